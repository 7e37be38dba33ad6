import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, filesText } from './rules.ts';

describe('the name of a file', () => {
	it('is the one it came with, and ends as what it is', () => {
		expect(fileName('Årsbudget 2026.pdf', 'pdf')).toBe('Årsbudget 2026.pdf');
		expect(fileName('foto.JPEG', 'jpg')).toBe('foto.jpg');
		expect(fileName('rapport.exe', 'pdf')).toBe('rapport.exe.pdf');
		expect(fileName('C:\\Users\\anna\\rapport.pdf', 'pdf')).toBe('rapport.pdf');
		expect(fileName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
		expect(fileName('', 'png')).toBe('fil.png');
		expect(fileName('.pdf', 'pdf')).toBe('fil.pdf');
	});

	it('has no signs that no one sees, and none that turn the direction of reading', () => {
		expect(fileName('rapport\u202Efdp.exe', 'docx')).toBe('rapportfdp.exe.docx');
		expect(fileName('a\u0000b\nc\u200B.pdf', 'pdf')).toBe('abc.pdf');
	});

	it('is never long, never a path, and never empty', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
				const name = fileName(given, 'pptx');
				expect(name).toMatch(/^[^\\/\p{Cc}\p{Cf}]+\.pptx$/u);
				expect([...name].length).toBeLessThanOrEqual(120);
				expect(name.isWellFormed()).toBe(true);
			})
		);
	});

	it('is told with size and words, a line each', () => {
		const file = { id: '1', entryId: '2', hash: '', mediaType: 'application/pdf', size: 1_234_567 };
		expect(
			filesText([
				{ ...file, name: 'budget.pdf', description: 'Budgeten' },
				{ ...file, name: 'bild.png', description: '', size: 900 }
			])
		).toEqual({
			sv: 'budget.pdf (1,2 MB): Budgeten\nbild.png (1 kB)',
			en: 'budget.pdf (1.2 MB): Budgeten\nbild.png (1 kB)'
		});
	});
});
