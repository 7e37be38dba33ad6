// Reads a posted part of an award. What cannot be read as what it should be is kept as it was typed: a draft may
// have mistakes, and loses nothing.
import {
	isThing,
	localOf,
	textOf,
	under,
	type ChoiceField,
	type ChoicesField,
	type Field,
	type GroupField,
	type ListField,
	type LocalField,
	type LocalTextsField,
	type Thing
} from './fields.ts';

/** The field that says how many items of a list are on the page. */
export const countName = (path: string) => `${path}.#`;
/** The key as it was when the page was drawn: another one is a change by hand. */
export const wasName = (path: string) => `${path}~was`;

const plain = (text: string) =>
	text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').toWellFormed();

/** What was posted, by name. */
export type Posted = {
	has: (name: string) => boolean;
	text: (name: string) => string;
	texts: (name: string) => string[];
};

/** Answers a form as what is read from. */
export function posted(form: FormData): Posted {
	const texts = (name: string) =>
		form.getAll(name).flatMap((value) => (typeof value === 'string' ? [plain(value)] : []));
	return { has: (name) => form.has(name), texts, text: (name) => texts(name)[0] ?? '' };
}

/**
 * Reads some fields into a thing. What is not described stays as it was; what was absent and is left as it is when
 * nothing has been said stays absent.
 */
export function readThing(
	fields: readonly Field[],
	path: string,
	form: Posted,
	base: unknown
): Thing {
	const before: Thing = isThing(base) ? base : {};
	const thing: Thing = { ...before };
	for (const field of fields) {
		// What the page was drawn without cannot have been posted.
		if (field.when && !field.when(before)) continue;
		const value = readField(field, under(path, field.name), form, before[field.name]);
		if (value === undefined) Reflect.deleteProperty(thing, field.name);
		else thing[field.name] = value;
	}
	// A choice may have made other settings meaningless: those of another type of question.
	for (const field of fields)
		if (field.when?.(before) && !field.when(thing)) Reflect.deleteProperty(thing, field.name);
	return thing;
}

/** Whether the page had a field that is always posted when it is there. Boxes are not, nor what has no field of its own. */
function wasDrawn(field: Field, path: string, form: Posted): boolean {
	switch (field.kind) {
		case 'local':
		case 'local-texts':
			return form.has(`${path}.sv`) || form.has(`${path}.en`);
		case 'text':
		case 'file':
		case 'number':
		case 'money':
		case 'choice':
			return form.has(path);
		default:
			return true;
	}
}

/** Reads one field; undefined when it is absent, and stays so. */
export function readField(field: Field, path: string, form: Posted, base: unknown): unknown {
	// A page that was drawn before somebody chose another type has no such field, and has not emptied it.
	if (!wasDrawn(field, path, form)) return base;
	switch (field.kind) {
		case 'local':
			return readLocal(field, path, form, base);
		case 'local-texts':
			return readLocalTexts(field, path, form, base);
		case 'text':
		case 'file':
			return absentOr(base, readText(field, form.text(path), base), field.optional ? null : '');
		case 'number':
			return absentOr(base, readNumber(form.text(path)), field.default ?? null);
		case 'money':
			return absentOr(base, readMoney(form.text(path)), null);
		case 'flag':
			return absentOr(base, form.has(path), field.default ?? false);
		case 'choice':
			return readChoice(field, form.text(path), base);
		case 'choices':
			return readChoices(field, form.texts(path), base);
		case 'group':
			return readGroup(field, path, form, base);
		case 'list':
			return readList(field, path, form, base);
		case 'key': {
			const typed = form.text(path).trim();
			const byHand = form.has(path) && typed !== form.text(wasName(path));
			return absentOr(base, byHand ? typed : (base ?? typed), '');
		}
		case 'match':
			return readMatch(path, form, base, field.chooses !== undefined);
	}
}

/** What was absent stays absent as long as it is as if nothing had been said. */
function absentOr(base: unknown, value: unknown, unsaid: unknown): unknown {
	return base === undefined && value === unsaid ? undefined : value;
}

function readText(field: Field, typed: string, base: unknown): string | null | unknown {
	if (typed === textOf(base)) return base ?? (field.optional ? null : '');
	return typed.trim() === '' && field.optional ? null : typed;
}

function readLocal(field: LocalField, path: string, form: Posted, base: unknown): unknown {
	const sv = form.text(`${path}.sv`);
	const en = form.text(`${path}.en`);
	if (sv === localOf(base, 'sv') && en === localOf(base, 'en')) return base;
	if (sv.trim() === '' && en.trim() === '') {
		if (field.optional) return base === undefined ? undefined : null;
		return { sv: '', en: '' };
	}
	return { ...(isThing(base) ? base : {}), sv, en };
}

const parting = { paragraph: /\n[^\S\n]*\n\s*/, line: /\n/ } as const;

/** Answers several texts as the one that is written. */
export function joined(field: LocalTextsField, value: unknown, locale: 'sv' | 'en'): string {
	const texts = Array.isArray(value) ? value.map((each) => localOf(each, locale)) : [];
	return texts.join(field.by === 'line' ? '\n' : '\n\n').trimEnd();
}

function readLocalTexts(field: LocalTextsField, path: string, form: Posted, base: unknown) {
	const typed = { sv: form.text(`${path}.sv`), en: form.text(`${path}.en`) };
	if (typed.sv === joined(field, base, 'sv') && typed.en === joined(field, base, 'en')) return base;
	const part = (text: string) => {
		const trimmed = text.trim();
		return trimmed === '' ? [] : trimmed.split(parting[field.by]).map((each) => each.trim());
	};
	const sv = part(typed.sv);
	const en = part(typed.en);
	const texts = Array.from({ length: Math.max(sv.length, en.length) }, (_, at) => ({
		sv: sv[at] ?? '',
		en: en[at] ?? ''
	}));
	return base === undefined && texts.length === 0 ? undefined : texts;
}

/** Reads a number as people write it: "1 000,5". What is no number is kept as it was typed. */
function readNumber(typed: string): number | string | null {
	const text = typed.trim();
	if (text === '') return null;
	const figures = text.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
	return /^-?\d+(\.\d+)?$/.test(figures) ? Number(figures) : text;
}

function readMoney(typed: string): number | string | null {
	const kronor = readNumber(typed.replace(/\s*kr(onor)?\.?$/i, ''));
	return typeof kronor === 'number'
		? Math.round(kronor * 100)
		: kronor === null
			? null
			: typed.trim();
}

/** Answers öre as kronor are written in a field: "60 000" or "60 000,50". */
export function kronorText(ore: unknown): string {
	if (typeof ore !== 'number') return textOf(ore);
	const whole = String(Math.trunc(ore / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
	const rest = Math.abs(ore % 100);
	return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

function readChoice(field: ChoiceField, typed: string, base: unknown): unknown {
	if (typed === textOf(base)) return base;
	if (typed === '') return base === undefined ? undefined : field.optional ? null : '';
	return absentOr(base, typed, field.default);
}

/** Those that were chosen before keep their order. */
function readChoices(field: ChoicesField, typed: string[], base: unknown): unknown {
	const before = Array.isArray(base) ? base.map(textOf) : [...(field.default ?? [])];
	const kept = before.filter((each) => typed.includes(each));
	const chosen = [...kept, ...typed.filter((each) => !before.includes(each))];
	const same = chosen.length === before.length;
	if (same && (base === undefined || (Array.isArray(base) && base.length === before.length)))
		return base;
	return chosen;
}

function readGroup(field: GroupField, path: string, form: Posted, base: unknown): unknown {
	if (field.whether && !form.has(`${path}?`)) return base === undefined ? undefined : null;
	const thing = readThing(field.fields, path, form, base);
	// What has just been asked for says of each of its boxes whether it is ticked.
	if (field.whether && !isThing(base))
		for (const each of field.fields)
			if (each.kind === 'flag' && thing[each.name] === undefined)
				thing[each.name] = each.default ?? false;
	return base === undefined && Object.keys(thing).length === 0 && !field.whether
		? undefined
		: thing;
}

function readList(field: ListField, path: string, form: Posted, base: unknown): unknown {
	// A list that was not drawn has not been emptied.
	if (!form.has(countName(path))) return base;
	const count = Number(form.text(countName(path)));
	if (!Number.isInteger(count) || count < 0 || count > 500) return base;
	if (base === undefined && count === 0) return undefined;
	const before: readonly unknown[] = Array.isArray(base) ? base : [];
	const [only] = field.of;
	return Array.from({ length: count }, (_, at) =>
		only && only.name === ''
			? (readField(only, under(path, at), form, before[at]) ?? { sv: '', en: '' })
			: readThing(field.of, under(path, at), form, before[at])
	);
}

function readMatch(path: string, form: Posted, base: unknown, chooses: boolean): unknown {
	const before: Thing = isThing(base) ? base : {};
	const match: Thing = { ...before };
	const put = (name: string, value: unknown, unsaid: (value: unknown) => boolean) => {
		if (before[name] === undefined && unsaid(value)) return;
		match[name] = value;
	};
	if (chooses) put('question', form.text(`${path}.question`), (value) => value === '');
	// Answers belong to a question: another one has others.
	const other = chooses && form.text(`${path}.question`) !== textOf(before['question']);
	const is = other ? [] : form.texts(`${path}.is`);
	const kept = Array.isArray(before['is'])
		? before['is'].filter((each) => is.includes(textOf(each)))
		: [];
	put('is', [...kept, ...is.filter((each) => !kept.includes(each))], () => is.length === 0);
	for (const name of ['min', 'max'] as const)
		put(name, other ? null : readNumber(form.text(`${path}.${name}`)), (value) => value === null);
	return match;
}
