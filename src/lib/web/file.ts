// A file as an answer, sent bit by bit as it is read: saved under its own name, kept by nobody on the way.
import { Readable } from 'node:stream';
import type { Export } from '#lib/server/application/index.ts';

/** Answers the file; what is not asked for any more is not read any further. */
export function fileResponse({ name, mediaType, content }: Omit<Export, 'count'>): Response {
	const body = Readable.toWeb(Readable.from(content, { objectMode: false }));
	const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
	return new Response(body as ReadableStream<Uint8Array>, {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'private, no-store'
		}
	});
}
