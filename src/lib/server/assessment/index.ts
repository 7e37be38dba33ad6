// The room of assessment: teams, reviews, consensus, visits, and the feedback to the unit.
export { type EntryToAssess } from './entries/queries.ts';
export { addExaminer, appointTeam, declareConflictAs } from './team/commands.ts';
export { teamDesk, type TeamDesk, type TeamMember } from './team/queries.ts';
export { type Candidate, type ConflictReason } from './team/rules.ts';
export { saveReview, submitReview } from './review/commands.ts';
export { type FindingInput, type ReviewInput } from './review/input.ts';
export { locate, markedParagraphs, type MarkedPassage, type Piece } from './review/passages.ts';
export { reviewDesk, type Review, type ReviewDesk, type TeamProgress } from './review/queries.ts';
export {
	bodyField,
	findingKinds,
	longestFinding,
	longestSummary,
	marksOf,
	missingFrom,
	scoreField,
	type Finding,
	type FindingKind,
	type Missing,
	type Passage,
	saidOnEarlier
} from './review/rules.ts';
export { finishConsensus, saveConsensus, startConsensus } from './consensus/commands.ts';
export { type AgreedFindingInput, type ConsensusInput } from './consensus/input.ts';
export {
	consensusDesk,
	consensusesOf,
	consensusOf,
	type AgreedAssessment,
	type Consensus,
	type ConsensusDesk
} from './consensus/queries.ts';
export { missingFromConsensus, scoresOnly, type Spread } from './consensus/rules.ts';
export { arrangeVisit, markVisitHeld, noteAtVisit, noteField } from './visit/commands.ts';
export { visitDesk, visitFor, type Note, type Visit, type VisitDesk } from './visit/queries.ts';
export { releaseAllReady, releaseFeedback } from './feedback/commands.ts';
export { feedbackDocument, feedbackFor, type Feedback } from './feedback/queries.ts';
export { type FeedbackShown } from './feedback/rules.ts';
export { makeFeedbackDocument } from './feedback/tasks.ts';
export {
	assessmentOverview,
	myAssessments,
	type AssessmentOverview,
	type AssessmentRow,
	type MyAssessment
} from './overview/queries.ts';
export {
	assessmentWaits,
	waitingIn,
	type AssessmentWait,
	type ExaminerTask,
	type Step
} from './overview/rules.ts';
