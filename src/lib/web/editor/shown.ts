// How a draft stands, in words for the office: what is wrong where, how far each part has come.
import type { Mistake } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import {
	fieldPath,
	isThing,
	localOf,
	textOf,
	valueAt,
	type Field,
	type Option,
	type Thing
} from './fields.ts';
import { parts, type Part, type PartKey } from './parts.ts';
import { placeOf } from './places.ts';
import { roles } from './parts/form.ts';
import { questionTypes } from './parts/question-types.ts';
import { stageOptions } from './parts/stages.ts';

export type Shown = {
	part: PartKey;
	section: number | null;
	/** The control's id on its page; '' when it has none. */
	id: string;
	/** "Klass 2, namn". */
	label: string;
	message: string;
	/** Nothing has been written there yet: to be filled in, rather than wrong. */
	empty: boolean;
};

/** What keys are called by people, for messages that name them. */
export function namesIn(raw: unknown, locale: Locale): Map<string, string> {
	const names = new Map<string, string>();
	const add = (options: readonly Option[]) => {
		for (const { value, label } of options) names.set(value, label[locale]);
	};
	const look = (value: unknown) => {
		if (Array.isArray(value)) for (const each of value) look(each);
		else if (isThing(value)) {
			const key = value['key'];
			const called = ['name', 'label', 'title', 'question', 'heading']
				.map((name) => localOf(value[name], locale) || localOf(value[name], 'sv'))
				.find((text) => text !== '');
			if (typeof key === 'string' && called) names.set(key, called);
			for (const each of Object.values(value)) look(each);
		}
	};
	add(questionTypes);
	add(stageOptions);
	look(raw);
	return names;
}

const absent = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Answers what is wrong as the editor says it: things by what they are called. */
export function messageOf(
	mistake: Mistake,
	raw: unknown,
	locale: Locale,
	names: ReadonlyMap<string, string>
): string {
	const words = editorMessages(locale).mistakes;
	const path = fieldPath(mistake.path);
	const value = valueAt(raw, path);
	const message = mistake.message[locale];
	const last = path.split('.').at(-1);
	if (absent(value) && (last === 'sv' || last === 'en')) return words[last];
	const least = /(?:behöver minst|needs at least) (\d+)/.exec(message)?.[1];
	if (least) return least === '1' ? words.atLeastOne : words.atLeast(least);
	if (absent(value) && /saknas\.$|is missing\.$|är tom|is empty|väntas|Expected/.test(message))
		return /skede|stage/i.test(message) && path === 'stages' ? named(message, names) : words.fillIn;
	if (/ett tal|heltal|a number|whole number/.test(message) && /väntas|Expected/.test(message))
		return words.number;
	if (value === '' && /inte känt|not known|känd typ|known type/.test(message)) return words.choose;
	const roleNames = new Map(roles.map(({ value: role, label }) => [role, label[locale]]));
	return named(message, /roll/.test(message) ? new Map([...names, ...roleNames]) : names);
}

/** A message that names a key names the thing by what it is called. */
function named(message: string, names: ReadonlyMap<string, string>): string {
	return message.replaceAll(/([”“])([a-z0-9_-]+)”/g, (whole, open: string, key: string) => {
		const name = names.get(key);
		return name ? `${open}${name}”` : whole;
	});
}

/** Answers every mistake where it belongs and in words. Those of one control come together. */
export function shownMistakes(mistakes: readonly Mistake[], raw: unknown, locale: Locale): Shown[] {
	const names = namesIn(raw, locale);
	const seen = new Set<string>();
	return mistakes.flatMap((mistake) => {
		const place = placeOf(mistake.path, raw);
		const value = valueAt(raw, fieldPath(mistake.path));
		const message = messageOf(mistake, raw, locale, names);
		const empty = absent(value) || (Array.isArray(value) && value.length === 0);
		const said = `${place.part} ${place.section} ${place.id} ${message}`;
		if (seen.has(said)) return [];
		seen.add(said);
		return [
			{
				part: place.part,
				section: place.section ?? null,
				id: place.id,
				label: place.label[locale],
				message,
				empty
			}
		];
	});
}

export type PartState = {
	key: PartKey;
	title: string;
	state: 'done' | 'todo' | 'stop';
	note: string;
	wrong: number;
	left: number;
};

/** Whether anything has been said in a part at all. */
function said(part: Part, raw: Thing): boolean {
	const any = (value: unknown): boolean =>
		Array.isArray(value)
			? value.length > 0
			: isThing(value)
				? Object.values(value).some(any)
				: value === true || (typeof value === 'string' && value.trim() !== '');
	return part.fields.some((field: Field) => any(raw[field.name]));
}

/** Answers how far each part has come, in order. */
export function partStates(raw: Thing, shown: readonly Shown[], locale: Locale): PartState[] {
	const words = editorMessages(locale).overview;
	return parts.map((part) => {
		const own = shown.filter((each) => each.part === part.key);
		const left = own.filter(({ empty }) => empty).length;
		const wrong = own.length - left;
		const notes = [wrong > 0 ? words.wrong(wrong) : '', left > 0 ? words.left(left) : ''];
		const note =
			notes.filter(Boolean).join(', ') || (said(part, raw) ? words.done : words.optional);
		const state = wrong > 0 ? 'stop' : left > 0 || !said(part, raw) ? 'todo' : 'done';
		return { key: part.key, title: part.title[locale], state, note, wrong, left };
	});
}

/** What the weights of the criteria make together, when any has one. */
export function weightSum(raw: unknown): number | null {
	const criteria = valueAt(raw, 'assessment.criteria');
	if (!Array.isArray(criteria)) return null;
	const weights = criteria.flatMap((each) =>
		isThing(each) && typeof each['weight'] === 'number' ? [each['weight']] : []
	);
	return weights.length === 0 ? null : weights.reduce((sum, each) => sum + each, 0);
}

/** A value as it is read where two texts stand against each other. */
export function plainText(value: unknown, locale: Locale): string {
	if (absent(value)) return editorMessages(locale).conflict.empty;
	if (isThing(value) && ('sv' in value || 'en' in value))
		return [localOf(value, 'sv'), localOf(value, 'en')].filter(Boolean).join(' / ');
	if (Array.isArray(value)) return value.map((each) => plainText(each, locale)).join('\n');
	if (isThing(value))
		return plainText(
			value['name'] ?? value['label'] ?? value['title'] ?? value['question'],
			locale
		);
	return textOf(value);
}
