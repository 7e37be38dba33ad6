// How large an image may be: what a few kilobytes can unfold into, a reader's device has to hold.
import { notTaken, type Verdict } from './verdict.ts';

/** A side, in pixels; and all of it, in millions of pixels. A camera of today makes 24 to 50 million. */
export const maxSide = 20_000;
export const maxMegapixels = 60;

/** Answers why an image of this size is not taken, or null. No size at all is a broken image. */
export function sizeRefusal(width: number, height: number): Verdict | null {
	if (width <= 0 || height <= 0) return notTaken('image-broken');
	const tooBig = width > maxSide || height > maxSide || width * height > maxMegapixels * 1_000_000;
	return tooBig ? notTaken('image-too-big', { max: maxMegapixels }) : null;
}
