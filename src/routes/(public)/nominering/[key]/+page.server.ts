// A nomination for its two sides. The nominated reads who nominated and why, and answers, by the key of the link or under
// the address that it went to; opening the link does nothing by itself. Whoever nominated follows it and can take it back.
import { error, redirect } from '@sveltejs/kit';
import {
	declineNomination,
	declineReason,
	longestDecline,
	nominationOf,
	openCalls,
	withdrawNomination
} from '#lib/server/application/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, signInHref, typedIn } from '#lib/web/answers.ts';
import { deadlineOf } from '#lib/web/entry.ts';

export async function load(event) {
	const { params, locals, setHeaders } = event;
	const { actor, locale } = locals;
	const found = await nominationOf(actor, params.key);
	if (!found.ok) {
		const { reason } = found.refusal;
		if (reason === 'sign-in-first') redirect(303, signInHref(event));
		error(refusalStatus[reason] ?? 404, { message: refusalText(locale, found.refusal) });
	}
	setHeaders({ 'cache-control': 'private, no-store' });
	const { nomination, edition } = found.value;
	const calls = need(event, await openCalls(actor));
	const start = `/mina-bidrag/starta/${edition.id}?nominering=${encodeURIComponent(params.key)}`;
	const { entryId, nominatedAt } = nomination;
	const open = calls.some(({ id }) => id === edition.id);
	const waits = open && nomination.state === 'invited';
	return {
		demo: edition.demo,
		...(waits ? { deadline: deadlineOf(edition, actor, locale, false) } : {}),
		side: nomination.side,
		award: `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`,
		about: localHref(locale, `/${edition.programme}`),
		nominator: nomination.nominator.name,
		nominee: nomination.nominee.name,
		unit: nomination.unit,
		sentTo: nomination.side === 'nominator' ? nomination.nominee.email : null,
		sentAt: dayAndTime(locale, wallClock(nominatedAt.toString(), edition.timeZone)),
		as: nominationMessages(locale).kinds[nomination.appliesAs],
		why: nomination.why,
		because: nomination.declinedBecause,
		state: nomination.state,
		open,
		longestDecline,
		start: localHref(locale, start),
		entry: entryId && actor.kind === 'person' ? localHref(locale, `/mina-bidrag/${entryId}`) : null,
		mine: localHref(locale, '/mina-bidrag')
	};
}

export const actions = {
	nej: async (event) => {
		const { params, locals, request, url } = event;
		const form = await request.formData();
		const typed = typedIn(form);
		const because = declineReason(formText(form, 'because'));
		if (!because.ok) return failed(event, because, typed);
		const answer = { keyOrId: params.key, because: because.value };
		const declined = await declineNomination(locals.actor, answer);
		if (!declined.ok) return failed(event, declined, typed);
		redirect(303, url.pathname);
	},
	tillbaka: async (event) => {
		const withdrawn = await withdrawNomination(event.locals.actor, { id: event.params.key });
		if (!withdrawn.ok) return failed(event, withdrawn);
		redirect(303, event.url.pathname);
	}
};
