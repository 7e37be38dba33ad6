// Shows a meeting's slides on the public page, or takes them away.
import { redirect } from '@sveltejs/kit';
import { refused } from '#lib/server/platform/outcome.ts';
import { setSlides } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed } from '#lib/web/answers.ts';
import { meetingAt } from '#lib/web/meeting-at.ts';
import { mostSlides, takeSlides } from '#lib/web/slides.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { meeting } = await meetingAt(event);
	return { title: meeting.title[locale], id: meeting.id, slides: meeting.slides?.name ?? null };
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		await meetingAt(event);
		const { edition, meeting: meetingId } = event.params;
		const form = await event.request.formData();
		const file = form.get('file');
		const sent =
			file instanceof File && file.size <= mostSlides
				? { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
				: null;
		const set = sent
			? await takeSlides(actor, meetingId, sent)
			: refused('not-complete', {
					fields: [{ field: 'file', reason: file ? 'not-slides' : 'file-missing' }]
				});
		if (!set.ok) return failed(event, set);
		redirect(303, localHref(locale, `/kansli/${edition}/traffar/${meetingId}?nu=bilder`));
	},
	remove: async (event) => {
		const { actor, locale } = event.locals;
		await meetingAt(event);
		const { edition, meeting: meetingId } = event.params;
		const set = await setSlides(actor, { meetingId, keep: null });
		if (!set.ok) return failed(event, set);
		redirect(303, localHref(locale, `/kansli/${edition}/traffar/${meetingId}?nu=bort`));
	}
};
