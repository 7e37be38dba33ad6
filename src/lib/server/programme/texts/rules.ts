// The texts of a definition, each at its path: what the office may correct in a running edition. Everything else of it
// (keys, types, limits, rules, what there is and in which order) is its bones, and those stay.
import type { LocalText } from '#lib/shared/locale.ts';
import { pathText } from '../definition/mistakes.ts';

export type Path = readonly (string | number)[];
export type TextAt = { path: Path; text: LocalText };
export type TextChange = { path: Path; before: LocalText; after: LocalText };

/** Answers whether a value is a text in both languages. */
export function isText(value: unknown): value is LocalText {
	if (typeof value !== 'object' || value === null) return false;
	const { sv, en, ...more } = value as Record<string, unknown>;
	return typeof sv === 'string' && typeof en === 'string' && Object.keys(more).length === 0;
}

function inside(value: unknown): [string | number, unknown][] {
	if (Array.isArray(value)) return value.map((each, at) => [at, each]);
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Answers every text of a definition, in the order that it stands in. */
export function textsIn(value: unknown, path: Path = []): TextAt[] {
	if (isText(value)) return [{ path, text: value }];
	return inside(value).flatMap(([step, each]) => textsIn(each, [...path, step]));
}

/** Answers the texts that differ, or null where anything but texts does. An empty text is no text. */
export function textDifferences(before: unknown, after: unknown): TextChange[] | null {
	const changes: TextChange[] = [];
	return compare(before, after, [], changes) ? changes : null;
}

function compare(before: unknown, after: unknown, path: Path, changes: TextChange[]): boolean {
	if (isText(before) && isText(after)) {
		if (before.sv === after.sv && before.en === after.en) return true;
		changes.push({ path, before, after });
		return after.sv.trim() !== '' && after.en.trim() !== '';
	}
	if (isText(before) || isText(after)) return false;
	const [one, other] = [inside(before), inside(after)];
	if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
		return Object.is(before, after);
	if (Array.isArray(before) !== Array.isArray(after) || one.length !== other.length) return false;
	const found = new Map(other);
	return one.every(
		([step, each]) => found.has(step) && compare(each, found.get(step), [...path, step], changes)
	);
}

/** Answers the text at a path as it is written (`form.sections[0].title`), or nothing where there is none. */
export function textAt(definition: unknown, path: string): TextAt | undefined {
	return textsIn(definition).find((each) => pathText(each.path) === path);
}

/** A place in words: from the part of the definition down to the text, each step a name that the reader knows. */
export type Place = { part: string; names: LocalText[]; field: string };

/** Answers where a text stands: its part (`form`), the names of the things around it, and which of their texts it is. */
export function placeOf(definition: unknown, path: Path): Place {
	const names: LocalText[] = [];
	let value: unknown = definition;
	for (const [at, step] of path.entries()) {
		value = inside(value).find(([key]) => key === step)?.[1];
		const last = at === path.length - 1;
		if (typeof step === 'number' && !last) names.push(nameOf(value, step));
	}
	const field = path.findLast((step) => typeof step === 'string') ?? '';
	return { part: String(path[0] ?? ''), names, field: String(field) };
}

const naming = ['name', 'title', 'label', 'question', 'heading', 'text', 'meaning', 'contact'];

function nameOf(thing: unknown, at: number): LocalText {
	const found = new Map(inside(thing));
	const named = naming.map((key) => found.get(key)).find(isText);
	const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
	if (named) return { sv: short(named.sv), en: short(named.en) };
	const key = found.get('key') ?? found.get('name');
	const text = typeof key === 'string' ? key : String(at + 1);
	return { sv: text, en: text };
}
