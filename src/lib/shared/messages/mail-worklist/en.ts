// Mail to those who apply about what the office has done with their entry, in English.
import { dayAndTime } from '../../dates.ts';
import type {
	ClosedValues,
	EligibilityValues,
	MovedValues,
	Place,
	ReopenedValues,
	sv,
	Verdict
} from './sv.ts';

const entry = ({ unit, award }: Place) =>
	unit ? `the entry from ${unit} to ${award}` : `your entry to ${award}`;

const letter = (place: Place, ...parts: string[]) =>
	[
		'Hello!',
		...parts,
		`The entry is here:\n${place.link}`,
		...(place.contact ? [`Questions? Write to ${place.contact}.`] : [])
	].join('\n\n');

const verdicts: Record<Verdict, string> = {
	'may-take-part': 'You may take part.',
	'may-take-part-not-win-yet': 'You may take part, but you cannot win yet.',
	'may-not-take-part': 'You may not take part.'
};

export const en: typeof sv = {
	eligibility: (place: Place, v: EligibilityValues) => ({
		subject:
			v.verdict === null
				? `Your answers under “May we take part?” count again, ${place.award}`
				: `Whether you may take part in ${place.award}`,
		body: letter(
			place,
			v.verdict === null
				? `The award office has taken back its word on ${entry(place)}. Your own answers under “May we take part?” count again.`
				: `The award office has gone through ${entry(place)}. ${verdicts[v.verdict]}`,
			`The reason: ${v.reason}`,
			v.verdict === 'may-not-take-part'
				? 'Everything that you have written is kept, but the entry cannot be submitted.'
				: 'Everything that you have written is kept.'
		)
	}),
	moved: (place: Place, v: MovedValues) => ({
		subject: `Your entry is now in the class ${v.to.en}`,
		body: letter(
			place,
			v.from
				? `The award office has moved ${entry(place)} from the class ${v.from.en} to the class ${v.to.en}.`
				: `The award office has placed ${entry(place)} in the class ${v.to.en}.`,
			`The reason: ${v.reason}`,
			'You need not do anything. What you have written has not been changed.'
		)
	}),
	reopened: (place: Place, v: ReopenedValues) => ({
		subject: `Open for you until ${dayAndTime('en', v.until)}, ${place.award}`,
		body: letter(
			place,
			`The award office has opened ${entry(place)} again, for you. You can write and submit until ${dayAndTime('en', v.until, true)}.`,
			`The reason: ${v.reason}`,
			v.submitted
				? 'What you have submitted counts until you submit again.'
				: 'Remember to submit: a draft does not take part.'
		)
	}),
	closed: (place: Place, v: ClosedValues) => ({
		subject: `The entry is closed again, ${place.award}`,
		body: letter(
			place,
			`The award office has closed ${entry(place)}, which was open for you.`,
			v.submitted
				? 'What you submitted last is what counts.'
				: 'What you have written is kept as a draft, but has not been submitted.'
		)
	})
};
