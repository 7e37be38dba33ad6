// Words of the pages about nominations, and of as what one applies, in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	way: (award: string) => `Nominate somebody for ${award}`,
	form: {
		title: (award: string) => `Nominate for ${award}`,
		lead: 'Do you know somebody who deserves attention? Tell us who and why. We mail them a link to what you write, and they decide themselves whether to take part. You need not sign in.',
		closed: 'One cannot nominate right now, because the call is not open.',
		you: 'You who nominate',
		yourName: 'Your name',
		yourEmail: 'Your e-mail address',
		yourEmailHelp: 'We send a receipt here, and then their answer.',
		them: 'Whom you nominate',
		name: 'Name',
		nameHelp: 'A person who can receive the invitation.',
		email: 'E-mail address',
		unit: 'Unit',
		as: 'What do you nominate?',
		why: 'Why?',
		whyHelp:
			'What have they done, and what has it meant? Whoever you nominate and the office read this.',
		send: 'Send the nomination',
		sentTitle: 'Thank you for your nomination!',
		sentText: (name: string) =>
			`We have mailed ${name}. You get a receipt now, and a mail when we have an answer. With the link in the receipt you can follow the nomination, and take it back.`,
		another: 'Nominate somebody else',
		back: (award: string) => `Read about ${award}`
	},
	kinds: {
		unit: 'A unit',
		organisation: 'A whole administration, company or other organisation',
		person: 'A person',
		team: 'A team'
	},
	start: {
		as: 'You apply as',
		nominated: (nominator: string) => `Nominated by ${nominator}`,
		nominatedText: (nominator: string) =>
			`When you start the entry we tell ${nominator} that you have accepted.`,
		carried: (nominator: string) =>
			`What ${nominator} wrote stands beside the questions as you write.`,
		first: 'To this award one applies when nominated. Ask somebody to nominate you.'
	},
	answer: {
		title: (award: string) => `You are nominated for ${award}`,
		lead: (nominator: string) => `${nominator} has nominated you.`,
		leadUnit: (nominator: string, unit: string) => `${nominator} has nominated you and ${unit}.`,
		why: (nominator: string) => `What ${nominator} writes`,
		how: 'If you say yes you sign in with a link in a mail and begin an entry. You can invite colleagues to write with you, and you choose yourself whether to submit it.',
		yes: 'Yes, begin an entry',
		no: 'No, thank you',
		noHelp: (nominator: string) => `We then tell ${nominator}, and nothing more happens.`,
		because: 'Why not?',
		becauseHelp: (nominator: string) => `${nominator} and the award office read what you write.`,
		decline: 'Decline',
		closed: 'The call is not open any more, so the nomination cannot be answered.',
		accepted: 'You have accepted. The entry is under My entries.',
		toEntry: 'To the entry',
		toMine: 'To My entries',
		declined: 'You have declined. Thank you for answering.',
		yourReason: 'What you wrote',
		withdrawnTitle: (award: string) => `The nomination for ${award} has been taken back`,
		withdrawn: (nominator: string) =>
			`${nominator} has taken the nomination back. You need not do anything.`,
		used: 'The nomination has been answered already.',
		about: (award: string) => `Read about ${award}`
	},
	sent: {
		title: (nominee: string, award: string) => `You have nominated ${nominee} for ${award}`,
		states: {
			invited: 'We are waiting for an answer. You get a mail when it has come.',
			accepted: 'They have accepted and begun an entry.',
			declined: 'They have declined this time.',
			withdrawn: 'You have taken the nomination back.'
		},
		facts: { to: 'Invitation sent to', unit: 'Unit', as: 'Nominated as', when: 'Sent' },
		why: 'What you wrote',
		because: (nominee: string) => `What ${nominee} writes`,
		withdraw: 'Take the nomination back',
		withdrawHelp: (nominee: string) =>
			`We tell ${nominee}, who can then no longer read what you wrote.`,
		toMine: 'To My entries'
	},
	list: {
		title: 'Nominations',
		who: 'Nomination',
		to: 'For',
		state: 'State',
		sent: (nominee: string) => `You have nominated ${nominee}`,
		received: (nominator: string) => `${nominator} has nominated you`,
		states: {
			sent: {
				invited: 'Waits for an answer',
				accepted: 'They have accepted',
				declined: 'They have declined',
				withdrawn: 'You have taken it back'
			},
			received: {
				invited: 'Waits for your answer',
				accepted: 'You have accepted',
				declined: 'You have declined',
				withdrawn: 'Taken back'
			}
		},
		task: (award: string) => `Answer the nomination for ${award}`,
		taskNote: (nominator: string, unit: string | null) =>
			unit ? `${nominator} has nominated you and ${unit}.` : `${nominator} has nominated you.`
	},
	beside: (nominator: string) => `What ${nominator} wrote in the nomination`,
	office: {
		title: 'Nominations',
		lead: 'Who has been nominated, by whom and why, and what they have answered.',
		none: 'Nobody has nominated anybody yet.',
		closed: 'This edition takes no nominations.',
		count: (n: number) => (n === 1 ? '1 nomination' : `${n} nominations`),
		by: (name: string, when: string) => `Nominated by ${name}, ${when}`,
		states: {
			invited: 'Waits for an answer',
			accepted: 'Has accepted',
			declined: 'Has declined',
			withdrawn: 'Taken back by whoever nominated'
		},
		because: 'The reason:',
		entry: 'To the entry'
	}
};
