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
	'leader-in-conflict': () =>
		'You have a conflict of interest with an entry in the class. Let somebody else lead the item and seal the decisions.',
	'not-leading': () =>
		'Whoever leads the meeting does that. Load the page again to see who it is now.',
	'not-at-the-table': () =>
		'Only those who are at the meeting with a vote can do that. Say first that you are here.',
	'meeting-open': () => 'The meeting is still under way. Close it first.',
	'meeting-not-open': () => 'The meeting is not open.',
	'meeting-under-way': () => 'Another meeting is under way. Close it first.',
	'vote-open': () => 'A vote is under way. Close it first.',
	'vote-closed': () => 'The vote is closed already, so your vote does not count.',
	'seat-has-voted': () =>
		'The seat has voted already: a substitute and the one whose seat it is have one vote together.',
	'secret-needs-three': () =>
		'A secret vote needs at least three who can vote. With fewer it would show who voted what. Take more along, or vote openly.',
	'cannot-lead': () =>
		'Whoever leads the item is at the meeting and has a vote. Choose somebody else, or wait until the person is here.',
	'class-not-up': () =>
		'In a meeting the class that is before it is sealed. Take up this class first.',
	'minutes-approved': () =>
		'The minutes are approved, so nothing can be added. What you wrote stands here.',
	'decisions-not-sealed': () =>
		'A class on the agenda has decisions that are not sealed. Seal them first, so that the minutes say what holds.',
	'more-than-may-be-given': () =>
		'That many cannot be given this. There may be decisions that you do not see, since you have a conflict of interest. Give something else.',
	'budget-in-conflict': () =>
		'You have a conflict of interest with an entry in a class that is sealed, and the sum would say what the entry got. Somebody else at the award office changes it.',
	'minutes-changed': () =>
		'The minutes have changed since you read them. Read them again, and you can approve them as they are now.',
	'too-many-on-the-roll': (v) =>
		`The roll has more votes than the panel has seats: ${v['max']} at most. A substitute votes in the place of somebody, so take away whoever is not there.`,
	'place-taken': () => 'That place is taken already.',
	'panel-has-two-vice-chairs': () => 'There can be only one vice chair.',
	'beyond-budget': (v) =>
		v['over']
			? `The prizes cost ${v['over']} more than the edition has. The limit is ${v['budget']}. Choose another prize, or ask the award office for more.`
			: v['sealed']
				? 'The prizes that are sealed cost more than that. Set a higher sum, or leave the field empty.'
				: 'The prizes together cost more than the edition has. Choose another prize, or ask the award office for more.',
	'no-quorum': (v) =>
		v['needed']
			? `Too few are there: ${v['present']} of at least ${v['needed']}. Let a substitute step in, or wait until more are there. Nothing is lost.`
			: 'Too few are there for the decision to hold. Let a substitute step in, or wait until more are there. Nothing is lost.'
};
