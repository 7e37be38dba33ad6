// Saves answers, one question at a time or a section at once. A save names the revision it saw; where another came
// between, nothing is overwritten and the writer is given both.
import { tidyTyped } from '#lib/shared/answers.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { decrypt, encrypt } from '../../platform/secrets.ts';
import { command, personById } from '../../people/index.ts';
import { formQuestions, type FormQuestion } from '../../programme/index.ts';
import { attachmentsOf } from '../attachments/rows.ts';
import { lockWithEdition, type Locked } from '../entry/open.ts';
import { allowedInState } from '../entry/rules.ts';
import type { EntryRow } from '../entry/rows.ts';
import { latestMove } from '../office/queries.ts';
import { noteHere } from '../presence/commands.ts';
import { whenContactIsSaved } from './contact.ts';
import { typedAt } from './queries.ts';
import {
	filmPasswordPurpose,
	keepable,
	readTyped,
	sameTyped,
	type Problem,
	type Typed
} from './rules.ts';

export type AnswerToSave = {
	questionKey: string;
	/** The revision that the writer saw; 0 where there was none. */
	revision: number;
	value: Typed | number;
	/** A new password to the film; null removes it; left out it stays. */
	secret?: string | null | undefined;
};

export type SavedAnswer = {
	questionKey: string;
	revision: number;
	savedAt: Temporal.Instant;
	/** What must be mended before submission. */
	problem: Problem | null;
	hasSecret: boolean;
};

/** Both texts, and whose the newer is. */
export type Conflict = {
	questionKey: string;
	revision: number;
	theirs: Typed;
	mine: Typed;
	/** What the writer saw before writing; null where nobody saved that. */
	base: Typed | null;
	savedBy: string | null;
	/** The same person saved it, elsewhere. */
	own: boolean;
	savedAt: Temporal.Instant;
};

type OneSave = { ok: true; saved: SavedAnswer } | { ok: false; conflict: Conflict };

/**
 * Saves one answer. What is too long or cannot be read is saved too, with a problem that hinders submission; the
 * same answer again makes no new revision. Refuses `call-not-open`, `call-closed`, `not-found` (no such entry or
 * question) and `newer-revision`, with the `Conflict` as detail.
 */
export async function saveAnswer(
	actor: Actor,
	input: AnswerToSave & { entryId: string }
): Promise<Outcome<SavedAnswer>> {
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const locked = await lockForSaving(tx, actor, input.entryId);
		if (!locked.ok) return locked;
		const { entry, edition } = locked.value;
		const question = formQuestions(edition.definition).find(({ key }) => key === input.questionKey);
		if (!question) return refused('not-found');
		const named = await whenContactIsSaved(tx, actor, locked.value, [question]);
		const one = await saveOne(tx, actor, entry, question, input);
		await named?.();
		await noteSaving(tx, actor, locked.value, question.key, question.key);
		return one.ok ? done(one.saved) : refused('newer-revision', { detail: one.conflict });
	});
}

/**
 * Saves many answers at once. Where a newer one came between, both are answered as a conflict, and the others are
 * saved. Refuses `call-not-open`, `call-closed` and `not-found`.
 */
export async function saveSection(
	actor: Actor,
	input: { entryId: string; answers: readonly AnswerToSave[] }
): Promise<Outcome<{ saved: SavedAnswer[]; conflicts: Conflict[] }>> {
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const locked = await lockForSaving(tx, actor, input.entryId);
		if (!locked.ok) return locked;
		const { entry, edition } = locked.value;
		const questions = new Map(formQuestions(edition.definition).map((each) => [each.key, each]));
		const saved: SavedAnswer[] = [];
		const conflicts: Conflict[] = [];
		const asked = input.answers.flatMap(({ questionKey }) => questions.get(questionKey) ?? []);
		const named = await whenContactIsSaved(tx, actor, locked.value, asked);
		for (const answer of input.answers) {
			const question = questions.get(answer.questionKey);
			if (!question) return refused('not-found');
			const one = await saveOne(tx, actor, entry, question, answer);
			if (one.ok) saved.push(one.saved);
			else conflicts.push(one.conflict);
		}
		await named?.();
		await noteSaving(tx, actor, locked.value, input.answers[0]?.questionKey, null);
		return done({ saved, conflicts });
	});
}

/** Whoever saves is here: the others see it, also where the page sends nothing by itself. */
async function noteSaving(
	tx: Tx,
	actor: Actor,
	{ entry, edition }: Locked,
	key: string | undefined,
	question: string | null
) {
	const section = edition.definition.form.sections.find(({ questions }) =>
		questions.some((each) => each.key === key)
	);
	if (section) await noteHere(tx, actor, { entryId: entry.id, section: section.key, question });
}

/** Locks an entry that may be saved now. Refuses `not-found`, `call-not-open`, `call-closed` and `stage-closed`. */
export async function lockForSaving(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Outcome<Locked>> {
	const locked = await lockWithEdition(tx, actor, entryId);
	if (!locked) return refused('not-found');
	if (locked.closed) return refused(locked.closed);
	if (!allowedInState[locked.entry.state].save) return refused('stage-closed');
	return done(locked);
}

/** Saves one answer of an entry that is locked. Also how a new entry is given what is known beforehand. */
export async function saveOne(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryRow, 'id' | 'state'>,
	question: FormQuestion,
	answer: AnswerToSave
): Promise<OneSave> {
	const given = keepable(typeof answer.value === 'number' ? String(answer.value) : answer.value);
	const typed =
		question.type === 'file'
			? await ownFiles(tx, actor, entry.id, question, given)
			: tidyTyped(question.type, given);
	const current = await tx
		.selectFrom('application.answer')
		.select(['revision', 'value', 'secret', 'saved_by', 'saved_at'])
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entry.id)
		.where('question_key', '=', question.key)
		.executeTakeFirst();
	const secret = nextSecret(question, current?.secret ?? null, answer.secret);
	const { problem } = readTyped(question, typed);
	const say = (revision: number, savedAt: Temporal.Instant): OneSave => ({
		ok: true,
		saved: {
			questionKey: question.key,
			revision,
			savedAt,
			problem,
			hasSecret: secret.value !== null
		}
	});
	const known = (current?.value ?? '') as Typed;
	if (sameTyped(known, typed) && !secret.changed) {
		return say(current?.revision ?? 0, current?.saved_at ?? actor.at);
	}
	if ((current?.revision ?? 0) !== answer.revision) {
		return {
			ok: false,
			conflict: await conflictOf(tx, actor, entry, question, current, answer.revision, typed)
		};
	}
	const row = {
		revision: answer.revision + 1,
		value: json(typed),
		secret: secret.value,
		saved_by: actor.kind === 'person' ? actor.personId : null,
		saved_at: actor.at.toString()
	};
	if (current) {
		await tx
			.updateTable('application.answer')
			.set(row)
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entry.id)
			.where('question_key', '=', question.key)
			.execute();
	} else {
		await tx
			.insertInto('application.answer')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				question_key: question.key,
				...row
			})
			.execute();
	}
	if (entry.state === 'draft') await nameEntry(tx, actor, entry.id, question, typed);
	return say(row.revision, actor.at);
}

/** A list of files can name those that were attached to this question of this entry, and no others. */
async function ownFiles(
	tx: Tx,
	actor: Actor,
	entryId: string,
	{ key }: FormQuestion,
	given: Typed
): Promise<string[]> {
	const known = await attachmentsOf(tx, actor, [entryId]);
	return [...new Set([given].flat())].filter((id) => known.get(id)?.questionKey === key);
}

async function conflictOf(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryRow, 'id'>,
	question: FormQuestion,
	current:
		| { revision: number; value: unknown; saved_by: string | null; saved_at: Temporal.Instant }
		| undefined,
	seen: number,
	mine: Typed
): Promise<Conflict> {
	const writer = current?.saved_by ? await personById(tx, actor, current.saved_by) : undefined;
	return {
		questionKey: question.key,
		revision: current?.revision ?? 0,
		theirs: (current?.value ?? '') as Typed,
		mine,
		base: await typedAt(tx, actor, entry.id, question.key, seen),
		savedBy: writer?.name ?? null,
		own: actor.kind === 'person' && current?.saved_by === actor.personId,
		savedAt: current?.saved_at ?? actor.at
	};
}

function nextSecret(
	question: FormQuestion,
	current: Buffer | null,
	given: string | null | undefined
): { value: Buffer | null; changed: boolean } {
	if (given === undefined || question.type !== 'film' || !question.password) {
		return { value: current, changed: false };
	}
	if (given === null || given === '') return { value: null, changed: current !== null };
	if (current && decrypt(filmPasswordPurpose, current) === given) {
		return { value: current, changed: false };
	}
	return { value: encrypt(filmPasswordPurpose, given), changed: true };
}

/**
 * What the unit calls itself and its work follows the answers while the entry is a draft. Once it is submitted,
 * others see it by these names, and they follow the submission.
 */
async function nameEntry(
	tx: Tx,
	actor: Actor,
	entryId: string,
	question: FormQuestion,
	typed: Typed
) {
	const names = nameOf(question, typed);
	if (!names) return;
	// Where the office has moved the entry, that class is the entry's, whatever the form says.
	if (question.role === 'class' && (await latestMove(tx, actor, entryId))) return;
	await tx
		.updateTable('application.entry')
		.set(names)
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', entryId)
		.execute();
}

/** Answers the columns that an answer gives an entry, by the role of its question. */
export function nameOf(question: FormQuestion, typed: Typed | undefined) {
	const { meaning } = readTyped(question, typed);
	const text = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : null;
	switch (question.role) {
		case 'unit':
			return { unit_name: text };
		case 'organisation':
			return { organisation_name: text };
		case 'title':
			return { title: text };
		case 'class':
			return { class_key: meaning?.kind === 'options' ? (meaning.keys[0] ?? null) : null };
		default:
			return null;
	}
}
