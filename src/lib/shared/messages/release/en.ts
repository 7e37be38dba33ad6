// English words of the office's pages about how and when an edition is released, and the letters that go with it.
import type { ReleaseMessages } from './sv.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const honours = (n: number) => (n === 0 ? 'no honour' : n === 1 ? '1 honour' : `${n} honours`);

export const en: ReleaseMessages = {
	plan: {
		title: 'How and when',
		lead: 'Choose how the edition becomes public. You can change it until it happens.',
		byHand: 'The whole edition is released by hand, when you press the button.',
		byClass: 'Class by class, by hand or in step with the presentation at the ceremony.',
		at: (when) => `The whole edition is released by itself on ${when}.`,
		missed:
			'The time came, but not every decision was sealed, or something went wrong. Nothing has become public, and nothing will by itself.',
		missedTitle: 'The edition was not released',
		change: 'Change how and when',
		move: 'Move or call off',
		how: 'What becomes public',
		whole: 'The whole edition at once',
		wholeHelp: 'Every class, at the same moment.',
		classes: 'Class by class',
		classesHelp:
			'Each class becomes public on its own, by hand or when it is shown at the ceremony. The press gets its mail when the last is out.',
		inStep: 'In step with the presentation',
		inStepHelp:
			'The edition becomes public when the last winner is shown at the ceremony, or by hand.',
		inStepPlan: 'When the last winner is shown at the ceremony, or by hand.',
		when: 'Time',
		whenHelp:
			'Leave it empty to release by hand. Otherwise it happens by itself at that time, if every decision is sealed then.',
		save: 'Save',
		back: 'Back to the ceremony',
		saved: 'Saved.',
		called: 'No time is set. The edition is released by hand.'
	},
	wordless: {
		title: (n) => (n === 1 ? 'One lacks lines from the panel' : `${n} lack lines from the panel`),
		text: 'They get no honour, and the panel has not written why. Their letter then says no more than that. Ask the panel for a few lines first:',
		toPanel:
			'They get no honour, and nobody has written why. Write a few lines to each: they stand in the unit’s letter. You can do so after sealing too, until the edition is released.'
	},
	classes: {
		title: 'The classes',
		lead: 'A class can be released once the chair of the panel has sealed it.',
		class: 'Class',
		state: 'State',
		act: 'Do',
		released: (when) => `Public since ${when}`,
		sealed: (n) => `Sealed, ${honours(n)}`,
		waiting: 'Not sealed yet',
		empty: 'Nobody takes part',
		release: (name) => `Release ${name}`,
		confirm: (name) => `Release the class ${name}`,
		confirmLead: (edition) =>
			`Only this class of ${edition} becomes public. The others stay sealed.`,
		steps: (n, told) => [
			n === 0
				? 'The class is shown as released. Nobody receives anything in it.'
				: `${honours(n)} with a citation appear on the edition’s page, in the archive, in the search and in open data.`,
			`${people(told)} behind the entries of the class get mail.`
		]
	},
	letters: {
		linkReleased: 'Read the letters',
		leadReleased:
			'The letters were queued when the edition became public. Those who took part got theirs before the press.',
		title: 'The letters',
		link: 'Read and change the letters',
		lead: 'These letters are queued at the very moment that the edition becomes public. Those who took part get theirs before the press.',
		which: 'Which letter',
		language: 'Language',
		languages: { sv: 'Swedish', en: 'English' },
		kinds: {
			winner: 'To those who receive something',
			thanks: 'To those who did not win',
			panel: 'To the panel',
			guests: 'To the guests',
			press: 'To the press'
		},
		about: {
			winner: 'Goes to everyone behind an entry that receives an honour.',
			thanks:
				'Goes to everyone behind an entry that receives nothing, at the same moment. Where no examiner has assessed it, the lines from the panel stand in the letter.',
			panel: 'Goes to the panel when the whole edition is out.',
			guests: 'Goes to the guests of the ceremony when all its editions are out.',
			press: 'Goes to the press ten minutes after everybody else, when the whole edition is out.'
		},
		house: 'This is the house’s own text. Change it if you like.',
		own: 'This is your own text. Empty both fields to have the house’s back.',
		subject: 'Subject',
		body: 'Text',
		words: 'Words that are filled in',
		wordsLead:
			'Write them in double braces. A line with a word that means nothing to the receiver is left out.',
		save: 'Save the letter',
		saved: 'The letter is saved.',
		closed: 'The edition is released. The letters have gone.'
	},
	press: {
		title: 'Addresses of the press',
		link: 'Addresses of the press',
		lead: 'Those listed here get the press information, ten minutes after the units have got their letters. The list is for all editions.',
		none: 'Nobody is on the list yet.',
		name: 'Name or newsroom',
		email: 'E-mail',
		add: 'Add',
		remove: 'Remove',
		removeNamed: (name) => `Remove ${name}`,
		added: 'Added.',
		removed: 'Removed.'
	},
	reason: {
		title: 'A few lines to the unit',
		lead: 'If the entry does not win, the unit gets these lines in its letter when the edition is released. The whole panel can change them until then.',
		label: 'Lines from the panel',
		help: 'What you liked, and what it would have taken. Write to the unit, in Swedish.',
		save: 'Save the lines',
		saved: 'The lines are saved.',
		by: (who, when) => `Last saved by ${who}, ${when}.`,
		newer: 'Somebody else on the panel has changed the lines since you read them. They now read:',
		sent: 'The lines have gone to the unit.'
	},
	own: {
		title: 'A few lines from the panel'
	}
};
