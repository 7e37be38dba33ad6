// What can be set in a document: texts as they are, but for signs that no paper has, and signs that none of our fonts has.
// Pure.
import { withoutUnseen } from '#lib/shared/pasted.ts';

/** Stands for a sign that cannot be shown; the document says so. */
export const standIn = '□';

/** Halves of a pair and what Unicode keeps for no character at all. */
const noCharacter = /\p{Noncharacter_Code_Point}/gu;

/** Answers plain data with its texts as they can be set: of `missing` each stands as the stand-in. */
export function settable(data: unknown, missing: readonly string[] = []): unknown {
	if (typeof data === 'string') {
		const text = withoutUnseen(data.toWellFormed().replaceAll('\0', '')).replace(noCharacter, '');
		return missing.reduce((kept, sign) => kept.replaceAll(sign, insteadOf(sign)), text);
	}
	if (Array.isArray(data)) return data.map((each) => settable(each, missing));
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(
		Object.entries(data).map(([key, each]) => [key, settable(each, missing)])
	);
}

/** What only goes with another sign, such as a vowel's mark, needs nothing in its place. */
const insteadOf = (sign: string) => (/^[\p{M}\p{Cf}]+$/u.test(sign) ? '' : standIn);

/** Typst's words of a text that no font has, or that the standard forbids; what the text is stands as Rust writes it. */
const complaint =
	/(?:the text|the disallowed codepoint|the codepoint) `\\"(.+?)\\"`(?= could not be displayed|[^`]*?")/gu;

/**
 * Answers the signs that Typst could not set, the longest first; empty where it complained of something else. A figure
 * within a key of a keyboard is a figure elsewhere: the key is what goes.
 */
export function signsIn(complaints: string): string[] {
	const signs = [...complaints.matchAll(complaint)].map(([, sign = '']) =>
		sign.replaceAll(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16))
		)
	);
	const strange = signs.filter((sign) => !/^\p{ASCII}$/u.test(sign));
	return [...new Set(strange)].sort((one, other) => other.length - one.length);
}

/** What all our fonts are known to have: Latin letters, and the signs that texts are written with. */
const plain = /^[\t\n\r\u0020-\u007e\u00a0-\u017e\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/u;

/** Answers whether all texts of plain data are of signs that need not be looked for. */
export function allPlain(data: unknown): boolean {
	if (typeof data === 'string') return plain.test(data);
	if (typeof data !== 'object' || data === null) return true;
	return Object.values(data).every(allPlain);
}

/** What every font of ours has: for a document that would not be set in any other way. */
const common = /[^\n\t\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}\p{P}]/gu;

/** Answers the signs of data beyond those that every font has. */
export function uncommonIn(data: unknown): string[] {
	const text = JSON.stringify(data) ?? '';
	return [...new Set(text.match(common) ?? [])];
}
