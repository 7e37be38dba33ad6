// English texts of the pages of honours, units, organisations and classes.
import type { HonoursMessages } from './sv.ts';

const things = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const given = (awards: number, mentions: number) =>
	[
		...(awards > 0 ? [things(awards, 'award', 'awards')] : []),
		...(mentions > 0 ? [things(mentions, 'honourable mention', 'honourable mentions')] : [])
	].join(' and ');

export const en: HonoursMessages = {
	honour: {
		inSwedish: 'The citation in Swedish, as it was written',
		story: 'The story',
		rest: 'The entry',
		pdf: 'The entry as PDF (in Swedish)',
		film: 'Film',
		watch: 'Watch the film',
		filmAt: (platform, minutes) =>
			[
				platform === '' ? 'on another site' : `on ${platform}`,
				...(minutes === null ? [] : [`at most ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`])
			].join(', '),
		filmNote: 'The link leads away from here. Nothing is fetched from there until you follow it.',
		photo: (credit) => `Photo: ${credit}`,
		adopt: 'Do you want to do the same?',
		ask: (name) => `${name} is happy to tell you more.`,
		askButton: (name) => `Write to ${name}`,
		askOffice: (organiser) => `Write to ${organiser}`,
		askOthers: 'Get in touch, and we will help you on.',
		byMail: (address) => `Write to ${address}`,
		past: 'More honours of the same unit',
		unitPage: 'All about the unit',
		corrected: (day, what, note) => `Corrected ${day}${what ? `, ${what}` : ''}: ${note}`,
		before: (name) => `It used to say “${name}”.`,
		redacted: (day, what, note) =>
			`A passage was removed ${day}${what ? `, ${what}` : ''}: ${note}`,
		parts: {
			unit: 'the unit’s name',
			organisation: 'the organisation’s name',
			title: 'the work’s name',
			citation: 'the citation',
			citationEn: 'the citation in English',
			answer: 'the story',
			film: 'the film',
			press: 'the text for the press'
		},
		notes: 'Changed afterwards'
	},
	pdf: {
		title: (name) => `The entry: ${name}`,
		citation: 'Citation',
		footer: (edition) => `The entry as it is published. ${edition}`,
		facts: {
			unit: 'Unit',
			organisation: 'Administration or company',
			class: 'Class',
			honour: 'Honour'
		},
		address: 'Address'
	},
	contact: {
		title: (name) => `Write to ${name}`,
		lead: (what) =>
			`Say what you are curious about, and you will be answered by e-mail. This is about ${what}.`,
		name: 'Your name',
		unit: 'Where you work',
		email: 'Your e-mail address',
		message: 'What do you want to know?',
		messageHelp: 'For instance how to begin, what it cost, or whether you may come and visit.',
		note: 'Your name, your workplace and your e-mail address go with the mail. We do not keep them for anything else.',
		send: 'Send',
		trap: 'Leave empty',
		sent: 'Thank you, it has been sent',
		sentLead: (name) => `${name} has your message and will answer you directly.`,
		back: 'Back to the citation',
		backToAward: 'Back to the award',
		gone: 'There is nobody to write to here at present.'
	},
	unit: {
		honours: 'Awards',
		mentions: 'Honourable mentions',
		took: 'Has taken part',
		formerly: (names) => `Has also been called ${names}.`,
		lead: (awards, mentions, took) =>
			awards + mentions > 0
				? `Has received ${given(awards, mentions)}${took > 0 ? ` and taken part ${things(took, 'more time', 'more times')}` : ''}.`
				: `Has taken part ${things(took, 'time', 'times')}.`,
		participations: 'Also took part',
		namesakes: 'Others of the same name',
		within: 'Belongs to'
	},
	organisation: {
		lead: (awards, mentions, units) =>
			`${given(awards, mentions)} to ${things(units, 'unit', 'units')} here.`,
		leadNone: (took) => `Units from here have taken part ${things(took, 'time', 'times')}.`,
		participations: 'Units that took part',
		by: 'The units'
	},
	units: {
		title: 'Honoured units',
		lead: (n) =>
			`${things(n, 'unit', 'units')}, by administration and company. Choose a unit to read all that it was honoured for.`,
		unknown: 'Where the administration or company is not stated',
		given
	},
	class: {
		lead: (n) =>
			n === 0
				? 'Nobody has been honoured in the class yet.'
				: `${things(n, 'award or honourable mention', 'awards and honourable mentions')} over the years, with the latest edition first.`,
		others: 'Other classes'
	},
	timeline: {
		title: 'Over the years',
		lead: 'A filled ring is an award, an open ring an honourable mention. Editions whose year the city’s page does not state come first, in the order of the page.',
		label: (name, n) => `${name}: ${n} awards and honourable mentions, by class and edition.`,
		undated: 'no year',
		table: 'The same as a table',
		round: 'Edition',
		all: 'All',
		cell: given,
		none: 'none'
	},
	archive: { units: 'Honoured units', toUnits: 'Find a unit' }
};
