// Counting ranked votes pair by pair, by the method of Schulze. Pure: ids and numbers.

/** One vote: each thing's place, from 1; several may share one, and null means not ranked, after all that are. */
export type Vote = {
	/** What the voter could rank: of a pair that is not wholly among these they say nothing. */
	of: readonly string[];
	places: Readonly<Record<string, number | null>>;
};

/** `preferring[a][b]`: how many rank a above b. `compared[a][b]`: how many could compare the two, with or without a preference. */
export type Tally = {
	ids: readonly string[];
	preferring: number[][];
	compared: number[][];
};

const square = (size: number) =>
	Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
const at = (matrix: readonly (readonly number[])[], row: number, column: number) =>
	matrix[row]?.[column] ?? 0;

/** Answers how many prefer each of a pair to the other. */
export function tallyOf(ids: readonly string[], votes: readonly Vote[]): Tally {
	const preferring = square(ids.length);
	const compared = square(ids.length);
	for (const { of, places } of votes) {
		const can = new Set(of);
		const place = (id: string) => places[id] ?? Infinity;
		ids.forEach((one, row) => {
			ids.forEach((other, column) => {
				if (row === column || !can.has(one) || !can.has(other)) return;
				const [all, over] = [compared[row], preferring[row]];
				if (all) all[column] = at(compared, row, column) + 1;
				if (over && place(one) < place(other)) over[column] = at(preferring, row, column) + 1;
			});
		});
	}
	return { ids, preferring, compared };
}

export type Count = {
	/** From the first on. Those of one tier beat each other by no path: they share the place. */
	tiers: string[][];
	/** Whoever is preferred to each of the others one by one; null where there is no such. */
	condorcet: string | null;
	/** Whether the one stands before the other by the strongest paths. */
	beats: (one: string, other: string) => boolean;
};

/**
 * Answers the order by the Schulze method. A link from a to b is as strong as the number who prefer a to b, where more prefer a than b; of two such the
 * one with fewer against is the stronger. A path is as strong as its weakest link; a stands before b where the strongest path from a to b is
 * stronger than the one back. Places are given by taking away, again and again, all that nothing left stands before.
 *
 * Source: M. Schulze, "A New Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent Single-Winner Election Method", Social Choice and
 * Welfare 36 (2011), with strength by winning votes (its section 2.1); the paths by the algorithm of Floyd and Warshall (its section 2.3).
 */
export function schulze({ ids, preferring }: Pick<Tally, 'ids' | 'preferring'>): Count {
	const size = ids.length;
	const most = Math.max(0, ...preferring.flat()) + 1;
	const paths = preferring.map((row, one) =>
		row.map((over, other) => {
			const against = at(preferring, other, one);
			return over > against ? over * most - against : 0;
		})
	);
	for (let by = 0; by < size; by++) {
		for (let one = 0; one < size; one++) {
			const row = paths[one];
			if (!row || one === by) continue;
			for (let other = 0; other < size; other++) {
				if (other === one || other === by) continue;
				row[other] = Math.max(row[other] ?? 0, Math.min(at(paths, one, by), at(paths, by, other)));
			}
		}
	}
	const stands = (one: number, other: number) => at(paths, one, other) > at(paths, other, one);
	const tiers: string[][] = [];
	let left = ids.map((_, place) => place);
	while (left.length > 0) {
		const first = left.filter((one) => !left.some((other) => stands(other, one)));
		tiers.push(first.flatMap((place) => ids[place] ?? []));
		left = left.filter((place) => !first.includes(place));
	}
	const condorcet = ids.find((_, one) =>
		ids.every(
			(__, other) => other === one || at(preferring, one, other) > at(preferring, other, one)
		)
	);
	return {
		tiers,
		condorcet: size > 1 ? (condorcet ?? null) : null,
		beats: (one, other) => stands(ids.indexOf(one), ids.indexOf(other))
	};
}

/** A pair whose order by the method goes against how many prefer the one to the other. */
export type Against = { before: string; after: string; preferring: number; against: number };

/** Answers the pairs where more prefer the one that comes after: there a circle of preferences is cut at its weakest link. */
export function cutLinks({ ids, preferring }: Tally, count: Count): Against[] {
	return ids.flatMap((before, one) =>
		ids.flatMap((after, other) => {
			const [over, against] = [at(preferring, one, other), at(preferring, other, one)];
			return count.beats(before, after) && against > over
				? { before, after, preferring: over, against }
				: [];
		})
	);
}
