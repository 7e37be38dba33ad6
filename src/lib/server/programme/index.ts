// The room of programmes: what an award is, as data; its editions and their calendars.
export * from './archive/schema.ts';
export { keepArchived } from './archive/commands.ts';
export { parseArchive } from './archive/parse.ts';
export {
	calendarEvents,
	daysLeft,
	isOpen,
	nextEvent,
	spanOf,
	stagesNow,
	stageState,
	type CalendarEvent,
	type StageNow,
	type StageState
} from './calendar/rules.ts';
export { parseCalendar } from './calendar/parse.ts';
export {
	ceremonyTimeSchema,
	editionCalendarSchema,
	periodSchema,
	periodStages,
	type EditionCalendar,
	type PeriodStage
} from './calendar/schema.ts';
export * from './definition/eligibility.ts';
export * from './definition/find.ts';
export * from './definition/form.ts';
export type { Mistake } from './definition/mistakes.ts';
export * from './definition/parts.ts';
export { outlineOf } from './definition/outline.ts';
export { notRunYet, stagesNotRun } from './definition/runnable.ts';
export { parseDefinition } from './definition/parse.ts';
export * from './definition/schema.ts';
export {
	draftOf,
	newDraft,
	putInPlace,
	saveDraft,
	type DraftConflict,
	type DraftFrom
} from './drafts/commands.ts';
export { blankDefinition } from './drafts/blank.ts';
export { merge, sameJson } from './drafts/merge.ts';
export { changesSince, draftAt, draftById, draftOfProgramme, drafts } from './drafts/queries.ts';
export { mistakesIn, nameIn, readDraft, type Draft, type RawDefinition } from './drafts/rules.ts';
export {
	installProgramme,
	markParticipantsPublished,
	markReleased,
	openEdition,
	type NewEdition
} from './editions/commands.ts';
export {
	editionById,
	editionBySlug,
	editions,
	programmes,
	type Edition,
	type Programme
} from './editions/queries.ts';
export { differences, type Change } from './exchange/difference.ts';
export {
	definitionFile,
	programmeJsonSchema,
	readDefinitionFile,
	readRawFile,
	schemaPath,
	type CarriedFile,
	type PlacedMistake,
	type ReadFile
} from './exchange/file.ts';
export { calendarFile, type CalendarFile } from './meetings/calendar-file.ts';
export {
	addMeeting,
	cancelMeeting,
	changeMeeting,
	readMeeting,
	setSlides
} from './meetings/commands.ts';
export {
	gatheringColumns,
	readWhy,
	sameTimeAndPlace,
	shapedGathering,
	whomItConcerns,
	type Gathering
} from './meetings/gathering.ts';
export { meetingSchema, signupSchema, type MeetingInput } from './meetings/input.ts';
export { meetingPath, meetingTime } from './meetings/mail.ts';
export {
	interestedIn,
	meetingById,
	meetingsOf,
	signupsOf,
	type Meeting,
	type Signup,
	type Slides
} from './meetings/queries.ts';
export { placeFor, signupClosed, type SignupState } from './meetings/rules.ts';
export { leaveMeeting, signUp, signupByCode, type SignUp } from './meetings/signup.ts';
export { moveDates, tellOfMove, type MovedDates, type MoveMail } from './moves/commands.ts';
export { dateMoveById, dateMoves, type DateMove } from './moves/queries.ts';
export {
	concerned,
	movedBetween,
	movesByConcerned,
	type Concerned,
	type Moved
} from './moves/rules.ts';
export type { Audiences, FindReceivers, Receiver } from './reminders/audience.ts';
export { setReminder } from './reminders/commands.ts';
export { reminderMail, roundValues } from './reminders/compose.ts';
export { alreadyReminded, reminderRuns, remindersOf } from './reminders/queries.ts';
export { dueAt, goesAt, type SetReminder } from './reminders/rules.ts';
export { sendDueReminders } from './reminders/tasks.ts';
export { isWorkingDay } from './rounds/holidays.ts';
export {
	changeRound,
	openRound,
	takeDefinition,
	throwRoundAway,
	type RoundChanges
} from './rounds/commands.ts';
export {
	prepareFirstRound,
	prepareRound,
	type NewRound,
	type PreparedRound
} from './rounds/prepare.ts';
export {
	peopleOf,
	preparationOf,
	type Along,
	type DefinitionFrom,
	type PeopleOf,
	type Preparation
} from './rounds/queries.ts';
export { movedCalendar, movedTime, nextYear, withYear, type PeopleAlong } from './rounds/rules.ts';
export { correctText, type TextCorrection } from './texts/commands.ts';
export { correctionsOf, type Correction } from './texts/queries.ts';
export {
	isText,
	placeOf,
	textAt,
	textDifferences,
	textsIn,
	type Path,
	type Place,
	type TextAt
} from './texts/rules.ts';
export { pathText } from './definition/mistakes.ts';
export { ProgrammeHasMistakes, readProgrammes, type ProgrammeOnDisk } from './load.ts';
