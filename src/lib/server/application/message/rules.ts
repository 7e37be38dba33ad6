// A message to one, some or all: its placeholders as one table, whom it is for, and how a text becomes a receiver's own.
import type { Locale } from '#lib/shared/locale.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { placeholders, type Placeholder } from '#lib/shared/placeholders.ts';
import type { EntryState } from '../entry/rules.ts';

export { placeholders, type Placeholder };
export type PlaceholderValues = Record<Placeholder, string>;

const keys = Object.keys(placeholders) as Placeholder[];
const inBraces = /\{\{([^{}]*)\}\}/g;
const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Answers which placeholder a name is, in either language; nothing where there is none. */
export function placeholderNamed(name: string): Placeholder | undefined {
	const asked = plain(name);
	return keys.find((key) => placeholders[key].sv === asked || placeholders[key].en === asked);
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
	const nearest = keys.reduce((best, key) => (near(key) < near(best) ? key : best));
	return placeholders[nearest][locale];
}

export type TextMistake = { reason: RefusalReason; values?: Record<string, string> };

/** Answers what is wrong with the placeholders of a text, or null. `everyoneHasAnEntry`: those of an entry may be used. */
export function mistakeIn(
	text: string,
	locale: Locale,
	everyoneHasAnEntry: boolean
): TextMistake | null {
	for (const [, name = ''] of text.matchAll(inBraces)) {
		const key = placeholderNamed(name);
		if (!key) {
			const values = { name: name.trim(), nearest: nearestName(name, locale) };
			return { reason: 'unknown-placeholder', values };
		}
		if (placeholders[key].ofEntry && !everyoneHasAnEntry) {
			return { reason: 'placeholder-needs-entry', values: { name: name.trim() } };
		}
	}
	return text.replaceAll(inBraces, '').includes('{{') ? { reason: 'placeholder-not-closed' } : null;
}

/** Answers the text with what each placeholder stands for. */
export function filledIn(text: string, values: PlaceholderValues): string {
	return text.replaceAll(inBraces, (whole, name: string) => {
		const key = placeholderNamed(name);
		return key ? values[key] : whole;
	});
}

export const entryStates = ['draft', 'submitted', 'withdrawn'] as const satisfies EntryState[];

/** Which units, and who of each. */
export type UnitsAudience = {
	who: 'contact' | 'writers';
	/** Those that fit what is said of them, or those that were ticked. */
	choose: 'fitting' | 'picked';
	/** Any of each list; an empty one says nothing. */
	states: EntryState[];
	classes: string[];
	organisations: string[];
	/** Only those where something is missing. */
	incomplete: boolean;
	/** Ids of the entries that were ticked. */
	picked: string[];
};

export type Audience = { units: UnitsAudience | null; examiners: boolean; panel: boolean };

/** What is known of an entry when somebody chooses whom to write to. */
export type EntryFacts = {
	id: string;
	state: EntryState;
	classKey: string | null;
	organisation: string | null;
	missing: readonly unknown[];
};

const any = <T>(list: readonly T[], value: T | null) =>
	list.length === 0 || (value !== null && list.includes(value));

/** Answers whether an entry is one of those that the message is for. */
export function isFor(units: UnitsAudience, entry: EntryFacts): boolean {
	if (units.choose === 'picked') return units.picked.includes(entry.id);
	return (
		any(units.states, entry.state) &&
		any(units.classes, entry.classKey) &&
		any(units.organisations, entry.organisation) &&
		(!units.incomplete || entry.missing.length > 0)
	);
}

/** The same words to the same address go once, however many ways lead to it; the first way counts. */
export function once<M extends { to: { address: string }; subject: string; body: string }>(
	mails: readonly M[]
): M[] {
	const seen = new Set<string>();
	return mails.filter(({ to, subject, body }) => {
		const same = JSON.stringify([to.address.toLowerCase(), subject, body]);
		return !seen.has(same) && seen.add(same);
	});
}
