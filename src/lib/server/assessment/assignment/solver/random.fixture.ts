// Random instances, the same for the same seed: for benches and tests.
import type { Instance } from './problem.ts';

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type RandomAsked = {
	entries: number;
	examiners: number;
	seed: number;
	teamSize?: number;
	/** How much more the examiners can take than there are places. */
	slack?: number;
	/**
	 * `uniform`: each pair by itself; `fields`: by what the entry is about and the examiner knows, with many equals; `wanted`: some
	 * examiners fit nearly everything, so that nearly all entries are among the worst off.
	 */
	scores?: 'uniform' | 'fields' | 'wanted';
};

/** Every pair has a fit; half of the examiners are experienced; one pair in fifty is in conflict. */
export function randomInstance({
	entries,
	examiners,
	seed,
	teamSize = 3,
	slack = 1.2,
	scores = 'uniform'
}: RandomAsked): Instance {
	const random = seeded(seed);
	const maxLoad = Math.ceil((entries * teamSize * slack) / examiners);
	const fields = 20;
	const about = Array.from({ length: entries }, () =>
		Array.from({ length: fields }, () => random() < 0.15)
	);
	const knows = Array.from({ length: examiners }, () =>
		Array.from({ length: fields }, () => (random() < 0.25 ? 2 : random() < 0.3 ? 1 : 0))
	);
	const wanted = Array.from({ length: examiners }, () => random());
	const fit: Instance['fit'] = [];
	const conflicts: Instance['conflicts'] = [];
	for (let e = 0; e < entries; e++) {
		for (let p = 0; p < examiners; p++) {
			const score =
				scores === 'uniform'
					? Math.floor(random() * 101)
					: scores === 'wanted'
						? Math.round(50 * (wanted[p] ?? 0) + 50 * random())
						: (about[e] ?? []).reduce((sum, is, f) => sum + (is ? 2 * (knows[p]?.[f] ?? 0) : 0), 1);
			fit.push([`p${p}`, `e${e}`, score]);
			if (random() < 0.02) conflicts.push([`p${p}`, `e${e}`]);
		}
	}
	return {
		examiners: Array.from({ length: examiners }, (_, p) => ({
			id: `p${p}`,
			maxLoad,
			experienced: random() < 0.5
		})),
		entries: Array.from({ length: entries }, (_, e) => ({ id: `e${e}`, teamSize })),
		fit,
		conflicts,
		pins: []
	};
}
