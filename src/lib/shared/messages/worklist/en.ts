// Words of the office's work list and of what it does with one entry, in English.
import { dayAndTime } from '../../dates.ts';
import type { sv } from './sv.ts';

const entries = (n: number) => (n === 1 ? '1 entry' : `${n.toLocaleString('en')} entries`);

export const en: typeof sv = {
	results: {
		'may-take-part': 'May take part',
		'may-take-part-not-win-yet': 'May take part, not win yet',
		'may-not-take-part': 'May not take part',
		'not-yet-known': 'Not known yet'
	},
	verdictsByOffice: {
		'may-take-part': 'The award office has decided that you may take part.',
		'may-take-part-not-win-yet':
			'The award office has decided that you may take part, but not win yet.',
		'may-not-take-part': 'The award office has decided that you may not take part.'
	},
	applicant: {
		openedTitle: (until: string) => `Open for you until ${dayAndTime('en', until)}.`,
		openedText:
			'The call is over, but the award office has opened the entry for you. Remember to submit.',
		openedLeft: 'Open for you.',
		openedUntil: (until: string) => `You can write and submit until ${dayAndTime('en', until)}.`,
		movedTitle: (name: string) => `The award office has moved the entry to the class ${name}.`,
		movedText: (reason: string) =>
			`${reason} The class counts even if you have chosen another in the form.`,
		className: 'Competition class'
	},
	anew: {
		title: (when: string) => `The unit submitted again ${when}`,
		mark: 'on an earlier submission',
		reviews: (names: string) => `Made on an earlier submission: ${names}.`,
		own: 'You handed in your review before that. It is kept, and is marked as made on an earlier submission.',
		ownDraft:
			'You had begun before that. Read what is new. Quotes that no longer stand in the text need to be chosen again.',
		consensus:
			'The examiners had finished before that. Their assessment is of the earlier submission.'
	},
	viewing: {
		title: 'This is how the unit sees it.',
		text: 'You read as the award office and cannot change anything.',
		/** On the page about who is in the entry, which the office can change. */
		people:
			'You read as the award office. Here you can invite colleagues and appoint a new contact person, but not change what the unit writes.',
		back: 'Back to the office’s page'
	},
	list: {
		emptyFile: (pdfs: boolean): string =>
			pdfs
				? 'None of the entries has been submitted yet, so there are no PDFs to fetch.'
				: 'No entries fit, so there is nothing to fetch.',
		title: 'Entries',
		lead: 'All entries of the edition, drafts too. Search, filter and sort; choose some and act on them.',
		search: 'Search',
		searchHelp: 'Name, title, number or e-mail, with or without dots',
		sortedAtFirst:
			'In the order of the numbers. Drafts, which have no number yet, come last as they were begun.',
		filterTitle: 'Filter',
		state: 'State',
		class: 'Competition class',
		organisation: 'Organisation',
		eligibility: 'May take part',
		boardNotice: 'Notified to the board',
		complete: 'Complete',
		reopened: 'Opened again',
		all: 'All',
		show: 'Show',
		clear: 'Clear the filter',
		more: 'More filters',
		states: {
			draft: 'Draft',
			'draft-closed': 'Draft, not submitted in time',
			submitted: 'Submitted',
			changed: 'Submitted, changed since',
			withdrawn: 'Withdrawn',
			'not-withdrawn': 'Drafts and submitted'
		},
		byOffice: 'Decided by the office',
		yes: 'Yes',
		no: 'No',
		completeness: { yes: 'Nothing missing', no: 'Something missing' },
		reopenedNow: 'Open now',
		reopenedEver: 'Have been open',
		columns: {
			number: 'No.',
			unit: 'Unit',
			organisation: 'Organisation',
			title: 'Title',
			class: 'Class',
			state: 'State',
			progress: 'Answered',
			missing: 'Missing',
			eligibility: 'May take part',
			board: 'Notice to the board',
			contact: 'Contact',
			started: 'Started',
			saved: 'Last saved',
			submitted: 'Submitted'
		},
		columnsTitle: 'Choose columns',
		columnsHelp: 'The choice stands in the address, and is remembered in this browser.',
		columnsSave: 'Show these',
		columnsReset: 'As from the start',
		nothingMissing: 'Nothing',
		things: (n: number) => (n === 1 ? '1 thing' : `${n} things`),
		notices: {
			missing: 'Missing',
			declared: 'Declared by the unit',
			sent: 'Sent to the registrar',
			confirmed: 'Confirmed by the registrar'
		},
		noticeNotAsked: 'Not required',
		noticeYes: 'Notified, in some way',
		openUntil: (until: string) => `Open until ${dayAndTime('en', until)}`,
		office: 'by the office',
		unnamed: 'No name yet',
		count: entries,
		range: (from: number, to: number, total: number) =>
			`Showing ${from}–${to} of ${total.toLocaleString('en')}.`,
		none: 'No entry fits. Clear the filter to see all.',
		empty: 'No entries yet.',
		choose: 'Choose',
		chooseOne: (name: string) => `Choose ${name}`,
		act: 'Act on the entries',
		actLead: 'Tick them in the list, or choose all that the filter shows.',
		allMatching: (n: number) =>
			n === 1 ? 'The 1 entry that the filter shows' : `All ${entries(n)} that the filter shows`,
		message: 'Write to those chosen',
		exportTitle: 'Download as a file',
		exportHelp:
			'The file holds the entries that you have ticked, or else all that the filter shows. Passwords to films are never in it.',
		csv: 'CSV',
		xlsx: 'Excel',
		zip: 'PDFs and attachments in a zip file',
		zipHelp:
			'The zip file holds the entries that are submitted, each in a folder with its PDF and its attachments, and a list of what is in it.'
	},
	entry: {
		back: 'All entries',
		asApplicant: 'As the unit sees it',
		pdf: 'The entry as PDF',
		message: 'Write to the unit',
		number: (n: number) => `No. ${n}`,
		contact: 'Contact',
		started: 'Started',
		saved: 'Last saved',
		submitted: 'Submitted',
		state: 'State',
		eligibility: 'May take part',
		board: 'Board',
		byCheck: 'by the unit’s own answers',
		byOffice: 'by the office’s decision',
		missingTitle: (n: number) => (n === 1 ? 'One thing is missing' : `${n} things are missing`),
		missingAt: (label: string) => `Condition: ${label}`,
		missingBoard: 'Notice to the board',
		missingWord: 'The office has decided that the unit may not take part',
		lateTitle: 'Not submitted when the call closed',
		lateText:
			'The draft is kept as it was. To let it in afterwards, open the entry again further down.',
		openTitle: (until: string) => `Open until ${dayAndTime('en', until)}`,
		openText: (by: string, reason: string) => `By ${by}. ${reason}`,
		acts: 'The office’s decisions on the entry',
		sealed: 'The decisions of the class are sealed, so nothing can be changed here.',
		decide: {
			title: 'Decide whether the unit may take part',
			lead: 'The decision counts instead of the unit’s own answers. The unit gets a mail with the reason.',
			verdict: 'Decision',
			choices: {
				'may-take-part': 'May take part',
				'may-take-part-not-win-yet': 'May take part, but not win yet',
				'may-not-take-part': 'May not take part',
				none: 'No decision: the unit’s own answers count'
			},
			reason: 'Reason',
			reasonHelp: 'The unit reads this.',
			save: 'Save the decision',
			saved: 'The decision is saved, and the unit has been sent a mail.'
		},
		move: {
			title: 'Move to another class',
			lead: 'What has been submitted is not changed. Assessment, decision and publication follow the new class.',
			class: 'New class',
			save: 'Move the entry',
			saved: 'The entry has been moved, and the unit has been sent a mail.'
		},
		reopen: {
			title: 'Open the entry again',
			lead: 'This entry alone can be written and submitted, until the time you set. A request that has reached us before then counts.',
			again: 'Change how long it is open',
			until: 'Open until',
			untilHelp: 'The last minute counts.',
			save: 'Open the entry',
			saved: 'The entry is open, and the unit has been sent a mail.',
			warningTitle: 'Entries of this edition have begun to be assessed',
			warning:
				'If the unit submits again, the new text counts. Reviews that have been handed in are kept, but are marked as made on an earlier submission. They still count in the consensus.',
			despite: 'Yes, open the entry all the same',
			close: 'Close the entry now',
			closeText: 'What the unit has saved is kept. The unit gets a mail.',
			closed: 'The entry is closed again.'
		},
		history: 'What the office has done',
		historyWord: (what: string) => `Decided: ${what}`,
		historyWordBack: 'Took back the decision on taking part',
		historyMove: (from: string | null, to: string) =>
			from ? `Moved from ${from} to ${to}` : `Placed in ${to}`,
		historyOpen: (until: string) => `Opened the entry until ${dayAndTime('en', until)}`,
		historyClosed: (when: string) => `Closed ${when}`,
		by: (name: string | null, when: string) => [name, when].filter(Boolean).join(', '),
		text: 'The entry',
		draftText: 'The draft as it stands now',
		checkTitle: 'Conditions for taking part, the unit’s answers'
	},
	file: {
		name: (award: string, day: string) => `entries ${award} ${day}`,
		sheet: 'Entries',
		email: 'E-mail',
		decidedBy: 'Decided by',
		reason: 'Reason',
		board: 'Board',
		boardDay: 'Notified on',
		missingWhat: 'What is missing',
		results: {
			measure: 'Measure',
			before: 'Before',
			after: 'After',
			unit: 'Measured in',
			source: 'Source'
		},
		check: 'the unit’s answers',
		office: 'the office',
		cut: ' … (the text is cut: the cell holds no more)',
		entry: (n: number | null) => (n === null ? 'draft' : String(n).padStart(3, '0')),
		noName: 'no name',
		contents: {
			name: 'contents.csv',
			document: 'The entry',
			entry: 'The entry',
			attachment: 'Attachment',
			lost: 'Attachment that could not be read',
			columns: {
				number: 'No.',
				unit: 'Unit',
				file: 'File',
				kind: 'Kind',
				question: 'Question',
				description: 'Description',
				bytes: 'Size in bytes'
			}
		}
	}
};
