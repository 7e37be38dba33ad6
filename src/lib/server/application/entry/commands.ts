// Begins an entry, and takes one back.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { appoint, command } from '../../people/index.ts';
import {
	editionById,
	formQuestions,
	type Edition,
	type FormQuestion
} from '../../programme/index.ts';
import { saveOne } from '../answers/commands.ts';
import {
	evaluateEligibility,
	relevantAnswers,
	type EligibilityAnswers
} from '../eligibility/rules.ts';
import type { Fact } from './carry.ts';
import { earlierIn } from './earlier.ts';
import { callOf, lockWithEdition } from './open.ts';
import { allowedInState, callRefusal } from './rules.ts';
import { acceptNomination, nominationToCarry } from '../nominations/answer.ts';
import { applicantsOf, appliesAs, takesOwnEntries } from '../nominations/rules.ts';
import { entryById } from './rows.ts';

export type NewEntry = {
	editionId: string;
	eligibilityAnswers?: EligibilityAnswers;
	classKey?: string;
	/** An earlier entry of one's own to the same award, whose facts it begins from. */
	from?: string;
	/** As what one applies, where the award takes more than one. */
	appliesAs?: string | undefined;
	/** The key of the link in the invitation of whoever was nominated, or the id of a nomination to one's own address. */
	nomination?: string | undefined;
	/** Chosen by the page, so that the same form sent twice begins one entry. */
	entryId?: string;
};

/**
 * Begins an entry: the actor becomes its applicant, the eligibility check becomes part of it, and what is known is
 * filled in. Refuses `not-found`, `call-not-open`, `call-closed`, `not-eligible`, `unknown-class`, `say-as-what`,
 * `nomination-first` where only the nominated apply, and what a nomination's link is refused with.
 */
export async function startEntry(
	actor: Actor,
	input: NewEntry
): Promise<Outcome<{ entryId: string }>> {
	const id = input.entryId ?? randomUUIDv7();
	if (!isId(input.editionId) || !isId(id)) return refused('not-found');
	return command(actor, 'entry.start', {}, async (tx) => {
		// Two clicks on the same form come one after the other, and the second finds what the first began.
		await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
		if (await entryById(tx, actor, id)) return done({ entryId: id });
		const edition = await editionById(tx, actor, input.editionId);
		if (!edition) return refused('not-found');
		const closed = callRefusal(callOf(edition, actor));
		if (closed) return refused(closed);
		const { definition } = edition;
		const nominated = input.nomination
			? await nominationToCarry(tx, actor, edition.id, input.nomination)
			: null;
		if (nominated && !nominated.ok) return nominated;
		const applicants = applicantsOf(definition);
		if (!nominated && !takesOwnEntries(applicants)) return refused('nomination-first');
		const kind = appliesAs(
			applicants,
			input.appliesAs || undefined,
			nominated?.value.nomination.appliesAs
		);
		if (!kind) {
			return refused('say-as-what', { fields: [{ field: 'as', reason: 'say-as-what' }] });
		}
		const earlier = input.from
			? (await earlierIn(tx, actor, edition)).find((each) => each.id === input.from)
			: undefined;
		if (input.from && !earlier) return refused('not-found');
		const answers = relevantAnswers(definition, {
			...earlier?.eligibility,
			...input.eligibilityAnswers
		});
		const { result } = evaluateEligibility(definition, answers);
		if (result === 'may-not-take-part') return refused('not-eligible');
		const carried = earlier?.facts ?? [];
		const classKey = input.classKey ?? earlier?.classKey ?? undefined;
		if (classKey && !definition.classes.some(({ key }) => key === classKey)) {
			return refused('unknown-class', { fields: [{ field: 'class', reason: 'unknown-class' }] });
		}
		const added = await tx
			.insertInto('application.entry')
			.values({
				organiser_id: actor.organiserId,
				id,
				edition_id: edition.id,
				class_key: classKey ?? null,
				eligibility: json({ answers, result }),
				applies_as: kind,
				begun_from: earlier?.id ?? null,
				demo: edition.demo,
				created_by: actor.kind === 'person' ? actor.personId : null,
				contact_id: actor.kind === 'person' ? actor.personId : null,
				created_at: actor.at.toString()
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (added.numInsertedOrUpdatedRows === 0n) return refused('not-found');
		if (actor.kind === 'person') {
			const { personId } = actor;
			await appoint(tx, actor, { personId, role: 'applicant', editionId: edition.id, entryId: id });
		}
		await prefill(tx, actor, id, edition, {
			answers,
			classKey,
			carried,
			unit: nominated?.value.nomination.unit ?? null
		});
		if (nominated) {
			const accepted = await acceptNomination(tx, actor, nominated.value, id);
			if (!accepted.ok) return accepted;
		}
		await audit(tx, actor, {
			action: 'entry.start',
			subject: ['entry', id],
			detail: { edition: edition.id }
		});
		return done({ entryId: id });
	});
}

async function prefill(
	tx: Tx,
	actor: Actor,
	entryId: string,
	edition: Edition,
	known: {
		answers: EligibilityAnswers;
		classKey: string | undefined;
		carried: readonly Fact[];
		/** The unit that a nomination spoke of. */
		unit: string | null;
	}
) {
	const before = new Map(known.carried.map(({ question, typed }) => [question.key, typed]));
	for (const question of formQuestions(edition.definition)) {
		const value =
			knownAnswer(question, actor, known.answers, known.classKey) ??
			before.get(question.key) ??
			(question.role === 'unit' ? known.unit : null);
		if (value === null) continue;
		const answer = { questionKey: question.key, revision: 0, value };
		await saveOne(tx, actor, { id: entryId, state: 'draft' }, question, answer);
	}
}

/** Who writes is the contact until they say another; a number that the check asked for is not asked again. */
function knownAnswer(
	question: FormQuestion,
	actor: Actor,
	eligibility: EligibilityAnswers,
	classKey: string | undefined
): string | null {
	if (question.role === 'class') return classKey ?? null;
	if (actor.kind === 'person' && question.role === 'contact-name') {
		// Somebody who has only signed in is called by the address until a name is known.
		return actor.name.includes('@') ? null : actor.name;
	}
	if (actor.kind === 'person' && question.role === 'contact-email') return actor.email;
	const checked = eligibility[question.key];
	return question.type === 'number' && typeof checked === 'number' ? String(checked) : null;
}

/**
 * Takes a submitted entry back while the call is open; it can be submitted again until it closes. Refuses
 * `not-found`, `not-submitted`, `call-not-open` and `call-closed`.
 */
export async function withdrawEntry(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	return command(actor, 'entry.withdraw', { entryId: input.entryId }, async (tx) => {
		const locked = await lockWithEdition(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (!allowedInState[locked.entry.state].withdraw) return refused('not-submitted');
		// What is opened for one entry alone is for handing it in.
		if (locked.callClosed) return refused(locked.callClosed);
		await tx
			.updateTable('application.entry')
			.set({ state: 'withdrawn' })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', input.entryId)
			.execute();
		await audit(tx, actor, { action: 'entry.withdraw', subject: ['entry', input.entryId] });
		return done(null);
	});
}
