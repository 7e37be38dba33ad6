// The office opens a review again that was handed in too early, as long as the team has not agreed.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { reopenedMail } from '../mail/compose.ts';
import { teamOf } from '../team/queries.ts';
import { reopenInput, type ReopenInput } from './input.ts';
import { textError } from './rules.ts';

/**
 * Makes a review that was handed in a draft again, as it stands; its writer gets a mail with the reason. Until it is
 * handed in anew nobody in the team reads the others' reviews or the consensus, whose draft stays; the team reads who, when
 * and why (`openedAgain`). Refuses `required` without a reason, `consensus-is-done` once the team has agreed, and `not-found` for what is not handed in or whose
 * writer has left the team.
 */
export async function reopenReview(actor: Actor, input: ReopenInput): Promise<Outcome<null>> {
	const read = reopenInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, personId, reason } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, 'review.reopen', { entryId, editionId: entry.edition.id }, async (tx) => {
		const wrong = textError('reason', reason);
		if (wrong) return refused(wrong.reason, { fields: [wrong] });
		await lockEntry(tx, entryId);
		if ((await consensusState(tx, actor, entryId)) === 'done') return refused('consensus-is-done');
		const member = (await teamOf(tx, actor, entryId)).find((each) => each.personId === personId);
		if (!member) return refused('not-found');
		const { rows } = await sql<{ opened: boolean }>`
			select assessment.reopen_review(${entryId}, ${personId}, ${actor.at.toString()}, ${reason.trim()}) as opened
		`.execute(tx);
		if (!rows[0]?.opened) return refused('not-found');
		await audit(tx, actor, {
			action: 'review.reopen',
			subject: ['entry', entryId],
			detail: { person: personId, reason: reason.trim() }
		});
		await queueMail(tx, actor, reopenedMail(entry, member, reason.trim()));
		return done(null);
	});
}
