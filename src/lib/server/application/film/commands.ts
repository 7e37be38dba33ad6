// Has a film's link tested, keeps what the test came to, and keeps what the unit confirms of the film.
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import type { LinkResult } from '../../platform/outside/index.ts';
import { command } from '../../people/index.ts';
import { formQuestions, type Edition, type FormQuestion } from '../../programme/index.ts';
import { lockForSaving } from '../answers/commands.ts';
import { readTyped } from '../answers/rules.ts';
import { entryWithEdition } from '../entry/open.ts';
import { filmTestRows, shapedTest, type FilmTest } from './queries.ts';
import type { FilmConfirmation } from './rules.ts';

type Where = { entryId: string; questionKey: string };

/** How many tests an entry can have in an hour. */
const mostAnHour = 30;

function filmQuestion(edition: Edition, key: string): FormQuestion | undefined {
	const question = formQuestions(edition.definition).find((each) => each.key === key);
	return question?.type === 'film' ? question : undefined;
}

/**
 * Has a link tested: a job asks it, and its result is read by `filmTests`. A test of the same link that still waits is
 * answered instead of another. Refuses `not-found`, `required` and `not-a-link` at the field, and `too-many-attempts`.
 */
export async function testFilm(
	actor: Actor,
	input: Where & { href: string }
): Promise<Outcome<FilmTest>> {
	return command(actor, 'film.test', { entryId: input.entryId }, async (tx) => {
		const found = await entryWithEdition(tx, actor, input.entryId);
		const question = found && filmQuestion(found.edition, input.questionKey);
		if (!question) return refused('not-found');
		const { meaning, problem } = readTyped(question, input.href);
		if (meaning?.kind !== 'link') {
			const reason = problem?.reason ?? 'required';
			return refused(reason, { fields: [{ field: input.questionKey, reason }] });
		}
		const href = input.href.trim();
		const hourAgo = actor.at.subtract({ hours: 1 });
		const recent = await filmTestRows(tx, actor)
			.where('t.entry_id', '=', input.entryId)
			.orderBy('t.requested_at', 'desc')
			.limit(mostAnHour)
			.execute();
		const last = recent.find((test) => test.questionKey === question.key);
		if (last?.result === null && last.href === href) return done(shapedTest(last));
		const inTheHour = recent.filter(
			({ requestedAt }) => Temporal.Instant.compare(requestedAt, hourAgo) > 0
		);
		if (inTheHour.length >= mostAnHour) return refused('too-many-attempts');
		const test = { id: randomUUIDv7(), questionKey: question.key, href, requestedAt: actor.at };
		await tx
			.insertInto('application.film_test')
			.values({
				organiser_id: actor.organiserId,
				id: test.id,
				entry_id: input.entryId,
				question_key: question.key,
				href,
				requested_by: actor.kind === 'person' ? actor.personId : null,
				requested_at: actor.at.toString()
			})
			.execute();
		await enqueue(tx, 'film.test', { organiserId: actor.organiserId, testId: test.id });
		return done({ ...test, result: null, testedAt: null });
	});
}

/** Keeps what a test came to. What is known already stays as it is. */
export async function keepTestResult(tx: Tx, actor: Actor, testId: string, result: LinkResult) {
	await tx
		.updateTable('application.film_test')
		.set({ result, tested_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', testId)
		.where('result', 'is', null)
		.execute();
}

/**
 * Keeps what is confirmed of the film at a link; it holds for that link alone. Refuses `not-found`, `call-not-open`,
 * `call-closed` and `stage-closed`.
 */
export async function confirmFilm(
	actor: Actor,
	input: Where & { href: string } & FilmConfirmation
): Promise<Outcome<FilmConfirmation>> {
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const locked = await lockForSaving(tx, actor, input.entryId);
		if (!locked.ok) return locked;
		const question = filmQuestion(locked.value.edition, input.questionKey);
		if (!question) return refused('not-found');
		const { length, captions } = input;
		const row = {
			href: input.href.trim().slice(0, 4_000),
			length_confirmed: length,
			captions_confirmed: captions,
			confirmed_by: actor.kind === 'person' ? actor.personId : null,
			confirmed_at: actor.at.toString()
		};
		const known = await tx
			.selectFrom('application.film_confirmation')
			.select(['href', 'length_confirmed as length', 'captions_confirmed as captions'])
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', input.entryId)
			.where('question_key', '=', question.key)
			.executeTakeFirst();
		const same =
			(known?.href ?? row.href) === row.href &&
			(known?.length ?? false) === length &&
			(known?.captions ?? false) === captions;
		if (same) return done({ length, captions });
		await tx
			.insertInto('application.film_confirmation')
			.values({
				organiser_id: actor.organiserId,
				entry_id: input.entryId,
				question_key: question.key,
				...row
			})
			.onConflict((conflict) =>
				conflict.columns(['organiser_id', 'entry_id', 'question_key']).doUpdateSet(row)
			)
			.execute();
		await audit(tx, actor, {
			action: 'film.confirm',
			subject: ['entry', input.entryId],
			detail: { question: question.key, length, captions }
		});
		return done({ length, captions });
	});
}
