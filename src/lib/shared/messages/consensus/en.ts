// The words of the team's consensus in English.
import type { ConsensusMessages } from './sv.ts';

const low = (name: string) => name.charAt(0).toLocaleLowerCase('en') + name.slice(1);

export const en: ConsensusMessages = {
	opened: {
		now: (name, own, when) =>
			own
				? `The award office opened your review again ${when}`
				: `The award office opened the review by ${name} again ${when}`,
		back: (name, own, when) =>
			own
				? `Your review was submitted anew ${when}`
				: `The review by ${name} was submitted anew ${when}`,
		why: (reason) => `The award office writes: ${reason}`,
		rests:
			'The consensus rests until the review is submitted anew. All that is written in it is kept.',
		waits: 'When it is submitted anew you can read each other’s reviews again.',
		wasOpen: (when) => `The award office opened it again ${when}.`,
		readAgain:
			'Read it again. All that you have written in the consensus is kept, but whoever already stood behind it is asked again.',
		toOwn: 'To your review',
		kept: 'You wrote this, but it is not saved',
		keptText:
			'The consensus rests for now. Copy what you want to keep, and write it in when it goes on.'
	},
	left: {
		title: (lead) =>
			lead
				? 'The team has changed: read it through and propose again'
				: 'The team has changed: read it through again',
		text: (names, count) =>
			`No longer on the team: ${names}. What you have written together is kept. What was made of ${count === 1 ? 'that review' : 'those reviews'} is marked.`,
		fell: 'The proposal that the consensus is done no longer counts, nor does anyone’s yes to it.',
		gone: 'You are no longer on the team, so this page shows nothing new. What you have written here and not saved can be copied, but not saved.'
	},
	overview: {
		leadWrites:
			'Write together what you agree on. Everyone on the team can write. You lead, and propose when the consensus is done.',
		teamWrites: (name) =>
			`Write together what you agree on. Everyone on the team can write. ${name} leads, and proposes when the consensus is done.`,
		teamWaits: (name) => `${name} leads the team and begins the consensus.`,
		noLeadWaits:
			'The team has no lead at the moment. When the award office has named one, the consensus can begin.',
		noLeadWrites:
			'Write together what you agree on. The team has no lead at the moment. Whoever the award office names proposes when the consensus is done.',
		officeReads: 'The team writes the consensus. You read along.',
		order: 'Order',
		asInAward: 'As in the award',
		byDifference: 'Largest difference first',
		difference: 'Difference',
		apart: (n) => (n === 0 ? 'Alike' : `${n} ${n === 1 ? 'step' : 'steps'}`),
		left: 'Left',
		nothingLeft: 'Everything has a place',
		unplaced: (n) => `${n} without a place`,
		savedBy: (name, when) => `${name}, ${when}`,
		lastSaved: 'Saved by'
	},
	criterion: {
		scores: 'Scores',
		gave: (names, value) => `${names} gave ${value}`,
		nobodyGave: (value) => `Nobody gave ${value}`,
		agreed: 'Consensus',
		agreedHere: (value) => `consensus ${value}`,
		reason: 'Reason for the score',
		reasonHelp: 'Needed when the score lies outside what you gave yourselves.',
		reasonNeeded: (low_, high) =>
			low_ === high
				? `All of you gave ${low_}. Another score needs a reason.`
				: `You gave ${low_} to ${high}. A score outside that needs a reason.`,
		textLink: (number) => `Read in the entry, question ${number}`,
		pick: (mark) => `Choose ${mark}`,
		whatNow: 'With what you have ticked',
		take: 'Carry on',
		merge: 'Merge to one',
		setAside: 'Do not carry on',
		whyNot: 'Why is it not carried on?',
		whyNotHelp: 'Keep it short. The team and the office see it.',
		waits: 'Waits for a place',
		carried: (marks) => `Is in ${marks}`,
		aside: (reason) => `Not carried on: ${reason}`,
		takeBack: 'Undo',
		takeBackOf: (mark) => `Undo that ${mark} is not carried on`,
		madeOf: (marks) => `of ${marks}`,
		own: 'own',
		partlyLost: 'was also made of a review that no longer counts',
		ownedAnyway: 'own, at first made of a review that no longer counts',
		hangs:
			'Was made only of a review that no longer counts. Do you on the team stand for it yourselves?',
		takeAsOwn: 'Yes, we stand for it',
		takeAwayLost: 'No, take it out of the consensus',
		notBegun: {
			lead: 'The consensus has not begun. When you have begun it, everyone on the team can write here.',
			member: (name) =>
				name
					? `The consensus has not begun. ${name} leads the team and begins it.`
					: 'The consensus has not begun. The team has no lead at the moment.',
			office: 'The consensus has not begun.'
		},
		toOverview: 'To the overview',
		becauseOfVisit: (marks) => `changed after the visit (${marks})`,
		change: 'Change',
		words: 'The words',
		save: 'Save',
		split: 'Split again',
		up: 'Move up',
		down: 'Move down',
		remove: 'Take out of the consensus',
		mergeInto: (mark) => `Choose ${mark} to merge`,
		evidence: 'Follow the evidence',
		checks: 'To check at the visit',
		noOutcome: 'Nothing noted from the visit.',
		changedByVisit: 'Changed after the visit',
		write: {
			strength: 'Write a strength of your own',
			improvement_area: 'Write an improvement area of your own'
		},
		add: 'Add',
		saveAndNext: 'Save and go to the next criterion',
		saveAndOverview: 'Save and go to the overview',
		readOn: 'To the overview',
		savedBy: (name, when) => `Saved ${when} by ${name}.`,
		mergedNow: 'A colleague had saved meanwhile. Your changes have been put together.',
		keptNow:
			'Something that one of you took away had been changed by the other. It is still there.',
		objected: 'What you do not agree with is recorded.'
	},
	clash: {
		title: 'Two have written in the same place',
		text: (name) =>
			`${name} has saved something else since you began. Nothing is overwritten. Choose what is to stand where you differ, and save again.`,
		theirs: (name) => `What ${name} saved`,
		mine: 'What you wrote',
		choose: 'What is to stand?',
		useTheirs: (name) => `What ${name} wrote`,
		useMine: 'What I wrote',
		useMerged: 'The text in the field, where both are put together',
		score: (name, theirs, mine) =>
			`${name} gave ${theirs || 'no score'}, you gave ${mine || 'no score'}. Choose one.`,
		colleague: 'A colleague'
	},
	live: {
		changed: (names) => `${names} has saved something new on this page.`,
		kept: 'What you write stays. When you save, your changes are put together.',
		show: 'Show what is new',
		shown: (names) => `The page now shows what ${names} saved.`,
		someone: 'A colleague'
	},
	objection: {
		title: 'Objections',
		lead: 'Whoever does not agree can have it recorded. It stays, and is read by those who decide.',
		none: 'Nobody has recorded any.',
		to: (what) => `To ${what}`,
		score: (score) => (score ? `the score ${score}` : 'the score'),
		finding: (words) => `“${words}”`,
		whole: 'the whole',
		on: (criterion) => `on ${criterion}`,
		by: (name, when) => `${name}, ${when}`,
		withdrawn: (when) => `Taken back ${when}.`,
		lapsed: 'No longer counts: has left the team.',
		withdraw: 'Take back',
		withdrawOf: 'Take your objection back',
		make: 'I do not agree',
		about: 'With what?',
		aboutScore: 'The score',
		words: 'What do you not agree with, and why?',
		record: 'Record it'
	},
	closing: {
		title: 'Finish the consensus',
		lead: 'The consensus is done when everyone on the team stands behind it.',
		missing: 'This is missing before it can be done',
		reason: (criterion) => `A reason for the score on ${criterion}`,
		unplaced: (n, criterion) =>
			`${criterion}: ${n} ${n === 1 ? 'finding' : 'findings'} of the reviews neither carried on nor set aside`,
		origin: (n, criterion) =>
			`${criterion}: ${n} ${n === 1 ? 'finding' : 'findings'} rested only on a review that no longer counts`,
		propose: 'Propose that the consensus is done',
		proposeAgain: 'Ask those again who have not answered',
		proposeHelp: (panel) =>
			`You stand behind it yourself, and the others get a mail. When all have said yes it cannot be changed, and ${low(panel)} and the office can read it.`,
		proposed: (name, when) => `${name} proposed ${when} that the consensus is done.`,
		notProposed: (name) =>
			name
				? `${name} has not proposed that it is done yet.`
				: 'The team has no lead at the moment. Whoever the award office names can propose that it is done.',
		assent: 'I stand behind the consensus',
		assentNoted: 'I stand behind the consensus, with my objection recorded',
		takeBack: 'Take my yes back',
		change:
			'If somebody changes the text, the yeses given no longer count, and all are asked again.',
		stands: {
			assented: 'Stands behind the consensus',
			'assented-earlier': 'Stood behind an earlier text, which has changed since',
			waiting: 'Has not answered yet'
		},
		you: (name) => `${name} (you)`,
		done: (names) => `${names} stand behind it.`,
		closedBy: (name, reason) =>
			`${name} at the office closed it without everyone on the team. The reason: ${reason}`,
		officeClose: 'Close without everyone on the team',
		officeHelp:
			'If somebody is ill or does not answer, the office can close the consensus as it is. The team and those who decide see the reason, and it is noted in the log.',
		officeReason: 'Reason',
		officeButton: 'Close the consensus'
	},
	panel: {
		objections: 'Objections in the team',
		by: (name) => `According to ${name}`,
		closed: (reason) => `The office closed the consensus without everyone on the team: ${reason}`
	}
};
