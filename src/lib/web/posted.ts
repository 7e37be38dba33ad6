// What was posted and could not be taken, as far as it can be given back: texts whole, files by their names alone. A file
// is read past, never kept.
import { CutShort, isMultipart, readMultipart, type Part } from './multipart.ts';

export type Posted = {
	fields: [name: string, value: string][];
	/** The files that were chosen: the field, and what the file is called. */
	files: { field: string; name: string }[];
	/** It came as a form that carries files. */
	withFiles: boolean;
};

const nothing: Posted = { fields: [], files: [], withFiles: false };
/** So much text is given back, in bytes; and so much is read past to find it. */
const mostText = 2 * 1024 * 1024;
const mostRead = 32 * 1024 * 1024;

/** Answers whether a request is a form that a page sent, from this service itself: another site's is not given back. */
export function isOwnForm({ method, headers }: Request, origin: string): boolean {
	const from = headers.get('origin');
	if (method !== 'POST' || (from !== null && from !== origin)) return false;
	const type = headers.get('content-type') ?? '';
	if (/^application\/x-www-form-urlencoded\b/i.test(type)) return true;
	// What a script sends is answered as the script expects it.
	const page = headers.get('accept')?.includes('text/html') ?? false;
	return page && /^multipart\/form-data\b/i.test(type);
}

/** Answers what a posted form says. What comes broken is answered as far as it came. */
export async function readPosted(request: Request | undefined): Promise<Posted> {
	if (!request || request.bodyUsed) return nothing;
	if (isMultipart(request)) return readParts(request);
	const form = await request.formData().catch(() => undefined);
	const fields = [...(form ?? [])].filter(
		(pair): pair is [string, string] => typeof pair[1] === 'string'
	);
	return { ...nothing, fields };
}

async function readParts(request: Request): Promise<Posted> {
	const posted: Posted = { fields: [], files: [], withFiles: true };
	const room = { text: mostText, all: mostRead };
	try {
		for await (const part of readMultipart(request)) {
			const text = await textOf(part, room);
			if (text === undefined) return posted;
			if (part.fileName === null) posted.fields.push([part.name, text]);
			else if (part.fileName !== '') posted.files.push({ field: part.name, name: part.fileName });
		}
	} catch (broken) {
		if (!(broken instanceof CutShort)) throw broken;
	}
	return posted;
}

/** A field's text, nothing of a file; undefined where there is more than is read. */
async function textOf({ fileName, pieces }: Part, room: { text: number; all: number }) {
	const kept: Uint8Array[] = [];
	for await (const piece of pieces) {
		room.all -= piece.length;
		if (fileName === null) {
			room.text -= piece.length;
			kept.push(piece);
		}
		if (room.text < 0 || room.all < 0) return undefined;
	}
	return Buffer.concat(kept).toString('utf8');
}
