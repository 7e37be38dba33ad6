// What an export is made of: cells that know their kind, columns, names of files. Passwords are in none of them: what a
// cell is made from has never held one.
import type { Locale } from '#lib/shared/locale.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { formQuestions, type Edition, type FormQuestion } from '../../programme/index.ts';
import { readTyped, shownText, type Typed } from '../answers/rules.ts';
import type { ShownEntry } from '../submission/rules.ts';
import type { ListedEntry } from '../worklist/rules.ts';

export const exportFormats = ['csv', 'xlsx', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A number is a number, a day ('YYYY-MM-DD') and a time ('YYYY-MM-DDTHH:MM', wall clock) are themselves. */
export type Cell =
	| { kind: 'empty' }
	| { kind: 'text'; text: string }
	| { kind: 'number'; number: number; money?: boolean }
	| { kind: 'day'; day: string }
	| { kind: 'time'; time: string };

/** An entry with what it says: as submitted, or as the draft stands. */
export type ExportRow = { entry: ListedEntry; shown: ShownEntry };

export type Column = { header: string; width: number; cell: (row: ExportRow) => Cell };

const nothing: Cell = { kind: 'empty' };
export const text = (value: string | null | undefined): Cell =>
	value ? { kind: 'text', text: value } : nothing;
const number = (value: number | null): Cell =>
	value === null ? nothing : { kind: 'number', number: value };

/** Answers the columns of an edition's entries: first what the list knows, then one for each question. */
export function columnsOf(edition: Edition, locale: Locale, say: Say): Column[] {
	const words = worklistMessages(locale);
	const { columns } = words.list;
	const zone = edition.timeZone;
	const time = (at: Temporal.Instant | null): Cell =>
		at ? { kind: 'time', time: wallClock(at.toString(), zone) } : nothing;
	const className = (key: string | null) =>
		edition.definition.classes.find((each) => each.key === key)?.name[locale];
	const column = (header: string, width: number, cell: (entry: ListedEntry) => Cell): Column => ({
		header,
		width,
		cell: ({ entry }) => cell(entry)
	});
	return [
		column(columns.number, 7, (entry) => number(entry.number)),
		column(columns.unit, 32, (entry) => text(entry.unit)),
		column(columns.organisation, 32, (entry) => text(entry.organisation)),
		column(columns.title, 32, (entry) => text(entry.title)),
		...(edition.definition.classes.length > 0
			? [column(columns.class, 24, (entry) => text(className(entry.classKey)))]
			: []),
		column(columns.state, 18, (entry) => text(say.state(entry))),
		column(columns.progress, 10, (entry) => number(entry.answered)),
		column(columns.missing, 10, (entry) => number(entry.missing)),
		column(words.file.missingWhat, 40, (entry) => text(say.missing(entry).join('\n'))),
		column(columns.eligibility, 24, (entry) => text(words.results[entry.result])),
		column(words.file.decidedBy, 16, (entry) =>
			text(entry.verdict ? words.file.office : words.file.check)
		),
		column(words.file.reason, 32, (entry) => text(entry.verdictReason)),
		column(columns.board, 26, (entry) => text(say.notice(entry))),
		column(words.file.board, 26, (entry) => text(entry.board)),
		column(words.file.boardDay, 12, ({ boardOn }) =>
			boardOn ? { kind: 'day', day: boardOn } : nothing
		),
		column(columns.contact, 24, (entry) => text(entry.contactName)),
		column(words.file.email, 28, (entry) => text(entry.contactEmail)),
		column(columns.started, 17, (entry) => time(entry.startedAt)),
		column(columns.saved, 17, (entry) => time(entry.savedAt)),
		column(columns.submitted, 17, (entry) => time(entry.submittedAt)),
		...formQuestions(edition.definition).map((question): Column => ({
			header: question.label[locale],
			width: question.type === 'long-text' || question.type === 'table' ? 60 : 24,
			cell: ({ shown }) => answerCell(question, typedIn(shown, question.key), locale)
		}))
	];
}

/** What only a caller who has the words of refusals can say. */
export type Say = {
	state: (entry: ListedEntry) => string;
	notice: (entry: ListedEntry) => string;
	missing: (entry: ListedEntry) => string[];
};

/** Answers what was typed to a question, as the entry shows it. */
export function typedIn(shown: ShownEntry, key: string): Typed | undefined {
	return shown.sections.flatMap(({ questions }) => questions).find((each) => each.key === key)
		?.typed;
}

function answerCell(question: FormQuestion, typed: Typed | undefined, locale: Locale): Cell {
	const { meaning } = readTyped(question, typed);
	switch (meaning?.kind) {
		case 'number':
			return { kind: 'number', number: meaning.number };
		case 'money':
			return { kind: 'number', number: meaning.ore / 100, money: true };
		case 'date':
			return { kind: 'day', day: meaning.date };
		default:
			return text(shownText(question, typed)[locale]);
	}
}

/** Answers a name that every file system takes: no path in it, no signs that mean something, not too long. */
export function safeName(name: string): string {
	const plain = name
		.normalize('NFC')
		.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
		.replaceAll(/[/\\:*?"<>|]/gu, ' ')
		.replaceAll(/\s+/gu, ' ')
		.trim()
		.slice(0, 80)
		.replace(/[. ]+$/u, '')
		.replace(/^[. ]+/u, '');
	return plain;
}

/** Names that one of the systems keeps for itself, whatever stands after the dot. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** Answers the same for a file's name: its ending stays, and none is a device's. */
export function safeFileName(name: string): string {
	const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
	const base = safeName(name.slice(0, name.length - ending.length));
	return `${(base || 'fil').replace(kept, '_$&')}${ending}`;
}

/** Gives each name once, whatever the letters' size: the second becomes "namn (2)", before its ending. */
export function uniqueNames(): (name: string, ending?: string) => string {
	const given = new Set<string>();
	return (name, ending = '') => {
		for (let times = 1; ; times++) {
			const next = `${times === 1 ? name : `${name} (${times})`}${ending}`;
			const known = next.toLocaleLowerCase('sv');
			if (given.has(known)) continue;
			given.add(known);
			return next;
		}
	};
}
