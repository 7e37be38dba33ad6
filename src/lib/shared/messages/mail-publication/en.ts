// English texts of the mails that follow a release.
import type { MailPublicationMessages } from './sv.ts';

export const en: MailPublicationMessages = {
	you: { first: 'You', later: 'you' },
	reason: (text) => `A few lines from the panel, in Swedish:\n\n${text}`,
	feedback: (link) => `Your feedback, with strengths and what could be better, is here:\n${link}`,
	winner: {
		subject: (honour, round) => `Congratulations: ${honour} ${round}`,
		body: (v) =>
			`Hello ${v.name},

Congratulations! ${v.unit} received ${v.honour} ${v.round}.

This is the citation, in Swedish:

${v.citation}
${v.prizes ? `\nIt comes with ${v.prizes}.\n` : ''}
Everyone can now read about you here:
${v.link}

You find the diploma on your own page:
${v.page}`
	},
	thanks: {
		subject: (edition) => `The winners of ${edition} are public`,
		body: (v) =>
			`Hello ${v.name},

It is now known who received ${v.edition}. This time it was not ${v.unit}. Thank you for sharing your work.

${v.reason}

${v.feedback}

Read who won, and why:
${v.link}

You are welcome back in the next round.`
	},
	panel: {
		subject: (edition) => `${edition} is public`,
		body: (v) =>
			`Hello ${v.name},

The decisions of ${v.edition} are now public. Thank you for your work.

This is how it looks:
${v.link}`
	},
	guests: {
		subject: (edition) => `The winners of ${edition}`,
		body: (v) =>
			`Hello ${v.name},

Thank you for celebrating ${v.edition} with us. These received the awards:

${v.winners}

Read why, and about their work:
${v.link}`
	},
	press: {
		subject: (edition) => `Press information: the winners of ${edition}`,
		body: (v) =>
			`Hello,

The winners of ${v.edition} are now public:

${v.winners}

Citations and stories are here, free to use:
${v.link}`
	},
	failed: {
		subject: (edition) => `${edition} was not released`,
		body: (v) =>
			`Hello ${v.name},

The time to release ${v.edition} has come, but something went wrong in the service. Nothing has become public, and nothing will by itself. The decisions are as they were.

Tell those who run the service: the error is in the log. Then release by hand, or choose a new time:
${v.link}`
	},
	missed: {
		subject: (edition) => `${edition} was not released`,
		body: (v) =>
			`Hello ${v.name},

The time to release ${v.edition} has come, but not every decision was sealed. So nothing has become public, and nothing will by itself.

See what remains, and choose a new time:
${v.link}`
	}
};
