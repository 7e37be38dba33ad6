// Chance that is the same each time: a page that is read twice shows the same interval.

/**
 * Answers a generator of numbers from 0 up to, not including, 1, the same for the same seed.
 * Source: mulberry32 by Tommy Ettinger (2017, public domain); its 2^32 numbers are plenty for a bootstrap.
 */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
