// Reads what a prepared edition is made of.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { holdersOf } from '../../people/index.ts';
import { editionById, type Edition } from '../editions/queries.ts';
import type { PeopleAlong } from './rules.ts';

export type DefinitionFrom = 'programme' | 'edition';

export type Preparation = {
	edition: Edition;
	/** Last year's, that it was made from; null: it is the award's first. */
	from: Edition | null;
	definitionFrom: DefinitionFrom;
	people: PeopleAlong;
	revision: number;
};

/** Answers a prepared edition; nothing where it is not there, has been opened, or is not the actor's to see. */
export async function preparationOf(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Preparation | undefined> {
	const row = await tx
		.selectFrom('programme.preparation as p')
		.select(['p.from_edition_id', 'p.definition_from', 'p.people', 'p.revision'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId)
		.executeTakeFirst();
	const edition = row && (await editionById(tx, actor, editionId));
	if (!row || !edition || edition.openedAt) return undefined;
	const from = row.from_edition_id ? await editionById(tx, actor, row.from_edition_id) : null;
	if (from === undefined) return undefined;
	return {
		edition,
		from,
		definitionFrom: row.definition_from as DefinitionFrom,
		people: row.people as PeopleAlong,
		revision: row.revision
	};
}

export type Along = { personId: string; name: string; email: string; title: string | null };
export type PeopleOf = { panel: (Along & { chair: boolean })[]; examiners: Along[] };

/** Answers who sat in an edition's panel and who is in its pool of examiners: those who can come along. */
export async function peopleOf(tx: Tx, actor: Actor, editionId: string): Promise<PeopleOf> {
	const on = { editionId, entryId: null };
	const sat = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], on);
	const pool = await holdersOf(tx, actor, ['examiner'], on);
	const panel = new Map<string, PeopleOf['panel'][number]>();
	for (const { id: personId, name, email, title, role } of sat) {
		const chair = role === 'panel_chair' || panel.get(personId)?.chair === true;
		panel.set(personId, { personId, name, email, title, chair });
	}
	return {
		panel: [...panel.values()].sort((one, other) => Number(other.chair) - Number(one.chair)),
		examiners: pool.map(({ id: personId, name, email, title }) => ({
			personId,
			name,
			email,
			title
		}))
	};
}
