// The document of what was submitted last, for those who wrote it and the office.
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { entryById } from '../entry/rows.ts';
import { entryPdf, submissionPdf } from './document.ts';
import { documentNow, latestSubmission } from './rows.ts';

/** Answers the PDF: the kept one, or while it has not been kept yet the same made now. Refuses `not-found`. */
export async function submissionDocument(
	actor: Actor,
	entryId: string
): Promise<Outcome<{ number: number; locale: Locale; pdf: Buffer }>> {
	if (!isId(entryId)) return refused('not-found');
	const found = await query(actor, 'entry.read-draft', { entryId }, async (tx) => {
		const entry = await entryById(tx, actor, entryId);
		const submission = entry && (await latestSubmission(tx, actor, entryId));
		const edition = submission && (await editionById(tx, actor, entry.editionId));
		return edition ? { number: entry.number ?? 0, submission, edition } : null;
	});
	if (!found.ok) return found;
	if (!found.value) return refused('not-found');
	const { number, submission, edition } = found.value;
	const pdf = submission.documentHash
		? await readKeptFile(submission.documentHash)
		: submissionPdf(submission, edition, number, actor.locale);
	return { ok: true, value: { number, locale: actor.locale, pdf } };
}

/**
 * Answers the PDF of the entry as it stands now, submitted or not, to read before it is submitted. Refuses `not-found`.
 */
export async function draftDocument(actor: Actor, entryId: string): Promise<Outcome<Buffer>> {
	if (!isId(entryId)) return refused('not-found');
	const found = await query(actor, 'entry.read-draft', { entryId }, async (tx) => {
		const entry = await entryById(tx, actor, entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		if (!entry || !edition) return null;
		const { facts } = await documentNow(tx, actor, entry, edition);
		return { facts, edition };
	});
	if (!found.ok) return found;
	if (!found.value) return refused('not-found');
	const { facts, edition } = found.value;
	return { ok: true, value: entryPdf(facts, edition, actor.locale) };
}
