// Organisations and units as the office looks after them, on a real database.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	addAgreement,
	addOrganisation,
	addUnit,
	closeUnit,
	contactPoints,
	duplicates,
	ensureOrganisation,
	ensurePerson,
	ensureUnit,
	importOrganisations,
	knownAs,
	mergeInto,
	mergePlan,
	organisationById,
	organisationInput,
	organisationList,
	previewImport,
	registrarOf,
	saveOrganisation,
	saveUnit,
	suggestOrganisations,
	suggestUnits,
	unitChoices,
	unitsNow
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

const written = (name: string, more: Record<string, string> = {}) =>
	organisationInput.parse({ name, kind: 'administration', ...more });
const named = (actor: Actor, name: string) =>
	inTransaction(actor, (tx) => ensureOrganisation(tx, actor, { name }));
const unitNamed = (actor: Actor, organisationId: string, name: string) =>
	inTransaction(actor, (tx) => ensureUnit(tx, actor, { organisationId, name }));

describe('a name', () => {
	it('finds its organisation and unit however it is spaced, and makes no second', async () => {
		const one = await named(applicant, 'Norra  förvaltningen');
		expect(await named(applicant, ' norra FÖRVALTNINGEN ')).toBe(one);
		const unit = await unitNamed(applicant, one, 'Förskolan Älgen');
		expect(await unitNamed(applicant, one, 'förskolan  älgen')).toBe(unit);
		expect(valueOf(await organisationById(office, one)).name).toBe('Norra förvaltningen');
	});

	it('makes one organisation when many name it at once', async () => {
		const ids = await Promise.all(
			Array.from({ length: 8 }, () => named(applicant, 'Rusningsförvaltningen'))
		);
		expect(new Set(ids).size).toBe(1);
	});

	it('goes on standing for what was renamed, and is free for nobody else', async () => {
		const { id } = valueOf(await addOrganisation(office, written('Gatukontoret')));
		const { revision } = valueOf(
			await saveOrganisation(office, {
				...written('Trafikkontoret'),
				organisationId: id,
				revision: 1
			})
		);
		expect(revision).toBe(2);
		expect(await named(applicant, 'gatukontoret')).toBe(id);
		expect(await addOrganisation(office, written('GATUKONTORET'))).toMatchObject({
			refusal: { reason: 'name-taken' }
		});
		const { aliases } = valueOf(await organisationById(office, id));
		expect(aliases).toEqual(['Gatukontoret']);
	});

	it('may be taken back', async () => {
		const { id } = valueOf(await addOrganisation(office, written('Första namnet')));
		const save = (name: string, revision: number) =>
			saveOrganisation(office, { ...written(name), organisationId: id, revision });
		valueOf(await save('Andra namnet', 1));
		valueOf(await save('Första namnet', 2));
		expect(valueOf(await organisationById(office, id)).aliases).toEqual(['Andra namnet']);
	});
});

describe('what the office writes', () => {
	it('is not overwritten by one who has not seen it', async () => {
		const { id } = valueOf(await addOrganisation(office, written('Kulturförvaltningen')));
		const save = (board: string) =>
			saveOrganisation(office, {
				...written('Kulturförvaltningen', { board }),
				organisationId: id,
				revision: 1
			});
		valueOf(await save('Kulturnämnden'));
		expect(await save('En annan nämnd')).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
	});

	it('moves, renames and closes units; a closed one is offered to nobody and still found', async () => {
		const { id: here } = valueOf(await addOrganisation(office, written('Hemförvaltningen')));
		const { id: there } = valueOf(await addOrganisation(office, written('Bortaförvaltningen')));
		const { id: unit } = valueOf(await addUnit(office, { organisationId: here, name: 'Köket' }));
		valueOf(await saveUnit(office, { unitId: unit, name: 'Storköket', organisationId: there }));
		expect(await unitNamed(applicant, there, 'Storköket')).toBe(unit);
		expect(await unitNamed(applicant, here, 'Köket')).toBe(unit);
		valueOf(await closeUnit(office, { unitId: unit, closedOn: '2026-03-02' }));
		const offered = await inTransaction(applicant, (tx) =>
			unitChoices(tx, applicant, { organisation: 'bortaförvaltningen' })
		);
		expect(offered).toEqual([]);
		expect(await unitNamed(applicant, there, 'Storköket')).toBe(unit);
	});

	it('knows where a unit is, from its page and from a table; what is not said of it stays', async () => {
		const { id: home } = valueOf(
			await addOrganisation(office, written('Stadsodlingsförvaltningen'))
		);
		const { id: unit } = valueOf(await addUnit(office, { organisationId: home, name: 'Odlingen' }));
		const on = { unitId: unit, organisationId: home };
		const unitsNow = async () =>
			valueOf(await organisationById(office, home)).units.map(({ name, postcode }) => [
				name,
				postcode
			]);
		valueOf(await saveUnit(office, { ...on, name: 'Odlingen', postcode: '12345' }));
		valueOf(await saveUnit(office, { ...on, name: 'Stora odlingen' }));
		expect(await unitsNow()).toEqual([['Stora odlingen', '12345']]);
		const text = [
			'Organisation;Enhet;Postnummer',
			'Stadsodlingsförvaltningen;Odlingen;123 99',
			'Stadsodlingsförvaltningen;Bodarna;16440'
		].join('\n');
		const { plan } = valueOf(await importOrganisations(office, { text }));
		expect(plan.postcodes.map(({ from, to }) => [from, to])).toEqual([
			['12345', '12399'],
			[null, '16440']
		]);
		expect(await unitsNow()).toEqual([
			['Bodarna', '16440'],
			['Stora odlingen', '12399']
		]);
		const again = valueOf(await importOrganisations(office, { text }));
		expect(again.plan.postcodes).toEqual([]);
		valueOf(await saveUnit(office, { ...on, name: 'Stora odlingen', postcode: null }));
		expect(await unitsNow()).toEqual([
			['Bodarna', '16440'],
			['Stora odlingen', null]
		]);
	});

	it('is found by the words of a name, a former name or a unit', async () => {
		const { id } = valueOf(await addOrganisation(office, written('Idrottsförvaltningen')));
		valueOf(await addUnit(office, { organisationId: id, name: 'Simhallen Vågen' }));
		const found = valueOf(await organisationList(office, { words: 'simhallen', page: 1 }));
		expect(found.rows.map(({ name, units }) => [name, units])).toEqual([
			['Idrottsförvaltningen', 1]
		]);
		expect(valueOf(await suggestOrganisations(applicant, 'idrott'))).toEqual([
			{ id, name: 'Idrottsförvaltningen', kind: 'administration' }
		]);
		expect(
			valueOf(await suggestUnits(applicant, { organisationId: id, words: 'vågen' }))
		).toHaveLength(1);
	});
});

describe('a merge', () => {
	it('shows what follows, and does that: units, people, agreements, names', async () => {
		const { id: kept } = valueOf(await addOrganisation(office, written('Södra förvaltningen')));
		const { id: left } = valueOf(
			await addOrganisation(
				office,
				written('Södra stadsdelen', { board: 'Södra nämnden', registrarEmail: 'reg@example.se' })
			)
		);
		const both = await unitNamed(applicant, kept, 'Enhet 1');
		const same = await unitNamed(applicant, left, 'enhet 1');
		const only = await unitNamed(applicant, left, 'Enhet 2');
		const system = world.system();
		await inTransaction(system, (tx) =>
			ensurePerson(tx, system, { email: 'p@example.se', name: 'P', organisationId: left })
		);
		const { id: provider } = valueOf(
			await addOrganisation(office, { ...written('Omsorg AB'), kind: 'private-provider' })
		);
		const agreement = { reference: 'A 1', validFrom: null, validTo: null, localShare: 80 };
		valueOf(
			await addAgreement(office, {
				organisationId: provider,
				administrationId: left,
				kind: 'home-care',
				...agreement
			})
		);
		const merge = { kind: 'organisation', fromId: left, intoId: kept } as const;
		const plan = valueOf(await mergePlan(office, merge));
		expect(plan).toMatchObject({
			moved: [{ id: only, name: 'Enhet 2' }],
			joined: [{ from: { id: same, name: 'enhet 1' }, into: { id: both, name: 'Enhet 1' } }],
			people: 1,
			agreements: 1
		});
		expect(valueOf(await mergeInto(office, merge))).toEqual(plan);

		const whole = valueOf(await organisationById(office, kept));
		expect(whole).toMatchObject({
			board: 'Södra nämnden',
			registrarEmail: 'reg@example.se',
			aliases: ['Södra stadsdelen'],
			people: 1
		});
		expect(whole.units.map(({ name }) => name)).toEqual(['Enhet 1', 'Enhet 2']);
		expect(valueOf(await organisationById(office, provider)).agreements).toMatchObject([
			{ administration: 'Södra förvaltningen', reference: 'A 1' }
		]);
		expect(await named(applicant, 'södra stadsdelen')).toBe(kept);
		expect(await unitNamed(applicant, left, 'Enhet 1')).toBe(both);
		expect(valueOf(await organisationById(office, left)).mergedInto).toBe(kept);
		const now = await inTransaction(office, (tx) => unitsNow(tx, office, [same, only, both]));
		expect([...now].map(([was, { id, organisation }]) => [was, id, organisation]).sort()).toEqual(
			[
				[same, both, 'Södra förvaltningen'],
				[only, only, 'Södra förvaltningen'],
				[both, both, 'Södra förvaltningen']
			].sort()
		);
	});

	it('of what was merged before leads to the last in one step', async () => {
		const home = await named(applicant, 'Kedjeförvaltningen');
		const [a, b, c] = [
			await unitNamed(applicant, home, 'Alfaenheten'),
			await unitNamed(applicant, home, 'Betaenheten'),
			await unitNamed(applicant, home, 'Gammaenheten')
		];
		valueOf(await mergeInto(office, { kind: 'unit', fromId: a, intoId: b }));
		valueOf(await mergeInto(office, { kind: 'unit', fromId: b, intoId: c }));
		const now = await inTransaction(office, (tx) => unitsNow(tx, office, [a]));
		expect(now.get(a)?.id).toBe(c);
		expect(await unitNamed(applicant, home, 'alfaenheten')).toBe(c);
		const names = await inTransaction(office, (tx) =>
			knownAs(tx, office, { unit: 'Gammaenheten', organisation: 'kedjeförvaltningen' })
		);
		expect([...new Set(names.unit)].sort()).toEqual(['Alfaenheten', 'Betaenheten', 'Gammaenheten']);
		expect(await mergeInto(office, { kind: 'unit', fromId: a, intoId: c })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await mergeInto(office, { kind: 'unit', fromId: c, intoId: c })).toMatchObject({
			refusal: { reason: 'the-same' }
		});
		// The freed name may be borne by what took it over.
		valueOf(await saveUnit(office, { unitId: c, name: 'Betaenheten', organisationId: home }));
	});

	it('rehearsed keeps nothing', async () => {
		const one = await named(applicant, 'Provförvaltningen');
		const other = await named(applicant, 'Provkontoret');
		const merge = { kind: 'organisation', fromId: one, intoId: other } as const;
		valueOf(await mergeInto({ ...office, dryRun: true }, merge));
		expect(valueOf(await organisationById(office, one)).mergedInto).toBeNull();
	});

	it('is suggested where two names look alike, in the house and within an organisation', async () => {
		await named(applicant, 'Enskede-Berga stadsdelsförvaltning');
		const there = await named(applicant, 'Enskede-Bergas stadsdelsförvaltning');
		await unitNamed(applicant, there, 'Förskolan Kotten');
		await unitNamed(applicant, there, 'Förskola Kotten');
		const found = valueOf(await duplicates(office));
		expect(
			found.organisations.map(({ one, other, why }) => [one.name, other.name, why])
		).toContainEqual([
			'Enskede-Berga stadsdelsförvaltning',
			'Enskede-Bergas stadsdelsförvaltning',
			'almost-the-same'
		]);
		expect(found.units).toMatchObject([
			{ organisation: 'Enskede-Bergas stadsdelsförvaltning', why: 'same-but-for-spelling' }
		]);
	});
});

describe('an import', () => {
	const text = [
		'Förvaltning;Slag;Nämnd;Registrator;Enhet',
		'Parkförvaltningen;Förvaltning;Parknämnden;registrator@park.example.se;Odlingen',
		'Parkförvaltningen;;;;Skogen',
		'Parkbolaget;Bolag;;;',
		';;;;Ingens enhet'
	].join('\n');

	it('does what was shown, and nothing the second time', async () => {
		const shown = valueOf(await previewImport(office, text));
		expect(shown.plan.added.map(({ name, units }) => [name, units])).toEqual([
			['Parkförvaltningen', ['Odlingen', 'Skogen']],
			['Parkbolaget', []]
		]);
		expect(shown.faults).toEqual([{ line: 5, why: 'no-organisation' }]);
		valueOf(await importOrganisations(office, { text, digest: shown.digest }));
		const again = valueOf(await importOrganisations(office, { text }));
		expect(again.plan).toMatchObject({
			added: [],
			changed: [],
			units: [],
			unchanged: { organisations: 2, units: 2 }
		});
		const { rows } = valueOf(await organisationList(office, { words: 'park', page: 1 }));
		expect(rows.map(({ name, kind, units, board }) => [name, kind, units, board])).toEqual([
			['Parkbolaget', 'company', 0, null],
			['Parkförvaltningen', 'administration', 2, 'Parknämnden']
		]);
	});

	it('is refused where something else would come of it than what was shown', async () => {
		const other = 'Organisation;Nämnd\nParkbolaget;Parkstyrelsen';
		const { digest } = valueOf(await previewImport(office, other));
		valueOf(await importOrganisations(office, { text: other }));
		expect(await importOrganisations(office, { text: other, digest })).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
	});

	it('finds what was merged by its old name', async () => {
		const from = await named(applicant, 'Gamla skogskontoret');
		const into = await named(applicant, 'Parkförvaltningen');
		valueOf(await mergeInto(office, { kind: 'organisation', fromId: from, intoId: into }));
		const table = 'Organisation;Enhet\nGamla Skogskontoret;Skogen';
		expect(valueOf(await previewImport(office, table)).plan).toMatchObject({
			added: [],
			units: [],
			unchanged: { organisations: 1, units: 1 }
		});
	});

	it('that cannot be read is refused with why', async () => {
		expect(await importOrganisations(office, { text: 'a;b\n1;2' })).toMatchObject({
			refusal: { reason: 'unreadable-table', detail: { why: 'no-organisation-column' } }
		});
	});
});

describe('what is the office’s alone', () => {
	const secret = 'hemlig-registrator@example.se';

	it('is gone before an applicant, an examiner or a visitor could read it', async () => {
		const { id } = valueOf(
			await addOrganisation(office, {
				...written('Läckförvaltningen', {
					registrarEmail: secret,
					contactEmail: 'kontakt@example.se'
				}),
				kind: 'administration'
			})
		);
		valueOf(
			await addAgreement(office, {
				organisationId: id,
				administrationId: null,
				kind: 'contract',
				reference: secret,
				validFrom: null,
				validTo: null,
				localShare: 60
			})
		);
		const auditor = await world.person('Eva Lind', [{ role: 'auditor' }]);
		for (const other of [applicant, auditor, world.visitor()]) {
			for (const asked of [
				await organisationById(other, id),
				await organisationList(other, { words: '', page: 1 }),
				await previewImport(other, 'Organisation\nX'),
				await importOrganisations(other, { text: 'Organisation\nX' }),
				await mergePlan(other, { kind: 'organisation', fromId: id, intoId: id }),
				await duplicates(other)
			]) {
				expect(asked).toMatchObject({ ok: false });
			}
			// Past the permission table, the database itself keeps it.
			const seen = await inTransaction(other, async (tx) => [
				await tx.selectFrom('people.agreement').selectAll().execute(),
				await tx.selectFrom('people.registrar').selectAll().execute(),
				await registrarOf(tx, other, id)
			]);
			expect(JSON.stringify(seen)).not.toContain(secret);
		}
		expect(await suggestOrganisations(world.visitor(), 'läck')).toMatchObject({
			refusal: { reason: 'sign-in-first' }
		});
		expect(JSON.stringify(valueOf(await suggestOrganisations(applicant, 'läck')))).not.toContain(
			secret
		);
		// So the test can tell the two apart.
		expect(JSON.stringify(valueOf(await organisationById(office, id)))).toContain(secret);
		const points = await inTransaction(world.visitor(), (tx) => contactPoints(tx, world.visitor()));
		expect(JSON.stringify(points)).toContain('kontakt@example.se');
		expect(JSON.stringify(points)).not.toContain(secret);
	});

	it('an applicant can name a new organisation, and change none', async () => {
		const id = await named(applicant, 'Egen förening');
		await inTransaction(applicant, (tx) =>
			tx
				.updateTable('people.organisation')
				.set({ board: 'Min nämnd', contact_email: 'jag@example.se' })
				.where('id', '=', id)
				.execute()
		);
		expect(valueOf(await organisationById(office, id))).toMatchObject({
			board: null,
			contactEmail: null
		});
	});
});
