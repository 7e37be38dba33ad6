// Made-up panels whose truth is known: what each entry has earned, how severe each assessor is, and scores that follow from it.
import { seeded } from '../../assessment/index.ts';
import { normals } from './chance.ts';
import type { Given } from './rules.ts';

export type Asked = {
	entries: number;
	assessors: number;
	/** How many score each entry; all of them where it is as many as there are. */
	perEntry: number;
	/** Standard deviations in steps: of what entries have earned, of assessors' effects, and of one assessor's whole score of an entry. */
	worth: number;
	severity: number;
	chance: number;
	seed: number;
};

export const madeUpCriteria = ['one', 'two', 'three', 'four', 'five'].map((key) => ({
	key,
	weight: 20
}));

/** Answers scores from 1 to 6 on five criteria, and what each entry would truly get from all the assessors on average. */
export function madeUp({ entries, assessors, perEntry, worth, severity, chance, seed }: Asked): {
	given: Given[];
	truth: Map<string, number>;
} {
	const random = seeded(seed);
	// The first numbers of neighbouring seeds are no more alike than any others, but cost nothing to leave.
	for (let at = 0; at < 8; at++) random();
	const normal = normals(random);
	const severities = Array.from({ length: assessors }, () => severity * normal());
	const truth = new Map<string, number>();
	const given: Given[] = [];
	const middle = severities.reduce((sum, each) => sum + each, 0) / assessors;
	for (let entry = 0; entry < entries; entry++) {
		const earned = 3.6 + worth * normal();
		const entryId = `e${String(entry).padStart(4, '0')}`;
		truth.set(entryId, earned - middle);
		const team = severities
			.map((effect, at) => ({ effect, at, draw: random() }))
			.sort((one, other) => one.draw - other.draw)
			.slice(0, perEntry);
		for (const { effect, at } of team) {
			// What one thinks of an entry goes over all criteria; each has a little of its own.
			const thought = earned - effect + chance * normal();
			given.push({
				entryId,
				classKey: '',
				assessor: `a${at}`,
				scores: Object.fromEntries(
					madeUpCriteria.map(({ key }) => [
						key,
						Math.min(6, Math.max(1, Math.round(thought + 0.5 * normal())))
					])
				)
			});
		}
	}
	return { given, truth };
}
