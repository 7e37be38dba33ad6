// What an information meeting and a session of a training have in common: a time, a place, seats, and people who come.
import type { LocalText } from '#lib/shared/locale.ts';
import { json } from '../../platform/database/index.ts';
import type { FieldError } from '../../platform/outcome.ts';
import type { MeetingInput } from './input.ts';
import type { SignupState } from './rules.ts';

export type Gathering = {
	id: string;
	editionId: string;
	title: LocalText;
	/** What it holds. */
	about: LocalText | null;
	/** Wall clock in the organiser's time zone. */
	starts: string;
	ends: string;
	place: LocalText | null;
	/** Where it is held on line: told in the mail alone. */
	link: string | null;
	seats: number | null;
	closes: string | null;
	cancelledAt: Temporal.Instant | null;
	cancelledWhy: LocalText | null;
	revision: number;
};

/** The columns of a gathering, as their tables name them. */
export const gatheringColumns = (input: MeetingInput) => ({
	title: json(input.title),
	about: input.about && json(input.about),
	starts: input.starts,
	ends: input.ends,
	place: input.place && json(input.place),
	link: input.link,
	seats: input.seats,
	closes: input.closes
});

type Row = Record<
	'title' | 'about' | 'place' | 'cancelledWhy' | 'starts' | 'ends' | 'closes',
	unknown
>;

/** A row's columns in their own types. */
export const shapedGathering = (row: Row) => ({
	starts: String(row.starts),
	ends: String(row.ends),
	closes: row.closes === null ? null : String(row.closes),
	title: row.title as LocalText,
	about: row.about as LocalText | null,
	place: row.place as LocalText | null,
	cancelledWhy: row.cancelledWhy as LocalText | null
});

/** Answers whether whoever comes would come at the same time to the same place. */
export const sameTimeAndPlace = (one: Gathering, other: Gathering) =>
	(['starts', 'ends', 'link'] as const).every((fact) => one[fact] === other[fact]) &&
	json(one.place) === json(other.place);

/** Reads why a gathering is cancelled; answers what is missing of it (`required`), or the reason without space around it. */
export function readWhy(posted: LocalText): LocalText | FieldError[] {
	const why = { sv: posted.sv.trim(), en: posted.en.trim() };
	const missing = (['sv', 'en'] as const).filter((locale) => why[locale] === '');
	if (missing.length === 0) return why;
	return missing.map((locale) => ({ field: `why.${locale}`, reason: 'required' }));
}

/** Answers whom a change or a cancellation concerns: nobody once it is over; those who wait only that it is cancelled. */
export function whomItConcerns<Signup extends { state: SignupState }>(
	gathering: Gathering,
	signups: readonly Signup[],
	{ cancelled, now }: { cancelled: boolean; now: string }
): Signup[] {
	if (gathering.ends <= now) return [];
	return signups.filter(({ state }) => state === 'coming' || (state === 'waiting' && cancelled));
}
