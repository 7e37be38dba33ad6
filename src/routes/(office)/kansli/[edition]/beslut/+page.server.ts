// The office's page about the decision: the panel, the conditions to win, how far the classes have come.
import { redirect } from '@sveltejs/kit';
import {
	checkCondition,
	decisionBoard,
	panelEntries,
	panelOf,
	prizeSum,
	setPanelTerms
} from '#lib/server/judging/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { panelMessages } from '#lib/shared/messages/panel/index.ts';
import { formatMoney, formatNumber } from '#lib/shared/money.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { oreOf } from '#lib/web/decision-form.ts';
import { isLeft, leftName } from '#lib/web/edition-waits.ts';
import { idIn, panelName, whenInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition, classes } = need(event, await decisionBoard(actor, id));
	const entries = need(event, await panelEntries(actor, id));
	const { members, declined, terms, recusals } = need(event, await panelOf(actor, id));
	const seatWords = panelMessages(locale);
	const voting = members.filter(({ part }) => part !== 'substitute').length;
	const given = entries.reduce(
		(sum, { decision }) => sum + prizeSum(edition.definition, decision?.prizes ?? []),
		0
	);
	const words = judgingMessages(locale);
	const nameOf = (personId: string) =>
		members.find((member) => member.personId === personId)?.name ?? '';
	const unanswered = members.filter(({ answer, part }) => answer === null && part !== 'substitute');
	const sealed = new Set(classes.filter(({ sealing }) => sealing !== null).map(({ key }) => key));
	const left = event.url.searchParams.get(leftName);
	const onlyClasses = left === 'klasser';
	const onlyConditions = left === 'villkor';
	return {
		onlyClasses,
		onlyConditions,
		here: localHref(locale, `/kansli/${id}/beslut`),
		panelName: panelName(edition.definition, locale),
		panelSaved: event.url.searchParams.has('juryn'),
		invited: Number(event.url.searchParams.get('juryn')) || 0,
		checked: event.url.searchParams.get('sparat'),
		members: members.map(({ name, title, email, part, answer }) => ({
			name,
			title,
			email,
			part: seatWords.parts[part],
			answer: seatWords.answers[answer ?? 'none']
		})),
		declined: declined.map(({ name, note }) => seatWords.declined(name, note)),
		terms: {
			saved: event.url.searchParams.has('villkor-sparade'),
			quorum: seatWords.terms.quorumNow(terms.quorum, voting, terms.quorumSet !== null),
			unanswered:
				unanswered.length > 0 ? seatWords.terms.unanswered(unanswered.map(({ name }) => name)) : '',
			quorumSet: terms.quorumSet === null ? '' : String(terms.quorumSet),
			majority: Math.floor(voting / 2) + 1,
			budget:
				terms.prizeBudgetOre === null
					? seatWords.terms.noBudget
					: seatWords.terms.budgetNow(formatMoney(locale, terms.prizeBudgetOre)),
			budgetSet:
				terms.prizeBudgetOre === null ? '' : formatNumber('sv', terms.prizeBudgetOre / 100),
			given: given > 0 ? seatWords.terms.given(formatMoney(locale, given)) : ''
		},
		recusals: recusals.map(({ personId, unit, own }) =>
			words.edition[own ? 'ownOther' : 'recusedOther'](nameOf(personId), unit ?? '')
		),
		classes: classes
			.filter((each) => !onlyClasses || isLeft(each))
			.map(({ key, name, state, sealing, ...counts }) => ({
				key,
				name: name?.[locale] ?? words.allEntries,
				state: words.states[state],
				sealed: sealing ? whenInWords(sealing.sealedAt, edition.timeZone, locale, actor.at) : '',
				...counts
			})),
		conditions: edition.definition.conditionsToWin.map(({ key, text }) => ({
			key,
			text: text[locale],
			groups: classes
				.map((each) => ({
					key: each.key,
					name: each.name?.[locale] ?? words.allEntries,
					hasClasses: each.name !== null,
					sealed: sealed.has(each.key),
					entries: entries
						.filter(({ classKey }) => classKey === each.key)
						.flatMap(({ id: entryId, unit, number, conditions }) => {
							const state = conditions.find((condition) => condition.key === key);
							if (!state || (onlyConditions && state.word !== 'not-checked')) return [];
							const declared = state.declared?.[locale] ?? null;
							const { word, certificate, note } = state;
							const certified =
								certificate &&
								words.conditions.certificate(
									certificate.text,
									certificate.dated && longDate(locale, certificate.dated)
								);
							return [
								{
									id: entryId,
									unit,
									number,
									word,
									certificate,
									certified,
									note: note ?? '',
									declared
								}
							];
						})
				}))
				.filter((group) => group.entries.length > 0)
		}))
	};
}

export const actions = {
	terms: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const typed = typedIn(await event.request.formData());
		const quorum = wholeOf(typed['quorum'] ?? '');
		const budget = oreOf(typed['budget'] ?? '');
		const wrong = [
			...(Number.isNaN(quorum) ? ['quorum'] : []),
			...(Number.isNaN(budget) ? ['budget'] : [])
		].map((field) => ({ field, reason: 'not-a-number' as const }));
		if (wrong.length > 0) return failed(event, refused('not-a-number', { fields: wrong }), typed);
		const set = await setPanelTerms(actor, { editionId, quorum, prizeBudgetOre: budget });
		if (!set.ok) return failed(event, set, typed);
		redirect(303, localHref(locale, `/kansli/${editionId}/beslut?villkor-sparade#panel`));
	},
	check: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const entryId = idIn(event, formText(form, 'entry'));
		const checked = await checkCondition(actor, {
			entryId,
			conditionKey: formText(form, 'condition'),
			met: formText(form, 'met') === 'yes',
			note: formText(form, 'note').slice(0, 2000),
			certificate: formText(form, 'certificate'),
			certificateDated: formText(form, 'certificateDated')
		});
		if (!checked.ok) return failed(event, checked, typedIn(form));
		const to = `/kansli/${event.params.edition}/beslut?sparat=${entryId}#entry-${entryId}`;
		redirect(303, localHref(locale, to));
	}
};

/** "4" as a number; null when nothing is written, NaN when it is no whole number. */
function wholeOf(text: string): number | null {
	const plain = text.trim();
	if (plain === '') return null;
	return /^\d{1,3}$/.test(plain) ? Number(plain) : NaN;
}
