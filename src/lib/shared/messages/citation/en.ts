// The words of the citation's page in English.
import type { CitationMessages } from './sv.ts';

const seconds = (n: number) =>
	n < 60
		? `${n} seconds`
		: n % 60 === 0
			? `${n / 60} min`
			: `${Math.floor(n / 60)} min ${n % 60} s`;

export const en: CitationMessages = {
	title: 'Citation',
	open: 'Write the citation beside the evidence',
	openToRead: 'The citation beside the evidence',
	openLocked: 'The citation is locked. See it beside the evidence',
	typedBeforeLock: 'What you wrote before it was locked',
	evidence: 'The evidence',
	text: 'The citation',
	evidenceLead: 'What the examiners found, with the entry’s own words and what the visit showed.',
	answersLead: 'The entry, as it was submitted. The citation builds on these words.',
	noAnswer: 'No answer.',
	passages: (n) => (n === 1 ? 'The place in the entry' : `${n} places in the entry`),
	check: 'At the visit:',
	outcome: {
		confirmed: 'It was confirmed.',
		changed: 'The picture changed.',
		not_seen: 'It could not be seen.',
		differ: 'The examiners saw different things.',
		none: 'Nothing was noted.'
	},
	supports: (sentences) => `supports sentence ${sentences}`,
	guide: {
		summary: 'How to write a citation',
		says: [
			'Who it is about, and for whom they do it.',
			'What they do, so clearly that somebody who was never there sees it.',
			'What came of it: what can be noticed, and by whom.',
			'Why others can do likewise.'
		],
		length: (from, to) =>
			`Most citations have between ${from} and ${to} characters. They take less than a minute to read aloud.`,
		quotes: 'Quotation marks are added by themselves. An empty line begins a new paragraph.'
	},
	sv: 'In Swedish',
	svHelp: 'As it is to be read aloud and published.',
	en: 'In English',
	enHelp: 'Shown on the English page. Without it the Swedish one is shown.',
	count: (characters, long) => `${characters}, ${seconds(long)} to read aloud`,
	save: 'Save the citation',
	saved: 'The citation is saved.',
	savedHonour: 'The citation is saved, and the decision has the new text.',
	savedBy: (name, when) => `Saved by ${name} ${when}.`,
	kept: 'What you have written is still here but not saved yet.',
	done: {
		tie: 'The sentence is tied to the evidence.',
		untie: 'The tie is removed.',
		comment: 'The comment is saved.',
		settle: 'The comment is marked as dealt with.',
		lock: 'The citation is locked.',
		unlock: 'The citation is unlocked.',
		version: (n) => `Version ${n} is in the fields. Save to use it.`
	},
	newer: 'Somebody else has saved a newer text',
	newerBy: (name) => `Saved by ${name}`,
	newerText:
		'This is how it reads now, with what differs from yours. Your own is still in the fields. If you save again yours counts, and the other remains among the versions.',
	lookOver: {
		title: 'To look over',
		nothing: 'No words or names to look over.',
		words: 'Not in the Swedish dictionary:',
		wordsEn: 'Not in the English dictionary:',
		nearly: (said, name) => `“${said}” – did you mean ${name}?`,
		another: (said, name) => `“${said}” – ${name} is behind another entry of the round.`,
		note: 'Compounds, and words that the entry itself uses, count as right.'
	},
	sentences: {
		title: 'What the sentences build on',
		lead: 'Tie each sentence to what supports it. Then the citation can be followed back to the entry.',
		unsaved: 'The text that is saved stands here.',
		none: 'Save the citation first, and its sentences are shown here.',
		number: (n) => `Sentence ${n}`,
		nothing: 'Nothing supports this sentence yet.',
		finding: 'Supported by',
		choose: 'Choose from the evidence',
		tie: 'Tie',
		tieTo: (n) => `Tie sentence ${n}`,
		question: 'Question in the entry',
		words: 'Words of the answer',
		wordsHelp: 'Copy them from the entry.',
		anyQuestion: 'Look in the whole entry',
		more: 'Tie to words of the entry',
		untie: 'Remove',
		untieThis: (what) => `Remove: ${what}`,
		gone: 'No longer in the consensus:',
		loose: 'Hung on words that are gone',
		looseLead: 'The text has been changed since it was tied.',
		move: (now) => `Tie to: “${now}”`
	},
	comments: {
		title: 'Comments',
		none: 'Nobody has commented yet.',
		about: (quote) => `On “${quote}”`,
		by: (name, when, version) => `${name}, ${when}, on version ${version}`,
		changed: (version) => `The words were changed in version ${version}`,
		settled: (name, version) =>
			version === null
				? `Dealt with, says ${name}.`
				: `Dealt with, says ${name} of version ${version}.`,
		settle: 'Mark as dealt with',
		settleThis: (name) => `Mark as dealt with: the comment by ${name}`,
		quote: 'What is it about?',
		whole: 'The whole citation',
		body: 'Your comment',
		send: 'Comment'
	},
	lock: {
		title: 'Lock',
		what: 'When the citation is locked nobody can change it, until you unlock it again.',
		lock: 'Lock the citation',
		onlyLeader: 'The chair locks the citation when it is ready.',
		locked: (name, when) => (name ? `Locked by ${name} ${when}.` : `Locked ${when}.`),
		lockedText: 'Nobody can change the text or what it builds on.',
		reason: 'Why does it have to be unlocked?',
		reasonHelp: 'One sentence is enough. Everyone who reads the citation sees it.',
		unlock: 'Unlock',
		unlocked: (name, when, reason) => `Unlocked${name ? ` by ${name}` : ''} ${when}: ${reason}`,
		open: (n) =>
			n === 1 ? 'One comment is not dealt with yet.' : `${n} comments are not dealt with yet.`,
		saveFirst: 'Save what you have written first. It is the saved text that is locked.'
	},
	versions: {
		title: 'Earlier versions',
		version: (n, name, when) => `Version ${n}${name ? `, ${name}` : ''}, ${when}`,
		first: 'The first.',
		now: 'Counts now',
		same: 'Unchanged.',
		restore: (n) => `Take version ${n} back`,
		sv: 'Swedish',
		en: 'English'
	},
	sealed: 'The decision is sealed. The citation cannot be changed.',
	early: 'The citation can be written when the time for decisions has begun.',
	reads: (panel) => `You can read and comment. ${panel} writes.`,
	notWritten: 'Nobody has written anything yet.',
	notInEnglish: 'Not written in English.',
	back: 'Back to the entry',
	unit: {
		title: 'In the citation',
		lead: 'The citation says this on the ground of it.',
		restsOn: 'What the citation builds on',
		yourWords: 'Your own words:',
		follow: 'Follow the sentence back to the entry'
	}
};
