// An examiner declares, for all the entries of a round on one page, with which there is a conflict of interest: the round
// that was asked for, else one that waits for an answer.
import { redirect } from '@sveltejs/kit';
import {
	declarationDesk,
	declareInEdition,
	type DeclarationDesk
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { conflictMessages } from '#lib/shared/messages/conflicts/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { poolsOf } from '#lib/web/conflicts.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const words = conflictMessages(locale);
	const pools = need(event, await poolsOf(actor));
	const asked = event.url.searchParams.get('omgang');
	const desks: DeclarationDesk[] = [];
	for (const { id } of pools) desks.push(need(event, await declarationDesk(actor, id)));
	const chosen =
		desks.find(({ edition }) => edition.id === asked) ??
		desks.find(({ entries }) => entries.some(({ said }) => said === 'not-yet')) ??
		desks.find(({ entries }) => entries.length > 0) ??
		desks[0];
	const back = localHref(locale, '/bedomning');
	if (!chosen)
		return {
			back,
			edition: null,
			round: '',
			entries: [],
			left: 0,
			others: [],
			saved: false,
			demo: false
		};
	const { edition, entries } = chosen;
	const href = (id: string) => localHref(locale, `/bedomning/jav?omgang=${id}`);
	return {
		demo: edition.demo,
		back,
		edition: edition.id,
		round: `${edition.definition.name[locale]} ${edition.label[locale]}`,
		others: pools
			.filter(({ id }) => id !== edition.id)
			.map(({ id, name }) => ({ href: href(id), name: name[locale] })),
		saved: event.url.searchParams.has('klart'),
		left: entries.filter(({ said }) => said === 'not-yet').length,
		entries: entries.map(({ entryId, unit, organisation, classKey, said, facts, pinned }) => ({
			id: entryId,
			unit,
			where: [
				organisation,
				edition.definition.classes.find(({ key }) => key === classKey)?.name[locale]
			]
				.filter((part) => part)
				.join(' · '),
			said,
			known: [
				...(pinned === 'conflict' ? [words.declare.pinned] : []),
				...(pinned === 'no-conflict' ? [words.declare.pinnedNone] : []),
				...facts.map((fact) => words.own[fact])
			]
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const editionId = formText(form, 'edition');
		const desk = need(event, await declarationDesk(actor, editionId));
		const rest = form.has('rest');
		const answers = desk.entries.flatMap(({ entryId, said }) => {
			const typed = formText(form, `said-${entryId}`);
			const answer = typed === '' && rest && said === 'not-yet' ? 'none' : typed;
			if (answer !== 'conflict' && answer !== 'none') return [];
			return [{ entryId, said: answer, reason: formText(form, `reason-${entryId}`) } as const];
		});
		const saved = await declareInEdition(actor, { editionId, answers });
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/jav?omgang=${editionId}&klart`));
	}
};
