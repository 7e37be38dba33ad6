// Why a panel cannot do what it wants to, and how to go on.
import type { judgingSv } from './judging-sv.ts';

export const judgingEn: typeof judgingSv = {
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
