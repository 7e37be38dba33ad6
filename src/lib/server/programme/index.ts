// The room of programmes: what an award is, as data; its editions and their calendars.
export * from './archive/schema.ts';
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
	editionCalendarSchema,
	periodStages,
	type EditionCalendar,
	type PeriodStage
} from './calendar/schema.ts';
export * from './definition/eligibility.ts';
export * from './definition/find.ts';
export * from './definition/form.ts';
export type { Mistake } from './definition/mistakes.ts';
export * from './definition/parts.ts';
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
	moveDates,
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
export { ProgrammeHasMistakes, readProgrammes, type ProgrammeOnDisk } from './load.ts';
