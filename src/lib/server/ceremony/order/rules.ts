// The order in which honours are called up: the panel's, until the office moves one. Pure.
import { createHash } from 'node:crypto';

/**
 * Answers ids in the order that they were put in. One without a place, because it was sealed after that, comes right after
 * the one that it follows in the panel's order, which is the order of `ids`.
 */
export function arranged(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
	const place = (id: string) => places.get(id) ?? 0;
	const order = ids.filter((id) => places.has(id)).sort((a, b) => place(a) - place(b));
	for (const [at, id] of ids.entries()) {
		if (places.has(id)) continue;
		const before = ids[at - 1];
		order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
	}
	return order;
}

/**
 * Answers `all` with one of the `seen` moved to a place among those that are seen, from 0. Those that are not seen stand
 * where they stood, beside the same others.
 */
export function moved(
	all: readonly string[],
	seen: readonly string[],
	id: string,
	to: number
): string[] {
	const others = seen.filter((each) => each !== id);
	const at = Math.min(Math.max(to, 0), others.length);
	const was = seen.indexOf(id);
	if (was < 0 || at === was) return [...all];
	const order = all.filter((each) => each !== id);
	const beside = others[at > was ? at - 1 : at] ?? '';
	order.splice(order.indexOf(beside) + (at > was ? 1 : 0), 0, id);
	return order;
}

/** Answers what stands for an order that somebody has seen: another for every other order, and for no more than they saw. */
export function seenAs(ids: readonly string[]): string {
	return createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 16);
}
