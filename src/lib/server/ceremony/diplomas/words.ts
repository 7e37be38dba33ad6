// What papers say: the decision's words, or those that have been put right where they are published.
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { honoursIn } from '../release/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';

/** The words of an honour that can be put right. */
export type PaperWords = Pick<
	HonourToPublish,
	'unit' | 'organisation' | 'title' | 'citation' | 'citationEn'
>;

const wordsOf = ({ unit, organisation, title, citation, citationEn }: PaperWords): PaperWords => ({
	...{ unit, organisation, title, citation, citationEn }
});
const same = (one: PaperWords, other: PaperWords) =>
	JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));

/** The words that stand instead of the decision's, by its id; for the house itself. */
async function wordsIn(tx: Tx, system: Actor, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, PaperWords>();
	const rows = await tx
		.selectFrom('ceremony.paper_words as w')
		.select(['w.decision_id as id', 'w.unit', 'w.organisation', 'w.title', 'w.citation'])
		.select('w.citation_en as citationEn')
		.where('w.organiser_id', '=', system.organiserId)
		.where('w.decision_id', 'in', [...ids])
		.execute();
	return new Map(rows.map(({ id, ...words }) => [id, wordsOf(words)]));
}

/** Answers honours that the actor may read with the words that their papers say. */
export async function asPapersSay<T extends HonourToPublish>(
	tx: Tx,
	actor: Actor,
	honours: readonly T[]
): Promise<T[]> {
	const ids = honours.map(({ decisionId }) => decisionId);
	const words = await bySystemWithin(tx, actor, (system) => wordsIn(tx, system, ids));
	return honours.map((honour) => ({ ...honour, ...words.get(honour.decisionId) }));
}

/**
 * Lets the papers of an edition say what is published of its honours, in the transaction that publishes it. What was made of
 * other words is made anew when it is next asked for; the code stays.
 */
export async function wordPapers(
	tx: Tx,
	actor: Actor,
	editionId: string,
	published: readonly (PaperWords & { id: string })[]
) {
	if (published.length === 0) return;
	await bySystemWithin(tx, actor, async (system) => {
		const decided = new Map(
			(await honoursIn(tx, system, editionId)).map((honour) => [honour.decisionId, honour])
		);
		const before = await wordsIn(tx, system, [...decided.keys()]);
		for (const row of published) {
			const known = before.get(row.id) ?? decided.get(row.id);
			if (!known || same(known, row)) continue;
			const { citationEn, ...rest } = wordsOf(row);
			const words = { ...rest, citation_en: citationEn, set_at: system.at.toString() };
			await tx
				.insertInto('ceremony.paper_words')
				.values({ organiser_id: system.organiserId, decision_id: row.id, ...words })
				.onConflict((known) => known.columns(['organiser_id', 'decision_id']).doUpdateSet(words))
				.execute();
		}
	});
}
