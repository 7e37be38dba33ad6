// What units have submitted, for the office's page of an organisation. An entry keeps the id of the unit it was written
// for; who asks by all the units that became one finds the entries of them all.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editions } from '../../programme/index.ts';

export type EntryOfUnit = {
	id: string;
	unitId: string;
	editionId: string;
	number: number;
	/** As the unit wrote it then. */
	unitName: string;
	programme: LocalText;
	label: LocalText;
};

/** Answers the entries that were submitted for some units, newest first. */
export async function submittedOfUnits(
	actor: Actor,
	unitIds: readonly string[]
): Promise<Outcome<EntryOfUnit[]>> {
	return query(actor, 'entry.list', {}, async (tx) => {
		if (unitIds.length === 0) return [];
		const rows = await tx
			.selectFrom('application.entry as e')
			.select(['e.id', 'e.unit_id', 'e.edition_id', 'e.number', 'e.unit_name'])
			.where('e.organiser_id', '=', actor.organiserId)
			.where('e.unit_id', 'in', [...unitIds])
			.where('e.state', '=', 'submitted')
			.orderBy('e.submitted_at', 'desc')
			.execute();
		const byId = new Map((await editions(tx, actor)).map((edition) => [edition.id, edition]));
		return rows.flatMap((row) => {
			const edition = byId.get(row.edition_id);
			if (!edition || row.unit_id === null || row.number === null) return [];
			return [
				{
					id: row.id,
					unitId: row.unit_id,
					editionId: edition.id,
					number: row.number,
					unitName: row.unit_name ?? '',
					programme: edition.definition.name,
					label: edition.label
				}
			];
		});
	});
}
