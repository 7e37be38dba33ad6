// The ceremonies, and planning a new one.
import { redirect } from '@sveltejs/kit';
import { ceremonies, saveCeremony } from '#lib/server/ceremony/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { ceremonyFields, ceremonyHref, ceremonyPosted, proposedEvening } from '#lib/web/evening.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { ceremonies: all, free } = need(event, await ceremonies(actor));
	const begins = proposedEvening(free, event.url.searchParams.get('omgang'), locale);
	return {
		proposed: begins !== null && begins.proposed.starts !== '',
		rows: all.map(({ id, name, starts, place, demo }) => ({
			id,
			demo,
			name,
			href: ceremonyHref(locale, id),
			when: dayAndTime(locale, starts, true),
			place
		})),
		fields: ceremonyFields(null, begins?.chosen ?? [], free, locale, begins?.proposed)
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { actor, locale } = event.locals;
		const saved = await saveCeremony(actor, { id: null, revision: 0 }, ceremonyPosted(form));
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, ceremonyHref(locale, saved.value.id));
	}
};
