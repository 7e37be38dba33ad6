// Puts a team on an entry, takes examiners into an edition's pool, and lets an examiner declare a conflict of interest.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import {
	appoint,
	command,
	declareConflict,
	endAppointment,
	ensureOrganisation,
	ensurePerson,
	holdersOf
} from '../../people/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { consensusState } from '../consensus/queries.ts';
import { appointedMail, conflictMail } from '../mail/compose.ts';
import {
	conflictInput,
	examinerInput,
	teamInput,
	type ConflictInput,
	type ExaminerInput,
	type TeamInput
} from './input.ts';
import { candidatesFor, teamOf, type TeamMember } from './queries.ts';
import { teamProblem } from './rules.ts';

/**
 * Makes the chosen examiners the entry's team: newcomers are appointed and get a mail, those left out are dismissed.
 * Refuses `team-size`, `team-has-no-lead`, `conflict-of-interest` (names as detail), `not-an-option`, and
 * `already-done` once the team's consensus is finished.
 */
export async function appointTeam(actor: Actor, input: TeamInput): Promise<Outcome<TeamMember[]>> {
	const read = teamInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, leadId } = read.data;
	const examinerIds = [...new Set(read.data.examinerIds)];
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const on = { entryId, editionId: entry.edition.id };
	return command(actor, 'team.appoint', on, async (tx) => {
		await lockEntry(tx, entryId);
		if ((await consensusState(tx, actor, entryId)) === 'done') return refused('already-done');
		const candidates = await candidatesFor(tx, actor, entry);
		const problem = teamProblem(entry.assessment.teamSize, candidates, { examinerIds, leadId });
		if (problem) {
			const { reason } = problem;
			const values = { ...entry.assessment.teamSize };
			const field = reason === 'team-has-no-lead' ? 'lead' : 'examiner';
			const names = 'names' in problem ? { detail: problem.names } : {};
			return refused(reason, { values, fields: [{ field, reason, values }], ...names });
		}
		const before = await teamOf(tx, actor, entryId);
		for (const member of before) {
			if (!examinerIds.includes(member.personId)) await dismiss(tx, actor, member, on);
			else if (member.lead && member.personId !== leadId) {
				await endAppointment(tx, actor, {
					...on,
					personId: member.personId,
					role: 'lead_examiner'
				});
			}
		}
		for (const personId of examinerIds)
			await appoint(tx, actor, { ...on, personId, role: 'examiner' });
		await appoint(tx, actor, { ...on, personId: leadId, role: 'lead_examiner' });
		const after = await teamOf(tx, actor, entryId);
		await audit(tx, actor, {
			action: 'team.appoint',
			subject: ['entry', entryId],
			detail: { team: examinerIds, lead: leadId }
		});
		for (const member of after) {
			const was = before.find(({ personId }) => personId === member.personId);
			if (was && was.lead === member.lead) continue;
			await queueMail(tx, actor, appointedMail(entry, member, after));
		}
		return done(after);
	});
}

async function dismiss(
	tx: Tx,
	actor: Actor,
	member: TeamMember,
	on: { entryId: string; editionId: string }
) {
	const { personId, lead } = member;
	if (lead) await endAppointment(tx, actor, { ...on, personId, role: 'lead_examiner' });
	await endAppointment(tx, actor, { ...on, personId, role: 'examiner' });
}

/**
 * An examiner on the team says that they have a conflict of interest: they leave the team at once, and the office
 * gets a mail. Refuses an empty reason (`required`) and somebody who is not on the team (`not-allowed`).
 */
export async function declareConflictAs(
	actor: Actor,
	input: ConflictInput
): Promise<Outcome<null>> {
	const read = conflictInput.safeParse(input);
	if (!read.success || actor.kind !== 'person') return refused('invalid');
	const { entryId } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const on = { entryId, editionId: entry.edition.id };
	return command(actor, 'conflict.declare', on, async (tx, held) => {
		if (!held.has('examiner')) return refused('not-allowed');
		if (reason === '')
			return refused('required', { fields: [{ field: 'reason', reason: 'required' }] });
		await lockEntry(tx, entryId);
		const team = await teamOf(tx, actor, entryId);
		await declareConflict(tx, actor, { personId: actor.personId, entryId, reason });
		const me = team.find(({ personId }) => personId === actor.personId);
		if (me) await dismiss(tx, actor, me, on);
		for (const office of await holdersOf(tx, actor, ['office'], {})) {
			await queueMail(tx, actor, conflictMail(entry, actor.name, office));
		}
		return done(null);
	});
}

/** Takes somebody into the edition's pool of examiners. Refuses an empty name and what is no e-mail address. */
export async function addExaminer(
	actor: Actor,
	input: ExaminerInput
): Promise<Outcome<{ personId: string }>> {
	const read = examinerInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	const [name, email, organisation] = [read.data.name, read.data.email, read.data.organisation].map(
		(text) => text.trim()
	) as [string, string, string];
	return command(actor, 'person.appoint', { editionId }, async (tx) => {
		if (name === '')
			return refused('required', { fields: [{ field: 'name', reason: 'required' }] });
		if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email)) {
			return refused('not-an-email', { fields: [{ field: 'email', reason: 'not-an-email' }] });
		}
		const organisationId = organisation
			? await ensureOrganisation(tx, actor, { name: organisation })
			: undefined;
		const personId = await ensurePerson(tx, actor, {
			name,
			email,
			...(organisationId ? { organisationId } : {})
		});
		await appoint(tx, actor, { personId, role: 'examiner', editionId });
		return done({ personId });
	});
}
