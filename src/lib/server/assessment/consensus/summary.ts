// The summary of the consensus, which the unit reads first.
import type { Actor } from '../../platform/actor.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { entryToAssess } from '../entries/queries.ts';
import { longestSummary, textError } from '../review/rules.ts';
import { draftOf, keepRevision, takeRevision } from './draft.ts';
import { agreedSummaryInput, type AgreedSummaryInput } from './input.ts';
import { readConsensus, writtenAt } from './queries.ts';
import type { Consensus, Saved } from './rules.ts';

/** What a summary that met another's newer one is refused with. */
export type NewerSummary = { saved: Saved; base: string; theirs: string };

/**
 * Saves the summary that the unit reads first. Refuses `newer-revision` (`NewerSummary` as detail) where a colleague's
 * newer one says something else, `too-long`, and like `saveCriterion`.
 */
export async function saveAgreedSummary(
	actor: Actor,
	input: AgreedSummaryInput
): Promise<Outcome<Consensus>> {
	const read = agreedSummaryInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision, summary } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const { consensus } = at.value;
		const theirs = consensus.summary ?? '';
		const saved = consensus.summarySaved;
		if (summary === theirs) return done(consensus);
		if (revision !== saved.revision) {
			const was = await writtenAt(tx, actor, { entryId, criterionKey: '', revision });
			const base = (was as { summary?: string } | undefined)?.summary ?? '';
			if (base === summary) return done(consensus);
			if (base !== theirs) {
				const detail: NewerSummary = { saved, base, theirs };
				return refused('newer-revision', { detail });
			}
		}
		const error = summary.trim() ? textError('summary', summary, longestSummary) : null;
		if (error) {
			const { reason, ...more } = error;
			const values = 'values' in more ? { values: more.values } : {};
			return refused(reason, { fields: [error], ...values });
		}
		const next = saved.revision + 1;
		await takeRevision(tx, actor, entry, at.value, {
			summary,
			summary_revision: next,
			summary_by: actor.personId,
			summary_at: actor.at.toString()
		});
		await keepRevision(tx, actor, { entryId, criterionKey: '', revision: next }, { summary });
		const now = await readConsensus(tx, actor, entry);
		return now ? done(now) : refused('not-found');
	});
}
