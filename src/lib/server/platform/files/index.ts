// Files, kept under the SHA-256 of what they hold: the same content is kept once, and can be proven unchanged.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Actor } from '../actor.ts';
import { config } from '../config.ts';
import type { Tx } from '../database/index.ts';
import { sha256 } from '../secrets.ts';

function disk(): Disk {
	return new Disk(
		new FSDriver({ location: path.join(config().dataFolder, 'files'), visibility: 'private' })
	);
}

const placeOf = (hash: string) => `${hash.slice(0, 2)}/${hash}`;

/** Keeps some bytes and answers their hash (64 hexadecimal characters). Writing the same twice is writing it once. */
export async function keepFile(
	tx: Tx,
	actor: Actor,
	content: Buffer,
	mediaType: string
): Promise<string> {
	const hash = sha256(content).toString('hex');
	if (!(await isWhole(hash))) {
		// Under its own name only once it is whole: a power cut leaves at most a file that nobody asks for.
		const draft = `incoming/${randomUUID()}`;
		await disk().put(draft, content);
		await disk().move(draft, placeOf(hash));
	}
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
	const content = Buffer.from(await disk().getBytes(placeOf(hash)));
	if (sha256(content).toString('hex') !== hash) throw new Error(`file ${hash} has been changed`);
	return content;
}
