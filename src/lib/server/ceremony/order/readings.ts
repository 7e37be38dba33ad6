// The running order: what is read out, in its order, with how names are said and who comes up on stage.
import { z } from 'zod';
import { onOneLine } from '#lib/shared/name.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { decisionIn } from '../../judging/index.ts';
import type { Edition } from '../../programme/index.ts';
import { ceremonyIn, editionsOf, type Ceremony } from '../evening/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { runningIn } from './queries.ts';
import { seenAs } from './rules.ts';

export type Reading = { phonetic: string; receivers: string; revision: number };
export type RunningOrder = {
	ceremony: Ceremony;
	editions: {
		edition: Edition;
		honours: { honour: HonourToPublish; reading: Reading }[];
		/** Stands for the order of these honours; a move names it. */
		seen: string;
	}[];
	/** Stands for the order of the editions. */
	seen: string;
};

/** The running order of a ceremony, of what is sealed and what the actor may read. Refuses `not-found`. */
export async function runningOrder(
	actor: Actor,
	ceremonyId: string
): Promise<Outcome<RunningOrder>> {
	const outcome = await query(actor, 'ceremony.arrange', {}, async (tx) => {
		const ceremony = await ceremonyIn(tx, actor, ceremonyId);
		if (!ceremony) return null;
		const readings = await tx
			.selectFrom('ceremony.reading as r')
			.select(['r.decision_id as id', 'r.phonetic', 'r.receivers', 'r.revision'])
			.where('r.organiser_id', '=', actor.organiserId)
			.execute();
		const none = { phonetic: '', receivers: '', revision: 0 };
		const found: RunningOrder['editions'] = [];
		for (const edition of await editionsOf(tx, actor, ceremonyId)) {
			const honours = await runningIn(tx, actor, edition.id);
			found.push({
				edition,
				seen: seenAs(honours.map(({ decisionId }) => decisionId)),
				honours: honours.map((honour) => ({
					honour,
					reading: readings.find(({ id }) => id === honour.decisionId) ?? none
				}))
			});
		}
		return { ceremony, editions: found, seen: seenAs(found.map(({ edition }) => edition.id)) };
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : done(outcome.value);
}

const readingInput = z.object({
	decisionId: z.uuid(),
	phonetic: z.string().max(500).transform(onOneLine),
	receivers: z.string().max(500).transform(onOneLine),
	revision: z.int32().min(0)
});

/** Saves how an honour is read out. Refuses `not-found` and `changed-meanwhile`. */
export async function saveReading(
	actor: Actor,
	input: z.input<typeof readingInput>
): Promise<Outcome<null>> {
	const parsed = readingInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { decisionId, phonetic, receivers, revision } = parsed.data;
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		const decision = await decisionIn(tx, actor, { id: decisionId });
		if (!decision || decision.honour === 'none') return refused('not-found');
		const values = {
			phonetic,
			receivers,
			revision: revision + 1,
			saved_by: actor.kind === 'person' ? actor.personId : null,
			saved_at: actor.at.toString()
		};
		const saved = await tx
			.insertInto('ceremony.reading')
			.values({ organiser_id: actor.organiserId, decision_id: decisionId, ...values })
			.onConflict((known) =>
				known
					.columns(['organiser_id', 'decision_id'])
					.doUpdateSet(values)
					.where('ceremony.reading.revision', '=', revision)
			)
			.returning('revision')
			.executeTakeFirst();
		if (saved?.revision !== revision + 1) return refused('changed-meanwhile');
		await audit(tx, actor, { action: 'reading.save', subject: ['edition', decision.editionId] });
		return done(null);
	});
}
