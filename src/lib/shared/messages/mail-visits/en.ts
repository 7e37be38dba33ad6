// Mail about visits, in English.
import type { VisitMails } from './sv.ts';

const more = (v: { message: string; agenda: string; people: string }) =>
	[
		v.message,
		v.agenda && `How the day is meant to go:\n${v.agenda}`,
		v.people && `Whom we would like to meet:\n${v.people}`
	]
		.filter(Boolean)
		.map((part) => `\n${part}\n`)
		.join('');

const where = (v: { when: string; place: string }) => `When: ${v.when}\nWhere: ${v.place}\n`;

export const en: VisitMails = {
	title: (entry) => `Site visit: ${entry}`,
	arranged: (v) => ({
		subject: `Site visit ${v.day}`,
		body: `Hello ${v.name},

${
	v.unit
		? `The examiners of ${v.programme} will visit you, to deepen the picture of what you have described in ${v.entry}.`
		: `A site visit has been arranged for ${v.entry} in ${v.programme}.`
}

${where(v)}${more(v)}
The visit is in the calendar file attached, and here:
${v.link}
`
	}),
	moved: (v) => ({
		subject: `New time for the site visit: ${v.day}`,
		body: `Hello ${v.name},

The site visit for ${v.entry} has changed. This is how it stands now:

${where(v)}${more(v)}
The calendar file attached replaces the earlier one. The visit is also here:
${v.link}
`
	}),
	cancelled: (v) => ({
		subject: `The site visit ${v.day} is cancelled`,
		body: `Hello ${v.name},

The site visit for ${v.entry}, ${v.when}, is cancelled.

${v.why}

The calendar file attached takes it out of the calendar. Here you see what happens now:
${v.link}
`
	}),
	offered: (v) => ({
		subject: `Choose a time for the site visit`,
		body: `Hello ${v.name},

The examiners of ${v.programme} would like to visit you, to deepen the picture of what you have described in ${v.entry}. They suggest:

${v.dates}
${more(v)}
Choose one of the times, or say that none fits:
${v.link}
`
	}),
	withdrawn: (v) => ({
		subject: `The suggested times for the site visit no longer hold`,
		body: `Hello ${v.name},

The examiners of ${v.programme} have withdrawn the times that they suggested for their visit. You will get a new mail when there are new ones.

${v.link}
`
	}),
	declined: (v) => ({
		subject: `None of the times fits ${v.entry}`,
		body: `Hello ${v.name},

The unit behind ${v.entry} in ${v.programme} cannot receive you at any of the times that you suggested.
${v.answer ? `\n${v.answer}\n` : ''}${v.suggestions ? `\nThey suggest:\n${v.suggestions}\n` : ''}
Suggest new times, or arrange one that you have agreed on:
${v.link}
`
	}),
	late: (v) => ({
		subject: `A note from the visit came after the consensus: ${v.entry}`,
		body: `Hello ${v.name},

A note by ${v.by} on the site visit to ${v.entry} in ${v.programme} came in when your consensus was already done. It is kept and marked, and changes nothing of what you agreed. If more come, you get no new mail.

Read it here. If it changes the picture, write to the award office:
${v.link}
`
	})
};
