// The last passes, among assignments that are equally good: more even loads, then teams of mixed organisations with short
// ways. No entry's fit changes by them; by the second the loads stay as even as they were.
import { sharedFromLeft } from '#lib/shared/postcode.ts';
import { forbidden, pinned, type Problem } from './problem.ts';

/**
 * Answers pairs with the same worst fit and total, loads that no exchange of equals makes more even, and, where
 * `milliseconds` allow, teams that no exchange of equals makes more mixed or, as mixed, nearer.
 */
export function evened(problem: Problem, used: readonly number[], milliseconds = 2000): number[] {
	const teams = new Teams(problem, used);
	const end = performance.now() + milliseconds;
	while (performance.now() < end && teams.evenOnce(end));
	teams.settle(end);
	return teams.places();
}

class Teams {
	readonly #problem: Problem;
	readonly #members: number[][];
	readonly #entriesOf: Set<number>[];

	constructor(problem: Problem, used: readonly number[]) {
		this.#problem = problem;
		this.#members = Array.from({ length: problem.entryCount }, () => []);
		this.#entriesOf = Array.from({ length: problem.examinerCount }, () => new Set());
		for (const place of used) {
			const entry = Math.floor(place / problem.examinerCount);
			const examiner = place - entry * problem.examinerCount;
			this.#members[entry]?.push(examiner);
			this.#entriesOf[examiner]?.add(entry);
		}
	}

	places(): number[] {
		return this.#members.flatMap((team, entry) =>
			team.map((examiner) => entry * this.#problem.examinerCount + examiner)
		);
	}

	#fit(entry: number, examiner: number) {
		return this.#problem.fit[entry * this.#problem.examinerCount + examiner] ?? 0;
	}

	/** Whether the one may take the other's place in the entry's team without breaking a hard rule of the team. */
	#mayReplace(entry: number, out: number, into: number): boolean {
		const { allowed, examinerCount, unit, experienced } = this.#problem;
		if (allowed[entry * examinerCount + into] === forbidden) return false;
		if (allowed[entry * examinerCount + out] === pinned) return false;
		const rest = (this.#members[entry] ?? []).filter((member) => member !== out);
		if (rest.includes(into)) return false;
		const its = unit[into] ?? -1;
		if (its >= 0 && rest.some((member) => unit[member] === its)) return false;
		return experienced[into] === 1 || rest.some((member) => experienced[member]);
	}

	#replace(entry: number, out: number, into: number) {
		const team = this.#members[entry] ?? [];
		team[team.indexOf(out)] = into;
		this.#entriesOf[out]?.delete(entry);
		this.#entriesOf[into]?.add(entry);
	}

	#load(examiner: number) {
		return this.#entriesOf[examiner]?.size ?? 0;
	}

	/**
	 * Moves one entry's worth of load from somebody with much to somebody with at least two less, along a shortest chain of
	 * replacements by somebody who fits the entry just as well. The sum of the squared loads falls each time.
	 */
	evenOnce(end: number): boolean {
		const { examinerCount, minLoad, maxLoad, entryCount } = this.#problem;
		const order = Array.from({ length: examinerCount }, (_, p) => p).sort(
			(one, other) => this.#load(other) - this.#load(one)
		);
		const lightest = this.#load(order.at(-1) ?? 0);
		for (const from of order) {
			const heavy = this.#load(from);
			if (heavy < lightest + 2 || heavy <= (minLoad[from] ?? 0)) break;
			if (performance.now() > end) return false;
			const came = new Map<number, { by: number; entry: number }>([[from, { by: -1, entry: -1 }]]);
			const queue = [from];
			const touched = new Set<number>();
			for (let head = 0; head < queue.length; head++) {
				const out = queue[head] ?? -1;
				for (const entry of this.#entriesOf[out] ?? []) {
					if (touched.has(entry)) continue;
					const score = this.#fit(entry, out);
					for (let into = 0; into < examinerCount; into++) {
						if (came.has(into) || this.#fit(entry, into) !== score) continue;
						if (!this.#mayReplace(entry, out, into)) continue;
						came.set(into, { by: out, entry });
						if (this.#load(into) <= heavy - 2 && this.#load(into) < (maxLoad[into] ?? 0)) {
							const chain = chainTo(into, came);
							if (new Set(chain.map((link) => link.entry)).size < chain.length) continue;
							for (const link of chain) this.#replace(link.entry, link.out, link.into);
							return true;
						}
						queue.push(into);
					}
				}
				if (queue.length > entryCount + examinerCount) break;
			}
		}
		return false;
	}

	/**
	 * Lets members change places, and one take another's place where the loads stay as even, as long as that makes teams more
	 * mixed or, as mixed, their ways shorter. Every fit stays as it is.
	 */
	settle(end: number) {
		const { organisation, entryPlace, examinerPlace } = this.#problem;
		const travels =
			entryPlace.some((place) => place !== null) && examinerPlace.some((place) => place !== null);
		if (!travels && organisation.every((its) => its < 0)) return;
		for (let settled = false; !settled;) {
			settled = true;
			for (let one = 0; one < this.#members.length; one++) {
				if (!travels && this.#mixed(one) === (this.#members[one] ?? []).length) continue;
				for (let other = 0; other < this.#members.length; other++) {
					if (performance.now() > end) return;
					if (one !== other && this.#exchange(one, other)) settled = false;
				}
				if (this.#takeTurns(one)) settled = false;
			}
		}
	}

	#mixed(entry: number): number {
		const { organisation } = this.#problem;
		return new Set(
			(this.#members[entry] ?? []).map((p) =>
				(organisation[p] ?? -1) < 0 ? -2 - p : organisation[p]
			)
		).size;
	}

	/** How mixed a team is, and only after that how short its ways: no team's ways add up to a million signs. */
	#settledness(entry: number): number {
		const { entryPlace, examinerPlace } = this.#problem;
		const place = entryPlace[entry] ?? null;
		const near = (this.#members[entry] ?? []).reduce(
			(sum, member) => sum + sharedFromLeft(examinerPlace[member] ?? null, place),
			0
		);
		return this.#mixed(entry) * 1_000_000 + near;
	}

	/** Answers whether two teams' members changed places for the better. */
	#exchange(one: number, other: number): boolean {
		for (const here of [...(this.#members[one] ?? [])]) {
			for (const there of [...(this.#members[other] ?? [])]) {
				if (here === there || this.#fit(one, here) !== this.#fit(one, there)) continue;
				if (this.#fit(other, here) !== this.#fit(other, there)) continue;
				if (!this.#mayReplace(one, here, there) || !this.#mayReplace(other, there, here)) continue;
				const before = this.#settledness(one) + this.#settledness(other);
				this.#replace(one, here, there);
				this.#replace(other, there, here);
				if (this.#settledness(one) + this.#settledness(other) > before) return true;
				this.#replace(one, there, here);
				this.#replace(other, here, there);
			}
		}
		return false;
	}

	/** Answers whether somebody with one entry less took a member's place for the better: then the two loads change sides. */
	#takeTurns(entry: number): boolean {
		const { examinerCount, minLoad, maxLoad } = this.#problem;
		for (const out of [...(this.#members[entry] ?? [])]) {
			const load = this.#load(out);
			if (load <= (minLoad[out] ?? 0)) continue;
			for (let into = 0; into < examinerCount; into++) {
				if (this.#load(into) !== load - 1 || load > (maxLoad[into] ?? 0)) continue;
				if (this.#fit(entry, into) !== this.#fit(entry, out)) continue;
				if (!this.#mayReplace(entry, out, into)) continue;
				const before = this.#settledness(entry);
				this.#replace(entry, out, into);
				if (this.#settledness(entry) > before) return true;
				this.#replace(entry, into, out);
			}
		}
		return false;
	}
}

function chainTo(last: number, came: Map<number, { by: number; entry: number }>) {
	const chain: { entry: number; out: number; into: number }[] = [];
	for (let into = last; ;) {
		const step = came.get(into);
		if (!step || step.by < 0) return chain;
		chain.push({ entry: step.entry, out: step.by, into });
		into = step.by;
	}
}
