// An examiner's profile and availability: what is kept within, and when somebody cannot be given anything.
import type { EditionCalendar } from '../../programme/index.ts';

/** Languages that an examiner can read an entry and hold a visit in; the first is the house's own. */
export const examinerLanguages = ['sv', 'en', 'fi', 'ar', 'so', 'es', 'fa', 'other'] as const;
export type ExaminerLanguage = (typeof examinerLanguages)[number];

/** Days away, both included: 'YYYY-MM-DD'. */
export type Away = { from: string; to: string };

export type Availability = {
	/** Entries in the round: at least, and at most. */
	minLoad: number;
	maxLoad: number;
	notThisYear: boolean;
	away: Away[];
};

/** What goes for an examiner who has said nothing. */
export const usualAvailability: Availability = {
	minLoad: 0,
	maxLoad: 8,
	notThisYear: false,
	away: []
};

/** The most entries that somebody can take upon them in a round, and spells away that they can name. */
export const mostLoad = 100;
export const mostAway = 6;

/**
 * Answers whether somebody can be given entries in a round: they take part this year, have room for at least one, and are
 * not away all through its assessment.
 */
export function isAvailable(availability: Availability, calendar: EditionCalendar): boolean {
	if (availability.notThisYear || availability.maxLoad < 1) return false;
	const assessment = calendar.stages.assessment;
	if (!assessment) return true;
	const { opens, closes } = assessment;
	if (!opens || !closes) return true;
	return !availability.away.some(
		({ from, to }) => from <= opens.slice(0, 10) && to >= closes.slice(0, 10)
	);
}

/** Answers whether a round's assessment is over at a wall-clock time: then those who took part know the work. */
export function assessmentIsOver(calendar: EditionCalendar, now: string): boolean {
	const closes = calendar.stages.assessment?.closes;
	return closes !== undefined && closes !== null && closes < now;
}
