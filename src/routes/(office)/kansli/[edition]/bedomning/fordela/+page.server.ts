// Who assesses what, for all entries at once: ask for a plan, follow it, read its reasons, and make the teams of it.
import { redirect } from '@sveltejs/kit';
import {
	appointPlan,
	askForPlan,
	cancelPlan,
	dropPlan,
	isUnderWay,
	planDesk
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import {
	barredInWords,
	breachInWords,
	causesInWords,
	mostOf,
	nameIn,
	whyInWords
} from '#lib/web/assignment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = event.params.edition;
	const words = assignmentMessages(locale);
	const desk = need(event, await planDesk(actor, editionId));
	const { edition, facts, run, places, worth, broken, why, loads } = desk;
	const open = facts.entries.filter(({ finished }) => !finished);
	const able = facts.examiners.filter(({ barred }) => barred === null);
	const pinned = new Set(facts.pins.map(({ entryId, personId }) => `${entryId} ${personId}`));
	const most = mostOf(desk);
	const at = (page: string) => localHref(locale, `/kansli/${edition.id}/bedomning${page}`);
	const search = event.url.searchParams;
	return {
		back: at(''),
		done: search.get('klart'),
		appointed: { entries: Number(search.get('lag')), examiners: Number(search.get('mejl')) },
		facts: [
			{ term: words.facts.entries, value: open.length },
			{ term: words.facts.places, value: open.reduce((sum, { teamSize }) => sum + teamSize, 0) },
			{ term: words.facts.examiners, value: able.length },
			{ term: words.facts.room, value: able.reduce((sum, { maxLoad }) => sum + maxLoad, 0) }
		],
		notes: [
			...barredInWords(locale, facts),
			...(facts.hidden > 0 ? [words.hidden(facts.hidden)] : [])
		],
		run: run && {
			underWay: isUnderWay(run),
			state: run.state,
			overtaken: run.overtaken,
			step: run.state === 'waiting' ? words.waiting : words.steps(run.step, run.donePart),
			part: run.donePart,
			causes:
				run.state === 'infeasible'
					? causesInWords(locale, facts, edition.definition.classes, run.causes)
					: [],
			proven: run.proven
				? words.proven
				: run.minBound !== null && run.totalBound !== null
					? words.notProven(run.minBound, run.totalBound)
					: null,
			seconds:
				run.seconds === null
					? null
					: words.seconds(
							new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(run.seconds)
						)
		},
		byHand: places.some(({ byHand }) => byHand),
		worst: words.points(worth.minFit, most.team),
		total: words.points(worth.totalFit, most.all),
		broken: [...new Set(broken.map((each) => breachInWords(locale, facts, each)))],
		examinersTold: new Set(places.map(({ personId }) => personId)).size,
		rows: facts.entries
			.filter(({ id }) => why.has(id))
			.map((entry) => {
				const reasons = why.get(entry.id);
				const team = places
					.filter(({ entryId }) => entryId === entry.id)
					.sort((one, other) => Number(other.lead) - Number(one.lead));
				return {
					id: entry.id,
					number: entry.number,
					name: entry.name,
					href: at(`/fordela/${entry.id}`),
					theClass:
						edition.definition.classes.find(({ key }) => key === entry.classKey)?.name[locale] ??
						'',
					team: team.map((place) => ({
						name: nameIn(facts, place.personId),
						notes: [
							...(place.lead ? [words.leads] : []),
							...(pinned.has(`${entry.id} ${place.personId}`) ? [words.locked] : []),
							...(entry.team.some((member) => member.personId === place.personId && member.begun)
								? [words.begun]
								: [])
						].join(', ')
					})),
					fit: words.points(reasons?.fit ?? 0, reasons?.most ?? 0),
					why: reasons ? whyInWords(locale, facts, reasons) : null
				};
			}),
		loads:
			places.length === 0
				? []
				: facts.examiners.map(({ personId, name, maxLoad }) => ({
						name,
						load: words.load(loads.get(personId) ?? 0, maxLoad),
						leads: places.filter((place) => place.lead && place.personId === personId).length
					}))
	};
}

const here = (edition: string, done: string) =>
	`/kansli/${edition}/bedomning/fordela?klart=${done}`;

export const actions = {
	ask: async (event) => {
		const { edition: editionId } = event.params;
		const asked = await askForPlan(event.locals.actor, { editionId });
		if (!asked.ok) return failed(event, asked);
		redirect(303, localHref(event.locals.locale, `/kansli/${editionId}/bedomning/fordela`));
	},
	cancel: async (event) => {
		const { edition: editionId } = event.params;
		const cancelled = await cancelPlan(event.locals.actor, { editionId });
		if (!cancelled.ok && cancelled.refusal.reason !== 'already-done')
			return failed(event, cancelled);
		redirect(303, localHref(event.locals.locale, `/kansli/${editionId}/bedomning/fordela`));
	},
	drop: async (event) => {
		const { edition: editionId } = event.params;
		const dropped = await dropPlan(event.locals.actor, { editionId });
		if (!dropped.ok) return failed(event, dropped);
		redirect(303, localHref(event.locals.locale, `/kansli/${editionId}/bedomning/fordela`));
	},
	appoint: async (event) => {
		const { edition: editionId } = event.params;
		const appointed = await appointPlan(event.locals.actor, { editionId });
		if (!appointed.ok) return failed(event, appointed);
		const { entries, examiners } = appointed.value;
		redirect(
			303,
			localHref(
				event.locals.locale,
				`${here(editionId, 'utsedda')}&lag=${entries}&mejl=${examiners}`
			)
		);
	}
};
