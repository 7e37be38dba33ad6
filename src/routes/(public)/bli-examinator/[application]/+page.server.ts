// One's own application to become an examiner: how it goes, and taking it back.
import { redirect } from '@sveltejs/kit';
import {
	allowedWith,
	awardOf,
	ownApplication,
	withdrawApplication
} from '#lib/server/assessment/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { classesInWords, languagesInWords } from '#lib/web/examiners.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { application, edition } = need(
		event,
		await ownApplication(actor, event.params.application)
	);
	return {
		demo: edition.demo,
		award: awardOf(edition, locale),
		application: {
			...application,
			fields: classesInWords(application.fields, [edition], locale),
			languages: languagesInWords(application.languages, locale),
			appliedAt: dayAndTime(
				locale,
				wallClock(application.appliedAt.toString(), edition.timeZone),
				true
			),
			managerAskedAt: null,
			managerAnsweredAt: null,
			decidedAt: null
		},
		mayWithdraw: allowedWith[application.state].withdraw,
		profile: localHref(locale, '/bedomning/profil'),
		apply: localHref(locale, '/bli-examinator')
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const applicationId = event.params.application;
		const withdrawn = await withdrawApplication(actor, { applicationId });
		if (!withdrawn.ok) return failed(event, withdrawn);
		redirect(303, localHref(locale, `/bli-examinator/${applicationId}`));
	}
};
