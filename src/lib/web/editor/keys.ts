// Keys in the editor: made from names, kept once something else knows them, and followed where they are used.
import { freeKey, keyOf } from '#lib/shared/keys.ts';
import {
	isThing,
	localOf,
	textOf,
	under,
	valueAt,
	withValueAt,
	type Field,
	type Follows,
	type KeyField,
	type ListField,
	type Thing
} from './fields.ts';

/** Answers every text that stands in a value of JSON, as often as it stands there. */
function textsIn(value: unknown, found: Map<string, number> = new Map()): Map<string, number> {
	if (typeof value === 'string') found.set(value, (found.get(value) ?? 0) + 1);
	else if (Array.isArray(value)) for (const each of value) textsIn(each, found);
	else if (isThing(value)) for (const each of Object.values(value)) textsIn(each, found);
	return found;
}

const itemsOf = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

/** Form questions share one set of keys across all sections. */
export const everyFormQuestion = (raw: unknown): Thing[] =>
	itemsOf(valueAt(raw, 'form.sections')).flatMap((section) => itemsOf(section['questions']));

/** The key that a new thing has until it has a name. */
const unnamed = /^ny(-\d+)?$/;

/**
 * Gives every thing a key that is to have one. A key follows its name as long as nothing else knows it: it stands
 * nowhere else in the draft and not in the award that is in place.
 */
export function withKeys(
	fields: readonly Field[],
	raw: unknown,
	before: unknown,
	inPlace: unknown
): unknown {
	const known = textsIn(withoutClassOptions(raw));
	const placed = textsIn(inPlace);
	let result = raw;
	const follow = (list: ListField, path: string) => {
		const items = valueAt(result, path);
		if (!Array.isArray(items)) return;
		const keyed = list.of.find((field): field is KeyField => field.kind === 'key');
		items.forEach((item, at) => {
			for (const field of list.of)
				if (isThing(item) && (!field.when || field.when(item)))
					visit(field, under(under(path, at), field.name));
			if (!keyed || !isThing(item)) return;
			const key = textOf(item['key']);
			const name = list.title ? localOf(item[list.title], 'sv') : '';
			const was = valueAt(before, path);
			const old = Array.isArray(was)
				? was.find((each) => isThing(each) && each['key'] === key)
				: undefined;
			const wasCalled = list.title && isThing(old) ? localOf(old[list.title], 'sv') : '';
			const its =
				key === '' ||
				unnamed.test(key) ||
				(wasCalled !== '' && key === keyOf(wasCalled).slice(0, 40));
			// The key of what had no name says nothing, and others may have the same: only who refers to it counts.
			const own = `${under(path, at)}.key`;
			const referred = unnamed.test(key)
				? placedHere(inPlace, path, key) ||
					(keyed.follows !== undefined && followKey(result, keyed.follows, key, key, own).count > 0)
				: (known.get(key) ?? 0) > 1 || placed.has(key);
			const free = key === '' || (its && !referred);
			if (!free) return;
			const among = path.startsWith('form.sections.') && path.endsWith('.questions');
			const siblings = among ? everyFormQuestion(result) : itemsOf(valueAt(result, path));
			const taken = new Set(siblings.map((each) => textOf(each['key'])));
			taken.delete(key);
			const next = freeKey(name.slice(0, 40), taken, 'ny');
			if (next !== key) result = withValueAt(result, `${under(path, at)}.key`, next);
		});
	};
	const visit = (field: Field, path: string) => {
		if (field.kind === 'list') follow(field, path);
		if (field.kind === 'group')
			for (const each of field.fields) visit(each, under(path, each.name));
	};
	for (const field of fields) visit(field, field.name);
	return result;
}

/** Whether the award that is in place has a thing with this key in the same list. */
const placedHere = (inPlace: unknown, path: string, key: string) =>
	itemsOf(valueAt(inPlace, path)).some((each) => each['key'] === key);

/** The class question repeats the classes' keys, and follows them by itself: it is no reason to keep one. */
function withoutClassOptions(raw: unknown): unknown {
	const sections = itemsOf(valueAt(raw, 'form.sections')).map((section) => ({
		...section,
		questions: itemsOf(section['questions']).filter(({ role }) => role !== 'class')
	}));
	return withValueAt(raw, 'form.sections', sections);
}

/** The class question's answers are the classes. */
export function withClassOptions(raw: unknown, before: unknown): unknown {
	const sections = valueAt(raw, 'form.sections');
	if (!Array.isArray(sections)) return raw;
	const classes = itemsOf(valueAt(raw, 'classes'));
	const earlier = new Map(
		itemsOf(valueAt(before, 'classes')).map((each) => [textOf(each['key']), each['name']])
	);
	let result = raw;
	sections.forEach((section, at) => {
		const questions = isThing(section) ? section['questions'] : undefined;
		if (!Array.isArray(questions)) return;
		questions.forEach((question, which) => {
			if (!isThing(question) || question['role'] !== 'class' || question['type'] !== 'one-of')
				return;
			const options = itemsOf(question['options']);
			const next = classes.map((each) => {
				const known = options.find(({ key }) => key === each['key']);
				const was = earlier.get(textOf(each['key']));
				// A label of its own stays; one that is the class's name follows it.
				const own = known && JSON.stringify(known['label']) !== JSON.stringify(was);
				return own && known['label'] ? known : { key: each['key'], label: each['name'] };
			});
			if (JSON.stringify(next) === JSON.stringify(options)) return;
			result = withValueAt(result, `form.sections.${at}.questions.${which}.options`, next);
		});
	});
	return result;
}

type Visit = (value: unknown, path: readonly (string | number)[], around: Thing) => unknown;

/** Answers a copy in which every text has been seen, and may have become another. */
function everywhere(
	value: unknown,
	visit: Visit,
	path: (string | number)[] = [],
	around: Thing = {}
): unknown {
	if (Array.isArray(value))
		return value.map((each, at) => everywhere(each, visit, [...path, at], around));
	if (isThing(value))
		return Object.fromEntries(
			Object.entries(value).map(([name, each]) => [
				name,
				everywhere(each, visit, [...path, name], value)
			])
		);
	return visit(value, path, around);
}

/** Whether a text at a path is a reference to a thing of this kind; `within` is the question of an option. */
function refers(
	kind: Follows,
	path: readonly (string | number)[],
	around: Thing,
	within: string
): boolean {
	const last = path.at(-1);
	const list = path.at(-2);
	const [top] = path;
	const inForm = top === 'form';
	const condition = 'question' in around && (list === 'is' || last === 'question');
	switch (kind) {
		case 'class':
			return (top === 'panels' && list === 'classes') || (top === 'assessment' && last === 'class');
		case 'document':
			return top === 'informationMeetings' && last === 'document';
		case 'eligibility-question':
			return (top === 'eligibility' && last === 'question') || last === 'fromEligibility';
		case 'form-question':
			return (inForm && last === 'question') || list === 'readIn';
		case 'eligibility-option':
			return (
				top === 'eligibility' && list === 'is' && (condition ? around['question'] === within : true)
			);
		case 'form-option':
			return inForm && list === 'is' && condition && around['question'] === within;
	}
}

/** Answers a copy in which those who referred to one key refer to the other, and how many there were. */
export function followKey(
	raw: unknown,
	kind: Follows,
	from: string,
	to: string,
	/** For an option: the path of its list, in which its question's own rules are. */
	path: string
): { raw: unknown; count: number } {
	let count = 0;
	const ownerPath = path.replace(/\.options\.\d+\.key$/, '');
	const owner = valueAt(raw, ownerPath);
	const within = isThing(owner) ? textOf(owner['key']) : '';
	const followed = everywhere(raw, (value, at, around) => {
		if (value !== from || !refers(kind, at, around, within)) return value;
		// A rule of another question has answers of its own.
		if (kind === 'eligibility-option' && !('question' in around)) {
			if (!at.join('.').startsWith(`${ownerPath}.`)) return value;
		}
		count += 1;
		return to;
	});
	return { raw: followed, count };
}
