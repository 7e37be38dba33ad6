// Adds a session to the training of a round's examiners.
import { redirect } from '@sveltejs/kit';
import { addTraining } from '#lib/server/assessment/index.ts';
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
		const added = await addTraining(actor, {
			editionId,
			training: postedMeeting(form),
			invite: form.has('invite')
		});
		if (!added.ok) return failed(event, added, typedIn(form));
		const { told } = added.value;
		redirect(303, localHref(locale, `/kansli/${editionId}/utbildning?nu=sparat&mejl=${told}`));
	}
};
