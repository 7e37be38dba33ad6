// Shows a meeting's slides on the public page, or takes them away.
import { redirect } from '@sveltejs/kit';
import { inspectFile, keepFile } from '#lib/server/platform/files/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { setSlides } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed } from '#lib/web/answers.ts';
import { meetingAt } from '#lib/web/meeting-at.ts';

const most = 25 * 1024 * 1024;
/** What slides can be, among what the check of files knows. */
const slideTypes = /pdf|presentation/;

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
		const words = roundsMessages(locale).meetings;
		const form = await event.request.formData();
		const file = form.get('file');
		const wrong = (message: string) => {
			const answer = failed(event, refused('not-complete'));
			answer.data.fields['file'] = message;
			return answer;
		};
		if (!(file instanceof File) || file.size === 0) return wrong(words.slidesMissing);
		if (file.size > most) return wrong(words.slidesWrong);
		const content = Buffer.from(await file.arrayBuffer());
		const verdict = await inspectFile(content, ['pdf', 'office']);
		if (!verdict.ok) {
			const answer = failed(
				event,
				refused('not-complete', { fields: [{ field: 'file', ...verdict.why }] })
			);
			return answer;
		}
		const { mediaType, extension } = verdict.known;
		if (!slideTypes.test(mediaType)) return wrong(words.slidesWrong);
		const name = `${file.name.replace(/\.[^.]*$/, '').slice(0, 120) || 'bilder'}.${extension}`;
		const set = await setSlides(actor, {
			meetingId,
			keep: async (tx) => ({
				hash: await keepFile(tx, actor, content, mediaType, { open: true }),
				name,
				mediaType,
				size: content.length
			})
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
