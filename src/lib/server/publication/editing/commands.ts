// Changes what is published, after the fact: a text put right, a passage taken out, something withdrawn, a picture shown.
// Each lays its change beside the source and publishes the edition anew, in one transaction: pages, search and feeds follow.
import { platformOf } from '#lib/shared/film-platforms.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { inspectFile, keepFile } from '../../platform/files/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { beginPublishing, publishEdition } from '../publish/commands.ts';
import { noteInput, pictureInput, textInput, wrongFields, type PictureInput } from './input.ts';
import { readRows } from './published-rows.ts';
import type { AmendmentTarget, Rows } from './rules.ts';
import { addable, editionTexts, honourTexts, participantTexts, stillSays } from './rules.ts';

const by = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null);
const required = (fields: readonly string[]) =>
	refused('not-complete', {
		fields: fields.map((field): FieldError => ({ field, reason: 'required' }))
	});

/** Answers the texts of a published row as they are read now; undefined where it is not there. */
export function textsOf(
	rows: Pick<Rows, 'page' | 'honours' | 'participants'>,
	target: AmendmentTarget,
	targetId: string | null
): Map<string, string> | undefined {
	if (target === 'edition') return editionTexts(rows.page);
	if (target === 'honour') {
		const row = rows.honours.find(({ id }) => id === targetId);
		return row && honourTexts(row);
	}
	const row = rows.participants.find(({ id }) => id === targetId);
	return row && participantTexts(row);
}

type Target = { editionId: string; target: AmendmentTarget; targetId: string | null };

/**
 * Puts a text right or takes a passage out of it. Refuses `not-found`, an empty text or reason (`required`, at its
 * field), a text that is as it was (`same-text`), a passage that is not there (`passage-not-there`, at `text`), and one that
 * somebody else has changed since (`changed-meanwhile`, the text of now as detail), and of a film what is no link to one.
 * A translation, a film or a text for the press that was not there needs no reason.
 */
export async function amendText(
	actor: Actor,
	input: Target & {
		kind: 'correct' | 'redact';
		field: string;
		/** The text as the writer saw it. */
		before: string;
		text: string;
		note: LocalText;
	}
): Promise<Outcome<{ editionId: string }>> {
	const { editionId, target, targetId, kind, field } = input;
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		// One at a time, so that what is changed is what was seen.
		await beginPublishing(tx, actor);
		const rows = await readRows(actor, editionId);
		const now = rows && textsOf(rows, target, targetId)?.get(field);
		if (!rows || now === undefined) return refused('not-found');
		const adds = kind === 'correct' && addable.includes(field) && now === '';
		const text = textInput.safeParse(input.text);
		const note = noteInput.safeParse(input.note);
		const missing = [
			...(text.success ? [] : ['text']),
			...(note.success || adds ? [] : wrongFields(note.error).map((each) => `note.${each}`))
		];
		if (missing.length > 0 || !text.success) return required(missing);
		if (normaliseText(now) !== normaliseText(input.before))
			return refused('changed-meanwhile', { detail: now });
		const wrong = (reason: FieldError['reason']) =>
			refused('not-complete', { fields: [{ field: 'text', reason }] });
		if (kind === 'redact' && !now.includes(text.data)) return wrong('passage-not-there');
		if (kind === 'correct' && now === text.data) return wrong('same-text');
		// Only what anybody may see: there is no place for a password.
		if (kind === 'correct' && field === 'film' && platformOf(text.data) === null)
			return wrong('not-a-link');
		await insert(tx, actor, input, {
			kind,
			field,
			text: text.data,
			note: note.success ? note.data : null
		});
		// A name or an address that is taken out is not written into the log instead.
		await audit(tx, actor, {
			action: kind === 'redact' ? 'published.redact' : 'published.correct',
			subject: ['edition', editionId],
			detail: { target, id: targetId, field, note: note.success ? note.data : null }
		});
		const after = await publishEdition(tx, actor, editionId);
		const left = (after && textsOf(after, target, targetId)?.get(field)) ?? '';
		// Nothing is said to be gone that anybody can still read.
		if (kind === 'redact' && stillSays(left, text.data)) return wrong('passage-not-there');
		return done({ editionId });
	});
}

/** Withdraws an honour or a participation: only that it was, when and why is left. Refuses `not-found` and a missing reason. */
export async function withdrawPublished(
	actor: Actor,
	input: Target & { note: LocalText }
): Promise<Outcome<{ editionId: string }>> {
	const { editionId, target, targetId } = input;
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		// One at a time, so that what is changed is what was seen.
		await beginPublishing(tx, actor);
		const rows = await readRows(actor, editionId);
		if (!rows || target === 'edition' || !textsOf(rows, target, targetId))
			return refused('not-found');
		const note = noteInput.safeParse(input.note);
		if (!note.success) return required(wrongFields(note.error).map((each) => `note.${each}`));
		await insert(tx, actor, input, { kind: 'withdraw', field: null, text: null, note: note.data });
		await audit(tx, actor, {
			action: 'published.withdraw',
			subject: ['edition', editionId],
			detail: { target, id: targetId, note: note.data }
		});
		await publishEdition(tx, actor, editionId);
		return done({ editionId });
	});
}

/** Shows again what was withdrawn. Refuses `not-found`. */
export async function restorePublished(
	actor: Actor,
	{ editionId, targetId }: { editionId: string; targetId: string }
): Promise<Outcome<{ editionId: string }>> {
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		// One at a time, so that what is changed is what was seen.
		await beginPublishing(tx, actor);
		if (!isId(targetId)) return refused('not-found');
		const row = await tx
			.updateTable('publication.amendment')
			.set({ revoked_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.where('target_id', '=', targetId)
			.where('kind', '=', 'withdraw')
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!row) return refused('not-found');
		await audit(tx, actor, {
			action: 'published.restore',
			subject: ['edition', editionId],
			detail: { id: targetId }
		});
		await publishEdition(tx, actor, editionId);
		return done({ editionId });
	});
}

function insert(
	tx: Tx,
	actor: Actor,
	{ editionId, target, targetId }: Target,
	amendment: { kind: string; field: string | null; text: string | null; note: LocalText | null }
) {
	const { kind, field, text, note } = amendment;
	return tx
		.insertInto('publication.amendment')
		.values({
			organiser_id: actor.organiserId,
			edition_id: editionId,
			...{ kind, target, target_id: targetId, field, text },
			note: note && json(note),
			person_id: by(actor),
			at: actor.at.toString()
		})
		.execute();
}

/** In bytes. A page that one waits for on a phone is read by nobody. */
export const largestPicture = 3 * 1024 * 1024;

/**
 * Shows a picture with an honour. Refuses `not-found`, what is missing at its field (`required`: the text for those who
 * do not see it, the credit, the consent of those it shows), and what is wrong with the file, at `file`.
 */
export async function showPicture(
	actor: Actor,
	input: PictureInput & { editionId: string; honourId: string; content: Buffer | null }
): Promise<Outcome<{ hash: string }>> {
	const { editionId, honourId, content, ...said } = input;
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		// One at a time, so that what is changed is what was seen.
		await beginPublishing(tx, actor);
		const rows = await readRows(actor, editionId);
		if (!rows?.honours.some(({ id }) => id === honourId)) return refused('not-found');
		const read = pictureInput.safeParse(said);
		const missing = [
			...(content && content.length > 0 ? [] : ['file']),
			...(read.success ? [] : wrongFields(read.error))
		];
		if (missing.length > 0 || !content || !read.success) return required(missing);
		const wrong = (why: Omit<FieldError, 'field'>) =>
			refused('not-complete', { fields: [{ field: 'file', ...why }] });
		if (content.length > largestPicture) return wrong({ reason: 'picture-too-large' });
		const verdict = await inspectFile(content, ['image']);
		if (!verdict.ok) return wrong(verdict.why);
		const { mediaType, width, height } = verdict.known;
		if (!width || !height) return wrong({ reason: 'image-broken' });
		const hash = await keepFile(tx, actor, content, mediaType, { open: true });
		const { alt, credit, consent } = read.data;
		const row = {
			...{ hash, media_type: mediaType, width, height, credit, consent },
			alt: json(alt),
			person_id: by(actor),
			at: actor.at.toString()
		};
		await tx
			.insertInto('publication.picture')
			.values({
				organiser_id: actor.organiserId,
				honour_id: honourId,
				edition_id: editionId,
				...row
			})
			.onConflict((known) => known.columns(['organiser_id', 'honour_id']).doUpdateSet(row))
			.execute();
		await audit(tx, actor, {
			action: 'published.picture',
			subject: ['edition', editionId],
			detail: { id: honourId, hash }
		});
		await publishEdition(tx, actor, editionId);
		return done({ hash });
	});
}

/** Takes an honour's picture away. Refuses `not-found`. */
export async function removePicture(
	actor: Actor,
	{ editionId, honourId }: { editionId: string; honourId: string }
): Promise<Outcome<{ editionId: string }>> {
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		// One at a time, so that what is changed is what was seen.
		await beginPublishing(tx, actor);
		const edition = await editionById(tx, actor, editionId);
		if (!edition || !isId(honourId)) return refused('not-found');
		const row = await tx
			.deleteFrom('publication.picture')
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.where('honour_id', '=', honourId)
			.returning('hash')
			.executeTakeFirst();
		if (!row) return refused('not-found');
		await audit(tx, actor, {
			action: 'published.picture-remove',
			subject: ['edition', editionId],
			detail: { id: honourId, hash: row.hash }
		});
		await publishEdition(tx, actor, editionId);
		return done({ editionId });
	});
}
