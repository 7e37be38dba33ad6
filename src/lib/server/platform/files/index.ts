// Files, kept under the SHA-256 of what they hold: the same content is kept once, and can be proven unchanged.
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/index.ts';
import { sha256 } from '../secrets.ts';
import { store } from './store.ts';

export { checkFile, type KindOfFile, type Known, type Reason } from './check/index.ts';
export { receiveFile, type Received } from './receive.ts';
export { scanForViruses, type Scan } from './scan.ts';

const placeOf = (hash: string) => `${hash.slice(0, 2)}/${hash}`;

/** Keeps some bytes and answers their hash (64 hexadecimal characters). Writing the same twice is writing it once. */
export async function keepFile(
	tx: Tx,
	actor: Actor,
	content: Buffer,
	mediaType: string
): Promise<string> {
	const hash = sha256(content).toString('hex');
	if (!actor.dryRun && !(await isWhole(hash))) await store().write(placeOf(hash), content);
	await tx
		.insertInto('platform.file')
		.values({ organiser_id: actor.organiserId, hash, size: content.length, media_type: mediaType })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return hash;
}

async function isWhole(hash: string): Promise<boolean> {
	return readKeptFile(hash).then(
		() => true,
		() => false
	);
}

/** Answers the bytes kept under a hash; throws if they are gone or are not what the hash says. */
export async function readKeptFile(hash: string): Promise<Buffer> {
	const content = await store().read(placeOf(hash));
	if (sha256(content).toString('hex') !== hash) throw new Error(`file ${hash} has been changed`);
	return content;
}
