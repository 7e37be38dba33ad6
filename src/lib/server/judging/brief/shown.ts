// A brief in words, in the reader's language: what its pages and its document show alike.
import type { Edition } from '../../programme/index.ts';
import { saidOnEarlier } from '../../assessment/index.ts';
import { dayAndTime, longDate, wallClock } from '#lib/shared/dates.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { paragraphsOf } from '#lib/shared/words.ts';
import type { BriefEntry } from './queries.ts';
import {
	checksOnPage,
	findingsOnPage,
	onPage,
	type FirstSentences,
	type MarkedFinding
} from './rules.ts';

export type ShownFinding = { id: string; mark: string; text: string; notes: string[] };
export type ShownFindings = { shown: ShownFinding[]; rest: ShownFinding[] };
export type ShownCheck = {
	id: string;
	body: string;
	result: string;
	changed: boolean;
	notes: string[];
};

export type ShownEntryBrief = ReturnType<typeof entryShown>;

/** "4,6": one or two decimals, as the language writes them. */
export function meanText(value: number, locale: Locale): string {
	return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
}

/** What is said where a text goes on in the entry, or nothing where it does not. */
export function goesOn({ left, cutInSentence }: FirstSentences, locale: Locale): string | null {
	const words = briefMessages(locale);
	if (cutInSentence) return left > 0 ? words.cutAndMore(left) : words.cut;
	return left > 0 ? words.more(left) : null;
}

function findingsShown(findings: readonly MarkedFinding[], locale: Locale): ShownFindings {
	const words = briefMessages(locale);
	const { shown, rest } = onPage(findings, findingsOnPage);
	const said = ({ id, mark, body, answers, checkIds }: MarkedFinding): ShownFinding => ({
		id,
		mark,
		text: body,
		notes: [words.answers(answers), checkIds.length > 0 ? words.atVisit : ''].filter(Boolean)
	});
	return { shown: shown.map(said), rest: rest.map(said) };
}

/** Answers an entry of the brief in words. */
export function entryShown(entry: BriefEntry, edition: Edition, locale: Locale) {
	const words = briefMessages(locale);
	const { definition, timeZone } = edition;
	const { assessed, word } = entry;
	const date = (at: Temporal.Instant) => longDate(locale, wallClock(at.toString(), timeZone));
	const max = definition.assessment?.scale.max ?? 0;
	const criterionName = (key: string) =>
		assessed?.criteria.find((each) => each.key === key)?.name[locale] ?? key;
	const checks = onPage(entry.checks, checksOnPage);
	const checkShown = ({ id, body, seen, notes, reason }: (typeof entry.checks)[number]) => ({
		id,
		body,
		result: words.seen[seen],
		changed: seen === 'changed' || seen === 'differ',
		notes: [...notes, ...(reason === null ? [] : [words.settled(reason)])]
	});
	return {
		id: entry.id,
		number: entry.number === null ? null : judgingMessages(locale).numbered(entry.number),
		heading: entry.title || entry.unit,
		by: [entry.title ? entry.unit : '', entry.organisation].filter(Boolean).join(', '),
		className: definition.classes.find(({ key }) => key === entry.classKey)?.name[locale] ?? null,
		ownWords: entry.ownWords.map((answer) => ({
			key: answer.key,
			label: answer.label[locale],
			paragraphs: paragraphsOf(answer.text),
			goesOn: goesOn(answer, locale)
		})),
		films: entry.films,
		files: entry.files,
		assessed: assessed && {
			summary: assessed.summary,
			closed: assessed.closedReason === null ? null : words.closed(assessed.closedReason),
			anew: saidOnEarlier(assessed.doneAt, entry)
		},
		mean: entry.mean === null ? null : words.mean(meanText(entry.mean, locale), max),
		profile: entry.profile.map(({ key, name, score, reviews }) => {
			const said = score === null ? words.noScore : String(score);
			const [low] = reviews;
			const high = reviews.at(-1);
			return {
				key,
				name: name[locale],
				score,
				said,
				reviews,
				spread: low === undefined || high === undefined ? '–' : words.spread(low, high),
				inWords: words.rowInWords(said, reviews)
			};
		}),
		strengths: findingsShown(entry.strengths, locale),
		areas: findingsShown(entry.areas, locale),
		visited:
			entry.visited === null ? null : words.visited(dayAndTime(locale, entry.visited.slice(0, 10))),
		checks: { shown: checks.shown.map(checkShown), rest: checks.rest.map(checkShown) },
		objections: (assessed?.objections ?? []).map(({ criterionKey, saidOf, body, by }) => ({
			to:
				criterionKey === null
					? words.objection.whole
					: words.objection[/^\d*$/.test(saidOf) ? 'score' : 'finding'](
							criterionName(criterionKey),
							saidOf
						),
			body,
			by
		})),
		conditions: entry.conditions.map(({ word: state, certificate, checkedAt, ...condition }) => ({
			key: condition.key,
			text: condition.text[locale],
			state,
			said: [words.condition[state], checkedAt && words.checkedOn(date(checkedAt))]
				.filter(Boolean)
				.join(', '),
			certificate:
				certificate &&
				words.certificate(
					certificate.text,
					certificate.dated && longDate(locale, certificate.dated)
				),
			note: condition.note,
			declared:
				state === 'met' || !condition.declared ? null : words.declared(condition.declared[locale])
		})),
		eligibility: word?.verdict
			? {
					verdict: words.verdict[word.verdict],
					reason: word.reason,
					when: date(word.at)
				}
			: null,
		earlier: entry.earlierHonours.map(({ award, round, honourName }) =>
			words.honoured(inLocale(award, locale), inLocale(round, locale), inLocale(honourName, locale))
		)
	};
}
