// Which dates for a visit wait for the unit's answer: those offered and not answered, of which one is still ahead.
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { query, standingOf } from '../../../people/index.ts';
import type { Edition } from '../../../programme/index.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { startProblem } from '../rules.ts';
import type { OfferedDate } from './queries.ts';

type OpenOffer = {
	/** Those of its dates that are still ahead, the first one first. */
	dates: OfferedDate[];
};

/** The offers that wait for an answer, by entry. One whose dates have all gone by waits for nobody's answer. */
export async function offersOpen(
	tx: Tx,
	actor: Actor,
	entries: readonly { id: string; edition: Edition }[]
): Promise<Map<string, OpenOffer>> {
	if (entries.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.visit_offer as o')
		.select(['o.entry_id as entryId', 'o.dates'])
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.state', '=', 'open')
		.where(
			'o.entry_id',
			'in',
			entries.map(({ id }) => id)
		)
		.execute();
	return new Map(
		rows.flatMap(({ entryId, dates }) => {
			const edition = entries.find(({ id }) => id === entryId)?.edition;
			const ahead = (dates as OfferedDate[])
				.filter(({ starts }) => edition && !startProblem(starts, edition, actor.at))
				.toSorted((one, other) => one.starts.localeCompare(other.starts));
			return ahead.length > 0 ? [[entryId, { dates: ahead }] as const] : [];
		})
	);
}

export type WaitingOffer = OpenOffer & { entry: EntryToAssess };

/** For those who answer for a unit: the dates for visits that wait for their answer. */
export async function offersWaiting(actor: Actor): Promise<Outcome<WaitingOffer[]>> {
	const held = await query(actor, 'assessment.mine', {}, (tx) => standingOf(tx, actor));
	if (!held.ok) return held;
	const entries: EntryToAssess[] = [];
	for (const { role, entryId } of held.value) {
		if (role !== 'applicant' || !entryId) continue;
		const found = await entryToAssess(actor, entryId);
		if (found.ok) entries.push(found.value);
	}
	const open = await inTransaction(actor, (tx) => offersOpen(tx, actor, entries));
	return done(
		entries.flatMap((entry) => {
			const offer = open.get(entry.id);
			return offer ? [{ ...offer, entry }] : [];
		})
	);
}
