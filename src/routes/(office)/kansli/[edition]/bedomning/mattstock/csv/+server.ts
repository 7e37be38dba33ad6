// The round's figures as files for a spreadsheet, a part at a time: ?del=sena, stranghet, enighet or skillnad.
import { error } from '@sveltejs/kit';
import { standsOut, yardstick, type Yardstick } from '#lib/server/assessment/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';
import { idIn } from '#lib/web/judging.ts';

type Table = {
	name: string;
	header: readonly string[];
	rows: readonly (string | number | null)[][];
};
/** To the third decimal, as a spreadsheet counts on with it. */
const figure = (value: number) => Math.round(value * 1000) / 1000 + 0;

const parts: Record<string, (found: Yardstick, locale: Locale) => Table> = {
	sena: ({ waiting, left }, locale) => {
		const { round: words } = yardstickMessages(locale);
		return {
			name: words.csvNames.late,
			header: [
				words.examiner,
				words.of,
				words.in,
				words.begun,
				words.notBegun,
				words.when,
				words.which
			],
			rows: waiting.map(({ name, of, in: isIn, begun, notBegun, entries }) => [
				...[name, of, isIn, begun, notBegun],
				!left ? '' : left.late ? words.daysLate(left.days) : words.daysLeft(left.days),
				entries.map(({ number, unit }) => `${number} ${unit}`).join(', ')
			])
		};
	},
	stranghet: ({ severities, names }, locale) => {
		const { round: words, severity, unsaid } = yardstickMessages(locale);
		return {
			name: words.csvNames.severities,
			header: [
				words.examiner,
				severity.csvColumn,
				words.low,
				words.high,
				words.means,
				severity.scores,
				words.group
			],
			rows: [...names].map(([who, name]) => {
				const found = severities.said ? severities.byExaminer.get(who) : severities;
				if (!found?.said) {
					return [name, null, null, null, unsaid[found?.because ?? 'shares-nothing'], 0, null];
				}
				const { low, high } = found.interval;
				return [
					...[name, figure(found.severity), figure(low), figure(high)],
					...[severity.out[standsOut(found) ?? 'within'], found.scores, found.group + 1]
				];
			})
		};
	},
	enighet: ({ agreement, assessment }, locale) => {
		const { round: words, alpha: of, unsaid } = yardstickMessages(locale);
		return {
			name: words.csvNames.agreement,
			header: [words.criterion, of.column, words.low, words.high, words.means, words.entries],
			rows: agreement.map(({ criterionKey, alpha, interval }) => {
				const name =
					assessment.criteria.find(({ key }) => key === criterionKey)?.name[locale] ?? '';
				if (!alpha.said) return [name, null, null, null, unsaid[alpha.because], 0];
				const ends = interval.said ? [figure(interval.low), figure(interval.high)] : [null, null];
				return [name, figure(alpha.alpha), ...ends, of.means(alpha.alpha), alpha.units];
			})
		};
	},
	skillnad: ({ apart, assessment }, locale) => {
		const { round: words } = yardstickMessages(locale);
		return {
			name: words.csvNames.entries,
			header: [words.entry, words.average, words.most, words.criterion, words.low, words.high],
			rows: apart.map(({ number, unit, average, most: { criterionKey, low, high } }) => [
				...[`${number} ${unit}`, figure(average), high - low],
				assessment.criteria.find(({ key }) => key === criterionKey)?.name[locale] ?? '',
				...[low, high]
			])
		};
	}
};

export async function GET(event) {
	const { actor, locale } = event.locals;
	const found = need(event, await yardstick(actor, idIn(event, event.params.edition)));
	const part = parts[event.url.searchParams.get('del') ?? 'stranghet'];
	if (!part) error(404, refusalText(locale, { reason: 'not-found' }));
	const { name, header, rows } = part(found, locale);
	return csvResponse(csvText(header, rows), `${name} ${found.edition.label[locale]}`);
}
