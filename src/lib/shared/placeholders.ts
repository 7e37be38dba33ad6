// The placeholders that can stand in a message or a reminder: one table of them, one way of writing them, {{name}}, and
// one way of filling them in. The pages list them; the rooms know what each stands for.
import type { Locale } from './locale.ts';
import type { RefusalReason } from './messages/refusals/index.ts';

/**
 * What can stand in a text as {{name}}, by its name in each language; both names are understood in both texts. What
 * belongs to an entry cannot be said to somebody who has none.
 */
export const placeholders = {
	unit: { sv: 'enhet', en: 'unit', ofEntry: true },
	contact: { sv: 'kontaktperson', en: 'contact', ofEntry: true },
	name: { sv: 'namn', en: 'name', ofEntry: false },
	award: { sv: 'utmärkelse', en: 'award', ofEntry: false },
	round: { sv: 'omgång', en: 'round', ofEntry: false },
	class: { sv: 'klass', en: 'class', ofEntry: true },
	number: { sv: 'nummer', en: 'number', ofEntry: true },
	deadline: { sv: 'sista dag', en: 'deadline', ofEntry: false },
	daysLeft: { sv: 'dagar kvar', en: 'days left', ofEntry: false },
	missing: { sv: 'saknas', en: 'missing', ofEntry: true },
	link: { sv: 'länk', en: 'link', ofEntry: false },
	office: { sv: 'kansliets e-post', en: 'office e-mail', ofEntry: false }
} as const satisfies Record<string, { sv: string; en: string; ofEntry: boolean }>;
export type Placeholder = keyof typeof placeholders;
/** What each stands for, to one receiver. */
export type PlaceholderValues = Record<Placeholder, string>;

export const placeholderNames = Object.keys(placeholders) as Placeholder[];
const inBraces = /\{\{([^{}]*)\}\}/g;
const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Answers which placeholder a name is, in either language; nothing where there is none. */
export function placeholderNamed(name: string): Placeholder | undefined {
	const asked = plain(name);
	return placeholderNames.find(
		(key) => placeholders[key].sv === asked || placeholders[key].en === asked
	);
}

/** How many letters must be changed, added or taken away to get from one word to the other (Levenshtein 1966). */
export function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [at, letter] of [...one].entries()) {
		const next = [at + 1];
		for (const [place, target] of [...other].entries()) {
			const swap = (row[place] ?? 0) + (letter === target ? 0 : 1);
			next.push(Math.min(swap, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

/** Answers the known name, in the language of the text, that is nearest to one that is not known. */
export function nearestName(name: string, locale: Locale): string {
	const asked = plain(name);
	const near = (key: Placeholder) =>
		Math.min(distance(asked, placeholders[key].sv), distance(asked, placeholders[key].en));
	const nearest = placeholderNames.reduce((best, key) => (near(key) < near(best) ? key : best));
	return placeholders[nearest][locale];
}

export type TextMistake = { reason: RefusalReason; values?: Record<string, string> };

/**
 * Answers what is wrong with the placeholders of a text, or null. `everyoneHasAnEntry`: those of an entry may be used;
 * `besides` are some of those that may be used all the same.
 */
export function mistakeIn(
	text: string,
	locale: Locale,
	everyoneHasAnEntry: boolean,
	besides: readonly Placeholder[] = []
): TextMistake | null {
	for (const [, name = ''] of text.matchAll(inBraces)) {
		const key = placeholderNamed(name);
		if (!key) {
			const values = { name: name.trim(), nearest: nearestName(name, locale) };
			return { reason: 'unknown-placeholder', values };
		}
		if (placeholders[key].ofEntry && !everyoneHasAnEntry && !besides.includes(key)) {
			return { reason: 'placeholder-needs-entry', values: { name: name.trim() } };
		}
	}
	const rest = text.replaceAll(inBraces, '');
	const [, single = ''] =
		[...rest.matchAll(/\{([^{}]*)\}/g)].find(([, name = '']) => placeholderNamed(name)) ?? [];
	if (single) return { reason: 'placeholder-single-braces', values: { name: single.trim() } };
	return rest.includes('{{') ? { reason: 'placeholder-not-closed' } : null;
}

/** Answers the text with what each placeholder stands for. */
export function filledIn(text: string, values: PlaceholderValues): string {
	return text.replaceAll(inBraces, (whole, name: string) => {
		const key = placeholderNamed(name);
		return key ? values[key] : whole;
	});
}
