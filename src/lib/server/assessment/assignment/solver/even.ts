// The last passes, among assignments that are equally good: more even loads, then teams of mixed organisations. No entry's fit
// changes by the first; by the second neither the total nor a load does.
import { forbidden, pinned, type Problem } from './problem.ts';

/** Answers pairs with the same worst fit and total, and loads that no exchange of equals makes more even. */
export function evened(problem: Problem, used: readonly number[], milliseconds = 2000): number[] {
	const teams = new Teams(problem, used);
	const end = performance.now() + milliseconds;
	while (performance.now() < end && teams.evenOnce(end));
	teams.mix(end);
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

	/** Exchanges members between two teams where both fits stay and the teams become more mixed. */
	mix(end: number) {
		const { organisation } = this.#problem;
		if (organisation.every((its) => its < 0)) return;
		const mixed = (entry: number) =>
			new Set(
				(this.#members[entry] ?? []).map((p) =>
					(organisation[p] ?? -1) < 0 ? -2 - p : organisation[p]
				)
			).size;
		for (let one = 0; one < this.#members.length; one++) {
			if (mixed(one) === (this.#members[one] ?? []).length) continue;
			for (let other = 0; other < this.#members.length; other++) {
				if (performance.now() > end) return;
				if (one !== other) this.#mixTwo(one, other, mixed);
			}
		}
	}

	#mixTwo(one: number, other: number, mixed: (entry: number) => number) {
		for (const here of [...(this.#members[one] ?? [])]) {
			for (const there of [...(this.#members[other] ?? [])]) {
				if (here === there || this.#fit(one, here) !== this.#fit(one, there)) continue;
				if (this.#fit(other, here) !== this.#fit(other, there)) continue;
				if (!this.#mayReplace(one, here, there) || !this.#mayReplace(other, there, here)) continue;
				const before = mixed(one) + mixed(other);
				this.#replace(one, here, there);
				this.#replace(other, there, here);
				if (mixed(one) + mixed(other) > before) return;
				this.#replace(one, there, here);
				this.#replace(other, here, there);
			}
		}
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
