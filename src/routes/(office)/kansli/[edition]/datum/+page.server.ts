// Moves an edition's dates. What is saved takes effect at once; then those concerned can be told.
import { fail, redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import {
	dateMoves,
	editionById,
	movedBetween,
	moveDates,
	type EditionCalendar
} from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { datesShown, failedDates, postedCalendar } from '#lib/web/dates-form.ts';
import { edgeInWords } from '#lib/web/dates-words.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const words = roundsMessages(locale).dates;
	const moves = await inTransaction(actor, (tx) => dateMoves(tx, actor, edition.id));
	return {
		now: event.url.searchParams.get('nu') ?? (event.url.searchParams.has('sparat') ? '' : null),
		told: Number(event.url.searchParams.get('mejl') ?? 0),
		revision: edition.calendarRevision,
		dates: datesShown(edition),
		moves: moves.map(({ id, before, after, at, by, told, toldAt }) => ({
			id,
			head: words.movedBy(
				by ?? words.system,
				dayAndTime(locale, wallClock(at.toString(), edition.timeZone), true)
			),
			lines: movedBetween(before, after).map((moved) => edgeInWords(locale, edition, moved)),
			told: toldAt ? words.told(told ?? 0) : null
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const typed = typedIn(form);
		const edition = need(
			event,
			await query(actor, 'edition.move-deadline', { editionId: event.params.edition }, (tx) =>
				editionById(tx, actor, event.params.edition)
			)
		);
		if (!edition) {
			const missing = failed(event, refused('not-found'), typed);
			return fail(missing.status, { ...missing.data, newer: null });
		}
		const moved = await moveDates(actor, {
			editionId: edition.id,
			calendar: postedCalendar(form, edition),
			revision: Number(formText(form, 'revision')) || undefined
		});
		if (!moved.ok) {
			const answer = failedDates(event, moved, typed);
			const { reason, detail } = moved.refusal;
			if (reason === 'changed-meanwhile')
				answer.data.message = roundsMessages(locale).dates.changedMeanwhile;
			const newer = reason === 'changed-meanwhile' ? (detail as EditionCalendar) : null;
			return fail(answer.status, {
				...answer.data,
				newer: newer && datesShown({ ...edition, calendar: newer })
			});
		}
		const { moveId } = moved.value;
		const next = moveId ? `/datum/beratta/${moveId}` : '/datum?sparat';
		redirect(303, localHref(locale, `/kansli/${edition.id}${next}`));
	}
};
