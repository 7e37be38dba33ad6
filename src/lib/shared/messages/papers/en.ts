// English words of the papers that are handed over: diplomas and prize letters.
import type { PapersMessages } from './sv.ts';

export const en: PapersMessages = {
	diploma: 'Diploma',
	letter: 'Prize letter',
	example: 'A made-up example',
	genuine: 'Genuine?',
	genuineLetter: 'How to see that the letter is genuine:',
	qr: {
		diploma: (address) => `QR code of the page that shows that the diploma is genuine: ${address}`,
		letter: (address) => `QR code of the page that shows that the letter is genuine: ${address}`
	},
	gives: (v) =>
		`${v.organiser} gives this to ${v.unit}: ${v.honour}${v.class ? `, in the class ${v.class}` : ''}. With it comes ${v.prizes}.`,
	use: 'The sum is to be used to develop the unit’s work further.',
	contact: ['Write to', 'about how the prize is handed over.']
};
