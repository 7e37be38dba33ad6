// Words of the office's pages about organisations, units and agreements, in English.
import type { sv } from './sv.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: typeof sv = {
	way: 'Organisations and units',
	wayNote:
		'Administrations, companies and private providers, with their units, contacts and agreements.',
	kinds: {
		administration: 'Administration',
		company: 'Company',
		'private-provider': 'Private provider',
		other: 'Other'
	},
	list: {
		title: 'Organisations',
		lead: 'Administrations, companies and private providers, with their units. Whoever applies chooses among them.',
		search: 'Search',
		searchHelp: 'Name, former name or unit.',
		kind: 'Kind',
		all: 'All',
		show: 'Show',
		count: (n: number) => many(n, 'organisation', 'organisations'),
		none: 'No organisation fits. Change the search, or add one.',
		columns: {
			name: 'Name',
			kind: 'Kind',
			units: 'Units',
			board: 'Board',
			registrar: 'Registrar',
			contact: 'Contact'
		},
		missing: 'Missing',
		closed: (when: string) => `closed ${when}`,
		closes: (when: string) => `closes ${when}`,
		import: 'Import from a table',
		duplicates: 'Find duplicates',
		add: 'Add an organisation',
		addButton: 'Add',
		imported: (added: number, changed: number, units: number, agreements: number) =>
			`Imported: ${many(added, 'new organisation', 'new organisations')}, ${many(changed, 'changed', 'changed')}, ${many(units, 'new unit', 'new units')} and ${many(agreements, 'agreement', 'agreements')}.`,
		back: 'All organisations'
	},
	one: {
		name: 'Name',
		nameHelp: 'If you change the name, the old one can still be searched for.',
		kind: 'Kind',
		board: 'Board',
		boardHelp: 'Where the participation is notified.',
		registrar: 'The registrar’s e-mail address',
		registrarHelp: 'The notice of participation is sent here. Only the office sees the address.',
		contact: 'Contact for those who want to take part',
		contactHelp: 'Shown openly, for example to a private provider who wonders whom to turn to.',
		contactName: 'Name or function',
		contactEmail: 'E-mail address',
		contactPhone: 'Phone',
		details: 'Details',
		save: 'Save the details',
		saved: 'The details are saved.',
		formerly: (names: string) => `Has also been called ${names}.`,
		people: (n: number) => many(n, 'person belongs here', 'people belong here'),
		merge: 'Merge with another',
		closing: 'Closing',
		closingLead:
			'From that day, it and its units cannot be chosen in new entries, and it is not shown as a contact. Entries, honours and published pages remain.',
		closedOn: 'Closed from',
		close: 'Close the organisation',
		closed: (when: string) =>
			`The organisation has been closed since ${when}. All that belongs to it remains.`,
		closes: (when: string) => `The organisation closes on ${when}. It can be chosen until then.`,
		reopen: 'Open the organisation again',
		keepOpen: 'Let it stay open',
		otherDay: 'Change the day',
		closingSaved: 'The day is saved.',
		opened: 'The organisation is open again.'
	},
	units: {
		postcode: 'Postcode',
		postcodeHelp: 'So that those who assess can have a short way to the visit.',
		title: 'Units',
		none: 'There are no units here yet. They are added when an entry is submitted, by an import, or below.',
		add: 'Add a unit',
		addButton: 'Add the unit',
		added: 'The unit is added.',
		name: 'Name of the unit',
		change: 'Change',
		changeOf: (unit: string) => `Change ${unit}`,
		move: 'Belongs to',
		save: 'Save the unit',
		saved: 'The unit is saved.',
		close: 'Close the unit',
		closeHelp: 'A closed unit cannot be chosen in new entries. Its entries remain.',
		closedOn: 'Closed from',
		closed: (when: string) => `Closed since ${when}`,
		closes: (when: string) => `Closes on ${when}`,
		reopen: 'Open the unit again',
		keepOpen: 'Let the unit stay open',
		formerly: (names: string) => `Has also been called ${names}`,
		merge: 'Merge with another unit'
	},
	agreements: {
		title: 'Agreements',
		lead: 'What the provider does for which administration. Only the office sees this.',
		none: 'No agreements are noted.',
		add: 'Add an agreement',
		addButton: 'Add the agreement',
		added: 'The agreement is noted.',
		change: 'Change the agreement',
		save: 'Save the agreement',
		saved: 'The agreement is saved.',
		remove: 'Remove the agreement',
		removed: 'The agreement is removed.',
		administration: 'With which administration',
		noAdministration: 'None chosen',
		kind: 'Kind',
		kinds: {
			contract: 'Contract',
			'independent-school': 'Independent school',
			'independent-preschool': 'Independent preschool',
			'home-care': 'Home care, respite care or escort services',
			other: 'Other'
		},
		reference: 'Number of the agreement, or registration number',
		from: 'Valid from',
		to: 'Valid to',
		share: 'Share of users who live in the city, per cent',
		with: (name: string) => `with ${name}`,
		since: (from: string) => `from ${from}`,
		until: (to: string) => `until ${to}`,
		period: (from: string, to: string) => `${from} – ${to}`,
		expired: 'has run out',
		percent: (n: number) => `${n}% live in the city`
	},
	entries: {
		title: 'Entries',
		none: 'No entry has been submitted from here yet.',
		row: (award: string, number: number) => `${award}, entry ${number}`
	},
	importing: {
		title: 'Import organisations',
		lead: 'Paste a table or choose a file. First you see what would change. Nothing is saved until you confirm.',
		file: 'File',
		fileHelp: 'A CSV file, for example saved from Excel. At most 400 kB.',
		text: 'Or paste the table',
		textHelp:
			'The first line holds the headings. Cells are parted by semicolon, comma or tab. Copied from Excel it comes out right.',
		columns: 'Which columns can the table have?',
		columnsLead:
			'The columns may stand in any order, with Swedish or English headings. Only the first is needed. An empty cell changes nothing.',
		column: 'What',
		headings: 'Headings that are recognised',
		fields: {
			organisation: 'Name of the organisation',
			kind: 'Kind',
			board: 'Board',
			registrarEmail: 'The registrar’s e-mail address',
			contactName: 'Name of the contact',
			contactEmail: 'E-mail address of the contact',
			contactPhone: 'Phone of the contact',
			unit: 'Unit',
			postcode: 'Postcode',
			agreement: 'Agreement: what it is about',
			agreementWith: 'Agreement: with which administration',
			agreementReference: 'Agreement: number',
			agreementFrom: 'Agreement: valid from',
			agreementTo: 'Agreement: valid to',
			agreementShare: 'Agreement: share who live in the city, per cent'
		},
		kindsHelp: 'Kind can be administration, company, private provider or other.',
		agreementsHelp:
			'An agreement can be about contract, independent school, independent preschool, home care or other. Dates are written like 2026-01-31. Where a provider has several agreements, each has a line of its own. One that is noted already is known by its number, else by what it is about, with whom and when.',
		example: {
			link: 'Get an example table to begin from',
			name: 'example-organisations',
			header: [
				'Organisation',
				'Kind',
				'Board',
				'Registrar',
				'Contact',
				'E-mail',
				'Phone',
				'Unit',
				'Agreement',
				'Agreement with',
				'Agreement number',
				'Agreement from',
				'Agreement to',
				'Share in the city'
			],
			rows: [
				[
					'Example administration',
					'Administration',
					'Example board',
					'registrar@example.se',
					'Quality coordinator',
					'quality@example.se',
					'08-555 01 00',
					'Home care north',
					...['', '', '', '', '', '']
				],
				[
					'Example care AB',
					'Private provider',
					...['', '', '', '', ''],
					'Home care Linden',
					'Home care',
					'Example administration',
					'EX 2026/12',
					'2026-01-01',
					'2028-12-31',
					'85'
				]
			]
		},
		preview: 'Show what would change',
		previewTitle: 'This is what will happen',
		nothing: 'The table changes nothing. All that is in it is there already.',
		unreadable: {
			empty: 'The table is empty. Paste it or choose a file.',
			'unclosed-quote': (line: number) =>
				`On line ${line} a quotation mark opens that nothing closes. Add the one that is missing and try again.`,
			'no-organisation-column': (found: string) =>
				`No column has the name of the organisation. The headings are: ${found}. One of them must be Organisation or Administration.`,
			'same-column-twice': (found: string) =>
				`Several columns mean the same: ${found}. Remove or rename one of them.`,
			'too-many-rows': (most: number) => `The table has more than ${most} lines. Divide it.`,
			'too-large': 'The file is too large. It may be at most 400 kB. Divide it.'
		},
		counts: {
			added: 'New organisations',
			changed: 'Changed organisations',
			units: 'New units',
			postcodes: 'Postcodes',
			agreements: 'New and changed agreements',
			unchanged: 'Left alone',
			faults: 'Lines with faults'
		},
		unchanged: (organisations: number, units: number, agreements: number) =>
			`${many(organisations, 'organisation', 'organisations')}, ${many(units, 'unit', 'units')}, ${many(agreements, 'agreement', 'agreements')}`,
		ignored: (columns: string) => `These columns are not used: ${columns}.`,
		addedTitle: 'Added',
		changedTitle: 'Changed',
		unitsTitle: 'Units added to organisations that are there',
		postcodesTitle: 'Postcodes of the units',
		agreementsTitle: 'Agreements',
		agreementAdded: 'New agreement',
		agreementChanged: 'The agreement changes',
		faultsTitle: 'Lines that are passed over',
		faultsLead:
			'Mend them in the table and import it again. What has been imported is then left alone.',
		line: 'Line',
		what: 'What',
		withUnits: (n: number) => `with ${many(n, 'unit', 'units')}`,
		fromTo: (field: string, from: string, to: string) => `${field}: ${from} becomes ${to}`,
		set: (field: string, to: string) => `${field}: ${to}`,
		faults: {
			'too-many-cells': () => 'The line has more cells than there are headings.',
			'no-organisation': () => 'The name of the organisation is missing.',
			'too-long': (field: string, value: string) =>
				`${field} is too long: “${value} …”. At most 200 characters.`,
			'unknown-kind': (_field: string, value: string) =>
				`The kind “${value}” is not recognised. Write administration, company, private provider or other.`,
			'not-an-email': (field: string, value: string) =>
				`${field}: “${value}” is not an e-mail address.`,
			'says-otherwise': (field: string, value: string, other: number) =>
				`${field}: “${value}”, but line ${other} says something else of the same.`,
			'no-agreement-kind': (field: string, value: string) =>
				`${field}: “${value}”, but the line does not say what the agreement is about. Fill in the column Agreement.`,
			'unknown-agreement': (_field: string, value: string) =>
				`The agreement “${value}” is not recognised. Write contract, independent school, independent preschool, home care or other.`,
			'not-a-date': (field: string, value: string) =>
				`${field}: “${value}” is not a date. Write for example 2026-01-31.`,
			'not-a-postcode': (field: string, value: string) =>
				`${field}: “${value}”. Write five digits, such as 123 45.`,
			'postcode-of-no-unit': (_field: string, value: string) =>
				`The postcode ${value} belongs to no unit. Write the unit’s name on the line.`,
			'not-a-share': (field: string, value: string) =>
				`${field}: “${value}”. Write a whole number from 0 to 100.`,
			'ends-before': (_field: string, value: string) =>
				`The agreement “${value}” ends before it begins. Mend the dates.`,
			'unknown-administration': (_field: string, value: string) =>
				`“${value}” is not there, and so cannot have the agreement. Add it as a line of its own, or mend the name.`,
			'agreement-with-itself': (_field: string, value: string) =>
				`“${value}” cannot have an agreement with itself.`
		},
		confirm: 'Import',
		confirmSkipping: (n: number) => `Import, and pass over ${many(n, 'line', 'lines')}`,
		again: 'Change the table',
		changedMeanwhile:
			'Something has changed since you saw what would happen. Look again before you import.'
	},
	duplicates: {
		title: 'Duplicates',
		lead: 'Names so much alike that they may be the same. Merge those that are.',
		organisations: 'Organisations',
		units: 'Units',
		none: 'No names are alike.',
		one: 'The one',
		other: 'The other',
		why: 'Likeness',
		act: 'Do',
		whys: {
			'same-but-for-spelling': 'The same, written differently',
			'almost-the-same': 'One or two letters differ'
		},
		in: (organisation: string) => `in ${organisation}`,
		look: 'Merge',
		lookAt: (one: string, other: string) => `Merge ${one} and ${other}`,
		chooseTitle: 'Merge two that are not in the list',
		chooseUnitTitle: (unit: string) => `Merge ${unit} with another unit`,
		from: 'The one that is to go',
		into: 'The one that is to stay',
		choose: 'Show what follows',
		mergeTitle: (from: string, into: string) => `Merge ${from} with ${into}`,
		mergeLead: (from: string, into: string) =>
			`${into} stays. ${from} becomes a former name of it, and can still be searched for and imported.`,
		swap: 'The other way round',
		follows: 'This follows',
		moved: 'Units that move',
		joined: 'Units that are in both and become one',
		people: 'People',
		agreements: 'Agreements',
		entries: 'Submitted entries',
		nothing: 'None',
		cannotUndo: 'This cannot be undone.',
		confirm: 'Merge',
		merged: (from: string, into: string) => `${from} is now a part of ${into}.`,
		backToList: 'All duplicates'
	}
};
