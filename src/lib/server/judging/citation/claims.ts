// The panel ties what a citation claims to what was found, so that a line leads from each sentence back to the entry.
import type { Actor } from '../../platform/actor.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/database/index.ts';
import { locate } from '#lib/shared/passages.ts';
import { behindConsensus } from '../../assessment/index.ts';
import { latestSubmissions, submissionsAsShown } from '../../application/index.ts';
import { editionOfEntry } from '../decision/queries.ts';
import { claimInput, untieInput, type ClaimInput, type UntieInput } from './input.ts';
import { onEntry } from './on-entry.ts';
import { citationOf, claimsOf } from './queries.ts';
import { quoteIn } from './rules.ts';

/**
 * Where words stand in an entry, as they stand there: in the answer that is named, or else in the first that has them; null
 * where none does.
 */
async function wordsIn(
	tx: Tx,
	actor: Actor,
	entryId: string,
	{ questionKey, words }: { questionKey: string; words: string }
) {
	const latest = (await latestSubmissions(tx, actor, [entryId])).get(entryId);
	const shown = latest && (await submissionsAsShown(tx, actor, [latest.id])).get(latest.id);
	const answers = (shown?.sections ?? []).flatMap(({ questions }) => questions);
	const named = answers.filter(({ key }) => key === questionKey);
	for (const { key, text } of [...named, ...answers]) {
		const place = locate(text.sv, words);
		if (place) return { questionKey: key, said: text.sv.slice(place.from, place.to) };
	}
	return null;
}

/**
 * Ties words of the citation to a finding of the consensus, or to words of an answer, also where they stand in another answer
 * than the one that was named; what is tied already stays. Refuses `citation-locked`, `claim-gone` (the citation does not say
 * it any more), `not-an-option` (no such finding) and `words-not-in-answer` at `words` (no answer says it).
 */
export async function tieClaim(actor: Actor, input: ClaimInput): Promise<Outcome<void>> {
	const parsed = claimInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, by } = parsed.data;
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const behind = await behindConsensus(actor, place.value, [entryId]);
	if (!behind.ok) return behind;
	const findings = behind.value.get(entryId)?.findings ?? [];
	return onEntry(actor, 'citation.write', entryId, async (tx) => {
		const citation = await citationOf(tx, actor, entryId);
		if (citation.locked) return refused('citation-locked');
		const quote = quoteIn(citation.sv, parsed.data.quote);
		if (quote === null) return refused('claim-gone');
		let support: { finding_id: string | null; question_key: string | null; said: string };
		if ('findingId' in by) {
			const found = findings.find(({ id }) => id === by.findingId);
			if (!found) return refused('not-an-option');
			support = { finding_id: found.id, question_key: null, said: found.body };
		} else {
			const found = await wordsIn(tx, actor, entryId, by);
			if (!found) {
				const fields = [{ field: 'words', reason: 'words-not-in-answer' as const }];
				return refused('words-not-in-answer', { fields });
			}
			support = { finding_id: null, question_key: found.questionKey, said: found.said };
		}
		const known = (await claimsOf(tx, actor, entryId)).some(
			(claim) =>
				claim.quote === quote &&
				claim.findingId === support.finding_id &&
				claim.questionKey === support.question_key &&
				(claim.findingId !== null || claim.said === support.said)
		);
		if (known) return done(undefined);
		await tx
			.insertInto('judging.citation_claim')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				quote,
				...support,
				tied_by: actor.kind === 'person' ? actor.personId : null,
				tied_at: actor.at.toString()
			})
			.execute();
		return done(undefined);
	});
}

/** Takes away what a claim was tied to; what is gone already is gone. Refuses `citation-locked`. */
export async function untieClaim(actor: Actor, input: UntieInput): Promise<Outcome<void>> {
	const parsed = untieInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, claimId } = parsed.data;
	return onEntry(actor, 'citation.write', entryId, async (tx) => {
		if ((await citationOf(tx, actor, entryId)).locked) return refused('citation-locked');
		await tx
			.deleteFrom('judging.citation_claim')
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('id', '=', claimId)
			.execute();
		return done(undefined);
	});
}
