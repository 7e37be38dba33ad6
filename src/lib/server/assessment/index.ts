// The room of assessment: teams, reviews, consensus, visits, and the feedback to the unit.
export { swapPlace, takeOutOfTeam } from './assignment/change.ts';
export type { TeamChange } from './assignment/changes.ts';
export { appointPlan, dropPlan, takeOutOfPlan, type Appointed } from './assignment/commands.ts';
export { fitOf, mostFit } from './assignment/fit.ts';
export { leadInPlan, pinPlace } from './assignment/pin.ts';
export { beyondLoad, inScope, runScopes, type PlanFacts } from './assignment/plan.ts';
export {
	isUnderWay,
	planDesk,
	runProgress,
	swapDesk,
	type PlanDesk,
	type Run
} from './assignment/queries.ts';
export { replaceDesk, takeOver, type ReplaceDesk } from './assignment/replace.ts';
export { askForPlan, cancelPlan } from './assignment/run.ts';
export type { NamedCause as AssignmentCause } from './assignment/solver/index.ts';
export { solveAssignment } from './assignment/tasks.ts';
export type { Why } from './assignment/why.ts';
export type { Breach as PlanBreach, GoneEntry } from './assignment/worth.ts';
export { type EntryToAssess } from './entries/queries.ts';
export { addExaminer, appointTeam } from './team/commands.ts';
export { leadNow, nameLead, type CouldLead } from './team/lead.ts';
export { teamDesk, type TeamDesk, type TeamMember } from './team/queries.ts';
export { type Candidate } from './team/rules.ts';
export { pinConflict, unpinConflict } from './conflicts/commands.ts';
export { namedLater, type WhoTakesOver } from './conflicts/take-over.ts';
export {
	afterConsensus,
	letStand,
	reopenConsensus,
	type AfterConsensus,
	type Settled
} from './conflicts/after.ts';
export { declareConflictAs, declareInEdition } from './conflicts/declare.ts';
export { conflictDesk, type ConflictDesk } from './conflicts/desk.ts';
export {
	conflictsIn,
	declarationDesk,
	withoutConflict,
	type DeclarationDesk,
	type ToDeclare,
	type Wish
} from './conflicts/queries.ts';
export {
	conflictFacts,
	conflictOf,
	noConflict,
	type Conflict,
	type ConflictFact,
	type ConflictReason,
	type Pin,
	type Said
} from './conflicts/rules.ts';
export {
	standDownEverywhere,
	tellOfConflictAfterConsensus,
	tellOfLeaving,
	tellOfStandingDown
} from './conflicts/tasks.ts';
export { wishDesk, wishFor, withdrawWish, type WishDesk } from './conflicts/wishes.ts';
export { saveReview, submitReview } from './review/commands.ts';
export { type FindingInput, type ReviewInput } from './review/input.ts';
export { locate, markedParagraphs, type MarkedPassage, type Piece } from '#lib/shared/passages.ts';
export { reopenReview } from './review/reopen.ts';
export { scoresWithoutNames, type ScoresWithoutName } from './review/without-names.ts';
export { reviewDesk, type Review, type ReviewDesk, type TeamProgress } from './review/queries.ts';
export {
	bodyField,
	findingKinds,
	longestFinding,
	longestSummary,
	marksOf,
	missingFrom,
	missingFromReview,
	scoreField,
	type Finding,
	type FindingKind,
	type Missing,
	type Passage,
	type ReviewMissing,
	saidOnEarlier
} from './review/rules.ts';
export {
	clashField,
	saveCriterion,
	startConsensus,
	type NewerAgreed,
	type SavedCriterion
} from './consensus/commands.ts';
export { saveAgreedSummary, type NewerSummary } from './consensus/summary.ts';
export { assentTo, closeWithoutTeam, proposeClosing, takeBackAssent } from './consensus/closing.ts';
export { objectTo, withdrawObjection } from './consensus/objections.ts';
export { takeAsOwn } from './consensus/own.ts';
export { type AgreedFindingInput, type CriterionInput } from './consensus/input.ts';
export { consensusDesk, consensusNow, type ConsensusDesk } from './consensus/desk.ts';
export { type Agreed, type AgreedFinding, type Clash } from './consensus/merge.ts';
export {
	agreedOn,
	consensusesOf,
	consensusOf,
	type AgreedAssessment,
	type Consensus
} from './consensus/queries.ts';
export {
	behindConsensus,
	type BehindConsensus,
	type CheckBehind,
	type FindingBehind
} from './consensus/behind.ts';
export * as shape from './consensus/shape.ts';
export {
	hangs,
	standpoints,
	unplaced,
	type LostOrigin,
	type MissingFromConsensus,
	type Objection,
	type Spread,
	type Standpoint
} from './consensus/rules.ts';
export { arrangeVisit, cancelVisit, markVisitHeld, prepareVisit } from './visit/commands.ts';
export { visitFile, type VisitFile } from './visit/calendar-file.ts';
export { type Check } from './visit/checks.ts';
export { chooseNote, noteAtVisit } from './visit/note/commands.ts';
export { noteInput, type NotesInput } from './visit/note/input.ts';
export {
	outcomesFor,
	saysSomething,
	type Beside,
	type CheckSeen,
	type Note,
	type Settlement
} from './visit/note/queries.ts';
export {
	cameLater,
	noteField,
	outcomeField,
	outcomes,
	readOutcome,
	together,
	type CheckOutcome,
	type Together
} from './visit/note/rules.ts';
export { settleCheck } from './visit/note/settle.ts';
export { type Taken } from './visit/note/versions.ts';
export { acceptVisit, declineVisit, offerVisit, withdrawOffer } from './visit/offer/commands.ts';
export { type Offer, type OfferedDate } from './visit/offer/queries.ts';
export { offersWaiting, type WaitingOffer } from './visit/offer/waiting.ts';
export {
	unitVisit,
	visitDesk,
	visitFor,
	type Preparation,
	type UnitVisit,
	type Visit,
	type VisitDesk
} from './visit/queries.ts';
export {
	agendaText,
	hasEnded,
	linkIn,
	peopleText,
	type AgendaItem,
	type ToMeet
} from './visit/rules.ts';
export { visitTime } from './visit/times.ts';
export { releaseAllReady, releaseFeedback } from './feedback/commands.ts';
export { leaveOut, moveSentence, openDraftAgain, saveSentence } from './feedback/draft/commands.ts';
export {
	draftDesk,
	readingDesk,
	readingsWaiting,
	type Approval,
	type DraftDesk,
	type ReadingDesk
} from './feedback/draft/desks.ts';
export { fileForReading, filmPasswordForReading } from './feedback/draft/entry.ts';
export { askReader, giveReading } from './feedback/draft/reading.ts';
export {
	answerField,
	isEdited,
	isLocked,
	leftOutField,
	longestRemark,
	readingQuestions,
	remarkField,
	sentenceField,
	wordsField,
	type Draft,
	type DraftSentence,
	type DraftState,
	type Reading,
	type ReadingQuestion
} from './feedback/draft/rules.ts';
export { releasePreview, type LeftOut, type ReleasePreview } from './feedback/preview.ts';
export { afterFeedback, type Afterwards } from './feedback/after.ts';
export { acknowledgeFeedback, rateFeedback } from './feedback/answer/commands.ts';
export { ratingSum, type Rating, type RatingSum } from './feedback/answer/queries.ts';
export { leastForMean, ratingQuestions, type RatingQuestion } from './feedback/answer/rules.ts';
export { answerFollowUp } from './feedback/follow-up/commands.ts';
export { followUpFor, type EarlierFollowUp, type FollowUp } from './feedback/follow-up/queries.ts';
export {
	followUpStates,
	followUpWordsField,
	stateField,
	type FollowUpArea,
	type FollowUpState
} from './feedback/follow-up/rules.ts';
export { askDueFollowUps } from './feedback/follow-up/tasks.ts';
export {
	bookMeeting,
	cancelMeeting,
	holdMeeting,
	noteMeeting
} from './feedback/meeting/commands.ts';
export { meetingFile } from './feedback/meeting/calendar-file.ts';
export { minutesOf, type Meeting, type MeetingNote } from './feedback/meeting/rules.ts';
export { meetingTime } from './feedback/meeting/tell.ts';
export { feedbackDocument, feedbackFor, type Feedback } from './feedback/queries.ts';
export {
	areasIn,
	markedSentences,
	type FeedbackShown,
	type ShownSentence
} from './feedback/rules.ts';
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
export { applyAsExaminer, withdrawApplication, type NewApplication } from './examiners/apply.ts';
export { admitExaminer, askManagerAgain, declineExaminer } from './examiners/commands.ts';
export { longestWhy as longestExaminerWhy, longestWords } from './examiners/input.ts';
export {
	applicationForOffice,
	examinerApplications,
	ownApplication,
	ownApplications,
	roundsTakingExaminers,
	type ExaminerApplication
} from './examiners/queries.ts';
export { allowedWith, type ApplicationState } from './examiners/rules.ts';
export { answerAsManager, applicationToVouchFor } from './examiners/vouch.ts';
export { saveAvailability, saveProfile, setExperienced } from './profile/commands.ts';
export {
	longestExperience,
	mostWorkplaces,
	type AvailabilityInput,
	type ProfileInput
} from './profile/input.ts';
export { mostAway } from './profile/rules.ts';
export { addTraining, cancelTraining, changeTraining } from './training/commands.ts';
export { markAttendance, recordCompletion, takeBackCompletion } from './training/completion.ts';
export { trainingFile } from './training/mail.ts';
export { canBeMarked, takesSignups } from './training/rules.ts';
export { leaveTraining, signUpToTraining, takenSeats } from './training/signup.ts';
export {
	availabilityIn,
	examinersFor,
	poolsOf,
	profileOf,
	profilesOf,
	roundsOf,
	type ExaminerForAssignment,
	type PastRound,
	type Profile
} from './profile/queries.ts';
export {
	examinerLanguages,
	usualAvailability,
	type Availability,
	type ExaminerLanguage
} from './profile/rules.ts';
export {
	completedTraining,
	completionsIn,
	trainingById,
	trainingSignups,
	trainingsOf,
	type Completion,
	type Training,
	type TrainingSignup
} from './training/queries.ts';
export { asksForTraining } from './training/rules.ts';
export { awardOf } from './examiners/mail.ts';
export { certificatePdf } from './training/certificate.ts';
export * from './yardstick/index.ts';
export { chainOf, evidenceFor, evidenceForUnit, tracedForUnit } from './evidence/queries.ts';
export { type Chain, type ChainPassage, type UnitChain } from './evidence/rules.ts';
