// Whether a GIF is whole: its blocks follow one another to its trailer. (GIF89a specification.)
import { sizeRefusal } from './pixels.ts';
import { notTaken, taken, type Verdict } from './verdict.ts';

export const gifStarts = ['GIF87a', 'GIF89a'];

const imageBlock = 0x2c;
const extension = 0x21;
const trailer = 0x3b;
/** A film in disguise holds more pictures than any figure needs. */
const maxPictures = 1_000;

const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

/** Looks into a GIF. */
export function checkGif(content: Buffer): Verdict {
	const broken = notTaken('image-broken');
	if (content.length < 14) return broken;
	const size = { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
	const refusal = sizeRefusal(size.width, size.height);
	if (refusal) return refusal;
	let at = 13 + colourTable(content.readUInt8(10));
	let pictures = 0;
	while (at < content.length) {
		const block = content[at];
		if (block === trailer) {
			return pictures > 0 ? taken('image', 'image/gif', 'gif', size) : broken;
		}
		if (block === imageBlock) {
			if (at + 11 > content.length) return broken;
			const picture = sizeRefusal(content.readUInt16LE(at + 5), content.readUInt16LE(at + 7));
			if (picture) return picture;
			pictures += 1;
			if (pictures > maxPictures) return notTaken('image-too-big', { max: maxPictures });
			at = afterBlocks(content, at + 11 + colourTable(content.readUInt8(at + 9)));
		} else if (block === extension) at = afterBlocks(content, at + 2);
		else return broken;
	}
	return broken;
}

/** Passes over data in blocks, each with its length before it, to the empty one that ends them. */
function afterBlocks(content: Buffer, from: number): number {
	let at = from;
	for (;;) {
		const length = content[at];
		if (length === undefined) return content.length;
		at += 1 + length;
		if (length === 0) return at;
	}
}
