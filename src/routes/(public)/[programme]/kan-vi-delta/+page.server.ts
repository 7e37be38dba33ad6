// May we take part? One question at a time, before any sign-in. The answers are in the address, and in a cookie of this
// browser so that one can go on later; nowhere else.
import { error, redirect } from '@sveltejs/kit';
import {
	answersFromQuery,
	eligibilityCheck,
	evaluateEligibility
} from '#lib/server/application/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { forgetCheck, keepCheck, keptCheck } from '#lib/web/check-address.ts';
import { checkShown } from '#lib/web/eligibility-check.ts';
import { deadlineOf } from '#lib/web/entry.ts';
import { verdictForPage } from '#lib/web/verdict.ts';

export async function load(event) {
	const { params, url, locals } = event;
	const { actor, locale } = locals;
	const check = need(event, await eligibilityCheck(actor, params.programme));
	if (!check) error(404, refusalText(locale, { reason: 'not-found' }));
	const { definition, open } = check;
	const here = localHref(locale, `/${check.programme}/kan-vi-delta`);
	const { evaluated, finished, given, query, ...shown } = checkShown(
		definition,
		url.searchParams,
		here,
		locale
	);
	if (query.size > 0) keepCheck(event, check.programme, query);
	const kept = query.size === 0 ? keptCheck(event, check.programme, definition) : null;
	return {
		demo: open?.demo ?? false,
		...(open ? { deadline: deadlineOf(open, actor, locale, false) } : {}),
		name: inLocale(definition.name, locale),
		programmeHref: localHref(locale, `/${check.programme}`),
		...shown,
		verdict: finished ? await verdictForPage(event, check, evaluated, given) : null,
		resume: kept && {
			href: `${here}?${kept}`,
			answered: evaluateEligibility(definition, answersFromQuery(definition, kept)).answered.length
		},
		address: query.size > 0 ? `${url.origin}${here}?${query}` : null,
		share: `${here}/dela?${query}`,
		begin: open ? localHref(locale, `/mina-bidrag/starta/${open.id}?${query}`) : null,
		signedIn: actor.kind === 'person',
		opens: check.nextOpening && dayAndTime(locale, check.nextOpening, true),
		isOpen: open !== null
	};
}

export const actions = {
	/** Starts over, and keeps nothing in this browser. */
	glom: async (event) => {
		const { params, locals } = event;
		forgetCheck(event, params.programme);
		redirect(303, localHref(locals.locale, `/${params.programme}/kan-vi-delta`));
	}
};
