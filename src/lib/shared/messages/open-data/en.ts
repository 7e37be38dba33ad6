// The open data, old addresses and what is shown of a page that is shared, in English.
import type { OpenDataMessages } from './sv.ts';

export const en: OpenDataMessages = {
	title: 'Open data',
	lead: (organiser) =>
		`Everything that ${organiser} has made public about its awards is yours to fetch and use freely.`,
	licence: {
		title: 'Licence',
		before: 'The data are free to use, change and spread, commercially too, without asking:',
		name: 'CC0 1.0, no rights reserved',
		after: 'Films, pictures and documents that the winners have made belong to them.'
	},
	sets: 'Data sets',
	rows: (n) => (n === 1 ? '1 row' : `${n} rows`),
	columns: 'Columns',
	column: 'Column',
	meaning: 'Means',
	made: {
		title: 'How the files are made',
		items: [
			'CSV is UTF-8 with a byte order mark, semicolons between the fields and a row of headings, so that Swedish spreadsheets open it rightly.',
			'JSON has the same rows and names as CSV, with lists and missing values (null) as they are.',
			'The texts are in Swedish, word for word as they were made public. A row of the demonstration has demo set to true.',
			'The files change in the same moment as the pages. Answers carry an ETag: whoever has the file is told so without fetching it again.',
			'Each honour has an address that never changes, in the column url. Add .json to a page’s address to have it as data.'
		]
	},
	more: {
		title: 'Other ways',
		api: 'Open interface (API)',
		apiText: 'The same data with choices and search, described by OpenAPI 3.1.',
		feed: 'Feed (Atom)',
		feedText: 'New honours in a news reader.',
		catalogue: 'Catalogue (DCAT-AP-SE)',
		catalogueText: 'The description of the data sets, for Sweden’s data portal to harvest.',
		sitemap: 'Sitemap',
		sitemapText: 'All public pages in both languages, with the day of their last change.'
	},
	contact: 'Questions about the data:',
	changed: (when) => `Last changed ${when}.`,
	set: {
		prisade: {
			title: 'Honours',
			text: 'All winners and honourable mentions, with citation and prize.'
		},
		omgangar: {
			title: 'Rounds',
			text: 'Every round of every award: call, ceremony and number of entries.'
		},
		deltagare: {
			title: 'Participants',
			text: 'The units that have been shown to take part, where the award does so.'
		}
	},
	keywords: ['awards', 'innovation', 'quality', 'prizes', 'improvement'],
	catalogueTitle: (organiser) => `${organiser}: awards`,
	fields: {
		id: 'The row’s id, the same for ever',
		url: 'The page’s address',
		programme: 'The award’s name in the address',
		edition: 'The round’s name in the address',
		year: 'Year, empty where the source does not say',
		round: 'What the round is called',
		class: 'Competition class',
		honour: 'award or honourable_mention',
		unit: 'Unit',
		organisation: 'Administration, company or other body',
		title: 'Name of the entry',
		citation: 'The panel’s citation',
		prizes: 'Prizes',
		prize_sum_sek: 'Prize sum in kronor',
		call_opens: 'The call opens (local time)',
		call_closes: 'The call closes, the last minute (local time)',
		ceremony: 'Ceremony (day or local time)',
		entries: 'How many entries came in',
		honours: 'How many were honoured',
		released_at: 'When the decisions were made public (UTC)',
		summary: 'The entry in short',
		demo: 'true for made-up rows'
	},
	withdrawn: {
		title: 'The page has been removed',
		text: 'What was here is no longer public. This was done on purpose; the link is not mistyped.',
		archive: 'See everyone who has been honoured'
	},
	share: {
		alt: (title, about) => [title, about].filter(Boolean).join('. '),
		site: (organiser) => `Awards of ${organiser}`,
		description: 'Who has been honoured, and why.'
	}
};
