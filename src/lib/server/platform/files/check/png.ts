// Whether a PNG is whole: every chunk with its checksum, and as many pixels inside as it says. (W3C PNG, third edition.)
import { crc32, createInflate } from 'node:zlib';
import { sizeRefusal } from './pixels.ts';
import { notTaken, taken, type Verdict } from './verdict.ts';

export const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Chunk = { type: string; data: Buffer };
type Header = { width: number; height: number; bits: number; interlaced: boolean };

/** How many values a pixel has, by its colour type; and which depths each may have. */
const colours: Record<number, { values: number; depths: readonly number[] }> = {
	0: { values: 1, depths: [1, 2, 4, 8, 16] },
	2: { values: 3, depths: [8, 16] },
	3: { values: 1, depths: [1, 2, 4, 8] },
	4: { values: 2, depths: [8, 16] },
	6: { values: 4, depths: [8, 16] }
};

/** Adam7: where each pass begins and how far apart its pixels lie, across and down. */
const passes = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2]
] as const;

/** Looks into a PNG. Its pixels are unpacked and counted, never kept. */
export async function checkPng(content: Buffer): Promise<Verdict> {
	const chunks = chunksOf(content);
	const header = chunks && headerOf(chunks[0]);
	if (!chunks || !header) return notTaken('image-broken');
	const refusal = sizeRefusal(header.width, header.height);
	if (refusal) return refusal;
	const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
	const expected = expectedBytes(header);
	const whole = data.length > 0 && (await unpackedBytes(data, expected)) === expected;
	return whole ? taken('image', 'image/png', 'png', header) : notTaken('image-broken');
}

/** The chunks to the end of the image; undefined where one is cut short or does not match its checksum. */
function chunksOf(content: Buffer): Chunk[] | undefined {
	const chunks: Chunk[] = [];
	for (let at = pngStart.length; at + 12 <= content.length;) {
		const length = content.readUInt32BE(at);
		const end = at + 8 + length;
		if (end + 4 > content.length) return undefined;
		if (crc32(content.subarray(at + 4, end)) !== content.readUInt32BE(end)) return undefined;
		const type = content.toString('latin1', at + 4, at + 8);
		chunks.push({ type, data: content.subarray(at + 8, end) });
		if (type === 'IEND') return chunks;
		at = end + 4;
	}
	return undefined;
}

function headerOf(first: Chunk | undefined): Header | undefined {
	if (first?.type !== 'IHDR' || first.data.length !== 13) return undefined;
	const { data } = first;
	const depth = data.readUInt8(8);
	const colour = colours[data.readUInt8(9)];
	const interlace = data.readUInt8(12);
	if (!colour?.depths.includes(depth) || interlace > 1) return undefined;
	return {
		width: data.readUInt32BE(0),
		height: data.readUInt32BE(4),
		bits: depth * colour.values,
		interlaced: interlace === 1
	};
}

/** How many bytes the pixels come to: each line has one byte more, for its filter. */
function expectedBytes({ width, height, bits, interlaced }: Header): number {
	const lines = (across: number, down: number) =>
		across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
	if (!interlaced) return lines(width, height);
	return passes
		.map(([left, top, right, below]) =>
			lines(
				Math.max(0, Math.ceil((width - left) / right)),
				Math.max(0, Math.ceil((height - top) / below))
			)
		)
		.reduce((sum, each) => sum + each, 0);
}

/** Unpacks and counts; stops as soon as there is more than there may be. Answers -1 where it cannot be unpacked. */
async function unpackedBytes(data: readonly Buffer[], most: number): Promise<number> {
	const inflate = createInflate();
	let bytes = 0;
	const counted = (async () => {
		for await (const piece of inflate) {
			bytes += (piece as Buffer).length;
			if (bytes > most) return bytes;
		}
		return bytes;
	})().catch(() => -1);
	for (const piece of data) inflate.write(piece);
	inflate.end();
	return counted;
}
