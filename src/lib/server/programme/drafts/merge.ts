// Two who write in the same draft at once: what each changed is told apart, place by place, from what both began with.

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers whether two values of JSON are the same, whatever the order of their fields. */
export function sameJson(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (Array.isArray(one) && Array.isArray(other))
		return one.length === other.length && one.every((item, at) => sameJson(item, other[at]));
	if (!isThing(one) || !isThing(other)) return false;
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].every((name) => sameJson(one[name], other[name]));
}

/** Things of a list can be told apart by their keys when each has one of its own. */
function keysOf(list: readonly unknown[]): string[] | null {
	const keys = list.map((item) => (isThing(item) ? item['key'] : undefined));
	const known = keys.filter((key) => typeof key === 'string');
	return known.length === list.length && new Set(known).size === known.length ? known : null;
}

export type Merged = {
	merged: unknown;
	/** Where both changed the same thing to something different; `merged` has mine there. */
	conflicts: (string | number)[][];
};

/**
 * Answers both changes put together. Fields are merged by name. The items of a list are merged by their keys when
 * neither has added, removed or moved any; otherwise the list is one thing, and both having changed it is a conflict.
 */
export function merge(
	base: unknown,
	mine: unknown,
	theirs: unknown,
	path: (string | number)[] = []
): Merged {
	if (sameJson(mine, theirs) || sameJson(base, theirs)) return { merged: mine, conflicts: [] };
	if (sameJson(base, mine)) return { merged: theirs, conflicts: [] };
	if (isThing(base) && isThing(mine) && isThing(theirs)) {
		const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
		const merged: Thing = {};
		const conflicts: Merged['conflicts'] = [];
		for (const name of names) {
			const one = merge(base[name], mine[name], theirs[name], [...path, name]);
			if (one.merged !== undefined) merged[name] = one.merged;
			conflicts.push(...one.conflicts);
		}
		return { merged, conflicts };
	}
	if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
		const keys = [base, mine, theirs].map(keysOf);
		if (keys[0] && sameJson(keys[0], keys[1]) && sameJson(keys[0], keys[2])) {
			const each = base.map((item, at) => merge(item, mine[at], theirs[at], [...path, at]));
			return {
				merged: each.map(({ merged }) => merged),
				conflicts: each.flatMap(({ conflicts }) => conflicts)
			};
		}
	}
	return { merged: mine, conflicts: [path] };
}
