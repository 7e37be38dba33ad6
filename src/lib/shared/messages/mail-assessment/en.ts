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
	leadNamed: (v) => ({
		subject: `You now lead the team for ${v.entry}`,
		body: `Hello ${v.name},

The award office has named you to lead the team that assesses ${v.entry} in ${v.programme}. All that the team has done is kept.
${v.agreed ? 'The consensus is done. The feedback to the unit is now yours to write.' : 'You now lead the consensus, and propose when it is done.'}

${v.link}
`
	}),
	conflict: (v) => ({
		subject: `${v.examiner} has declared a conflict of interest for ${v.entry}`,
		body: `Hello ${v.name},

${v.examiner} has declared a conflict of interest for ${v.entry} in ${v.programme} and is no longer on the team.${v.lead ? '' : ' The team now has no lead.'}
Appoint somebody else here:
${v.link}
`
	}),
	agreedInConflict: (v) => ({
		subject: `Conflict of interest on a team that has agreed: ${v.entry}`,
		body: `Hello ${v.name},

${v.examiner} has a conflict of interest with ${v.entry} in ${v.programme}. The consensus was already done, and ${v.examiner} took part in it.
Nothing has been changed. You decide: the consensus stands, or it is opened again so that the others on the team make it without ${v.examiner}.

Decide here:
${v.link}
`
	}),
	consensusReopened: (v) => ({
		subject: `The consensus on ${v.entry} is open again`,
		body: `Hello ${v.name},

The award office has opened the consensus on ${v.entry} in ${v.programme} again. All that you have written is kept.
Read it through. When it is done anew, it is you on the team who stand behind it.

The award office writes:
${v.reason}

${v.link}
`
	}),
	teamShort: (v) => ({
		subject: `A team lacks an examiner: ${v.entry}`,
		body: `Hello ${v.name},

${v.examiner} has a conflict of interest with ${v.entry} in ${v.programme} and is no longer on the team.${v.lead ? '' : ' The team now has no lead.'}
What has been written is kept, but counts no more.

Appoint somebody else here:
${v.link}
`
	}),
	stoodDown: (v) => ({
		subject: `You no longer assess ${v.entry}`,
		body: `Hello ${v.name},

You are no longer on the team that assesses ${v.entry} in ${v.programme}. What you have written is kept, but counts no more.

Any questions? Write to ${v.contact}.

Your other reviews are here:
${v.link}
`
	}),
	memberLeft: (v) => ({
		subject: `${v.examiner} is no longer on the team for ${v.entry}`,
		body: `Hello ${v.name},

${v.examiner} is no longer on the team that assesses ${v.entry} in ${v.programme}. You need not wait for what ${v.examiner} was to do.${v.lead ? '' : ' The award office will appoint a new lead.'}
${
	v.begun
		? `
Read the consensus anew${v.allIn ? '' : ', when everyone’s reviews are in'}. What you have written together is still there. If it was proposed to be done, the proposal no longer counts, nor does anyone’s yes to it. You first say what to do with what rested on the review from ${v.examiner} alone. Then the lead proposes again that the consensus is done.
`
		: !v.allIn
			? ''
			: `
All your reviews are now in, so you can read each other’s and begin the consensus.
`
}
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
	assentAsked: (v) => ({
		subject: `Do you stand behind the consensus on ${v.entry}?`,
		body: `Hello ${v.name},

${v.lead} proposes that the consensus on ${v.entry} in ${v.programme} is done.
Read it through and say whether you stand behind it, or object to something.
It is done when everyone on the team has said yes.

${v.link}
`
	}),
	assentCleared: (v) => ({
		subject: `The consensus on ${v.entry} has changed`,
		body: `Hello ${v.name},

You have stood behind the consensus on ${v.entry} in ${v.programme}. Since then ${v.by} has changed it.
So your yes no longer counts. Read it through and say whether you stand behind it as it is now.

${v.link}
`
	}),
	reopened: (v) => ({
		subject: `Your review of ${v.entry} is open again`,
		body: `Hello ${v.name}!

The office has opened your review of ${v.entry} in ${v.programme} again, so that you can change it.
All that you wrote is still there. Hand it in anew when you are done.

The office writes:
${v.reason}

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
