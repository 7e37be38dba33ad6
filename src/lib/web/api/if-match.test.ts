// One reading of If-Match for every operation that names a revision: what no row can have is never asked of the database.
import { describe, expect, it } from 'vitest';
import { revisionSeen } from './answer.ts';

describe('the revision that If-Match names', () => {
	it('is any where nothing or a star is said', () => {
		expect(revisionSeen(null)).toBeNull();
	});
	it.each([
		['0', 0],
		['7', 7],
		['1000000000', 1_000_000_000],
		['2147483647', 2 ** 31 - 1]
	])('%s is itself', (said, revision) => expect(revisionSeen(said)).toBe(revision));
	it.each([
		'2147483648',
		'3000000000',
		'99999999999',
		'-1',
		'+1',
		'1e3',
		'1.0',
		' 1',
		'',
		'x',
		'１'
	])('%j is none that there can be', (said) => expect(revisionSeen(said)).toBe(-1));
	it('stands behind what the tag begins with', () => {
		expect(revisionSeen('prepared-3', 'prepared-')).toBe(3);
		expect(revisionSeen('3', 'prepared-')).toBe(-1);
		expect(revisionSeen('prepared-3')).toBe(-1);
		expect(revisionSeen('prepared-2147483648', 'prepared-')).toBe(-1);
	});
});
