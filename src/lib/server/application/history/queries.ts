// Reads what an answer has been. What is kept encrypted beside it never comes along.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, formQuestions, type FormQuestion } from '../../programme/index.ts';
import { typedAt } from '../answers/queries.ts';
import type { Typed } from '../answers/rules.ts';
import { entryById } from '../entry/rows.ts';
import type { Revision } from './rules.ts';

export type History = {
	question: FormQuestion;
	/** Newest first; the first is what counts now. */
	revisions: Revision[];
};

/** Answers every revision of an answer, for those in the entry and the office. Refuses `not-found`. */
export async function historyOf(
	actor: Actor,
	input: { entryId: string; questionKey: string }
): Promise<Outcome<History>> {
	const { entryId, questionKey } = input;
	if (!isId(entryId)) return refused('not-found');
	const read = await query(actor, 'entry.read-draft', { entryId }, async (tx) => {
		const entry = await entryById(tx, actor, entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		const question =
			edition && formQuestions(edition.definition).find(({ key }) => key === questionKey);
		if (!question) return null;
		const rows = await tx
			.selectFrom('application.answer_revision as r')
			.leftJoin('people.person as p', (join) =>
				join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.saved_by')
			)
			.select(['r.revision', 'r.value', 'r.saved_at as at', 'p.id as personId', 'p.name'])
			.where('r.organiser_id', '=', actor.organiserId)
			.where('r.entry_id', '=', entryId)
			.where('r.question_key', '=', questionKey)
			.orderBy('r.revision', 'desc')
			.execute();
		const revisions = rows.map(({ revision, value, at, personId, name }): Revision => ({
			revision,
			typed: value as Typed,
			by: personId === null || name === null ? null : { personId, name },
			at
		}));
		return { question, revisions };
	});
	if (!read.ok) return read;
	return read.value ? { ok: true, value: read.value } : refused('not-found');
}

/** Answers what an answer was at a revision, or null where it never was. Refuses like every reading of an entry. */
export async function answerAt(
	actor: Actor,
	input: { entryId: string; questionKey: string; revision: number }
): Promise<Outcome<Typed | null>> {
	const { entryId, questionKey, revision } = input;
	if (!isId(entryId)) return refused('not-found');
	return query(actor, 'entry.read-draft', { entryId }, (tx) =>
		typedAt(tx, actor, entryId, questionKey, revision)
	);
}
