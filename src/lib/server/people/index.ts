// The room of people: who there is, who holds which role on what, and what each role may do.
export { command, may, query } from './permissions/ask.ts';
export { rolesToward, standingOf, type About, type Standing } from './permissions/queries.ts';
export { allows, permissions, roles, type Action, type Role } from './permissions/rules.ts';
export {
	appoint,
	declareConflict,
	endAppointment,
	ensureOrganisation,
	ensurePerson,
	ensureUnit,
	nameSelf
} from './registry/commands.ts';
export {
	conflictsOn,
	demoPeople,
	holdersOf,
	personByEmail,
	personByUser,
	personById,
	organisationNames,
	organisationsNamed,
	type PersonRow
} from './registry/queries.ts';
export { issueToken, personByToken } from './tokens/commands.ts';
export { checkAuditChain } from './log/check.ts';
export { auditLog, auditPageSize, type AuditRow } from './log/queries.ts';
