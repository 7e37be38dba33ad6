// Who assesses what, for all entries at once: ask for a plan, follow it, read its reasons, and make the teams of it.
import { redirect } from '@sveltejs/kit';
import {
	appointPlan,
	askForPlan,
	cancelPlan,
	dropPlan,
	inScope,
	isUnderWay,
	takeOutOfPlan,
	planDesk,
	runScopes
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import {
	barredInWords,
	beyondInWords,
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
	const { edition, facts, run, places, worth, broken, gone, changes, why, loads } = desk;
	const open = facts.entries.filter(({ finished }) => !finished);
	const able = facts.examiners.filter(({ barred }) => barred === null);
	const pinned = new Set(facts.pins.map(({ entryId, personId }) => `${entryId} ${personId}`));
	const most = mostOf(desk);
	const scopes = runScopes.map((scope) => ({ scope, count: inScope(facts, scope).size }));
	const chosen = scopes.find(({ scope, count }) => scope === run?.scope && count > 0);
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
			...beyondInWords(locale, facts),
			...(facts.hidden > 0 ? [words.hidden(facts.hidden)] : [])
		],
		scopes: scopes.map(({ scope, count }) => ({
			value: scope,
			label: words.scopes[scope],
			help: words.scopeHelp[scope](count),
			disabled: count === 0
		})),
		/** There is something to choose between: some have a team, and some have none. */
		choose: scopes[0]?.count !== scopes[1]?.count,
		scope: (chosen ?? scopes.find(({ count }) => count > 0))?.scope ?? 'not-begun',
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
		changes: words.changes(changes),
		gone: gone.map(({ entryId, name, because }) => ({
			entryId,
			name,
			text: words.gone[because](name)
		})),
		broken: [...new Set(broken.map((each) => breachInWords(locale, facts, each)))],
		examinersTold: new Set(places.map(({ personId }) => personId)).size,
		rows: facts.entries
			.filter(({ id }) => why.has(id))
			.map((entry) => {
				const reasons = why.get(entry.id);
				const change = changes.teams.get(entry.id);
				const comesIn = (personId: string) =>
					change?.kind === 'changed' && change.in.some((each) => each.personId === personId);
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
						comesIn: comesIn(place.personId),
						notes: [
							...(place.lead ? [words.leads] : []),
							...(pinned.has(`${entry.id} ${place.personId}`) ? [words.locked] : []),
							...(entry.team.some((member) => member.personId === place.personId && member.begun)
								? [words.begun]
								: [])
						].join(', ')
					})),
					goesOut: change?.out.map(({ name }) => name) ?? [],
					change: !change
						? null
						: change.kind === 'new'
							? words.changed.new
							: change.kind === 'same'
								? words.changed.same
								: change.newLead && words.changed.lead(change.newLead.name),
					lacks: team.length < entry.teamSize ? words.lacks(entry.teamSize - team.length) : null,
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
		const form = await event.request.formData();
		const scope = runScopes.find((each) => each === formText(form, 'scope'));
		const asked = await askForPlan(event.locals.actor, { editionId, scope });
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
	leave: async (event) => {
		const { edition: editionId } = event.params;
		const form = await event.request.formData();
		const left = await takeOutOfPlan(event.locals.actor, {
			editionId,
			entryId: formText(form, 'entry')
		});
		if (!left.ok) return failed(event, left);
		redirect(303, localHref(event.locals.locale, here(editionId, 'borttaget')));
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
