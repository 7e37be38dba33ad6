// The pages' terms as this process keeps them: read after a start, and what has changed of them when somebody searches and
// something has been published since. What is shown is read from the database in the same transaction.
import { sql } from 'kysely';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { inPublic, installation, type Tx } from '../../platform/database/index.ts';
import { unpacked } from './segment.ts';
import { indexOf, type Placed, type SearchIndex } from './together.ts';

const decompress = promisify(zstdDecompress);
const atOnce = 16;
/** Of all organisers together; whoever has not been asked about for longest is forgotten, and read again when asked. */
const mostBytes = 256 * 1024 * 1024;
/** Where something is published again and again, what is read is new enough after some tries. */
const mostTries = 3;

const kept = new Map<string, SearchIndex>();
const reading = new Map<string, Promise<void>>();

/** What was answered, and the version of what is published that the database had when it was. */
export type Dated<T> = { version: number; answer: T };

/**
 * Does the work with an organiser's terms, and again with newer ones where the work came to see that more has been
 * published than they know of. Reading them anew holds no connection of those who wait for it.
 */
export async function withIndex<T>(
	organiserId: string,
	work: (tx: Tx, index: SearchIndex) => Promise<Dated<T>>
): Promise<T> {
	for (let tries = 0; ; tries++) {
		const index = kept.get(organiserId);
		if (index) {
			const { version, answer } = await inPublic(organiserId, async (tx) => work(tx, index));
			if (version === index.version || tries >= mostTries) {
				use(organiserId, index);
				return answer;
			}
		}
		await readAnew(organiserId);
	}
}

/** Reads every organiser's terms, so that nobody waits who searches first after a start. */
export async function readAhead() {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	for (const { id } of organisers) if (!kept.has(id)) await readAnew(id);
}

/** Answers the version of what an organiser has published. */
export async function versionOf(tx: Tx, organiserId: string): Promise<number> {
	const row = await tx
		.selectFrom('published.version')
		.select('version')
		.where('organiser_id', '=', organiserId)
		.executeTakeFirst();
	return row?.version ?? 0;
}

/** Reads what is new; whoever asks while that is done waits for the same. */
async function readAnew(organiserId: string) {
	let one = reading.get(organiserId);
	if (!one) {
		one = read(organiserId).finally(() => reading.delete(organiserId));
		reading.set(organiserId, one);
	}
	await one;
}

async function read(organiserId: string) {
	const before = new Map(
		kept.get(organiserId)?.segments.map((segment) => [segment.stamp, segment])
	);
	const index = await inPublic(organiserId, async (tx) => {
		// First the version: what is read after it is as new, or newer.
		const version = await versionOf(tx, organiserId);
		const listed = await tx
			.selectFrom('published.search_segment')
			.select(['edition_id as editionId', 'stamp'])
			.where('organiser_id', '=', organiserId)
			.execute();
		const segments: Pick<Placed, 'editionId' | 'stamp' | 'segment'>[] = [];
		const missing: string[] = [];
		for (const { editionId, stamp } of listed) {
			const known = before.get(stamp);
			if (known) segments.push(known);
			else missing.push(editionId);
		}
		for (let from = 0; from < missing.length; from += atOnce) {
			const { rows } = await sql<{ editionId: string; stamp: string; packed: Buffer }>`
				select edition_id as "editionId", stamp, packed
				from published.search_segment
				where organiser_id = ${organiserId} and edition_id = any (${missing.slice(from, from + atOnce)}::uuid[])
			`.execute(tx);
			for (const { editionId, stamp, packed } of rows) {
				segments.push({ editionId, stamp, segment: unpacked(await decompress(packed)) });
			}
		}
		return indexOf(version, segments);
	});
	use(organiserId, index);
}

/** Keeps an organiser's terms as those used last, and forgets others where there are too many. */
function use(organiserId: string, index: SearchIndex) {
	kept.delete(organiserId);
	kept.set(organiserId, index);
	let size = 0;
	for (const each of kept.values()) size += each.size;
	for (const [other, each] of kept) {
		if (size <= mostBytes || other === organiserId) break;
		kept.delete(other);
		size -= each.size;
	}
}
