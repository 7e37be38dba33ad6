// Takes in a file that is on its way: counted as it comes, laid on the disk, and never more of it than may be.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { config } from '../config.ts';

export type Received =
	{ ok: true; content: Buffer; size: number } | { ok: false; reason: 'file-too-large' };

/** What an upload that was cut off left behind is cleared away after this long. */
const forgottenAfter = 60 * 60 * 1000;

/**
 * Receives a file of at most so many bytes and hands it to the work. As soon as one byte more comes, no more is taken
 * and the work is told that it was too large. What lay on the disk meanwhile is gone afterwards, whatever happened.
 */
export async function receiveFile<T>(
	pieces: AsyncIterable<Uint8Array>,
	most: number,
	work: (received: Received) => Promise<T>
): Promise<T> {
	const folder = path.join(config().dataFolder, 'incoming');
	await mkdir(folder, { recursive: true });
	await clearForgotten(folder);
	const place = path.join(folder, randomUUID());
	try {
		const size = await layDown(pieces, most, place);
		if (size === undefined) return await work({ ok: false, reason: 'file-too-large' });
		return await inTurn(async () => work({ ok: true, content: await readFile(place), size }));
	} finally {
		await rm(place, { force: true });
	}
}

class TooLarge extends Error {}

/** Writes to the disk as fast as the disk takes it; undefined when there was more than may be. */
async function layDown(
	pieces: AsyncIterable<Uint8Array>,
	most: number,
	place: string
): Promise<number | undefined> {
	let size = 0;
	const counted = async function* () {
		for await (const piece of pieces) {
			size += piece.length;
			if (size > most) throw new TooLarge();
			yield piece;
		}
	};
	try {
		await pipeline(counted, createWriteStream(place, { mode: 0o600 }));
		return size;
	} catch (error) {
		if (error instanceof TooLarge) return undefined;
		throw error;
	}
}

/** A file is in memory only while it is looked into, and few are at a time, however many are on their way. */
const atOnce = 2;
let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (working >= atOnce) await new Promise<void>((next) => waiting.push(next));
	else working += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else working -= 1;
	}
}

async function clearForgotten(folder: string) {
	const before = Date.now() - forgottenAfter;
	for (const name of await readdir(folder)) {
		const place = path.join(folder, name);
		const seen = await stat(place).catch(() => undefined);
		if (seen && seen.mtimeMs < before) await rm(place, { force: true });
	}
}
