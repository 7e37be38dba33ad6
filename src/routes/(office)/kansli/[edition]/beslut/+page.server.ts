// The office's page about the decision: the panel, the conditions to win, how far the classes have come.
import { redirect } from '@sveltejs/kit';
import { checkCondition, decisionBoard, panelEntries, panelOf } from '#lib/server/judging/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { isLeft, leftName } from '#lib/web/edition-waits.ts';
import { idIn, panelName, whenInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition, classes } = need(event, await decisionBoard(actor, id));
	const entries = need(event, await panelEntries(actor, id));
	const { members, recusals } = need(event, await panelOf(actor, id));
	const words = judgingMessages(locale);
	const nameOf = (personId: string) =>
		members.find((member) => member.personId === personId)?.name ?? '';
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
		checked: event.url.searchParams.get('sparat'),
		members: members.map(({ name, title, email, chair }) => ({ name, title, email, chair })),
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
							return [
								{ id: entryId, unit, number, word: state.word, note: state.note ?? '', declared }
							];
						})
				}))
				.filter((group) => group.entries.length > 0)
		}))
	};
}

export const actions = {
	check: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const entryId = idIn(event, formText(form, 'entry'));
		const checked = await checkCondition(actor, {
			entryId,
			conditionKey: formText(form, 'condition'),
			met: formText(form, 'met') === 'yes',
			note: formText(form, 'note').slice(0, 2000)
		});
		if (!checked.ok) return failed(event, checked, typedIn(form));
		const to = `/kansli/${event.params.edition}/beslut?sparat=${entryId}#entry-${entryId}`;
		redirect(303, localHref(locale, to));
	}
};
