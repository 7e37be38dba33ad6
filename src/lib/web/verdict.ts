// The verdict of the eligibility check as its page shows it: what is missing, what an earlier honour means, whom to ask.
import type { RequestEvent } from '@sveltejs/kit';
import {
	pastHonoursOf,
	resultWithPast,
	routeContacts,
	type EligibilityCheck,
	type EligibilityVerdict
} from '#lib/server/application/index.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { eligibilityMessages } from '#lib/shared/messages/eligibility/index.ts';
import { need } from './answers.ts';
import { besides } from './check-names.ts';

export async function verdictForPage(
	event: RequestEvent,
	check: EligibilityCheck,
	verdict: EligibilityVerdict,
	given: URLSearchParams
) {
	const { actor, locale } = event.locals;
	const { definition } = check;
	const words = eligibilityMessages(locale);
	const unit = given.get(besides.unit)?.trim().slice(0, 200) ?? '';
	const organisation = given.get(besides.organisation)?.trim().slice(0, 200) ?? '';
	const past = need(
		event,
		await pastHonoursOf(actor, check, { unit, organisation: organisation || null })
	);
	const result = resultWithPast(verdict.result, past);
	return {
		result,
		groups: groupsOf(verdict, locale),
		contact: await contactOf(event, verdict, given),
		// Asked where the award has such a rule, of whoever wants to know before there is an entry.
		past:
			(definition.pastHonours ?? []).length === 0
				? null
				: {
						rules: definition.pastHonours.map(({ explanation }) => inLocale(explanation, locale)),
						unit,
						organisation,
						said:
							unit === ''
								? []
								: past.length === 0
									? [{ title: words.pastNone(unit), text: '', stops: false }]
									: past.map((each) => ({
											title: words.pastFound(
												inLocale(each.honourName, locale),
												inLocale(each.round, locale)
											),
											text: inLocale(each.explanation, locale),
											stops: each.consequence === 'may-not-take-part'
										}))
					}
	};
}

/** What stands in the way, what is to be found out, what it takes to win: each under its own heading. */
export function groupsOf(verdict: EligibilityVerdict, locale: Locale) {
	const words = eligibilityMessages(locale);
	const missing = verdict.missing.map((rule) => ({
		explanation: inLocale(rule.explanation, locale),
		whatToDo: rule.whatToDo && inLocale(rule.whatToDo, locale),
		group:
			rule.outcome === 'not-yet-known'
				? ('find' as const)
				: rule.consequence === 'may-not-take-part'
					? ('stop' as const)
					: ('win' as const)
	}));
	const of = (group: (typeof missing)[number]['group']) =>
		missing.filter((each) => each.group === group);
	return [
		{ key: 'stop', title: words.stopTitle, rules: of('stop') },
		{ key: 'find', title: words.findTitle, rules: of('find') },
		{ key: 'win', title: words.winTitle, rules: of('win') }
	].filter(({ rules }) => rules.length > 0);
}

/** The right contact for a private provider: in words, and with the details that the office has. */
async function contactOf(event: RequestEvent, verdict: EligibilityVerdict, given: URLSearchParams) {
	const { actor, locale } = event.locals;
	const { route } = verdict;
	if (!route) return null;
	const chosen = given.get(besides.administration);
	const { one, among } = need(event, await routeContacts(actor, route, chosen));
	return {
		text: inLocale(route.text, locale),
		one,
		chosen: chosen ?? '',
		among: among.map(({ id, name }) => ({ value: id, label: name }))
	};
}
