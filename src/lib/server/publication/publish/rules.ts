// What becomes public of a programme and of an edition: pure, from the definition, the archive and the honours.
import { createHash } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import {
	formQuestions,
	type ArchivedEdition,
	type Correction,
	type Edition,
	type Meeting,
	type ProgrammeDefinition
} from '../../programme/index.ts';
import {
	nothingMore,
	type EditionPage,
	type HonourRow,
	type ParticipantRow,
	type ProgrammePage,
	type PublishedEntry,
	type PublishedMeeting,
	type PublishedPanel,
	type SearchRow,
	type StoryPart
} from '../published.ts';

const both = (make: (locale: 'sv' | 'en') => string): LocalText => ({
	sv: make('sv'),
	en: make('en')
});

/** Answers a programme's name without the explanation that follows it in brackets. */
export function shortName(name: LocalText): LocalText {
	return both((locale) => name[locale].replace(/\s*\([^()]*\)$/u, '') || name[locale]);
}

/** Answers what an edition is called in a heading: "Framsteget 2020", "Kvalitetsutmärkelsen, tidigare omgång …". */
export function editionName(programme: LocalText, label: LocalText): LocalText {
	return both((locale) => {
		const name = shortName(programme)[locale];
		const round = label[locale];
		if (/^\d/u.test(round)) return `${name} ${round}`;
		return `${name}, ${round.charAt(0).toLocaleLowerCase(locale)}${round.slice(1)}`;
	});
}

/** Answers the public parts of a definition. */
export function programmePage(definition: ProgrammeDefinition): ProgrammePage {
	return {
		name: definition.name,
		shortName: shortName(definition.name),
		purpose: definition.purpose,
		lead: definition.lead,
		sections: definition.sections,
		notices: definition.notices.filter(({ edition }) => edition === null),
		contact: definition.contact,
		classes: definition.classes,
		eligibilityIntro: definition.eligibility.intro,
		routing: definition.eligibility.routing.map(({ contact, text }) => ({ contact, text })),
		conditionsToWin: definition.conditionsToWin.map(({ text, explanation }) => ({
			text,
			explanation
		})),
		applicants: definition.applicants?.who ?? ['unit'],
		nominates: definition.applicants?.how.includes('nominated') ?? false,
		assesses: definition.assessment !== null,
		stages: definition.stages,
		panels: definition.panels.map((panel) => panelOf(panel, panel.members)),
		honours: definition.honours,
		prizes: definition.prizes,
		boardNotice: definition.boardNotice,
		participants: definition.participants.text,
		documents: definition.documents,
		informationMeetings: definition.informationMeetings.filter(({ edition }) => edition === null)
	};
}

function panelOf(
	panel: ProgrammeDefinition['panels'][number],
	members: PublishedPanel['members']
): PublishedPanel {
	const { key, name, description, chairTitle } = panel;
	return {
		key,
		name,
		description,
		chairTitle,
		members: members.map(({ name: called, title, chair }) => ({ name: called, title, chair }))
	};
}

/** Answers what is told of an edition. `appointed` are the members of its panel; `entries` null where not to be told. */
export function editionPage(
	edition: Edition,
	told: {
		appointed: PublishedPanel['members'];
		entries: number | null;
		meetings?: readonly Meeting[];
		corrections?: readonly Pick<Correction, 'at' | 'note'>[];
	}
): EditionPage {
	const { definition, archive } = edition;
	const membersOf = (panel: string, at: number) =>
		archive
			? (archive.panels.find((each) => each.panel === panel)?.members ?? [])
			: at === 0
				? told.appointed
				: [];
	return {
		archived: edition.kind === 'archive',
		calendar: edition.calendar,
		stages: definition.stages,
		classes: definition.classes,
		honours: definition.honours.map(({ key, name }) => ({ key, name })),
		panels: definition.panels
			.map((panel, at) => panelOf(panel, membersOf(panel.key, at)))
			.filter(({ members }) => members.length > 0),
		facts: [...(archive?.facts ?? []), ...boundTo(edition)],
		// Of a round that is run here, those that can be read: as they were when it opened.
		documents: archive?.documents ?? definition.documents.filter(({ file }) => file !== null),
		entries: archive ? archive.entriesReceived : told.entries,
		participants: {
			willBeShown: definition.participants.published,
			text: definition.participants.text,
			shown: edition.participantsPublishedAt !== null || (archive?.participants ?? []).length > 0
		},
		meetings: (told.meetings ?? []).map(publishedMeeting),
		corrections: (told.corrections ?? []).map(({ at, note }) => ({
			on: at.toZonedDateTimeISO(edition.timeZone).toPlainDate().toString(),
			note
		}))
	};
}

/** Answers what anybody may know of a meeting: the link to it, and who comes, are left out. */
export function publishedMeeting(meeting: Meeting): PublishedMeeting {
	const { id, title, about, starts, ends, place, seats, closes, revision, slides } = meeting;
	return {
		...{ id, title, about, starts, ends, place, seats, closes, revision, slides },
		online: meeting.link !== null,
		full: seats !== null && meeting.coming >= seats,
		cancelled: meeting.cancelledAt && meeting.cancelledWhy
	};
}

/** What the programme's page says of this edition alone. */
function boundTo({ definition, slug }: Pick<Edition, 'definition' | 'slug'>) {
	const { notices, informationMeetings } = definition;
	return [...notices, ...informationMeetings].flatMap(({ key, text, edition }) =>
		edition === slug ? [{ key: `bound-${key}`, text }] : []
	);
}

/** Answers an id that is the same wherever and whenever the same archive is loaded, so that links to it endure. */
export function stableId(...of: (string | number)[]): string {
	const bytes = createHash('sha256')
		.update(['utmarkt', ...of].join('/'))
		.digest()
		.subarray(0, 16);
	bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
	bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Answers the honours of an archived edition, in the page's order. */
export function archivedHonours(programme: string, archive: ArchivedEdition): HonourRow[] {
	return archive.honours.map((honour, at) => ({
		id: honour.id ?? stableId('honour', programme, archive.slug, at),
		classKey: honour.class,
		honour: honour.honour,
		unit: honour.unit,
		organisation: honour.organisation,
		title: honour.title,
		citation: honour.citation,
		citationEn: honour.citationEn ?? null,
		prizes: honour.prizes,
		more: nothingMore,
		entry: honour.entryDocument ? { answers: [], document: honour.entryDocument } : null
	}));
}

/** Answers who took part in an archived edition without an honour, where that is known. */
export function archivedParticipants(
	programme: string,
	archive: ArchivedEdition
): ParticipantRow[] {
	return (archive.participants ?? []).map(
		({ id, class: classKey, unit, organisation, title }, at) => ({
			id: id ?? stableId('participant', programme, archive.slug, at),
			...{ classKey, unit, organisation, title, summary: null }
		})
	);
}

/** Answers the parts of a winner's story that its answers fill, in the form's order. */
export function storyOf(
	definition: Pick<ProgrammeDefinition, 'form'>,
	answers: PublishedEntry['answers']
): StoryPart[] {
	const given = new Set(answers.map(({ key }) => key));
	const parts = new Map<string, StoryPart>();
	for (const { key, story } of formQuestions(definition)) {
		// An edition's copy of the definition may be older than the heading.
		const heading: LocalText | null | undefined = story;
		if (!heading || !given.has(key)) continue;
		const part = parts.get(heading.sv) ?? { heading, questions: [] };
		parts.set(heading.sv, { ...part, questions: [...part.questions, key] });
	}
	return [...parts.values()];
}

/** Answers what is found of a programme itself. */
export function programmeSearchRow(definition: ProgrammeDefinition, position: number): SearchRow {
	const { sections, lead, purpose } = definition;
	return {
		id: `programme:${definition.key}`,
		kind: 'programme',
		path: `/${definition.key}`,
		heading: shortName(definition.name),
		names: [],
		context: purpose,
		own: [
			lead.sv,
			...sections.flatMap(({ heading, paragraphs, items }) =>
				[heading, ...paragraphs, ...items].map(({ sv }) => sv)
			),
			...definition.classes.map(({ name }) => name.sv)
		].join('\n'),
		around: '',
		facets: {
			programme: definition.key,
			year: null,
			classKey: null,
			className: null,
			organisation: null
		},
		position
	};
}

const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n');

/** Answers what is found of an edition: itself, its honours, and who takes part. */
export function editionSearchRows(
	edition: Edition,
	page: EditionPage,
	honours: HonourRow[],
	participants: ParticipantRow[]
): SearchRow[] {
	const { definition, programme, slug } = edition;
	const name = editionName(definition.name, edition.label);
	const className = (key: string | null) =>
		definition.classes.find((each) => each.key === key)?.name;
	const inClass = (key: string | null) =>
		both((locale) => [name[locale], className(key)?.[locale]].filter(Boolean).join(', '));
	const honourName = (row: HonourRow) =>
		definition.honours.find(({ key }) => key === row.honour)?.name ?? shortName(definition.name);
	const path = `/${programme}/${slug}`;
	const facetsOf = (row: Pick<HonourRow, 'classKey' | 'organisation'>): SearchRow['facets'] => ({
		programme,
		year: edition.year,
		classKey: row.classKey,
		className: className(row.classKey) ?? null,
		organisation: row.organisation
	});
	return [
		{
			id: `edition:${edition.id}`,
			kind: 'edition',
			path,
			heading: name,
			names: [],
			context: definition.purpose,
			own: lines(
				...page.facts.map(({ text }) => text.sv),
				...page.panels.flatMap(({ members }) =>
					members.map(({ name: member, title }) => lines(member, title?.sv))
				),
				...page.documents.map(({ title }) => title.sv)
			),
			around: '',
			facets: facetsOf({ classKey: null, organisation: null }),
			position: 0
		},
		...honours.map((row, at): SearchRow => ({
			id: `honour:${row.id}`,
			kind: 'honour',
			path: `${path}/${row.id}`,
			heading: both(() =>
				row.title && row.unit ? `${row.title}, ${row.unit}` : row.title || row.unit
			),
			names: [row.title ?? '', row.unit],
			// Where the round says what was given, it is said once.
			context: both((locale) => {
				const [given, where] = [honourName(row)[locale], inClass(row.classKey)[locale]];
				return where.startsWith(given) ? where : `${given} – ${where}`;
			}),
			own: lines(
				row.citation,
				row.citationEn,
				...(row.entry?.answers ?? []).map(({ text }) => text)
			),
			around: lines(row.organisation, honourName(row).sv, inClass(row.classKey).sv),
			facets: facetsOf(row),
			position: 1 + at
		})),
		...participants.map((row, at): SearchRow => ({
			id: `participant:${row.id}`,
			kind: 'participant',
			path: `${path}#deltagare`,
			heading: both(() => (row.title ? `${row.title}, ${row.unit}` : row.unit)),
			names: [row.title ?? '', row.unit],
			context: inClass(row.classKey),
			own: lines(row.summary),
			around: lines(row.organisation, inClass(row.classKey).sv),
			facets: facetsOf(row),
			position: 1000 + at
		}))
	];
}
