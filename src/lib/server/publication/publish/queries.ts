// What publishing reads from the rooms before it: who takes part, who sat in the panel, what was decided.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import type {
	HonourRow,
	ParticipantRow,
	PublishedEntry,
	PublishedPanel,
	PublishedPrize
} from '../published.ts';

/** The members of a live edition's panel, its chair first. */
export async function appointedPanel(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<PublishedPanel['members']> {
	const holders = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
		editionId,
		entryId: null
	});
	const members = new Map<string, PublishedPanel['members'][number]>();
	for (const { id, name, title, role } of holders) {
		const chair = role === 'panel_chair' || (members.get(id)?.chair ?? false);
		members.set(id, { name, title: title ? { sv: title, en: title } : null, chair });
	}
	return [...members.values()].sort((one, other) => Number(other.chair) - Number(one.chair));
}

/** The entries that are in, as the public would see them, by class and then by name. */
export async function submittedEntries(
	tx: Tx,
	actor: Actor,
	edition: Edition
): Promise<ParticipantRow[]> {
	const rows = await tx
		.selectFrom('application.entry as e')
		.select(['e.id', 'e.class_key', 'e.unit_name', 'e.organisation_name', 'e.title'])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.edition_id', '=', edition.id)
		.where('e.state', '=', 'submitted')
		.execute();
	const answers = await publicAnswers(
		tx,
		actor,
		edition,
		rows.map(({ id }) => id)
	);
	const classes = edition.definition.classes.map(({ key }) => key);
	const place = (row: ParticipantRow) => classes.indexOf(row.classKey ?? '');
	return rows
		.map((row) => ({
			id: row.id,
			unit: row.unit_name ?? '',
			organisation: row.organisation_name,
			classKey: row.class_key,
			title: row.title,
			summary: answers.get(row.id)?.find(({ short }) => !short)?.text ?? null
		}))
		.sort((one, other) => place(one) - place(other) || one.unit.localeCompare(other.unit, 'sv'));
}

/** What the form says becomes public of some entries, from what was last submitted. */
export async function publicAnswers(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entryIds: string[]
): Promise<Map<string, PublishedEntry['answers']>> {
	return new Map();
}

type Decided = Omit<HonourRow, 'entry'> & { entryId: string };

/** The honours that were decided in an edition. */
export async function decidedHonours(tx: Tx, actor: Actor, editionId: string): Promise<Decided[]> {
	return [];
}
