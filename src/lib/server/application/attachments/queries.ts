// Reads an attached file, and what a question still takes.
import { megabytes } from '#lib/shared/sizes.ts';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { formQuestions, type FormQuestion } from '../../programme/index.ts';
import { answersOfEntry } from '../answers/queries.ts';
import { entryWithEdition } from '../entry/open.ts';
import { allowedInState } from '../entry/rules.ts';
import { aboutEntry } from '../submission/queries.ts';
import { attachmentRows } from './rows.ts';
import type { Attachment } from './rules.ts';

export type FileQuestion = Extract<FormQuestion, { type: 'file' }>;

/** What a question takes, and what it has. */
export type FileRoom = {
	question: FileQuestion;
	files: readonly Attachment[];
	/** The answer's revision. */
	revision: number;
	/** The largest file, and the largest request with as many as may be, in bytes. */
	mostBytes: number;
	mostSent: number;
};

/** What stands around the files in a request: names, borders. */
const around = 64 * 1024;

/**
 * Answers what a question takes, before anything is sent to it. Refuses `not-found`, `call-not-open`, `call-closed`
 * and `stage-closed`.
 */
export async function fileRoom(
	actor: Actor,
	input: { entryId: string; questionKey: string }
): Promise<Outcome<FileRoom>> {
	const read = await query(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const found = await entryWithEdition(tx, actor, input.entryId);
		const question = found && fileQuestion(found.edition.definition, input.questionKey);
		if (!question) return refused('not-found');
		if (found.closed) return refused(found.closed);
		if (!allowedInState[found.entry.state].save) return refused('stage-closed');
		const answer = (await answersOfEntry(tx, actor, input.entryId)).get(question.key);
		const mostBytes = megabytes(question.maxMegabytes);
		return done({
			question,
			files: answer?.files ?? [],
			revision: answer?.revision ?? 0,
			mostBytes,
			mostSent: mostBytes * question.maxFiles + around
		});
	});
	return read.ok ? read.value : read;
}

/** Answers the question of a form that takes files under this key. */
export function fileQuestion(
	definition: Parameters<typeof formQuestions>[0],
	key: string
): FileQuestion | undefined {
	const question = formQuestions(definition).find((each) => each.key === key);
	return question?.type === 'file' ? question : undefined;
}

/**
 * Answers an attached file with its bytes: to the unit and the office all that was ever attached, to those who assess
 * what stands in the submission that counts. Refuses `not-found`.
 */
export async function attachedFile(
	actor: Actor,
	input: { entryId: string; attachmentId: string }
): Promise<Outcome<{ file: Attachment; content: Buffer }>> {
	const { entryId, attachmentId } = input;
	if (!isId(entryId) || !isId(attachmentId)) return refused('not-found');
	const about = await aboutEntry(actor, entryId);
	const found = await query(actor, 'attachment.read', about, (tx) => fileIn(tx, actor, input));
	if (!found.ok) return found;
	return found.value ? done(found.value) : refused('not-found');
}

/** An attached file with its bytes, as far as the database lets the actor read it; for a room that has asked who may. */
export async function fileIn(
	tx: Tx,
	actor: Actor,
	{ entryId, attachmentId }: { entryId: string; attachmentId: string }
): Promise<{ file: Attachment; content: Buffer } | null> {
	const file = await attachmentRows(tx, actor)
		.where('f.entry_id', '=', entryId)
		.where('f.id', '=', attachmentId)
		.executeTakeFirst();
	return file ? { file, content: await readKeptFile(file.hash) } : null;
}
