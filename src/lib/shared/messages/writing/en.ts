// Words of the form where a unit writes, in English.
import type { WritingMessages } from './sv.ts';

export const en: WritingMessages = {
	contact: {
		name: 'Name',
		title: 'Title or role',
		'e-mail': 'Email address',
		phone: 'Telephone'
	},
	table: {
		columns: {
			measure: 'What was measured',
			before: 'Before',
			after: 'After',
			unit: 'Unit',
			source: 'Source'
		},
		example: {
			measure: 'for example sick leave',
			before: 'for example 8.1',
			after: 'for example 5.4',
			unit: 'for example per cent',
			source: 'for example the staff survey of 2025'
		},
		row: (number) => `Row ${number}`,
		cell: (column, row) => `${column}, row ${row}`,
		add: 'Add a row',
		remove: 'Remove',
		removeRow: (row) => `Remove row ${row}`,
		rows: (filled, most) => `${filled} of at most ${most} rows`
	},
	suggestion: 'Choose among the suggestions when the name is there, otherwise write it yourself.',
	saveToSeeMore: 'Save and show what follows',
	more: {
		title: (count) =>
			count === 1
				? 'Your answer leads to one more question'
				: `Your answer leads to ${count} more questions`,
		text: 'The answers are saved. Answer this too:'
	},
	device: {
		kept: 'Not saved yet – kept in this browser',
		offlineTitle: 'Nothing can be saved right now',
		offlineText:
			'Go on writing. What you write stays in this browser, even if the page is reloaded or closed, and is saved when the connection is back.',
		putBack: 'What you wrote and could not be saved is back in the answers.',
		savedAgain: 'The connection is back and everything is saved.',
		leftTitle: 'This is kept in this browser and is not saved'
	},
	signedOut: {
		title: 'You have been signed out',
		text: 'What you have written is kept in this browser. Sign in and you come back here, with the text in place, and it is saved.',
		link: 'Sign in and go on here'
	},
	deadline: {
		movedTitle: 'The office has changed the closing date',
		closedTitle: 'The call has closed',
		closedText: (at) =>
			`It closed ${at}. What was saved by then is kept as a draft and can be read. What you have written since is not saved, but it is still here.`,
		closedTextNoDate:
			'What was saved is kept as a draft and can be read. What you have written since is not saved, but it is still here.',
		office:
			'The office can open your entry again. If so, leave this page open: the text is then saved by itself.',
		officeEmail: (email) => `Write to the office: ${email}`,
		read: 'Read the draft',
		openAgainTitle: 'The call is open again'
	}
};
