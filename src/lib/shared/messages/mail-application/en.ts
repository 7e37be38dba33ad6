// Mail to those who apply, in English.
import type { BoardConfirmedValues, BoardNoticeValues, ReceiptValues, sv } from './sv.ts';

export const en: typeof sv = {
	receipt: {
		subject: (v: ReceiptValues) =>
			v.again
				? `Your changed entry to ${v.programme} has been submitted (no. ${v.number})`
				: `Your entry to ${v.programme} has been submitted (no. ${v.number})`,
		body: (v: ReceiptValues) =>
			[
				`Hello!`,
				v.again
					? `We have received your changed entry from ${v.unit} to ${v.programme} ${v.edition}. It stands instead of what you submitted before.`
					: `Thank you! We have received the entry from ${v.unit} to ${v.programme} ${v.edition}.`,
				`Number of the entry: ${v.number}\nSubmitted: ${v.submittedAt}`,
				`The whole entry, as you submitted it, is attached to this mail as a PDF.`,
				v.closes
					? `You can change it and submit again until ${v.closes}. What you submitted last is what counts.`
					: `What you submitted last is what counts.`,
				`Here you see the entry and what happens next:\n${v.link}`
			].join('\n\n'),
		fileName: (number: number) => `entry-${number}.pdf`
	},
	boardNotice: {
		subject: (v: BoardNoticeValues) =>
			`Notice: ${v.unit} takes part in ${v.programme} ${v.edition}. Please confirm that you have it`,
		body: (v: BoardNoticeValues) =>
			[
				'Hello!',
				`${v.unit}${v.organisation ? ` (${v.organisation})` : ''} takes part in ${v.programme} ${v.edition} and gives notice of it to ${v.board}.`,
				v.organiserText,
				[
					v.day ? `Day of the notice: ${v.day}` : '',
					v.reference ? `Reference: ${v.reference}` : '',
					v.sender ? `Sent by: ${v.sender}` : ''
				]
					.filter(Boolean)
					.join('\n'),
				v.draft
					? 'The entry as it stands now is attached as a PDF. It is a draft and can change before it is submitted.'
					: 'The entry as it was submitted is attached as a PDF.',
				`Please confirm that you have received the notice. It takes half a minute, and you need not sign in:\n${v.link}`
			]
				.filter(Boolean)
				.join('\n\n'),
		fileName: (number: number | null) => (number === null ? 'draft.pdf' : `entry-${number}.pdf`)
	},
	boardConfirmed: {
		subject: (v: BoardConfirmedValues) => `${v.board} has confirmed your notice`,
		body: (v: BoardConfirmedValues) =>
			[
				'Hello!',
				`${v.board} has confirmed that it has the notice that ${v.unit} takes part in ${v.programme} ${v.edition}.`,
				v.reference ? `Registration number: ${v.reference}` : '',
				`You see it here too:\n${v.link}`
			]
				.filter(Boolean)
				.join('\n\n')
	}
};
