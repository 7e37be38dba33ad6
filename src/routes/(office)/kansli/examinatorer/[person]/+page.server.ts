// One examiner, for the office: their profile, whether they may lead, and their training.
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	recordCompletion,
	setExperienced,
	takeBackCompletion
} from '#lib/server/assessment/index.ts';
import { query } from '#lib/server/people/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { profileShown, savePostedProfile } from '#lib/web/examiner-profile.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { person } = event.params;
	need(event, await query(actor, 'examiner.profile', {}, async () => null));
	const shown = /^[0-9a-f-]{36}$/.test(person) ? await profileShown(actor, person, locale) : null;
	if (!shown) error(404);
	return {
		demo: shown.demo,
		done: event.url.searchParams.get('klart'),
		back: localHref(locale, '/kansli/examinatorer'),
		shown,
		certificates: Object.fromEntries(
			shown.seats.map(({ editionId }) => [
				editionId,
				localHref(locale, `/bedomning/utbildning/intyg/${editionId}?person=${person}`)
			])
		)
	};
}

const here = (event: RequestEvent, person: string, done: string) =>
	localHref(event.locals.locale, `/kansli/examinatorer/${person}?klart=${done}`);

export const actions = {
	profile: async (event) => {
		const { answer } = await savePostedProfile(event, event.params.person);
		if (answer) return answer;
		redirect(303, here(event, event.params.person, 'profil'));
	},
	lead: async (event) => {
		const personId = event.params.person;
		const form = await event.request.formData();
		const experienced = formText(form, 'experienced') === 'yes';
		const saved = await setExperienced(event.locals.actor, { personId, experienced });
		if (!saved.ok) return failed(event, saved);
		redirect(303, here(event, personId, 'leda'));
	},
	record: async (event) => {
		const personId = event.params.person;
		const form = await event.request.formData();
		const editionId = formText(form, 'edition');
		const reason = formText(form, 'reason');
		const recorded = await recordCompletion(event.locals.actor, { editionId, personId, reason });
		if (!recorded.ok)
			return failed(event, recorded, { ...typedIn(form), part: `record ${editionId}` });
		redirect(303, here(event, personId, 'leda'));
	},
	takeBack: async (event) => {
		const personId = event.params.person;
		const editionId = formText(await event.request.formData(), 'edition');
		const taken = await takeBackCompletion(event.locals.actor, { editionId, personId });
		if (!taken.ok) return failed(event, taken);
		redirect(303, here(event, personId, 'leda'));
	}
};
