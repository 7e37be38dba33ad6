// The letters of a release: which there are, what can stand in them as {{name}}, and how they are filled in.
import type { Locale } from '#lib/shared/locale.ts';
import { mailPublicationMessages } from '#lib/shared/messages/mail-publication/index.ts';
import { distance } from '#lib/shared/placeholders.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

export const letterKinds = ['winner', 'thanks', 'panel', 'guests', 'press'] as const;
/** To a unit that got an honour, to one that did not, to the panel, to the ceremony's guests, to the press. */
export type LetterKind = (typeof letterKinds)[number];

export type LetterText = { subject: string; body: string };

/** What can stand in a letter, by its name in each language; both names are understood in both texts. */
export const letterWords = {
	name: { sv: 'namn', en: 'name' },
	unit: { sv: 'enhet', en: 'unit' },
	edition: { sv: 'omgång', en: 'edition' },
	round: { sv: 'år', en: 'round' },
	honour: { sv: 'utmärkelse', en: 'honour' },
	citation: { sv: 'motivering', en: 'citation' },
	prizes: { sv: 'pris', en: 'prizes' },
	winners: { sv: 'vinnare', en: 'winners' },
	reason: { sv: 'juryns rader', en: 'lines from the panel' },
	feedback: { sv: 'återkoppling', en: 'feedback' },
	link: { sv: 'länk', en: 'link' },
	page: { sv: 'egen sida', en: 'own page' }
} as const satisfies Record<string, Record<Locale, string>>;
export type LetterWord = keyof typeof letterWords;
export type LetterValues = Partial<Record<LetterWord, string>>;

/** Which of them each kind of letter knows. */
export const wordsOf: Record<LetterKind, readonly LetterWord[]> = {
	winner: ['name', 'unit', 'edition', 'round', 'honour', 'citation', 'prizes', 'link', 'page'],
	thanks: ['name', 'unit', 'edition', 'round', 'reason', 'feedback', 'link', 'page'],
	panel: ['name', 'edition', 'winners', 'link'],
	guests: ['name', 'edition', 'winners', 'link'],
	press: ['name', 'edition', 'winners', 'link']
};

const inBraces = /\{\{([^{}]*)\}\}/g;
const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

function wordNamed(name: string, kind: LetterKind): LetterWord | undefined {
	const asked = plain(name);
	return wordsOf[kind].find(
		(key) => letterWords[key].sv === asked || letterWords[key].en === asked
	);
}

/** Answers what is wrong with a letter's text, or null. */
export function letterMistake(
	text: string,
	kind: LetterKind,
	locale: Locale
): { reason: RefusalReason; values?: Record<string, string> } | null {
	for (const [, name = ''] of text.matchAll(inBraces)) {
		if (wordNamed(name, kind)) continue;
		const far = (key: LetterWord) => distance(plain(name), letterWords[key][locale]);
		const nearest = wordsOf[kind].reduce((best, key) => (far(key) < far(best) ? key : best));
		const values = { name: name.trim(), nearest: letterWords[nearest][locale] };
		return { reason: 'unknown-placeholder', values };
	}
	return text.replaceAll(inBraces, '').includes('{{') ? { reason: 'placeholder-not-closed' } : null;
}

/** Answers the text with what each word stands for. A line with a word that stands for nothing is left out. */
export function filledLetter(text: string, kind: LetterKind, values: LetterValues): string {
	const lines = text.split('\n').flatMap((line) => {
		let empty = false;
		const filled = line.replaceAll(inBraces, (whole, name: string) => {
			const key = wordNamed(name, kind);
			if (!key) return whole;
			const value = values[key] ?? '';
			empty ||= value === '';
			return value;
		});
		return empty ? [] : [filled];
	});
	return lines
		.join('\n')
		.replaceAll(/\n{3,}/g, '\n\n')
		.trim();
}

/** Answers the house's own words for a letter, with the words in braces where something varies. */
export function houseLetter(kind: LetterKind, locale: Locale): LetterText {
	const words = mailPublicationMessages(locale);
	const braced = Object.fromEntries(
		Object.entries(letterWords).map(([key, name]) => [key, `{{${name[locale]}}}`])
	) as Record<LetterWord, string>;
	switch (kind) {
		case 'winner':
			return {
				subject: words.winner.subject(braced.honour, braced.round),
				body: words.winner.body(braced)
			};
		case 'thanks':
		case 'panel':
		case 'guests':
		case 'press':
			return { subject: words[kind].subject(braced.edition), body: words[kind].body(braced) };
	}
}
