// The manager's link: shows the application, and answers with a button. Opening it does nothing by itself, since mail
// programs open links too.
import { redirect } from '@sveltejs/kit';
import {
	answerAsManager,
	applicationToVouchFor,
	awardOf,
	longestWords
} from '#lib/server/assessment/index.ts';
import { dateSpan } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
	const { application, edition } = need(
		event,
		await applicationToVouchFor(actor, event.params.key)
	);
	const { opens, closes } = edition.calendar.stages.assessment ?? {};
	return {
		demo: edition.demo,
		award: awardOf(edition, locale),
		name: application.name,
		unit: application.unit,
		organisation: application.organisation,
		why: application.why,
		state: application.state,
		period: opens && closes ? dateSpan(locale, opens, closes) : null,
		longest: longestWords
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { key } = event.params;
		const form = await event.request.formData();
		const answered = await answerAsManager(actor, {
			key,
			approves: formText(form, 'answer') === 'yes',
			words: formText(form, 'words')
		});
		if (!answered.ok) return failed(event, answered, typedIn(form));
		redirect(303, localHref(locale, `/bli-examinator/chef/${key}`));
	}
};
