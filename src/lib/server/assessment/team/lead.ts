// Who leads a team, where nothing else about it changes: named by the office, at any time until the feedback is released.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { appoint, command, endAppointment, query } from '../../people/index.ts';
import { longestReason } from '../conflicts/rules.ts';
import { refusedAt } from '../conflicts/refusal.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { releasedOf } from '../feedback/queries.ts';
import { leadNamedMail } from '../mail/compose.ts';
import { profilesOf } from '../profile/queries.ts';
import { textError } from '../review/rules.ts';
import { leadInput, type LeadInput } from './input.ts';
import { teamOf, teamToTell } from './queries.ts';

/** Somebody on the team who could lead it; without experience it takes a reason. */
export type CouldLead = { personId: string; name: string; experienced: boolean; lead: boolean };

/** Those of a team who could lead it, none of them in conflict with the entry: for the office. */
export async function whoCouldLead(tx: Tx, actor: Actor, entryId: string): Promise<CouldLead[]> {
	const team = await teamToTell(tx, actor, entryId);
	const profiles = await profilesOf(
		tx,
		actor,
		team.map(({ personId }) => personId)
	);
	return team.map(({ personId, name, lead }) => ({
		personId,
		name,
		lead,
		experienced: profiles.get(personId)?.experienced ?? false
	}));
}

/** Where what is wrong with the choice of a lead is said. */
export type LeadFields = { lead: string; reason: string };

/** Answers what is wrong with the choice, or null: somebody who is not among them, no reason where it takes one. */
export function leadError(
	could: readonly CouldLead[],
	{ personId, reason }: { personId: string; reason: string },
	fields: LeadFields
): FieldError | null {
	const chosen = could.find((each) => each.personId === personId);
	if (!chosen) return { field: fields.lead, reason: 'not-an-option' };
	if (!chosen.experienced && reason === '')
		return { field: fields.reason, reason: 'lead-needs-reason' };
	return reason === '' ? null : textError(fields.reason, reason, longestReason);
}

/** Makes somebody lead, inside a command that has judged the choice; whoever takes over is told by mail. */
export async function makeLead(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	{ personId, reason }: { personId: string; reason: string }
): Promise<void> {
	const on = { entryId: entry.id, editionId: entry.edition.id };
	const before = (await teamOf(tx, actor, entry.id)).find(({ lead }) => lead);
	if (before) {
		await endAppointment(tx, actor, { ...on, personId: before.personId, role: 'lead_examiner' });
	}
	await appoint(tx, actor, { ...on, personId, role: 'lead_examiner' });
	await audit(tx, actor, {
		action: 'team.lead',
		subject: ['entry', entry.id],
		detail: { lead: personId, ...(reason ? { reason } : {}) }
	});
	const now = (await teamOf(tx, actor, entry.id)).find((each) => each.personId === personId);
	const agreed = (await consensusState(tx, actor, entry.id)) === 'done';
	if (now) await queueMail(tx, actor, leadNamedMail(entry, now, agreed));
}

/**
 * The office names who leads a team, among those on it. Refuses `not-an-option` for who is not on it or in conflict,
 * `lead-needs-reason` for somebody without experience, `too-long`, and `already-done` once the feedback is released.
 */
export async function nameLead(actor: Actor, input: LeadInput): Promise<Outcome<null>> {
	const read = leadInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, leadId } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const on = { entryId, editionId: found.value.edition.id };
	return command(actor, 'team.appoint', on, async (tx) => {
		await lockEntry(tx, entryId);
		if ((await releasedOf(tx, actor, [entryId])).has(entryId)) return refused('already-done');
		const could = await whoCouldLead(tx, actor, entryId);
		const choice = { personId: leadId, reason };
		const error = leadError(could, choice, { lead: 'new-lead', reason: 'lead-reason' });
		if (error) return refusedAt([error]);
		if (could.some(({ personId, lead }) => lead && personId === leadId)) return done(null);
		await makeLead(tx, actor, found.value, choice);
		return done(null);
	});
}

/** For the office: who could lead an entry's team; nobody once the feedback is released. */
export async function leadNow(actor: Actor, entryId: string): Promise<Outcome<CouldLead[]>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const on = { entryId, editionId: found.value.edition.id };
	return query(actor, 'team.appoint', on, async (tx) => {
		if ((await releasedOf(tx, actor, [entryId])).has(entryId)) return [];
		return whoCouldLead(tx, actor, entryId);
	});
}
