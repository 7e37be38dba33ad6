// The solver's front door: pure, without database or framework.
export {
	costOf,
	evaluate,
	lookupOf,
	type BrokenRule,
	type Change,
	type Cost,
	type Evaluation,
	type Lookup
} from './evaluate.ts';
export { readInstance, type InstanceMistake, type ListName, type Reading } from './instance.ts';
export { type Entry, type Examiner, type Id, type Instance, type Pair } from './problem.ts';
export { type Stage } from './search.ts';
export {
	defaultSeconds,
	solve,
	type Infeasible,
	type NamedCause,
	type SolveOptions,
	type Solved
} from './solve.ts';
