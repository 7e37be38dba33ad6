// A new round, from last year's or the award's first: prepared by the office alone, looked through, and then opened or thrown away.
import { randomUUIDv7 } from 'node:crypto';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { appoint, command } from '../../people/index.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { outlineOf } from '../definition/outline.ts';
import { parseDefinition } from '../definition/parse.ts';
import { notRunYet } from '../definition/runnable.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { editionById, editionBySlug, programmes, type Edition } from '../editions/queries.ts';
import { copyMeetings } from '../meetings/commands.ts';
import { meetingsOf } from '../meetings/queries.ts';
import { copyReminderSettings } from '../reminders/commands.ts';
import { roundNameSchema, type RoundName } from './input.ts';
import { peopleOf, preparationOf, type DefinitionFrom, type Preparation } from './queries.ts';
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
			position: 100 - ((round.year ?? 2000) - 2000),
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

async function definitionFor(
	tx: Tx,
	actor: Actor,
	from: Edition,
	which: DefinitionFrom
): Promise<ProgrammeDefinition> {
	if (which === 'edition') return from.definition;
	const all = await programmes(tx, actor);
	return all.find(({ id }) => id === from.programmeId)?.definition ?? from.definition;
}

async function nameMistakes(
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

export type RoundChanges = RoundName & {
	editionId: string;
	/** The preparation's revision that was seen. */
	revision?: number | undefined;
	calendar: unknown;
	people: PeopleAlong;
};

/**
 * Changes a prepared edition. Refuses like `prepareRound`; dates out of order (`invalid`, the mistakes as detail); and
 * what somebody else has changed since (`changed-meanwhile`). Nobody comes along who was not there last year.
 */
export async function changeRound(
	actor: Actor,
	input: RoundChanges
): Promise<Outcome<{ revision: number }>> {
	return command(actor, 'edition.prepare', {}, async (tx) => {
		await oneAtATime(tx, actor, 'rounds');
		const found = await locked(tx, actor, input.editionId);
		if (!found) return refused('not-found');
		if (input.revision !== undefined && input.revision !== found.revision)
			return refused('changed-meanwhile');
		const { edition } = found;
		const wrong = await nameMistakes(tx, actor, edition.programme, input, edition.id);
		if (wrong) return wrong;
		const parsed = parseCalendar(edition.definition, input.calendar);
		if (!parsed.ok) return refused('invalid', { detail: parsed.mistakes });
		const known = found.from
			? await peopleOf(tx, actor, found.from.id)
			: { panel: [], examiners: [] };
		const people: PeopleAlong = {
			panel: input.people.panel.filter(({ personId }) =>
				known.panel.some((each) => each.personId === personId)
			),
			examiners: input.people.examiners.filter((personId) =>
				known.examiners.some((each) => each.personId === personId)
			)
		};
		if (people.panel.filter(({ chair }) => chair).length > 1)
			return refused('panel-has-no-chair', {
				fields: [{ field: 'chair', reason: 'panel-has-no-chair' }]
			});
		await tx
			.updateTable('programme.edition')
			.set({
				slug: input.slug,
				year: input.year,
				label: json(input.label),
				calendar: json(parsed.calendar),
				position: 100 - ((input.year ?? 2000) - 2000)
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', edition.id)
			.execute();
		await changed(tx, actor, found, { people: json(people) });
		return done({ revision: found.revision + 1 });
	});
}

/** Takes the definition anew: the award's as it stands now, or last year's. The dates stay. */
export async function takeDefinition(
	actor: Actor,
	input: { editionId: string; definitionFrom: DefinitionFrom }
): Promise<Outcome<{ revision: number }>> {
	return command(actor, 'edition.prepare', {}, async (tx) => {
		const found = await locked(tx, actor, input.editionId);
		if (!found) return refused('not-found');
		const { from, edition } = found;
		const which = from ? input.definitionFrom : 'programme';
		const definition = await definitionFor(tx, actor, from ?? edition, which);
		const calendar = withinStages(edition.calendar, definition.stages);
		await tx
			.updateTable('programme.edition')
			.set({ definition: json(definition), calendar: json(calendar) })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', input.editionId)
			.execute();
		await changed(tx, actor, found, { definition_from: which });
		return done({ revision: found.revision + 1 });
	});
}

async function changed(
	tx: Tx,
	actor: Actor,
	found: Preparation,
	values: { people?: string; definition_from?: DefinitionFrom }
) {
	await tx
		.updateTable('programme.preparation')
		.set({ ...values, revision: found.revision + 1 })
		.where('organiser_id', '=', actor.organiserId)
		.where('edition_id', '=', found.edition.id)
		.execute();
	await audit(tx, actor, {
		action: 'edition.change-preparation',
		subject: ['edition', found.edition.id],
		detail: { changed: Object.keys(values) }
	});
}

/** Two who work on the same preparation come one after the other. */
async function locked(tx: Tx, actor: Actor, editionId: string): Promise<Preparation | undefined> {
	await tx
		.selectFrom('programme.preparation')
		.select('edition_id')
		.where('organiser_id', '=', actor.organiserId)
		.where('edition_id', '=', editionId)
		.forUpdate()
		.execute();
	return preparationOf(tx, actor, editionId);
}

/**
 * Opens a prepared edition: its definition is frozen, its people are appointed, and it is published. It cannot be undone.
 * Refuses a definition or a calendar with mistakes (`invalid`, the mistakes as detail), one without a time for its call
 * (`call-not-set`), and an award that the house cannot run yet (`not-run-yet`, what it is as detail and in words).
 */
export async function openRound(
	actor: Actor,
	input: { editionId: string; revision?: number | undefined }
): Promise<Outcome<{ editionId: string }>> {
	const { editionId } = input;
	return command(actor, 'edition.open', {}, async (tx) => {
		const found = await locked(tx, actor, editionId);
		if (!found) return refused('not-found');
		if (input.revision !== undefined && input.revision !== found.revision)
			return refused('changed-meanwhile');
		const { edition, people } = found;
		const definition = parseDefinition(edition.definition);
		if (!definition.ok) return refused('invalid', { detail: definition.mistakes });
		const hindrances = notRunYet(outlineOf(definition.definition));
		if (hindrances.length > 0)
			return refused('not-run-yet', {
				values: {
					sv: hindrances.map(({ message }) => message.sv).join(' '),
					en: hindrances.map(({ message }) => message.en).join(' ')
				},
				detail: hindrances
			});
		const calendar = parseCalendar(definition.definition, edition.calendar);
		if (!calendar.ok) return refused('invalid', { detail: calendar.mistakes });
		const { opens, closes } = calendar.calendar.stages.call ?? { opens: null, closes: null };
		if (opens === null || closes === null) return refused('call-not-set');
		await tx
			.updateTable('programme.edition')
			.set({ definition: json(definition.definition), opened_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', editionId)
			.execute();
		for (const { personId, chair } of people.panel)
			await appoint(tx, actor, {
				personId,
				role: chair ? 'panel_chair' : 'panel_member',
				editionId
			});
		for (const personId of people.examiners)
			await appoint(tx, actor, { personId, role: 'examiner', editionId });
		await audit(tx, actor, {
			action: 'edition.open',
			subject: ['edition', editionId],
			detail: {
				from: found.from?.id ?? null,
				panel: people.panel.length,
				examiners: people.examiners.length
			}
		});
		await enqueue(tx, 'edition.publish', { organiserId: actor.organiserId, editionId });
		return done({ editionId });
	});
}

/** Throws a prepared edition away, with all that was prepared for it. Refuses `not-found` once it has been opened. */
export async function throwRoundAway(
	actor: Actor,
	input: { editionId: string }
): Promise<Outcome<{ fromEditionId: string | null }>> {
	return command(actor, 'edition.prepare', {}, async (tx) => {
		const found = await locked(tx, actor, input.editionId);
		if (!found) return refused('not-found');
		await tx
			.deleteFrom('programme.edition')
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', input.editionId)
			.execute();
		await audit(tx, actor, {
			action: 'edition.throw-away',
			subject: ['edition', input.editionId],
			detail: { slug: found.edition.slug }
		});
		return done({ fromEditionId: found.from?.id ?? null });
	});
}
