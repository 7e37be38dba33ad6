// English texts of editing what is published, and of consents.
import type { EditingMessages } from './sv.ts';

const times = (n: number) => (n === 1 ? 'once' : `${n} times`);

export const en: EditingMessages = {
	tab: 'Published',
	list: {
		title: 'What is published',
		lead: 'Correct a text, show a picture, a film or somebody to ask, or withdraw what is not to stay. The change is seen on the page at once, with its date and reason. The minutes and the entry are kept as they were.',
		none: 'Nothing of the edition is published yet.',
		honours: 'Honoured',
		participants: 'Participants',
		edition: 'About the edition',
		editionRow: 'The texts about the edition',
		withdrawn: 'Withdrawn',
		withdrawnLine: (day, note) => `${day}: ${note}`,
		restore: 'Show again',
		consents: 'Consents',
		consentsLead: 'Whoever has agreed can take it back at any time, by the link in their mail.',
		names: 'Take a name out everywhere',
		changed: (n) => (n === 1 ? 'One change' : `${n} changes`),
		saved: 'Saved. The page is up to date.'
	},
	columns: { what: 'What', who: 'Who', about: 'About', state: 'State', end: 'Remove' },
	states: {
		asked: 'Asked',
		given: 'Has agreed',
		declined: 'Has declined',
		withdrawn: 'Has taken it back'
	},
	purposes: { contact: 'Contact', named: 'Name in a text' },
	end: 'Remove',
	removeName: 'Take the name out everywhere',
	row: {
		back: 'Published',
		see: 'See the page',
		texts: 'Texts',
		edit: 'Change',
		empty: 'There is none',
		add: 'Add',
		fields: {
			unit: 'Unit',
			organisation: 'Administration or company',
			title: 'Title',
			citation: 'Citation',
			citationEn: 'Citation in English',
			film: 'Film',
			press: 'Text for the press',
			summary: 'Description'
		},
		columns: {
			measure: 'Measure',
			before: 'Before',
			after: 'After',
			unit: 'Measured in',
			source: 'Source'
		},
		cell: (label: string, row: number, column: string) =>
			`${label}, row ${row}, ${column.toLowerCase()}`,
		correct: 'Correct the text',
		link: 'The link',
		filmHelp:
			'A link to a film that anybody can see. A film behind a password is not shown: ask the unit to put it up openly, or leave it out.',
		pressHelp:
			'The text that the press is given. Where the winner has approved one it stands here. Write another only together with the winner.',
		addButton: 'Add',
		correctLead: 'Write the whole text as it should stand.',
		text: 'The text',
		redact: 'Remove a passage',
		redactLead: 'Paste the passage exactly as it stands. [removed] will stand in its place.',
		passage: 'The passage',
		noteSv: 'Reason, in Swedish',
		noteEn: 'Reason, in English',
		noteHelp:
			'Needed in both languages. Shown on the page, with today’s date. Do not repeat what was removed.',
		save: 'Correct',
		remove: 'Remove the passage',
		newer: 'Somebody has changed the text since you opened the page. This is how it stands now:',
		history: 'Changed so far',
		historyLine: (day, what, note) => `${day}, ${what}: ${note}`,
		noNote: 'translation',
		picture: 'Picture',
		pictureLead:
			'Shown under the citation. Whoever does not see the picture hears your description.',
		file: 'The picture',
		fileHelp: 'JPEG, PNG or WebP, at most 3 MB.',
		altSv: 'What the picture shows, in Swedish',
		altEn: 'What the picture shows, in English',
		credit: 'Photographer',
		consent: 'Who is seen, and how they agreed',
		consentHelp: 'For instance names and day. Shown to the office only. If nobody is seen, say so.',
		showPicture: 'Show the picture',
		removePicture: 'Remove the picture',
		contact: 'Somebody to ask',
		contactLead:
			'Whoever you name gets a mail and answers yes or no. Only with a yes is the name shown. The address never is.',
		named: 'Somebody who is named in the text',
		namedLead:
			'Ask whoever is named whether it is all right, or note that they have agreed already.',
		purpose: 'What it is about',
		name: 'Name',
		role: 'Title or task',
		email: 'E-mail address',
		told: 'Has agreed already: how and when',
		toldHelp: 'Leave empty to ask by mail.',
		ask: 'Ask',
		withdraw: 'Withdraw',
		withdrawLead:
			'All about this one is taken from the pages, the search and the feeds. What is left is that something was withdrawn, when and why.',
		withdrawButton: 'Withdraw'
	},
	name: {
		title: 'Take a name out everywhere',
		lead: 'Write a person’s name. First you see where it stands, in all editions. Then neutral words take its place everywhere at once, and it does not come back when something is published or read in again.',
		name: 'The person’s name',
		nameHelp: 'First name and surname, as they stand on the pages.',
		look: 'Show where it stands',
		found: (n) => (n === 0 ? 'The name stands nowhere.' : `The name stands there ${times(n)}.`),
		noneHelp:
			'You can remove it all the same, so that it does not come along with what is read in later.',
		place: 'Page',
		what: 'Where on the page',
		times: 'Times',
		neutralSv: 'Words to stand instead, in Swedish',
		neutralEn: 'Words to stand instead, in English',
		defaults: { sv: 'en medarbetare', en: 'a member of staff' },
		remains:
			'Minutes, diplomas and what the unit handed in are records that are kept, and are not changed. They are not shown to the public. The name is not kept here either: only an imprint that knows it again.',
		remove: 'Take the name out',
		done: (n) => `The name is gone. It stood ${n === 0 ? 'nowhere' : `there ${times(n)}`}.`,
		list: 'Taken out before',
		line: (day, words, n, neutral) =>
			`${day}: a name of ${words} words, ${n === 0 ? 'stood nowhere' : `stood ${times(n)}`}, became “${neutral}”.`,
		whats: {
			programme: 'The award’s page',
			panel: 'Those who decided',
			edition: 'About the edition',
			citation: 'The citation',
			answers: 'The entry',
			contact: 'Contact',
			picture: 'The picture’s text',
			honour: 'The heading',
			participant: 'Participants'
		}
	},
	consent: {
		title: { contact: 'May we show you as the contact?', named: 'May your name stand?' },
		lead: {
			contact: (what) =>
				`This is about ${what}. Your name then stands on the page, and others can write to you. Your e-mail address is not shown.`,
			named: (what) => `This is about ${what}. Your name stands in the text.`
		},
		shown: (name) => `This is how you are named: ${name}.`,
		state: {
			asked: 'You have not answered yet.',
			given: 'You have agreed.',
			declined: 'You have declined.',
			withdrawn: 'You have taken back your consent.'
		},
		after: {
			contact: 'Your name is not on the page.',
			named: 'The office takes the name out.'
		},
		yes: 'Yes, that is all right',
		no: 'No',
		takeBack: 'Take back my consent',
		see: 'The page in question'
	},
	withdrawn: {
		honour: (day, note) => `An honour was withdrawn ${day}: ${note}`,
		honourIn: (name, day, note) => `An honour in the class ${name} was withdrawn ${day}: ${note}`,
		participant: (day, note) => `A participant was removed ${day}: ${note}`,
		title: 'The honour has been withdrawn',
		toEdition: 'To the edition',
		lead: (day, note) => `What stood here was withdrawn ${day}. ${note}`
	}
};
