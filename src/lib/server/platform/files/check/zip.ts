// Reads the list of what a ZIP holds, and refuses what is dangerous by the list alone, before anything is unpacked.
// (PKWARE APPNOTE 6.3.10; overlapping entries after Fifield, "A better zip bomb", 2019.)
import { crc32, createInflateRaw } from 'node:zlib';
import { notTaken, type Verdict } from './verdict.ts';

export const zipStart = Buffer.from('PK\x03\x04', 'latin1');

export type ZipEntry = {
	name: string;
	/** 0: as it is; 8: deflated. */
	method: number;
	crc: number;
	packed: number;
	size: number;
	/** Where its own head begins. */
	offset: number;
};

const mostEntries = 5_000;
/** Unpacked, all of it: what a reader's device has to hold. */
export const mostUnpacked = 250 * 1024 * 1024;
/** Small things may be packed as tight as they like; beyond this, at most so many times. */
const smallEnough = 10 * 1024 * 1024;
const mostTimes = 120;

type List = { ok: true; entries: ZipEntry[] } | Extract<Verdict, { ok: false }>;
const refusal = (...given: Parameters<typeof notTaken>) =>
	notTaken(...given) as Extract<Verdict, { ok: false }>;

/** Answers what a ZIP holds. Refuses what is broken, locked, packed too tight, or named to escape its folder. */
export function listZip(content: Buffer): List {
	const entries = centralDirectory(content);
	if (!entries) return refusal('document-broken');
	if (entries.some(({ locked }) => locked)) return refusal('document-locked');
	if (entries.some(({ name }) => !isSafeName(name))) return refusal('document-unsafe-names');
	if (entries.some(({ method }) => method !== 0 && method !== 8)) return refusal('document-broken');
	const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
	const size = entries.reduce((sum, entry) => sum + entry.size, 0);
	const tight = (whole: number, from: number) =>
		whole > smallEnough && whole > mostTimes * Math.max(1, from);
	const bomb =
		size > mostUnpacked ||
		packed > content.length ||
		tight(size, packed) ||
		entries.some((entry) => tight(entry.size, entry.packed)) ||
		overlap(entries, content);
	return bomb ? refusal('document-too-packed') : { ok: true, entries };
}

/** The list at the end of the file; undefined where there is none that can be read. */
function centralDirectory(content: Buffer): (ZipEntry & { locked: boolean })[] | undefined {
	const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0 || end + 22 > content.length || end < content.length - 22 - 0xffff) return undefined;
	const count = content.readUInt16LE(end + 10);
	const start = content.readUInt32LE(end + 16);
	// Several disks, or a list too large for this format, are no document.
	if (content.readUInt16LE(end + 4) !== 0 || count === 0 || count > mostEntries) return undefined;
	if (start + content.readUInt32LE(end + 12) > end) return undefined;
	const found: (ZipEntry & { locked: boolean })[] = [];
	let at = start;
	for (let which = 0; which < count; which++) {
		if (at + 46 > end || content.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined;
		const [name, extra, comment] = [28, 30, 32].map((field) => content.readUInt16LE(at + field));
		const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
		if (next > end) return undefined;
		found.push({
			name: content.toString('utf8', at + 46, at + 46 + (name ?? 0)),
			locked: (content.readUInt16LE(at + 8) & 1) === 1,
			method: content.readUInt16LE(at + 10),
			crc: content.readUInt32LE(at + 16),
			packed: content.readUInt32LE(at + 20),
			size: content.readUInt32LE(at + 24),
			offset: content.readUInt32LE(at + 42)
		});
		at = next;
	}
	return found;
}

/** A name that stays below where it is unpacked, whatever machine does it. */
function isSafeName(name: string): boolean {
	return (
		name !== '' &&
		!/[\\:\0]|^\//.test(name) &&
		!name.split('/').some((part) => part === '..' || part === '.')
	);
}

/** Where an entry's bytes begin; undefined where its own head is not there. */
function startOf(entry: ZipEntry, content: Buffer): number | undefined {
	const { offset } = entry;
	if (offset + 30 > content.length) return undefined;
	if (!content.subarray(offset, offset + 4).equals(zipStart)) return undefined;
	return offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
}

/** Two entries that share bytes: how a small file is made to unpack into a huge one. */
function overlap(entries: readonly ZipEntry[], content: Buffer): boolean {
	const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
	return inOrder.some((entry, at) => {
		const start = startOf(entry, content);
		const next = inOrder[at + 1]?.offset ?? content.length;
		return start === undefined || start + entry.packed > next;
	});
}

/**
 * Unpacks one entry, no further than its list says. Answers undefined where it is not what the list says: another
 * size, another checksum, or nothing that can be unpacked. Keeps the first `keep` bytes.
 */
export async function unpackEntry(
	entry: ZipEntry,
	content: Buffer,
	keep = 0
): Promise<Buffer | undefined> {
	const start = startOf(entry, content);
	if (start === undefined) return undefined;
	const packed = content.subarray(start, start + entry.packed);
	const kept: Buffer[] = [];
	let size = 0;
	let crc = 0;
	const take = (piece: Buffer) => {
		if (size < keep) kept.push(piece.subarray(0, keep - size));
		size += piece.length;
		crc = crc32(piece, crc);
	};
	if (entry.method === 0) take(packed);
	else {
		const inflate = createInflateRaw();
		inflate.end(packed);
		try {
			for await (const piece of inflate) {
				take(piece as Buffer);
				if (size > entry.size) return undefined;
			}
		} catch {
			return undefined;
		}
	}
	return size === entry.size && crc === entry.crc ? Buffer.concat(kept) : undefined;
}
