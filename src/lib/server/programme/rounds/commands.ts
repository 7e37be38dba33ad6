// A prepared round is looked through and changed, and then opened or thrown away.
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
import { positionOf } from '../editions/position.ts';
import type { RoundName } from './input.ts';
import { definitionFor, nameMistakes } from './prepare.ts';
import { peopleOf, preparationOf, type DefinitionFrom, type Preparation } from './queries.ts';
import { withinStages, type PeopleAlong } from './rules.ts';
import { oneAtATime } from '../one-at-a-time.ts';

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
				position: positionOf(input.year)
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
