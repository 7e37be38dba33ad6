// Rules and conditions in whole sentences, so that they explain themselves as they are made.
import type { Locale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { isThing, localOf, textOf, type Thing } from './fields.ts';
import { questionTypes } from './parts/question-types.ts';
import type { Asked, Sources } from './sources.ts';

const quoted = (text: string) => `”${text}”`;

function listed(texts: readonly string[], or: string): string {
	return texts.length < 2
		? (texts[0] ?? '')
		: `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1)}`;
}

/** Answers which answers match, in words: "Ja eller Nej", "5 eller mer". Empty when none is chosen. */
export function matchSays(match: unknown, asked: Asked | undefined, locale: Locale): string {
	const words = editorMessages(locale).says;
	if (!isThing(match)) return '';
	const is = Array.isArray(match['is']) ? match['is'].map(textOf) : [];
	if (is.length > 0) {
		const called = is.map(
			(each) => asked?.options.find(({ value }) => value === each)?.label[locale] ?? each
		);
		return listed(called.map(quoted), words.or);
	}
	const [min, max] = [textOf(match['min']), textOf(match['max'])];
	if (min && max) return words.between(min, max);
	return min ? words.atLeast(min) : max ? words.atMost(max) : '';
}

/** Answers what a requirement means, answer by answer. */
export function ruleSays(rule: unknown, asked: Asked | undefined, locale: Locale): string {
	const words = editorMessages(locale).says;
	if (!isThing(rule)) return '';
	const fulfils = matchSays(rule['satisfiedBy'], asked, locale);
	if (fulfils === '') return words.noAnswer;
	const consequence =
		words.consequences[
			rule['consequence'] === 'may-not-win-yet' ? 'may-not-win-yet' : 'may-not-take-part'
		];
	const is = isThing(rule['satisfiedBy']) ? rule['satisfiedBy']['is'] : [];
	const others = (asked?.options ?? []).filter(
		({ value }) => !(Array.isArray(is) && is.includes(value))
	);
	const otherwise =
		asked?.type === 'number' || others.length === 0
			? words.otherwiseNumber(consequence)
			: words.otherwise(
					listed(
						others.map(({ label }) => quoted(label[locale])),
						words.or
					),
					consequence
				);
	return `${words.fulfil(fulfils)} ${otherwise}`;
}

/** Answers when something is asked or shown: "Frågan … besvaras med …". */
export function conditionSays(condition: unknown, asked: readonly Asked[], locale: Locale): string {
	const words = editorMessages(locale).says;
	if (!isThing(condition)) return '';
	const question = asked.find(({ value }) => value === condition['question']);
	const answers = matchSays(condition, question, locale);
	if (!question || answers === '') return '';
	return `${words.question} ${quoted(question.label[locale])} ${words.answers} ${answers}`;
}

/** Answers when a reminder goes and to whom. */
export function reminderSays(reminder: unknown, sources: Sources, locale: Locale): string {
	const words = editorMessages(locale).says;
	if (!isThing(reminder) || !isThing(reminder['when'])) return '';
	const when: Thing = reminder['when'];
	const days = Number(when['days'] ?? 0);
	const stage = sources.stages.find(({ value }) => value === when['stage'])?.label[locale] ?? '';
	const span =
		days === 0 ? words.sameDay : days < 0 ? words.daysBefore(-days) : words.daysAfter(days);
	const edge = { opens: { sv: 'öppnar', en: 'opens' }, closes: { sv: 'stänger', en: 'closes' } };
	const opens = when['edge'] === 'opens' ? edge.opens : edge.closes;
	const that = locale === 'sv' ? (days === 0 ? 'som' : 'att') : days === 0 ? 'as' : '';
	const text = [span, that, stage.toLowerCase(), opens[locale]].filter(Boolean).join(' ');
	const off = reminder['on'] === false ? ` ${words.off}.` : '';
	return `${text}, ${locale === 'sv' ? 'kl.' : 'at'} ${textOf(when['at'])}.${off}`;
}

/** Answers how a question is answered, for its folded line. */
export function questionSays(question: unknown, locale: Locale): string {
	if (!isThing(question)) return '';
	const type = textOf(question['type']);
	const checks = { 'yes-no': { sv: 'Ja eller nej', en: 'Yes or no' } };
	const known = questionTypes.find(({ value }) => value === type)?.label;
	return (type === 'yes-no' ? checks['yes-no'] : known)?.[locale] ?? type;
}

/** Answers what a prize goes with: "Går till Utmärkelsen". */
export function prizeSays(prize: unknown, sources: Sources, locale: Locale): string {
	if (!isThing(prize)) return '';
	const honour = sources.honours.find(({ value }) => value === prize['forHonour']);
	return honour ? editorMessages(locale).says.goesWith(honour.label[locale]) : '';
}

/** Answers what a document's file is: "pdf, 240 kB". */
export function documentSays(document: unknown, locale: Locale): string {
	if (!isThing(document)) return '';
	if (textOf(document['file']) === '') return editorMessages(locale).part.file.none;
	return [document['statedFormat'], document['statedSize']].map(textOf).filter(Boolean).join(', ');
}

/** Answers in which stage a panel decides, and how many sit in it. */
export function panelSays(panel: unknown, sources: Sources, locale: Locale): string {
	if (!isThing(panel)) return '';
	const key = textOf(panel['stage']) || 'decision';
	const stage = sources.stages.find(({ value }) => value === key)?.label[locale];
	const members = Array.isArray(panel['members']) ? panel['members'].length : 0;
	const words = editorMessages(locale).says;
	return [stage, members > 0 ? words.members(members) : ''].filter(Boolean).join(', ');
}

export { localOf };
