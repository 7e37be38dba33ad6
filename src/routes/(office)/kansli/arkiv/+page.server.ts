// Earlier rounds from a spreadsheet: checked and shown first, then read in and published.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	archiveColumns,
	archiveHeadings,
	importArchive,
	previewArchive,
	readTable,
	tableSchema,
	type ArchivePreview,
	type Table
} from '#lib/server/publication/index.ts';
import { query } from '#lib/server/people/index.ts';
import { editions } from '#lib/server/programme/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { formatMoney } from '#lib/shared/money.ts';
import { pastRoundsMessages } from '#lib/shared/messages/past-rounds/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { formText, need } from '#lib/web/answers.ts';
import { editionTitle, listed } from '#lib/web/public-words.ts';

const largest = 5 * 1024 * 1024;

export async function load(event) {
	const { actor, locale } = event.locals;
	const all = need(event, await query(actor, 'archive.import', {}, (tx) => editions(tx, actor)));
	const words = pastRoundsMessages(locale);
	const done = /^(\d+)-(\d+)$/.exec(event.url.searchParams.get('inlast') ?? '');
	return {
		done: done ? words.done(Number(done[1]), Number(done[2])) : null,
		columns: archiveColumns.map((key) => ({
			name: archiveHeadings[key][0],
			about: words.columns[key]
		})),
		archive: all
			.filter(({ kind }) => kind === 'archive')
			.map(({ id, definition, label, archive }) => ({
				href: localHref(locale, `/kansli/${id}/publicerat`),
				label: editionTitle(locale, definition.name, label),
				count: archive?.honours.length ? words.count(archive.honours.length) : words.noHonours
			}))
	};
}

type PlannedEdition = ArchivePreview['editions'][number];
const newestFirst = (a: PlannedEdition, b: PlannedEdition) =>
	a.award.localeCompare(b.award) || (b.edition.year ?? 0) - (a.edition.year ?? 0);

/** What the table comes to, in words. */
function shown(
	{ editions: planned, faults, ignored, called, digest }: ArchivePreview,
	table: Table,
	locale: Locale
) {
	const words = pastRoundsMessages(locale);
	const nameOf = (slug: string) =>
		called.find((each) => each.slug === slug)?.name ?? { sv: slug, en: slug };
	const classOf = (slug: string, key: string | null) =>
		called.find((each) => each.slug === slug)?.classes.find((each) => each.key === key)?.name[
			locale
		] ?? '';
	const classes = listed(locale, [
		...new Set(called.flatMap((each) => each.classes.map(({ name }) => name[locale])))
	]);
	const changing = planned.filter(({ standing }) => standing !== 'same');
	const rows = changing.flatMap((each) => each.rows.filter(({ standing }) => standing !== 'same'));
	return {
		table: JSON.stringify(table),
		digest,
		ignored: ignored.length > 0 ? words.ignored(ignored.join(', ')) : null,
		faultsTitle: words.faultsTitle(faults.length),
		faults: faults.map(({ line, column, why, value, other }, at) => ({
			at,
			where: words.fault(line, archiveHeadings[column][0].toLowerCase()),
			why:
				words.faults[why](value, other ?? 0) +
				(why === 'unknown-class' && classes.length > 0 ? ` ${words.classesAre(classes)}` : '')
		})),
		lead: words.previewLead(rows.length, changing.length),
		nothing: rows.length === 0,
		rounds: planned.toSorted(newestFirst).map(({ award, edition, standing, rows: its }) => ({
			key: `${award}/${edition.slug}`,
			title: editionTitle(locale, nameOf(award), edition.round),
			note: standing === 'new' ? words.newRound : words.standings[standing].toLowerCase(),
			rows: its.map(({ line, standing: how, row }) => ({
				line,
				how: words.standings[how],
				title: row.title || row.unit,
				by: [row.title ? row.unit : '', row.organisation].filter(Boolean).join(', '),
				kind:
					row.honour === 'participant'
						? null
						: row.honour === 'award'
							? ('award' as const)
							: ('mention' as const),
				class: classOf(award, row.class),
				citation: row.citation,
				prizes: listed(
					locale,
					[row.sum === null ? '' : formatMoney(locale, row.sum), row.prize ?? ''].filter(Boolean)
				)
			}))
		}))
	};
}

async function preview(event: RequestEvent, table: Table, problem?: string) {
	const { actor, locale } = event.locals;
	const read = await previewArchive(actor, table);
	if (!read.ok) {
		const message = refusalText(locale, read.refusal);
		return fail(refusalStatus[read.refusal.reason] ?? 422, { message, preview: null });
	}
	const answer = { message: problem ?? null, preview: shown(read.value, table, locale) };
	return problem === undefined ? answer : fail(409, answer);
}

export const actions = {
	check: async (event) => {
		const { actor, locale } = event.locals;
		need(event, await query(actor, 'archive.import', {}, async () => true));
		const words = pastRoundsMessages(locale).unreadable;
		const file = (await event.request.formData()).get('file');
		const wrong = (message: string) => fail(422, { message, preview: null });
		if (!(file instanceof File) || file.size === 0) return wrong(words['no-file']);
		if (file.size > largest) return wrong(words['too-large']);
		const content = Buffer.from(await file.arrayBuffer());
		// What says that it is a workbook and is none would be read as a text without rows.
		const calledBook = /\.xls[xmb]?$/iu.test(file.name);
		if (calledBook && content.subarray(0, 2).toString('latin1') !== 'PK')
			return wrong(words['not-a-workbook']);
		const read = await readTable(content);
		return read.ok ? preview(event, read.table) : wrong(words[read.why]);
	},
	confirm: async (event) => {
		const { actor, locale } = event.locals;
		const words = pastRoundsMessages(locale);
		const form = await event.request.formData();
		const wrong = fail(422, { message: words.unreadable['not-a-table'], preview: null });
		let raw: unknown;
		try {
			raw = JSON.parse(formText(form, 'table'));
		} catch {
			return wrong;
		}
		const table = tableSchema.safeParse(raw);
		if (!table.success) return wrong;
		const read = await importArchive(actor, {
			table: table.data,
			digest: formText(form, 'digest')
		});
		if (!read.ok) {
			const meanwhile = read.refusal.reason === 'changed-meanwhile';
			const why = meanwhile ? words.changedMeanwhile : refusalText(locale, read.refusal);
			return preview(event, table.data, why);
		}
		const counts = `${read.value.rows}-${read.value.editions}`;
		redirect(303, localHref(locale, `/kansli/arkiv?inlast=${counts}`));
	}
};
