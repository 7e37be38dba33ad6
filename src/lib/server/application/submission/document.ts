// Makes the document of a submission from what was shown: the same submission always gives the same bytes.
import { resultColumns } from '#lib/shared/answers.ts';
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { writingMessages } from '#lib/shared/messages/writing/index.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import { config } from '../../platform/config.ts';
import { makePdf } from '../../platform/documents/index.ts';
import type { Edition } from '../../programme/index.ts';
import { filesText, type ShownFile } from '../attachments/rules.ts';
import { entryDocument } from './document.typ.ts';
import type { SubmissionRow } from './rows.ts';
import type { ShownEntry } from './rules.ts';

type Link = { text: string; href: string };
type Question = {
	label: string;
	text: string;
	href: string | null;
	note: string | null;
	files?: Link[];
	rows: string[][] | null;
};
type DocumentData = {
	programme: string;
	heading: string;
	footer: string;
	unanswered: string;
	/** The heads of a table of results. */
	columns: string[];
	facts: { label: string; value: string }[];
	sections: { title: string; questions: Question[] }[];
};

/** What a document of an entry is made from. `submittedAt` null: a draft, as it stood `at`. */
export type DocumentFacts = {
	shown: ShownEntry;
	number: number | null;
	submittedAt: Temporal.Instant | null;
	at: Temporal.Instant;
};

/** Answers the PDF of a submission, complete, as the unit and the office may read it. Passwords are not in it. */
export function submissionPdf(
	{ shown, submittedAt }: Pick<SubmissionRow, 'shown' | 'submittedAt'>,
	edition: Edition,
	number: number,
	locale: Locale
): Buffer {
	return entryPdf({ shown, number, submittedAt, at: submittedAt }, edition, locale);
}

/** Answers the PDF of an entry, submitted or not; a draft says on each page that it is one. */
export function entryPdf(facts: DocumentFacts, edition: Edition, locale: Locale): Buffer {
	const words = applicationMessages(locale).document;
	const { shown, number, submittedAt } = facts;
	const programme = `${edition.definition.name[locale]} ${edition.label[locale]}`;
	const at = dayAndTime(locale, wallClock(facts.at.toString(), edition.timeZone), true);
	const name = number === null ? words.draft : words.entry(number);
	const heading = shown.title ?? shown.unit ?? name;
	const told: [string, string | null | undefined][] = [
		[words.number, number === null ? null : String(number)],
		submittedAt ? [words.submitted, at] : [words.draftAsOf, at],
		[words.unit, shown.unit],
		[words.organisation, shown.organisation],
		[words.class, shown.className?.[locale]]
	];
	const board = shown.boardNotice;
	const data: DocumentData = {
		programme,
		heading,
		footer: [
			name,
			programme,
			...(submittedAt ? [] : [words.notSubmitted]),
			...(edition.demo ? [uiMessages(locale).demoShort] : [])
		].join(' · '),
		unanswered: words.unanswered,
		columns: resultColumns.map((column) => writingMessages(locale).table.columns[column]),
		facts: told.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
		sections: [
			...shown.sections.map((section) => ({
				title: section.title[locale],
				questions: section.questions.map((question) => ({
					label: question.label[locale],
					text: question.text[locale],
					href: question.href,
					note: question.password ? words.password : null,
					rows: question.rows ?? null,
					...(question.files ? { files: linksTo(question.files, locale) } : {})
				}))
			})),
			{
				title: words.eligibility,
				questions: shown.eligibility.answers.map(({ question, answer }) => ({
					label: question[locale],
					text: answer[locale],
					href: null,
					note: null,
					rows: null
				}))
			},
			...(board
				? [
						{
							title: words.boardNotice,
							questions: [
								[words.board, board.board],
								[words.notifiedOn, board.notifiedOn && longDate(locale, board.notifiedOn)],
								[words.reference, board.reference]
							].flatMap(([label, text]) =>
								label && text ? [{ label, text, href: null, note: null, rows: null }] : []
							)
						}
					]
				: [])
		].filter(({ questions }) => questions.length > 0)
	};
	return makePdf({
		template: entryDocument,
		data,
		title: `${heading} – ${programme}`,
		locale,
		at: facts.at
	});
}

/** A line for each file, which leads to it; whoever opens it signs in and has the right. */
const linksTo = (files: readonly ShownFile[], locale: Locale): Link[] =>
	files.map((file) => ({
		text: filesText([file])[locale],
		href: config().url + localHref(locale, `/bilaga/${file.entryId}/${file.id}`)
	}));
