// Mail of the assessment, in English.
import type { AssessmentMails } from './sv.ts';

export const en: AssessmentMails = {
	appointed: (v) => ({
		subject: v.lead ? `You lead the assessment of ${v.entry}` : `You are to assess ${v.entry}`,
		body: `Hello ${v.name},

${v.lead ? 'You lead the team that assesses' : 'You are on the team that assesses'} ${v.entry} in ${v.programme}.
On the team: ${v.team}.
${v.until ? `\nSubmit your review by ${v.until}.` : ''}
Nobody else sees your review until everyone on the team has submitted theirs.
Do you have a conflict of interest? Declare it on the page, and the award office will appoint somebody else.

Here is the entry:
${v.link}
`
	}),
	conflict: (v) => ({
		subject: `${v.examiner} has declared a conflict of interest for ${v.entry}`,
		body: `Hello ${v.name},

${v.examiner} has declared a conflict of interest for ${v.entry} in ${v.programme} and is no longer on the team.
Appoint somebody else here:
${v.link}
`
	}),
	reviewsIn: (v) => ({
		subject: `All reviews of ${v.entry} are in`,
		body: `Hello ${v.name},

Everyone on the team has now submitted a review of ${v.entry} in ${v.programme}, and you can read each other’s.
${v.lead ? 'You can begin the consensus.' : 'The team’s lead can begin the consensus.'}

${v.link}
`
	}),
	visit: (v) => ({
		subject: v.moved ? `New time for the site visit: ${v.when}` : `Site visit ${v.when}`,
		body: `Hello ${v.name},

${
	v.moved
		? `The site visit for ${v.entry} has been moved.`
		: v.unit
			? `The examiners of ${v.programme} would like to visit you, to deepen the picture of what you have described in ${v.entry}.`
			: `A site visit has been arranged for ${v.entry} in ${v.programme}.`
}

Time: ${v.when}
Place: ${v.place}
${v.message ? `\n${v.message}\n` : ''}
${v.link}
`
	}),
	feedback: (v) => ({
		subject: `Your feedback in ${v.programme}`,
		body: `Hello ${v.name},

The examiners’ feedback on ${v.entry} is ready. It covers your strengths and improvement areas and is in the attached file.

You can also read it here:
${v.link}
`
	})
};
