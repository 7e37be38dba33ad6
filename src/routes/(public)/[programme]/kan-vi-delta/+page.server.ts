// May we take part? One question at a time, before any sign-in. The answers are in the address, and nowhere else.
import { error } from '@sveltejs/kit';
import { eligibilityCheck } from '#lib/server/application/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { checkShown } from '#lib/web/eligibility-check.ts';
import { deadlineOf } from '#lib/web/entry.ts';

export async function load(event) {
	const { params, url, locals } = event;
	const { actor, locale } = locals;
	const check = need(event, await eligibilityCheck(actor, params.programme));
	if (!check) error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	const { definition, open } = check;
	const here = localHref(locale, `/${check.programme}/kan-vi-delta`);
	const { verdict, query, ...shown } = checkShown(definition, url.searchParams, here, locale);
	return {
		demo: open?.demo ?? false,
		...(open ? { deadline: deadlineOf(open, actor, locale, false) } : {}),
		name: inLocale(definition.name, locale),
		programmeHref: localHref(locale, `/${check.programme}`),
		...shown,
		goOn:
			open && verdict !== 'may-not-take-part'
				? localHref(locale, `/mina-bidrag/starta/${open.id}?${query}`)
				: null,
		signedIn: actor.kind === 'person',
		opens: check.nextOpening && dayAndTime(locale, check.nextOpening, true),
		isOpen: open !== null
	};
}
