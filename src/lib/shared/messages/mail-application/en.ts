// Mail to those who apply, in English.
import type { ReceiptValues, sv } from './sv.ts';

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
	}
};
