// The nominated reads who nominated and why, and answers. Opening the link does nothing by itself.
import { error, redirect } from '@sveltejs/kit';
import { declineNomination, nominationOfLink, openCalls } from '#lib/server/application/index.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, need } from '#lib/web/answers.ts';

export async function load(event) {
	const { params, locals, setHeaders } = event;
	const { actor, locale } = locals;
	const found = await nominationOfLink(actor, params.key);
	if (!found.ok) {
		const { reason } = found.refusal;
		error(refusalStatus[reason] ?? 410, { message: refusalText(locale, found.refusal) });
	}
	setHeaders({ 'cache-control': 'private, no-store' });
	const { nomination, edition } = found.value;
	const calls = need(event, await openCalls(actor));
	const start = `/mina-bidrag/starta/${edition.id}?nominering=${encodeURIComponent(params.key)}`;
	return {
		demo: edition.demo,
		award: `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`,
		about: localHref(locale, `/${edition.programme}`),
		nominator: nomination.nominator.name,
		unit: nomination.unit,
		why: nomination.why,
		state: nomination.state,
		open: calls.some(({ id }) => id === edition.id),
		start: localHref(locale, start),
		mine: localHref(locale, '/mina-bidrag')
	};
}

export const actions = {
	nej: async (event) => {
		const declined = await declineNomination(event.locals.actor, { key: event.params.key });
		if (!declined.ok) return failed(event, declined);
		redirect(303, event.url.pathname);
	}
};
