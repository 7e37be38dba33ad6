// A form that stands open while somebody else saves the same: what one has typed stays, the rest follows what is saved.
import { normaliseText } from '#lib/shared/words.ts';

/** The texts of a form, by the names of its fields. */
type Texts<Name extends string> = Record<Name, string>;

const same = (one: string, other: string) =>
	normaliseText(one).trim() === normaliseText(other).trim();

/**
 * Answers what a form shows that was begun from one text and finds another saved: `values`, its fields; `changed`, those that
 * the other one has changed; `clashing`, those of them where one has typed something else oneself; and `typed`, whether
 * anything is typed that is not saved.
 */
export function meanwhile<Name extends string>(
	began: Texts<Name>,
	mine: Texts<Name>,
	now: Texts<Name>
): { values: Texts<Name>; changed: Name[]; clashing: Name[]; typed: boolean } {
	const names = Object.keys(now) as Name[];
	const touched = (name: Name) => !same(mine[name], began[name]);
	const changed = names.filter((name) => !same(began[name], now[name]));
	const values = Object.fromEntries(
		names.map((name) => [name, touched(name) ? mine[name] : now[name]])
	) as Texts<Name>;
	return {
		values,
		changed,
		clashing: changed.filter((name) => touched(name) && !same(mine[name], now[name])),
		typed: names.some((name) => !same(values[name], now[name]))
	};
}
