// Keeping and sharing the answers of the check: its address, to be copied or sent to oneself by mail.
import { error, redirect } from '@sveltejs/kit';
import {
	answersFromQuery,
	answersToQuery,
	eligibilityCheck,
	mailCheck
} from '#lib/server/application/index.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { givenIn } from '#lib/web/check-address.ts';
import { clientOf } from '#lib/web/client.ts';

/** Keeps the address of the receiver for the page that says it is on its way, out of the history and the log. */
const sentCookie = 'utmarkt.check-sent';

export async function load(event) {
	const { params, url, locals, cookies } = event;
	const check = need(event, await eligibilityCheck(locals.actor, params.programme));
	if (!check) error(404, refusalText(locals.locale, { reason: 'not-found' }));
	const { definition } = check;
	const query = answersToQuery(definition, answersFromQuery(definition, givenIn(url.searchParams)));
	const here = localHref(locals.locale, `/${check.programme}/kan-vi-delta`);
	const back = query.size > 0 ? `${here}?${query}` : here;
	return {
		demo: check.open?.demo ?? false,
		name: inLocale(definition.name, locals.locale),
		address: query.size > 0 ? url.origin + back : null,
		back,
		sent: url.searchParams.has('skickat') ? (cookies.get(sentCookie) ?? null) : null
	};
}

export const actions = {
	default: async (event) => {
		const { params, url, locals, request, cookies } = event;
		const { actor } = locals;
		const form = await request.formData();
		const email = formText(form, 'email');
		const check = need(event, await eligibilityCheck(actor, params.programme));
		if (!check) error(404, refusalText(locals.locale, { reason: 'not-found' }));
		const { definition } = check;
		const answers = answersFromQuery(definition, givenIn(url.searchParams));
		const query = answersToQuery(definition, answers);
		query.set('skickat', '1');
		// A machine that fills in every field is told the same, and nothing goes.
		if (formText(form, 'hemsida') === '') {
			const client = clientOf(event);
			const mailed = await mailCheck(actor, { programme: check.programme, answers, email, client });
			if (!mailed.ok) return failed(event, mailed, { email });
		}
		cookies.set(sentCookie, email.trim(), { path: '/', maxAge: 600, httpOnly: true });
		redirect(303, `${url.pathname}?${query}`);
	}
};
