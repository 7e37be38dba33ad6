// Closing the consensus: the lead proposes it, each member stands behind it or objects, and with the last assent it is done.
// The office may close it without them, and says why.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { teamSizeFor } from '../../programme/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { assentAskedMail } from '../mail/compose.ts';
import { textError } from '../review/rules.ts';
import type { TeamMember } from '../team/queries.ts';
import { forgetAssent, giveAssent } from './assent.ts';
import { sharedReviews } from './desk.ts';
import { draftOf } from './draft.ts';
import { closingInput, standpointInput, type ClosingInput, type StandpointInput } from './input.ts';
import { readConsensus } from './queries.ts';
import { allHaveAssented, missingFromConsensus, type Consensus } from './rules.ts';

type Draft = { consensus: Consensus; team: TeamMember[] };

/** Answers what closing lacks as a refusal (`not-complete`, what as detail), or nothing. */
async function lacks(tx: Tx, actor: Actor, entry: EntryToAssess, { consensus, team }: Draft) {
	const reviews = await sharedReviews(tx, actor, entry, team);
	const missing = missingFromConsensus(entry.assessment, consensus, reviews);
	return missing.length > 0 ? refused('not-complete', { detail: missing }) : null;
}

/**
 * The lead proposes to close it as it stands, and so stands behind it; the others are asked by mail. Refuses
 * `not-complete` (what is missing as detail), `newer-revision` (the newer one as detail), `reviews-not-in`,
 * `consensus-not-begun`, `already-done`, and `team-size` when the team has a gap. Proposing again asks those again who have
 * not answered. Where somebody leaves the team the proposal falls, and every yes with it.
 */
export async function proposeClosing(
	actor: Actor,
	input: StandpointInput
): Promise<Outcome<{ closed: boolean }>> {
	return standing(actor, 'consensus.lead', input, async (tx, entry, draft) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await tx
			.updateTable('assessment.consensus')
			.set({ proposed_at: actor.at.toString(), proposed_by: actor.personId })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entry.id)
			.execute();
		await audit(tx, actor, { action: 'consensus.propose', subject: ['entry', entry.id] });
		await giveAssent(tx, actor, entry.id, draft.consensus.revision);
		const closed = await closeWhenAll(tx, actor, entry, draft.team);
		if (closed) return done({ closed });
		const heard = draft.consensus.assents
			.filter(({ revision }) => revision === draft.consensus.revision)
			.map(({ personId }) => personId);
		for (const member of await whoIsHeard(tx, actor, entry.id, draft.team)) {
			if (member.personId === actor.personId || heard.includes(member.personId)) continue;
			await queueMail(tx, actor, assentAskedMail(entry, member, actor.name));
		}
		return done({ closed });
	});
}

/**
 * A member stands behind the text as it is; with the last one it is done. Refuses `consensus-not-proposed` before the
 * lead has proposed it, and else like `proposeClosing`.
 */
export async function assentTo(
	actor: Actor,
	input: StandpointInput
): Promise<Outcome<{ closed: boolean }>> {
	return standing(actor, 'consensus.assent', input, async (tx, entry, { consensus, team }) => {
		if (!consensus.proposed) return refused('consensus-not-proposed');
		await giveAssent(tx, actor, entry.id, consensus.revision);
		await audit(tx, actor, { action: 'consensus.assent', subject: ['entry', entry.id] });
		return done({ closed: await closeWhenAll(tx, actor, entry, team) });
	});
}

async function standing(
	actor: Actor,
	action: 'consensus.lead' | 'consensus.assent',
	input: StandpointInput,
	work: (tx: Tx, entry: EntryToAssess, draft: Draft) => Promise<Outcome<{ closed: boolean }>>
): Promise<Outcome<{ closed: boolean }>> {
	const read = standpointInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const found = await entryToAssess(actor, read.data.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, action, about, async (tx) => {
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const { consensus } = at.value;
		if (consensus.revision !== read.data.revision) {
			return refused('newer-revision', { detail: consensus });
		}
		const teamSize = teamSizeFor(entry.assessment, entry.classKey);
		if (at.value.team.length < teamSize.min) {
			return refused('team-size', { values: { ...teamSize } });
		}
		return (await lacks(tx, actor, entry, at.value)) ?? work(tx, entry, at.value);
	});
}

/** Takes one's assent back while others are still asked. Refuses like `assentTo`. */
export async function takeBackAssent(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.assent', about, async (tx) => {
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		if (await forgetAssent(tx, actor, entry.id)) {
			await audit(tx, actor, { action: 'consensus.take-back', subject: ['entry', entry.id] });
		}
		return done(null);
	});
}

/** Those of a team who are waited for: not whoever is in conflict and stays on it by the office's word. */
async function whoIsHeard(
	tx: Tx,
	actor: Actor,
	entryId: string,
	team: TeamMember[]
): Promise<TeamMember[]> {
	const { rows } = await bySystemWithin(tx, actor, () =>
		sql<{ id: string }>`
			select who as id
			from assessment.stay_in_conflict(${entryId}::uuid) as who
		`.execute(tx)
	);
	return team.filter(({ personId }) => rows.every(({ id }) => id !== personId));
}

async function closeWhenAll(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	team: TeamMember[]
): Promise<boolean> {
	const consensus = await readConsensus(tx, actor, entry);
	const heard = await whoIsHeard(tx, actor, entry.id, team);
	if (!consensus || !allHaveAssented(heard, consensus)) return false;
	await tx
		.updateTable('assessment.consensus')
		.set({ state: 'done', done_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entry.id)
		.execute();
	await audit(tx, actor, { action: 'consensus.finish', subject: ['entry', entry.id] });
	return true;
}

/**
 * The office closes it as it stands, without everyone's assent, and says why; objections stay. Refuses an empty reason
 * (`reason-missing`), `not-complete`, `reviews-not-in`, `consensus-not-begun`, `already-done`.
 */
export async function closeWithoutTeam(actor: Actor, input: ClosingInput): Promise<Outcome<null>> {
	const read = closingInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, read.data.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.close', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const wrong = textError('reason', reason);
		if (reason === '') {
			const fields = [{ field: 'reason', reason: 'reason-missing' as const }];
			return refused('reason-missing', { fields });
		}
		if (wrong) return refused(wrong.reason, { fields: [wrong] });
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const missing = await lacks(tx, actor, entry, at.value);
		if (missing) return missing;
		await tx
			.updateTable('assessment.consensus')
			.set({
				state: 'done',
				done_at: actor.at.toString(),
				closed_by: actor.personId,
				closed_reason: reason
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entry.id)
			.execute();
		await audit(tx, actor, {
			action: 'consensus.close',
			subject: ['entry', entry.id],
			detail: { reason }
		});
		return done(null);
	});
}
