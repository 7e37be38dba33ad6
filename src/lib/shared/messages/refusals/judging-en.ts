// Why a panel cannot do what it wants to, and how to go on.
import type { judgingSv } from './judging-sv.ts';

export const judgingEn: typeof judgingSv = {
	'ballot-closed': () =>
		'The ballot is closed, so your vote does not count. What you arranged stands below, if you want to tell the others.',
	'already-voted': () => 'You have voted already, and a vote cannot be changed.',
	'not-on-the-roll': () => 'You are not on the roll of this ballot.',
	'vote-is-empty': () => 'Place one entry at least, or tick that you abstain.',
	'too-little-to-vote-on': () =>
		'A ballot needs two entries at least, and somebody who can vote on them.',
	'too-few-for-secret': () =>
		'Too few can vote for it to be secret: at least three must be able to compare each pair of entries. Take more along, or vote openly.',
	'handed-in': () => 'You have handed in your assessment, and it cannot be changed any more.',
	'panel-has-two-vice-chairs': () => 'There can be only one vice chair.',
	'beyond-budget': (v) =>
		v['over']
			? `The prizes cost ${v['over']} more than the edition has. The limit is ${v['budget']}. Choose another prize, or ask the award office for more.`
			: 'The prizes together cost more than the edition has. Choose another prize, or ask the award office for more.',
	'no-quorum': (v) =>
		v['needed']
			? `Too few are there: ${v['present']} of at least ${v['needed']}. Let a substitute step in, or wait until more are there. Nothing is lost.`
			: 'Too few are there for the decision to hold. Let a substitute step in, or wait until more are there. Nothing is lost.'
};
