// The room of the ceremony: the diplomas, the letters, and the moment of release.
export {
	allPapers,
	diplomaPdf,
	hasOwnDiploma,
	ownDiplomaPdf,
	type DiplomaFile
} from './diplomas/commands.ts';
export { papers, type Paper } from './diplomas/rules.ts';
export { codesFor } from './proofs/codes.ts';
export { answerNotice, savePressText, sendNotices, withdrawNotice } from './embargo/commands.ts';
export {
	embargoDesk,
	noticeByLink,
	type EmbargoDesk,
	type NoticeByLink,
	type NoticesOfHonour
} from './embargo/queries.ts';
export { longestComment, longestPressText } from './embargo/rules.ts';
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
	type ReleaseView
} from './release/queries.ts';
export type { HonourToPublish, PersonToTell, ToPublish } from './release/rules.ts';
