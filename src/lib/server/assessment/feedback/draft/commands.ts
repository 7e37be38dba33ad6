// Edits a report for tone before it is released: its words, its order, what is left out. What is read or approved is opened
// again first. The database keeps every text that was saved, and takes an approval away when something changes.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { textError } from '../../review/rules.ts';
import { feedbacksOn } from '../queries.ts';
import {
	leaveOutInput,
	moveInput,
	sentenceInput,
	type LeaveOutInput,
	type MoveInput,
	type SentenceInput
} from './input.ts';
import { draftStatesOf, sentencesOf } from './queries.ts';
import {
	isLocked,
	leftOutField,
	longestRemark,
	sentenceError,
	sentenceField,
	type DraftSentence
} from './rules.ts';

type Work<T> = (tx: Tx, sentence: DraftSentence, all: DraftSentence[]) => Promise<Outcome<T>>;

/**
 * Finds the sentence to change, alone with it; refuses `already-done` once the feedback has been released,
 * `consensus-not-done` while its consensus is open, and `feedback-locked` while somebody reads it or has approved it.
 */
async function changing<T>(
	actor: Actor,
	{ entryId, sentenceId }: { entryId: string; sentenceId: string },
	work: Work<T>
): Promise<Outcome<T>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'feedback.write-draft', about, async (tx) => {
		await lockEntry(tx, entryId);
		if ((await feedbacksOn(tx, actor, [entryId])).has(entryId)) return refused('already-done');
		const state = (await draftStatesOf(tx, actor, [entryId])).get(entryId);
		if (!state) return refused('consensus-not-done');
		if (isLocked(state)) return refused('feedback-locked');
		const all = await sentencesOf(tx, actor, entryId, entry.assessment.criteria);
		const sentence = all.find(({ id }) => id === sentenceId);
		return sentence ? work(tx, sentence, all) : refused('not-found');
	});
}

/**
 * Opens a draft that somebody reads or has approved, so that it can be changed; the reading and the approval fall, and its
 * reader is asked again when it is written. Does nothing to an open one. Refuses `consensus-not-done`, and `already-done`
 * once the feedback has been released.
 */
export async function openDraftAgain(
	actor: Actor,
	{ entryId }: { entryId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const about = { entryId, editionId: found.value.edition.id };
	return command(actor, 'feedback.write-draft', about, async (tx) => {
		await lockEntry(tx, entryId);
		if ((await feedbacksOn(tx, actor, [entryId])).has(entryId)) return refused('already-done');
		const state = (await draftStatesOf(tx, actor, [entryId])).get(entryId);
		if (!state) return refused('consensus-not-done');
		if (!isLocked(state)) return done(null);
		await tx
			.updateTable('assessment.feedback_draft')
			// An approval is of a revision: the one that was given is of no later one.
			.set((set) => ({ state: 'writing', revision: set('revision', '+', 1) }))
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.execute();
		await audit(tx, actor, { action: 'feedback.open-again', subject: ['entry', entryId] });
		return done(null);
	});
}

/** The sentence as it is now, for one who saved over an older one. */
const newer = (sentence: DraftSentence, field: string): Outcome<never> =>
	refused('newer-revision', {
		fields: [{ field, reason: 'newer-revision' }],
		detail: sentence
	});

async function write(
	tx: Tx,
	actor: Actor,
	{ id, revision }: DraftSentence,
	set: { body: string } | { left_out: string | null; no_longer_agreed: false }
): Promise<void> {
	await tx
		.updateTable('assessment.feedback_sentence')
		.set({
			...set,
			revision: revision + 1,
			changed_by: actor.kind === 'person' ? actor.personId : null,
			changed_at: actor.at.toString()
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.execute();
}

async function again(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryToAssess, 'id'>,
	sentence: DraftSentence
): Promise<Outcome<DraftSentence>> {
	const now = (await sentencesOf(tx, actor, entry.id, [])).find(({ id }) => id === sentence.id);
	return now ? done(now) : refused('not-found');
}

/**
 * Saves a sentence's words. Refuses `newer-revision` (the newer sentence as detail) where somebody else's came between,
 * `required` and `too-long` at its field, `feedback-locked` while it is read or approved, `already-done` once the feedback
 * has been released.
 */
export async function saveSentence(
	actor: Actor,
	input: SentenceInput
): Promise<Outcome<DraftSentence>> {
	const read = sentenceInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { revision, entryId } = read.data;
	const body = read.data.body.trim();
	return changing(actor, read.data, async (tx, sentence) => {
		if (sentence.body === body) return done(sentence);
		const error = sentenceError(sentence, body);
		if (error) {
			const { reason, values } = error;
			return refused(reason, { fields: [error], ...(values ? { values } : {}) });
		}
		if (sentence.revision !== revision) return newer(sentence, sentenceField(sentence.id));
		await write(tx, actor, sentence, { body });
		return again(tx, actor, { id: entryId }, sentence);
	});
}

/**
 * Leaves a sentence out, with the reason, or with null takes it back in. Refuses `reason-missing` and `too-long` at its
 * field, `invalid` for the summary, and like `saveSentence`.
 */
export async function leaveOut(
	actor: Actor,
	input: LeaveOutInput
): Promise<Outcome<DraftSentence>> {
	const read = leaveOutInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { revision, entryId } = read.data;
	const reason = read.data.reason === null ? null : read.data.reason.trim();
	return changing(actor, read.data, async (tx, sentence) => {
		if (sentence.kind === 'summary') return refused('invalid');
		if (sentence.leftOut === reason && !sentence.noLongerAgreed) return done(sentence);
		const field = leftOutField(sentence.id);
		if (reason === '') {
			return refused('reason-missing', { fields: [{ field, reason: 'reason-missing' }] });
		}
		const error = reason === null ? null : textError(field, reason, longestRemark);
		if (error) {
			const values = 'values' in error ? { values: error.values } : {};
			return refused(error.reason, { fields: [error], ...values });
		}
		if (sentence.revision !== revision) return newer(sentence, field);
		await write(tx, actor, sentence, { left_out: reason, no_longer_agreed: false });
		await audit(tx, actor, {
			action: reason === null ? 'feedback.take-in' : 'feedback.leave-out',
			subject: ['entry', entryId]
		});
		return again(tx, actor, { id: entryId }, sentence);
	});
}

/** Moves a sentence before or after its neighbour of the same criterion and kind; at the end it stays. */
export async function moveSentence(actor: Actor, input: MoveInput): Promise<Outcome<null>> {
	const read = moveInput.safeParse(input);
	if (!read.success) return refused('invalid');
	return changing(actor, read.data, async (tx, sentence, all) => {
		const beside = all.filter(
			({ criterionKey, kind }) => criterionKey === sentence.criterionKey && kind === sentence.kind
		);
		const at = beside.findIndex(({ id }) => id === sentence.id);
		const other = beside[at + read.data.by];
		if (!other) return done(null);
		const order = beside.map(({ id }) => id);
		order[at] = other.id;
		order[at + read.data.by] = sentence.id;
		for (const [position, id] of order.entries()) {
			if (beside.find((each) => each.id === id)?.position === position + 1) continue;
			await tx
				.updateTable('assessment.feedback_sentence')
				.set({ position: position + 1 })
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', id)
				.execute();
		}
		return done(null);
	});
}
