// A table of organisations and units, from a file or pasted: shown first, then taken in.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	comesToNothing,
	decodeCsv,
	headings,
	importOrganisations,
	mostRows,
	previewImport,
	query,
	type AgreementKind,
	type ImportFault,
	type ImportField,
	type ImportPreview,
	type PlannedAgreement,
	type OrganisationKind,
	type UnreadableImport
} from '#lib/server/people/index.ts';
import { done, type Refusal } from '#lib/server/platform/outcome.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { shownPostcode } from '#lib/shared/postcode.ts';
import { organisationMessages } from '#lib/shared/messages/organisations/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { formText, need } from '#lib/web/answers.ts';

const largest = 400_000;

export async function load(event) {
	const { actor, locale } = event.locals;
	need(event, await query(actor, 'organisation.manage', {}, async () => done(null)));
	const words = organisationMessages(locale).importing;
	return {
		columns: (Object.keys(headings) as ImportField[]).map((field) => ({
			field: words.fields[field],
			headings: headings[field].join(', ')
		}))
	};
}

/** A value of a field in words: kinds have their own. */
function valueWords(field: string, value: string, locale: Locale): string {
	const { kinds } = organisationMessages(locale);
	return field === 'kind' ? (kinds[value as OrganisationKind] ?? value) : value;
}

/** An agreement as it would be noted: with whom, and what becomes other than it is. */
function agreementNotes({ changes, said }: PlannedAgreement, locale: Locale): string[] {
	const { importing: words, agreements } = organisationMessages(locale);
	const shown = (field: keyof PlannedAgreement['wanted'], value: string) =>
		field === 'kind' ? (agreements.kinds[value as AgreementKind] ?? value) : value;
	return [
		changes ? words.agreementChanged : words.agreementAdded,
		...said.map(({ field, from, to }) => {
			const label = words.fields[columnOf[field]];
			return from === null
				? words.set(label, shown(field, to))
				: words.fromTo(label, shown(field, from), shown(field, to));
		})
	];
}

/** The column in which each part of an agreement stands. */
const columnOf: Record<keyof PlannedAgreement['wanted'], ImportField> = {
	kind: 'agreement',
	administration: 'agreementWith',
	reference: 'agreementReference',
	validFrom: 'agreementFrom',
	validTo: 'agreementTo',
	localShare: 'agreementShare'
};

function faultWords(fault: ImportFault, locale: Locale): string {
	const { faults, fields } = organisationMessages(locale).importing;
	const field = fault.field ? fields[fault.field] : '';
	const value = fault.field ? valueWords(fault.field, fault.value ?? '', locale) : '';
	return faults[fault.why](field, value, fault.other ?? 0);
}

/** What the table comes to, in words. */
function shown({ plan, faults, ignored, digest }: ImportPreview, text: string, locale: Locale) {
	const { importing: words, list } = organisationMessages(locale);
	const units = plan.units.length + plan.added.reduce((sum, each) => sum + each.units.length, 0);
	return {
		text,
		digest,
		nothing: comesToNothing(plan),
		counts: [
			{ term: words.counts.added, value: plan.added.length },
			{ term: words.counts.changed, value: plan.changed.length },
			{ term: words.counts.units, value: units },
			{ term: words.counts.postcodes, value: plan.postcodes.length },
			{ term: words.counts.agreements, value: plan.agreements.length },
			{
				term: words.counts.unchanged,
				value: words.unchanged(
					plan.unchanged.organisations,
					plan.unchanged.units,
					plan.unchanged.agreements
				)
			},
			{ term: words.counts.faults, value: faults.length }
		],
		ignored: ignored.length > 0 ? words.ignored(ignored.join(', ')) : null,
		added: plan.added.map(({ line, name, wanted, units: its }) => ({
			line,
			name,
			notes: [
				valueWords('kind', wanted.kind, locale),
				...(['board', 'registrarEmail', 'contactName', 'contactEmail', 'contactPhone'] as const)
					.filter((field) => wanted[field] !== null)
					.map((field) => words.set(words.fields[field], wanted[field] ?? '')),
				...(its.length > 0 ? [`${words.withUnits(its.length)}: ${its.join(', ')}`] : [])
			]
		})),
		changed: plan.changed.map(({ line, name, changes }) => ({
			line,
			name,
			notes: changes.map(({ field, from, to }) =>
				from === null
					? words.set(words.fields[field], valueWords(field, to, locale))
					: words.fromTo(
							words.fields[field],
							valueWords(field, from, locale),
							valueWords(field, to, locale)
						)
			)
		})),
		units: plan.units.map(({ line, name, organisation }) => ({
			line,
			name,
			notes: [organisation]
		})),
		postcodes: plan.postcodes.map(({ line, unit, organisation, from, to }) => ({
			line,
			name: unit,
			notes: [
				organisation,
				from === null
					? words.set(words.fields.postcode, shownPostcode(to))
					: words.fromTo(words.fields.postcode, shownPostcode(from), shownPostcode(to))
			]
		})),
		agreements: plan.agreements.map((planned) => ({
			line: planned.line,
			name: planned.organisation,
			notes: agreementNotes(planned, locale)
		})),
		faults: faults.map((fault) => ({ line: fault.line, why: faultWords(fault, locale) })),
		confirm: faults.length > 0 ? words.confirmSkipping(faults.length) : words.confirm,
		back: list.back
	};
}

function whyWords(refusal: Refusal, locale: Locale): string {
	const words = organisationMessages(locale).importing;
	if (refusal.reason === 'changed-meanwhile') return words.changedMeanwhile;
	if (refusal.reason !== 'unreadable-table') return refusalText(locale, refusal);
	const { why, line, value = '' } = refusal.detail as UnreadableImport;
	switch (why) {
		case 'empty':
			return words.unreadable.empty;
		case 'unclosed-quote':
			return words.unreadable[why](line);
		case 'no-organisation-column':
		case 'same-column-twice':
			return words.unreadable[why](value);
		case 'too-many-rows':
			return words.unreadable[why](mostRows);
	}
}

/** What was posted: the file where there is one, else what was pasted. */
async function postedTable(form: FormData): Promise<string | null> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0) {
		if (file.size > largest) return null;
		return decodeCsv(new Uint8Array(await file.arrayBuffer()));
	}
	const text = formText(form, 'text');
	return text.length > largest ? null : text;
}

async function preview(event: RequestEvent, text: string, problem?: string) {
	const { actor, locale } = event.locals;
	const read = await previewImport(actor, text);
	if (!read.ok) {
		const status = refusalStatus[read.refusal.reason] ?? 422;
		return fail(status, { message: whyWords(read.refusal, locale), text, preview: null });
	}
	const answer = { message: problem ?? null, text, preview: shown(read.value, text, locale) };
	return problem === undefined ? answer : fail(409, answer);
}

export const actions = {
	granska: async (event) => {
		const { locale } = event.locals;
		const text = await postedTable(await event.request.formData());
		if (text !== null) return preview(event, text);
		const message = organisationMessages(locale).importing.unreadable['too-large'];
		return fail(413, { message, text: '', preview: null });
	},
	importera: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const text = formText(form, 'text');
		const imported = await importOrganisations(actor, { text, digest: formText(form, 'digest') });
		if (!imported.ok) return preview(event, text, whyWords(imported.refusal, locale));
		const { added, changed, units, agreements } = imported.value.plan;
		const allUnits = units.length + added.reduce((sum, each) => sum + each.units.length, 0);
		const counts = `${added.length}-${changed.length}-${allUnits}-${agreements.length}`;
		redirect(303, localHref(locale, `/kansli/verksamheter?inlast=${counts}`));
	},
	andra: async (event) => {
		const text = formText(await event.request.formData(), 'text');
		return { message: null, text, preview: null };
	}
};
