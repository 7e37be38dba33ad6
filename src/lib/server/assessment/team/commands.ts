// Puts a team on an entry, and takes examiners into an edition's pool.
import type { Actor } from '../../platform/actor.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { appoint, command, ensureOrganisation, ensurePerson } from '../../people/index.ts';
import { editionById, teamSizeFor } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { ensureProfile } from '../profile/commands.ts';
import { consensusState } from '../consensus/queries.ts';
import { appointedMail } from '../mail/compose.ts';
import { examinerInput, teamInput, type ExaminerInput, type TeamInput } from './input.ts';
import { changeTeam } from './change.ts';
import { candidatesFor, teamOf, type TeamMember } from './queries.ts';
import { teamProblem } from './rules.ts';

/**
 * Makes the chosen examiners the entry's team: newcomers are appointed and get a mail, those left out are dismissed.
 * Refuses `team-size`, `team-has-no-lead`, `conflict-of-interest` and `training-not-completed` (names as detail), `not-an-option`,
 * and `already-done` once the team's consensus is finished.
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
		const teamSize = teamSizeFor(entry.assessment, entry.classKey);
		const problem = teamProblem(teamSize, candidates, { examinerIds, leadId });
		if (problem) {
			const { reason } = problem;
			const values = { ...teamSize };
			const field = reason === 'team-has-no-lead' ? 'lead' : 'examiner';
			const names = 'names' in problem ? { detail: problem.names } : {};
			return refused(reason, { values, fields: [{ field, reason, values }], ...names });
		}
		const before = await teamOf(tx, actor, entryId);
		const changed = await changeTeam(tx, actor, on, before, { examinerIds, leadId });
		if (!changed.ok) return changed;
		const after = await teamOf(tx, actor, entryId);
		for (const member of after) {
			const was = before.find(({ personId }) => personId === member.personId);
			if (was && was.lead === member.lead) continue;
			await queueMail(tx, actor, appointedMail(entry, member, after));
		}
		return done(after);
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
		const demo = (await editionById(tx, actor, editionId))?.demo ?? false;
		const organisationId = organisation
			? await ensureOrganisation(tx, actor, { name: organisation, demo })
			: undefined;
		const personId = await ensurePerson(tx, actor, {
			name,
			email,
			demo,
			...(organisationId ? { organisationId } : {})
		});
		await appoint(tx, actor, { personId, role: 'examiner', editionId });
		await ensureProfile(tx, actor, personId);
		return done({ personId });
	});
}
