// Saves an examiner's review while it is a draft, and hands it in.
import { sql } from 'kysely';
import type { Person, Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { stageState } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { withoutConflict } from '../conflicts/queries.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { reviewsInMail } from '../mail/compose.ts';
import { teamOf } from '../team/queries.ts';
import { reviewInput, type ReviewInput } from './input.ts';
import { isKept, settled, stands } from './passages.ts';
import { ownReview, reviewsAreIn, type Review } from './queries.ts';
import {
	bodyField,
	longestSummary,
	missingFromReview,
	scoreError,
	textError,
	type Finding,
	type Passage
} from './rules.ts';
import { writeFindings, writeScores, type NewFinding } from './write.ts';

/** Reviews are written while the assessment is open; where the calendar does not say, once the call has closed. */
function mayReviewNow({ edition }: EntryToAssess, at: Temporal.Instant): boolean {
	const { calendar, timeZone } = edition;
	const assessment = stageState(calendar, 'assessment', timeZone, at);
	if (assessment !== 'not-set') return assessment === 'open';
	return stageState(calendar, 'call', timeZone, at) === 'closed';
}

function errorsIn(
	entry: EntryToAssess,
	scores: Record<string, number | null>,
	findings: Record<string, NewFinding[]>,
	summary: string | undefined,
	kept: readonly Passage[]
): FieldError[] {
	const errors: (FieldError | null)[] = Object.entries(scores).map(([key, score]) =>
		score === null ? null : scoreError(entry.assessment.scale, key, score)
	);
	for (const finding of Object.values(findings).flat()) {
		const field = bodyField(finding);
		// A passage that was marked can wait for its words.
		if (finding.body.trim() !== '' || finding.passages.length === 0)
			errors.push(textError(field, finding.body));
		if (finding.passages.some((passage) => !stands(entry, passage) && !isKept(kept, passage)))
			errors.push({ field: field.replace('body', 'quote'), reason: 'quote-not-found' });
	}
	if (summary?.trim()) errors.push(textError('summary', summary, longestSummary));
	return errors.filter((error) => error !== null);
}

/**
 * Saves the draft of the actor's own review. Refuses `stage-closed`, `review-submitted`, `newer-revision` (the newer
 * review as detail), and what is wrong field by field: `score-out-of-scale`, `required`, `too-long`, `quote-not-found`, and
 * `noted-at-visit` for a check that is taken away while something is noted on it.
 * A draft is nobody else's, so saving it leaves no line in the log; handing it in does.
 */
export async function saveReview(actor: Actor, input: ReviewInput): Promise<Outcome<Review>> {
	const read = reviewInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, revision, scores, findings, summary } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'review.write', { entryId, editionId: entry.edition.id }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		if (!mayReviewNow(entry, actor.at)) return refused('stage-closed');
		const known = new Set(entry.assessment.criteria.map(({ key }) => key));
		if ([...Object.keys(scores), ...Object.keys(findings)].some((key) => !known.has(key))) {
			return refused('invalid');
		}
		const before = await ownReview(tx, actor, entry);
		const kept = before?.findings.flatMap(({ passages }) => passages) ?? [];
		const fields = errorsIn(entry, scores, findings, summary, kept);
		const [first] = fields;
		if (first) {
			const { reason, values } = first;
			return refused(reason, { fields, ...(values ? { values } : {}) });
		}
		if (before?.revision === revision) {
			const noted = await notedThoughGone(tx, entryId, before.findings, findings);
			if (noted.length > 0) return refused('noted-at-visit', { fields: noted });
		}
		const reviewId = await takeRevision(tx, actor, entryId, revision, summary);
		if (!reviewId) {
			const newer = await ownReview(tx, actor, entry);
			if (newer?.state === 'submitted') return refused('review-submitted');
			return refused('newer-revision', { detail: newer });
		}
		await writeScores(tx, actor, reviewId, scores);
		for (const [criterionKey, list] of Object.entries(findings)) {
			const anchored = list.map((finding) => ({
				...finding,
				passages: finding.passages.map((passage) => settled(entry, passage, kept))
			}));
			await writeFindings(tx, actor, { entryId, reviewId, criterionKey }, anchored);
		}
		const saved = await ownReview(tx, actor, entry);
		return saved ? done(saved) : refused('not-found');
	});
}

/** Answers which checks would be taken away, or made something else, that somebody has noted on at the visit. */
async function notedThoughGone(
	tx: Tx,
	entryId: string,
	before: readonly Finding[],
	now: Record<string, NewFinding[]>
): Promise<FieldError[]> {
	const gone = before.filter(
		({ id, kind, criterionKey }) =>
			kind === 'visit_check' &&
			now[criterionKey]?.every((each) => each.id !== id || each.kind !== kind)
	);
	if (gone.length === 0) return [];
	// No note comes to it before it is gone.
	await lockEntry(tx, entryId);
	const { rows } = await sql<{ id: string }>`
		select assessment.own_checks_noted_on(${entryId}::uuid) as id
	`.execute(tx);
	const noted = new Set(rows.map(({ id }) => id));
	return gone
		.filter(({ id }) => noted.has(id))
		.map((finding) => ({ field: bodyField(finding), reason: 'noted-at-visit' }));
}

/** Moves the review from the revision that the writer saw to the next; answers nothing when another came between. */
async function takeRevision(
	tx: Tx,
	actor: Person,
	entryId: string,
	revision: number,
	summary: string | undefined
): Promise<string | undefined> {
	const said = summary === undefined ? {} : { summary };
	const saved_at = actor.at.toString();
	const row =
		revision === 0
			? await tx
					.insertInto('assessment.review')
					.values({
						organiser_id: actor.organiserId,
						entry_id: entryId,
						person_id: actor.personId,
						saved_at,
						...said
					})
					.onConflict((conflict) => conflict.doNothing())
					.returning('id')
					.executeTakeFirst()
			: await tx
					.updateTable('assessment.review')
					.set((set) => ({ revision: set('revision', '+', 1), saved_at, ...said }))
					.where('organiser_id', '=', actor.organiserId)
					.where('entry_id', '=', entryId)
					.where('person_id', '=', actor.personId)
					.where('revision', '=', revision)
					.where('state', '=', 'draft')
					.returning('id')
					.executeTakeFirst();
	return row?.id;
}

/**
 * Hands the review in; from then on it cannot be changed, and when it was the team's last one, everyone's can be read
 * by the team. Refuses `not-complete` (what is missing as detail), `newer-revision`, `review-submitted`, `stage-closed`.
 */
export async function submitReview(
	actor: Actor,
	input: { entryId: string; revision: number }
): Promise<Outcome<{ allIn: boolean }>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'review.submit', about, async (tx) => {
		await lockEntry(tx, entry.id);
		const review = await ownReview(tx, actor, entry);
		if (review?.state === 'submitted') return refused('review-submitted');
		if (!mayReviewNow(entry, actor.at)) return refused('stage-closed');
		const missing = missingFromReview(entry.assessment, review ?? { scores: {}, findings: [] });
		if (!review || missing.length > 0) return refused('not-complete', { detail: missing });
		const submitted = await tx
			.updateTable('assessment.review')
			.set({ state: 'submitted', submitted_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', review.id)
			.where('revision', '=', input.revision)
			.returning('id')
			.executeTakeFirst();
		if (!submitted) return refused('newer-revision', { detail: review });
		await audit(tx, actor, { action: 'review.submit', subject: ['entry', entry.id] });
		const allIn = await reviewsAreIn(tx, entry.id);
		if (allIn) {
			const team = (await teamOf(tx, actor, entry.id)).map((each) => ({
				...each,
				id: each.personId
			}));
			for (const member of await withoutConflict(tx, actor, entry.id, team)) {
				await queueMail(tx, actor, reviewsInMail(entry, member));
			}
		}
		return done({ allIn });
	});
}
