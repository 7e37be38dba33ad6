// English words of the office's pages about the ceremony.
import type { sv } from './sv.ts';

const honours = (n: number) => (n === 1 ? '1 honour' : `${n} honours`);
const become = (n: number) => `${honours(n)} ${n === 1 ? 'becomes' : 'become'} public`;
const are = (n: number) => `${honours(n)} ${n === 1 ? 'is' : 'are'} public`;
const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const en: typeof sv = {
	title: 'Ceremony',
	lead: 'The diplomas, and what becomes public when you release the edition.',
	leadReleased: 'The edition is released.',
	notReady: 'Not all decisions are sealed',
	notReadyText:
		'The edition can be released when the chair of the panel has sealed every class. This remains:',
	remains: (name: string, n: number) => (n === 1 ? `${name}: 1 entry` : `${name}: ${n} entries`),
	all: 'All entries',
	nobody: 'No entries have been submitted.',
	toDecision: 'To the decisions',
	ready: 'Everything is sealed',
	readyText: (n: number, told: number) =>
		`${become(n)} the moment you release the edition. Mail goes to ${people(told)} behind the entries.`,
	release: 'Go on to the release',
	published: 'This becomes public',
	publishedSoFar: 'This is sealed so far',
	wasPublished: 'This is public',
	none: 'Nothing is sealed yet.',
	noHonours: 'Nobody receives anything in this edition.',
	diplomas: 'Diplomas',
	diplomasLead:
		'A diploma for each honour and a letter about the prize, ready to print. The code on them shows that they are genuine, once the honour is public. Where the citation is in English too, so are the papers. When a name is put right under Published, papers that are downloaded afterwards have the new name.',
	diploma: (unit) => `Diploma in Swedish for ${unit} (pdf)`,
	letter: (unit) => `Prize letter in Swedish to ${unit} (pdf)`,
	short: {
		diploma: { sv: 'Diploma in Swedish', en: 'Diploma in English' },
		letter: { sv: 'Prize letter in Swedish', en: 'Prize letter in English' }
	},
	inEnglish: {
		diploma: (unit) => `Diploma in English for ${unit} (pdf)`,
		letter: (unit) => `Prize letter in English to ${unit} (pdf)`
	},
	missing: {
		title: 'A sign cannot be shown',
		text: 'None of our typefaces has the sign, so □ stands on the paper instead. Look it over before you print.',
		line: (paper, signs) => `${paper}: ${signs}`
	},
	papers: 'Download all diplomas and prize letters (zip)',
	confirm: {
		title: 'Release the edition',
		lead: (edition: string) => `${edition} becomes public to everyone, in one step.`,
		what: 'When you press the button, this happens:',
		steps: (n: number, told: number) => [
			`${honours(n)}, with the citation, will be shown on the edition’s page, in the archive, in search and in open data.`,
			`Mail goes to ${people(told)} behind the entries, and to the panel.`,
			'The units can fetch their diplomas.'
		],
		once: 'It cannot be taken back.',
		honours: 'The honours',
		button: 'Release now',
		cancel: 'Not yet'
	},
	done: {
		title: 'The edition is released',
		when: (when: string, by: string | null) =>
			by ? `Released ${when} by ${by}.` : `Released ${when}.`,
		happened: (n: number, told: number) =>
			`${are(n)}. Mail has been queued to ${people(told)} behind the entries.`,
		publicPage: 'See the public page'
	}
};
