// What stands in the PDF of a winner's entry, from its published row. It is in Swedish, as the entry is.
import type { EntryDocument, HonourPageData } from '#lib/server/publication/index.ts';
import { resultColumns } from '#lib/shared/answers.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import { writingMessages } from '#lib/shared/messages/writing/index.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import { notesShown } from './public-honour.ts';
import { editionTitle, honourTitle } from './public-words.ts';

/** Answers the document's title and data. */
export function entryDocument(
	locale: Locale,
	found: HonourPageData,
	origin: string
): { title: string; data: EntryDocument } {
	const words = honoursMessages('sv');
	const edition = editionTitle('sv', found.programmeName, found.round);
	const answers = found.entry?.answers ?? [];
	const shown = (asked: typeof answers) =>
		asked.map(({ label, text, rows }) => ({ label: label.sv, text, rows: rows ?? null }));
	const told = new Set(found.more.story.flatMap(({ questions }) => questions));
	const rest = answers.filter(({ key }) => !key || !told.has(key));
	const facts: [string, string | null | undefined][] = [
		[words.pdf.facts.honour, found.honourName.sv],
		[words.pdf.facts.class, found.className?.sv],
		[words.pdf.facts.unit, found.title ? found.unit : null],
		[words.pdf.facts.organisation, found.organisation]
	];
	return {
		title: words.pdf.title(honourTitle(found)),
		data: {
			edition,
			heading: honourTitle(found),
			facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
			citation: found.citation
				? {
						heading: words.pdf.citation,
						text: quotedParagraphs(found.citation).join('\n\n')
					}
				: null,
			sections: [
				...found.more.story.map(({ heading, questions }) => ({
					heading: heading.sv,
					labels: false,
					answers: shown(answers.filter(({ key }) => key && questions.includes(key)))
				})),
				{ heading: words.honour.rest, labels: true, answers: shown(rest) }
			].filter(({ answers: given }) => given.length > 0),
			columns: resultColumns.map((column) => writingMessages('sv').table.columns[column]),
			notes: notesShown('sv', found.more),
			footer: [words.pdf.footer(edition), ...(found.demo ? [uiMessages('sv').demoShort] : [])].join(
				' · '
			),
			'address-label': `${words.pdf.address}:`,
			address: origin + localHref(locale, `/${found.programme}/${found.edition}/${found.id}`)
		}
	};
}
