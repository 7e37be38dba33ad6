// The scorebook's words in English.
import type { FindingKind } from '../../findings.ts';
import type { ScorebookMessages } from './sv.ts';

const many: Record<FindingKind, [string, string]> = {
	strength: ['strength', 'strengths'],
	improvement_area: ['improvement area', 'improvement areas'],
	visit_check: ['thing to check', 'things to check']
};
const counted = (kind: FindingKind, count: number) => `${count} ${many[kind][count === 1 ? 0 : 1]}`;

export const en: ScorebookMessages = {
	missing: {
		few: (kind, has, min, criterion) =>
			`${criterion}: ${counted(kind, min - has)} more (you have ${has} of ${min})`,
		many: (kind, has, max, criterion) =>
			`${criterion}: remove ${counted(kind, has - max)} (you have ${has}, and there may be ${max})`,
		words: (criterion) => `${criterion}: words to the text that you have marked`
	},
	count: (has, min, max) => {
		const asked = max === null ? `at least ${min}` : min === max ? `${min}` : `${min}–${max}`;
		if (min === 0) return max === null ? `${has}` : `${has} of at most ${max}`;
		return `${has} of ${asked}`;
	},
	full: (max) => `You have ${max}, and there may be no more. Remove one to write another.`,
	tooMany: (over) => `Remove ${over} before you hand in.`,
	finding: {
		label: (mark) => `${mark}, in your words`,
		passages: 'Builds on',
		passage: (number) => `question ${number}`,
		whole: 'The whole answer',
		removePassage: 'Remove the quote',
		another: 'Add a quote',
		toText: 'Show in the text',
		notFound:
			'Those words are not in the entry. Copy them from the answer, or mark them in the text.',
		sentence: 'A full sentence is easier for the unit to understand in its feedback.',
		noPassage: 'Mark what in the entry it builds on, if you can.',
		changedTitle: 'The text has changed since you wrote',
		before: 'It said',
		now: 'Now it says',
		nowNothing: 'Nothing in the answer says the same any more.',
		remove: (mark) => `Remove ${mark}`,
		removed: (mark) => `${mark} has been removed.`,
		restore: 'Undo'
	},
	marking: {
		label: 'Marked text',
		marked: (words) => `Marked: “${words}”`,
		as: {
			strength: 'New strength',
			improvement_area: 'New improvement area',
			visit_check: 'To check'
		},
		to: (mark) => `Add to ${mark}`,
		close: 'Close',
		help: 'Mark words in the entry to write about them here. By keyboard: go to an answer with tab, choose a sentence with arrow up and down, and press enter.',
		added: (mark) => `The quote is now in ${mark}. Write in your own words.`
	},
	remarks: {
		title: 'Do score and text agree?',
		'no-score': 'You have written but not set a score.',
		'top-without-strength': 'You have given the top score but only written what could be better.',
		'low-without-area': 'You have given a low score but not written what could be better.',
		nearer: (step) => `What you have written is most like the description of ${step}.`,
		help: 'It is only a reminder. You decide.'
	},
	saving: {
		saving: 'Saving …',
		waits: 'Not saved yet.'
	},
	device: {
		kept: 'Not saved yet. It is kept in this browser.',
		offlineTitle: 'It cannot be saved right now',
		offlineText:
			'Go on writing. What you write is kept in this browser, also if the page is reloaded or closed, and is saved when the connection is back.',
		noRoom: 'The browser cannot keep it for you. Leave the page open until the connection is back.',
		putBack: 'What you wrote that had not been saved is back.',
		savedAgain: 'The connection is back and everything is saved.'
	},
	signedOut: {
		title: 'You have been signed out',
		text: 'What you have written is kept in this browser. Sign in and you come back here, with the text, and it is saved.',
		link: 'Sign in and go on here'
	},
	conflict: {
		notSaved: 'Not saved: the criterion has been changed in another window.',
		choose: 'Choose what is to count',
		title: 'You have written in two places',
		text: 'The criterion has been saved in another window since you opened this one. Nothing is overwritten. Choose what is to count.',
		there: 'Saved in the other window',
		here: 'What you have written here',
		score: (score) => (score === null ? 'No score' : `Score ${score}`),
		both: 'Keep both',
		bothHelp:
			'All that you have written in both places stays. The score is the one you have set here.',
		keepHere: 'Keep what I have written here',
		keepThere: 'Take the other instead'
	},
	scaleInView: 'What the scores mean',
	newTab: 'opens in a new tab',
	toText: 'To the text',
	nextEntry: (entry) => `Next to review: ${entry}`,
	noNext: 'You have no more reviews to write right now.',
	reopened: {
		title: (when) => `The office opened your review again ${when}`,
		text: (reason) => `The office writes: ${reason}`,
		handInAgain: 'Hand it in anew when you are done.'
	},
	office: {
		title: 'Open a review again',
		lead: 'The examiner gets a mail with your reason, can change it and hands it in anew. Until then the team cannot read each other’s reviews. What is written in the consensus stays.',
		who: 'Whose review?',
		reason: 'Why?',
		reasonHelp: 'The examiner and the team read it, and it stands in the log.',
		open: 'Open the review again',
		opened: 'The review is open again, and the examiner has got a mail.',
		none: 'No review has been handed in.',
		agreed: 'The consensus is finished, so no review can be opened again.',
		link: 'Open a review again'
	}
};
