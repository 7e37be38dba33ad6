// The words of the chain of evidence in English.
import type { EvidenceMessages } from './sv.ts';

export const en: EvidenceMessages = {
	title: 'The evidence',
	lead: 'This is how it hangs together: from what the unit reads, back to the words in the entry.',
	of: { strength: 'Strength', improvement_area: 'Improvement area', visit_check: 'Check' },
	feedback: 'In the feedback',
	noFeedback: 'No sentence of the feedback builds on it yet.',
	leftOut: (reason) => `Left out: ${reason}`,
	noLongerAgreed: 'The consensus has been changed since it was written.',
	edited: 'The words have been changed since the consensus:',
	consensus: 'In the consensus',
	notCarried: 'It is not in the consensus.',
	setAside: (reason) => `Not carried on: ${reason}`,
	own: 'The team wrote it itself in the consensus. It builds on none of the reviews.',
	reviews: 'In the reviews',
	check: 'Checked at the visit',
	by: (kind, name) => `${kind}, ${name}`,
	passages: 'In the entry',
	question: (number, label) => `${number}. ${label}`,
	noPassage: 'No passage of the entry is marked.',
	whole: 'The answer as a whole.',
	submitted: (when) => `As it was submitted ${when}.`,
	earlier: 'The entry has been submitted anew since.',
	gone: 'The answer can no longer be read. The words stand as they were read.',
	goTo: 'Read in the entry',
	toConsensus: 'To the consensus',
	unit: {
		title: 'What it builds on',
		lead: 'The sentence builds on this in your entry, and on this at the visit.',
		yours: 'Your own words',
		checks: 'Checked at the visit',
		outcome: {
			confirmed: 'It was confirmed.',
			changed: 'The picture changed.',
			not_seen: 'It could not be seen.',
			none: 'Nothing was noted.'
		},
		nothing: 'The sentence builds on the whole, and on no particular passage of the entry.',
		back: 'Your feedback'
	}
};
