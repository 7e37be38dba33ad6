// What the office sees of an edition's published: every row with its texts, its picture, its consents and what was changed.
import type { Actor } from '../../platform/actor.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import type { PublishedPicture } from '../published.ts';
import { readRows, type PublishedRows } from './published-rows.ts';
import { amendmentsIn, consentRows, picturesIn, type Consent } from './queries.ts';
import type { Amendment } from './rules.ts';

export type EditorsView = {
	edition: Edition;
	rows: PublishedRows;
	amendments: Amendment[];
	consents: Consent[];
	pictures: Map<string, PublishedPicture & { consent: string }>;
};

/** Refuses `not-found`: also of an edition that is not published. */
export async function editorsView(actor: Actor, editionId: string): Promise<Outcome<EditorsView>> {
	const found = await query(actor, 'published.edit', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const rows = edition && (await readRows(actor, editionId));
		if (!edition || !rows) return null;
		return {
			edition,
			rows,
			amendments: await amendmentsIn(tx, actor, edition),
			consents: await consentRows(tx, actor).where('c.edition_id', '=', editionId).execute(),
			pictures: await picturesIn(tx, actor, editionId)
		};
	});
	if (!found.ok) return found;
	return found.value === null ? refused('not-found') : { ok: true, value: found.value };
}
