// Words of the verdict of "Can we take part?", in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	signs: {
		'may-take-part': 'Yes',
		'may-take-part-not-win-yet': 'Yes, but',
		'may-not-take-part': 'No',
		'not-yet-known': 'Not known yet'
	},
	nextTitle: 'What to do now',
	next: {
		'may-take-part':
			'Begin to write. You can save, invite colleagues and submit when you are done.',
		'may-take-part-not-win-yet':
			'You can write, submit and receive feedback. Settle what is missing before the decisions are made, and you can win too.',
		'may-not-take-part':
			'Are all answers right? Otherwise change what went wrong. If they are, you can read below what is required and whom you can ask.',
		'not-yet-known':
			'Find out what stands below. Save the link, and you go on where you were when you know more.'
	},
	closedNext: 'Save the link, and you have your answers when the call opens.',
	write: 'Go on to the entry',
	writeAnyway: 'Begin to write anyway',
	save: 'Save or share the answers',
	winTitle: 'What it takes to win',
	stopTitle: 'Why you cannot take part',
	findTitle: 'What you need to find out',
	pastTitle: 'If you have received the award before',
	pastLead: 'Write what the unit is called, and we look among earlier awards.',
	pastUnit: 'Name of the unit',
	pastOrganisation: 'Administration or company',
	pastLook: 'Look',
	pastNone: (unit: string) => `${unit} is not among the awards that matter here.`,
	pastFound: (honour: string, round: string) => `You have already received: ${honour}, ${round}`,
	contact: {
		title: 'Whom to contact',
		choose: 'Which administration is it?',
		show: 'Show the contact',
		at: (name: string) => `Contact at ${name}`,
		person: 'Who',
		email: 'E-mail',
		phone: 'Phone',
		unknown: 'The administration has given no contact yet. Ask the award office below.'
	},
	office: 'Questions about the award',
	keep: {
		title: 'Save and share',
		lead: 'The address remembers your answers. Whoever opens it comes here, without signing in.',
		address: 'The address of the answers',
		ways: 'Copy or mail the link'
	},
	resume: {
		title: 'Go on where you were',
		text: (answered: number) =>
			answered === 1
				? 'You have answered one question. The answers are in this browser.'
				: `You have answered ${answered} questions. The answers are in this browser.`,
		go: 'Go on',
		forget: 'Start over'
	},
	share: {
		title: 'Save or share the answers',
		lead: 'The link remembers the answers. Whoever opens it goes on where you were, without signing in.',
		address: 'The link',
		addressHelp: 'Select the link and copy it.',
		copy: 'Copy the link',
		copied: 'The link is copied.',
		program: 'Open in my mail program',
		programSubject: (name: string) => `Can we take part in ${name}?`,
		mailTitle: 'Get the link by mail',
		mailLead: 'We send a mail with the link. The address is kept for nothing else.',
		email: 'E-mail address',
		send: 'Send me the link',
		sent: (email: string) => `The link is on its way to ${email}.`,
		trap: 'Leave this field empty',
		back: 'Back to the answers',
		toQuestions: 'To the questions',
		nothing: 'There are no answers to save yet. Begin with the questions.'
	}
};
