// A consensus on its way, for a command that writes in it: locked, read with its team, and moved to its next revision.
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { lockEntry } from '../entries/lock.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { assentClearedMail } from '../mail/compose.ts';
import { reviewsAreIn } from '../review/queries.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { readConsensus } from './queries.ts';
import type { Consensus } from './rules.ts';

/** The draft with its team, for one who writes in it; waits for others who do. */
export async function draftOf(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess
): Promise<Outcome<{ consensus: Consensus; team: TeamMember[] }>> {
	await lockEntry(tx, entry.id);
	if (!(await reviewsAreIn(tx, entry.id))) return refused('reviews-not-in');
	const consensus = await readConsensus(tx, actor, entry);
	if (!consensus) return refused('consensus-not-begun');
	if (consensus.state === 'done') return refused('already-done');
	return done({ consensus, team: await teamOf(tx, actor, entry.id) });
}

/** Makes it another text: whoever had assented is asked again, and told so. */
export async function takeRevision(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	{ consensus, team }: { consensus: Consensus; team: TeamMember[] },
	summary: {
		summary?: string;
		summary_revision?: number;
		summary_by?: string;
		summary_at?: string;
	} = {}
) {
	await tx
		.updateTable('assessment.consensus')
		.set((set) => ({
			revision: set('revision', '+', 1),
			saved_at: actor.at.toString(),
			...summary
		}))
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entry.id)
		.execute();
	if (actor.kind !== 'person') return;
	for (const { personId, revision } of consensus.assents) {
		const member = team.find((each) => each.personId === personId);
		if (!member || personId === actor.personId || revision !== consensus.revision) continue;
		await queueMail(tx, actor, assentClearedMail(entry, member, actor.name));
	}
}

/** Keeps what was written in a part; its criterion is empty where it is the summary. */
export async function keepRevision(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number },
	written: object
) {
	await tx
		.insertInto('assessment.consensus_revision')
		.values({
			organiser_id: actor.organiserId,
			entry_id: at.entryId,
			criterion_key: at.criterionKey,
			revision: at.revision,
			written: json(written),
			saved_by: actor.kind === 'person' ? actor.personId : null,
			saved_at: actor.at.toString()
		})
		.execute();
}
