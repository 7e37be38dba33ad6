import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { addUnit, closeOrganisation, closeUnit, ensureOrganisation } from '../../people/index.ts';
import { editionById, openEdition } from '../../programme/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import { earlierEntries, entryForWriting, moveClass, startEntry } from '../index.ts';

const world = useWorld();
let anna: Person;
let bo: Person;
let earlier: string;
let next: string;
const nextYear = '2027-02-10T10:00:00Z';

beforeAll(async () => {
	const editionId = await openCall(world, 'kvalitetsutmarkelsen');
	anna = await world.person('Anna Ek');
	bo = await world.person('Bo Alm');
	earlier = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Kostenheten');
	const system = world.system();
	const edition = await inTransaction(system, (tx) => editionById(tx, system, editionId));
	if (!edition) throw new Error('no edition');
	const opened = await openEdition(system, {
		programmeId: edition.programmeId,
		slug: '2027',
		year: 2027,
		label: { sv: '2027', en: '2027' },
		definition: edition.definition,
		calendar: {
			stages: { call: { opens: '2027-02-01T08:00', closes: '2027-03-20T23:59' } },
			ceremony: null
		}
	});
	next = valueOf(opened).id;
});

describe('next year’s entry', () => {
	it('is offered the facts of last year’s, and none of what was written about the work', async () => {
		const [found, ...others] = valueOf(await earlierEntries(world.at(anna, nextYear), next));
		expect(others).toEqual([]);
		const keys = found?.facts.map(({ question }) => question.key) ?? [];
		expect(keys).toContain('unit');
		expect(keys).toContain('class');
		expect(keys).not.toContain('employees');
		expect(keys).not.toContain('results');
		expect(found?.eligibility).toEqual({ operation: 'city' });
	});

	it('begins from them when one asks for it', async () => {
		const later = world.at(anna, nextYear);
		const { entryId } = valueOf(await startEntry(later, { editionId: next, from: earlier }));
		const { answers, entry } = valueOf(await entryForWriting(later, entryId));
		expect(answers.get('unit')?.typed).toBe('Kostenheten');
		expect(answers.has('results')).toBe(false);
		expect(entry.unitName).toBe('Kostenheten');
		expect(entry.classKey).not.toBeNull();
	});

	it('is in the class that the earlier one ended in, also where the office had moved it there', async () => {
		const office = await world.person('Olle Office', [{ role: 'office' }]);
		const { edition, entry } = valueOf(await entryForWriting(anna, earlier));
		const [to] = edition.definition.classes.flatMap(({ key }) =>
			key === entry.classKey ? [] : [key]
		);
		if (!to) throw new Error('one class only');
		const reason = 'Ni hör hemma där.';
		valueOf(await moveClass(office, { entryId: earlier, classKey: to, reason }));
		const later = world.at(anna, nextYear);
		const [found] = valueOf(await earlierEntries(later, next));
		expect(found?.classKey).toBe(to);
		expect(found?.facts.find(({ question }) => question.role === 'class')?.typed).toBe(to);
		const { entryId } = valueOf(await startEntry(later, { editionId: next, from: earlier }));
		const begun = valueOf(await entryForWriting(later, entryId));
		expect(begun.entry.classKey).toBe(to);
		expect(begun.answers.get('class')?.typed).toBe(to);
	});

	it('names no unit and no organisation that is closed by then', async () => {
		const office = await world.person('Olga Office', [{ role: 'office' }]);
		const { entry } = valueOf(await entryForWriting(anna, earlier));
		const name = entry.organisationName ?? '';
		const organisationId = await inTransaction(office, (tx) =>
			ensureOrganisation(tx, office, { name })
		);
		const unit = valueOf(await addUnit(office, { organisationId, name: 'Kostenheten' }));
		const named = async () => {
			const [found] = valueOf(await earlierEntries(world.at(anna, nextYear), next));
			return (found?.facts ?? []).flatMap(({ question }) =>
				question.role === 'unit' || question.role === 'organisation' ? [question.role] : []
			);
		};
		expect(await named()).toEqual(expect.arrayContaining(['unit', 'organisation']));
		valueOf(await closeUnit(office, { unitId: unit.id, closedOn: '2027-02-10' }));
		expect(await named()).toEqual(['organisation']);
		valueOf(await closeOrganisation(office, { organisationId, closedOn: '2027-02-10' }));
		expect(await named()).toEqual([]);
	});

	it('takes nothing from an entry that is not one’s own', async () => {
		const stranger = world.at(bo, nextYear);
		expect(valueOf(await earlierEntries(stranger, next))).toEqual([]);
		expect(await startEntry(stranger, { editionId: next, from: earlier })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});
});
