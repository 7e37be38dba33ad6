// Mail about nominations, in English.
import type {
	NominationMailValues as Values,
	NominationMailWithLink as WithLink,
	sv
} from './sv.ts';

const whom = ({ nominee, unit }: Values) => (unit ? `${nominee}, ${unit},` : nominee);

export const en: typeof sv = {
	invitation: {
		subject: (v: Values) => `You are nominated for ${v.award}`,
		body: (v: WithLink) =>
			[
				`Hello ${v.nominee}!`,
				`${v.nominator} thinks that ${v.unit ? `you and ${v.unit}` : 'you'} should be in ${v.award}, and has nominated you.`,
				`Here you read why, and answer yes or no:\n${v.link}`,
				'If you say yes you begin an entry, which you can finish together with colleagues. If you say no, nothing more happens. If this means nothing to you, you can ignore the mail.'
			].join('\n\n')
	},
	receipt: {
		subject: (v: Values) => `Your nomination for ${v.award}`,
		body: (v: WithLink) =>
			[
				`Hello ${v.nominator}!`,
				`Thank you! We have told ${whom(v)} by mail that you have nominated for ${v.award}. You get a mail when we have an answer.`,
				`Here you can follow the nomination, and take it back. Sign in with this e-mail address:\n${v.link}`,
				'You have nominated nobody? Then somebody else has written your address. Take the nomination back with the link, or reply to this mail.'
			].join('\n\n')
	},
	accepted: {
		subject: (v: Values) => `${v.nominee} has accepted your nomination`,
		body: (v: Values) =>
			[
				`Hello ${v.nominator}!`,
				`${whom(v)} has accepted and begun an entry for ${v.award}. Thank you for the tip!`
			].join('\n\n')
	},
	declined: {
		subject: (v: Values) => `${v.nominee} has declined your nomination`,
		body: (v: Values) =>
			[
				`Hello ${v.nominator}!`,
				`${whom(v)} has declined the nomination for ${v.award} this time. Thank you for the tip!`
			].join('\n\n')
	},
	declinedBecause: {
		subject: (v: Values) => `${v.nominee} has declined your nomination`,
		body: (v: WithLink) =>
			[
				`Hello ${v.nominator}!`,
				`${whom(v)} has declined the nomination for ${v.award} this time, and written why.`,
				`Here you read it. Sign in with this e-mail address:\n${v.link}`,
				'Thank you for the tip!'
			].join('\n\n')
	},
	withdrawn: {
		subject: (v: Values) => `The nomination for ${v.award} has been taken back`,
		body: (v: Values) =>
			[
				`Hello ${v.nominee}!`,
				`${v.nominator} has taken back the nomination of ${v.unit ? `you and ${v.unit}` : 'you'} for ${v.award}. The link in the invitation does not work any more, and you need not do anything.`
			].join('\n\n')
	},
	begun: {
		subject: (v: Values) => `You have begun an entry for ${v.award}`,
		body: (v: WithLink) =>
			[
				'Hello!',
				`You have accepted ${v.nominator}’s nomination and begun an entry for ${v.award}. We have told ${v.nominator}.`,
				`Here you go on:\n${v.link}`
			].join('\n\n')
	}
};
