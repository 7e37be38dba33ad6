// Whether a WebP is whole: its chunks fill what its head says. (RFC 9649.)
import { sizeRefusal } from './pixels.ts';
import { notTaken, taken, type Verdict } from './verdict.ts';

type Size = { width: number; height: number };

/** Answers whether the bytes begin as a WebP does. */
export function isWebp(content: Buffer): boolean {
	return (
		content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP'
	);
}

/** How each kind of chunk says how large the image is; undefined where it is too short to. */
const sizes: Record<string, (data: Buffer) => Size | undefined> = {
	VP8X: (data) =>
		data.length < 10
			? undefined
			: { width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3) },
	'VP8 ': (data) =>
		data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a
			? undefined
			: { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff },
	VP8L: (data) => {
		if (data.length < 5 || data[0] !== 0x2f) return undefined;
		const bits = data.readUInt32LE(1);
		return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
};

/** Looks into a WebP. */
export function checkWebp(content: Buffer): Verdict {
	const broken = notTaken('image-broken');
	if (content.length < 20) return broken;
	const end = 8 + content.readUInt32LE(4);
	if (end > content.length) return broken;
	let size: Size | undefined;
	let pictures = 0;
	let at = 12;
	while (at + 8 <= end) {
		const kind = content.toString('latin1', at, at + 4);
		const length = content.readUInt32LE(at + 4);
		if (at + 8 + length > end) return broken;
		const data = content.subarray(at + 8, at + 8 + length);
		const sized = sizes[kind];
		if (sized) {
			const found = sized(data);
			if (!found) return broken;
			const refusal = sizeRefusal(found.width, found.height);
			if (refusal) return refusal;
			size ??= found;
		}
		if (['VP8 ', 'VP8L', 'ANMF'].includes(kind)) pictures += 1;
		at += 8 + length + (length % 2);
	}
	return size && pictures > 0 ? taken('image', 'image/webp', 'webp', size) : broken;
}
