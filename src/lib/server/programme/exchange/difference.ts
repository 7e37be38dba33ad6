// What differs between two definitions, thing by thing, as a person would tell it: a question was added, a text changed.
import { pathText } from '../definition/mistakes.ts';
import { isText, placeOf, type Path, type Place } from '../texts/rules.ts';

export type Change = {
	kind: 'added' | 'removed' | 'changed' | 'moved';
	/** As in mistakes; of what was removed, in the earlier definition. */
	path: string;
	place: Place;
	before: unknown;
	after: unknown;
};

type Keyed = { key: string };
const keyOf = (value: unknown): string | null =>
	typeof value === 'object' && value !== null && typeof (value as Keyed).key === 'string'
		? (value as Keyed).key
		: null;

/** Answers every difference, in the order of the definition. Things of a list are known again by their keys. */
export function differences(before: unknown, after: unknown): Change[] {
	const found: Change[] = [];
	const tell = (kind: Change['kind'], path: Path, one: unknown, other: unknown) =>
		found.push({
			kind,
			path: pathText(path),
			place: placeOf(kind === 'removed' ? before : after, path),
			before: one,
			after: other
		});

	const compare = (one: unknown, other: unknown, from: Path, to: Path) => {
		if (same(one, other)) return;
		if (isText(one) || isText(other) || !bothThings(one, other))
			return void tell('changed', to, one, other);
		if (Array.isArray(one) && Array.isArray(other)) return compareLists(one, other, from, to);
		const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
		for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
			const [old, now] = [mine[key], theirs[key]];
			if (old === undefined && now !== undefined) tell('added', [...to, key], null, now);
			else if (now === undefined && old !== undefined) tell('removed', [...from, key], old, null);
			else compare(old, now, [...from, key], [...to, key]);
		}
	};

	const compareLists = (one: unknown[], other: unknown[], from: Path, to: Path) => {
		const keyed = [...one, ...other].every((each) => keyOf(each) !== null);
		const nameOf = (value: unknown, at: number) => (keyed ? keyOf(value) : String(at));
		const old = new Map(one.map((each, at) => [nameOf(each, at), { each, at }]));
		const now = new Map(other.map((each, at) => [nameOf(each, at), { each, at }]));
		for (const [name, { each, at }] of old)
			if (!now.has(name)) tell('removed', [...from, at], each, null);
		const stayed = [...old.keys()].filter((name) => now.has(name));
		const order = [...now.keys()].filter((name) => old.has(name));
		for (const [name, { each, at }] of now) {
			const known = old.get(name);
			if (!known) tell('added', [...to, at], null, each);
			else {
				compare(known.each, each, [...from, known.at], [...to, at]);
				if (keyed && stayed.indexOf(name) !== order.indexOf(name))
					tell('moved', [...to, at], null, null);
			}
		}
	};

	compare(before, after, [], []);
	return found;
}

const bothThings = (one: unknown, other: unknown) =>
	typeof one === 'object' &&
	typeof other === 'object' &&
	one !== null &&
	other !== null &&
	Array.isArray(one) === Array.isArray(other);

function same(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (!bothThings(one, other)) return false;
	const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
	const keys = Object.keys(mine);
	return (
		keys.length === Object.keys(theirs).length &&
		keys.every((key) => Object.hasOwn(theirs, key) && same(mine[key], theirs[key]))
	);
}
