// The room of judging: the panel, the conditions to win, the decisions and their sealing.
export {
	briefOf,
	entryOfBrief,
	minutesOfBrief,
	type Brief,
	type BriefEntry
} from './brief/queries.ts';
export { firstSentences, inOrderOf, readSort } from './brief/rules.ts';
export { briefPdf } from './brief/document.ts';
export { entryShown } from './brief/shown.ts';
export { commentOnCitation, settleComment } from './citation/comments.ts';
export { tieClaim, untieClaim } from './citation/claims.ts';
export { lockCitation, saveCitation, unlockCitation } from './citation/commands.ts';
export { citationDesk, citationOn, ownCitation, type CitationDesk } from './citation/desk.ts';
export { longestComment } from './citation/input.ts';
export type { NameToLookOver } from './citation/names.ts';
export type { CitationComment, CitationRevision, CitedForUnit } from './citation/queries.ts';
export {
	answeredBy,
	usualLength,
	versionAt,
	type Citation,
	type Claim,
	type Supported
} from './citation/rules.ts';
export { castBallot, closeBallot, openBallot } from './ballots/commands.ts';
export type { BallotInput, VoteInput } from './ballots/input.ts';
export {
	ballotDesk,
	ballotOf,
	ballotsIn,
	type Ballot,
	type BallotDesk,
	type BallotEntry,
	type BallotResult
} from './ballots/queries.ts';
export { checkCondition } from './conditions/commands.ts';
export type { ConditionState, ConditionWord } from './conditions/rules.ts';
export { saveDecision } from './decision/commands.ts';
export {
	classesOf,
	decisionBoard,
	decisionIn,
	decisionsIn,
	panelEntries,
	panelEntry,
	sealingsIn,
	type ClassOnBoard,
	type Decision,
	type EntryOnTheTable,
	type PanelEntry,
	type Sealing
} from './decision/queries.ts';
export {
	citationLimit,
	givenPrizes,
	prizeSum,
	keptBack,
	needsAmount,
	readBefore,
	stillMissing,
	type ChosenPrize,
	type ClassState,
	type Decided,
	type GivenPrize
} from './decision/rules.ts';
export { sealClass } from './decision/sealing.ts';
export { callMeeting, cancelMeeting, changeMeeting } from './deliberation/calling.ts';
export { attend, closeMeeting, openMeeting } from './deliberation/commands.ts';
export { handOver, putBefore } from './deliberation/leading.ts';
export type { Motion } from './deliberation/motions.ts';
export { noteItem } from './deliberation/notes.ts';
export { topicOf } from './deliberation/on-meeting.ts';
export {
	meetingView,
	panelMeetings,
	votesOn,
	type AgendaItem,
	type Meeting,
	type MeetingView,
	type SeatAtTable
} from './deliberation/queries.ts';
export { choices, couldLead, freePlaces, type Choice } from './deliberation/rules.ts';
export { castVote, closeMotion, openMotion } from './deliberation/votes.ts';
export { approveMinutes, minutesPdf, type MinutesFile } from './minutes/commands.ts';
export { minutesText, type MinutesText } from './minutes/document.ts';
export { minutesOf, type Minutes } from './minutes/queries.ts';
export { keptFromApproving, versionOf } from './minutes/rules.ts';
export { answerInvitation, appointPanel, recuse, setPanelTerms } from './panel/commands.ts';
export {
	membersIn,
	myPanels,
	panelOf,
	type MyPanel,
	type PanelMember,
	type PanelTerms,
	type PanelView,
	type Recusal
} from './panel/queries.ts';
export { seatParts, type PanelSeat, type SeatPart } from './panel/rules.ts';
export {
	ownReason,
	reasonFor,
	reasonsIn,
	reasonsWritten,
	saveReason,
	type Reason
} from './reasons/commands.ts';
export { asksForReasons, longestReason } from './reasons/rules.ts';
export { handInOwn, saveOwnOrder, saveOwnScores } from './own/commands.ts';
export { ownDesk, ownEntryDesk, type OwnDesk, type OwnEntryDesk } from './own/queries.ts';
export {
	longestOwnNote,
	ownMean,
	ownNoteField,
	ownScoreField,
	scoredCriteria,
	type OwnEntry
} from './own/rules.ts';
export {
	rankingIn,
	type RankedClass,
	type RankedEntry,
	type RankingView
} from './ranking/queries.ts';
export { tooClose, type Caution, type Neighbours } from './ranking/rules.ts';
