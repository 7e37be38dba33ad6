// Reads what is known of a film: how the last test of its link came out.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { linkResults, type LinkResult } from '../../platform/outside/index.ts';
import { query } from '../../people/index.ts';
import type { Outcome } from '../../platform/outcome.ts';

export type FilmTest = {
	id: string;
	questionKey: string;
	/** The link that is tested, which may not be the answer's any more. */
	href: string;
	requestedAt: Temporal.Instant;
	/** Null while it waits. */
	result: LinkResult | null;
	testedAt: Temporal.Instant | null;
};

/** The start of every reading of tests. */
export function filmTestRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.film_test as t')
		.select([
			't.id',
			't.question_key as questionKey',
			't.href',
			't.requested_at as requestedAt',
			't.result',
			't.tested_at as testedAt'
		])
		.where('t.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof filmTestRows>['execute']>>[number];
export const shapedTest = (row: Raw): FilmTest => ({
	...row,
	result: linkResults.find((each) => each === row.result) ?? null
});

/** Answers the last test of each film in an entry, by question. */
export async function filmTests(
	actor: Actor,
	entryId: string
): Promise<Outcome<ReadonlyMap<string, FilmTest>>> {
	return query(actor, 'entry.read-draft', { entryId }, async (tx) => {
		const rows = await filmTestRows(tx, actor)
			.where('t.entry_id', '=', entryId)
			.distinctOn('t.question_key')
			.orderBy('t.question_key')
			.orderBy('t.requested_at', 'desc')
			.orderBy('t.id', 'desc')
			.execute();
		return new Map(rows.map((row) => [row.questionKey, shapedTest(row)]));
	});
}
