// Mail about a panel's meetings, in English.
import type { PanelMeetingValues, sv } from './sv.ts';

const low = (name: string) => name.charAt(0).toLocaleLowerCase('en') + name.slice(1);
const where = (v: PanelMeetingValues) =>
	[`When: ${v.when}`, v.place && `Where: ${v.place}`, v.link && `Video call:\n${v.link}`]
		.filter(Boolean)
		.join('\n');

export const en: typeof sv = {
	title: (v) => `${v.panel}: meeting, ${v.edition}`,
	called: (v) => ({
		subject: `Called: ${low(v.panel)} meets ${v.when}`,
		body: `Hello ${v.name},

You are called to a meeting of ${low(v.panel)} for ${v.edition}.

${where(v)}

The meeting is in the calendar file with this mail. Its agenda is here, and here you follow the meeting while it is held:
${v.page}
`
	}),
	changed: (v) => ({
		subject: `Changed: ${low(v.panel)} meets ${v.when}`,
		body: `Hello ${v.name},

The meeting of ${low(v.panel)} for ${v.edition} has been changed. This is how it is now:

${where(v)}

The calendar file with this mail replaces the one before. The agenda is here:
${v.page}
`
	}),
	cancelled: (v) => ({
		subject: `Called off: the meeting of ${low(v.panel)} ${v.when}`,
		body: `Hello ${v.name},

The meeting of ${low(v.panel)} for ${v.edition} ${v.when} has been called off.

The calendar file with this mail takes it out of the calendar. New meetings are here:
${v.page}
`
	})
};
