// For those who decide: each finding of a finished consensus with the words of the entry that it builds on, and what came
// of what was to be checked at the visit. Nobody's name and nobody's review: the database gives no more.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submissionsAsShown } from '../../application/index.ts';
import { inOrder, marksOf, type FindingKind, type Passage } from '../review/rules.ts';
import type { CheckOutcome } from '../visit/note/rules.ts';
import { passageIn, type ChainPassage } from './rules.ts';

type Kept = {
	id: string;
	criterionKey: string;
	kind: FindingKind;
	body: string;
	passages: Passage[];
	checks: { body: string; outcome: CheckOutcome | null }[];
};

export type PanelEvidence = Omit<Kept, 'passages'> & {
	/** "S1", "F1": the same as on the entry's page. */
	mark: string;
	passages: ChainPassage[];
};

/** The findings alone, in a transaction that has asked the table; none while there is no finished consensus. */
export async function panelEvidenceIn(tx: Tx, entryId: string): Promise<Kept[]> {
	const { rows } = await sql<{ evidence: Kept[] }>`
		select assessment.evidence_for_panel(${entryId}::uuid) as evidence
	`.execute(tx);
	return rows[0]?.evidence ?? [];
}

/** The evidence on an entry, by criterion, for its panel and the office; none while there is no finished consensus. */
export async function panelEvidence(
	actor: Actor,
	about: { entryId: string; editionId: string }
): Promise<Outcome<PanelEvidence[]>> {
	return query(actor, 'consensus.read', about, async (tx) => {
		const edition = await editionById(tx, actor, about.editionId);
		const assessment = edition?.definition.assessment;
		if (!assessment) return [];
		const found = inOrder(assessment, await panelEvidenceIn(tx, about.entryId));
		const marks = marksOf(found);
		const submissions = await submissionsAsShown(
			tx,
			actor,
			found.flatMap(({ passages }) => passages.map(({ submissionId }) => submissionId))
		);
		return found.map((each) => ({
			...each,
			mark: marks.get(each.id) ?? '',
			passages: each.passages.map((passage) =>
				passageIn(passage, submissions.get(passage.submissionId))
			)
		}));
	});
}
