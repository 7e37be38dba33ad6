// The code on a diploma: twelve signs of Crockford's base 32, which leaves out what can be mistaken (I, L, O, U). Written
// in three groups, read however somebody types it.

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;

/** Answers a code from random bytes, one sign a byte. */
export function codeFrom(bytes: Uint8Array): string {
	return [...bytes.subarray(0, codeLength)].map((byte) => signs.charAt(byte % 32)).join('');
}

/** Answers it as it is written: "7QZ4-M2K9-X1BD". */
export function codeInGroups(code: string): string {
	return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Answers the code that somebody typed, whatever they put between its signs; null where it cannot be one. */
export function codeTyped(text: string): string | null {
	const code = text
		.toUpperCase()
		.replaceAll(/[\s\p{Pd}.]/gu, '')
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1');
	return code.length === codeLength && [...code].every((sign) => signs.includes(sign))
		? code
		: null;
}
