// Files, kept under the SHA-256 of what they hold: the same content is kept once, and can be proven unchanged.
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/index.ts';
import { sha256 } from '../secrets.ts';
import {
	checkFile,
	type KindOfFile,
	type Known,
	type Reason as CheckReason
} from './check/index.ts';
import { scanForViruses } from './scan.ts';
import { store } from './store.ts';

export { checkFile, type KindOfFile, type Known, type Reason } from './check/index.ts';
export { receiveFile, type Received } from './receive.ts';
export { scanForViruses, type Scan } from './scan.ts';

const placeOf = (hash: string) => `${hash.slice(0, 2)}/${hash}`;

export type Inspected =
	{ ok: true; known: Known; scanned: boolean } | { ok: false; why: CheckReason };

/**
 * Looks into a file that somebody sends, and has it scanned where a scanner is set: the one way in for every file.
 * Refuses what the check refuses, `file-infected` and `file-not-scanned`.
 */
export async function inspectFile(
	content: Buffer,
	kinds: readonly KindOfFile[]
): Promise<Inspected> {
	const verdict = await checkFile(content, kinds);
	if (!verdict.ok) return verdict;
	const scan = await scanForViruses(content);
	if (scan === 'infected') return { ok: false, why: { reason: 'file-infected' } };
	if (scan === 'unreachable') return { ok: false, why: { reason: 'file-not-scanned' } };
	return { ok: true, known: verdict.known, scanned: scan === 'clean' };
}

/** Keeps some bytes and answers their hash (64 hexadecimal characters). Writing the same twice is writing it once. */
export async function keepFile(
	tx: Tx,
	actor: Actor,
	content: Buffer,
	mediaType: string,
	/** `open`: it was given to be shown to the public, such as an award's document. It stays so. */
	{ open = false }: { open?: boolean } = {}
): Promise<string> {
	const hash = sha256(content).toString('hex');
	if (!actor.dryRun && !(await isWhole(hash))) await store().write(placeOf(hash), content);
	await tx
		.insertInto('platform.file')
		.values({
			organiser_id: actor.organiserId,
			hash,
			size: content.length,
			media_type: mediaType,
			open
		})
		.onConflict((conflict) =>
			open ? conflict.columns(['organiser_id', 'hash']).doUpdateSet({ open }) : conflict.doNothing()
		)
		.execute();
	return hash;
}

/** Answers whether a file of the organiser's was given to be shown to the public. */
export async function isOpenFile(tx: Tx, actor: Actor, hash: string): Promise<boolean> {
	const row = await tx
		.selectFrom('platform.file as f')
		.select('f.open')
		.where('f.organiser_id', '=', actor.organiserId)
		.where('f.hash', '=', hash)
		.executeTakeFirst();
	return row?.open ?? false;
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
