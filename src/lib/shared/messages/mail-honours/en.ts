// English mails about being named with an honour.
import type { MailHonours } from './sv.ts';

const change = (link: string) =>
	`You can change your mind at any time, on the same page:
${link}`;

export const en: MailHonours = {
	ask: {
		contact: (v) => ({
			subject: `May we show you as the contact for ${v.what}?`,
			body: `Hello ${v.name},

Others want to learn from ${v.what}, which was honoured in ${v.round}. May we show your name on the page, so that they can write to you? Your e-mail address is not shown. What they write reaches you as mail.

Answer yes or no here:
${v.link}

The page in question:
${v.page}

Nothing is shown until you have said yes.`
		}),
		named: (v) => ({
			subject: `May your name stand on the page about ${v.what}?`,
			body: `Hello ${v.name},

Your name stands in the text about ${v.what}, which was honoured in ${v.round}. Is that all right?

Answer yes or no here:
${v.link}

The page in question:
${v.page}`
		})
	},
	noted: {
		contact: (v) => ({
			subject: `You are now shown as the contact for ${v.what}`,
			body: `Hello ${v.name},

You have agreed to be shown as the contact for ${v.what}, which was honoured in ${v.round}. Your name stands on the page. Your e-mail address is not shown. What others write reaches you as mail.

${v.page}

${change(v.link)}`
		}),
		named: (v) => ({
			subject: `Your name stands on the page about ${v.what}`,
			body: `Hello ${v.name},

You have agreed to your name standing in the text about ${v.what}, which was honoured in ${v.round}.

${v.page}

${change(v.link)}`
		})
	},
	toOffice: (v) => ({
		subject: `A question about ${v.what}`,
		body: `Hello ${v.name},

${v.from}, ${v.unit}, has a question about ${v.what}:

${v.message}

Answer to:
${v.email}

The question was written on the award’s page, and has gone to everybody in the office.`
	}),
	question: (v) => ({
		subject: `A question about ${v.what}`,
		body: `Hello ${v.name},

${v.from}, ${v.unit}, has a question about ${v.what}:

${v.message}

Answer to:
${v.email}

You no longer want to be the contact? Say so here, and your name is taken away at once:
${v.link}`
	})
};
