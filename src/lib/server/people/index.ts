// The room of people: who there is, who holds which role on what, and what each role may do.
export { command, may, query } from './permissions/ask.ts';
export {
	hasConflict,
	rolesToward,
	silencedFor,
	standingOf,
	type About,
	type Standing
} from './permissions/queries.ts';
export { allows, permissions, roles, type Action, type Role } from './permissions/rules.ts';
export {
	appoint,
	declareConflict,
	endAppointment,
	ensurePerson,
	nameSelf,
	placePerson,
	workAt
} from './registry/commands.ts';
export {
	demoPeople,
	holdersOf,
	personByEmail,
	personByUser,
	personById,
	type PersonRow
} from './registry/queries.ts';
export { addAgreement, removeAgreement, saveAgreement } from './organisations/agreements.ts';
export {
	organisationChoices,
	organisationNames,
	organisationsEver,
	suggestOrganisations,
	suggestUnits,
	unitChoices,
	type OrganisationChoice,
	type UnitChoice
} from './organisations/choices.ts';
export { addOrganisation, closeOrganisation, saveOrganisation } from './organisations/commands.ts';
export { decodeCsv, readCsv } from './organisations/csv.ts';
export { duplicates, type Duplicates, type Pair } from './organisations/duplicates.ts';
export {
	importOrganisations,
	previewImport,
	type ImportPreview,
	type UnreadableImport
} from './organisations/import.ts';
export type { PlannedAgreement } from './organisations/import-agreements.ts';
export { comesToNothing, type FieldChange, type ImportPlan } from './organisations/import-plan.ts';
export {
	headings,
	mostRows,
	type ImportFault,
	type ImportField
} from './organisations/import-rows.ts';
export {
	agreementInput,
	closingInput,
	organisationInput,
	savedUnitInput,
	unitInput,
	type AgreementInput,
	type OrganisationInput
} from './organisations/input.ts';
export { mergeInto, mergePlan, type Merge, type MergePlan } from './organisations/merge.ts';
export {
	ensureOrganisation,
	ensureUnit,
	findOrganisation,
	findUnit,
	knownAs,
	organisationsNamed,
	unitsNow,
	type KnownAs,
	type UnitNow
} from './organisations/names.ts';
export { mayBeOffered } from './organisations/open.ts';
export {
	contactPoints,
	organisationById,
	organisationList,
	registrarOf,
	type AgreementRow,
	type ContactPoint,
	type Organisation,
	type OrganisationPage,
	type UnitRow
} from './organisations/queries.ts';
export { register, type Register } from './organisations/register.ts';
export {
	agreementKinds,
	isClosed,
	organisationKinds,
	plainName,
	tidyName,
	type AgreementKind,
	type OrganisationKind
} from './organisations/rules.ts';
export { addUnit, closeUnit, saveUnit } from './organisations/units.ts';
export { issueToken, personByToken } from './tokens/commands.ts';
export { checkAuditChain } from './log/check.ts';
export { auditLog, auditPageSize, type AuditRow } from './log/queries.ts';
