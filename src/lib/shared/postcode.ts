// Swedish postcodes: five digits, of which the first say the region and each further one something narrower, so that two
// that begin alike are near each other.

const digits = 5;

/** Reads "123 45" or "12345" as five digits; null for nothing, undefined for what is no postcode. */
export function readPostcode(text: string): string | null | undefined {
	const bare = text.replaceAll(/\s/gu, '');
	if (bare === '') return null;
	return /^\d{5}$/.test(bare) ? bare : undefined;
}

/** As it is written on an envelope: "123 45". */
export const shownPostcode = (postcode: string | null): string =>
	postcode === null ? '' : `${postcode.slice(0, 3)} ${postcode.slice(3)}`;

/** How many signs two codes share from the left; 0 where either is not known. */
export function sharedFromLeft(one: string | null, other: string | null): number {
	if (one === null || other === null) return 0;
	let shared = 0;
	while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared++;
	return shared;
}

/** Whether all but the last two digits are the same: the same part of a town, or a town with those around it. */
export const isNear = (one: string | null, other: string | null): boolean =>
	sharedFromLeft(one, other) >= digits - 2;
