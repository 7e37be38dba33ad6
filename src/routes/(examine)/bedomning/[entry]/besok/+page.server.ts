// The visit: when and where, what to check, and what was seen. Made for a phone at the unit.
import { redirect } from '@sveltejs/kit';
import {
	arrangeVisit,
	markVisitHeld,
	marksOf,
	noteAtVisit,
	noteField,
	visitDesk
} from '#lib/server/assessment/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, personOf } from '#lib/web/assessment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await visitDesk(actor, event.params.entry));
	const { entry, visit, checks, notes, lead } = desk;
	const marks = marksOf(checks);
	const member = desk.team.some(({ personId }) => personId === personOf(actor));
	const notesTo = (findingId: string | null) => {
		const own = notes.find((note) => note.findingId === findingId && note.mine);
		return {
			field: noteField(findingId),
			findingId: findingId ?? '',
			body: own?.body ?? '',
			seen: own?.notedAt.toString() ?? '',
			others: notes
				.filter((note) => note.findingId === findingId && !note.mine)
				.map(({ by, body }) => ({ by, body }))
		};
	};
	return {
		demo: entry.edition.demo,
		context: contextOf(entry, locale),
		base: localHref(
			locale,
			member ? `/bedomning/${entry.id}` : `/kansli/${entry.edition.id}/bedomning/${entry.id}`
		),
		entry: assessmentMessages(locale).common.entry(entry.number, entry.unitName),
		expected: entry.assessment.visit,
		lead,
		/** The office reads; the team notes. */
		member,
		shared: desk.shared,
		arranged: event.url.searchParams.has('bokat'),
		saved: event.url.searchParams.has('sparat'),
		fixed: desk.fixed,
		canHold: member && desk.begun && !desk.fixed,
		visit: visit && {
			when: dayAndTime(locale, visit.starts),
			starts: visit.starts,
			place: visit.place,
			message: visit.message ?? '',
			held: visit.heldAt !== null
		},
		checks: checks.map((check) => ({
			...notesTo(check.id),
			id: check.id,
			text: check.body,
			mark: marks.get(check.id) ?? '',
			by: check.by,
			criterion:
				entry.assessment.criteria.find(({ key }) => key === check.criterionKey)?.name[locale] ?? ''
		})),
		other: notesTo(null)
	};
}

export const actions = {
	arrange: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const arranged = await arrangeVisit(actor, {
			entryId,
			starts: formText(form, 'starts'),
			place: formText(form, 'place'),
			message: formText(form, 'message')
		});
		if (!arranged.ok) return failed(event, arranged, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/${entryId}/besok?bokat`));
	},
	held: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const marked = await markVisitHeld(actor, { entryId, held: formText(form, 'held') === 'yes' });
		if (!marked.ok) return failed(event, marked, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/${entryId}/besok#besoket`));
	},
	note: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const ids = [...form.getAll('check').map(String), null];
		const noted = await noteAtVisit(actor, {
			entryId,
			notes: ids.map((findingId) => ({
				findingId,
				body: formText(form, noteField(findingId)),
				seen: formText(form, `seen-${findingId ?? 'other'}`) || null
			}))
		});
		if (!noted.ok) return failed(event, noted, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/${entryId}/besok?sparat`));
	}
};
