// Where in the editor something is: the part's page, the control, and in words.
import type { LocalText, Locale } from '#lib/shared/locale.ts';
import {
	fieldPath,
	isThing,
	localOf,
	under,
	valueAt,
	type Field,
	type ListField
} from './fields.ts';
import { parts, type PartKey } from './parts.ts';

export type Place = {
	part: PartKey;
	/** In the form: which section's page; undefined is the list of sections. */
	section?: number;
	/** The id of the control on that page. */
	id: string;
	/** "Klass 2, Namn". */
	label: LocalText;
};

const joined = (one: LocalText, other: LocalText): LocalText => ({
	sv: one.sv ? `${one.sv}, ${other.sv.toLowerCase()}` : other.sv,
	en: one.en ? `${one.en}, ${other.en.toLowerCase()}` : other.en
});

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What an item of a list is called: its own name in quotes, or its number. */
export function itemName(field: ListField, item: unknown, at: number, locale: Locale): string {
	const title = field.title && isThing(item) ? item[field.title] : undefined;
	const named = localOf(title, locale) || localOf(title, 'sv');
	const short = named.length > 90 ? `${named.slice(0, 87)}…` : named;
	return short ? short : `${capital(field.one[locale])} ${at + 1}`;
}

/** Answers the control that a path leads to: as far down as the fields go. */
export function controlAt(
	fields: readonly Field[],
	raw: unknown,
	path: string,
	base = ''
): { id: string; label: LocalText } | undefined {
	for (const field of fields) {
		const own = under(base, field.name);
		if (path !== own && !path.startsWith(`${own}.`)) continue;
		const rest = path === own ? '' : path.slice(own.length + 1);
		const here = { id: own, label: field.label };
		switch (field.kind) {
			case 'local':
				return { id: rest === 'en' ? `${own}.en` : `${own}.sv`, label: field.label };
			case 'local-texts':
				return { id: rest.endsWith('.en') ? `${own}.en` : `${own}.sv`, label: field.label };
			case 'match':
				return /^(question|min|max)$/.test(rest)
					? { id: under(own, rest), label: field.label }
					: here;
			case 'group': {
				const inside = rest ? controlAt(field.fields, raw, path, own) : undefined;
				return inside && !field.plain
					? { ...inside, label: joined(field.label, inside.label) }
					: (inside ?? here);
			}
			case 'list': {
				const [step = '', ...more] = rest.split('.');
				if (!/^\d+$/.test(step)) return here;
				const item = under(own, step);
				const list = valueAt(raw, own);
				const known = Array.isArray(list) && Number(step) < list.length;
				if (!known) return here;
				const label = {
					sv: `${capital(field.one.sv)} ${Number(step) + 1}`,
					en: `${capital(field.one.en)} ${Number(step) + 1}`
				};
				const [only] = field.of;
				if (only?.name === '') {
					const inside = controlAt([{ ...only, name: step }], raw, path, own);
					return inside && { ...inside, label };
				}
				const inside = more.length > 0 ? controlAt(field.of, raw, path, item) : undefined;
				return inside ? { ...inside, label: joined(label, inside.label) } : { id: item, label };
			}
			default:
				return here;
		}
	}
	return undefined;
}

const section = /^form\.sections\.(\d+)(?=\.|$)/;

/** Answers where a mistake is to be shown; what no field knows is shown at the top of its part, or of the first. */
export function placeOf(mistakePath: string, raw: unknown): Place {
	const path = fieldPath(mistakePath);
	const [top = ''] = path.split('.');
	const part = parts.find(({ fields }) => fields.some(({ name }) => name === top));
	if (!part) return { part: 'texter', id: '', label: { sv: '', en: '' } };
	const control = controlAt(part.fields, raw, path) ?? { id: top, label: part.title };
	const within = section.exec(path);
	const sections = valueAt(raw, 'form.sections');
	if (part.key !== 'formular' || !within || !Array.isArray(sections))
		return { part: part.key, ...control };
	const at = Number(within[1]);
	return at < sections.length
		? { part: part.key, section: at, ...control }
		: { part: part.key, ...control };
}
