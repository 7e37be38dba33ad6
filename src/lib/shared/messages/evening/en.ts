// English words of the ceremony.
import type { EveningMessages } from './sv.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const en: EveningMessages = {
	list: {
		title: 'Ceremonies',
		way: 'Plan ceremonies',
		wayNote:
			'An evening for one award or several: guests, seating, running order and presentation.',
		lead: 'A ceremony can be for several awards on the same evening.',
		none: 'No ceremony is planned.',
		name: 'Name',
		when: 'When',
		place: 'Place',
		add: 'Plan a new one',
		called: (year) => `The award ceremony${year ? ` ${year}` : ''}`,
		proposed:
			'Day, place and editions are taken from the calendar. Change what is to be otherwise.',
		create: 'Plan the ceremony'
	},
	ofEdition: {
		title: 'The evening',
		none: 'The evening is not planned here yet: guests, seating, running order and presentation.',
		plan: 'Plan the evening',
		link: 'Guests, seating, running order and presentation'
	},
	view: {
		details: 'The evening',
		name: 'Name',
		starts: 'Begins',
		place: 'Place',
		placeHelp: 'Such as Blå hallen, Stadshuset.',
		programme: 'Programme',
		programmeHelp: 'One item a line, such as “18.00 Doors open”. The guests see it.',
		replyBy: 'Answer by',
		english: 'In English',
		englishLead: 'For guests who are invited in English. What is left empty is said in Swedish.',
		nameEn: 'Name in English',
		placeEn: 'Place in English',
		programmeEn: 'Programme in English',
		editions: 'Editions that are awarded',
		noEditions: 'No edition waits for its ceremony.',
		save: 'Save',
		saved: 'Saved.',
		parts: 'Before the evening',
		guests: 'Guests and door list',
		seating: 'Seating',
		order: 'Running order',
		show: 'Presentation',
		editionLink: (name) => `Decisions, letters and release: ${name}`,
		presenters: 'Who presents',
		presentersLead:
			'Those who present see what is sealed, but only on the pages of the presentation. The office always can.',
		nobody: 'Only the office.',
		email: 'E-mail address',
		emailHelp:
			'The person must have signed in some time, or be on the panel or among the examiners.',
		appoint: 'Let them present',
		remove: 'Remove',
		removeNamed: (name) => `Remove ${name}`,
		back: 'Back to the ceremony'
	},
	show: {
		title: 'Presentation',
		lead: 'Open the presentation on the big screen before the evening, and it then works without a network too. Steer it by the arrow keys, by click or from a phone.',
		early: (days) =>
			`The ceremony is in ${days === 1 ? 'one day' : `${days} days`}. If you begin now the winners are shown beforehand, and become public if the edition is set to that.`,
		earlyConfirm: 'Yes, begin all the same',
		earlyMissing: 'Tick that you want to begin before the day that is set, or wait until then.',
		practise: 'Rehearse',
		practiseLead: 'With made-up winners. Nothing secret is shown, and nothing becomes public.',
		evening: 'In the evening',
		rehearse: 'Rehearse with made-up winners',
		rehearseRemote: 'Remote for the rehearsal',
		live: 'Open the real presentation',
		remote: 'Remote on the phone',
		start: 'Begin the ceremony',
		startLead:
			'Begin when the evening begins. The presentation goes to its first picture. Where the edition is set to class by class, each class becomes public when its last winner is shown.',
		started: (when) => `The ceremony began ${when}.`,
		inStep: 'Classes become public as they are shown.',
		notInStep: 'Nothing becomes public by being shown. You do that by hand or at a time.',
		waiting: (names) => `Not every decision is sealed in ${names}. What is missing is not shown.`
	},
	stage: {
		end: 'Congratulations to every winner',
		rehearsal: 'Rehearsal with made-up winners',
		madeUp: {
			unit: (at) =>
				`Sample Unit ${['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'][at % 8] ?? ''}`,
			organisation: 'Sampledale District Administration',
			citation:
				'This is a rehearsal. The citation is made up and is about nobody. It is written to be about as long as a real one, so that whoever reads it can feel what it is like to stand here.\n\nEach sentence is shown by itself, so large that it can be seen from the last row.'
		},
		next: 'Next',
		back: 'Back',
		step: (at, of) => `${at} of ${of}`,
		offline: 'No network. The show goes on, and what happened is sent when it is back.',
		renewed:
			'The decisions or the order have changed. The slides have been fetched again, and the show goes on from here.',
		full: 'Full screen',
		leave: 'Close',
		mention: 'Honourable mention'
	},
	remote: {
		title: 'Remote',
		now: 'On the screen',
		then: 'Then',
		last: 'That was the last slide.',
		kinds: {
			welcome: 'Welcome',
			award: 'The award',
			class: 'The class',
			citation: 'The citation',
			winner: 'The winner',
			end: 'The last slide'
		}
	},
	order: {
		title: 'Running order',
		lead: 'In the order it is read out, with the citation and how names are said. Sealed until it is public.',
		none: 'Nothing is sealed yet.',
		phonetic: 'How it is said',
		orderIs:
			'To begin with the order is the panel’s within each class, and the award’s between the classes. The presentation follows the order that stands here, and a class that is released in step with it becomes public when its last winner has been shown.',
		awards: 'The order of the awards',
		change: 'Change the order',
		up: 'Move up',
		upNamed: (name: string) => `Move ${name} up`,
		down: 'Move down',
		downNamed: (name: string) => `Move ${name} down`,
		place: (name: string) => `Place of ${name}`,
		placed: (at: number) => `Place ${at}`,
		move: 'Move',
		moveNamed: (name: string) => `Move ${name} to the chosen place`,
		moved: (name: string, at: number) => `${name} is now at place ${at}.`,
		meanwhile:
			'The order has changed since you opened the page. Nothing has been moved. Here is the order of now: move again if you need to.',
		split: (name: string) =>
			`${name} is called up in several turns. The class is shown anew each time, and becomes public after the last one only.`,
		phoneticHelp: 'Such as: MEE-sa, stress on the first.',
		receivers: 'Come up on stage',
		say: 'Write how it is said and who comes up',
		save: 'Save',
		saved: 'Saved.',
		print: 'Print with your browser. The forms are left out.'
	},
	guests: {
		title: 'Guests and door list',
		lead: 'Guests are invited by a personal link, where they answer whether they come, with whom, and what they need.',
		sensitive:
			'Needs and diet are sensitive. Only the office reads them, they are encrypted, and they are erased 30 days after the evening.',
		erased: (when) => `Needs and diet were erased ${when}.`,
		sums: (coming, along, waits) =>
			`${people(coming)} will come, with ${along} in company. ${people(waits)} have not answered.`,
		none: 'No guests yet.',
		organisation: 'Organisation and e-mail',
		act: 'Do',
		undoNamed: (name) => `Undo that ${name} is here`,
		behind: (award) => `Contacts of the entries for ${award}`,
		offerLead:
			'Tick those who are to be invited. The contacts of all entries stand here, so the list tells nobody who wins.',
		offerGroup: (title, n) => `${title} (${n})`,
		offerButton: 'Add those ticked',
		chooseSome: 'Tick at least one person.',
		typed: 'Other guests',
		name: 'Name',
		answer: 'Answer',
		needs: 'Needs and diet',
		door: 'The door',
		states: {
			listed: 'Not invited',
			invited: 'Invited, no answer',
			reminded: 'Reminded, no answer',
			coming: (along) => (along ? `Comes, with ${along}` : 'Comes'),
			'not-coming': 'Does not come'
		},
		add: 'Add guests',
		lines: 'Guests',
		linesHelp:
			'One guest a line: name; e-mail address; organisation; language. Organisation and language can be left out. The language is Swedish or English.',
		companions: 'Company that each may bring',
		language: 'Invited in',
		languages: { sv: 'Swedish', en: 'English' },
		writtenIn: { sv: 'Is written to in Swedish', en: 'Is written to in English' },
		writeIn: { sv: 'Write in Swedish', en: 'Write in English' },
		writeInNamed: {
			sv: (name) => `Write in Swedish to ${name}`,
			en: (name) => `Write in English to ${name}`
		},
		missingTitle: 'A sign cannot be shown on the name badges',
		missing: (signs) =>
			`None of our typefaces has ${signs}, so □ stands on the badge instead. Look it over before you print.`,
		addButton: 'Add',
		added: (n) => `${people(n)} added.`,
		invite: (n) => `Invite ${people(n)}`,
		invited: (n) => `The invitation has gone to ${people(n)}.`,
		remind: (n) => `Remind ${people(n)} who have not answered`,
		reminded: (n) => `${people(n)} reminded.`,
		checkIn: 'Check in',
		checkInNamed: (name) => `Check in ${name}`,
		checkedIn: (when) => `Here since ${when}`,
		undo: 'Undo',
		remove: 'Remove',
		removeNamed: (name) => `Remove ${name}`,
		csv: 'Download the list (CSV)',
		badges: 'Name badges (PDF)'
	},
	seating: {
		title: 'Seating',
		lead: 'Add tables, and choose a table for those who come. Company sits at the same table.',
		table: 'Table',
		seats: 'Seats',
		addTitle: 'Add a table',
		add: 'Add the table',
		none: 'No tables yet.',
		taken: (n, of) => `${n} of ${of} seats`,
		over: (n) => `${n} too many`,
		unplaced: 'Without a table',
		choose: (name) => `Table for ${name}`,
		save: 'Save the seating',
		saved: 'The seating is saved.',
		remove: 'Remove the table',
		removeNamed: (name) => `Remove ${name}`,
		alone: 'Nobody has said yes yet.',
		csv: 'Download the seating (CSV)'
	},
	csv: {
		organisation: 'Organisation',
		companions: 'Company',
		here: 'Came',
		yes: 'Yes',
		guests: 'guests',
		seating: 'seating'
	},
	invitation: {
		title: (name) => `Invitation to ${name}`,
		lead: (name) => `Welcome, ${name}!`,
		otherLanguage: 'Inbjudan på svenska',
		when: 'When',
		place: 'Place',
		programme: 'Programme',
		replyBy: (day) => `Please answer by ${day}. You can change your answer until then.`,
		closed: 'The evening has been. Thank you for coming!',
		coming: 'Will you come?',
		yes: 'Yes, I will come',
		no: 'No, I cannot',
		along: 'Names of those you bring',
		alongHelp: (n) => (n === 1 ? 'You may bring one person.' : `At most ${n}, one a line.`),
		access: 'Do you need anything to be able to take part?',
		accessHelp: 'Such as room for a wheelchair, a hearing loop or a sign language interpreter.',
		diet: 'Diet and allergies',
		sensitive:
			'You need not answer these two. Only the award office reads it, and it is erased 30 days after the evening.',
		send: 'Send the answer',
		from: (organiser) => `${organiser} invites you.`,
		savedComing: (along) =>
			along ? `You are coming, with ${along}. See you there!` : 'You are coming. See you there!',
		savedNot: 'You are not coming. Thank you for telling us.',
		saved: 'Thank you, your answer is saved.',
		gone: 'The link leads to no invitation. Check that the whole address from the mail came along.'
	},
	mail: {
		invite: {
			subject: (name) => `Invitation to ${name}`,
			body: (v) =>
				`Hello ${v.name},

Welcome to ${v.ceremony}, ${v.when}${v.place ? `, at ${v.place}` : ''}.

Say whether you will come, with whom, and whether you need anything${v.replyBy ? `, by ${v.replyBy}` : ''}. The link is personal:
${v.link}`
		},
		remind: {
			subject: (name) => `Will you come to ${name}?`,
			body: (v) =>
				`Hello ${v.name},

We wonder whether you will come to ${v.ceremony}, ${v.when}. Answer here:
${v.link}`
		}
	}
};
