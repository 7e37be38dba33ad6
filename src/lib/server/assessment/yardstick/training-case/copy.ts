// A text for the training case from an earlier round: an entry that was submitted then, its long answers alone.
import type { Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import { submittedEntries, submittedEntry } from '../../../application/index.ts';
import { editions, type Edition } from '../../../programme/index.ts';
import type { TrainingSection } from './rules.ts';

export type EarlierEntry = { id: string; unit: string; number: number; edition: string };

/** The editions of the same award whose entries came in before this one's. */
async function earlierEditions(actor: Actor, edition: Edition): Promise<Edition[]> {
	const all = await inTransaction(actor, (tx) => editions(tx, actor));
	return all.filter(
		(each) =>
			each.programmeId === edition.programmeId &&
			each.id !== edition.id &&
			each.kind === 'live' &&
			(each.year ?? 0) < (edition.year ?? 0)
	);
}

/** The entries of earlier rounds of the same award whose text can be copied, for the office. */
export async function earlierEntries(
	actor: Actor,
	edition: Edition
): Promise<Outcome<EarlierEntry[]>> {
	const found: EarlierEntry[] = [];
	for (const earlier of await earlierEditions(actor, edition)) {
		const entries = await submittedEntries(actor, earlier.id);
		if (!entries.ok) return entries;
		found.push(
			...entries.value.map(({ id, unit, number }) => ({
				...{ id, unit, number },
				edition: earlier.label[actor.locale]
			}))
		);
	}
	return done(found);
}

/**
 * The long answers of an earlier entry, each with its question as heading: no names of persons, addresses, films or
 * files, which stand in answers of other kinds. Null where it is no earlier entry of the award.
 */
export async function textOf(
	actor: Actor,
	edition: Edition,
	entryId: string
): Promise<TrainingSection[] | null> {
	const found = await submittedEntry(actor, entryId);
	if (!found.ok) return null;
	const earlier = await earlierEditions(actor, edition);
	if (!earlier.some(({ id }) => id === found.value.editionId)) return null;
	return found.value.shown.sections
		.flatMap(({ questions }) => questions)
		.filter(({ type, text }) => type === 'long-text' && text.sv.trim() !== '')
		.map(({ label, text }) => ({ heading: label.sv, text: text.sv }));
}
