// Makes programmes and editions.
import { randomUUIDv7 } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor, System } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import type { ArchivedEdition, ProgrammeArchive } from '../archive/schema.ts';
import { parseCalendar } from '../calendar/parse.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { positionOf } from './position.ts';

/**
 * Puts a programme with its archive in place; a programme that is there keeps its editions and takes the new
 * definition, unless somebody has put another in place since: that one stays.
 */
export async function installProgramme(
	tx: Tx,
	actor: System,
	input: { definition: ProgrammeDefinition; archive?: ProgrammeArchive; position: number }
): Promise<{ programmeId: string; archived: string[] }> {
	const { definition, archive, position } = input;
	const row = await tx
		.insertInto('programme.programme')
		.values({
			organiser_id: actor.organiserId,
			slug: definition.key,
			position,
			definition: json(definition)
		})
		.onConflict((conflict) =>
			conflict.columns(['organiser_id', 'slug']).doUpdateSet((eb) => ({
				definition: eb
					.case()
					.when('programme.programme.placed_at', 'is', null)
					.then(eb.ref('excluded.definition'))
					.else(eb.ref('programme.programme.definition'))
					.end(),
				position,
				// Reading in what is there already changes nothing.
				updated_at: eb
					.case()
					.when(
						eb.and([
							eb('programme.programme.placed_at', 'is', null),
							eb('programme.programme.definition', '!=', eb.ref('excluded.definition'))
						])
					)
					.then(actor.at.toString())
					.else(eb.ref('programme.programme.updated_at'))
					.end()
			}))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	const archived: string[] = [];
	for (const [at, edition] of (archive?.editions ?? []).entries()) {
		const known = await tx
			.selectFrom('programme.edition')
			.select('id')
			.where('organiser_id', '=', actor.organiserId)
			.where('programme_id', '=', row.id)
			.where('slug', '=', edition.slug)
			.executeTakeFirst();
		if (known) continue;
		archived.push(await addArchived(tx, actor, row.id, definition, edition, at));
	}
	await audit(tx, actor, { action: 'programme.install', subject: ['programme', row.id] });
	return { programmeId: row.id, archived };
}

async function addArchived(
	tx: Tx,
	actor: System,
	programmeId: string,
	definition: ProgrammeDefinition,
	edition: ArchivedEdition,
	at: number
): Promise<string> {
	const id = randomUUIDv7();
	await tx
		.insertInto('programme.edition')
		.values({
			organiser_id: actor.organiserId,
			id,
			programme_id: programmeId,
			slug: edition.slug,
			year: edition.year,
			label: json(edition.round),
			kind: 'archive',
			definition: json(definition),
			calendar: json(edition.calendar),
			archive: json(edition),
			position: 100 + at,
			released_at: edition.honours.length > 0 ? actor.at.toString() : null
		})
		.execute();
	return id;
}

export type NewEdition = {
	programmeId: string;
	slug: string;
	year: number | null;
	label: LocalText;
	definition: ProgrammeDefinition;
	calendar: EditionCalendar;
	position?: number;
	demo?: boolean;
};

/** Makes an edition with its own frozen copy of the definition, and has it published. Refuses a calendar with mistakes (`invalid`, the mistakes as detail). */
export async function openEdition(
	actor: Actor,
	input: NewEdition
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'edition.open', {}, async (tx) => {
		const calendar = parseCalendar(input.definition, input.calendar);
		if (!calendar.ok) return refused('invalid', { detail: calendar.mistakes });
		const id = randomUUIDv7();
		await tx
			.insertInto('programme.edition')
			.values({
				organiser_id: actor.organiserId,
				id,
				programme_id: input.programmeId,
				slug: input.slug,
				year: input.year,
				label: json(input.label),
				kind: 'live',
				definition: json(input.definition),
				calendar: json(calendar.calendar),
				position: input.position ?? positionOf(input.year),
				demo: input.demo ?? false,
				opened_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, { action: 'edition.open', subject: ['edition', id] });
		await enqueue(tx, 'edition.publish', { organiserId: actor.organiserId, editionId: id });
		return done({ id });
	});
}

/** Notes that the public may see who takes part. Runs inside the command that publishes them. */
export async function markParticipantsPublished(tx: Tx, actor: Actor, editionId: string) {
	await tx
		.updateTable('programme.edition')
		.set({ participants_published_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', editionId)
		.where('participants_published_at', 'is', null)
		.execute();
}

/** Notes that the edition's decisions are public. Runs inside the release; answers whether this was the first time. */
export async function markReleased(tx: Tx, actor: Actor, editionId: string): Promise<boolean> {
	const row = await tx
		.updateTable('programme.edition')
		.set({ released_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', editionId)
		.where('released_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}
