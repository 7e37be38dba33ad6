// Adds an information meeting.
import { redirect } from '@sveltejs/kit';
import { addMeeting } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, typedIn } from '#lib/web/answers.ts';
import { meetingFields, postedMeeting } from '#lib/web/meeting-form.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	await editionOf(event);
	return { fields: meetingFields(null) };
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const editionId = event.params.edition;
		const added = await addMeeting(actor, { editionId, meeting: postedMeeting(form) });
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${editionId}/traffar?nu=sparat`));
	}
};
