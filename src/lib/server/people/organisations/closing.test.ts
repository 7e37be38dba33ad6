// Closing an organisation or a unit: offered until the day comes, and to nobody from then on; what was stays.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	addOrganisation,
	addUnit,
	closeOrganisation,
	closeUnit,
	contactPoints,
	ensureOrganisation,
	mayBeOffered,
	organisationById,
	organisationInput,
	organisationList,
	organisationNames,
	organisationsEver,
	saveOrganisation,
	saveUnit,
	suggestOrganisations,
	suggestUnits,
	unitChoices
} from '../index.ts';

const world = useWorld();
let office: Person;
let applicant: Person;

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }]);
	applicant = await world.person('Anna Ek');
});

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
	return outcome.value;
}

/** The clock is the house's: half past eleven in the evening, Swedish time, is the day before by the world's. */
const before = '2026-03-09T22:30:00Z';
const theDay = '2026-03-09T23:30:00Z';

async function made(name: string) {
	const input = organisationInput.parse({
		name,
		kind: 'administration',
		contactEmail: 'kontakt@example.se'
	});
	const { id } = valueOf(await addOrganisation(office, input));
	const { id: unit } = valueOf(await addUnit(office, { organisationId: id, name: 'Enheten' }));
	return { id, unit, input };
}

/** Where the organisation and its unit are offered. */
async function offers(actor: Actor, of: { id: string; name: string }) {
	const [names, units, contacts, offered] = await inTransaction(actor, async (tx) => [
		await organisationNames(tx, actor),
		await unitChoices(tx, actor, { organisation: of.name }),
		await contactPoints(tx, actor, of.name),
		await mayBeOffered(tx, actor, { organisation: of.name, unit: 'Enheten' })
	]);
	return {
		names: names.includes(of.name),
		suggested: valueOf(await suggestOrganisations(actor, of.name)).length > 0,
		contact: contacts.length > 0,
		units: units.length > 0,
		unitsSuggested:
			valueOf(await suggestUnits(actor, { organisationId: of.id, words: '' })).length > 0,
		...offered
	};
}
const everywhere = {
	names: true,
	suggested: true,
	contact: true,
	units: true,
	unitsSuggested: true,
	organisation: true,
	unit: true
};
const nowhere = Object.fromEntries(Object.keys(everywhere).map((place) => [place, false]));

describe('an organisation that closes', () => {
	it('is offered until the day comes in its own time zone, then nowhere, with its units', async () => {
		const name = 'Avvecklingsförvaltningen';
		const { id } = await made(name);
		valueOf(await closeOrganisation(office, { organisationId: id, closedOn: '2026-03-10' }));
		expect(await offers(world.at(applicant, before), { id, name })).toEqual(everywhere);
		expect(await offers(world.at(applicant, theDay), { id, name })).toEqual(nowhere);
	});

	it('keeps all that belongs to it, is found by whoever writes its name, and opens again', async () => {
		const name = 'Sovförvaltningen';
		const { id, unit } = await made(name);
		valueOf(await closeOrganisation(office, { organisationId: id, closedOn: '2026-03-02' }));
		const found = valueOf(await organisationById(office, id));
		expect(found).toMatchObject({ closedOn: '2026-03-02', units: [{ id: unit, closedOn: null }] });
		const list = valueOf(await organisationList(office, { words: name, page: 1 }));
		expect(list.rows).toMatchObject([{ id, closedOn: '2026-03-02' }]);
		const ever = await inTransaction(office, (tx) => organisationsEver(tx, office));
		expect(ever.find((each) => each.id === id)).toMatchObject({ open: false });
		const written = await inTransaction(applicant, (tx) =>
			ensureOrganisation(tx, applicant, { name })
		);
		expect(written).toBe(id);
		valueOf(await closeOrganisation(office, { organisationId: id, closedOn: null }));
		expect(await offers(applicant, { id, name })).toEqual(everywhere);
	});

	it('is not closed after the fact, nor by anybody but the office', async () => {
		const { id, input } = await made('Historieförvaltningen');
		const close = (actor: Person, closedOn: string) =>
			closeOrganisation(actor, { organisationId: id, closedOn });
		expect(await close(office, '2026-03-01')).toMatchObject({
			refusal: { reason: 'date-too-early', fields: [{ field: 'closedOn' }] }
		});
		expect(await close(applicant, '2026-03-20')).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		await inTransaction(applicant, (tx) =>
			tx
				.updateTable('people.organisation')
				.set({ closed_on: '2026-03-01' })
				.where('id', '=', id)
				.execute()
		);
		expect(valueOf(await organisationById(office, id)).closedOn).toBeNull();
		// One that is closed already may be written on without touching its day.
		valueOf(await close(office, '2026-03-02'));
		const later = world.at(office, '2026-05-01T10:00:00Z');
		const saved = { ...input, organisationId: id, board: 'Nämnden', revision: 2 };
		valueOf(await saveOrganisation(later, { ...saved, closedOn: '2026-03-02' }));
		const { rows } = await world.owner(
			`select action, detail from platform.audit where subject_id = $1 and action = 'organisation.close'`,
			[id]
		);
		expect(rows).toMatchObject([
			{ detail: { name: 'Historieförvaltningen', from: null, to: '2026-03-02' } }
		]);
	});
});

describe('a unit that closes', () => {
	it('is offered until the day comes, and its organisation still is', async () => {
		const name = 'Enhetsförvaltningen';
		const { id, unit } = await made(name);
		valueOf(await closeUnit(office, { unitId: unit, closedOn: '2026-03-10' }));
		expect(await offers(world.at(applicant, before), { id, name })).toEqual(everywhere);
		expect(await offers(world.at(applicant, theDay), { id, name })).toEqual({
			...everywhere,
			units: false,
			unitsSuggested: false,
			unit: false
		});
		const unitsListed = async (at: string) =>
			valueOf(await organisationList(world.at(office, at), { words: name, page: 1 })).rows[0]
				?.units;
		expect([await unitsListed(before), await unitsListed(theDay)]).toEqual([1, 0]);
	});

	it('is not closed after the fact, by itself or with another name', async () => {
		const { id, unit } = await made('Förrförvaltningen');
		const refusal = { reason: 'date-too-early' };
		const closedOn = '2026-02-01';
		expect(await closeUnit(office, { unitId: unit, closedOn })).toMatchObject({ refusal });
		const saved = { unitId: unit, organisationId: id, name: 'Ny', closedOn };
		expect(await saveUnit(office, saved)).toMatchObject({ refusal });
		expect(valueOf(await organisationById(office, id)).units).toMatchObject([{ name: 'Enheten' }]);
	});
});
