// English texts of reading earlier rounds in from a table.
import type { PastRoundsMessages } from './sv.ts';

const rows = (n: number) => (n === 1 ? 'one row' : `${n} rows`);
const rounds = (n: number) => (n === 1 ? 'one edition' : `${n} editions`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en: PastRoundsMessages = {
	title: 'Earlier editions',
	lead: 'Read in who was honoured before from a spreadsheet. Nothing goes in until all is right, and you see first how it will be.',
	way: 'Read in earlier editions',
	template: 'Get a template (Excel)',
	templateCsv: 'Get a template (CSV)',
	file: 'Spreadsheet',
	fileHelp:
		'Excel (xlsx) or CSV, with a row for each who was honoured or took part. Only the first sheet is read.',
	check: 'Check',
	columnsTitle: 'What the table is to look like',
	column: 'Column',
	meaning: 'What stands there',
	columns: {
		award: 'The name of the award. Can be left out if there is only one.',
		year: 'Year. Leave empty if it is not known, and write in Omgång (Edition).',
		round: 'What the edition is called if the year is not known.',
		class: 'Class, as the award calls it.',
		honour: 'Winner, Honourable mention or Participant.',
		unit: 'The unit that was honoured. Can be empty if the row has a title.',
		organisation: 'Administration, company or provider.',
		title: 'The title of the entry, if it has one.',
		citation: 'The citation. Paragraphs are parted by an empty line.',
		citationEn: 'The citation in English, if there is one.',
		sum: 'Prize sum in kronor, for instance 50,000.',
		prize: 'Diploma, work of art or whatever went with it.'
	},
	again:
		'Read a table in again when something was added or changed. The same unit in the same class and edition never becomes two. What the table leaves empty stays.',
	faultsTitle: (n) => (n === 1 ? 'One fault to mend' : `${n} faults to mend`),
	faultsLead: 'Nothing has been read in. Mend the spreadsheet and choose it again.',
	fault: (line, column) => `Row ${line}, ${column}`,
	line: 'Row',
	what: 'What is wrong',
	faults: {
		'missing-column': (value) => `The column “${value}” is missing.`,
		'same-column-twice': (value) => `The column “${value}” is there twice.`,
		'no-award': () => 'It does not say which award the row is of.',
		'unknown-award': (value) => `There is no award “${value}”.`,
		'not-a-year': (value) => `“${value}” is no year.`,
		'no-round': () => 'Neither year nor edition is filled in.',
		'unknown-class': (value) => `There is no class “${value}”.`,
		'no-class': () => 'The class is missing.',
		'unknown-honour': (value) =>
			value === ''
				? 'Write Winner, Honourable mention or Participant.'
				: `“${value}” should be Winner, Honourable mention or Participant.`,
		'honour-not-given': (value) => `The award does not give “${value}”.`,
		nobody: () => 'There is neither a unit nor a title.',
		'too-long': (value) => `The text is too long: “${value} …”`,
		'not-a-sum': (value) => `“${value}” is no sum in kronor.`,
		twice: (value, other) => `The same as row ${other}${value ? `: ${value}` : ''}.`,
		'held-here': (value) => `The edition ${value} is held in this service and is not read in.`,
		'round-without-letters': (value) =>
			`The name of the round, “${value}”, has no letters a–z or figures to make an address of.`,
		'round-is-a-page': (value) =>
			`The round cannot be called “${value}”: the award has a page with that address already.`,
		'round-like-another': (value, other) =>
			other
				? `“${value}” gets the same address as the round on row ${other}. Write the name in the same way, or another.`
				: `“${value}” gets the same address as a round that is there already, with another name.`
	},
	classesAre: (names) => `The classes are ${names}.`,
	ignored: (names) => `These columns are not read: ${names}.`,
	unreadable: {
		empty: 'The file has no rows.',
		'not-a-workbook':
			'The file cannot be read: its name says Excel, but what is in it is something else. Open it in Excel and save it again.',
		'not-a-table': 'The file cannot be read as a table. Save it as Excel (xlsx) or CSV.',
		'too-many-rows': 'The table has more than 5,000 rows. Divide it.',
		'no-file': 'Choose a file first.',
		'too-large': 'The file is too large.'
	},
	previewTitle: 'How it will be',
	previewLead: (n, all) =>
		n === 0
			? 'All in the table is there already, and is as the table says.'
			: `${capital(rows(n))} in ${rounds(all)} will be read in and shown at once.`,
	standings: { new: 'New', changed: 'Changes', same: 'As before' },
	newRound: 'new edition',
	took: 'Participant',
	kinds: { award: 'Award', mention: 'Honourable mention' },
	confirm: 'Read in and publish',
	other: 'Choose another file',
	done: (n, all) => `Done. ${capital(rows(n))} in ${rounds(all)} are read in and published.`,
	changedMeanwhile: 'Something has changed since you checked. Look again.',
	archiveTitle: 'In the archive',
	archiveLead: 'Choose an edition to correct what is published.',
	noHonours: 'nobody honoured',
	count: (n) => `${n} honoured`,
	example: {
		name: 'earlier-editions',
		sheet: 'Earlier editions'
	}
};
