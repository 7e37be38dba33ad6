// The award office's pages in English.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	home: {
		title: 'Award office',
		lead: 'What waits for you, edition by edition.',
		waits: 'Waiting for you',
		nothing: 'Nothing is waiting for you right now.',
		editions: 'Editions',
		edition: 'Edition',
		state: 'State',
		next: 'Happens next',
		entries: 'Entries'
	},
	states: {
		before: 'Not opened',
		call: 'Open for entries',
		between: 'Between two stages',
		assessment: 'Assessment under way',
		decision: 'Decision under way',
		sealed: 'Decided, not released',
		released: 'Released'
	},
	tabs: {
		label: 'Parts of the edition',
		overview: 'Overview',
		entries: 'Entries',
		assessment: 'Assessment',
		decision: 'Decision',
		ceremony: 'Ceremony',
		mail: 'Mail',
		settings: 'Settings',
		dates: 'Dates'
	},
	overview: {
		lead: (state: string) => `${state}.`,
		submitted: 'Submitted',
		drafts: 'Drafts',
		withdrawn: 'Withdrawn',
		calendar: 'Calendar',
		publicPage: 'See the public page',
		participants: 'Participants',
		participantsLead:
			'When the call has closed you can show which units take part. Only the names of unit and organisation, the class and a short description are shown.',
		participantsButton: 'Show the participants in public',
		participantsDone: (when: string) => `The participants have been public since ${when}.`,
		participantsNotYet: 'Possible when the call has closed.'
	},
	waits: {
		teams: (n: number) => (n === 1 ? '1 entry has no team' : `${n} entries have no team`),
		conflicts: (n: number) =>
			n === 1
				? 'A consensus that somebody in conflict took part in: decide whether it stands'
				: `${n} consensuses that somebody in conflict took part in: decide whether they stand`,
		feedback: (n: number) =>
			n === 1
				? '1 feedback report is not released yet'
				: `${n} feedback reports are not released yet`,
		conditions: (n: number) =>
			n === 1 ? '1 entry has conditions to check' : `${n} entries have conditions to check`,
		release: 'All decisions are sealed. The edition can be released.',
		releaseLater: (day: string) => `All is settled. It becomes public at the ceremony on ${day}.`,
		participants: 'The participants are not public yet'
	},
	entries: {
		title: 'Entries',
		lead: 'All entries of the edition, drafts too.',
		all: 'All',
		state: 'State',
		unit: 'Unit',
		organisation: 'Organisation',
		class: 'Class',
		entry: 'Entry',
		progress: 'Filled in',
		when: 'Latest',
		states: { draft: 'Draft', submitted: 'Submitted', withdrawn: 'Withdrawn' },
		show: 'Show',
		count: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
		unnamed: 'The unit has not written its name yet',
		none: 'No entries yet.',
		pastHonour: (honour: string, round: string) =>
			`The unit has received before: ${honour}, ${round}`,
		notSubmitted:
			'The entry has not been submitted yet. The office sees how far the unit has come, but not the text here.',
		pdf: 'The entry as PDF',
		eligibility: 'Conditions for taking part',
		board: 'Notified to the board',
		team: 'Team',
		back: 'All entries'
	},
	dates: {
		title: 'Dates',
		lead: 'Changes take effect at once. The closing time is the last minute that counts.',
		opens: 'Opens',
		closes: 'Closes',
		ceremonyAt: 'Ceremony',
		ceremonyTime: 'Day and time',
		placeSv: 'Place in Swedish',
		placeEn: 'Place in English',
		save: 'Save the dates',
		saved: 'The dates are saved and in effect.'
	},
	release: {
		ceremony: (when: string) => `The ceremony is on ${when}.`,
		early: (days: number) =>
			`If you release now, it becomes known ${days === 1 ? 'one day' : `${days} days`} early.`,
		earlyConfirm: (days: number) =>
			`Yes, the winners are to be known now, ${days === 1 ? 'one day' : `${days} days`} before the ceremony`,
		earlyMissing: 'Tick that the winners are to be known before the ceremony, or wait until then.'
	},
	audit: {
		title: 'Audit log',
		lead: 'What was done, by whom and when. Each line is locked to the one before, so a later change shows.',
		number: 'No.',
		when: 'When',
		who: 'Who',
		what: 'Act',
		about: 'About',
		hash: 'Checksum',
		filter: 'Show only',
		all: 'All acts',
		show: 'Show',
		none: 'Nothing to show.',
		system: 'the system',
		total: (n: number) => (n === 1 ? '1 line' : `${n} lines`)
	}
};
