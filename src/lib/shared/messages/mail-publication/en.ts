// English texts of the mails that follow a release.
import type { MailPublicationMessages } from './sv.ts';

export const en: MailPublicationMessages = {
	winner: {
		subject: (honour, round) => `Congratulations: ${honour} ${round}`,
		body: (v) =>
			`Hello ${v.name},

Congratulations! ${v.unit || 'You'} received ${v.honour} ${v.round}.

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

It is now known who received ${v.edition}. This time it was not ${v.unit || 'you'}. Thank you for sharing your work.

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
	}
};
