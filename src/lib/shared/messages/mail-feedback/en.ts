// Mail on the way to the feedback and after it, in English.
import type { FeedbackMails } from './sv.ts';

export const en: FeedbackMails = {
	readerAsked: (v) => ({
		subject: `Read the feedback to ${v.entry}`,
		body: `Hello ${v.name},

${v.by} asks you to read the feedback to ${v.entry} in ${v.programme} before the unit gets it. You answer four questions: can it be acted on, does it agree with the assessment, is it true, and is the tone right?

Read and answer here:
${v.link}
`
	}),
	readingDone: (v) => ({
		subject: v.approved
			? `The feedback to ${v.entry} is approved`
			: `The feedback to ${v.entry} needs changes`,
		body: `Hello ${v.name},

${
	v.approved
		? `${v.by} has read the feedback to ${v.entry} in ${v.programme} and approved it. The award office can release it.`
		: `${v.by} has read the feedback to ${v.entry} in ${v.programme} and sent it back with remarks.`
}

${v.link}
`
	}),
	followUp: (v) => ({
		subject: `What came of the feedback in ${v.programme}?`,
		body: `Hello ${v.name},

A year ago you got feedback on ${v.entry} in ${v.programme}. What have you changed since? Answer for each improvement area: done, begun or not done. It takes a few minutes, and the answer is read by those who assess you the next time you take part.

Answer here:
${v.link}
`
	}),
	meeting: (v) => ({
		subject: {
			booked: `Meeting about the feedback ${v.when}`,
			moved: `New time for the meeting about the feedback: ${v.when}`,
			cancelled: `The meeting about the feedback ${v.when} is cancelled`
		}[v.change],
		body: `Hello ${v.name},

${
	v.change === 'cancelled'
		? `The meeting about the feedback on ${v.entry} in ${v.programme} is cancelled.`
		: v.unit
			? `The examiners in ${v.programme} would like to go through the feedback on ${v.entry} together with you.`
			: `A meeting about the feedback on ${v.entry} in ${v.programme} has been booked.`
}

Time: ${v.when}${v.place ? `\nPlace: ${v.place}` : ''}${v.link2 ? `\nLink:\n${v.link2}` : ''}${v.who ? `\nWith: ${v.who}` : ''}

${v.link}
`
	})
};
