// Words of the pages about nominations, and of as what one applies, in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	way: (award: string) => `Nominate somebody for ${award}`,
	form: {
		title: (award: string) => `Nominate for ${award}`,
		lead: 'Do you know somebody who deserves attention? Tell us who and why. We mail them your name and your reasons, and they decide themselves whether to take part. You need not sign in.',
		closed: 'One cannot nominate right now, because the call is not open.',
		you: 'You who nominate',
		yourName: 'Your name',
		yourEmail: 'Your e-mail address',
		yourEmailHelp: 'You will be told what they answer.',
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
			`We have mailed ${name}. You get a receipt now, and a mail when we have an answer.`,
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
		closed: 'The call is not open any more, so the nomination cannot be answered.',
		accepted: 'You have accepted. The entry is under My entries.',
		toMine: 'To My entries',
		declined: 'You have declined. Thank you for answering.',
		about: (award: string) => `Read about ${award}`
	},
	office: {
		title: 'Nominations',
		lead: 'Who has been nominated, by whom and why, and what they have answered.',
		none: 'Nobody has nominated anybody yet.',
		closed: 'This edition takes no nominations.',
		count: (n: number) => (n === 1 ? '1 nomination' : `${n} nominations`),
		by: (name: string, when: string) => `Nominated by ${name}, ${when}`,
		states: { invited: 'Waits for an answer', accepted: 'Has accepted', declined: 'Has declined' },
		entry: 'To the entry'
	},
	mine: (award: string, nominator: string) =>
		`${nominator} has nominated you for ${award}. Answer with the link in the mail that you got.`
};
