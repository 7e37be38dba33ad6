// English words of the ranking.
import type { sv } from './sv.ts';

const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const nth = (n: number) => `${n}${endings[ordinals.select(n)] ?? 'th'}`;

export const en: typeof sv = {
	title: 'Ranking',
	lead: 'The figures do not decide. They show what the scores say, how sure it is, and where you need to talk.',
	link: 'See the ranking and how sure it is',
	back: 'All entries',
	number: (value) => two.format(value),
	interval: (low, high) => `${two.format(low)}–${two.format(high)}`,
	percent: (share) => {
		const whole = Math.round(share * 100);
		return whole < 1 ? '<1%' : whole > 99 ? '>99%' : `${whole}%`;
	},
	sources: {
		reviews:
			'The figures are made of the examiners’ own reviews, before they agreed: only there does it show how severe each one is. The consensus stands beside. Who gave what is not shown.',
		panel:
			'The figures are made of the assessments that you on the panel have handed in. Every one that is in counts, and no draft.',
		none: 'This award has no scores to rank by.'
	},
	scored: (n, assessors) =>
		`${entries(n)}, ${assessors === 1 ? 'scored by one' : `scored by ${assessors}`}.`,
	order: 'They stand in the same order on the whole page: by adjusted score, the highest first.',
	nothingYet: 'No assessments are done yet.',
	unscored: (names) => `Not assessed yet: ${names}.`,
	hidden: (n) =>
		n === 1
			? 'You stand back from one entry in the class. The figures here are counted without it, and may differ from those that others see.'
			: `You stand back from ${n} entries in the class. The figures here are counted without them, and may differ from those that others see.`,
	cautions: {
		'one-assessor':
			'One single person has assessed the class. How severe they are cannot be seen, and the order is that person’s alone.',
		'no-overlap':
			'No entry has been assessed by more than one person. Severity and merit cannot be told apart, so the order is very uncertain.',
		groups:
			'Not all entries have assessors in common, even through others. Comparisons between the groups rest on entries and assessors having been put together by chance. The group stands in the table.',
		'all-equal': 'All scores are the same. The figures tell no entry from another.'
	},
	first: {
		title: 'Which ones may come first?',
		text: (named, rest) => `${named}.${rest === null ? '' : ` The others together have ${rest}.`}`,
		one: (name, percent) => `${name} (${percent})`
	},
	close: {
		more: (n) => (n === 1 ? 'One more pair' : `${n} more pairs`),
		title: 'Too close to call: talk about these',
		lead: 'These stand beside each other in the order, and the scores do not suffice to say which is better.',
		even: (first, next) => `${first} or ${next}? It is as likely either way.`,
		pair: (first, next, percent) =>
			`${first} or ${next}? It is ${percent} likely that the first has earned more.`,
		none: 'The figures tell all neighbours apart. They say nothing of what was not scored.'
	},
	figures: {
		title: 'The scores, raw and adjusted',
		caption: (name) => `Scores in ${name}`,
		captionAll: 'Scores',
		entry: 'Entry',
		adjusted: 'Adjusted',
		interval: '95% sure within',
		raw: 'Raw mean',
		rawWithPlace: (mean, place) => `${mean} (place ${place})`,
		agreed: 'Consensus',
		scoredBy: 'Scored by',
		group: 'Group',
		axis: (from, to) =>
			`From ${from} to ${to} on the scale. The dot is the adjusted score, the broad line where it lies in 95 cases of 100, the small mark the raw mean.`
	},
	places: {
		title: 'How likely is each place?',
		caption: (name) => `The probability of each place in ${name}`,
		captionAll: 'The probability of each place',
		place: nth,
		orWorse: (n) => `${nth(n)} or worse`,
		axis: 'The first part from the left of each bar is the first place, then in order.'
	},
	method: {
		title: 'How the figures are counted',
		text: [
			'Whoever is severe draws down the entries that they got, and whoever is generous draws theirs up. Where not everyone has assessed everything, that is unfair. So we find how much lower or higher each one scores than others on the same entries, and take it away.',
			'The adjusted score is what the entry would be expected to get if everyone who has scored in the class had scored it. Few scores move an entry little from the middle of the class, many move it more.',
			'The method is a linear model with crossed random effects of entries and assessors, counted with all its uncertainty. The same scores give the same figures each time.'
		],
		differ: (between, within) =>
			`Assessors differ by about ${one.format(between)} steps. One and the same entry’s scores differ by about ${one.format(within)} steps more for other reasons.`
	}
};
