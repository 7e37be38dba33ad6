// Attaches files to an answer, describes them and takes them away. Each is a new revision of the answer, made while the
// entry is locked: two who attach at the same moment both do. What is taken away is gone from the answer alone; its
// row and its bytes stay, for the revisions and submissions that speak of it.
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { inspectFile, keepFile, type Known } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { lockForSaving, saveOne } from '../answers/commands.ts';
import { answersOfEntry } from '../answers/queries.ts';
import { keepable } from '../answers/rules.ts';
import type { EntryRow } from '../entry/rows.ts';
import { fileQuestion, fileRoom, type FileQuestion } from './queries.ts';
import { fileName, longestDescription, type Attachment } from './rules.ts';

type Where = {
	entryId: string;
	questionKey: string;
	/** The answer's revision that is changed, where one says so; else whatever it is. */
	seen?: number | undefined;
};

/** The files that an answer has after a change. */
export type FilesNow = {
	files: readonly Attachment[];
	revision: number;
	savedAt: Temporal.Instant;
};

/**
 * Attaches a file: looks into it, has it scanned where a scanner is set, keeps it and adds it to the answer. Refuses
 * what `fileRoom` refuses, `too-many-files`, whatever is wrong with the file (see platform/files/check),
 * `file-infected` and `file-not-scanned`.
 */
export async function attachFile(
	actor: Actor,
	input: Where & { name: string; content: Buffer; description?: string }
): Promise<Outcome<FilesNow & { added: Attachment }>> {
	const room = await fileRoom(actor, input);
	if (!room.ok) return room;
	const { question, files, mostBytes } = room.value;
	if (files.length >= question.maxFiles) return tooMany(question);
	if (input.content.length > mostBytes) {
		return refused('file-too-large', { values: { max: question.maxMegabytes } });
	}
	const verdict = await inspectFile(input.content, question.accept);
	if (!verdict.ok) return { ok: false, refusal: verdict.why };
	const description = described(input.description ?? '');
	return changing(actor, input, 'attachment.add', async (change) => {
		if (change.files.length >= question.maxFiles) return tooMany(question);
		const hash = await keepFile(change.tx, actor, input.content, verdict.known.mediaType);
		const added = attachment(actor, input, verdict.known, { hash, description });
		await insert(change.tx, actor, added, { ...verdict.known, scanned: verdict.scanned });
		return done({ files: [...change.files, added], touched: added });
	});
}

const tooMany = ({ maxFiles }: FileQuestion) =>
	refused('too-many-files', { values: { max: maxFiles } });

const described = (text: string) =>
	[...String(keepable(text)).replaceAll(/\s+/g, ' ').trim()].slice(0, longestDescription).join('');

function attachment(
	actor: Actor,
	{ entryId, questionKey, name, content }: Where & { name: string; content: Buffer },
	known: Known,
	more: { hash: string; description: string }
): Attachment {
	return {
		id: randomUUIDv7(),
		entryId,
		questionKey,
		name: fileName(name, known.extension),
		mediaType: known.mediaType,
		size: content.length,
		addedAt: actor.at,
		...more
	};
}

/**
 * Gives a file other words: the answer then lists the same bytes under a new row. Refuses like `attachFile`, and
 * `file-gone` where the answer does not list it any more.
 */
export async function describeFile(
	actor: Actor,
	input: Where & { attachmentId: string; description: string }
): Promise<Outcome<FilesNow & { added: Attachment }>> {
	const description = described(input.description);
	return changing(actor, input, 'attachment.describe', async ({ tx, files }) => {
		const old = files.find(({ id }) => id === input.attachmentId);
		if (!old) return refused('file-gone');
		if (old.description === description) return done({ files: [...files], touched: old });
		const anew = { ...old, id: randomUUIDv7(), description, addedAt: actor.at };
		await tx
			.insertInto('application.attachment')
			.columns(columns)
			.expression((is) =>
				is
					.selectFrom('application.attachment as f')
					.select((each) => [
						'f.organiser_id',
						each.val(anew.id).$castTo<string>().as('id'),
						'f.entry_id',
						'f.question_key',
						'f.file_hash',
						'f.name',
						'f.media_type',
						'f.kind',
						'f.size',
						'f.width',
						'f.height',
						each.val(description).as('description'),
						'f.scanned',
						each.val(actor.kind === 'person' ? actor.personId : null).as('added_by'),
						each.val(actor.at.toString()).as('added_at')
					])
					.where('f.organiser_id', '=', actor.organiserId)
					.where('f.id', '=', old.id)
			)
			.execute();
		return done({ files: files.map((each) => (each === old ? anew : each)), touched: anew });
	});
}

/** Takes a file away from the answer. Refuses like `describeFile`. */
export async function detachFile(
	actor: Actor,
	input: Where & { attachmentId: string }
): Promise<Outcome<FilesNow & { added: Attachment }>> {
	return changing(actor, input, 'attachment.remove', async ({ files }) => {
		const old = files.find(({ id }) => id === input.attachmentId);
		if (!old) return refused('file-gone');
		return done({ files: files.filter((each) => each !== old), touched: old });
	});
}

const columns = [
	'organiser_id',
	'id',
	'entry_id',
	'question_key',
	'file_hash',
	'name',
	'media_type',
	'kind',
	'size',
	'width',
	'height',
	'description',
	'scanned',
	'added_by',
	'added_at'
] as const;

async function insert(tx: Tx, actor: Actor, file: Attachment, more: Known & { scanned: boolean }) {
	await tx
		.insertInto('application.attachment')
		.values({
			organiser_id: actor.organiserId,
			id: file.id,
			entry_id: file.entryId,
			question_key: file.questionKey,
			file_hash: file.hash,
			name: file.name,
			media_type: file.mediaType,
			kind: more.kind,
			size: file.size,
			width: more.width,
			height: more.height,
			description: file.description,
			scanned: more.scanned,
			added_by: actor.kind === 'person' ? actor.personId : null,
			added_at: actor.at.toString()
		})
		.execute();
}

type Change = { tx: Tx; entry: EntryRow; question: FileQuestion; files: readonly Attachment[] };
type Changed = { files: readonly Attachment[]; touched: Attachment };

/** Locks the entry, changes the list of files as it is then, and saves it as the answer's next revision. */
async function changing(
	actor: Actor,
	{ entryId, questionKey, seen }: Where,
	action: 'attachment.add' | 'attachment.describe' | 'attachment.remove',
	work: (change: Change) => Promise<Outcome<Changed>>
): Promise<Outcome<FilesNow & { added: Attachment }>> {
	if (!isId(entryId)) return refused('not-found');
	return command(actor, 'entry.save', { entryId }, async (tx) => {
		const locked = await lockForSaving(tx, actor, entryId);
		if (!locked.ok) return locked;
		const { entry, edition } = locked.value;
		const question = fileQuestion(edition.definition, questionKey);
		if (!question) return refused('not-found');
		const answer = (await answersOfEntry(tx, actor, entryId)).get(questionKey);
		const now = answer?.revision ?? 0;
		if (seen !== undefined && seen !== now) return refused('newer-revision');
		const changed = await work({ tx, entry, question, files: answer?.files ?? [] });
		if (!changed.ok) return changed;
		const { files, touched } = changed.value;
		const revision = now;
		const value = files.map(({ id }) => id);
		const saved = await saveOne(tx, actor, entry, question, { questionKey, revision, value });
		if (!saved.ok) return refused('newer-revision');
		const { id, hash, name, size } = touched;
		await audit(tx, actor, {
			action,
			subject: ['entry', entryId],
			detail: { question: questionKey, attachment: id, file: hash, name, size }
		});
		return done({
			files,
			revision: saved.saved.revision,
			savedAt: saved.saved.savedAt,
			added: touched
		});
	});
}
