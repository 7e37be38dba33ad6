// Begins an entry; the answers of the eligibility check come along in the address.
import { randomUUIDv7 } from 'node:crypto';
import { error, redirect } from '@sveltejs/kit';
import {
	answersFromQuery,
	answersToQuery,
	applicantsOf,
	earlierEntries,
	evaluateEligibility,
	myEntries,
	nominationOf,
	openCalls,
	startEntry,
	takesOwnEntries
} from '#lib/server/application/index.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { nominationMessages } from '#lib/shared/messages/nomination/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, signInHref, typedIn } from '#lib/web/answers.ts';
import { deadlineOf } from '#lib/web/entry.ts';
import { answerWords } from '#lib/web/eligibility.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	if (actor.kind !== 'person') redirect(303, signInHref(event));
	const calls = need(event, await openCalls(actor));
	const edition = calls.find(({ id }) => id === event.params.edition);
	if (!edition) error(404, refusalText(locale, { reason: 'call-closed' }));
	const { definition } = edition;
	const answers = answersFromQuery(definition, event.url.searchParams);
	const { answered, result } = evaluateEligibility(definition, answers);
	const query = answersToQuery(definition, answers);
	const applicants = applicantsOf(definition);
	const key = event.url.searchParams.get('nominering') ?? '';
	const nominated = key ? await nominationOf(actor, key) : null;
	const nomination =
		nominated?.ok && nominated.value.edition.id === edition.id ? nominated.value.nomination : null;
	const carries =
		nomination?.side === 'nominee' && nomination.state !== 'withdrawn' ? nomination : null;
	const { kinds } = nominationMessages(locale);
	const earlier = need(event, await earlierEntries(actor, edition.id));
	const from = event.url.searchParams.get('from') ?? earlier[0]?.id ?? '';
	const { mine, states } = applicationMessages(locale);
	const already = need(event, await myEntries(actor)).filter(
		({ editionId, state }) => editionId === edition.id && state !== 'withdrawn'
	);
	return {
		demo: edition.demo,
		deadline: deadlineOf(edition, actor, locale, false),
		// Made here, so that the same form sent twice begins one entry.
		entryId: randomUUIDv7(),
		name: `${inLocale(definition.name, locale)} ${inLocale(edition.label, locale)}`,
		/** What one takes part in already in this round: it may be that which one is looking for. */
		already: already.map(({ id, unitName, title, state }) => ({
			href: localHref(locale, `/mina-bidrag/${id}`),
			name: unitName ?? title ?? mine.unnamed,
			state: states[state],
			draft: state === 'draft'
		})),
		result,
		answered: answered.map(({ question, answer }) => ({
			term: inLocale(question.question, locale),
			value: answerWords(question, answer, locale)
		})),
		answers: [...query].map(([name, value]) => ({ name: `e.${name}`, value })),
		as: applicants.who.map((kind) => ({ value: kind, label: kinds[kind] })),
		nomination: carries && {
			key,
			nominator: carries.nominator.name,
			appliesAs: carries.appliesAs,
			open: carries.state === 'invited'
		},
		needsNomination: !carries && !takesOwnEntries(applicants),
		check: `${localHref(locale, `/${edition.programme}/kan-vi-delta`)}${query.size ? `?${query}` : ''}`,
		from,
		classKey: earlier.find(({ id }) => id === from)?.classKey ?? null,
		earlier: earlier.map(({ id, unitName, round, facts }) => ({
			id,
			name: `${inLocale(definition.name, locale)} ${inLocale(round, locale)}`,
			unit: unitName,
			facts: facts.map(({ question, text }) => ({
				term: inLocale(question.label, locale),
				value: inLocale(text, locale)
			}))
		})),
		classes: definition.classes.map(({ key, name, note }) => ({
			value: key,
			label: inLocale(name, locale),
			...(note ? { help: inLocale(note, locale) } : {})
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const typed = typedIn(form);
		const eligibilityAnswers = Object.fromEntries(
			Object.entries(typed).flatMap(([name, value]) =>
				name.startsWith('e.') ? [[name.slice(2), value]] : []
			)
		);
		const classKey = formText(form, 'class');
		const entryId = formText(form, 'entryId');
		const from = formText(form, 'from');
		const started = await startEntry(actor, {
			editionId: event.params.edition,
			eligibilityAnswers,
			...(classKey ? { classKey } : {}),
			appliesAs: formText(form, 'as') || undefined,
			nomination: formText(form, 'nomination') || undefined,
			...(from ? { from } : {}),
			...(entryId ? { entryId } : {})
		});
		if (!started.ok) return failed(event, started, typed);
		redirect(303, localHref(locale, `/mina-bidrag/${started.value.entryId}`));
	}
};
