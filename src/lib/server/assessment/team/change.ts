// Makes a team be the chosen ones, inside a command that has judged the choice.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { appoint, endAppointment } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { noteFallen } from './fallen.ts';
import type { TeamMember } from './queries.ts';

type On = { entryId: string; editionId: string };

/**
 * Appoints newcomers, dismisses those left out and moves the lead; a line in the log tells of the whole. Refuses
 * `already-done` once the team's consensus is finished.
 */
export async function changeTeam(
	tx: Tx,
	actor: Actor,
	on: On,
	before: readonly TeamMember[],
	chosen: { examinerIds: readonly string[]; leadId: string }
): Promise<Outcome<null>> {
	if ((await consensusState(tx, actor, on.entryId)) === 'done') return refused('already-done');
	const { examinerIds, leadId } = chosen;
	for (const member of before) {
		if (!examinerIds.includes(member.personId)) await dismiss(tx, actor, member, on);
		else if (member.lead && member.personId !== leadId) {
			await endAppointment(tx, actor, { ...on, personId: member.personId, role: 'lead_examiner' });
		}
	}
	for (const personId of examinerIds)
		await appoint(tx, actor, { ...on, personId, role: 'examiner' });
	await appoint(tx, actor, { ...on, personId: leadId, role: 'lead_examiner' });
	await audit(tx, actor, {
		action: 'team.appoint',
		subject: ['entry', on.entryId],
		detail: { team: [...examinerIds], lead: leadId }
	});
	return done(null);
}

/**
 * Takes somebody off a team; what they wrote is kept, and counts no more. A proposal of the team's falls with it, and those
 * who remain are told where they have begun to agree.
 */
export async function dismiss(
	tx: Tx,
	actor: Actor,
	{ personId, lead }: Pick<TeamMember, 'personId' | 'lead'>,
	on: On
) {
	if (lead) await endAppointment(tx, actor, { ...on, personId, role: 'lead_examiner' });
	await endAppointment(tx, actor, { ...on, personId, role: 'examiner' });
	const { entryId } = on;
	await noteFallen(tx, actor, { entryId, personId });
	await enqueue(tx, 'team.left', { organiserId: actor.organiserId, entryId, personId });
}
