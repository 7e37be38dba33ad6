// The office's part of applications: asks the manager again, admits, declines.
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import {
	appoint,
	command,
	ensureOrganisation,
	ensurePerson,
	findUnit,
	placePerson
} from '../../people/index.ts';
import { longestWords, wordsInput } from './input.ts';
import { mailToApplicant, mailToManager } from './mail.ts';
import { applicationById, type ExaminerApplication, type FoundApplication } from './queries.ts';
import { allowedWith } from './rules.ts';

function readWords(words: string): Outcome<string> {
	const read = wordsInput.safeParse(words);
	if (read.success) return done(read.data);
	const values = { over: words.trim().length - longestWords, limit: longestWords };
	const reason = 'too-long' as const;
	return refused(reason, { values, fields: [{ field: 'words', reason, values }] });
}

async function found(
	tx: Tx,
	actor: Actor,
	id: string,
	act: 'answer' | 'admit' | 'decline'
): Promise<Outcome<FoundApplication>> {
	const there = await applicationById(tx, actor, id);
	if (!there) return refused('not-found');
	return allowedWith[there.application.state][act] ? done(there) : refused('already-done');
}

/** Sends the manager a new link; the earlier one leads nowhere any more. Refuses `not-found` and `already-done`. */
export async function askManagerAgain(
	actor: Actor,
	input: { applicationId: string }
): Promise<Outcome<null>> {
	return command(actor, 'examiner.admit', {}, async (tx) => {
		const there = await found(tx, actor, input.applicationId, 'answer');
		if (!there.ok) return there;
		const { application, edition } = there.value;
		const key = randomBytes(24).toString('base64url');
		await tx
			.updateTable('assessment.examiner_application')
			.set({ link_hash: sha256(key), manager_asked_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', application.id)
			.execute();
		await audit(tx, actor, {
			action: 'examiner.ask-manager',
			subject: ['examiner-application', application.id]
		});
		await mailToManager(tx, actor, application, edition, key);
		return done(null);
	});
}

/**
 * Admits an applicant: they become an examiner in the round's pool, with a profile from what they wrote, and are told.
 * Refuses `not-found`, and `already-done` (decided, withdrawn, or without the manager's word).
 */
export async function admitExaminer(
	actor: Actor,
	input: { applicationId: string; words: string; experienced: boolean }
): Promise<Outcome<{ personId: string }>> {
	const words = readWords(input.words);
	if (!words.ok) return words;
	return command(actor, 'examiner.admit', {}, async (tx) => {
		const there = await found(tx, actor, input.applicationId, 'admit');
		if (!there.ok) return there;
		const { application, edition } = there.value;
		const organisationId = await ensureOrganisation(tx, actor, {
			name: application.organisation,
			demo: edition.demo
		});
		const personId = await ensurePerson(tx, actor, {
			name: application.name,
			email: application.email,
			organisationId,
			locale: application.locale,
			demo: edition.demo
		});
		await placePerson(tx, actor, { personId, organisationId, name: application.name });
		const unitId = await findUnit(tx, actor, organisationId, application.unit);
		await keepProfile(tx, actor, application, {
			personId,
			unitId: unitId ?? null,
			experienced: input.experienced
		});
		await appoint(tx, actor, { personId, role: 'examiner', editionId: edition.id });
		if (!(await decide(tx, actor, application, { personId, words: words.value })))
			return refused('already-done');
		await mailToApplicant(tx, actor, 'admitted', application, edition, words.value);
		return done({ personId });
	});
}

/** Declines an applicant, who is told. Refuses `not-found` and `already-done`. */
export async function declineExaminer(
	actor: Actor,
	input: { applicationId: string; words: string }
): Promise<Outcome<null>> {
	const words = readWords(input.words);
	if (!words.ok) return words;
	return command(actor, 'examiner.admit', {}, async (tx) => {
		const there = await found(tx, actor, input.applicationId, 'decline');
		if (!there.ok) return there;
		const { application, edition } = there.value;
		if (!(await decide(tx, actor, application, { personId: null, words: words.value })))
			return refused('already-done');
		await mailToApplicant(tx, actor, 'declined', application, edition, words.value);
		return done(null);
	});
}

/** Answers whether it was still to be decided; of two who decide at once, the second finds that it is done. */
async function decide(
	tx: Tx,
	actor: Actor,
	{ id, state }: ExaminerApplication,
	{ personId, words }: { personId: string | null; words: string }
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('assessment.examiner_application')
		.set({
			state: personId ? 'admitted' : 'declined',
			person_id: personId,
			decided_at: actor.at.toString(),
			decided_by: actor.kind === 'person' ? actor.personId : null,
			decision_words: words || null
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.where('state', '=', state)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await audit(tx, actor, {
		action: personId ? 'examiner.admit' : 'examiner.decline',
		subject: ['examiner-application', id],
		detail: personId ? { person: personId } : {}
	});
	return true;
}

/** The newest word counts: somebody who was an examiner before has now written this. */
async function keepProfile(
	tx: Tx,
	actor: Actor,
	{ fields, languages, unit, experience, pastWorkplaces }: ExaminerApplication,
	who: { personId: string; unitId: string | null; experienced: boolean }
) {
	const said = {
		fields,
		languages,
		unit_id: who.unitId,
		unit_name: unit,
		experience,
		past_workplaces: pastWorkplaces,
		changed_at: actor.at.toString()
	};
	await tx
		.insertInto('assessment.examiner')
		.values({
			organiser_id: actor.organiserId,
			person_id: who.personId,
			experienced: who.experienced,
			...said
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'person_id']).doUpdateSet((set) => ({
				...said,
				...(who.experienced ? { experienced: true } : {}),
				revision: set('assessment.examiner.revision', '+', 1)
			}))
		)
		.execute();
}
