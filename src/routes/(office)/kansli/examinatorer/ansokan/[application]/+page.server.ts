// One application to become an examiner, for the office: admit, decline, or ask the manager again.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	admitExaminer,
	allowedWith,
	applicationForOffice,
	askManagerAgain,
	awardOf,
	declineExaminer,
	longestWords
} from '#lib/server/assessment/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { classesInWords, languagesInWords } from '#lib/web/examiners.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = examinerMessages(locale).office;
	const { application, edition } = need(
		event,
		await applicationForOffice(actor, event.params.application)
	);
	const day = (at: Temporal.Instant) =>
		longDate(locale, wallClock(at.toString(), edition.timeZone));
	const { state, manager, managerAskedAt, managerAnsweredAt, personId } = application;
	return {
		demo: edition.demo,
		done: event.url.searchParams.get('klart'),
		back: localHref(locale, '/kansli/examinatorer'),
		name: application.name,
		email: application.email,
		award: awardOf(edition, locale),
		state: words.states[state],
		may: allowedWith[state],
		manager,
		answered:
			managerAnsweredAt && state !== 'manager_declined'
				? words.application.answered(day(managerAnsweredAt))
				: words.application.asked(day(managerAskedAt)),
		managerWords: application.managerWords,
		decisionWords: application.decisionWords,
		said: {
			organisation: application.organisation,
			unit: application.unit,
			why: application.why,
			experience: application.experience,
			pastWorkplaces: application.pastWorkplaces,
			fields: classesInWords(application.fields, [edition], locale),
			languages: languagesInWords(application.languages, locale)
		},
		profile: personId ? localHref(locale, `/kansli/examinatorer/${personId}`) : null,
		longest: longestWords
	};
}

const here = (event: RequestEvent, applicationId: string, done: string) =>
	localHref(event.locals.locale, `/kansli/examinatorer/ansokan/${applicationId}?klart=${done}`);

export const actions = {
	admit: async (event) => {
		const applicationId = event.params.application;
		const form = await event.request.formData();
		const admitted = await admitExaminer(event.locals.actor, {
			applicationId,
			words: formText(form, 'words'),
			experienced: form.has('experienced')
		});
		if (!admitted.ok) return failed(event, admitted, typedIn(form));
		redirect(303, here(event, applicationId, 'antagen'));
	},
	decline: async (event) => {
		const applicationId = event.params.application;
		const form = await event.request.formData();
		const words = formText(form, 'declineWords');
		const declined = await declineExaminer(event.locals.actor, { applicationId, words });
		if (!declined.ok) {
			const fields = (declined.refusal.fields ?? []).map((wrong) => ({
				...wrong,
				field: 'declineWords'
			}));
			const refusal = { ...declined.refusal, ...(fields.length > 0 ? { fields } : {}) };
			return failed(event, { ok: false, refusal }, typedIn(form));
		}
		redirect(303, here(event, applicationId, 'avbojd'));
	},
	ask: async (event) => {
		const applicationId = event.params.application;
		const asked = await askManagerAgain(event.locals.actor, { applicationId });
		if (!asked.ok) return failed(event, asked);
		redirect(303, here(event, applicationId, 'fragad'));
	}
};
