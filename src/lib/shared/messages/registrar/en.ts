// Words for a board's registrar, in English.
import type { RegistrarMessages } from './sv.ts';

export const en: RegistrarMessages = {
	title: 'Confirm that you have the notice',
	lead: (unit: string, round: string) =>
		`${unit} takes part in ${round} and has given you notice of it. Please confirm that you have received it.`,
	unit: 'Unit',
	round: 'Award',
	board: 'Board',
	reference: 'Registration number',
	referenceHelp: 'The unit gets to see it.',
	name: 'Your name',
	confirm: 'Yes, we have the notice',
	doneTitle: 'The notice is confirmed',
	doneLead: 'Thank you! The unit and the award office now know that the notice has arrived.',
	doneText: 'You need not do anything more.',
	confirmedAt: 'Confirmed'
};
