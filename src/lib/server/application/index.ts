// The room of applications: may we take part, the entry as it is written, and what was submitted.
export {
	saveAnswer,
	saveSection,
	type AnswerToSave,
	type Conflict,
	type SavedAnswer
} from './answers/commands.ts';
export { attachFile, describeFile, detachFile, type FilesNow } from './attachments/commands.ts';
export {
	attachedFile,
	fileIn,
	fileRoom,
	type FileQuestion,
	type FileRoom
} from './attachments/queries.ts';
export { longestDescription, type Attachment, type ShownFile } from './attachments/rules.ts';
export { answerInput } from './answers/input.ts';
export type { AnswerRow } from './answers/queries.ts';
export { askedIn, askedSections } from './answers/asked.ts';
export {
	isDay,
	isEmpty,
	readTyped,
	shownText,
	type Problem,
	type Reading,
	type Typed
} from './answers/rules.ts';
export {
	changeRight,
	inviteColleague,
	leaveEntry,
	removeColleague,
	withdrawInvitation,
	type Invited
} from './colleagues/commands.ts';
export {
	colleaguesOf,
	invitationByKey,
	myInvitations,
	type Colleague,
	type Colleagues,
	type InvitationRow,
	type ShownInvitation
} from './colleagues/queries.ts';
export {
	invitationDays,
	rights,
	veiled,
	type InvitationKind,
	type Predecessor,
	type Right
} from './colleagues/rules.ts';
export {
	deleteComment,
	editComment,
	resolveThread,
	writeComment,
	type WrittenComment
} from './comments/commands.ts';
export { commentsOn } from './comments/queries.ts';
export { mostCharacters, openCounts, type Comment, type Thread } from './comments/rules.ts';
export { sendCommentDigest } from './comments/tasks.ts';
export { showPresence } from './presence/commands.ts';
export type { Here } from './presence/rules.ts';
export { forgetPresence } from './presence/tasks.ts';
export { appointContact, offerHandOver } from './hand-over/commands.ts';
export { restoreAnswer } from './history/commands.ts';
export { answerAt, historyOf, type History } from './history/queries.ts';
export { everySave, sittings, type Revision, type Sitting } from './history/rules.ts';
export { nameOf as invitationName } from './colleagues/input.ts';
export { acceptInvitation, declineInvitation } from './invitations/commands.ts';
export { declareBoardNotice, type BoardNoticeInput } from './board-notice/commands.ts';
export { boardNotices } from './board-notice/queries.ts';
export { saveEligibility } from './eligibility/commands.ts';
export { routeContacts, type RouteContacts } from './eligibility/contacts.ts';
export { mailCheck } from './eligibility/mail.ts';
export { declineNomination } from './nominations/answer.ts';
export { nominate, withdrawNomination } from './nominations/commands.ts';
export {
	declineReason,
	longestDecline,
	longestWhy,
	nominationInput,
	type NominationInput
} from './nominations/input.ts';
export {
	myNominations,
	nominationOf,
	nominationsOfEdition,
	type Nomination,
	type NominationInList,
	type OwnNomination
} from './nominations/queries.ts';
export {
	applicantsOf,
	takesNominations,
	takesOwnEntries,
	type ApplicantKind
} from './nominations/rules.ts';
export {
	earlierHonoursIn,
	pastHonoursIn,
	pastHonoursOf,
	type EarlierHonour
} from './past-honours/queries.ts';
export { resultWithPast, type PastHonour } from './past-honours/rules.ts';
export { eligibilityCheck, type EligibilityCheck } from './eligibility/queries.ts';
export {
	answersFromQuery,
	answersToQuery,
	evaluateEligibility,
	notKnownAnswer,
	readAnswer,
	type EligibilityAnswers,
	type EligibilityVerdict
} from './eligibility/rules.ts';
export { earlierEntries, type EarlierEntry } from './entry/earlier.ts';
export { callOf } from './entry/open.ts';
export { confirmFilm, testFilm } from './film/commands.ts';
export { filmTests, type FilmTest } from './film/queries.ts';
export { filmProblem, type FilmConfirmation } from './film/rules.ts';
export { testFilmLink } from './film/tasks.ts';
export { callNow, type CallNow } from './entry/call.ts';
export { entryCounts, type EntryCounts } from './entry/counts.ts';
export { startEntry, withdrawEntry, type NewEntry } from './entry/commands.ts';
export {
	entriesOfEdition,
	entryForWriting,
	myEntries,
	openCalls,
	type EntryForWriting,
	type EntryInList
} from './entry/queries.ts';
export { closeReopening, decideEligibility, moveClass, reopenEntry } from './office/commands.ts';
export { officeActs, type OfficeActs } from './office/queries.ts';
export {
	classMoveInput,
	eligibilityDecisionInput,
	longestReason,
	reopeningInput
} from './office/input.ts';
export {
	isRunning,
	lastMinute,
	resultNow,
	verdicts,
	type ClassMove,
	type OfficeWord,
	type Reopening,
	type Verdict
} from './office/rules.ts';
export { submittedOfUnits, type EntryOfUnit } from './entry/of-units.ts';
export { submittedIn, submittedOne, type EntryIn } from './entry/submitted.ts';
export { missingIn, progressOf, type Missing, type SectionProgress } from './entry/rules.ts';
export { filmPassword, filmPasswordIn, submitEntry, type Receipt } from './submission/commands.ts';
export {
	submissionsAsShown,
	submittedEntries,
	submittedEntry,
	type SubmittedEntry
} from './submission/queries.ts';
export {
	confirmBoardNotice,
	noticeToConfirm,
	sendBoardNotice,
	type NoticeToConfirm
} from './registrar/commands.ts';
export type { BoardMailRow } from './registrar/queries.ts';
export { draftDocument, submissionDocument } from './submission/receipt.ts';
export { latestSubmissions } from './submission/rows.ts';
export {
	forPublic,
	type ShownEntry,
	type ShownQuestion,
	type ShownSection
} from './submission/rules.ts';
export { makeSubmissionDocument } from './submission/tasks.ts';
export {
	changeMessage,
	previewMessage,
	queueMessage,
	sendMessageNow,
	stopMessage,
	type MessageInput
} from './message/commands.ts';
export type { ComposedMail } from './message/compose.ts';
export { audienceInput, longest as longestMessage, type MessageTexts } from './message/input.ts';
export { entriesToWriteTo, entryValues, type EntryToWriteTo } from './message/queries.ts';
export { entryStates, type Audience, type UnitsAudience } from './message/rules.ts';
export {
	changeMail,
	sendMailNow,
	stopMail,
	stopWaiting,
	type SeenMail
} from './outbox/commands.ts';
export {
	mailInOutbox,
	mailOfEntry,
	mailToUnit,
	messageInOutbox,
	outboxOf,
	type MessageInOutbox,
	type Outbox,
	type OutboxFilter,
	type OutboxRow
} from './outbox/queries.ts';
export { editionProgress, type EditionProgress } from './progress/queries.ts';
export type { DayCount, Funnel, Share } from './progress/rules.ts';
export { listColumn, listFilterParts } from './worklist/input.ts';
export { listedEntry, matchingEntries, worklist, type Worklist } from './worklist/queries.ts';
export {
	eligibilities,
	firstColumns,
	firstSort,
	listColumns,
	listStates,
	noticeStates,
	pageSize,
	waitingFilters,
	type ListColumn,
	type ListedEntry,
	type ListFilter,
	type ListSort,
	type ListState,
	type NoticeState,
	type WaitingEntries
} from './worklist/rules.ts';
export { exportEntries, type Export } from './export/commands.ts';
export { exportFormats, type ExportFormat } from './export/rules.ts';
