// The entry at hand, with its edition and how that is assessed: what every command and page here begins with.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { submittedEntry, type ShownQuestion, type ShownSection } from '../../application/index.ts';
import { organisationsNamed } from '../../people/index.ts';
import { editionById, type Assessment, type Edition } from '../../programme/index.ts';

/** An entry as it was submitted, with what assessing it needs. */
export type EntryToAssess = {
	id: string;
	edition: Edition;
	assessment: Assessment;
	number: number;
	classKey: string | null;
	unitName: string;
	organisationName: string | null;
	/** The organisation that the unit belongs to, by whatever spelling of its name. */
	organisationIds: string[];
	title: string | null;
	submissionId: string;
	/** When what is read here was submitted: what was assessed before was assessed on an earlier submission. */
	submittedAt: Temporal.Instant;
	sections: ShownSection[];
};

/**
 * Answers an entry to those who may read it as it was submitted. Refuses like `submittedEntry`, and `not-found` for
 * what is not in, or belongs to an award that assesses nothing.
 */
export async function entryToAssess(
	actor: Actor,
	entryId: string
): Promise<Outcome<EntryToAssess>> {
	const found = await submittedEntry(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return inTransaction(actor, async (tx) => {
		const edition = await editionById(tx, actor, entry.editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment || entry.state !== 'submitted') return refused('not-found');
		return done({
			id: entry.id,
			edition,
			assessment,
			number: entry.number,
			classKey: entry.classKey,
			unitName: entry.unit,
			organisationName: entry.organisation,
			organisationIds: await organisationsNamed(tx, actor, entry.organisation ?? entry.unit),
			title: entry.title,
			submissionId: entry.submissionId,
			submittedAt: entry.submittedAt,
			sections: entry.shown.sections
		});
	});
}

/** Answers a question of the entry by its key. */
export function questionIn(
	entry: Pick<EntryToAssess, 'sections'>,
	key: string
): ShownQuestion | undefined {
	return entry.sections.flatMap(({ questions }) => questions).find((each) => each.key === key);
}
