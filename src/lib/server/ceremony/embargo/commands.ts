// Telling winners beforehand: the office's text for the press, the personal links, their being taken back, the answers.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { localHref } from '#lib/shared/locale.ts';
import { embargoMessages } from '#lib/shared/messages/embargo/index.ts';
import { countCharacters, normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, holdersOf } from '../../people/index.ts';
import { decisionIn, sealingsIn, type Decision } from '../../judging/index.ts';
import { editionById } from '../../programme/index.ts';
import { releasedClassesIn } from '../release/queries.ts';
import { keyHash, linkKey } from './key.ts';
import { noticesIn } from './queries.ts';
import { longestComment, longestPressText } from './rules.ts';

const text = z
	.string()
	.max(40_000)
	.transform((value) => normaliseText(value).trim());

/** A decision that gives an honour, is sealed and is not public. Refuses `not-found`, `not-sealed`, `already-released`. */
async function sealedHonour(tx: Tx, actor: Actor, id: string): Promise<Outcome<Decision>> {
	const decision = isId(id) ? await decisionIn(tx, actor, { id }) : undefined;
	if (!decision || decision.honour === 'none') return refused('not-found');
	const { editionId, classKey } = decision;
	const sealed = await sealingsIn(tx, actor, editionId);
	if (!sealed.some((each) => each.classKey === classKey)) return refused('not-sealed');
	const out = await releasedClassesIn(tx, actor, editionId);
	return out.has(classKey) ? refused('already-released') : done(decision);
}

/** A text for the press as it was seen and typed. */
export type PressInput = { body: string; revision: number };

/**
 * Saves a text for the press. Refuses `not-found`, `not-sealed`, `already-released`, `changed-meanwhile`, and at the field
 * `press`: `required`, `too-long`.
 */
export async function savePressText(
	actor: Actor,
	input: { decisionId: string } & PressInput
): Promise<Outcome<null>> {
	const parsed = text.safeParse(input.body);
	if (!parsed.success) return refused('invalid');
	const body = parsed.data;
	return command(actor, 'embargo.arrange', {}, async (tx) => {
		const found = await sealedHonour(tx, actor, input.decisionId);
		if (!found.ok) return found;
		return writePressText(tx, actor, found.value, { body, revision: input.revision });
	});
}

async function writePressText(
	tx: Tx,
	actor: Actor,
	decision: Decision,
	{ body, revision }: PressInput
): Promise<Outcome<null>> {
	if (body === '') return refused('required', { fields: [{ field: 'press', reason: 'required' }] });
	const over = countCharacters(body) - longestPressText;
	if (over > 0) {
		const values = { over, limit: longestPressText };
		const fields = [{ field: 'press', reason: 'too-long' as const, values }];
		return refused('too-long', { values, fields });
	}
	const values = {
		body,
		revision: revision + 1,
		written_by: actor.kind === 'person' ? actor.personId : null,
		saved_at: actor.at.toString(),
		outdated_at: null
	};
	const saved = await tx
		.insertInto('ceremony.press_text')
		.values({ organiser_id: actor.organiserId, decision_id: decision.id, ...values })
		.onConflict((known) =>
			known
				.columns(['organiser_id', 'decision_id'])
				.doUpdateSet(values)
				.where('ceremony.press_text.revision', '=', revision)
		)
		.returning('revision')
		.executeTakeFirst();
	if (saved?.revision !== revision + 1) return refused('changed-meanwhile');
	await audit(tx, actor, { action: 'embargo.text', subject: ['edition', decision.editionId] });
	return done(null);
}

/** Takes the text along that the office has before it, unless it is saved as it is. One that was never written is left out. */
async function takeAlong(
	tx: Tx,
	actor: Actor,
	decision: Decision,
	{ body: typed, revision }: PressInput
): Promise<Outcome<null>> {
	const parsed = text.safeParse(typed);
	if (!parsed.success) return refused('invalid');
	const body = parsed.data;
	const known = await tx
		.selectFrom('ceremony.press_text as t')
		.select(['t.body', 't.revision', 't.outdated_at as outdatedAt'])
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.decision_id', '=', decision.id)
		.executeTakeFirst();
	if (!known && body === '') return done(null);
	const asSaved = known?.body === body && known.revision === revision && known.outdatedAt === null;
	return asSaved ? done(null) : writePressText(tx, actor, decision, { body, revision });
}

/**
 * Sends everybody behind an entry that won a personal link, who has none that is open. The mail itself says nothing of
 * what was decided, and nobody but its receiver reads it. `press` is the text as the office sees it: it goes along as it
 * is. Refuses `not-found`, `not-sealed`, `already-released`, `no-receivers` where everybody has been told, and of the text
 * what saving it refuses.
 */
export async function sendNotices(
	actor: Actor,
	{ decisionId, press }: { decisionId: string; press?: PressInput }
): Promise<Outcome<{ sent: number }>> {
	return command(actor, 'embargo.arrange', {}, async (tx) => {
		const found = await sealedHonour(tx, actor, decisionId);
		if (!found.ok) return found;
		const { entryId, editionId } = found.value;
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		const open = new Set(
			(await noticesIn(tx, actor, [decisionId])).flatMap((each) =>
				each.withdrawnAt ? [] : each.email
			)
		);
		const people = (await holdersOf(tx, actor, ['applicant'], { editionId, entryId })).filter(
			({ email }) => !open.has(email)
		);
		if (people.length === 0) return refused('no-receivers');
		const along = press ? await takeAlong(tx, actor, found.value, press) : done(null);
		if (!along.ok) return along;
		let sent = 0;
		for (const { name, email, locale } of people) {
			const id = randomUUIDv7();
			const key = linkKey('embargo notice', id);
			const made = await tx
				.insertInto('ceremony.embargo_notice')
				.values({
					organiser_id: actor.organiserId,
					id,
					decision_id: decisionId,
					name,
					email,
					locale,
					key_hash: keyHash(key),
					sent_by: actor.kind === 'person' ? actor.personId : null,
					sent_at: actor.at.toString()
				})
				.onConflict((known) => known.doNothing())
				.returning('id')
				.executeTakeFirst();
			if (!made) continue;
			sent += 1;
			const words = embargoMessages(locale).mail;
			const called = `${edition.definition.name[locale]} ${edition.label[locale]}`;
			const link = config().url + localHref(locale, `/embargo/${key}`);
			await queueMail(tx, actor, {
				kind: 'embargo.notice',
				to: { address: email, name },
				locale,
				subject: words.subject(called),
				body: words.body({ name, edition: called, link }),
				demo: edition.demo,
				confidential: true
			});
		}
		if (sent === 0) return refused('no-receivers');
		// Not the entry: who is told would tell who is honoured.
		await audit(tx, actor, { action: 'embargo.send', subject: ['edition', editionId] });
		return done({ sent });
	});
}

/** Takes a link back: from then on it shows nothing. Refuses `not-found` and `already-done`. */
export async function withdrawNotice(
	actor: Actor,
	{ noticeId }: { noticeId: string }
): Promise<Outcome<null>> {
	if (!isId(noticeId)) return refused('not-found');
	return command(actor, 'embargo.arrange', {}, async (tx) => {
		const row = await tx
			.selectFrom('ceremony.embargo_notice as n')
			.innerJoin('judging.decision as d', (join) =>
				join.onRef('d.organiser_id', '=', 'n.organiser_id').onRef('d.id', '=', 'n.decision_id')
			)
			.select(['d.edition_id as editionId', 'n.withdrawn_at as withdrawnAt'])
			.where('n.organiser_id', '=', actor.organiserId)
			.where('n.id', '=', noticeId)
			.executeTakeFirst();
		if (!row) return refused('not-found');
		const taken = await tx
			.updateTable('ceremony.embargo_notice')
			.set({
				withdrawn_at: actor.at.toString(),
				withdrawn_by: actor.kind === 'person' ? actor.personId : null
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', noticeId)
			.where('withdrawn_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!taken) return refused('already-done');
		await audit(tx, actor, { action: 'embargo.withdraw', subject: ['edition', row.editionId] });
		return done(null);
	});
}

const answerInput = z.object({
	answer: z.enum(['seen', 'approved', 'comment']),
	comment: text,
	/** The revision of the text that they read. */
	revision: z.int32().min(0)
});

/**
 * Answers a notice by its link: that they have seen it, approve the text, or have something to say of it. Refuses
 * `not-found` (taken back), `changed-meanwhile` where the text is another by now, and at `comment`: `comment-missing`,
 * `comment-too-long`.
 */
export async function answerNotice(
	actor: Actor,
	input: { key: string } & z.input<typeof answerInput>
): Promise<Outcome<null>> {
	const parsed = answerInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { answer, comment, revision } = parsed.data;
	if (answer === 'comment') {
		const over = countCharacters(comment) - longestComment;
		const values = { over, limit: longestComment };
		if (over > 0) {
			const fields = [{ field: 'comment', reason: 'comment-too-long' as const, values }];
			return refused('comment-too-long', { values, fields });
		}
		if (comment === '') {
			return refused('comment-missing', {
				fields: [{ field: 'comment', reason: 'comment-missing' }]
			});
		}
	}
	const hash = keyHash(input.key);
	return command(actor, 'embargo.answer', {}, async (tx) => {
		const known = await sql<{ edition_id: string; released: boolean }>`
			select edition_id, released from ceremony.notice_with(${hash})
		`.execute(tx);
		const [notice] = known.rows;
		if (!notice) return refused('not-found');
		if (notice.released) return refused('already-released');
		const said = answer === 'seen' ? null : answer;
		const { rows } = await sql<{ noted: boolean }>`
			select ceremony.answer_notice(
				${hash}, ${said}, ${answer === 'comment' ? comment : null}, ${revision}, ${actor.at.toString()}
			) as noted
		`.execute(tx);
		if (!rows[0]?.noted) return refused('changed-meanwhile');
		await bySystemWithin(tx, actor, (system) =>
			audit(tx, system, { action: 'embargo.answer', subject: ['edition', notice.edition_id] })
		);
		return done(null);
	});
}
