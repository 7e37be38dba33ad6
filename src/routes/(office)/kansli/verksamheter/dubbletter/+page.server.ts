// Pairs that may be one, and the merge of two: what follows is shown before it is done.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { submittedOfUnits } from '#lib/server/application/index.ts';
import {
	duplicates,
	mergeInto,
	mergePlan,
	organisationById,
	organisationsEver,
	query,
	unitsNow,
	type Merge,
	type Pair
} from '#lib/server/people/index.ts';
import { isId } from '#lib/server/platform/ids.ts';
import { localHref } from '#lib/shared/locale.ts';
import { organisationMessages } from '#lib/shared/messages/organisations/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';

const here = '/kansli/verksamheter/dubbletter';

const addressOf = (event: Pick<RequestEvent, 'locals'>, merge: Merge) =>
	`${localHref(event.locals.locale, here)}?${new URLSearchParams({ slag: merge.kind, fran: merge.fromId, till: merge.intoId })}`;

export async function load(event) {
	const asked = event.url.searchParams;
	const kind = asked.get('slag') === 'unit' ? ('unit' as const) : ('organisation' as const);
	const [fromId, intoId] = [asked.get('fran') ?? '', asked.get('till') ?? ''];
	const merged = asked.get('klart');
	const { actor, locale } = event.locals;
	if (intoId)
		return {
			plan: await planFor(event, { kind, fromId, intoId }),
			choose: null,
			pairs: null,
			merged: null
		};
	const unitId = asked.get('enhet');
	const choose = unitId ? await otherUnits(event, unitId) : await organisations(event, fromId);
	const found = need(event, await duplicates(actor));
	const row = (of: Merge['kind']) => (pair: Pair) => ({
		...pair,
		href: addressOf(event, { kind: of, fromId: pair.other.id, intoId: pair.one.id })
	});
	return {
		plan: null,
		choose,
		pairs:
			fromId || unitId
				? null
				: {
						organisations: found.organisations.map(row('organisation')),
						units: found.units.map(row('unit'))
					},
		merged: merged && organisationMessages(locale).duplicates.merged(merged, asked.get('i') ?? '')
	};
}

async function planFor(event: RequestEvent, merge: Merge) {
	const { actor } = event.locals;
	const plan = need(event, await mergePlan(actor, merge));
	const entries = need(event, await submittedOfUnits(actor, plan.unitIds));
	return {
		...plan,
		entries: entries.length,
		swap: addressOf(event, { ...merge, fromId: merge.intoId, intoId: merge.fromId })
	};
}

/** Two organisations to choose, the first of them chosen where one comes from its page. */
async function organisations(event: RequestEvent, fromId: string) {
	const { actor } = event.locals;
	const all = need(
		event,
		await query(actor, 'organisation.manage', {}, (tx) => organisationsEver(tx, actor))
	);
	return {
		kind: 'organisation' as const,
		from: fromId,
		name: all.find(({ id }) => id === fromId)?.name ?? null,
		choices: all.map(({ id, name }) => ({ value: id, label: name }))
	};
}

/** The other units of a unit's organisation. */
async function otherUnits(event: RequestEvent, unitId: string) {
	const { actor } = event.locals;
	const units = need(
		event,
		await query(actor, 'organisation.manage', {}, (tx) =>
			unitsNow(tx, actor, isId(unitId) ? [unitId] : [])
		)
	);
	const unit = units.get(unitId);
	const home = need(event, await organisationById(actor, unit?.organisationId ?? ''));
	return {
		kind: 'unit' as const,
		from: unit?.id ?? '',
		name: unit?.name ?? null,
		choices: home.units.map(({ id, name }) => ({ value: id, label: name }))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const kind = formText(form, 'slag') === 'unit' ? 'unit' : 'organisation';
		const merge = { kind, fromId: formText(form, 'fran'), intoId: formText(form, 'till') } as const;
		const done = await mergeInto(actor, merge);
		if (!done.ok) return failed(event, done);
		const { from, into } = done.value;
		const said = new URLSearchParams({ klart: from.name, i: into.name });
		redirect(303, `${localHref(locale, here)}?${said}`);
	}
};
