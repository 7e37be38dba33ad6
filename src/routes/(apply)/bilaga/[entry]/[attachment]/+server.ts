// An attached file, to those who may read it. What somebody else made is never given the run of this place: images are
// shown, all else is saved; nothing in it is carried out, whatever it turns out to be.
import { attachedFile } from '#lib/server/application/index.ts';
import { fileForReading } from '#lib/server/assessment/index.ts';
import { need } from '#lib/web/answers.ts';

/** The kinds that can be shown where one is; all of them images that a browser only draws. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export async function GET(event) {
	const { actor } = event.locals;
	const { entry: entryId, attachment: attachmentId } = event.params;
	const own = await attachedFile(actor, { entryId, attachmentId });
	// A second reader of the feedback holds no role on the entry.
	const read = own.ok ? own : await fileForReading(actor, { entryId, attachmentId });
	const { file, content } = need(event, read.ok ? read : own);
	const how = shown.has(file.mediaType) ? 'inline' : 'attachment';
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(content.length),
			'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-security-policy': "default-src 'none'; img-src 'self'; sandbox",
			'cross-origin-resource-policy': 'same-origin',
			'cache-control': 'private, no-store'
		}
	});
}
