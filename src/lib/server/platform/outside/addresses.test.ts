import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses.ts';

const four = (parts: readonly number[]) => parts.join('.');
const byte = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff });
const six = (groups: readonly number[]) => groups.map((each) => each.toString(16)).join(':');

/** Said once more, in another way than the code says it. */
function isOwnIPv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
	return (
		[0, 10, 127].includes(a) ||
		a >= 224 ||
		(a === 100 && b >= 64 && b <= 127) ||
		(a === 169 && b === 254) ||
		(a === 172 && b >= 16 && b <= 31) ||
		(a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
		(a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
		(a === 203 && b === 0 && c === 113)
	);
}

describe('an address of the world', () => {
	it('of IPv4 is every one that is in none of the networks of one’s own', () => {
		const near = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 240, 255);
		const some = fc.tuple(fc.oneof(near, byte), byte, byte, byte);
		fc.assert(
			fc.property(some, (parts) => {
				expect(isPublicAddress(four(parts))).toBe(!isOwnIPv4(parts));
			}),
			{ numRuns: 3_000 }
		);
	});

	it('never hides an address of IPv4 within one of IPv6', () => {
		const parts = fc.tuple(byte, byte, byte, byte);
		fc.assert(
			fc.property(parts, ([a, b, c, d]) => {
				const [high, low] = [a * 256 + b, c * 256 + d];
				for (const address of [
					`::ffff:${four([a, b, c, d])}`,
					six([0, 0, 0, 0, 0, 0xffff, high, low]),
					`::${four([a, b, c, d])}`,
					six([0x64, 0xff9b, 0, 0, 0, 0, high, low]),
					six([0x64, 0xff9b, 1, 0, 0, 0, high, low]),
					six([0x2002, high, low, 0, 0, 0, 0, 1]),
					six([0x2001, 0, high, low, 0, 0, 0, 1])
				]) {
					expect(isPublicAddress(address), address).toBe(false);
				}
			})
		);
	});

	it('of IPv6 is global unicast, and nothing else', () => {
		fc.assert(
			fc.property(fc.tuple(group, group, group, group, group, group, group, group), (groups) => {
				const [first, second] = groups;
				const world = first >= 0x2000 && first <= 0x3fff;
				const special =
					(first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
					first === 0x2002 ||
					(first === 0x3fff && second < 0x1000);
				expect(isPublicAddress(six(groups))).toBe(world && !special);
			}),
			{
				numRuns: 3_000,
				examples: [[[0x2001, 0xdb8, 0, 0, 0, 0, 0, 1]], [[0x3fff, 1, 0, 0, 0, 0, 0, 1]]]
			}
		);
	});

	it('is none of the well-known ones, nor anything that is no address', () => {
		for (const address of [
			'127.0.0.1',
			'169.254.169.254',
			'10.0.0.5',
			'100.100.100.200',
			'0.0.0.0',
			'255.255.255.255',
			'::1',
			'::',
			'fe80::1',
			'fe80::1%eth0',
			'fd00:ec2::254',
			'fc00::1',
			'ff02::1',
			'::ffff:7f00:1',
			'2606:2800:220:1::1%eth0',
			'',
			'localhost',
			'2130706433',
			'0x7f.1',
			'1.2.3',
			'1.2.3.4.5'
		]) {
			expect(isPublicAddress(address), address).toBe(false);
		}
		expect(isPublicAddress('93.184.216.34')).toBe(true);
		expect(isPublicAddress('2606:2800:220:1:248:1893:25c8:1946')).toBe(true);
	});
});
