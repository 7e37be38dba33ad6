// Whether a JPEG is whole: its segments follow one another from its start to its end. (ITU-T T.81, annex B.)
import { sizeRefusal } from './pixels.ts';
import { notTaken, taken, type Verdict } from './verdict.ts';

export const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);

const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Markers that stand alone, without a length after them. */
const alone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** A frame's header: C0 to CF, but for tables (C4, CC) and an extension (C8). */
const beginsFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Looks into a JPEG. What stands after its end, as some cameras write, is passed over. */
export function checkJpeg(content: Buffer): Verdict {
	let size: { width: number; height: number } | undefined;
	let scans = 0;
	let at = 2;
	while (at + 1 < content.length) {
		if (content[at] !== 0xff) break;
		const marker = content[at + 1] ?? 0;
		at += 2;
		// Any number of FF may stand before a marker.
		if (marker === 0xff) {
			at -= 1;
			continue;
		}
		if (marker === endOfImage) {
			if (!size || scans === 0) break;
			return taken('image', 'image/jpeg', 'jpg', size);
		}
		if (alone(marker)) continue;
		if (at + 2 > content.length) break;
		const length = content.readUInt16BE(at);
		if (length < 2 || at + length > content.length) break;
		if (beginsFrame(marker) && length >= 8) {
			size = { height: content.readUInt16BE(at + 3), width: content.readUInt16BE(at + 5) };
			const refusal = sizeRefusal(size.width, size.height);
			if (refusal) return refusal;
		}
		at += length;
		if (marker === startOfScan) {
			scans += 1;
			at = endOfScan(content, at);
		}
	}
	return notTaken('image-broken');
}

/** Where the pixels of a scan end: at the next marker that is neither a stuffed FF nor a restart. */
function endOfScan(content: Buffer, from: number): number {
	for (let at = content.indexOf(0xff, from); at >= 0; at = content.indexOf(0xff, at + 1)) {
		const next = content[at + 1];
		if (next === undefined) break;
		if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return content.length;
}
