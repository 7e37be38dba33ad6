// A visit as pages show it: when, where, what happens, whom one meets.
import {
	linkIn,
	visitTime,
	type AgendaItem,
	type Preparation,
	type ToMeet,
	type Visit
} from '#lib/server/assessment/index.ts';
import { clockTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { visitMessages } from '#lib/shared/messages/visits/index.ts';

/** What `VisitFacts` is given. */
export type ShownVisit = {
	when: string;
	place: string;
	link: string | null;
	agenda: string[];
	people: string[];
	/** The unit has said itself whom one meets; else it is what the team wishes. */
	peopleByUnit: boolean;
	practical: string;
	message: string;
	/** It has taken place. */
	over?: boolean;
};

/** Answers a programme, one thing a line, as it is read. */
export function agendaLines(locale: Locale, agenda: readonly AgendaItem[]): string[] {
	return agenda.map(({ at, what }) =>
		at ? `${clockTime(locale, `2000-01-01T${at}`)} ${what}` : what
	);
}

/** Answers whom one meets, one a line. */
export function peopleLines(locale: Locale, people: readonly ToMeet[]): string[] {
	const words = visitMessages(locale).facts;
	return people.map(({ who, bring }) => (bring ? words.brings(who, bring) : who));
}

/** Answers a visit in words. */
export function shownVisit(
	locale: Locale,
	visit: Pick<Visit, 'starts' | 'ends' | 'place' | 'message' | 'agenda' | 'people'>,
	preparation: Preparation | null
): ShownVisit {
	const byUnit = (preparation?.people.length ?? 0) > 0;
	return {
		when: visitTime(locale, visit),
		place: visit.place,
		link: linkIn(visit.place),
		agenda: agendaLines(locale, visit.agenda),
		people: peopleLines(locale, byUnit && preparation ? preparation.people : visit.people),
		peopleByUnit: byUnit,
		practical: preparation?.practical ?? '',
		message: visit.message ?? ''
	};
}
