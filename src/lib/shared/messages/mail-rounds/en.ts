// Mail about an edition's meetings and its dates, in English.
import type { MeetingValues, MovedValues, sv } from './sv.ts';

const facts = (v: MeetingValues) =>
	[
		v.title,
		`When: ${v.when}`,
		...(v.place ? [`Where: ${v.place}`] : []),
		...(v.link ? [`Link to the meeting: ${v.link}`] : [])
	].join('\n');
const contact = (v: { contact: string | null }) =>
	v.contact ? [`Any questions? Write to ${v.contact}.`] : [];
const leave = (v: MeetingValues) =>
	`Cannot come? Cancel here, and somebody else gets the place:\n${v.leave}`;
const letter = (name: string, ...parts: string[]) => [`Hello ${name}!`, ...parts].join('\n\n');

export const en: typeof sv = {
	signedUp: (v) => ({
		subject: `You are signed up: ${v.title}`,
		body: letter(
			v.name,
			`You are signed up to an information meeting about ${v.award}.`,
			facts(v),
			'The meeting is attached as a calendar file.',
			leave(v),
			...contact(v)
		)
	}),
	waiting: (v) => ({
		subject: `You are on the waiting list: ${v.title}`,
		body: letter(
			v.name,
			`The information meeting about ${v.award} is full. You are on the waiting list and get a mail if there is a place.`,
			facts({ ...v, link: null }),
			`Do not want to wait? Cancel here:\n${v.leave}`,
			...contact(v)
		)
	}),
	place: (v) => ({
		subject: `You have got a place: ${v.title}`,
		body: letter(
			v.name,
			`There is a place at the information meeting about ${v.award}, and it is yours.`,
			facts(v),
			'The meeting is attached as a calendar file.',
			leave(v),
			...contact(v)
		)
	}),
	changed: (v) => ({
		subject: `Changed meeting: ${v.title}`,
		body: letter(
			v.name,
			`The information meeting about ${v.award} has been changed. This is how it is now:`,
			facts(v),
			'The new calendar file is attached and replaces the earlier one.',
			leave(v),
			...contact(v)
		)
	}),
	cancelled: (v, why) => ({
		subject: `Cancelled meeting: ${v.title}`,
		body: letter(
			v.name,
			`The information meeting about ${v.award} is cancelled.`,
			`${v.title}\nWas to be: ${v.when}`,
			why,
			`More about the award:\n${v.page}`,
			...contact(v)
		)
	}),
	moved: (v: MovedValues) => ({
		subject: `Changed dates: ${v.award}`,
		body: letter(
			v.name,
			{
				draft: `The dates of ${v.award} have been changed. You get this mail because ${v.unit ?? 'your unit'} has an entry that is not submitted.`,
				submitted: `The dates of ${v.award} have been changed. You get this mail because ${v.unit ?? 'your unit'} has submitted an entry.`,
				examiners: `The dates of ${v.award} have been changed. You get this mail because you are an examiner.`,
				panel: `The dates of ${v.award} have been changed. You get this mail because you are one of those who decide.`
			}[v.why],
			...v.moves.map(
				({ what, from, to }) =>
					`${what}\n${from ? `Before: ${from}` : 'Before: not set'}\n${to ? `Now: ${to}` : 'Now: not set'}`
			),
			...(v.reason ? [v.reason] : []),
			...(v.why === 'draft' || v.why === 'submitted'
				? [`All that you have written is kept. Here is the entry:\n${v.link}`]
				: [`Here you see what waits:\n${v.link}`]),
			...contact(v)
		)
	}),
	edges: { opens: 'opens', closes: 'closes', 'takes-place': 'is' }
};
