// What a stranger can have put in a mail to somebody else.
import { describe, expect, it } from 'vitest';
import { nominationInput } from './input.ts';

const written = {
	nominatorName: 'Nils Tips',
	nominatorEmail: 'nils@example.se',
	nomineeName: 'Anna Ek',
	nomineeEmail: 'anna@example.se',
	unit: ' Köket i  Vinsta ',
	why: 'Rad ett\n\nRad två'
};

describe('a nomination', () => {
	it('keeps names on one line, and the reason as it was written', () => {
		const read = nominationInput.parse({ ...written, nominatorName: 'Nils\n\nDu har vunnit' });
		expect(read).toMatchObject({
			nominatorName: 'Nils Du har vunnit',
			unit: 'Köket i Vinsta',
			why: written.why
		});
		expect(nominationInput.parse({ ...written, unit: '  ' }).unit).toBeNull();
	});

	it.each(['nominatorName', 'nomineeName', 'unit'])('takes no web address as its %s', (field) => {
		const said = { ...written, [field]: 'Vinn på https://evil.example' };
		expect(nominationInput.safeParse(said).error?.issues.map(({ path }) => path[0])).toEqual([
			field
		]);
	});

	it('needs both names, each of them short', () => {
		expect(nominationInput.safeParse({ ...written, nomineeName: ' \n ' }).success).toBe(false);
		expect(nominationInput.safeParse({ ...written, nomineeName: 'x'.repeat(201) }).success).toBe(
			false
		);
	});
});
