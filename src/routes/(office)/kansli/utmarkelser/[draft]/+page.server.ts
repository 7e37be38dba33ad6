// A draft at a glance: its parts in order with how far each has come, what is left, and putting it in place.
import { redirect } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { editions, notRunYet, outlineOf, putInPlace } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { failed, formText } from '#lib/web/answers.ts';
import { openDraft, troubleOf } from '#lib/web/editor/open.ts';
import { partStates } from '#lib/web/editor/shown.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { draft, name, base, changedAt } = await openDraft(event);
	const trouble = troubleOf(draft, locale);
	const all = draft.programmeId ? await inTransaction(actor, (tx) => editions(tx, actor)) : [];
	const words = editorMessages(locale).overview;
	return {
		context: name,
		name,
		base,
		revision: draft.revision,
		changed: words.changedBy(changedAt, draft.updatedBy),
		left: trouble.length,
		read: event.url.searchParams.has('inlast'),
		inPlace: draft.programmeId !== null,
		rounds: all
			.filter(({ programmeId, kind }) => programmeId === draft.programmeId && kind === 'live')
			.map(({ id, definition, label, openedAt }) => ({
				name: `${definition.name[locale]} ${label[locale]}`,
				href: localHref(locale, `/kansli/${id}${openedAt ? '' : '/forbered'}`),
				prepared: openedAt === null
			})),
		/** What of it the house cannot run yet: a round can be prepared, but not opened. */
		notRun: [...new Set(notRunYet(outlineOf(draft.raw)).map(({ message }) => message[locale]))],
		placed: event.url.searchParams.has('satt'),
		unchanged: draft.placedRevision === draft.revision,
		publicPage: draft.programmeId ? localHref(locale, `/${draft.slug}`) : undefined,
		parts: partStates(draft.raw, trouble, locale).map((part) => ({
			...part,
			href: `${base}/${part.key}`
		}))
	};
}

export const actions = {
	place: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const revision = Number(formText(form, '_revision'));
		const placed = await putInPlace(actor, { draftId: event.params.draft, revision });
		if (!placed.ok) return failed(event, placed);
		redirect(303, localHref(locale, `/kansli/utmarkelser/${event.params.draft}?satt`));
	}
};
