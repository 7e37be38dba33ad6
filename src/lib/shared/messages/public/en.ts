// English texts of the public pages.
import type { PublicMessages } from './sv.ts';

const small = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];
const count = (n: number, one: string, many: string) => `${small[n] ?? n} ${n === 1 ? one : many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const awards = (n: number) => count(n, 'award', 'awards');
const mentions = (n: number) => count(n, 'honourable mention', 'honourable mentions');

export const en: PublicMessages = {
	madeUp: 'Made-up example',
	notStatedUnit: 'The city’s page does not say which unit it was.',
	start: {
		title: 'What works is worth spreading',
		lead: (organiser) =>
			`This is where units apply for the awards of ${organiser}. And it is where everyone can read what won and why, so that more can do the same.`,
		awards: 'The awards',
		readMore: (name) => `Read about ${name}`,
		canWe: 'Can you take part?',
		latest: 'From a citation',
		whole: 'Read the whole citation',
		ways: 'Find your way in what has won',
		archive: (honours) =>
			honours === 1
				? 'The one honour given so far is in the archive.'
				: `The ${honours} awards and honourable mentions given so far are in the archive.`,
		toArchive: 'To the archive'
	},
	state: {
		openUntil: (day) => `Open for applications through ${day}.`,
		open: 'Open for applications.',
		opens: (day) => `The call opens on ${day}.`,
		closedOn: (day) => `The call closed on ${day}.`,
		underWay: 'The entries are being assessed and decided on.',
		released: (n) =>
			`${capital(
				[
					...(n.awards > 0 ? [awards(n.awards)] : []),
					...(n.mentions > 0 ? [mentions(n.mentions)] : [])
				].join(' and ')
			)}.`,
		past: 'The round is over.',
		notOpen: 'The call is not open right now.',
		deadline: (name, day) => `The call for ${name} is open through ${day}.`
	},
	programme: {
		canWe: 'Can you take part?',
		applicants: (who: string) => `Who may apply: ${who}.`,
		canWeHelp: 'A few short questions give the answer. You need not sign in.',
		classes: 'Competition classes',
		conditions: 'To be able to win',
		boardNotice: 'Notice to the board',
		prizes: 'What the winners receive',
		or: ' or ',
		alternatives: (honour, prizes) => `${honour}: ${prizes}.`,
		when: (edition) => `When? ${edition}`,
		noDates: 'No dates are stated for this round.',
		inspired: (edition) => `Be inspired by the winners of ${edition}`,
		allWinners: (edition) => `All winners of ${edition}`,
		panel: (name, edition) => `${name} ${edition}`,
		chair: 'chair',
		chairIs: (title) => `Chaired by: ${title}.`,
		documents: 'Documents',
		noFile: 'The city’s page lists these documents, but the files are not here.',
		meetings: 'Information meetings',
		participants: 'Who takes part',
		contact: 'Questions',
		editions: 'Rounds'
	},
	edition: {
		allOf: (name) => `All rounds of ${name}`,
		awards: 'Awards',
		mentions: 'Honourable mentions',
		classes: 'Competition classes',
		entries: 'Entries',
		participants: 'Participants',
		year: 'Year',
		yearNotStated: 'Not stated',
		leadReleased: (n) => {
			const what = [
				...(n.awards > 0 ? [awards(n.awards)] : []),
				...(n.mentions > 0 ? [mentions(n.mentions)] : [])
			].join(' and ');
			const given = n.awards + n.mentions === 1 ? 'was given' : 'were given';
			return n.citations
				? `${capital(what)} ${given}. Read why, and borrow what suits you.`
				: `${capital(what)} ${given}. The city’s page gives no citations of the round.`;
		},
		leadOpen: (day) => `The call is open through ${day}.`,
		leadOpenEnded: 'The call is open.',
		leadComing: (day) => `The call opens on ${day}.`,
		leadUnderWay: (entries) =>
			entries === null
				? 'The call has closed, and the entries are being assessed. The winners appear here once the award has been given.'
				: `The call has closed and ${count(entries, 'entry has', 'entries have')} come in. The winners appear here once the award has been given.`,
		leadReleasedNone: 'The round ended without any honour being given.',
		leadPast: 'The round is over. The city’s page does not say who won.',
		winners: 'The winners',
		toHonour: 'Read on a page of its own',
		toEntry: 'Read the entry',
		panel: 'Who decided',
		panelLive: 'Who decides',
		calendar: 'How the round went',
		calendarLive: 'What happens when',
		facts: 'From the city’s page about the round',
		participantsTitle: 'How many take part',
		participantsHead: 'Units taking part',
		documents: 'Documents',
		until: (day) => `through ${day}`,
		from: (day) => `from ${day}`,
		atPlace: (place) => place
	},
	honour: {
		citation: 'Citation',
		noCitation: 'The city’s page gives no citation.',
		with: 'The award comes with',
		by: (panel, edition) => `${panel}, ${edition}`,
		entry: 'The entry',
		document: (title, format, size) =>
			`The city’s page lists “${title}” (${format}, ${size}), but the file is not here.`,
		previous: 'Previous',
		next: 'Next',
		neighbours: 'More honours of the same round',
		all: (edition) => `All of ${edition}`
	},
	archive: {
		title: 'The archive',
		lead: (n) =>
			n === 1
				? 'One award or honourable mention.'
				: `${n} awards and honourable mentions, with the newest round first.`,
		programme: 'Award',
		class: 'Competition class',
		all: 'All',
		show: 'Show',
		none: 'Nothing in the archive fits.',
		clear: 'Show everything',
		search: 'Search the archive'
	},
	search: {
		title: 'Search everything that has won',
		label: 'What are you looking for?',
		help: 'For example a unit, a subject or an administration, in Swedish. You need not write å, ä and ö.',
		button: 'Search',
		hits: (n, q) => (n === 1 ? `One hit for “${q}”` : `${n} hits for “${q}”`),
		most: (n) => `The best ${n} are shown. Write more words to come closer.`,
		none: (q) => `Nothing fits “${q}”`,
		noneHelp: 'Try fewer or shorter words. You can also browse the archive.',
		toArchive: 'To the archive',
		kinds: { programme: 'Award', edition: 'Round', honour: 'Honoured', participant: 'Takes part' }
	},
	feed: {
		title: (organiser) => `${organiser}: awards`,
		subtitle: 'Who has been honoured, and why.',
		link: 'New honours (Atom)'
	},
	about: {
		title: 'About Utmärkt',
		lead: (organiser) =>
			`Utmärkt is the service where ${organiser} receives and assesses entries and gives its awards, and where everyone can read what won.`,
		sections: [
			{
				heading: 'How it works',
				text: [
					'A unit first finds out whether it can take part. Then it writes its entry here, in its own time, and several people can write together. Each answer is saved on its own.',
					'When the call has closed, those who assess read the entries each for themselves before they compare. Whoever has a conflict of interest takes no part.',
					'The decision is kept sealed until the ceremony. Then everything becomes visible at once: here, in the search and in the open data.'
				]
			},
			{
				heading: 'The archive',
				text: [
					'The earlier rounds are taken word for word from the city’s pages about the awards. Where the pages are silent, for example about the year of a round, we do not guess.'
				]
			},
			{
				heading: 'Open data',
				text: ['Everything shown here is also open data in JSON, and a feed to subscribe to.']
			},
			{
				heading: 'Made-up examples',
				text: [
					'Rounds marked “made-up example” are there to show how the service works. The units, people and texts in them do not exist.'
				]
			}
		],
		api: 'Open data (JSON)',
		openapi: 'Description of the interface (OpenAPI)',
		feed: 'Feed (Atom)'
	},
	accessibility: {
		title: 'Accessibility',
		lead: 'Everyone should be able to use Utmärkt. This is what we have done, what falls short, and how to tell us.',
		sections: [
			{
				heading: 'How accessible the service is',
				text: [
					'The aim is that every page meets WCAG 2.2 at level AA, in Swedish and in English. The pages are tested automatically at every change, and work without script, by keyboard and at 400 per cent zoom.',
					'No outside party has audited the service yet. So we do not claim that it meets every requirement, only that we know of no shortcomings besides those below.'
				]
			},
			{
				heading: 'Known shortcomings',
				text: [
					'Citations and entries exist in Swedish only. On the English pages they are marked as Swedish, so that screen readers pronounce them right.',
					'Older documents that the city’s page lists are not here, accessible or otherwise.',
					'Films that belong to entries lie with other services. We do not know whether they have captions.'
				]
			},
			{
				heading: 'Tell us',
				text: [
					'If something does not work for you, tell those who give the award. If the award has an address of its own, it is under Questions on the award’s page. Otherwise turn to the contact centre or the registrar of those who give it, and they will put you through. Say what you wanted to do and what happened.',
					'If you are not content with the answer, you can report it to the Agency for Digital Government, digg.se, which supervises this.'
				]
			}
		]
	},
	privacy: {
		title: 'Personal data',
		lead: 'We collect as little as possible. This is what, why and who is responsible.',
		sections: [
			{
				heading: 'When you only read',
				text: [
					'No cookies are set and nothing is measured. If you answer the questions under Can we take part? a cookie remembers the answers for 90 days, so that you can go on where you were. Start over removes it. The server writes a line in its log about each visit: time, page and answer. Nothing is fetched from other services.'
				]
			},
			{
				heading: 'When you sign in',
				text: [
					'Your name, your e-mail address and your roles are kept. A cookie keeps you signed in. The service needs it, and it is used for nothing else.'
				]
			},
			{
				heading: 'When you apply',
				text: [
					'What you write is read by yourselves, by the award office and, once submitted, by those who assess and decide. If you win, the answers that the form says become public are visible to everyone. Contact details never are.',
					'Passwords to films are kept encrypted. Each time somebody sees one, it is written in the log of events.'
				]
			},
			{
				heading: 'Who is responsible, and your rights',
				text: [
					'The body that gives the award is the controller of the data. Turn to it to learn what is kept about you, or to have it corrected. If the award has an address of its own, it is under Questions on the award’s page. Otherwise turn to its contact centre or registrar, and they will put you through. Entries to a public authority are official documents, and are kept or disposed of under the Swedish Archives Act.',
					'You can complain to the Swedish Authority for Privacy Protection, imy.se.'
				]
			}
		]
	},
	problems: {
		'not-found': 'What you ask for does not exist',
		'sign-in-first': 'Send a valid key (Authorization: Bearer …)',
		'not-allowed': 'You do not have permission to see this',
		invalid: 'Something in the request cannot be read',
		'method-not-allowed': 'That cannot be done here',
		unexpected: 'Something went wrong on our side'
	}
};
