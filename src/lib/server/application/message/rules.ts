// A message to one, some or all: whom it is for, and that nobody gets the same twice.
import type { EntryState } from '../entry/rules.ts';

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
