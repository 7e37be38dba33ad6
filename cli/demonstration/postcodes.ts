// Where the demonstration's units are and its examiners set out from. Made up, as none in Sweden begins with a nought.
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { saveUnit } from '../../src/lib/server/people/index.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

/** Parts of the city: the units of one administration are in one of them. */
const parts = 8;

/** A number that is the same for the same text. */
const numberOf = (text: string) =>
	[...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 999_983, 7);

/** A postcode in the part of the city that `area` names, of what is called `name`. */
export function postcodeIn(area: string, name: string): string {
	const part = (numberOf(area) % parts) + 1;
	return `0${part}0${String(numberOf(name) % 100).padStart(2, '0')}`;
}

/** Writes where the units are that nobody has said it of. */
export async function seedPostcodes(actors: Actors, clock: Clock) {
	const office: Person = actorOf(actors, 'birgitta', clock.instant(-46, '13:20'));
	const units = await inTransaction(office, (tx) =>
		tx
			.selectFrom('people.unit as u')
			.innerJoin('people.organisation as o', (join) =>
				join.onRef('o.organiser_id', '=', 'u.organiser_id').onRef('o.id', '=', 'u.organisation_id')
			)
			.select(['u.id', 'u.name', 'u.organisation_id as organisationId', 'o.name as organisation'])
			.where('u.organiser_id', '=', office.organiserId)
			.where('u.demo', '=', true)
			.where('u.postcode', 'is', null)
			.where('u.merged_into', 'is', null)
			.orderBy('u.name')
			.execute()
	);
	for (const { id, name, organisationId, organisation } of units) {
		const postcode = postcodeIn(organisation, name);
		must(
			await saveUnit(office, { unitId: id, name, organisationId, postcode }),
			`saying where ${name} is`
		);
	}
}
