// Saves one criterion of a review as it is typed. Answers what is kept now, and what could not be taken field by field.
import { json } from '@sveltejs/kit';
import { reviewDesk, saveReview, type Review } from '#lib/server/assessment/index.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { scorebookMessages } from '#lib/shared/messages/scorebook/index.ts';
import { bookInput, bookOf, fieldsOnPage, findingsOf, savedAt } from '../kept-book.ts';
import type { Book } from '../book.ts';

export async function POST(event) {
	const { actor, locale } = event.locals;
	const entryId = event.params.entry;
	const desk = await reviewDesk(actor, entryId);
	if (!desk.ok) return refusal(desk.refusal, locale);
	const input = bookInput.safeParse(await event.request.json().catch(() => null));
	if (!input.success)
		return json({ message: refusalText(locale, { reason: 'invalid' }) }, { status: 400 });
	const { criterion, revision, ...book } = input.data;
	const { findings, unfound } = findingsOf(desk.value, book);
	const saved = await saveReview(actor, {
		entryId,
		revision,
		scores: { [criterion]: book.score },
		findings: { [criterion]: findings }
	});
	if (!saved.ok) return refusal(saved.refusal, locale, { criterion, book });
	const { notFound } = scorebookMessages(locale).finding;
	return json({
		revision: saved.value.revision,
		saved: savedAt(saved.value, desk.value.entry.edition.timeZone, locale),
		fields: Object.fromEntries(unfound.map((field) => [field, notFound])),
		book: bookOf(saved.value, criterion)
	});
}

/** Why it was not saved, at the fields of the page; where another window came before, what it saved. */
function refusal(refused: Refusal, locale: Locale, on?: { criterion: string; book: Book }) {
	const fields = Object.fromEntries(
		(refused.fields ?? []).map((wrong) => [wrong.field, refusalText(locale, wrong)])
	);
	const newer = refused.reason === 'newer-revision' ? (refused.detail as Review | null) : null;
	return json(
		{
			message: refusalText(locale, refused),
			fields: on ? fieldsOnPage(fields, on.book) : fields,
			...(newer && on ? { revision: newer.revision, book: bookOf(newer, on.criterion) } : {})
		},
		{ status: refusalStatus[refused.reason] ?? 422 }
	);
}
