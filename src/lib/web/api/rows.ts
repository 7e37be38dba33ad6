// Rooms' data as the open interface words it.
import type { z } from 'zod';
import type { EntryInList, ShownEntry, SubmittedEntry } from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import type {
	EditionPage,
	EditionSummary,
	ProgrammePage,
	PublicHonour,
	PublishedMeeting
} from '#lib/server/publication/index.ts';
import type { editionsSchema, entriesSchema, entrySchema, honourSchema } from './schemas.ts';

const demoOf = (row: { demo: boolean }) => (row.demo ? { demo: true as const } : {});

export function honourRow(honour: PublicHonour): z.input<typeof honourSchema> {
	return {
		programme: honour.programme,
		year: honour.year,
		round: honour.round.sv,
		class: honour.className?.sv ?? null,
		honour: honour.honour,
		unit: honour.unit,
		organisation: honour.organisation,
		title: honour.title,
		citation: honour.citation,
		prizes: honour.prizes.map(({ kind, name, amountOre, currency }) => ({
			kind,
			name: name.sv,
			amount_ore: amountOre,
			currency: amountOre === null ? null : currency
		})),
		// A row has it where there is one, so that those of the archive stay as they were.
		...(honour.citationEn === null ? {} : { citation_en: honour.citationEn }),
		...demoOf(honour)
	};
}

export function editionRow(
	edition: Omit<EditionSummary, 'mentions'>
): z.input<typeof editionsSchema>[number] {
	const { stages, ceremony } = edition.calendar;
	return {
		programme: edition.programme,
		slug: edition.slug,
		year: edition.year,
		round: edition.label,
		call: { opens: stages.call?.opens ?? null, closes: stages.call?.closes ?? null },
		ceremony: ceremony?.at ?? null,
		entries: edition.entries,
		honours: edition.honours,
		released_at: edition.releasedAt,
		...demoOf(edition)
	};
}

export const panelRow = ({ name, description, members }: EditionPage['panels'][number]) => ({
	name,
	description,
	members
});

export const documentRow = (document: ProgrammePage['documents'][number]) => ({
	title: document.title,
	format: document.statedFormat,
	size: document.statedSize
});

export const publicMeetingRow = ({
	id,
	title,
	about,
	starts,
	ends,
	place,
	online,
	full,
	closes,
	cancelled
}: PublishedMeeting) => ({
	...{ id, title, about, starts, ends, place },
	...{ online, full, closes, cancelled }
});

type EntryRow = z.input<typeof entriesSchema>[number];

export function listedEntry(entry: EntryInList): EntryRow {
	return {
		id: entry.id,
		number: entry.number,
		state: entry.state,
		programme: entry.edition.programme,
		edition: entry.edition.slug,
		class: entry.classKey,
		unit: entry.unitName,
		organisation: entry.organisationName,
		title: entry.title,
		...demoOf(entry)
	};
}

export function submittedRow(
	entry: SubmittedEntry,
	edition: Pick<Edition, 'programme' | 'slug'>
): EntryRow {
	return {
		id: entry.id,
		number: entry.number,
		state: entry.state,
		programme: edition.programme,
		edition: edition.slug,
		class: entry.classKey,
		unit: entry.unit,
		organisation: entry.organisation,
		title: entry.title,
		...demoOf(entry)
	};
}

export function sectionRows(shown: ShownEntry): z.input<typeof entrySchema>['sections'] {
	return shown.sections.map(({ title, questions }) => ({
		title,
		answers: questions.map(({ key, label, text, href }) => ({
			key,
			question: label,
			answer: text,
			link: href
		}))
	}));
}
