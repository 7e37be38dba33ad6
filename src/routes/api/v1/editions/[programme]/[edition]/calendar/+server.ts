// The dates of a round: read, and moved by who names what they saw. A dry run answers whom it would concern.
import { query } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import {
	changeRound,
	moveDates,
	movedBetween,
	preparationOf,
	type Edition,
	type EditionCalendar,
	type Preparation
} from '#lib/server/programme/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { calendarTag, preparedTag, roundAt } from '#lib/web/api/round-rows.ts';
import { groupsConcerned, type Group } from '#lib/web/telling.ts';

type Round = { edition: Edition; preparation: Preparation | undefined };

const found = (actor: Actor, params: { programme: string; edition: string }) =>
	roundAt<Round>(actor, 'edition.move-deadline', params, async (tx, edition) => ({
		edition,
		preparation: await preparationOf(tx, actor, edition.id)
	}));

export const GET = answering(operations.calendar, async ({ params }, { locals: { actor } }) => {
	const round = await found(actor, params);
	if (!round.ok) return round;
	const { edition, preparation } = round.value;
	const { calendar } = edition;
	return tagged(calendarTag(edition, preparation), {
		calendar,
		prepared: preparation !== undefined
	});
});

export const PUT = answering(operations.moveDates, async ({ params, body, ifMatch }, event) => {
	const { actor } = event.locals;
	const round = await found(actor, params);
	if (!round.ok) return round;
	const { edition, preparation } = round.value;
	const moved = preparation
		? await moveInPreparation(
				actor,
				preparation,
				body,
				revisionSeen(ifMatch, preparedTag) ?? undefined
			)
		: await moveInRound(actor, edition, body, revisionSeen(ifMatch) ?? undefined);
	if (!moved.ok) return moved;
	const { calendar, tag, move, groups } = moved.value;
	return tagged(tag, {
		calendar,
		prepared: preparation !== undefined,
		move,
		moved: movedBetween(edition.calendar, calendar),
		concerns: groups.map(({ who, people }) => ({
			who,
			people: people.map(({ name, address, locale, unit, entryId }) => ({
				...{ name, address, unit },
				language: locale,
				entry: entryId
			}))
		}))
	});
});

type Moved = { calendar: EditionCalendar; tag: string; move: string | null; groups: Group[] };

/** Nobody is concerned by a round that nobody knows of. */
async function moveInPreparation(
	actor: Actor,
	{ edition, people }: Preparation,
	calendar: EditionCalendar,
	revision: number | undefined
): Promise<Outcome<Moved>> {
	const { id: editionId, slug, year, label } = edition;
	const changed = await changeRound(actor, {
		...{ editionId, slug, year, label, revision, calendar, people }
	});
	if (!changed.ok) return changed;
	const tag = calendarTag(edition, changed.value);
	return { ok: true, value: { calendar, tag, move: null, groups: [] } };
}

async function moveInRound(
	actor: Actor,
	edition: Edition,
	given: EditionCalendar,
	revision: number | undefined
): Promise<Outcome<Moved>> {
	const moved = await moveDates(actor, { editionId: edition.id, calendar: given, revision });
	if (!moved.ok) return moved;
	const { calendar } = moved.value;
	const dates = { before: edition.calendar, after: calendar };
	const groups = await query(actor, 'edition.move-deadline', { editionId: edition.id }, (tx) =>
		groupsConcerned(tx, actor, edition, dates)
	);
	if (!groups.ok) return groups;
	const tag = calendarTag(moved.value, undefined);
	return { ok: true, value: { calendar, tag, move: moved.value.moveId, groups: groups.value } };
}
export const fallback = only('GET', 'PUT');
