// English words about who sits on a panel.
import type { sv } from './sv.ts';

const low = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const list = new Intl.ListFormat('en-GB');

export const en: typeof sv = {
	parts: {
		chair: 'Chair',
		vice_chair: 'Vice chair',
		member: 'Member',
		substitute: 'Substitute'
	},
	part: 'Part',
	partHelp: 'One is in the chair. A substitute reads along, and steps in for whoever is missing.',
	setUp: {
		add: 'Add more rows',
		sends:
			'Whoever is new gets a mail that says so and asks for an answer. Those who sit already get none.',
		sent: (n) =>
			n === 0
				? 'Nobody is new, so no mail has gone.'
				: n === 1
					? 'One new person has got a mail and is asked to answer.'
					: `${n} new people have got a mail and are asked to answer.`
	},
	answers: {
		accepted: 'Has accepted',
		declined: 'Has declined',
		none: 'Has not answered'
	},
	answer: 'Answer',
	declined: (name, note) => `${name} has declined${note ? `: “${note}”` : '.'}`,
	terms: {
		title: 'Quorum and prize sum',
		quorumNow: (n, of, set) =>
			`At least ${n} of ${of} must be there for a decision to hold${set ? '' : ', that is, more than half'}.`,
		unanswered: (names) =>
			`${list.format(names)} ${names.length === 1 ? 'has' : 'have'} not answered, and ${names.length === 1 ? 'counts' : 'count'} all the same among those of whom so many must be there. Whoever comes to a meeting or votes has said yes.`,
		budgetNow: (sum) => `The prizes may cost at most ${sum} together.`,
		noBudget: 'No limit is set for what the prizes may cost.',
		given: (sum) => `The decisions so far: ${sum}.`,
		change: 'Change the quorum and the sum for prizes',
		quorum: 'How many must be there at least?',
		quorumHelp: (n) => `Empty means more than half, that is ${n}.`,
		budget: 'How much may the prizes cost together?',
		budgetHelp: 'Empty means that no limit is set.',
		kronor: 'kronor',
		save: 'Save',
		saved: 'Saved.'
	},
	invitation: {
		title: (panel) => `You are appointed to ${low(panel)}`,
		text: 'Say whether you can take part. What you read here is secret until the decisions are released, and you say so if you have a conflict of interest.',
		asSubstitute:
			'You are a substitute: you read like the others, and step in for whoever cannot be there.',
		yes: 'Yes, I will take part',
		no: 'No, I cannot',
		note: 'Why? (if you want to say)',
		noWhat: 'Then you leave at once and no longer see the entries. The award office is told.',
		said: 'Thank you! The award office sees that you will take part.',
		leftTitle: 'Thank you for saying so',
		left: 'You no longer take part in the edition, and the award office sees it.'
	},
	sendOut: {
		title: 'Declare a conflict for somebody else',
		lead: (unit) =>
			`As chair you can decide that somebody has a conflict of interest with ${unit}.`,
		who: 'Who has a conflict of interest?',
		me: 'I myself',
		other: 'Somebody else',
		done: (name) => `${name} no longer takes part in the decision on the entry.`
	},
	mail: {
		subject: (panel, edition) => `You are appointed: ${low(panel)} of ${edition}`,
		body: (v) =>
			`Dear ${v.name},

You are appointed to ${low(v.panel)} of ${v.edition}.

Sign in with this e-mail address and say whether you can take part. The entries are there too, as soon as it is time to read them:
${v.link}

What you read there is secret until the decisions are released.`
	}
};
