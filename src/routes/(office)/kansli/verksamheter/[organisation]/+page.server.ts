// One organisation: what the office knows of it, its units, and a private provider's agreements.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { submittedOfUnits } from '#lib/server/application/index.ts';
import {
	addAgreement,
	addUnit,
	agreementInput,
	closeOrganisation,
	closeUnit,
	closingInput,
	isClosed,
	organisationById,
	organisationInput,
	organisationsEver,
	query,
	removeAgreement,
	saveAgreement,
	saveOrganisation,
	savedUnitInput,
	saveUnit,
	unitInput,
	type AgreementRow
} from '#lib/server/people/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { longDate } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { organisationMessages } from '#lib/shared/messages/organisations/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { numberIn, readPosted, todayOf } from '#lib/web/organisations.ts';

type Event = RequestEvent & { params: { organisation: string } };

export async function load(event) {
	const { actor, locale } = event.locals;
	const found = need(event, await organisationById(actor, event.params.organisation));
	if (found.mergedInto)
		redirect(308, localHref(locale, `/kansli/verksamheter/${found.mergedInto}`));
	const others = need(
		event,
		await query(actor, 'organisation.manage', {}, (tx) => organisationsEver(tx, actor))
	);
	// What is closed is offered no more, and stays chosen where it was.
	const chosen = new Set([found.id, ...found.agreements.map((each) => each.administrationId)]);
	const unitIds = found.units.flatMap(({ id, merged }) => [id, ...merged]);
	const entries = need(event, await submittedOfUnits(actor, unitIds));
	const words = organisationMessages(locale);
	const today = todayOf(event);
	const { units, agreements, ...organisation } = found;
	const closingWords = (closedOn: string | null, of: typeof words.one | typeof words.units) =>
		closedOn && (isClosed(closedOn, today) ? of.closed : of.closes)(longDate(locale, closedOn));
	return {
		demo: organisation.demo,
		today,
		organisation,
		isClosed: isClosed(organisation.closedOn, today),
		closed: closingWords(organisation.closedOn, words.one),
		units: units.map(({ closedOn, ...unit }) => ({
			...unit,
			closedOn,
			isClosed: isClosed(closedOn, today),
			closed: closingWords(closedOn, words.units),
			entries: entries
				.filter(({ unitId }) => unitId === unit.id || unit.merged.includes(unitId))
				.map(({ id, editionId, programme, label, number }) => ({
					href: localHref(locale, `/kansli/${editionId}/bidrag/${id}`),
					label: words.entries.row(
						`${inLocale(programme, locale)} ${inLocale(label, locale)}`,
						number
					)
				}))
		})),
		agreements: agreements.map((row) => ({ ...row, summary: agreementWords(row, today, locale) })),
		others: others.flatMap(({ id, name, kind, open }) =>
			open || chosen.has(id) ? [{ value: id, label: name, kind }] : []
		),
		saved: event.url.searchParams.get('sparat')
	};
}

/** "Entreprenad med Norra förvaltningen, 1 januari 2025–31 december 2027, 62 % bor i staden". */
function agreementWords(row: AgreementRow, today: string, locale: Locale): string {
	const words = organisationMessages(locale).agreements;
	const from = row.validFrom && longDate(locale, row.validFrom);
	const to = row.validTo && longDate(locale, row.validTo);
	return [
		[words.kinds[row.kind], row.administration && words.with(row.administration)]
			.filter(Boolean)
			.join(' '),
		from && to ? words.period(from, to) : from ? words.since(from) : to ? words.until(to) : '',
		row.validTo !== null && row.validTo < today ? words.expired : '',
		row.localShare === null ? '' : words.percent(row.localShare)
	]
		.filter(Boolean)
		.join(', ');
}

/** Does one of the page's forms, and comes back to where it stands; or shows it again with what is wrong. */
async function act(
	event: Event,
	what: string,
	work: (form: FormData, organisationId: string) => Promise<Outcome<unknown>> | Outcome<unknown>
) {
	const form = await event.request.formData();
	const outcome = await work(form, event.params.organisation);
	if (!outcome.ok) return failed(event, outcome, typedIn(form));
	const { organisation } = event.params;
	const [place] = what.split('-');
	redirect(
		303,
		localHref(event.locals.locale, `/kansli/verksamheter/${organisation}?sparat=${what}#${place}`)
	);
}

export const actions = {
	uppgifter: (event) =>
		act(event, 'uppgifter', (form, organisationId) => {
			const read = readPosted(organisationInput, form);
			if (!read.ok) return read;
			const revision = numberIn(form, 'revision');
			return saveOrganisation(event.locals.actor, { ...read.value, organisationId, revision });
		}),
	nyenhet: (event) =>
		act(event, 'enheter-ny', (form, organisationId) => {
			const read = readPosted(unitInput, form);
			return read.ok ? addUnit(event.locals.actor, { organisationId, ...read.value }) : read;
		}),
	enhet: (event) =>
		act(event, 'enheter', (form, here) => {
			const read = readPosted(savedUnitInput, form);
			if (!read.ok) return read;
			const unitId = formText(form, 'unit');
			const organisationId = formText(form, 'organisation') || here;
			return saveUnit(event.locals.actor, { unitId, organisationId, ...read.value });
		}),
	stang: (event) =>
		act(event, 'enheter', (form) => {
			const read = readPosted(closingInput, form);
			if (!read.ok) return read;
			return closeUnit(event.locals.actor, { unitId: formText(form, 'unit'), ...read.value });
		}),
	oppna: (event) =>
		act(event, 'enheter', (form) =>
			closeUnit(event.locals.actor, { unitId: formText(form, 'unit'), closedOn: null })
		),
	stangverksamhet: (event) =>
		act(event, 'stangning', (form, organisationId) => {
			const read = readPosted(closingInput, form);
			if (!read.ok) return read;
			return closeOrganisation(event.locals.actor, { organisationId, ...read.value });
		}),
	oppnaverksamhet: (event) =>
		act(event, 'stangning-bort', (_, organisationId) =>
			closeOrganisation(event.locals.actor, { organisationId, closedOn: null })
		),
	nyttavtal: (event) =>
		act(event, 'avtal-nytt', (form, organisationId) => {
			const read = readPosted(agreementInput, form);
			return read.ok ? addAgreement(event.locals.actor, { organisationId, ...read.value }) : read;
		}),
	avtal: (event) =>
		act(event, 'avtal', (form, organisationId) => {
			const read = readPosted(agreementInput, form);
			if (!read.ok) return read;
			const agreementId = formText(form, 'agreement');
			const revision = numberIn(form, 'revision');
			return saveAgreement(event.locals.actor, {
				organisationId,
				agreementId,
				revision,
				...read.value
			});
		}),
	tabortavtal: (event) =>
		act(event, 'avtal-bort', (form, organisationId) =>
			removeAgreement(event.locals.actor, {
				organisationId,
				agreementId: formText(form, 'agreement')
			})
		)
};
