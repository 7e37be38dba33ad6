// What arranging a visit and accepting a date for one share: whether the times and texts can be, and the visit written down
// and told of.
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { FieldError } from '../../platform/outcome.ts';
import { stageState } from '../../programme/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { textError } from '../review/rules.ts';
import { tellOfVisit } from './mail.ts';
import { anyVisitTo, visitsTo, type Visit } from './queries.ts';
import {
	agendaText,
	limits,
	peopleText,
	startProblem,
	type AgendaItem,
	type ToMeet
} from './rules.ts';

/** Whether visits can be arranged in an edition now: the award has them, and its call is over. */
export function visitsOpen({ edition, assessment }: EntryToAssess, now: Temporal.Instant): boolean {
	const call = stageState(edition.calendar, 'call', edition.timeZone, now);
	return assessment.visit && call !== 'open' && call !== 'not-yet';
}

/** What is wrong with the time that a visit starts, at its field. */
export function timeError(
	entry: EntryToAssess,
	starts: string | null,
	actor: Actor,
	field = 'starts'
): FieldError | null {
	if (starts === null) return { field, reason: 'not-a-time' };
	const problem = startProblem(starts, entry.edition, actor.at);
	if (!problem) return null;
	return problem.reason === 'visit-too-early'
		? {
				field,
				reason: problem.reason,
				values: { closes: dayAndTime(actor.locale, problem.closes) }
			}
		: { field, reason: problem.reason };
}

/** What is wrong with the time that a visit ends, at its field. */
export function endError(
	starts: string | null,
	ends: string | null,
	field = 'until'
): FieldError | null {
	if (ends === null) return { field, reason: 'not-a-clock-time' };
	return starts !== null && ends <= starts ? { field, reason: 'ends-before-start' } : null;
}

/** What is wrong with the texts that go with a visit, at their fields. */
export function textErrors(texts: { agenda: string; people: string; message: string }) {
	const too = (field: 'agenda' | 'people' | 'message', limit: number) =>
		texts[field] ? textError(field, texts[field], limit) : null;
	return [
		too('agenda', limits.lines),
		too('people', limits.lines),
		too('message', limits.message)
	].filter((error) => error !== null);
}

export type Planned = {
	starts: string;
	ends: string | null;
	place: string;
	message: string | null;
	agenda: AgendaItem[];
	people: ToMeet[];
	offerId?: string;
};

const samePlan = (one: Planned, other: Planned) =>
	one.starts === other.starts &&
	one.ends === other.ends &&
	one.place === other.place &&
	one.message === other.message &&
	agendaText(one.agenda) === agendaText(other.agenda) &&
	peopleText(one.people) === peopleText(other.people);

/**
 * Writes the visit as it is planned, and tells unit and team with a calendar file; a visit that was cancelled is the
 * same visit anew. Nobody is told where nothing has changed. The entry is locked by whoever calls.
 */
export async function writeVisit(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	planned: Planned
): Promise<Visit | undefined> {
	const any = await anyVisitTo(tx, actor, entry.id);
	const before = any?.cancelledAt ? undefined : any;
	if (before && samePlan(before, planned)) return before;
	const { starts, ends, place, message, agenda, people, offerId } = planned;
	// A visit with a new time has not been held.
	const moved = any !== undefined && any.starts !== starts;
	const row = {
		...{ starts, ends, place, message },
		agenda: json(agenda),
		people: json(people),
		sequence: any ? any.sequence + 1 : 0,
		cancelled_at: null,
		cancelled_why: null,
		offer_id: offerId ?? null,
		...(moved ? { held_at: null } : {})
	};
	await tx
		.insertInto('assessment.visit')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entry.id,
			arranged_by: actor.kind === 'person' ? actor.personId : null,
			...row
		})
		.onConflict((conflict) => conflict.columns(['organiser_id', 'entry_id']).doUpdateSet(row))
		.execute();
	await audit(tx, actor, {
		action: before ? 'visit.move' : 'visit.arrange',
		subject: ['entry', entry.id],
		detail: { starts, place }
	});
	const visit = (await visitsTo(tx, actor, [entry.id])).get(entry.id);
	if (visit) await tellOfVisit(tx, actor, entry, visit, { kind: before ? 'moved' : 'arranged' });
	return visit;
}
