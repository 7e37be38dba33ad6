// Declaring a conflict of interest: one leaves the team at once.
import { redirect } from '@sveltejs/kit';
import { declareConflictAs, reviewDesk } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf } from '#lib/web/assessment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry } = need(event, await reviewDesk(actor, event.params.entry));
	return {
		demo: entry.edition.demo,
		context: contextOf(entry, locale),
		base: localHref(locale, `/bedomning/${entry.id}`),
		entry: assessmentMessages(locale).common.entry(entry.number, entry.unitName)
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const declared = await declareConflictAs(actor, {
			entryId: event.params.entry,
			reason: formText(form, 'reason')
		});
		if (!declared.ok) return failed(event, declared, typedIn(form));
		redirect(303, localHref(locale, '/bedomning?jav'));
	}
};
