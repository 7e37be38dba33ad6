// The office's own words for the letters of a release, and the list of those of the press who get one.
import { z } from 'zod';
import type { Locale } from '#lib/shared/locale.ts';
import { onOneLine } from '#lib/shared/name.ts';
import { normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import {
	houseLetter,
	letterKinds,
	letterMistake,
	type LetterKind,
	type LetterText
} from './rules.ts';

/** A letter as it goes: the office's words, or the house's (`revision` 0). */
export type Letter = LetterText & { revision: number };

/** Answers a letter's text, in a transaction that has asked the table. */
export async function letterIn(
	tx: Tx,
	actor: Actor,
	of: { editionId: string; kind: LetterKind; locale: Locale }
): Promise<Letter> {
	const own = await tx
		.selectFrom('ceremony.letter as l')
		.select(['l.subject', 'l.body', 'l.revision'])
		.where('l.organiser_id', '=', actor.organiserId)
		.where('l.edition_id', '=', of.editionId)
		.where('l.kind', '=', of.kind)
		.where('l.locale', '=', of.locale)
		.executeTakeFirst();
	return own ?? { ...houseLetter(of.kind, of.locale), revision: 0 };
}

/** Answers a letter's text to the office. Refuses `not-allowed`. */
export async function letterText(
	actor: Actor,
	of: { editionId: string; kind: LetterKind; locale: Locale }
): Promise<Outcome<Letter>> {
	return query(actor, 'edition.release', { editionId: of.editionId }, (tx) =>
		letterIn(tx, actor, of)
	);
}

const letterInput = z.object({
	editionId: z.uuid(),
	kind: z.enum(letterKinds),
	locale: z.enum(['sv', 'en']),
	subject: z.string().max(300).transform(onOneLine),
	body: z
		.string()
		.max(20_000)
		.transform((text) => normaliseText(text).trim()),
	revision: z.int32().min(0)
});

/**
 * Saves a letter in the office's words; both texts empty: the house's own go again. Refuses `not-found`,
 * `already-released`, `changed-meanwhile`, and at its field `required` and what is wrong with a word in braces.
 */
export async function saveLetter(
	actor: Actor,
	input: z.input<typeof letterInput>
): Promise<Outcome<null>> {
	const parsed = letterInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { editionId, kind, locale, subject, body, revision } = parsed.data;
	return command(actor, 'edition.release', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		if (edition.releasedAt) return refused('already-released');
		const of = { editionId, kind, locale };
		if ((await letterIn(tx, actor, of)).revision !== revision) return refused('changed-meanwhile');
		const key = { organiser_id: actor.organiserId, edition_id: editionId, kind, locale };
		if (subject === '' && body === '') {
			await tx
				.deleteFrom('ceremony.letter')
				.where((is) => is.and(key))
				.execute();
		} else {
			const fields = [...mistakes('subject', subject), ...mistakes('body', body)];
			const [first] = fields;
			if (first) return refused(first.reason, { fields, values: first.values ?? {} });
			const values = {
				subject,
				body,
				revision: revision + 1,
				written_by: actor.kind === 'person' ? actor.personId : null,
				saved_at: actor.at.toString()
			};
			const saved = await tx
				.insertInto('ceremony.letter')
				.values({ ...key, ...values })
				.onConflict((known) =>
					known
						.columns(['organiser_id', 'edition_id', 'kind', 'locale'])
						.doUpdateSet(values)
						.where('ceremony.letter.revision', '=', revision)
				)
				.returning('revision')
				.executeTakeFirst();
			if (!saved) return refused('changed-meanwhile');
		}
		await audit(tx, actor, {
			action: 'release.letter',
			subject: ['edition', editionId],
			detail: { kind, locale }
		});
		return done(null);
	});

	function mistakes(field: string, text: string): FieldError[] {
		if (text === '') return [{ field, reason: 'required' }];
		const wrong = letterMistake(text, kind, locale);
		return wrong ? [{ field, ...wrong }] : [];
	}
}

export type PressContact = { id: string; name: string; email: string };

/** Those of the press who get a letter, by name, in a transaction that has asked the table. */
export async function pressContactsIn(tx: Tx, actor: Actor): Promise<PressContact[]> {
	return tx
		.selectFrom('ceremony.press_contact as c')
		.select(['c.id', 'c.name', 'c.email'])
		.where('c.organiser_id', '=', actor.organiserId)
		.orderBy('c.name')
		.orderBy('c.email')
		.execute();
}

/** The same for the office. */
export async function pressContacts(actor: Actor): Promise<Outcome<PressContact[]>> {
	return query(actor, 'edition.release', {}, (tx) => pressContactsIn(tx, actor));
}

const addressShape = z.email().max(254);

/** Adds someone of the press. Refuses at its field: `required`, `not-an-email`, `already-listed`. */
export async function addPressContact(
	actor: Actor,
	input: { name: string; email: string }
): Promise<Outcome<null>> {
	const name = onOneLine(input.name).slice(0, 200);
	const email = input.email.trim().toLowerCase();
	return command(actor, 'edition.release', {}, async (tx) => {
		const fields: FieldError[] = [];
		if (name === '') fields.push({ field: 'name', reason: 'required' });
		if (!addressShape.safeParse(email).success)
			fields.push({ field: 'email', reason: 'not-an-email' });
		const [first] = fields;
		if (first) return refused(first.reason, { fields });
		const added = await tx
			.insertInto('ceremony.press_contact')
			.values({
				organiser_id: actor.organiserId,
				name,
				email,
				added_by: actor.kind === 'person' ? actor.personId : null,
				added_at: actor.at.toString()
			})
			.onConflict((known) => known.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!added) {
			return refused('already-listed', { fields: [{ field: 'email', reason: 'already-listed' }] });
		}
		await audit(tx, actor, { action: 'press.add', subject: ['press_contact', added.id] });
		return done(null);
	});
}

/** Takes somebody off the list. Refuses `not-found`. */
export async function removePressContact(actor: Actor, id: string): Promise<Outcome<null>> {
	if (!isId(id)) return refused('not-found');
	return command(actor, 'edition.release', {}, async (tx) => {
		const gone = await tx
			.deleteFrom('ceremony.press_contact')
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', id)
			.returning('id')
			.executeTakeFirst();
		if (!gone) return refused('not-found');
		await audit(tx, actor, { action: 'press.remove', subject: ['press_contact', id] });
		return done(null);
	});
}
