// What the editor's pages hold for a draft, as a browser would post them: the same names as the components draw
// (a journey in a real browser compares the two).
import { isThing, localOf, textOf, under, valueAt, type Field, type Thing } from './fields.ts';
import { countName, joined, kronorText, wasName } from './read.ts';

export type Drawn = {
	form: FormData;
	/** Paths of everything that has a control. */
	names: Set<string>;
	/** Ids that a mistake can be shown at. */
	ids: Set<string>;
};

/** Draws some fields of a thing, with the values that they show. */
export function drawn(fields: readonly Field[], raw: unknown): Drawn {
	const into: Drawn = { form: new FormData(), names: new Set(), ids: new Set() };
	drawAll(fields, raw, '', into);
	return into;
}

function drawAll(fields: readonly Field[], thing: unknown, path: string, into: Drawn) {
	const around: Thing = isThing(thing) ? thing : {};
	for (const field of fields)
		if (!field.when || field.when(around))
			draw(field, around[field.name], under(path, field.name), into);
}

function draw(field: Field, value: unknown, path: string, into: Drawn) {
	const { form, names, ids } = into;
	ids.add(path);
	if (field.kind !== 'group' && field.kind !== 'list') names.add(path);
	switch (field.kind) {
		case 'local':
			for (const locale of ['sv', 'en'] as const) {
				ids.add(`${path}.${locale}`);
				form.append(`${path}.${locale}`, localOf(value, locale));
			}
			return;
		case 'local-texts':
			for (const locale of ['sv', 'en'] as const) {
				ids.add(`${path}.${locale}`);
				form.append(`${path}.${locale}`, joined(field, value, locale));
			}
			return;
		case 'flag':
			if (value === true || (value === undefined && field.default)) form.append(path, 'yes');
			return;
		case 'money':
			form.append(path, kronorText(value));
			return;
		case 'choice':
			form.append(path, value === undefined ? (field.default ?? '') : textOf(value));
			return;
		case 'choices':
			for (const each of Array.isArray(value) ? value : (field.default ?? []))
				form.append(path, textOf(each));
			return;
		case 'number':
			form.append(path, value === undefined ? textOf(field.default) : textOf(value));
			return;
		case 'key':
			form.append(wasName(path), textOf(value));
			form.append(path, textOf(value));
			return;
		case 'group':
			if (field.whether && (value === null || value === undefined)) return;
			if (field.whether) form.append(`${path}?`, 'yes');
			drawAll(field.fields, value, path, into);
			return;
		case 'list': {
			const items = Array.isArray(value) ? value : [];
			form.append(countName(path), String(items.length));
			const [only] = field.of;
			items.forEach((item, at) => {
				ids.add(under(path, at));
				if (only?.name === '') draw(only, item, under(path, at), into);
				else drawAll(field.of, item, under(path, at), into);
			});
			return;
		}
		case 'match': {
			if (field.chooses) {
				form.append(`${path}.question`, textOf(valueAt(value, 'question')));
				ids.add(`${path}.question`);
			}
			const is = valueAt(value, 'is');
			for (const each of Array.isArray(is) ? is : []) form.append(`${path}.is`, textOf(each));
			for (const name of ['min', 'max']) {
				ids.add(`${path}.${name}`);
				form.append(`${path}.${name}`, textOf(valueAt(value, name)));
			}
			return;
		}
		default:
			form.append(path, textOf(value));
	}
}
