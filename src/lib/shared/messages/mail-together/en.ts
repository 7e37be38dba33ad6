// Mail to those who share an entry, in English.
import type { TogetherMail } from './sv.ts';

const rights = {
	writer: 'write in',
	reader: 'read and comment on',
	contact: 'take over as the contact person of'
};

export const en: TogetherMail = {
	office: 'The award office',
	unnamed: 'the entry without a name',
	invitation: {
		subject: (v) =>
			v.kind === 'contact'
				? `${v.by} would like to hand over the entry to ${v.award}`
				: `${v.by} invites you to the entry to ${v.award}`,
		body: (v) =>
			[
				'Hello!',
				`${v.by} invites you to ${rights[v.kind]} the entry to ${v.award}: ${v.entry}.`,
				v.kind === 'contact'
					? 'The contact person is whom the award office turns to, and who decides who is in the entry.'
					: v.kind === 'writer'
						? 'You can write the answers, comment and submit, together with the others.'
						: 'You see all that the others write and can comment, but not change it.',
				`Open the invitation here:\n${v.link}`,
				`It is for you who have this address, until ${v.until}. You need no account and no password. If you do not want to join, you need not do anything.`,
				'Utmärkt'
			].join('\n\n')
	},
	accepted: {
		subject: (v) => `${v.who} has joined the entry to ${v.award}`,
		body: (v) =>
			[
				'Hello!',
				`${v.who} has accepted the invitation and can now ${rights[v.kind]} the entry ${v.entry}.`,
				`Here you see who is in it:\n${v.link}`
			].join('\n\n')
	},
	changed: {
		subject: (v) =>
			v.right === 'none'
				? `You are no longer in the entry to ${v.award}`
				: `Your right in the entry to ${v.award} has changed`,
		body: (v) =>
			[
				'Hello!',
				v.right === 'none'
					? `${v.by} has taken you out of the entry ${v.entry}. What you have written stays there. Contact ${v.by} if that is wrong.`
					: `${v.by} has changed your right in the entry ${v.entry}. You can now ${rights[v.right]} it.`,
				...(v.right === 'none' ? [] : [v.link])
			].join('\n\n')
	},
	newContact: {
		subject: (v) => `You are the contact person of the entry to ${v.award}`,
		body: (v) =>
			[
				'Hello!',
				`The award office has made you the contact person of the entry ${v.entry}${v.from ? `, after ${v.from}` : ''}. The office turns to you about it, and you decide who is in it.`,
				`Sign in with this address:\n${v.link}`,
				'Is that not right? Answer the office, and we will put it right.'
			].join('\n\n')
	},
	handedOver: {
		subject: (v) => `${v.to} is the contact person of the entry to ${v.award}`,
		body: (v) =>
			[
				'Hello!',
				`${v.to} has taken over from ${v.from ?? 'you'} as the contact person of the entry ${v.entry}.`,
				v.stays
					? `You remain in it as a writer:\n${v.link}`
					: 'You are no longer in the entry. What you have written stays there.'
			].join('\n\n')
	},
	comments: {
		subject: (v) => {
			const count = v.lines.reduce((sum, line) => sum + line.count, 0);
			return count === 1
				? `A new comment in the entry to ${v.award}`
				: `${count} new comments in the entry to ${v.award}`;
		},
		body: (v) =>
			[
				'Hello!',
				`There are comments in the entry ${v.entry}.`,
				...v.lines.map(
					(line) =>
						`${line.question}\n${line.count === 1 ? 'One new comment' : `${line.count} new comments`} by ${line.by}:\n${line.link}`
				),
				'Only you who are in the entry see the comments. A mail like this comes at most once an hour.'
			].join('\n\n')
	}
};
