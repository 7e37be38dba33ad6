// Severities, agreement and spreads in words and pictures: what the tables of the training case and the round are made of.
import {
	fromKey,
	spreadOf,
	standsOut,
	type Agreement,
	type Figure,
	type ScoredBy,
	type Scores,
	type Severities
} from '#lib/server/assessment/index.ts';
import type { Assessment } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';

/** How far to each side severities are drawn: to the widest interval, and at least a step. */
export function reach(figure: Figure<Severities>): number {
	if (!figure.said) return 1;
	const ends = [...figure.byExaminer.values()].flatMap((each) =>
		each.said ? [Math.abs(each.interval.low), Math.abs(each.interval.high)] : []
	);
	return Math.max(1, Math.ceil(2 * Math.max(0, ...ends)) / 2);
}

/** The rows of a table of severities, the strictest first; who cannot be said stands last. */
export function severityRows(
	figure: Figure<Severities>,
	people: readonly { who: string; name: string; strong?: boolean; cells?: readonly string[] }[],
	locale: Locale
) {
	const words = yardstickMessages(locale);
	const several = figure.said && figure.groups > 1;
	return people
		.map((person) => ({
			...person,
			found: figure.said ? figure.byExaminer.get(person.who) : figure
		}))
		.map(({ who, name, strong, cells = [], found }) => {
			if (!found?.said) {
				const why = words.unsaid[found?.because ?? 'shares-nothing'];
				return { key: who, label: name, drawn: null, order: -Infinity, strong, cells: [why] };
			}
			const { severity, interval, scores, group } = found;
			const out = standsOut(found);
			return {
				key: who,
				label: name,
				order: severity,
				strong: strong ?? out !== null,
				drawn: { value: severity, low: interval.low, high: interval.high },
				cells: [
					words.severity.lies(severity),
					words.interval(words.signed(interval.low), words.signed(interval.high)),
					words.severity.out[out ?? 'within'],
					String(scores),
					...cells,
					...(several ? [String(group + 1)] : [])
				]
			};
		})
		.sort((one, other) => other.order - one.order || one.label.localeCompare(other.label, locale));
}

/** The rows of the table of agreement, in the order of the criteria. */
export function agreementRows(
	{ criteria }: Pick<Assessment, 'criteria'>,
	agreement: readonly Agreement[],
	locale: Locale
) {
	const words = yardstickMessages(locale);
	return agreement.map(({ criterionKey, alpha, interval }) => {
		const label = criteria.find(({ key }) => key === criterionKey)?.name[locale] ?? criterionKey;
		if (!alpha.said) {
			return { key: criterionKey, label, drawn: null, cells: [words.unsaid[alpha.because]] };
		}
		return {
			key: criterionKey,
			label,
			strong: alpha.alpha < 0.667,
			drawn: {
				value: alpha.alpha,
				low: interval.said ? interval.low : null,
				high: interval.said ? interval.high : null
			},
			cells: [
				words.two(alpha.alpha),
				words.alpha.means(alpha.alpha),
				interval.said
					? words.interval(words.two(interval.low), words.two(interval.high))
					: words.unsaid[interval.because],
				String(alpha.units)
			]
		};
	});
}

/** How the scores of a training case lie: its table's steps and rows, and the reasons for each criterion. */
export function spreadShown(
	assessment: Assessment,
	scored: readonly ScoredBy[],
	key: Scores,
	locale: Locale
) {
	const { criteria, scale } = assessment;
	return {
		steps: Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at),
		rows: spreadOf(assessment, scored, key).map(
			({ criterionKey, counts, mine, key: marked, reasons }) => ({
				key: criterionKey,
				label: criteria.find((each) => each.key === criterionKey)?.name[locale] ?? '',
				...{ counts, mine, marked, reasons },
				keyReason: key[criterionKey]?.reason ?? ''
			})
		)
	};
}

/** Whether any criterion of a case has a score in its key. */
export const isKeyed = (key: Scores): boolean =>
	Object.values(key).some((each) => typeof each?.score === 'number');

/** "0,4 steg över": how far somebody lies from the key on average; nothing where there is none. */
export function fromKeyShown(scores: Scores, key: Scores, locale: Locale): string {
	const apart = fromKey(scores, key);
	return apart === null ? '' : yardstickMessages(locale).training.keyLies(apart);
}
