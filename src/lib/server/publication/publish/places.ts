// On whose pages an honour or a participation stands: the unit and the organisation as the register knows them today, by
// whatever they were called then; what the register does not know stands by the names that were written. Pure.
import { keyOf } from '#lib/shared/keys.ts';
import type { Register } from '../../people/index.ts';
import type { Place } from '../published.ts';

export type Placing = (unit: string, organisation: string | null) => Place;

type Known = Register['organisations'][number];

const plain = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
/** The form of a company says nothing of which it is: "Temabo AB" is Temabo. */
const bare = (name: string) => name.replace(/\s+(AB|HB|KB|ek\.?\s?för\.?)$/iu, '');
/** As a name stands by itself: a page that says "utbildningsförvaltningen" in a row does not mean it small. */
const capital = (name: string) => name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
const addresses = (names: readonly string[]) => [
	...new Set(names.map((name) => keyOf(bare(name))).filter((key) => key !== ''))
];

/**
 * Answers how to place what was written. A unit's address has its organisation's after it, so that namesakes have pages
 * of their own; where no organisation was written, the register's only unit of that name tells it.
 */
export function placing({ organisations, units }: Register): Placing {
	const byName = new Map<string, Known>();
	// What is called so now comes before what was.
	for (const known of organisations)
		for (const name of known.names.slice(1)) byName.set(plain(bare(name)), known);
	for (const known of organisations) byName.set(plain(bare(known.names[0])), known);
	const byId = new Map(organisations.map((known) => [known.id, known]));
	const standings = units.flatMap((unit) =>
		[{ organisationId: unit.organisationId, name: unit.name }, ...unit.was].map((then) => ({
			...then,
			unit
		}))
	);
	const byUnitName = Map.groupBy(standings, ({ name }) => plain(name));

	return (unit, organisation) => {
		const called = byUnitName.get(plain(unit)) ?? [];
		const written = organisation === null ? undefined : byName.get(plain(bare(organisation)));
		const itself = organisation === null ? byName.get(plain(bare(unit))) : undefined;
		const namesakes = new Set(called.map((each) => each.unit));
		const [only] = organisation === null && !itself && namesakes.size === 1 ? namesakes : [];
		const found = only ?? called.find(({ organisationId }) => organisationId === written?.id)?.unit;
		const home = (found && byId.get(found.organisationId)) ?? written ?? itself;
		const homes = home?.names ?? (organisation === null ? [] : [capital(organisation)]);
		const then = found ? found.was.flatMap((was) => byId.get(was.organisationId)?.names ?? []) : [];
		const names = found
			? [found.name, ...found.was.map(({ name }) => name)]
			: unit === ''
				? []
				: [unit];
		const within = addresses([...homes, ...then]);
		const [unitNow = null] = names;
		return {
			unitNow,
			organisationNow: homes[0] ?? null,
			unitKeys: itself
				? addresses([...names, ...itself.names])
				: addresses(names).flatMap((key) =>
						within.length === 0 ? [key] : within.map((house) => `${key}-${house}`)
					),
			organisationKeys: addresses(homes)
		};
	};
}
