// Makes the document of a submission from what was shown: the same submission always gives the same bytes.
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import type { Edition } from '../../programme/index.ts';
import { entryDocument } from './document.typ.ts';
import type { SubmissionRow } from './rows.ts';

type Question = { label: string; text: string; href: string | null; note: string | null };
type DocumentData = {
	programme: string;
	heading: string;
	footer: string;
	unanswered: string;
	facts: { label: string; value: string }[];
	sections: { title: string; questions: Question[] }[];
};

/** Answers the PDF of a submission, complete, as the unit and the office may read it. Passwords are not in it. */
export function submissionPdf(
	submission: SubmissionRow,
	edition: Edition,
	number: number,
	locale: Locale
): Buffer {
	const words = applicationMessages(locale).document;
	const { shown, submittedAt } = submission;
	const programme = `${edition.definition.name[locale]} ${edition.label[locale]}`;
	const at = wallClock(submittedAt.toString(), edition.timeZone);
	const heading = shown.title ?? shown.unit ?? words.entry(number);
	const facts: [string, string | null | undefined][] = [
		[words.number, String(number)],
		[words.submitted, dayAndTime(locale, at, true)],
		[words.unit, shown.unit],
		[words.organisation, shown.organisation],
		[words.class, shown.className?.[locale]]
	];
	const board = shown.boardNotice;
	const data: DocumentData = {
		programme,
		heading,
		footer: [
			words.entry(number),
			programme,
			...(edition.demo ? [uiMessages(locale).demoShort] : [])
		].join(' · '),
		unanswered: words.unanswered,
		facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
		sections: [
			...shown.sections.map((section) => ({
				title: section.title[locale],
				questions: section.questions.map((question) => ({
					label: question.label[locale],
					text: question.text[locale],
					href: question.href,
					note: question.password ? words.password : null
				}))
			})),
			{
				title: words.eligibility,
				questions: shown.eligibility.answers.map(({ question, answer }) => ({
					label: question[locale],
					text: answer[locale],
					href: null,
					note: null
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
								label && text ? [{ label, text, href: null, note: null }] : []
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
		at: submittedAt
	});
}
