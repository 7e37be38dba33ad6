// The room of the ceremony: the diplomas, the letters, and the moment of release.
export {
	allPapers,
	diplomaPdf,
	hasOwnDiploma,
	ownDiplomaPdf,
	ownPapers,
	papersToPrint,
	type DiplomaFile,
	type PaperOf,
	type PaperToPrint
} from './diplomas/commands.ts';
export { paperLocales, papers, type Paper } from './diplomas/rules.ts';
export { wordPapers, type PaperWords } from './diplomas/words.ts';
export { codesFor } from './proofs/codes.ts';
export { answerNotice, savePressText, sendNotices, withdrawNotice } from './embargo/commands.ts';
export {
	approvedPressTexts,
	embargoDesk,
	noticeByLink,
	type EmbargoDesk,
	type NoticeByLink,
	type NoticesOfHonour
} from './embargo/queries.ts';
export { longestComment, longestPressText } from './embargo/rules.ts';
export {
	appointPresenter,
	removePresenter,
	saveCeremony,
	type CeremonyInput
} from './evening/commands.ts';
export {
	ceremonies,
	ceremonyFor,
	ceremonyView,
	type Ceremony,
	type CeremonyView
} from './evening/queries.ts';
export { programmeText, type ProgrammeItem } from './evening/rules.ts';
export { moveInOrder, type MoveInput } from './order/moves.ts';
export { runningOrder, saveReading, type Reading, type RunningOrder } from './order/readings.ts';
export { moveShowIn, startShow, type Moved, type MoveTo } from './show/commands.ts';
export {
	showing,
	showsStill,
	showTopic,
	stageOf,
	type Showing,
	type ShowOf,
	type Stage
} from './show/queries.ts';
export type { Slide } from './show/rules.ts';
export { shownUnreleased } from './show/unfinished.ts';
export {
	addPressContact,
	letterIn,
	letterText,
	pressContacts,
	pressContactsIn,
	removePressContact,
	saveLetter,
	type Letter,
	type PressContact
} from './letters/commands.ts';
export {
	filledLetter,
	letterKinds,
	letterWords,
	wordsOf,
	type LetterKind,
	type LetterValues
} from './letters/rules.ts';
export { recordRelease, type RecordedRelease } from './release/commands.ts';
export {
	dueReleases,
	markMissed,
	planIn,
	planRelease,
	type PlanInput,
	type ReleasePlan
} from './release/plan.ts';
export {
	honoursOfClass,
	honoursToPublish,
	isReleased,
	ownHonour,
	releasedClassesIn,
	releaseView,
	type ClassToRelease,
	type Released,
	type ReleaseView,
	type Wordless
} from './release/queries.ts';
export type { HonourToPublish, PersonToTell, ToPublish } from './release/rules.ts';
export { badgesPdf, missingOnBadges } from './guests/badges.ts';
export {
	answerInvitation,
	hasBeen,
	invitationByLink,
	invitationKey,
	type Invitation
} from './guests/by-link.ts';
export {
	addGuests,
	addTable,
	checkIn,
	inviteGuests,
	remindGuests,
	removeGuest,
	removeTable,
	seatGuests,
	setGuestLanguage
} from './guests/commands.ts';
export { guestOffers, type GuestOffers, type OfferedGuest } from './guests/offers.ts';
export {
	guestList,
	guestsToThank,
	type Guest,
	type GuestList,
	type Table
} from './guests/queries.ts';
export { chairsTaken } from './guests/rules.ts';
export { eraseNeeds } from './guests/tasks.ts';
