// The room of publication: what the public sees. It is written when something is published, and read from there alone.
export {
	amendText,
	largestPicture,
	removePicture,
	restorePublished,
	showPicture,
	textsOf,
	withdrawPublished
} from './editing/commands.ts';
export {
	answerConsent,
	askConsent,
	askOfHonour,
	consentByKey,
	consentKey,
	endConsent,
	type AskedConsent
} from './editing/consent.ts';
export {
	previewName,
	removedNamesList,
	removeName,
	type NamePreview,
	type RemovedNameInList
} from './editing/name-commands.ts';
export type { NamePlace } from './editing/name-places.ts';
export { editorsView, type EditorsView } from './editing/view.ts';
export type { Consent, ConsentPurpose, ConsentState } from './editing/queries.ts';
export { addable, type Amendment, type AmendmentTarget } from './editing/rules.ts';
export { importArchive, previewArchive, type ArchivePreview } from './import/commands.ts';
export {
	columns as archiveColumns,
	headings as archiveHeadings,
	type ColumnKey as ArchiveColumn,
	type ImportFault as ArchiveFault
} from './import/rows.ts';
export { archiveTemplate, type Template } from './import/template.ts';
export { readTable, tableSchema, type Table } from './import/table.ts';
export { pressPage, type PressHonour, type PressPage } from './press/queries.ts';
export { publishEdition, publishProgrammes } from './publish/commands.ts';
export { editionName, programmePage as publicPageOf } from './publish/rules.ts';
export {
	publishEditionTask,
	publishNamesTask,
	publishProgrammesTask,
	publishWhatIsOld
} from './publish/tasks.ts';
export {
	formerAddress,
	leadAddresses,
	sayWhyWithdrawn,
	type Former
} from './open-data/addresses.ts';
export { readAddresses } from './open-data/input.ts';
export { aboutTheData, participantsOfAll, type ParticipantInSet } from './open-data/queries.ts';
export { askOfProgramme } from './editing/questions.ts';
export * from './published.ts';
export {
	publishParticipants,
	releaseAtItsTime,
	releaseEdition,
	type ReleasedNow
} from './release/commands.ts';
export { finishShown, moveShow } from './release/in-step.ts';
export { releaseDue } from './release/tasks.ts';
export { pressWaits } from './release/tell.ts';
export { readAhead } from './search/kept.ts';
export { honoursFound, mostFound, searchPublished, type Found } from './search/queries.ts';
export type { Facets, SearchFilter } from './search/facets.ts';
export { longestQuestion, type Piece } from './search/rules.ts';
export {
	archive,
	honour,
	withdrawnHonour,
	type Archive,
	type HonourFilter,
	type HonourPageData
} from './site/honours.ts';
export type { EditionSummary, PublicHonour, PublicParticipant } from './site/parts.ts';
export {
	editionPage,
	programmePage,
	siteNav,
	startPage,
	type EditionPageData,
	type ProgrammePageData,
	type StartPage
} from './site/queries.ts';
export {
	classPage,
	honouredUnits,
	organisationPage,
	unitPage,
	type ClassPageData,
	type OrganisationPageData,
	type Participation,
	type PlaceInList,
	type UnitPageData
} from './site/units.ts';
export { stagesTold, standingAt, type StageInWords, type Standing } from './site/rules.ts';
export { publicEntryPdf, type EntryDocument } from './site/entry-pdf.ts';
export { isPublishedDocument } from './site/documents.ts';
export { provenBy, type Proven } from './site/proof.ts';
export { eraAt, type Era, type NavItem } from './site/version.ts';
