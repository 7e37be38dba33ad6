// Counting what someone has written, the same in the browser, on the server and in the database.
//
// A character is a Unicode code point of the normalised text, not a grapheme: what a grapheme is
// changes with the Unicode version, and browser, Node and Postgres seldom have the same one, while
// code points are what `char_length` counts as well. So a limit means one thing everywhere.
import type { Locale } from './locale.ts';
import { withoutUnseen } from './pasted.ts';

/** Answers the text as it is stored and counted: line breaks as `\n`, letters composed (NFC), nothing that nobody sees. */
export function normaliseText(text: string): string {
	return withoutUnseen(text).normalize('NFC');
}

/** Counts characters; a line break is one, an `å` is one however it was typed. */
export function countCharacters(text: string): number {
	let count = 0;
	for (const _ of normaliseText(text)) count += 1;
	return count;
}

/** Counts words: runs between white space that hold at least one letter or digit. */
export function countWords(text: string): number {
	return normaliseText(text)
		.split(/\s+/u)
		.filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Answers the paragraphs of a plain text: parted by blank lines, single breaks joined. */
export function paragraphsOf(text: string): string[] {
	return normaliseText(text)
		.split(/\n[^\S\n]*\n\s*/u)
		.map((paragraph) => paragraph.replace(/\s*\n\s*/gu, ' ').trim())
		.filter((paragraph) => paragraph !== '');
}

/** Answers a citation's paragraphs in the quotes of its language, whether or not the text came with its own. */
export function quotedParagraphs(text: string, locale: Locale = 'sv'): string[] {
	const whole = text.trim();
	const own = /^[”“"][^]*[”"]$/u.test(whole);
	const paragraphs = paragraphsOf(own ? whole.slice(1, -1) : whole);
	return paragraphs.map((paragraph, at) => {
		const opened = at === 0 ? `${locale === 'sv' ? '”' : '“'}${paragraph}` : paragraph;
		return at === paragraphs.length - 1 ? `${opened}”` : opened;
	});
}
