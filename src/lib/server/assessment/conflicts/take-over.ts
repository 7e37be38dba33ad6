// Whoever comes off a team by the office's word may lead it: who takes over is chosen in the same act.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { leadError, makeLead, whoCouldLead, type CouldLead } from '../team/lead.ts';
import type { TeamMember } from '../team/queries.ts';
import type { TakeOver } from './input.ts';
import { refusedAt } from './refusal.ts';
import { standDown } from './stand-down.ts';

/** What `choose-lead` tells: who leads, and who on the team could take over. */
export type WhoTakesOver = { leads: string; could: CouldLead[] };

/** Says that the office names somebody later. */
export const namedLater = 'later';

type Next = { personId: string; reason: string };

/**
 * Answers who takes over from whoever leaves, or null where nobody has to, or nobody is named yet. Where nothing is said of
 * it (`takesOver` undefined) nothing is asked.
 */
export async function takesOver(
	tx: Tx,
	actor: Actor,
	entryId: string,
	leaves: TeamMember | undefined,
	said: TakeOver
): Promise<Outcome<Next | null>> {
	if (!leaves?.lead || said.takesOver === undefined || said.takesOver === namedLater)
		return done(null);
	const could = (await whoCouldLead(tx, actor, entryId)).filter(
		({ personId }) => personId !== leaves.personId
	);
	const detail: WhoTakesOver = { leads: leaves.name, could };
	const asked = { field: 'takes-over', reason: 'choose-lead' as const };
	if (said.takesOver === '') return refused('choose-lead', { detail, fields: [asked] });
	const next = { personId: said.takesOver, reason: (said.takesOverReason ?? '').trim() };
	const error = leadError(could, next, { lead: 'takes-over', reason: 'takes-over-reason' });
	return error ? { ok: false, refusal: { ...refusedAt([error]).refusal, detail } } : done(next);
}

/** Takes somebody in conflict off the team, or all who are, with whoever takes over the lead. */
export async function standDownWith(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	personId: string | undefined,
	next: Next | null
): Promise<{ leftTeam: boolean }> {
	const on = { entryId: entry.id, ...(personId === undefined ? {} : { personId }) };
	const left = (await standDown(tx, actor, on)) > 0;
	if (left && next) await makeLead(tx, actor, entry, next);
	return { leftTeam: left };
}
