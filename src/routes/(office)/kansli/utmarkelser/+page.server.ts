// All awards: what is in place, what is being written, and the way to a new one.
import { redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { draftOf, drafts, mistakesIn, nameIn, programmes } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { whenWords } from '#lib/web/editor/open.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const words = editorMessages(locale).list;
	const { all, written } = need(
		event,
		await query(actor, 'programme.edit', {}, async (tx) => ({
			all: await programmes(tx, actor),
			written: await drafts(tx, actor)
		}))
	);
	const told = (draft: (typeof written)[number]) => {
		const left = mistakesIn(draft).length;
		return left === 0 ? words.ready : words.mistakes(left);
	};
	const changed = (draft: (typeof written)[number]) =>
		words.by(whenWords(draft.updatedAt, actor, organiser.timeZone, locale), draft.updatedBy);
	return {
		rows: [
			...all.map(({ id, definition, changedAt }) => {
				const draft = written.find(({ programmeId }) => programmeId === id);
				const waits = draft && draft.placedRevision !== draft.revision;
				return {
					id,
					name: definition.name[locale],
					href: draft && localHref(locale, `/kansli/utmarkelser/${draft.id}`),
					state: waits ? `${words.waiting}: ${told(draft).toLowerCase()}` : words.inPlace,
					changed: draft ? changed(draft) : whenWords(changedAt, actor, organiser.timeZone, locale)
				};
			}),
			...written
				.filter(({ programmeId }) => programmeId === null)
				.map((draft) => ({
					id: draft.id,
					name: nameIn(draft.raw, draft.slug)[locale],
					href: localHref(locale, `/kansli/utmarkelser/${draft.id}`),
					state: `${words.draft}: ${told(draft).toLowerCase()}`,
					changed: changed(draft)
				}))
		]
	};
}

export const actions = {
	/** Opens the draft of an award that is in place; one is begun where there is none. */
	change: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const draft = await draftOf(actor, { programmeId: formText(form, 'programme') });
		if (!draft.ok) return failed(event, draft);
		redirect(303, localHref(locale, `/kansli/utmarkelser/${draft.value.id}`));
	}
};
