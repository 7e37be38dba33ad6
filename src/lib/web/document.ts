// A kept document as an answer: what it is follows from what it holds.
import { asSystem, type Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { checkFile, isOpenFile, readKeptFile } from '#lib/server/platform/files/index.ts';

const shape = /^[0-9a-f]{64}$/;

/** Answers whether a text can be the hash of a file. */
export const isHash = (text: string) => shape.test(text);

/** Answers the file kept under a hash; undefined when it is gone, is no document or was not given to be shown. A PDF and a picture are shown, the rest is saved. */
export async function documentResponse(
	actor: Actor,
	hash: string,
	name: string,
	cache: string
): Promise<Response | undefined> {
	const system = asSystem(actor);
	if (!(await inTransaction(system, (tx) => isOpenFile(tx, system, hash)))) return undefined;
	const content = await readKeptFile(hash).catch(() => undefined);
	const verdict = content && (await checkFile(content, ['pdf', 'office', 'image']));
	if (!content || !verdict?.ok) return undefined;
	const { mediaType, extension, kind } = verdict.known;
	const how = kind !== 'office' ? 'inline' : 'attachment';
	const called = encodeURIComponent(`${name.replace(/\.[a-z]{3,4}$/i, '')}.${extension}`);
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `${how}; filename*=UTF-8''${called}`,
			'cache-control': cache,
			// Whatever the file holds, it runs nothing here.
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
}
