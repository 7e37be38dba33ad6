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
/** Where something is published again and again, what is read is new enough after some tries. */
const mostTries = 3;

/** What was answered, and the version of what is published that the database had when it was. */
export type Dated<T> = { version: number; answer: T };

/**
 * Keeps organisers' terms. Of all together so many bytes: whoever has not been asked about for longest is forgotten, and
 * read again when asked. Whom is asked about last is kept however large.
 */
export class KeptTerms {
	readonly #mostBytes: number;
	/** Those that were used last are last. */
	readonly #kept = new Map<string, SearchIndex>();
	readonly #reading = new Map<string, Promise<void>>();

	constructor(mostBytes: number) {
		this.#mostBytes = mostBytes;
	}

	/**
	 * Does the work with an organiser's terms, and again with newer ones where the work came to see that more has been
	 * published than they know of. Reading them anew holds no connection of those who wait for it.
	 */
	async withIndex<T>(
		organiserId: string,
		work: (tx: Tx, index: SearchIndex) => Promise<Dated<T>>
	): Promise<T> {
		for (let tries = 0; ; tries++) {
			const index = this.#used(organiserId);
			if (index) {
				const { version, answer } = await inPublic(organiserId, async (tx) => work(tx, index));
				if (version === index.version || tries >= mostTries) return answer;
			}
			await this.#readAnew(organiserId);
		}
	}

	/** Reads every organiser's terms, so that nobody waits who searches first after a start. */
	async readAhead() {
		const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
		for (const { id } of organisers) if (!this.#kept.has(id)) await this.#readAnew(id);
	}

	#used(organiserId: string): SearchIndex | undefined {
		const index = this.#kept.get(organiserId);
		if (index) this.#keep(organiserId, index);
		return index;
	}

	/** Keeps an organiser's terms as those used last, and forgets others where there are too many. */
	#keep(organiserId: string, index: SearchIndex) {
		this.#kept.delete(organiserId);
		this.#kept.set(organiserId, index);
		let size = 0;
		for (const each of this.#kept.values()) size += each.size;
		for (const [other, each] of this.#kept) {
			if (size <= this.#mostBytes || other === organiserId) break;
			this.#kept.delete(other);
			size -= each.size;
		}
	}

	/** Reads what is new; whoever asks while that is done waits for the same. */
	async #readAnew(organiserId: string) {
		let one = this.#reading.get(organiserId);
		if (!one) {
			one = read(organiserId, this.#kept.get(organiserId))
				.then((index) => this.#keep(organiserId, index))
				.finally(() => this.#reading.delete(organiserId));
			this.#reading.set(organiserId, one);
		}
		await one;
	}
}

/** Of this process. */
const terms = new KeptTerms(256 * 1024 * 1024);
export const withIndex: KeptTerms['withIndex'] = async (organiserId, work) =>
	terms.withIndex(organiserId, work);
export const readAhead = async () => terms.readAhead();

/** Answers the version of what an organiser has published. */
export async function versionOf(tx: Tx, organiserId: string): Promise<number> {
	const row = await tx
		.selectFrom('published.version')
		.select('version')
		.where('organiser_id', '=', organiserId)
		.executeTakeFirst();
	return row?.version ?? 0;
}

/** Reads an organiser's terms, less what is known of them. */
async function read(organiserId: string, known: SearchIndex | undefined): Promise<SearchIndex> {
	const before = new Map(known?.segments.map((segment) => [segment.stamp, segment]));
	return inPublic(organiserId, async (tx) => {
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
			const same = before.get(stamp);
			if (same) segments.push(same);
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
}
