// How many places refer to each key on a page: changing it offers to follow.
import { isThing, textOf, under, valueAt, type Field } from './fields.ts';
import { followKey } from './keys.ts';

/** Answers, by the path of each key among the fields, how many places refer to it. */
export function usesOf(
	fields: readonly Field[],
	raw: unknown,
	path: string
): Record<string, number> {
	const uses: Record<string, number> = {};
	const look = (among: readonly Field[], thing: unknown, at: string) => {
		for (const field of among) {
			const own = under(at, field.name);
			const value = isThing(thing) ? thing[field.name] : undefined;
			if (field.kind === 'group') look(field.fields, value, own);
			if (field.kind === 'list' && Array.isArray(value))
				value.forEach((item, which) => look(field.of, item, under(own, which)));
			if (field.kind !== 'key' || !field.follows || textOf(value) === '') continue;
			const { count } = followKey(raw, field.follows, textOf(value), '', own);
			if (count > 0) uses[own] = count;
		}
	};
	look(fields, valueAt(raw, path), path);
	return uses;
}
