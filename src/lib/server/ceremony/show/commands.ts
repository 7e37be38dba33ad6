// Moves the presentation on, on every screen that shows it.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { announce } from '../../platform/live/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, type Role } from '../../people/index.ts';
import { planIn } from '../release/plan.ts';
import { releasedClassesIn } from '../release/queries.ts';
import { presented, showTopic, stageIn, type ShowOf } from './queries.ts';
import { shownBy } from './rules.ts';

export type Moved = {
	step: number;
	/** Of the slides that it is a step of. */
	digest: string;
	/** The classes that are to be released now, because their last winner has been shown. */
	due: { editionId: string; classKey: string }[];
};

/** A step, counted in the slides that have the digest `deck`; null: in those of now. */
export type MoveTo = ShowOf & { step: number; deck: string | null };

/**
 * Moves to a step, in a transaction that has asked the table for `ceremony.present`. Refuses `not-found`, `in-conflict`,
 * `changed-meanwhile` where the slides are others than those that were loaded, and `invalid` (no such step).
 */
export async function moveShowIn(
	tx: Tx,
	actor: Actor,
	held: ReadonlySet<Role>,
	{ step, deck: loaded, ...of }: MoveTo
): Promise<Outcome<Moved>> {
	const ceremony = await presented(tx, actor, held, of.ceremonyId);
	if (!ceremony) return refused('not-found');
	const found = await stageIn(tx, actor, ceremony, of, actor.locale);
	if (!found.ok) return found;
	const { deck, digest, startedAt, inStep } = found.value;
	if (loaded !== null && loaded !== digest) return refused('changed-meanwhile');
	if (!Number.isInteger(step) || step < 0 || step >= deck.length) return refused('invalid');
	const now = {
		step,
		deck: digest,
		slide: deck[step]?.of ?? null,
		moved_at: actor.at.toString()
	};
	await tx
		.insertInto('ceremony.showing')
		.values({
			organiser_id: actor.organiserId,
			ceremony_id: of.ceremonyId,
			rehearsal: of.rehearsal,
			...now
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'ceremony_id', 'rehearsal']).doUpdateSet(now)
		)
		.execute();
	await announce(tx, showTopic(of));
	if (!inStep || startedAt === null) return done({ step, digest, due: [] });
	const due = await bySystemWithin(tx, actor, async (system) => {
		const open: Moved['due'] = [];
		for (const each of shownBy(deck, step)) {
			const { byClass } = await planIn(tx, system, each.editionId);
			const out = await releasedClassesIn(tx, system, each.editionId);
			if (byClass && !out.has(each.classKey)) open.push(each);
		}
		return open;
	});
	return done({ step, digest, due });
}

/**
 * Begins the real presentation, from its first step: from now on a class is released when its last winner is shown, where
 * the office has chosen so. Refuses `not-found` and `in-conflict`; beginning again is going back to the first step.
 */
export async function startShow(actor: Actor, ceremonyId: string): Promise<Outcome<null>> {
	const of = { ceremonyId, rehearsal: false };
	return command(actor, 'ceremony.present', {}, async (tx, held) => {
		const moved = await moveShowIn(tx, actor, held, { ...of, step: 0, deck: null });
		if (!moved.ok) return moved;
		await tx
			.updateTable('ceremony.showing')
			.set({ started_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('rehearsal', '=', false)
			.where('started_at', 'is', null)
			.execute();
		await audit(tx, actor, { action: 'ceremony.start', subject: ['ceremony', ceremonyId] });
		return done(null);
	});
}
