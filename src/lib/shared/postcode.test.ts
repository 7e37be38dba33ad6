import { describe, expect, it } from 'vitest';
import { isNear, readPostcode, sharedFromLeft, shownPostcode } from './postcode.ts';

describe('a postcode', () => {
	it('is read with and without its space, and written with it', () => {
		expect(readPostcode(' 123 45 ')).toBe('12345');
		expect(readPostcode('12345')).toBe('12345');
		expect(shownPostcode('12345')).toBe('123 45');
	});
	it('may be nothing, and is told from what is none', () => {
		expect(readPostcode('  ')).toBeNull();
		for (const wrong of ['1234', '123456', '12a45', 'S-12345', '１２３４５']) {
			expect(readPostcode(wrong), wrong).toBeUndefined();
		}
	});
	it('is near another that begins alike, and near none that is not known', () => {
		expect(sharedFromLeft('12345', '12399')).toBe(3);
		expect(isNear('12345', '12399')).toBe(true);
		expect(isNear('12345', '12999')).toBe(false);
		expect(isNear(null, '12345')).toBe(false);
		expect(isNear(null, null)).toBe(false);
	});
});
