// Raises the worst-off entries of an assignment by exchanges of members between teams: a local search that keeps the hard rules, for
// instances where whole numbers are hard to find because nearly every entry is among the worst off.
import { forbidden, pinned, type Problem } from './problem.ts';

/** Answers an assignment that has come closer to a worst fit of `target`, or has reached it. */
export function lifted(
	problem: Problem,
	used: readonly number[],
	target: number,
	milliseconds: number
): number[] {
	const teams = new Lifting(problem, used, target);
	const end = performance.now() + milliseconds;
	for (let turn = 0; teams.short.size > 0; turn++) {
		if (turn % 16 === 0 && performance.now() > end) break;
		teams.step(turn);
	}
	return teams.places();
}

type Move = { entry: number; out: number; into: number; other: number };

class Lifting {
	/** Entries below the target. */
	readonly short = new Set<number>();
	readonly #problem: Problem;
	readonly #target: number;
	readonly #members: number[][];
	readonly #entriesOf: number[][];
	readonly #fit: Float64Array;
	/** What total fit is worth against what is missing, squared: what is wasted now is lacking for those who are still short. */
	readonly #worth: number;
	/** Until which turn a pair that was left may not be taken again, so that the search does not go in circles. */
	readonly #left = new Map<number, number>();

	constructor(problem: Problem, used: readonly number[], target: number) {
		this.#problem = problem;
		this.#target = target;
		this.#worth = 0.005 * problem.fit.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
		this.#members = Array.from({ length: problem.entryCount }, () => []);
		this.#entriesOf = Array.from({ length: problem.examinerCount }, () => []);
		this.#fit = new Float64Array(problem.entryCount);
		for (const place of used) {
			const entry = Math.floor(place / problem.examinerCount);
			const examiner = place - entry * problem.examinerCount;
			this.#members[entry]?.push(examiner);
			this.#entriesOf[examiner]?.push(entry);
			this.#fit[entry] = (this.#fit[entry] ?? 0) + (problem.fit[place] ?? 0);
		}
		for (let entry = 0; entry < problem.entryCount; entry++) this.#note(entry);
	}

	places(): number[] {
		return this.#members.flatMap((team, entry) =>
			team.map((examiner) => entry * this.#problem.examinerCount + examiner)
		);
	}

	#note(entry: number) {
		if ((this.#fit[entry] ?? 0) < this.#target - 1e-9) this.short.add(entry);
		else this.short.delete(entry);
	}

	#penalty(fit: number) {
		const missing = this.#target - fit;
		return missing <= 0 ? 0 : missing * missing;
	}

	#score(entry: number, examiner: number) {
		return this.#problem.fit[entry * this.#problem.examinerCount + examiner] ?? 0;
	}

	#may(entry: number, out: number, into: number): boolean {
		const { allowed, examinerCount, unit, experienced } = this.#problem;
		if (allowed[entry * examinerCount + into] === forbidden) return false;
		if (allowed[entry * examinerCount + out] === pinned) return false;
		const team = this.#members[entry] ?? [];
		const its = unit[into] ?? -1;
		let skilled = experienced[into] === 1;
		for (const member of team) {
			if (member === into) return false;
			if (member === out) continue;
			if (its >= 0 && unit[member] === its) return false;
			if (experienced[member]) skilled = true;
		}
		return skilled;
	}

	/** Makes the best exchange for the entry that has waited longest among the short ones. */
	step(turn: number) {
		const [entry] = this.short;
		if (entry === undefined) return;
		// To the back of the line.
		this.short.delete(entry);
		this.short.add(entry);
		const move = this.#best(entry, turn);
		if (move) this.#make(move, turn);
	}

	#best(entry: number, turn: number): Move | null {
		const { examinerCount, maxLoad, minLoad } = this.#problem;
		const before = this.#penalty(this.#fit[entry] ?? 0);
		let best: Move | null = null;
		let least = Number.POSITIVE_INFINITY;
		for (const out of this.#members[entry] ?? []) {
			const now = this.#score(entry, out);
			const spare = (this.#entriesOf[out]?.length ?? 0) > (minLoad[out] ?? 0);
			for (let into = 0; into < examinerCount; into++) {
				const gain = this.#score(entry, into) - now;
				if (gain <= 0 || (this.#left.get(entry * examinerCount + into) ?? 0) > turn) continue;
				const won = this.#penalty((this.#fit[entry] ?? 0) + gain) - before - this.#worth * gain;
				if (!this.#may(entry, out, into)) continue;
				const its = this.#entriesOf[into] ?? [];
				if (spare && won < least && its.length < (maxLoad[into] ?? 0)) {
					least = won;
					best = { entry, out, into, other: -1 };
					continue;
				}
				for (const other of its) {
					const lost = this.#score(other, out) - this.#score(other, into);
					const fit = this.#fit[other] ?? 0;
					const cost = won + this.#penalty(fit + lost) - this.#penalty(fit) - this.#worth * lost;
					if (cost >= least || (this.#left.get(other * examinerCount + out) ?? 0) > turn) continue;
					if (!this.#may(other, into, out)) continue;
					least = cost;
					best = { entry, out, into, other };
				}
			}
		}
		return best;
	}

	#make({ entry, out, into, other }: Move, turn: number) {
		this.#replace(entry, out, into, turn);
		if (other >= 0) this.#replace(other, into, out, turn);
	}

	#replace(entry: number, out: number, into: number, turn: number) {
		const team = this.#members[entry] ?? [];
		team[team.indexOf(out)] = into;
		const from = this.#entriesOf[out] ?? [];
		from.splice(from.indexOf(entry), 1);
		this.#entriesOf[into]?.push(entry);
		this.#fit[entry] = (this.#fit[entry] ?? 0) + this.#score(entry, into) - this.#score(entry, out);
		this.#left.set(entry * this.#problem.examinerCount + out, turn + 10 + (turn % 7));
		this.#note(entry);
	}
}
