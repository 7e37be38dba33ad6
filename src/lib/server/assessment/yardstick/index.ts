// How alike examiners assess: the training case before the round, and the figures during it.
export { krippendorffAlpha, alphaInterval, type Alpha } from './statistics/alpha.ts';
export {
	addTo,
	cholesky,
	logDeterminant,
	solve,
	solveUpper,
	zeros,
	type Matrix
} from './statistics/linear.ts';
export { seeded } from './statistics/random.ts';
export { type Figure, type Interval, type Unsaid } from './statistics/said.ts';
export {
	severities,
	standsOut,
	type Score,
	type Severities,
	type Severity
} from './statistics/severity.ts';
export {
	closeTrainingCase,
	copyIntoTrainingCase,
	openTrainingCase,
	remindOfTrainingCase,
	saveTrainingCase
} from './training-case/commands.ts';
export { earlierEntries, type EarlierEntry } from './training-case/copy.ts';
export { trainingOffice, type TrainingOffice } from './training-case/office.ts';
export { type CaseInput, type ScoresInput } from './training-case/input.ts';
export {
	myTraining,
	trainingDesk,
	trainingLeft,
	type MyTraining,
	type TrainingDesk,
	type TrainingReview
} from './training-case/queries.ts';
export {
	caseAlpha,
	caseSeverities,
	fewestForSpread,
	fromKey,
	headingField,
	keyReasonField,
	keyScoreField,
	longest as longestInTraining,
	reasonField,
	spreadOf,
	textField,
	type CriterionSpread,
	type ScoredBy,
	type Scores,
	type TrainingCase
} from './training-case/rules.ts';
export { saveTraining, submitTraining } from './training-case/scoring.ts';
export { yardstick, type Yardstick } from './round/queries.ts';
export { type Agreement, type Apart, type Waiting as WaitingExaminer } from './round/rules.ts';
