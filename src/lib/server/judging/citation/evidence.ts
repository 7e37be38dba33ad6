// What a citation can rest on: the findings of the finished consensus, under the marks that the entry's page gives them.
import type { Actor } from '../../platform/actor.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import {
	behindConsensus,
	marksOf,
	type FindingBehind,
	type Together
} from '../../assessment/index.ts';
import type { Assessment } from '../../programme/index.ts';

export type Evidence = FindingBehind & {
	/** "S1", "F1". */
	mark: string;
	/** What came of what was to be checked at the visit. */
	checks: { body: string; together: Together }[];
};

/** Answers the findings in the order of the criteria, strengths before improvement areas; none before the consensus is done. */
export async function evidenceOn(
	actor: Actor,
	about: { entryId: string; editionId: string },
	assessment: Pick<Assessment, 'criteria'> | null
): Promise<Outcome<Evidence[]>> {
	if (!assessment) return done([]);
	const read = await behindConsensus(actor, about.editionId, [about.entryId]);
	if (!read.ok) return read;
	const { findings = [], checks = [] } = read.value.get(about.entryId) ?? {};
	const ordered = assessment.criteria.flatMap(({ key }) =>
		(['strength', 'improvement_area'] as const).flatMap((kind) =>
			findings.filter((each) => each.criterionKey === key && each.kind === kind)
		)
	);
	const marks = marksOf(ordered);
	return done(
		ordered.map((finding) => ({
			...finding,
			mark: marks.get(finding.id) ?? '',
			checks: checks
				.filter(({ id }) => finding.checkIds.includes(id))
				.map(({ body, together }) => ({ body, together }))
		}))
	);
}
