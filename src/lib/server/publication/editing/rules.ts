// What is changed of the published after the fact: laid over the rows on their way into `published`. Pure.
import { rowOfCells, rowsText } from '#lib/shared/answers.ts';
import { platformOf } from '#lib/shared/film-platforms.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import type {
	EditionPage,
	HonourMore,
	HonourRow,
	ParticipantRow,
	PublishedNote,
	PublishedWithdrawal
} from '../published.ts';

export const amendmentKinds = ['correct', 'redact', 'withdraw'] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];
export const amendmentTargets = ['honour', 'participant', 'edition'] as const;
export type AmendmentTarget = (typeof amendmentTargets)[number];

export type Amendment = {
	id: string;
	kind: AmendmentKind;
	target: AmendmentTarget;
	targetId: string | null;
	field: string | null;
	text: string | null;
	note: LocalText | null;
	/** The day it was made, in the organiser's zone. */
	on: string;
};

/** What stands where a passage was: said in brackets, so that nobody takes it for the writer's own words. */
export const omission: LocalText = { sv: '[borttaget]', en: '[removed]' };

export type Rows = { page: EditionPage; honours: HonourRow[]; participants: ParticipantRow[] };

/** How a text reads once the names that were taken out are gone from it. */
export type Plain = (text: string, locale: 'sv' | 'en') => string;

/**
 * The texts of an honour that can be put right, by the name that an amendment has for each: of a table each cell that says
 * something ("cell:KEY:ROW:COLUMN", counted from 0), of the film its address.
 */
export function honourTexts(row: HonourRow): Map<string, string> {
	return new Map(
		[
			['unit', row.unit],
			['organisation', row.organisation ?? ''],
			['title', row.title ?? ''],
			['citation', row.citation ?? ''],
			['citationEn', row.citationEn ?? ''],
			['film', row.more.film?.href ?? ''],
			['press', row.more.press ?? ''],
			...(row.entry?.answers ?? []).flatMap(({ key, text, rows }) => {
				if (!key) return [];
				if (!rows) return [[`answer:${key}`, text]];
				return rows.flatMap((cells, at) =>
					cells.flatMap((cell, column) =>
						cell === '' ? [] : [[`cell:${key}:${at}:${column}`, cell]]
					)
				);
			})
		].map(([field = '', text = '']) => [field, text])
	);
}

/** What can be added where it was not there, and needs no reason then: nothing was wrong. */
export const addable: readonly string[] = ['citationEn', 'film', 'press'];

/** The texts of a participation that can be put right. */
export function participantTexts(row: ParticipantRow): Map<string, string> {
	return new Map([
		['unit', row.unit],
		['organisation', row.organisation ?? ''],
		['title', row.title ?? ''],
		['summary', row.summary ?? '']
	]);
}

/** The texts of an edition itself that can be put right: what the organiser's page told of it. */
export function editionTexts(page: Pick<EditionPage, 'facts'>): Map<string, string> {
	return new Map(
		page.facts.flatMap(({ key, text }): [string, string][] => [
			[`fact:${key}:sv`, text.sv],
			[`fact:${key}:en`, text.en]
		])
	);
}

/** Answers whether a text still says a passage: what stands in its place does not count. */
export function stillSays(text: string, passage: string): boolean {
	const rest = Object.values(omission).reduce((left, each) => left.replaceAll(each, ''), text);
	return rest.includes(passage);
}

/**
 * Answers a text after an amendment of its field. A passage is taken out as it was read when it was marked: with a name, or
 * with the words that stand in its place; a name may also have been taken out of it since.
 */
function changed(
	text: string,
	{ kind, text: said }: Amendment,
	locale: 'sv' | 'en',
	plain: Plain
): string {
	if (said === null) return text;
	if (kind !== 'redact') return said;
	const kept = text.replaceAll(said, omission[locale]);
	const bare = plain(kept, locale);
	const since = plain(said, locale);
	const passages = since === said ? [said] : [said, since, smallFirst(since)];
	const without = passages.reduce(
		(left, passage) => left.replaceAll(passage, omission[locale]),
		bare
	);
	return without === bare ? kept : without;
}

/** The words for a name begin with a capital where they begin a text, and not within one. */
const smallFirst = (text: string) => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);

function honourWith(row: HonourRow, amendment: Amendment, plain: Plain): HonourRow {
	const { field } = amendment;
	if (field === null) return row;
	const texts = honourTexts(row);
	if (!texts.has(field)) return row;
	const locale = field === 'citationEn' ? 'en' : 'sv';
	const before = texts.get(field) ?? '';
	const text = changed(before, amendment, locale, plain);
	const note = noteOf(amendment, before);
	const kept = row.more.notes.map((each) => withoutPassage(each, amendment, plain));
	const noted = { ...row, more: { ...row.more, notes: note ? [...kept, note] : kept } };
	if (field.startsWith('answer:') && row.entry) {
		const answers = row.entry.answers.map((answer) =>
			`answer:${answer.key}` === field ? { ...answer, text } : answer
		);
		return { ...noted, entry: { ...row.entry, answers } };
	}
	if (field.startsWith('cell:') && row.entry) {
		const answers = row.entry.answers.map((answer) => withCell(answer, field, text));
		return { ...noted, entry: { ...row.entry, answers } };
	}
	if (field === 'film') {
		// Of a link nothing is left when any of it is taken out.
		const film: HonourMore['film'] =
			amendment.kind === 'redact'
				? null
				: {
						href: text,
						platform: platformOf(text) ?? 'other',
						maxMinutes: row.more.film?.maxMinutes ?? null
					};
		return { ...noted, more: { ...noted.more, film } };
	}
	if (field === 'press') return { ...noted, more: { ...noted.more, press: text || null } };
	return { ...noted, [field]: field === 'unit' ? text : text || null };
}

type Answer = NonNullable<HonourRow['entry']>['answers'][number];

function withCell(answer: Answer, field: string, text: string): Answer {
	const [, key, at, column] = field.split(':');
	if (answer.key !== key || !answer.rows) return answer;
	const rows = answer.rows.map((cells, row) =>
		cells.map((cell, place) => (row === Number(at) && place === Number(column) ? text : cell))
	);
	return { ...answer, rows, text: rowsText(rows.map(rowOfCells), 'sv') };
}

function participantWith(row: ParticipantRow, amendment: Amendment, plain: Plain): ParticipantRow {
	const { field } = amendment;
	const texts = participantTexts(row);
	if (field === null || !texts.has(field)) return row;
	const text = changed(texts.get(field) ?? '', amendment, 'sv', plain);
	return { ...row, [field]: field === 'unit' ? text : text || null };
}

function pageWith(page: EditionPage, amendment: Amendment, plain: Plain): EditionPage {
	const facts = page.facts.map((fact) => {
		const text = { ...fact.text };
		for (const locale of ['sv', 'en'] as const)
			if (amendment.field === `fact:${fact.key}:${locale}`)
				text[locale] = changed(text[locale], amendment, locale, plain);
		return { ...fact, text };
	});
	return { ...page, facts };
}

/** The names that stand on papers too. */
const names = ['unit', 'organisation', 'title'];

function noteOf({ kind, note, on, field }: Amendment, before = ''): PublishedNote | null {
	if (!note || kind === 'withdraw') return null;
	return {
		...{ on, note, kind: kind === 'redact' ? ('redacted' as const) : ('corrected' as const) },
		...(field ? { field } : {}),
		...(kind === 'correct' && before && field && names.includes(field) ? { before } : {})
	};
}

/** What is taken out of a name is taken out of what it was before, too. */
function withoutPassage(note: PublishedNote, amendment: Amendment, plain: Plain): PublishedNote {
	if (amendment.kind !== 'redact' || note.before === undefined) return note;
	return { ...note, before: changed(note.before, amendment, 'sv', plain) };
}

/**
 * Answers the rows with the amendments laid over them, in the order they were made. What is withdrawn is gone, and the
 * edition's page tells that it was, when and why; so it does of corrections among those who took part, and of itself.
 */
export function amended(
	rows: Rows,
	amendments: readonly Amendment[],
	plain: Plain = (text) => text
): Rows {
	let { page } = rows;
	let [honours, participants] = [rows.honours, rows.participants];
	for (const amendment of amendments) {
		const { kind, target, targetId, note, on } = amendment;
		const withdrawn = (classKey: string | null): PublishedWithdrawal[] =>
			targetId && note
				? [
						...(page.withdrawn ?? []),
						{
							id: targetId,
							what: target === 'honour' ? 'honour' : 'participant',
							classKey,
							on,
							note
						}
					]
				: (page.withdrawn ?? []);
		const told = noteOf(amendment);
		if (target === 'honour') {
			const row = honours.find(({ id }) => id === targetId);
			if (!row) continue;
			if (kind === 'withdraw') {
				page = { ...page, withdrawn: withdrawn(row.classKey) };
				honours = honours.filter((each) => each !== row);
				participants = participants.filter(({ id }) => id !== targetId);
			} else
				honours = honours.map((each) => (each === row ? honourWith(row, amendment, plain) : each));
		} else if (target === 'participant') {
			const row = participants.find(({ id }) => id === targetId);
			if (!row) continue;
			if (kind === 'withdraw') {
				page = { ...page, withdrawn: withdrawn(row.classKey) };
				participants = participants.filter((each) => each !== row);
			} else {
				participants = participants.map((each) =>
					each === row ? participantWith(row, amendment, plain) : each
				);
				if (told) page = { ...page, notes: [...(page.notes ?? []), told] };
			}
		} else {
			page = pageWith(page, amendment, plain);
			if (told) page = { ...page, notes: [...(page.notes ?? []), told] };
		}
	}
	return { page, honours, participants };
}
