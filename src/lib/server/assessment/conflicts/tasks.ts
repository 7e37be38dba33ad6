// Tells those concerned that somebody has come off a team by a conflict of interest, and looks, again and again, for those
// whose conflict came by what no command of this room does: a merged organisation, a name, a part in the entry.
import { systemActor, type System } from '../../platform/actor.ts';
import { installation, inTransaction, type Tx } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf, personById } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import {
	agreedInConflictMail,
	memberLeftMail,
	stoodDownMail,
	teamShortMail
} from '../mail/compose.ts';
import { reviewsAreIn, teamProgress } from '../review/queries.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { waitingIn } from './after.ts';
import { withoutConflict } from './queries.ts';
import { standDown } from './stand-down.ts';

type Job = { organiserId: string; entryId: string; personId: string };

/**
 * Tells the office that a team lacks an examiner, the rest of the team what they need not wait for, and whoever left that
 * they no longer assess the entry, but not why: a unit's wish is not for the one it names. Nobody in conflict is told.
 */
export async function tellOfStandingDown({ organiserId, entryId, personId }: Job) {
	const actor = systemActor(organiserId, Temporal.Now.instant());
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) {
		log.warn({ entry: entryId }, 'stood down: no such entry');
		return;
	}
	await inTransaction(actor, (tx) => tell(tx, actor, found.value, personId));
}

async function tell(tx: Tx, actor: System, entry: EntryToAssess, personId: string) {
	const gone = await personById(tx, actor, personId);
	const team = await teamOf(tx, actor, entry.id);
	if (!gone || team.some((member) => member.personId === personId)) {
		log.info({ entry: entry.id, person: personId }, 'stood down: nobody to tell of');
		return;
	}
	const left = { examiner: gone.name, lead: team.some(({ lead }) => lead) };
	await queueMail(tx, actor, stoodDownMail(entry, gone));
	const offices = await holdersOf(tx, actor, ['office'], {});
	for (const office of await withoutConflict(tx, actor, entry.id, offices)) {
		await queueMail(tx, actor, teamShortMail(entry, office, left));
	}
	const begun = (await consensusState(tx, actor, entry.id)) !== null;
	await tellMembers(tx, actor, entry, team, { ...left, begun });
}

async function tellMembers(
	tx: Tx,
	actor: System,
	entry: EntryToAssess,
	team: TeamMember[],
	left: { examiner: string; lead: boolean; begun: boolean }
) {
	const allIn = await reviewsAreIn(tx, entry.id);
	const members = team.map((member) => ({ ...member, id: member.personId }));
	for (const member of await withoutConflict(tx, actor, entry.id, members)) {
		await queueMail(tx, actor, memberLeftMail(entry, member, { ...left, allIn }));
	}
}

/**
 * Tells those who have begun to agree that somebody has left their team, by their own word or the office's. Whoever has come
 * since has nothing of theirs to read anew.
 */
export async function tellOfLeaving({ organiserId, entryId, personId }: Job) {
	const actor = systemActor(organiserId, Temporal.Now.instant());
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) {
		log.warn({ entry: entryId }, 'left a team: no such entry');
		return;
	}
	const entry = found.value;
	await inTransaction(actor, async (tx) => {
		const gone = await personById(tx, actor, personId);
		const { members } = await teamProgress(tx, actor, entry);
		const there = members.some((member) => member.personId === personId);
		if (!gone || there || (await consensusState(tx, actor, entryId)) !== 'draft') return;
		const lead = members.some((member) => member.lead);
		const begun = members.filter(({ submittedAt }) => submittedAt !== null);
		await tellMembers(tx, actor, entry, begun, { examiner: gone.name, lead, begun: true });
	});
}

/** Tells the office that somebody of a team that has agreed has a conflict of interest, and that it is to decide, if it still is. */
export async function tellOfConflictAfterConsensus({ organiserId, entryId, personId }: Job) {
	const actor = systemActor(organiserId, Temporal.Now.instant());
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) {
		log.warn({ entry: entryId }, 'in conflict after consensus: no such entry');
		return;
	}
	await inTransaction(actor, async (tx) => {
		const person = await personById(tx, actor, personId);
		const waits = (await waitingIn(tx, [entryId])).get(entryId)?.has(personId);
		if (!person || !waits) return;
		const offices = await holdersOf(tx, actor, ['office'], {});
		for (const office of await withoutConflict(tx, actor, entryId, offices)) {
			await queueMail(tx, actor, agreedInConflictMail(found.value, person.name, office));
		}
	});
}

/** Takes those in conflict off their teams in every organiser's house; answers how many places were ended. */
export async function standDownEverywhere(
	now: Temporal.Instant = Temporal.Now.instant()
): Promise<number> {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	let ended = 0;
	for (const { id } of organisers) {
		const actor = systemActor(id, now);
		try {
			ended += await inTransaction(actor, (tx) => standDown(tx, actor, {}));
		} catch (error) {
			// One house's trouble keeps no other's back; it is tried again at the next look.
			log.error({ organiser: id, error: String(error) }, 'teams could not be looked through');
		}
	}
	return ended;
}
