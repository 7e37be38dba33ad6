// Takes in what somebody sends to a question that takes files. What is too large is refused before it is read, or as
// soon as one byte more than may be has come; and each file has its own answer.
import {
	attachFile,
	fileRoom,
	type Attachment,
	type FileRoom,
	type ShownFile
} from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { receiveFile } from '#lib/server/platform/files/index.ts';
import { done, refused, type Outcome, type Refusal } from '#lib/server/platform/outcome.ts';
import { sizeText } from '#lib/shared/sizes.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { CutShort, isMultipart, readMultipart, type Part } from './multipart.ts';

type Where = { entryId: string; questionKey: string };

export type Uploads = {
	/** What was taken, in order. */
	added: Attachment[];
	/** What was not, and why. */
	notTaken: { name: string; refusal: Refusal }[];
};

/**
 * Takes the files of a posted form. Refuses what concerns all of it: no right, no such question, the call closed, more
 * than the question can ever take, no file at all. What is wrong with one file is told beside its name.
 */
export async function takeUploads(
	actor: Actor,
	request: Request,
	where: Where
): Promise<Outcome<Uploads>> {
	const room = await fileRoom(actor, where);
	if (!room.ok) return room;
	const tooLarge = saysTooMuch(request, room.value);
	if (tooLarge) return tooLarge;
	if (!isMultipart(request)) return refused('file-missing');
	const taken: Uploads = { added: [], notTaken: [] };
	try {
		for await (const part of readMultipart(request)) {
			if (part.fileName === null || part.fileName === '') continue;
			const outcome = await takeOne(actor, where, part, room.value);
			if (outcome.ok) taken.added.push(outcome.value.added);
			else {
				taken.notTaken.push({ name: part.fileName, refusal: outcome.refusal });
				// The rest of a file that is too large is never read, so what comes after it is not reached.
				if (outcome.refusal.reason === 'file-too-large') return done(taken);
			}
		}
	} catch (error) {
		if (!(error instanceof CutShort)) throw error;
		return taken.added.length > 0 ? done(taken) : refused('upload-cut-short');
	}
	const nothing = taken.added.length === 0 && taken.notTaken.length === 0;
	return nothing ? refused('file-missing') : done(taken);
}

function saysTooMuch(request: Request, { question, mostSent }: FileRoom) {
	const says = Number(request.headers.get('content-length') ?? 0);
	const values = { max: question.maxMegabytes };
	return says > mostSent ? refused('upload-too-large', { values }) : null;
}

async function takeOne(actor: Actor, where: Where, part: Part, { question, mostBytes }: FileRoom) {
	return receiveFile(part.pieces, mostBytes, async (received) =>
		received.ok
			? attachFile(actor, { ...where, name: part.fileName ?? '', content: received.content })
			: refused('file-too-large', { values: { max: question.maxMegabytes } })
	);
}

/**
 * Takes one file that is sent as the whole body, under a name of its own. Refuses what `takeUploads` and `attachFile`
 * refuse.
 */
export async function takeBody(
	actor: Actor,
	request: Request,
	where: Where & { name: string; description: string }
) {
	const room = await fileRoom(actor, where);
	if (!room.ok) return room;
	const { question, mostBytes } = room.value;
	const tooLarge = refused('file-too-large', { values: { max: question.maxMegabytes } });
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge;
	if (!request.body) return refused('file-missing');
	return receiveFile(piecesOf(request.body), mostBytes, async (received) =>
		received.ok ? attachFile(actor, { ...where, content: received.content }) : tooLarge
	);
}

/** Read without the promise to end it: what is left unread must not break the connection. */
function piecesOf(body: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
	const reader = body.getReader();
	const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
		const { done: ended, value } = await reader.read();
		return ended ? { done: true, value: undefined } : { done: false, value };
	};
	return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** A file as pages show it. */
export type ShownAttachment = {
	id: string;
	name: string;
	size: string;
	description: string;
	href: string;
};

/** Answers where an attached file is read. */
export const fileHref = (locale: Locale, entryId: string, id: string) =>
	localHref(locale, `/bilaga/${entryId}/${id}`);

/** The files of a question as it was submitted, for those who read it. */
export const filesOf = ({ files = [] }: { files?: ShownFile[] }, locale: Locale) =>
	files.flatMap((file) => shownAttachments([file], file.entryId, locale));

export function shownAttachments(
	files: readonly { id: string; name: string; size: number; description: string }[],
	entryId: string,
	locale: Locale
): ShownAttachment[] {
	return files.map(({ id, name, size, description }) => ({
		id,
		name,
		size: sizeText(locale, size),
		description,
		href: fileHref(locale, entryId, id)
	}));
}

/** What a page is told of uploads: the files there are now, and each that was not taken with its reason. */
export function uploadWords(taken: Uploads, locale: Locale) {
	return {
		added: taken.added.map(({ name }) => name),
		notTaken: taken.notTaken.map(({ name, refusal }) => ({
			name,
			message: refusalText(locale, refusal)
		}))
	};
}
export type UploadWords = ReturnType<typeof uploadWords>;
