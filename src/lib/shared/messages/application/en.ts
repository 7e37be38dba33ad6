// Words of the eligibility check and of the pages where an entry is written, in English.
import type { ApplicationMessages } from './sv.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: ApplicationMessages = {
	check: {
		title: 'Can we take part?',
		windowTitle: (programme: string) => `Can we take part in ${programme}?`,
		question: (number: number) => `Question ${number}`,
		next: 'Next question',
		back: 'To the question before',
		startOver: 'Start over',
		yes: 'Yes',
		no: 'No',
		notKnown: 'Not known yet',
		answered: 'What you have answered',
		yourAnswer: 'Your answer',
		change: 'Change the answer',
		changeAll: 'Change the answers',
		changeOf: (question: string) => `Change the answer to: ${question}`,
		unreadable: 'Choose one of the answers.',
		unreadableNumber: 'Write the number in figures, such as 18.',
		choose: 'Choose an answer to go on.',
		results: {
			'may-take-part': {
				title: 'Yes, you can take part.',
				text: 'Your answers meet every requirement.'
			},
			'may-take-part-not-win-yet': {
				title: 'Yes, you can take part, but not win yet.',
				text: 'Something that is required to win is not met.'
			},
			'may-not-take-part': {
				title: 'No, you cannot take part right now.',
				text: 'At least one requirement is not met.'
			},
			'not-yet-known': {
				title: 'It cannot be said yet.',
				text: 'There is something you need to find out first. You can begin to write anyway.'
			}
		},
		whatToDo: 'What you can do:',
		contact: 'Contact',
		goOnHelp:
			'You sign in with a link that comes by e-mail. Your answers come along and become part of the application.',
		openUntil: (closes: string) => `The call is open until ${closes}.`,
		openNow: 'The call is open now.',
		opens: (at: string) => `The call opens ${at}.`,
		notOpen: 'The call is not open right now. When the next round opens has not been decided yet.',
		about: (programme: string) => `Read about ${programme}`
	},
	mine: {
		title: 'My entries',
		lead: 'Here you write entries for the awards, and see what happens to them.',
		waiting: 'What waits for you',
		nothing: 'Nothing waits for you right now.',
		write: (name: string) => `Finish writing: ${name}`,
		send: (name: string) => `Check and submit: ${name}`,
		things: (count: number) =>
			`${many(count, 'thing', 'things')} left before the entry can be submitted`,
		ready: 'Everything is filled in. The entry has not been submitted yet.',
		news: 'This has happened',
		won: (unit: string, honour: string) => `${unit} has received ${honour}!`,
		wonMention: (unit: string, round: string) =>
			`${unit} has received an honourable mention in ${round}!`,
		wonNote: 'Read the citation and get the diploma.',
		decided: (award: string) => `${award} has been awarded. Read who won, and why`,
		decidedNote: (unit: string) => `This time it was not ${unit}. Thank you for your entry.`,
		entries: 'Your entries',
		none: 'You have no entries in an edition that is under way.',
		earlier: 'Earlier entries',
		beginFrom: (round: string) => `Begin an entry for ${round} from this one`,
		start: 'Start a new entry',
		startIn: (name: string) => `Start an entry for ${name}`,
		check: 'Can we take part? Answer a few questions first',
		noOpen: 'No award takes entries right now.',
		columns: { entry: 'Entry', award: 'Award', state: 'State', closes: 'The call closes' },
		unnamed: 'Entry without a name'
	},
	states: {
		draft: 'Draft, not submitted',
		submitted: 'Submitted',
		decided: 'Decided',
		award: 'Winner',
		honourable_mention: 'Honourable mention',
		withdrawn: 'Withdrawn',
		'draft-closed': 'Draft that was not submitted'
	},
	start: {
		title: 'Start an entry',
		lead: (name: string) =>
			`The entry is for ${name}. You can begin now and go on whenever you like.`,
		already: (count: number) =>
			count === 1
				? 'You already have an entry in this round'
				: `You already have ${count} entries in this round`,
		goOn: 'Go on with your entry',
		see: 'See your entry',
		another: 'Another entry, for another unit',
		anotherText: 'If it is for another unit, you can start one more entry.',
		eligibility: 'Can you take part?',
		noAnswers:
			'You have not answered the questions about who can take part. You can do it now, or later in the entry.',
		toCheck: 'Answer the questions',
		class: 'Competition class',
		classHelp: 'You can change it as long as the call is open.',
		begin: 'Start the entry',
		from: 'What do you want to begin from?',
		fromHelp: 'What you wrote about your work you write anew. The facts about you can come along.',
		fromEarlier: (name: string) => `The facts from the entry to ${name}`,
		fromNothing: 'An empty entry',
		carried: (name: string) => `This comes along from ${name}`,
		carriedCheck: 'Change it in the entry if something is no longer right.',
		failed: 'The entry could not be started'
	},
	write: {
		eligibility: 'Can we take part?',
		eligibilityNote: {
			'may-take-part': 'Yes, every requirement is met',
			'may-take-part-not-win-yet': 'Yes, but not win yet',
			'may-not-take-part': 'No, by the answers',
			'not-yet-known': 'Not clear yet'
		},
		board: 'Notice to the board',
		notice: {
			declared: (day: string) => `Declared ${day}`,
			sent: (day: string) => `Sent to the registrar ${day}, not confirmed yet`,
			confirmed: (day: string) => `Confirmed by the registrar ${day}`
		},
		review: 'Check and submit',
		submittedNote: 'Submitted',
		changedNote: 'Changed since it was submitted',
		progress: (answered: number, total: number) =>
			answered === total ? 'All questions answered' : `${answered} of ${total} questions answered`,
		doneBut: (answered: number, total: number) =>
			`Done – ${answered} of ${total} questions answered, ${total - answered === 1 ? 'the last one is optional' : 'the rest are optional'}`,
		problems: (count: number) =>
			count === 1 ? 'One answer must be mended' : `${count} answers must be mended`,
		optional: 'Optional',
		part: (number: number, of: number) => `Part ${number} of ${of}`,
		steps: 'Parts of the entry',
		deadlineText: (closes: string) =>
			`The call is open until ${closes}. Everything you write is saved.`,
		deadlineNone: 'The call is open. Everything you write is saved.',
		closedLeft: 'The call has closed.',
		closedText: (closes: string) => `It closed ${closes}.`,
		openLeft: (days: number) =>
			days === 0 ? 'Last day today.' : days === 1 ? '1 day left.' : `${days} days left.`,
		good: 'Example of a good answer',
		saved: (at: string) => `Saved ${at}`,
		savedBy: (at: string, name: string) => `Saved ${at} by ${name}`,
		saving: 'Saving …',
		notSaved: 'Not saved, trying again',
		signedOut: 'Not saved: you have been signed out. Sign in in a new tab and it will be saved.',
		refused: (why: string) => `Not saved. ${why}`,
		allSaved: 'Everything is saved.',
		goOn: (to: string) => `Go on to ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
		goOnToReview: 'Go on to the check',
		save: 'Save',
		mendLater: 'You can also mend it later.',
		problemsTitle: 'The answers are saved, but this must be mended before you submit',
		password: 'Password to the film',
		passwordHelp:
			'Only if the film is protected. The password is kept encrypted and shown only to those who assess the entry.',
		passwordSaved: 'A password is saved. Write a new one to change it.',
		passwordRemove: 'Remove the saved password',
		filmHelp: (minutes: number) =>
			`The film may be at most ${many(minutes, 'minute', 'minutes')}. Paste the whole link.`,
		closedTitle: 'The call has closed',
		closedDraft:
			'The entry was not submitted. What you wrote is kept and can be read here, but not changed. Contact the award office if you have questions.',
		closedSubmitted:
			'What you submitted last is what counts. The answers can be read here, but not changed.',
		notOpenYet: 'The call is not open, so the answers cannot be changed now.',
		unsavedTitle: 'This was not saved in time',
		unsavedText: 'The text is kept here so that you can copy it.',
		unanswered: 'No answer',
		submittedTitle: 'The entry has been submitted',
		submittedText:
			'You can change it as long as the call is open. What you submitted counts until you submit again.',
		changedTitle: 'You have made changes since you submitted',
		changedText: 'Submit again if the changes are to count. Until then what you submitted counts.',
		withdrawnTitle: 'The entry has been withdrawn',
		withdrawnText: 'It is not assessed. You can submit it again as long as the call is open.'
	},
	conflict: {
		title: 'Two texts for the same question',
		someone: 'Someone else',
		text: (name: string, at: string) =>
			`${name} saved a newer text ${at}, while you were writing. Both are kept. Choose which one to use.`,
		ownTitle: 'You have written in two tabs',
		own: (at: string) =>
			`You saved a newer text in another tab ${at}. Both are kept. Choose which one counts.`,
		ownTheirs: 'The text in the other tab',
		ownMine: 'The text here',
		theirs: (name: string) => `The text that ${name} saved`,
		mine: 'Your text',
		choice: 'Which text should be used?',
		keepMine: 'My text',
		keepTheirs: (name: string) => `The text that ${name} saved`,
		merge: 'A merged text, which I write here',
		merged: 'Merged text',
		save: 'Save the choice'
	},
	boardPage: {
		title: 'Notice to the board',
		board: 'Board',
		boardHelp: 'The one that your unit belongs to.',
		notifiedOn: 'Day of the notice',
		notifiedOnHelp: 'The day it was given, or will be.',
		reference: 'Registration number or other reference',
		declare: 'We declare that the board has been notified of the participation, or will be.',
		save: 'Save the declaration',
		saved: (at: string) => `The declaration was saved ${at}.`,
		send: {
			title: 'Send the notice to the registrar',
			lead: 'We mail the registrar that you take part, with the entry as it stands as a PDF. The registrar confirms with a link and needs no account. You are told when it is done.',
			first: 'Save the declaration first, then you can send it to the registrar.',
			address: 'The registrar’s e-mail address',
			addressHelp: 'Often registrator, followed by the address of the administration.',
			button: 'Mail the registrar',
			again: 'Mail once more',
			sent: (to: string, at: string) => `Sent to ${to}, ${at}. Not confirmed yet.`,
			confirmed: (board: string, at: string) => `${board} has confirmed the notice, ${at}.`,
			confirmedBy: (name: string) => `Confirmed by ${name}.`,
			reference: (reference: string) => `Registration number: ${reference}`,
			doneTitle: 'The mail is on its way',
			done: (to: string) => `It goes to ${to}.`
		}
	},
	eligibilityPage: {
		title: 'Can we take part?',
		lead: 'The answers become part of the entry. Change them if something has changed. An answer may lead to another question when you save.',
		save: 'Save the answers'
	},
	review: {
		title: 'Check and submit',
		closedTitle: 'The entry',
		lead: 'Read it through. This is what those who assess and decide will read.',
		missingTitle: (count: number) =>
			count === 1
				? 'One thing is left before you can submit'
				: `${count} things are left before you can submit`,
		missingText: 'Everything you wrote is saved.',
		missingEligibility: (question: string) => `Can we take part? ${question}`,
		pastHonour: (honour: string, round: string) => `You have already received: ${honour}, ${round}`,
		missingBoard: 'Notice to the board: declare that the board is notified.',
		notEligible: 'By the answer you cannot take part.',
		notWinTitle: 'You can take part, but not win yet',
		ready: 'Everything that is required is filled in.',
		submit: 'Submit the entry',
		submitAgain: 'Submit again',
		submitHelp:
			'You get a receipt with the whole entry as a PDF. You can change it and submit again as long as the call is open.',
		draftPdf: 'Read the entry as a PDF, as it stands now',
		draftFile: 'draft',
		upToDate: 'What stands here has been submitted.',
		toReceipt: 'To the receipt',
		office: 'Shown to the award office only',
		withPassword: 'A password is saved.',
		change: (section: string) => `Change ${section.charAt(0).toLowerCase()}${section.slice(1)}`,
		changeShort: 'Change',
		withdraw: 'Withdraw the entry',
		withdrawText:
			'The entry is not assessed if you withdraw it. The text is kept, and you can submit again as long as the call is open.',
		withdrawConfirm: 'Yes, withdraw the entry'
	},
	receipt: {
		title: 'Thank you, the entry has been submitted',
		lead: (unit: string, programme: string) =>
			`We have received the entry from ${unit} to ${programme}.`,
		won: (honour: string) => `You have received ${honour}!`,
		wonMention: (round: string) => `You have received an honourable mention in ${round}!`,
		wonLead: 'Congratulations! This is the citation. Now everyone can read it.',
		publicPage: 'See your page, which everyone can read',
		decided: (round: string) =>
			`${round} has been awarded. This time it was not you. Thank you for sharing your work.`,
		winners: 'Read who won, and why',
		past: 'How the round went',
		facts: {
			number: 'Number',
			at: 'Submitted',
			by: 'Unit',
			title: 'What it is about',
			class: 'Competition class'
		},
		news: 'Since then',
		papers: {
			diploma: { sv: 'Get your diploma (pdf)', en: 'The diploma in English (pdf)' },
			letter: { sv: 'Get your prize letter (pdf)', en: 'The prize letter in English (pdf)' }
		},
		feedback: 'Read the feedback',
		visited: (when: string, place: string) => `The examiners visited you on ${when}, ${place}.`,
		visit: (when: string, place: string) => `The examiners visit you on ${when}, ${place}.`,
		mail: 'A receipt with the whole entry as a PDF comes by e-mail to everyone who writes in the entry.',
		pdf: 'Get the entry as a PDF',
		read: 'Read the entry',
		change: 'Change the entry',
		changeText: (closes: string) =>
			`You can change it and submit again until ${closes}. What you submitted last counts.`,
		changedTooLate:
			'You made changes after you submitted but did not submit again. What you submitted last is what counts.',
		next: 'What happens now?',
		fileName: (number: number) => `entry-${number}.pdf`
	},
	mailPage: {
		title: 'Mail about the entry',
		lead: 'All that has been mailed to you about the entry, newest first.',
		none: 'Nothing has been mailed yet.',
		sent: (at: string, to: string) => `Sent ${at} to ${to}`,
		attached: (names: string) => `Attached to the mail: ${names}`,
		link: 'Read all mail about the entry'
	},
	document: {
		entry: (number: number) => `Entry no. ${number}`,
		draft: 'Draft',
		draftAsOf: 'Draft, as it stood',
		notSubmitted: 'Not submitted',
		number: 'Number',
		submitted: 'Submitted',
		unit: 'Unit',
		organisation: 'Administration or company',
		class: 'Competition class',
		unanswered: 'No answer',
		password: 'A password to the film is kept. It is shown only to those who assess.',
		eligibility: 'Can we take part?',
		boardNotice: 'Notice to the board',
		board: 'Board',
		notifiedOn: 'Day',
		reference: 'Reference'
	}
};
