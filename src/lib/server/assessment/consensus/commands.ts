// The team's consensus: begun when everyone's review is in, written by the lead, and finished once.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { writeFindings } from '../review/commands.ts';
import { reviewsAreIn, reviewsOf } from '../review/queries.ts';
import { bodyField, longestSummary, scoreError, textError } from '../review/rules.ts';
import { teamOf } from '../team/queries.ts';
import { consensusInput, type ConsensusInput } from './input.ts';
import { consensusState, readConsensus } from './queries.ts';
import { missingFromConsensus, scoresOnly, type Consensus } from './rules.ts';

/**
 * Begins the consensus. Refuses `reviews-not-in` while somebody's review is missing, and `team-size` when the team has
 * a gap. Beginning twice is beginning once.
 */
export async function startConsensus(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entry.id);
		if (!(await reviewsAreIn(tx, entry.id))) return refused('reviews-not-in');
		const { teamSize } = entry.assessment;
		if ((await teamOf(tx, actor, entry.id)).length < teamSize.min) {
			return refused('team-size', { values: { ...teamSize } });
		}
		if (await consensusState(tx, actor, entry.id)) return done(null);
		await tx
			.insertInto('assessment.consensus')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				led_by: actor.personId,
				saved_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, { action: 'consensus.start', subject: ['entry', entry.id] });
		return done(null);
	});
}

function errorsIn(
	entry: EntryToAssess,
	scores: Consensus['scores'],
	findings: Record<
		string,
		{
			id?: string | undefined;
			kind: 'strength' | 'improvement_area' | 'visit_check';
			body: string;
		}[]
	>,
	summary: string | undefined
): FieldError[] {
	const errors: (FieldError | null)[] = [];
	for (const [key, { score, reason }] of Object.entries(scores)) {
		if (score !== null) errors.push(scoreError(entry.assessment.scale, key, score));
		if (reason?.trim()) errors.push(textError(`reason-${key}`, reason));
	}
	for (const finding of Object.values(findings).flat()) {
		errors.push(textError(bodyField(finding), finding.body));
	}
	if (summary?.trim()) errors.push(textError('summary', summary, longestSummary));
	return errors.filter((error) => error !== null);
}

/**
 * Saves the draft of the consensus. Refuses `consensus-not-begun`, `already-done`, `newer-revision` (the newer one as
 * detail), and what is wrong field by field; `invalid` for findings said to be made of what the team did not write.
 */
export async function saveConsensus(
	actor: Actor,
	input: ConsensusInput
): Promise<Outcome<Consensus>> {
	const read = consensusInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision, scores, findings, summary } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		const known = new Set(entry.assessment.criteria.map(({ key }) => key));
		if ([...Object.keys(scores), ...Object.keys(findings)].some((key) => !known.has(key))) {
			return refused('invalid');
		}
		if (!(await madeOfTheirs(tx, actor, entry, Object.values(findings).flat()))) {
			return refused('invalid');
		}
		const fields = errorsIn(entry, scores, findings, summary);
		const [first] = fields;
		if (first) {
			const { reason, values } = first;
			return refused(reason, { fields, ...(values ? { values } : {}) });
		}
		const saved = await tx
			.updateTable('assessment.consensus')
			.set((set) => ({
				revision: set('revision', '+', 1),
				saved_at: actor.at.toString(),
				...(summary === undefined ? {} : { summary })
			}))
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('revision', '=', revision)
			.where('state', '=', 'draft')
			.returning('entry_id')
			.executeTakeFirst();
		if (!saved) return whyNotSaved(await readConsensus(tx, actor, entry));
		for (const [criterion_key, { score, reason }] of Object.entries(scores)) {
			await tx
				.insertInto('assessment.consensus_score')
				.values({
					organiser_id: actor.organiserId,
					entry_id: entryId,
					criterion_key,
					score,
					reason
				})
				.onConflict((conflict) =>
					conflict
						.columns(['organiser_id', 'entry_id', 'criterion_key'])
						.doUpdateSet({ score, reason })
				)
				.execute();
		}
		for (const [criterionKey, list] of Object.entries(findings)) {
			const plain = list.map((finding) => ({ ...finding, passage: null }));
			await writeFindings(tx, actor, { entryId, reviewId: null, criterionKey }, plain);
		}
		const now = await readConsensus(tx, actor, entry);
		return now ? done(now) : refused('not-found');
	});
}

function whyNotSaved(now: Consensus | null): Outcome<never> {
	if (!now) return refused('consensus-not-begun');
	if (now.state === 'done') return refused('already-done');
	return refused('newer-revision', { detail: now });
}

async function madeOfTheirs(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	findings: { madeOf: string[] }[]
): Promise<boolean> {
	const sources = new Set(findings.flatMap(({ madeOf }) => madeOf));
	if (sources.size === 0) return true;
	const team = (await teamOf(tx, actor, entry.id)).map(({ personId }) => personId);
	const reviews = await reviewsOf(tx, actor, entry, team);
	const theirs = new Set(reviews.flatMap((review) => review.findings.map(({ id }) => id)));
	return [...sources].every((id) => theirs.has(id));
}

/**
 * Finishes the consensus; from then on it is kept as it is, and panel and office can read it. Refuses `not-complete`
 * (what is missing as detail), `newer-revision`, `reviews-not-in`, `consensus-not-begun`, `already-done`.
 */
export async function finishConsensus(
	actor: Actor,
	input: { entryId: string; revision: number }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		await lockEntry(tx, entry.id);
		if (!(await reviewsAreIn(tx, entry.id))) return refused('reviews-not-in');
		const consensus = await readConsensus(tx, actor, entry);
		if (consensus?.state !== 'draft') return whyNotSaved(consensus);
		const missing = missingFromConsensus(entry.assessment, {
			...consensus,
			scores: scoresOnly(consensus)
		});
		if (missing.length > 0) return refused('not-complete', { detail: missing });
		const finished = await tx
			.updateTable('assessment.consensus')
			.set({ state: 'done', done_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entry.id)
			.where('revision', '=', input.revision)
			.returning('entry_id')
			.executeTakeFirst();
		if (!finished) return refused('newer-revision', { detail: consensus });
		await audit(tx, actor, { action: 'consensus.finish', subject: ['entry', entry.id] });
		return done(null);
	});
}
