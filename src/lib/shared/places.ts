// Putting things in order by number, by moving and by dragging: the same in the browser and on the server.

/** Each thing's place, from 1; null for one without. Several may share a place. */
export type Places = Readonly<Record<string, number | null>>;

const placed = (place: number | null | undefined): place is number =>
	place !== null && place !== undefined;

/** Answers the things by place, those without one last; whatever stands alike stays in the order given. */
export function inPlaceOrder(ids: readonly string[], places: Places): string[] {
	const of = (id: string) => places[id] ?? Infinity;
	return [...ids].sort((one, other) => {
		const [a, b] = [of(one), of(other)];
		return a === b ? 0 : a - b;
	});
}

/** Answers the same order with places from 1 without gaps: 2, 5, 5 becomes 1, 2, 2. */
export function withoutGaps(ids: readonly string[], places: Places): Record<string, number | null> {
	const used = [...new Set(ids.map((id) => places[id]).filter(placed))].sort((a, b) => a - b);
	return Object.fromEntries(
		ids.map((id) => {
			const place = places[id];
			return [id, placed(place) ? used.indexOf(place) + 1 : null];
		})
	);
}

/** Answers the places when each thing with one gets its own, in an order. */
const numbered = (ids: readonly string[], order: readonly string[]) =>
	Object.fromEntries(
		ids.map((id): [string, number | null] => [
			id,
			order.includes(id) ? order.indexOf(id) + 1 : null
		])
	);

/**
 * Answers the places when a thing moves a step. One without a place comes last among those with one, whichever way it moves. Whatever
 * shared a place has its own afterwards.
 */
export function movedInPlaces(
	ids: readonly string[],
	places: Places,
	id: string,
	way: 'up' | 'down'
): Record<string, number | null> {
	const order = inPlaceOrder(ids, places).filter((each) => placed(places[each]));
	const at = order.indexOf(id);
	if (at === -1) return numbered(ids, [...order, id]);
	const to = way === 'up' ? at - 1 : at + 1;
	if (to < 0 || to >= order.length) return numbered(ids, order);
	order.splice(at, 1);
	order.splice(to, 0, id);
	return numbered(ids, order);
}

/** Answers the places when a thing is put before another, or last among those with a place. */
export function putBefore(
	ids: readonly string[],
	places: Places,
	id: string,
	before: string | null
): Record<string, number | null> {
	const order = inPlaceOrder(ids, places).filter((each) => placed(places[each]) && each !== id);
	const at = before === null ? -1 : order.indexOf(before);
	order.splice(at === -1 ? order.length : at, 0, id);
	return numbered(ids, order);
}

/** Answers the places that were typed, as `place-ID`; `wrong` are those that are no whole number from 1 on. */
export function readPlaces(
	ids: readonly string[],
	typed: Readonly<Record<string, string>>
): { places: Record<string, number | null>; wrong: string[] } {
	const wrong: string[] = [];
	const places = Object.fromEntries(
		ids.map((id): [string, number | null] => {
			const text = (typed[`place-${id}`] ?? '').trim();
			if (text === '') return [id, null];
			if (/^[1-9]\d{0,2}$/.test(text)) return [id, Number(text)];
			wrong.push(id);
			return [id, null];
		})
	);
	return { places, wrong };
}

/** Reads "up-ID" and "down-ID", as the buttons say it. */
export function readMove(text: string | undefined): { way: 'up' | 'down'; id: string } | null {
	const found = /^(up|down)-(.+)$/.exec(text ?? '');
	const [, way, id] = found ?? [];
	return id && (way === 'up' || way === 'down') ? { way, id } : null;
}
