// One planned team: hold on to somebody, let another lead, or swap someone and see what it costs.
import { redirect } from '@sveltejs/kit';
import { isId } from '#lib/server/platform/ids.ts';
import {
	leadInPlan,
	takeOutOfPlan,
	pinPlace,
	swapDesk,
	swapPlace,
	takeOutOfTeam
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { mostOf, nameIn, partsInWords, whyInWords } from '#lib/web/assignment.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition: editionId, entry: entryId } = event.params;
	const words = assignmentMessages(locale);
	const asked = event.url.searchParams.get('istallet');
	const instead = asked && isId(asked) ? asked : null;
	const desk = need(event, await swapDesk(actor, editionId, entryId, instead));
	const { facts, entry, places, why, worth } = desk;
	const team = places
		.filter((place) => place.entryId === entryId)
		.sort((one, other) => Number(other.lead) - Number(one.lead));
	const reasons = why.get(entryId);
	const here = localHref(locale, `/kansli/${editionId}/bedomning/fordela/${entryId}`);
	const pinned = new Set(
		facts.pins.filter((pin) => pin.entryId === entryId).map(({ personId }) => personId)
	);
	const signed = words.signed;
	const open = instead !== null || team.length < entry.teamSize;
	const costs = (open ? desk.costs : []).map((cost) => ({
		personId: cost.personId,
		name: nameIn(facts, cost.personId),
		parts: partsInWords(locale, cost.fit.parts),
		load: words.load(cost.load, cost.maxLoad),
		change: signed(cost.team),
		worst: signed(cost.minFit),
		total: signed(cost.totalFit),
		breaks: cost.breaks.map(({ rule }) => words.breaks[rule]).join(', ')
	}));
	return {
		back: localHref(locale, `/kansli/${editionId}/bedomning/fordela`),
		here,
		done: event.url.searchParams.get('klart'),
		title: entry.name,
		className:
			desk.edition.definition.classes.find(({ key }) => key === entry.classKey)?.name[locale] ?? '',
		fit: words.points(reasons?.fit ?? 0, reasons?.most ?? 0),
		worst: words.points(worth.minFit, mostOf(desk).team),
		why: reasons ? whyInWords(locale, facts, reasons) : null,
		members: team.map(({ personId, lead }) => ({
			personId,
			name: nameIn(facts, personId),
			lead,
			pinned: pinned.has(personId),
			begun: entry.team.some((member) => member.personId === personId && member.begun),
			canLead:
				facts.examiners.find((examiner) => examiner.personId === personId)?.experienced ?? false
		})),
		lacks: Math.max(0, entry.teamSize - team.length),
		/** The last one is taken out with the entry. */
		several: team.length > 1,
		instead: instead && { personId: instead, name: nameIn(facts, instead) },
		can: costs.filter(({ breaks }) => breaks === ''),
		cannot: costs.filter(({ breaks }) => breaks !== '')
	};
}

const here = (edition: string, entry: string, done: string) =>
	`/kansli/${edition}/bedomning/fordela/${entry}?klart=${done}`;

export const actions = {
	pin: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, entry: entryId } = event.params;
		const form = await event.request.formData();
		const pinned = formText(form, 'pinned') === 'yes';
		const personId = formText(form, 'person');
		const kept = await pinPlace(actor, { editionId, entryId, personId, pinned });
		if (!kept.ok) return failed(event, kept);
		redirect(303, localHref(locale, here(editionId, entryId, pinned ? 'last' : 'upplast')));
	},
	lead: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, entry: entryId } = event.params;
		const form = await event.request.formData();
		const led = await leadInPlan(actor, { editionId, entryId, personId: formText(form, 'person') });
		if (!led.ok) return failed(event, led);
		redirect(303, localHref(locale, here(editionId, entryId, 'leder')));
	},
	out: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, entry: entryId } = event.params;
		const form = await event.request.formData();
		const out = await takeOutOfTeam(actor, {
			editionId,
			entryId,
			personId: formText(form, 'person')
		});
		if (!out.ok) return failed(event, out);
		redirect(303, localHref(locale, here(editionId, entryId, 'ute')));
	},
	leave: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, entry: entryId } = event.params;
		const left = await takeOutOfPlan(actor, { editionId, entryId });
		if (!left.ok) return failed(event, left);
		redirect(303, localHref(locale, `/kansli/${editionId}/bedomning/fordela?klart=borttaget`));
	},
	swap: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, entry: entryId } = event.params;
		const form = await event.request.formData();
		const swapped = await swapPlace(actor, {
			editionId,
			entryId,
			instead: event.url.searchParams.get('istallet'),
			personId: formText(form, 'person')
		});
		if (!swapped.ok) return failed(event, swapped);
		redirect(303, localHref(locale, here(editionId, entryId, 'bytt')));
	}
};
