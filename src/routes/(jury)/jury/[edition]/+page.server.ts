// An edition's entries class by class, side by side, with what the panel has decided so far.
import {
	answerInvitation,
	decisionBoard,
	minutesOfBrief,
	panelEntries,
	panelOf,
	type PanelEntry
} from '#lib/server/judging/index.ts';
import { redirect } from '@sveltejs/kit';
import { localHref } from '#lib/shared/locale.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { panelMessages } from '#lib/shared/messages/panel/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { briefHref } from '#lib/web/brief.ts';
import {
	decisionBar,
	editionTitle,
	idIn,
	panelHref,
	panelName,
	scoreInWords,
	whenInWords
} from '#lib/web/judging.ts';
import { meetingsAhead, openBallots, ownAhead } from '#lib/web/panel-next.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition, classes } = need(event, await decisionBoard(actor, id));
	const entries = need(event, await panelEntries(actor, id));
	const panel = need(event, await panelOf(actor, id));
	const minutes = need(event, await minutesOfBrief(actor, id));
	const words = judgingMessages(locale);
	const { definition } = edition;
	const me = actor.kind === 'person' ? actor.personId : '';
	const nameOf = (personId: string) =>
		panel.members.find((member) => member.personId === personId)?.name ?? '';

	const meanOf = (mean: number | null) => (mean === null ? null : scoreInWords(mean, locale));
	const row = ({ decision, assessed, ...entry }: PanelEntry) => ({
		id: entry.id,
		href: panelHref(locale, edition, `/${entry.id}`),
		unit: entry.unit,
		under: [
			entry.number === null ? '' : words.numbered(entry.number),
			entry.title,
			entry.organisation
		]
			.filter(Boolean)
			.join(' · '),
		score: meanOf(assessed?.mean ?? null),
		strengths: sum(assessed?.criteria.map(({ strengths }) => strengths.length)),
		areas: sum(assessed?.criteria.map(({ improvementAreas }) => improvementAreas.length)),
		scores: Object.fromEntries((assessed?.criteria ?? []).map(({ key, score }) => [key, score])),
		conditions: entry.conditions.map(({ word }) => words.conditions[word]).join(', '),
		honour: decision?.honour ?? null,
		honourName: definition.honours.find(({ key }) => key === decision?.honour)?.name[locale] ?? null
	});

	const sealed = event.url.searchParams.get('faststalld');
	const just = sealed === null ? undefined : classes.find(({ key }) => key === sealed);
	const deadline = decisionBar(edition, locale, actor.at);
	const own = panel.members.find(({ personId }) => personId === me);
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		context: organiser.name,
		invited: own !== undefined && own.answer === null && edition.releasedAt === null,
		next: [
			...(await meetingsAhead(event, edition)),
			...(await openBallots(event, edition)),
			...(await ownAhead(event, edition, own !== undefined))
		].map(({ label, href, note = '' }) => ({ label, href, note })),
		meetings: panelHref(locale, edition, '/moten'),
		substitute: own?.part === 'substitute',
		answered: event.url.searchParams.has('svarat'),
		sentOut: event.url.searchParams.get('utan') ?? '',
		brief:
			minutes === null
				? null
				: { href: briefHref(locale, edition), label: briefMessages(locale).read(minutes) },
		title: editionTitle(edition, locale),
		ballots: panelHref(locale, edition, '/omrostning'),
		panelName: panelName(definition, locale),
		allSealed: classes.every(({ state }) => state === 'sealed' || state === 'empty'),
		chair: panel.members.some(({ chair, personId }) => chair && personId === me),
		members: panel.members.map(({ name, title, part }) => ({
			name,
			title,
			part: part === 'member' ? null : panelMessages(locale).parts[part]
		})),
		criteria: (definition.assessment?.criteria ?? []).map(({ key, name }) => ({
			key,
			name: name[locale]
		})),
		hasConditions:
			definition.conditionsToWin.length > 0 || (definition.pastHonours ?? []).length > 0,
		justSealed: just && just.sealing ? { name: just.name?.[locale] ?? null } : null,
		justRecused: event.url.searchParams.has('jav'),
		classes: classes.map((each) => ({
			key: each.key,
			name: each.name?.[locale] ?? null,
			state: each.state,
			sealed:
				each.sealing &&
				words.edition.sealed(
					each.name !== null,
					each.sealing.by,
					whenInWords(each.sealing.sealedAt, edition.timeZone, locale, actor.at)
				),
			review: panelHref(locale, edition, `/faststall?klass=${encodeURIComponent(each.key)}`),
			entries: entries.filter(({ classKey }) => classKey === each.key).map(row),
			recusals: panel.recusals
				.filter(({ classKey }) => classKey === each.key)
				.map(({ personId, unit, own }) =>
					personId === me
						? words.edition[own ? 'ownMine' : 'recusedMine'](unit ?? '')
						: words.edition[own ? 'ownOther' : 'recusedOther'](nameOf(personId), unit ?? '')
				)
		}))
	};
}

export const actions = {
	answer: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		const answer = formText(form, 'answer') === 'yes' ? 'accepted' : 'declined';
		const note = formText(form, 'note').slice(0, 1000);
		const said = await answerInvitation(actor, { editionId, answer, note });
		if (!said.ok) return failed(event, said, typedIn(form));
		if (answer === 'declined') redirect(303, localHref(locale, '/jury?avbojt'));
		redirect(303, panelHref(locale, { id: editionId }, '?svarat'));
	}
};

const sum = (numbers: number[] | undefined) => numbers?.reduce((a, b) => a + b, 0) ?? null;
