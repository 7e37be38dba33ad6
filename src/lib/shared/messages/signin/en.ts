// Sign-in in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	title: 'Sign in',
	lead: 'Write your e-mail address and we send you a link. You need no password.',
	email: 'E-mail address',
	emailHelp: 'Preferably the one you have at work.',
	send: 'Send the link',
	sentTitle: 'Look in your mail',
	sentLead: (email: string, minutes: number) =>
		`We have sent a link to ${email}. It is valid for ${minutes} minutes and can be used once.`,
	sentHelp: 'Nothing there? Look among the spam, or check that the address is right.',
	again: 'Write another address',
	linkTitle: 'Welcome',
	linkLead: 'Press the button and you are signed in.',
	linkButton: 'Sign in',
	badLinkTitle: 'The link is no longer valid',
	newLink: 'Ask for a new link',
	mail: {
		subject: 'Your link to sign in',
		body: (link: string, minutes: number) =>
			`Hello!\n\nHere is the link to sign in:\n\n${link}\n\nIt is valid for ${minutes} minutes and can be used once. If you did not ask for it, you need not do anything.\n\nUtmärkt`
	},
	demo: {
		title: 'Try it as',
		lead: 'This is a demonstration with fictional people, units and entries. Choose a person and you are signed in as them.',
		signInAs: (name: string) => `Sign in as ${name}`,
		mailboxTitle: 'Demo mailbox',
		mailboxLead:
			'All mail to the people of the demonstration ends up here. Nothing is really sent.',
		to: 'To',
		show: 'Show',
		signIn: 'Sign in',
		moreMail: (left: number) => `Show ${left} older e-mails`,
		noMail: 'No mail yet.',
		mailbox: 'Open the demo mailbox',
		filter: 'Show only mail to',
		everyone: 'Everyone',
		groups: [
			{
				key: 'applicants',
				roles: ['applicant', 'person'],
				title: 'Applicants',
				what: 'Write an entry, submit it, read the feedback.'
			},
			{
				key: 'readers',
				roles: ['reader'],
				title: 'Readers of an entry',
				what: 'Read along and comment, without being able to change anything.'
			},
			{
				key: 'examiners',
				roles: ['lead_examiner', 'examiner'],
				title: 'Examiners',
				what: 'Review entries, agree in the team, visit.'
			},
			{
				key: 'panel',
				roles: ['panel_chair', 'panel_member'],
				title: 'Jury and panel',
				what: 'Read, decide who wins and write the citation.'
			},
			{
				key: 'office',
				roles: ['office'],
				title: 'Award office',
				what: 'Hold it all together: teams, feedback, ceremony and release.'
			},
			{
				key: 'auditor',
				roles: ['auditor'],
				title: 'Auditor',
				what: 'See what was done, by whom and when.'
			}
		]
	}
};
