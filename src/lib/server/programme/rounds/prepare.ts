// A new round is prepared, from last year's or as the award's first: written by the office alone, seen by nobody else.
import { randomUUIDv7 } from 'node:crypto';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { positionOf } from '../editions/position.ts';
import { editionById, editionBySlug, programmes, type Edition } from '../editions/queries.ts';
import { copyMeetings } from '../meetings/commands.ts';
import { meetingsOf } from '../meetings/queries.ts';
import { copyReminderSettings } from '../reminders/commands.ts';
import { roundNameSchema, type RoundName } from './input.ts';
import { peopleOf, type DefinitionFrom } from './queries.ts';
import { movedCalendar, nextYear, withinStages, type PeopleAlong } from './rules.ts';
import { oneAtATime } from '../one-at-a-time.ts';

export type NewRound = RoundName & {
	fromEditionId: string;
	/** The award as it stands now, or as it was frozen in the earlier edition. */
	definitionFrom: DefinitionFrom;
	/** Whether those who had a role come along. */
	panel: boolean;
	examiners: boolean;
};

export type PreparedRound = {
	editionId: string;
	calendar: EditionCalendar;
	people: PeopleAlong;
	/** How many meetings came along. */
	meetings: number;
};

/**
 * Prepares a new round from an earlier one: its dates moved, its people, meetings and reminders along, nothing of it
 * seen by others than the office. Refuses `not-found`, names that cannot be (`invalid`, at their fields) and an address
 * that is taken (`address-taken`).
 */
export async function prepareRound(actor: Actor, input: NewRound): Promise<Outcome<PreparedRound>> {
	return command(actor, 'edition.prepare', {}, async (tx) => {
		await oneAtATime(tx, actor, 'rounds');
		const from = await editionById(tx, actor, input.fromEditionId);
		if (!from || !from.openedAt) return refused('not-found');
		const wrong = await nameMistakes(tx, actor, from.programme, input, null);
		if (wrong) return wrong;
		const definition = await definitionFor(tx, actor, from, input.definitionFrom);
		const years = yearsBetween(from, input.year, actor.at);
		const calendar = withinStages(movedCalendar(from.calendar, years), definition.stages);
		const { panel, examiners } = await peopleOf(tx, actor, from.id);
		const people: PeopleAlong = {
			panel: input.panel ? panel.map(({ personId, chair }) => ({ personId, chair })) : [],
			examiners: input.examiners ? examiners.map(({ personId }) => personId) : []
		};
		const id = await addPrepared(tx, actor, {
			...input,
			programmeId: from.programmeId,
			definition,
			calendar,
			demo: from.demo,
			people
		});
		await copyReminderSettings(tx, actor, from.id, { id, definition });
		await copyMeetings(tx, actor, from.id, id, years);
		const meetings = (await meetingsOf(tx, actor, id)).length;
		return done({ editionId: id, calendar, people, meetings });
	});
}

/**
 * Prepares an award's first round, or one that takes nothing from the earlier: the award as it stands now, without
 * dates or people. Refuses like `prepareRound`.
 */
export async function prepareFirstRound(
	actor: Actor,
	input: RoundName & { programmeId: string }
): Promise<Outcome<{ editionId: string }>> {
	return command(actor, 'edition.prepare', {}, async (tx) => {
		const award = (await programmes(tx, actor)).find(({ id }) => id === input.programmeId);
		if (!award) return refused('not-found');
		const wrong = await nameMistakes(tx, actor, award.slug, input, null);
		if (wrong) return wrong;
		const id = await addPrepared(tx, actor, {
			...input,
			programmeId: award.id,
			definition: award.definition,
			calendar: withinStages({ stages: {}, ceremony: null }, award.definition.stages),
			demo: false,
			fromEditionId: null,
			definitionFrom: 'programme',
			people: { panel: [], examiners: [] }
		});
		return done({ editionId: id });
	});
}

type Prepared = RoundName &
	Pick<Edition, 'programmeId' | 'definition' | 'calendar' | 'demo'> & {
		fromEditionId: string | null;
		definitionFrom: DefinitionFrom;
		people: PeopleAlong;
	};

/** Writes a prepared edition; answers its id. */
async function addPrepared(tx: Tx, actor: Actor, round: Prepared): Promise<string> {
	const id = randomUUIDv7();
	await tx
		.insertInto('programme.edition')
		.values({
			organiser_id: actor.organiserId,
			id,
			programme_id: round.programmeId,
			slug: round.slug,
			year: round.year,
			label: json(round.label),
			kind: 'live',
			definition: json(round.definition),
			calendar: json(round.calendar),
			position: positionOf(round.year),
			demo: round.demo,
			opened_at: null
		})
		.execute();
	await tx
		.insertInto('programme.preparation')
		.values({
			organiser_id: actor.organiserId,
			edition_id: id,
			from_edition_id: round.fromEditionId,
			definition_from: round.definitionFrom,
			people: json(round.people),
			prepared_at: actor.at.toString(),
			prepared_by: actor.kind === 'person' ? actor.personId : null
		})
		.execute();
	await audit(tx, actor, {
		action: 'edition.prepare',
		subject: ['edition', id],
		detail: { from: round.fromEditionId, definition: round.definitionFrom }
	});
	return id;
}

/** How many years later the new round is than the one that it is made from. */
function yearsBetween(from: Edition, year: number | null, now: Temporal.Instant): number {
	const opens = from.calendar.stages.call?.opens;
	const last = from.year ?? (opens ? Number(opens.slice(0, 4)) : null);
	const thisYear = now.toZonedDateTimeISO(from.timeZone).year;
	return (year ?? nextYear(last, thisYear)) - (last ?? thisYear);
}

/** Answers the award as it stands now, or as it was frozen in an edition. */
export async function definitionFor(
	tx: Tx,
	actor: Actor,
	from: Edition,
	which: DefinitionFrom
): Promise<ProgrammeDefinition> {
	if (which === 'edition') return from.definition;
	const all = await programmes(tx, actor);
	return all.find(({ id }) => id === from.programmeId)?.definition ?? from.definition;
}

/** Answers what is wrong with a round's name and address, or nothing; `self` may keep its own address. */
export async function nameMistakes(
	tx: Tx,
	actor: Actor,
	programme: string,
	name: RoundName,
	self: string | null
) {
	const parsed = roundNameSchema.safeParse({ slug: name.slug, year: name.year, label: name.label });
	const fields: { field: string; reason: RefusalReason }[] = (parsed.error?.issues ?? []).map(
		({ path }) => {
			const field = path.join('.');
			const empty = field.startsWith('label') || name.slug === '';
			return {
				field,
				reason: field === 'year' ? 'not-a-number' : empty ? 'required' : 'not-an-address'
			};
		}
	);
	if (fields.length > 0) return refused('not-complete', { fields });
	const taken = await editionBySlug(tx, actor, programme, name.slug);
	if (taken && taken.id !== self)
		return refused('address-taken', { fields: [{ field: 'slug', reason: 'address-taken' }] });
	return null;
}
