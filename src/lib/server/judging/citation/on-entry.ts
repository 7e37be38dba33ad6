// What every change of a citation begins with: the entry is the panel's to decide on, its time has come, and its class is
// not sealed.
import type { Actor } from '../../platform/actor.ts';
import { heldByDatabase, type Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { command, type Action } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submittedOne } from '../../application/index.ts';
import { decisionIn, editionOfEntry, sealingsIn, type Decision } from '../decision/queries.ts';
import { tooEarly } from '../decision/timing.ts';
import type { Seat } from './rules.ts';

type OnEntry = {
	about: { entryId: string; editionId: string };
	classKey: string;
	decision: Decision | undefined;
	seat: Seat;
};

/**
 * Runs a command on an entry's citation. Refuses `recused`, `not-found`, `stage-closed`, `sealed`, and `citation-locked`
 * where the database finds it locked meanwhile.
 */
export async function onEntry<T>(
	actor: Actor,
	action: Action,
	entryId: string,
	work: (tx: Tx, on: OnEntry) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const about = { entryId, editionId: place.value };
	const reasons = {
		'23001': 'sealed',
		'23514': 'newer-revision',
		'55006': 'citation-locked'
	} as const;
	return heldByDatabase(reasons, () =>
		command(actor, action, about, async (tx, held) => {
			const edition = await editionById(tx, actor, about.editionId);
			const entry = await submittedOne(tx, actor, entryId);
			if (!edition || !entry) return refused('not-found');
			if (tooEarly(edition, actor)) return refused('stage-closed');
			const sealings = await sealingsIn(tx, actor, about.editionId);
			if (sealings.some(({ classKey }) => classKey === entry.classKey)) return refused('sealed');
			return work(tx, {
				about,
				classKey: entry.classKey,
				decision: await decisionIn(tx, actor, { entryId }),
				seat: { chair: held.has('panel_chair'), member: held.has('panel_member') }
			});
		})
	);
}
