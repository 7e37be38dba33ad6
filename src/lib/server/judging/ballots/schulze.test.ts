// Counting by Schulze: against Schulze's own example, against a count by brute force, and for what the method promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLinks, schulze, tallyOf, type Tally, type Vote } from './schulze.ts';

/** "ABC" is A first, then B, then C. */
const vote = (order: string, of = order): Vote => ({
	of: [...of],
	places: Object.fromEntries([...order].map((id, at) => [id, at + 1]))
});
const times = (count: number, order: string) => Array.from({ length: count }, () => vote(order));
const counted = (ids: string, votes: Vote[]) => schulze(tallyOf([...ids], votes));
const tiers = (ids: string, votes: Vote[]) =>
	counted(ids, votes).tiers.map((tier) => tier.join(''));

describe('the example that is known best, of 45 voters and 5 candidates', () => {
	const votes = [
		...times(5, 'ACBED'),
		...times(5, 'ADECB'),
		...times(8, 'BEDAC'),
		...times(3, 'CABED'),
		...times(7, 'CAEBD'),
		...times(2, 'CBADE'),
		...times(7, 'DCEBA'),
		...times(8, 'EBADC')
	];

	it('is won by E, then A, C, B and D', () => {
		const tally = tallyOf([...'ABCDE'], votes);
		expect(tally.preferring[0]).toEqual([0, 20, 26, 30, 22]);
		expect(schulze(tally).tiers.flat().join('')).toBe('EACBD');
		expect(schulze(tally).condorcet).toBeNull();
	});

	it('says where more prefer the one that comes after', () => {
		const tally = tallyOf([...'ABCDE'], votes);
		expect(cutLinks(tally, schulze(tally))).toContainEqual({
			before: 'A',
			after: 'B',
			preferring: 20,
			against: 25
		});
	});
});

describe('ties', () => {
	it('that no path decides are shared places', () => {
		expect(tiers('ABC', [vote('ABC'), vote('BAC')])).toEqual(['AB', 'C']);
		expect(tiers('ABC', [])).toEqual(['ABC']);
		expect(tiers('ABC', [vote('ABC'), vote('BCA'), vote('CAB')])).toEqual(['ABC']);
	});

	it('within a vote, and what is not ranked, count for neither', () => {
		const same: Vote = { of: ['A', 'B', 'C'], places: { A: 1, B: 1, C: null } };
		const tally = tallyOf(['A', 'B', 'C'], [same]);
		expect(tally.preferring).toEqual([
			[0, 0, 1],
			[0, 0, 1],
			[0, 0, 0]
		]);
	});
});

describe('who stands back from one', () => {
	it('says nothing of it, neither for nor against: it is not put last', () => {
		const votes = [vote('AB'), vote('AB'), vote('XAB', 'XAB'), vote('XAB', 'XAB')];
		const tally = tallyOf([...'ABX'], votes);
		expect(tally.compared).toEqual([
			[0, 4, 2],
			[4, 0, 2],
			[2, 2, 0]
		]);
		// By the two who could compare it, it is first; had the others put it last, it would be even.
		expect(schulze(tally).tiers.map((tier) => tier.join(''))).toEqual(['X', 'A', 'B']);
	});
});

const ids = ['A', 'B', 'C', 'D'];
const votesOn = (of: readonly string[], maxLength = 9) =>
	fc.array(
		fc
			.tuple(...of.map(() => fc.option(fc.integer({ min: 1, max: of.length }), { freq: 6 })))
			.map((places): Vote => ({
				of,
				places: Object.fromEntries(of.map((id, at) => [id, places[at] ?? null]))
			})),
		{ maxLength }
	);
const runs = { numRuns: 300 };

/** Whoever nobody stands before, by trying every path there is. */
function byBruteForce({ ids: all, preferring }: Tally): string[] {
	const link = (one: number, other: number): [number, number] | null => {
		const [over, against] = [preferring[one]?.[other] ?? 0, preferring[other]?.[one] ?? 0];
		return over > against ? [over, against] : null;
	};
	const stronger = (one: [number, number] | null, other: [number, number] | null) =>
		one !== null &&
		(other === null || one[0] > other[0] || (one[0] === other[0] && one[1] < other[1]));
	const strongest = (from: number, to: number, seen: number[]): [number, number] | null => {
		let best = link(from, to);
		for (let by = 0; by < all.length; by++) {
			if (by === from || by === to || seen.includes(by)) continue;
			const [first, rest] = [link(from, by), strongest(by, to, [...seen, from])];
			const weakest = stronger(first, rest) ? rest : first;
			if (first !== null && rest !== null && stronger(weakest, best)) best = weakest;
		}
		return best;
	};
	return all.filter((_, one) =>
		all.every(
			(__, other) =>
				other === one || !stronger(strongest(other, one, []), strongest(one, other, []))
		)
	);
}

describe('for any votes', () => {
	it('the first are those that brute force finds', () => {
		fc.assert(
			fc.property(votesOn(ids), (votes) => {
				const tally = tallyOf(ids, votes);
				expect(schulze(tally).tiers[0]).toEqual(byBruteForce(tally));
			}),
			runs
		);
	});

	it('whoever is preferred to each of the others is first, alone', () => {
		fc.assert(
			fc.property(votesOn(ids), (votes) => {
				const { condorcet, tiers: found } = schulze(tallyOf(ids, votes));
				if (condorcet !== null) expect(found[0]).toEqual([condorcet]);
			}),
			runs
		);
	});

	it('a winner that somebody moves up is a winner still', () => {
		fc.assert(
			fc.property(votesOn(ids, 7), fc.nat(), (votes, which) => {
				const winner = schulze(tallyOf(ids, votes)).tiers[0]?.[0];
				const moved = votes[which % Math.max(1, votes.length)];
				if (!winner || !moved) return;
				const raised = votes.map((each) =>
					each === moved ? { ...each, places: { ...each.places, [winner]: 0 } } : each
				);
				expect(schulze(tallyOf(ids, raised)).tiers[0]).toContain(winner);
			}),
			runs
		);
	});

	it('neither names nor the order of votes matter', () => {
		fc.assert(
			fc.property(votesOn(ids), fc.shuffledSubarray(ids, { minLength: 4 }), (votes, others) => {
				const name = (id: string) => others[ids.indexOf(id)] ?? id;
				const renamed = votes.toReversed().map(({ of, places }) => ({
					of: of.map(name),
					places: Object.fromEntries(Object.entries(places).map(([id, at]) => [name(id), at]))
				}));
				const sorted = (tier: string[]) => [...tier].sort();
				expect(schulze(tallyOf(ids.map(name), renamed)).tiers.map(sorted)).toEqual(
					schulze(tallyOf(ids, votes)).tiers.map((tier) => sorted(tier.map(name)))
				);
			}),
			runs
		);
	});

	it('a copy that everyone ranks beside the one it copies makes no other win or lose', () => {
		fc.assert(
			fc.property(
				votesOn(ids, 7),
				fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
				(votes, over) => {
					// Places are doubled, so that the copy has room just before or just after.
					const withCopy = votes.map(({ of, places }, at) => {
						const wide = Object.fromEntries(
							Object.entries(places).map(([id, place]) => [id, place === null ? null : place * 4])
						);
						const own = wide['A'];
						// Who stands as A does must stand as the copy does too: then the copy shares the place.
						const shared = of.some((id) => id !== 'A' && wide[id] === own);
						const aside = over[at] ? -1 : 1;
						const copy = own === null || own === undefined || shared ? (own ?? null) : own + aside;
						return { of: [...of, 'Z'], places: { ...wide, Z: copy } };
					});
					const before = new Set(schulze(tallyOf(ids, votes)).tiers[0]);
					const after = new Set(schulze(tallyOf([...ids, 'Z'], withCopy)).tiers[0]);
					for (const id of ['B', 'C', 'D']) expect(after.has(id)).toBe(before.has(id));
					expect(after.has('A') || after.has('Z')).toBe(before.has('A'));
				}
			),
			runs
		);
	});

	it('everyone has one place, and nobody stands before one of a better place', () => {
		fc.assert(
			fc.property(votesOn(ids), (votes) => {
				const { tiers: found, beats } = schulze(tallyOf(ids, votes));
				expect(found.flat().sort()).toEqual(ids);
				found.forEach((tier, place) => {
					for (const one of tier)
						for (const better of found.slice(0, place).flat())
							expect(beats(one, better)).toBe(false);
				});
			}),
			runs
		);
	});
});
