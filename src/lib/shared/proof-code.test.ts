import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeFrom, codeInGroups, codeTyped } from './proof-code.ts';

it('a code is read back however it is typed', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
			const code = codeFrom(bytes);
			const written = codeInGroups(code);
			expect(written).toMatch(/^(.{4}-){2}.{4}$/);
			for (const typed of [
				code,
				written,
				` ${written.toLowerCase()} `,
				code.replaceAll('0', 'o').replaceAll('1', 'l')
			]) {
				expect(codeTyped(typed)).toBe(code);
			}
		})
	);
});

it('what is no code is none', () => {
	for (const typed of ['', 'abc', 'UUUU-UUUU-UUUU', `${codeFrom(randomBytes(12))}0`, '<script>']) {
		expect(codeTyped(typed)).toBeNull();
	}
});
