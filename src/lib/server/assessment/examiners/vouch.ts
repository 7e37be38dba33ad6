// The manager's answer, by the link in the mail and without an account: whoever has the link can.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { command, query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { longestWords, wordsInput } from './input.ts';
import { mailToApplicant } from './mail.ts';
import { applicationRows, shapedApplication, type FoundApplication } from './queries.ts';
import { allowedWith, linkLasts } from './rules.ts';

async function byKey(tx: Tx, actor: Actor, key: string): Promise<FoundApplication | undefined> {
	if (!/^[\w-]{20,100}$/.test(key)) return undefined;
	const since = actor.at.subtract({ hours: linkLasts.days * 24 }).toString();
	const row = await applicationRows(tx, actor)
		.where('a.link_hash', '=', sha256(key))
		.where(sql<boolean>`a.manager_asked_at > ${since}::timestamptz`)
		.executeTakeFirst();
	const edition = row && (await editionById(tx, actor, row.editionId));
	return row && edition && { application: shapedApplication(row), edition };
}

/** Answers the application that a manager's link is for. Refuses `link-expired`. */
export async function applicationToVouchFor(
	visitor: Actor,
	key: string
): Promise<Outcome<FoundApplication>> {
	const asked = await query(visitor, 'examiner.vouch', {}, async () => null);
	if (!asked.ok) return asked;
	const actor = asSystem(visitor);
	const found = await query(actor, 'examiner.vouch', {}, (tx) => byKey(tx, actor, key));
	if (!found.ok) return found;
	return found.value ? done(found.value) : refused('link-expired');
}

/**
 * Says yes or no to an application, for its applicant's manager; the applicant is told. Refuses `link-expired`,
 * `already-done` (answered, or withdrawn) and `too-long` at `words`.
 */
export async function answerAsManager(
	visitor: Actor,
	input: { key: string; approves: boolean; words: string }
): Promise<Outcome<null>> {
	const read = wordsInput.safeParse(input.words);
	if (!read.success) {
		const over = input.words.trim().length - longestWords;
		const wrong = { reason: 'too-long' as const, values: { over, limit: longestWords } };
		return refused('too-long', { values: wrong.values, fields: [{ field: 'words', ...wrong }] });
	}
	const asked = await query(visitor, 'examiner.vouch', {}, async () => null);
	if (!asked.ok) return asked;
	const actor = asSystem(visitor);
	return command(actor, 'examiner.vouch', {}, async (tx) => {
		const found = await byKey(tx, actor, input.key);
		if (!found) return refused('link-expired');
		const { application, edition } = found;
		if (!allowedWith[application.state].answer) return refused('already-done');
		const { numUpdatedRows } = await tx
			.updateTable('assessment.examiner_application')
			.set({
				state: input.approves ? 'office' : 'manager_declined',
				manager_answered_at: actor.at.toString(),
				manager_words: read.data || null
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', application.id)
			.where('state', '=', 'manager')
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return refused('already-done');
		await audit(tx, actor, {
			action: input.approves ? 'examiner.approve' : 'examiner.disapprove',
			subject: ['examiner-application', application.id]
		});
		const which = input.approves ? 'approved' : 'managerDeclined';
		await mailToApplicant(tx, actor, which, application, edition, read.data);
		return done(null);
	});
}
