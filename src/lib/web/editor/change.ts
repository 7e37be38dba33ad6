// What a posted page of the editor does to a draft: reads its fields, and adds, removes or moves things of its lists.
import { freeKey } from '#lib/shared/keys.ts';
import {
	isThing,
	textOf,
	under,
	valueAt,
	withValueAt,
	type Field,
	type KeyField,
	type ListField,
	type Thing
} from './fields.ts';
import { everyFormQuestion, followKey, withClassOptions, withKeys } from './keys.ts';
import { allFields, type Part } from './parts.ts';
import { section as sectionFields } from './parts/form.ts';
import { readThing, wasName, type Posted } from './read.ts';

/** What one page of the editor shows: a part, or one section of the form. */
export type Sheet = { part: Part; section: number | null };

/** Answers the fields of a page, and the path that they are under. */
export function fieldsOf({ part, section }: Sheet): { fields: readonly Field[]; path: string } {
	if (part.key !== 'formular') return { fields: part.fields, path: '' };
	// The list of sections has no fields of its own: each section has a page.
	if (section === null) return { fields: [], path: '' };
	return { fields: sectionFields, path: `form.sections.${section}` };
}

export type Op = { does: 'add' | 'remove' | 'up' | 'down'; path: string };

/** Answers what a button of a list asks for: `add:classes`, `up:classes.2`. */
export function opOf(text: string): Op | null {
	const found = /^(add|remove|up|down):([\w.-]+)$/.exec(text);
	return found?.[1] && found[2] ? { does: found[1] as Op['does'], path: found[2] } : null;
}

/** Answers the list that a path is, among the fields. */
export function listAt(
	path: string,
	fields: readonly Field[] = allFields,
	base = ''
): ListField | null {
	for (const field of fields) {
		const own = under(base, field.name);
		if (path === own && field.kind === 'list') return field;
		if (!path.startsWith(`${own}.`)) continue;
		if (field.kind === 'group') return listAt(path, field.fields, own);
		if (field.kind !== 'list') continue;
		const step = path.slice(own.length + 1).split('.')[0] ?? '';
		return listAt(path, field.of, under(own, step));
	}
	return null;
}

/** Does what a button asks for. `at` is where to go on: the new thing, the moved one, or the list. */
export function applyOp(raw: unknown, op: Op): { raw: unknown; at: string } {
	const listPath = op.does === 'add' ? op.path : op.path.replace(/\.\d+$/, '');
	const list = listAt(listPath);
	if (!list) return { raw, at: '' };
	const now = valueAt(raw, listPath);
	const items: unknown[] = Array.isArray(now) ? [...now] : [];
	if (op.does === 'add') {
		const next = [...items, begun(list, siblings(raw, listPath, items))];
		return { raw: withValueAt(raw, listPath, next), at: under(listPath, items.length) };
	}
	const from = Number(op.path.slice(listPath.length + 1));
	if (!(from in items)) return { raw, at: listPath };
	const [item] = items.splice(from, 1);
	if (op.does === 'remove')
		return {
			raw: withValueAt(raw, listPath, items),
			at: items.length > 0 ? under(listPath, Math.min(from, items.length - 1)) : listPath
		};
	const to = Math.max(0, Math.min(items.length, op.does === 'up' ? from - 1 : from + 1));
	items.splice(to, 0, item);
	return { raw: withValueAt(raw, listPath, items), at: under(listPath, to) };
}

/** Those that a new thing may not be called like: the form's questions are told apart across its sections. */
const siblings = (raw: unknown, path: string, items: readonly unknown[]): readonly unknown[] =>
	/^form\.sections\.\d+\.questions$/.test(path) ? everyFormQuestion(raw) : items;

/** What a new thing of a list begins as. */
function begun(list: ListField, items: readonly unknown[]): unknown {
	const [only] = list.of;
	if (only?.name === '') return only.kind === 'match' ? {} : { sv: '', en: '' };
	const texts = list.of.flatMap((field) =>
		field.kind === 'local' && !field.optional ? [[field.name, { sv: '', en: '' }]] : []
	);
	const thing: Thing = { ...Object.fromEntries(texts), ...structuredClone(list.begins ?? {}) };
	if (!list.of.some(({ kind }) => kind === 'key')) return thing;
	const taken = new Set(items.flatMap((item) => (isThing(item) ? [textOf(item['key'])] : [])));
	return { ...thing, key: freeKey('', taken, 'ny') };
}

/** Every key field of some fields, with its path. */
function keysIn(
	fields: readonly Field[],
	thing: unknown,
	path: string
): { field: KeyField; path: string }[] {
	const around: Thing = isThing(thing) ? thing : {};
	return fields.flatMap((field) => {
		const own = under(path, field.name);
		const value = around[field.name];
		if (field.kind === 'key') return [{ field, path: own }];
		if (field.kind === 'group') return keysIn(field.fields, value, own);
		if (field.kind !== 'list' || !Array.isArray(value)) return [];
		return value.flatMap((item, at) => keysIn(field.of, item, under(own, at)));
	});
}

export type Changed = {
	raw: Thing;
	/** What was typed is in it, before keys were made and others followed. */
	typed: Thing;
	at: string;
};

/**
 * Answers the draft with what a page posted. `current` is the draft as it is now, for places where its text is chosen
 * over one's own; `inPlace` is the award as it is in place, whose keys stay.
 */
export function changed(
	sheet: Sheet,
	form: Posted,
	drafts: { base: Thing; current: Thing; inPlace: unknown },
	op: Op | null
): Changed {
	const { fields, path } = fieldsOf(sheet);
	const { base } = drafts;
	const now = valueAt(base, path);
	let raw: unknown =
		fields.length === 0 || (path !== '' && now === undefined)
			? base
			: withValueAt(base, path, readThing(fields, path, form, now));
	for (const place of form.texts('_theirs'))
		raw = withValueAt(raw, place, valueAt(drafts.current, place));
	const typed = raw as Thing;
	for (const key of keysIn(fields, valueAt(raw, path), path)) {
		const was = form.text(wasName(key.path));
		const to = textOf(valueAt(raw, key.path));
		const { follows } = key.field;
		if (follows && was !== '' && was !== to && form.has(`${key.path}~follow`))
			raw = followKey(raw, follows, was, to, key.path).raw;
	}
	let at = '';
	if (op) ({ raw, at } = applyOp(raw, op));
	raw = withKeys(allFields, raw, base, drafts.inPlace);
	raw = withClassOptions(raw, base);
	return { raw: raw as Thing, typed, at };
}
