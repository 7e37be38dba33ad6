// A place and a value of an award in the words that the editor has for them: for files, the open interface and what
// would change, where nobody looks at a form.
import type { Mistake } from '#lib/server/programme/index.ts';
import type { Locale, LocalText } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import {
	fieldPath,
	isThing,
	localOf,
	textOf,
	under,
	valueAt,
	type Field,
	type ListField
} from './fields.ts';
import { parts } from './parts.ts';
import { capital, itemName } from './places.ts';
import { kronorText } from './read.ts';
import { conditionSays, matchSays } from './says.ts';
import { messageOf, namesIn, plainText } from './shown.ts';
import { sourcesOf } from './sources.ts';

/** "Fråga 2 ”Mål”": what an item of a list is, which, and what it is called. */
function called(list: ListField, item: unknown, at: number, locale: Locale): string {
	const one = `${capital(list.one[locale])} ${at + 1}`;
	const name = list.title ? itemName(list, item, at, locale) : one;
	return name === one ? one : `${one} ”${name}”`;
}

const languages = { sv: { sv: 'svenska', en: 'Swedish' }, en: { sv: 'engelska', en: 'English' } };

/** Walks down to a path; answers the names on the way, and the field that it ends at. */
function walk(
	fields: readonly Field[],
	path: string,
	raw: unknown,
	locale: Locale,
	base = ''
): { names: string[]; field?: Field } {
	for (const field of fields) {
		const own = under(base, field.name);
		if (path !== own && !path.startsWith(`${own}.`)) continue;
		const rest = path === own ? '' : path.slice(own.length + 1);
		const label = field.label[locale];
		switch (field.kind) {
			case 'group': {
				const inside = rest ? walk(field.fields, path, raw, locale, own) : { names: [], field };
				return field.plain ? inside : { ...inside, names: [label, ...inside.names] };
			}
			case 'list': {
				const at = /^\d+/.exec(rest)?.[0];
				if (at === undefined) return { names: [label], field };
				const item = under(own, at);
				const name = called(field, valueAt(raw, item), Number(at), locale);
				const [only] = field.of;
				const bare = only?.name === '';
				if (path === item) return { names: [name], field: bare ? only : field };
				const inside = walk(
					bare ? [{ ...only, name: at }] : field.of,
					path,
					raw,
					locale,
					bare ? own : item
				);
				return { ...inside, names: [name, ...(bare ? [] : inside.names)] };
			}
			case 'local': {
				const language = rest === 'sv' || rest === 'en' ? ` (${languages[rest][locale]})` : '';
				return { names: [label + language], field };
			}
			default:
				return { names: [label], field };
		}
	}
	return { names: [] };
}

/** Answers where a path leads, as one says it: "Formulär › Avsnitt 2 ”Resultat” › Fråga 1 ”Mål” › Hjälptext". */
export function placeInWords(mistakePath: string, raw: unknown, locale: Locale): string {
	const path = fieldPath(mistakePath);
	const [top = ''] = path.split('.');
	const part = parts.find(({ fields }) => fields.some(({ name }) => name === top));
	if (!part) return mistakePath;
	const { names } = walk(part.fields, path, raw, locale);
	const said = [part.title[locale], ...names];
	return said.filter((name, at) => name !== said[at - 1]).join(' › ');
}

/** Answers a path as a JSON pointer (RFC 6901): `/form/sections/1/title`. */
export const pointerOf = (mistakePath: string): string =>
	mistakePath === ''
		? ''
		: `/${fieldPath(mistakePath)
				.split('.')
				.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
				.join('/')}`;

/** `where` is for people, `path` and `pointer` for programs. */
export type MistakeInWords = {
	path: string;
	pointer: string;
	where: LocalText;
	message: LocalText;
};

/** Answers mistakes as a person reads them: where in the award, what is wrong, and where in the file. */
export function mistakesInWords(mistakes: readonly Mistake[], raw: unknown): MistakeInWords[] {
	const names = { sv: namesIn(raw, 'sv'), en: namesIn(raw, 'en') };
	const both = (say: (locale: Locale) => string): LocalText => ({ sv: say('sv'), en: say('en') });
	return mistakes.map((mistake) => ({
		path: mistake.path,
		pointer: pointerOf(mistake.path),
		where: both((locale) => placeInWords(mistake.path, raw, locale)),
		message: both((locale) => messageOf(mistake, raw, locale, names[locale]))
	}));
}

/** Answers what stands at a path, in words: the name of what was chosen, kronor, yes or no; never a key. */
export function valueInWords(
	mistakePath: string,
	value: unknown,
	raw: unknown,
	locale: Locale
): string {
	const path = fieldPath(mistakePath);
	const [top = ''] = path.split('.');
	const part = parts.find(({ fields }) => fields.some(({ name }) => name === top));
	const field = part && walk(part.fields, path, raw, locale).field;
	const words = editorMessages(locale).words;
	if (value === null || value === undefined || value === '') return '–';
	if (!field) return plainText(value, locale);
	const sources = sourcesOf(raw);
	const chosen = (each: unknown) => {
		const from = field.kind === 'choice' || field.kind === 'choices' ? field.from : [];
		const options = typeof from === 'string' ? sources[from] : from;
		return options.find((option) => option.value === each)?.label[locale] ?? textOf(each);
	};
	switch (field.kind) {
		case 'flag':
			return value === true ? words.yes : words.no;
		case 'money':
			return `${kronorText(value)} ${editorMessages(locale).part.kronor}`;
		case 'number':
			return [textOf(value).replace('.', locale === 'sv' ? ',' : '.'), field.unit?.[locale]]
				.filter(Boolean)
				.join(' ');
		case 'choice':
			return chosen(value);
		case 'choices':
			return Array.isArray(value) && value.length > 0 ? value.map(chosen).join(', ') : '–';
		case 'match': {
			if (field.chooses) return conditionSays(value, sources.asked[field.chooses], locale) || '–';
			const at = /^eligibility\.questions\.(\d+)\./.exec(path)?.[1];
			const asked = sources.asked.eligibility.find((each) => String(each.at) === at);
			return matchSays(value, asked, locale) || '–';
		}
		case 'file':
			return words.file;
		case 'local':
		case 'local-texts':
			return plainText(value, locale);
		case 'group':
		case 'list':
			if (Array.isArray(value)) return words.things(value.length);
			return isThing(value)
				? localOf(value['name'], locale) || words.filled
				: plainText(value, locale);
		case 'text':
		case 'key':
			return textOf(value);
	}
}
