import { describe, expect, it } from 'vitest';
import { organisationMessages } from '../../../shared/messages/organisations/index.ts';
import type { KnownAgreement, KnownOrganisation } from './import-known.ts';
import { comesToNothing, planImport as planned } from './import-plan.ts';
import { readImport } from './import-rows.ts';
import { plainName } from './rules.ts';

const rowsOf = (text: string) => {
	const read = readImport(text);
	if (!read.ok) throw new Error(read.why);
	return read;
};

const planImport = (...given: Parameters<typeof planned>) => planned(...given).plan;

const education: KnownOrganisation = {
	id: 'education',
	name: 'Utbildningsförvaltningen',
	kind: 'other',
	board: null,
	registrarEmail: null,
	contactName: 'Eva Ek',
	contactEmail: null,
	contactPhone: null,
	names: ['utbildningsförvaltningen', 'skolförvaltningen'],
	units: new Map([['eriksdalsskolan', 'unit-1']]),
	postcodes: new Map([['unit-1', '11859']]),
	agreements: []
};

describe('a table of organisations and units', () => {
	it('may have its columns in any order, in Swedish or English, and others beside', () => {
		const read = rowsOf(
			'Unit,Antal,BOARD,Förvaltning / bolag,Registrators e-post,Typ\nKostenheten,7,Socialnämnden,Socialförvaltningen,REG@Example.se,Förvaltning'
		);
		expect(read.ignored).toEqual(['Antal']);
		expect(read.rows).toEqual([
			{
				line: 2,
				organisation: 'Socialförvaltningen',
				postcode: null,
				unit: 'Kostenheten',
				said: {
					board: 'Socialnämnden',
					registrarEmail: 'reg@example.se',
					kind: 'administration'
				},
				agreement: null
			}
		]);
	});

	it.each([
		['Enhet;Nämnd\na;b', 'no-organisation-column'],
		['Förvaltning;Organisation\na;b', 'same-column-twice'],
		['', 'empty'],
		['Organisation\n"a', 'unclosed-quote']
	])('%j is refused as a whole: %s', (text, why) => {
		expect(readImport(text)).toMatchObject({ ok: false, why });
	});

	it('names each faulty line, with what is wrong in it', () => {
		const text = [
			'Organisation;Slag;Nämnd;E-post;Enhet',
			';Förvaltning;;;Utan hemvist',
			'A-förvaltningen;Slott;;;',
			'A-förvaltningen;;Nämnd A;inte en adress;',
			'A-förvaltningen;;Nämnd A;;Enhet 1',
			'a-FÖRVALTNINGEN;;Nämnd B;;Enhet 2',
			'A-förvaltningen;;;;Enhet 3;mer'
		].join('\n');
		const read = rowsOf(text);
		expect(read.faults).toEqual([
			{ line: 2, why: 'no-organisation' },
			{ line: 3, why: 'unknown-kind', field: 'kind', value: 'Slott' },
			{ line: 4, why: 'not-an-email', field: 'contactEmail', value: 'inte en adress' },
			{ line: 6, why: 'says-otherwise', field: 'board', value: 'Nämnd B', other: 5 },
			{ line: 7, why: 'too-many-cells' }
		]);
		expect(read.rows.map(({ line }) => line)).toEqual([5]);
	});
});

describe('the plan of an import', () => {
	it('adds what is new, once, with all that its lines say', () => {
		const { rows } = rowsOf(
			'Organisation;Enhet;Nämnd\nParkförvaltningen;Odlingen;\nparkförvaltningen;odlingen;Parknämnden\nParkförvaltningen;Skogen;'
		);
		const plan = planImport(rows, [education]);
		expect(plan.added).toHaveLength(1);
		expect(plan.added[0]).toMatchObject({
			name: 'Parkförvaltningen',
			wanted: { kind: 'other', board: 'Parknämnden' },
			units: ['Odlingen', 'Skogen']
		});
	});

	it('changes what differs, leaves alone what an empty cell does not speak of, and finds former names', () => {
		const { rows } = rowsOf(
			'Organisation;Slag;Kontakt;Telefon;Enhet\nSkolförvaltningen;förvaltning;;08-123 45 67;Eriksdalsskolan\nUtbildningsförvaltningen;;;;Nya skolan'
		);
		const plan = planImport(rows, [education]);
		expect(plan).toMatchObject({
			added: [],
			changed: [
				{
					id: 'education',
					changes: [
						{ field: 'kind', from: 'other', to: 'administration' },
						{ field: 'contactPhone', from: null, to: '08-123 45 67' }
					],
					wanted: { name: 'Utbildningsförvaltningen', contactName: 'Eva Ek' }
				}
			],
			units: [{ organisationId: 'education', name: 'Nya skolan', line: 3 }],
			unchanged: { organisations: 0, units: 1, agreements: 0 }
		});
	});

	it('says where units are: of new ones, and where it says otherwise of those that are there', () => {
		const { rows, faults } = rowsOf(
			[
				'Organisation;Enhet;Postnummer',
				'Skolförvaltningen;Eriksdalsskolan;118 60',
				'Skolförvaltningen;Nya skolan;12345',
				'Skolförvaltningen;Nya skolan;12346',
				'Skolförvaltningen;;12345',
				'Skolförvaltningen;Gamla skolan;1234'
			].join('\n')
		);
		expect(faults.map(({ line, why }) => [line, why])).toEqual([
			[4, 'says-otherwise'],
			[5, 'postcode-of-no-unit'],
			[6, 'not-a-postcode']
		]);
		const organisation = 'Utbildningsförvaltningen';
		expect(planImport(rows, [education]).postcodes).toEqual([
			{ organisation, unit: 'Eriksdalsskolan', from: '11859', to: '11860', line: 2 },
			{ organisation, unit: 'Nya skolan', from: null, to: '12345', line: 3 }
		]);
		const same = rowsOf('Organisation;Enhet;Postnummer\nSkolförvaltningen;Eriksdalsskolan;11859');
		expect(comesToNothing(planImport(same.rows, [education]))).toBe(true);
	});

	it('comes to nothing the second time', () => {
		const { rows } = rowsOf('Organisation;Slag;Enhet\nPark;Bolag;Odlingen\n');
		const [added] = planImport(rows, []).added;
		if (!added) throw new Error('nothing was added');
		const now: KnownOrganisation = {
			...added.wanted,
			id: 'park',
			names: [plainName(added.name)],
			units: new Map(added.units.map((name) => [plainName(name), name])),
			postcodes: new Map(),
			agreements: []
		};
		const again = planImport(rows, [now]);
		expect(comesToNothing(again)).toBe(true);
		expect(again.unchanged).toEqual({ organisations: 1, units: 1, agreements: 0 });
	});
});

describe('agreements in a table', () => {
	const head =
		'Organisation;Enhet;Avtal;Avtal med;Avtalsnummer;Avtal från;Avtal till;Andel i staden\n';
	const provider = (agreements: readonly KnownAgreement[]): KnownOrganisation => ({
		...education,
		id: 'care',
		name: 'Omsorg AB',
		names: ['omsorg ab'],
		units: new Map(),
		agreements
	});
	const noted: KnownAgreement = {
		id: 'a-1',
		administration: 'Utbildningsförvaltningen',
		kind: 'home-care',
		reference: 'A 1',
		validFrom: '2025-01-01',
		validTo: '2026-12-31',
		localShare: null,
		revision: 3
	};
	const plan = (lines: string, agreements: readonly KnownAgreement[] = []) =>
		planned(rowsOf(head + lines).rows, [education, provider(agreements)]);

	it('are read with what they say, and each faulty line with what is wrong in it', () => {
		const read = rowsOf(
			head +
				[
					'Omsorg AB;;Hemtjänst;Skolförvaltningen;A 1;2026-01-01;2027-12-31;80 %',
					'Omsorg AB;;;Skolförvaltningen;;;;',
					'Omsorg AB;;Vänskap;;;;;',
					'Omsorg AB;;entreprenad;;;1 januari;;',
					'Omsorg AB;;entreprenad;;;;2026-02-30;',
					'Omsorg AB;;entreprenad;;;;;101'
				].join('\n')
		);
		expect(read.rows.map(({ agreement }) => agreement)).toEqual([
			{
				kind: 'home-care',
				with: 'Skolförvaltningen',
				reference: 'A 1',
				validFrom: '2026-01-01',
				validTo: '2027-12-31',
				localShare: 80
			}
		]);
		expect(read.faults.map(({ line, why }) => [line, why])).toEqual([
			[3, 'no-agreement-kind'],
			[4, 'unknown-agreement'],
			[5, 'not-a-date'],
			[6, 'not-a-date'],
			[7, 'not-a-share']
		]);
	});

	it('are added once though each unit has a line, with whom by the name that it bears now', () => {
		const line = 'hemtjänst;Skolförvaltningen;A 1;2026-01-01;2027-12-31;80';
		const { plan: found, faults } = plan(`Omsorg AB;Norr;${line}\nOmsorg AB;Söder;${line}`);
		expect(faults).toEqual([]);
		expect(found.units.map(({ name }) => name)).toEqual(['Norr', 'Söder']);
		expect(found.agreements).toMatchObject([
			{
				organisation: 'Omsorg AB',
				line: 2,
				changes: null,
				wanted: { administration: 'Utbildningsförvaltningen', kind: 'home-care', localShare: 80 }
			}
		]);
	});

	it('change what is said of a noted one, and leave alone what an empty cell does not speak of', () => {
		const { plan: found } = plan('Omsorg AB;;hemtjänst;;a 1;;2028-12-31;', [noted]);
		expect(found.agreements).toMatchObject([
			{
				changes: { id: 'a-1', revision: 3 },
				said: [{ field: 'validTo', from: '2026-12-31', to: '2028-12-31' }],
				wanted: { administration: 'Utbildningsförvaltningen', validFrom: '2025-01-01' }
			}
		]);
		const { plan: same } = plan('Omsorg AB;;hemtjänst;Skolförvaltningen;A 1;2025-01-01;;', [noted]);
		expect(comesToNothing(same)).toBe(true);
		expect(same.unchanged.agreements).toBe(1);
	});

	it('without a number are known by kind, with whom and when: the one that follows is a new one', () => {
		const bare = { ...noted, reference: null };
		const line = (from: string, to: string) =>
			`Omsorg AB;;hemtjänst;Utbildningsförvaltningen;;${from};${to};`;
		const { plan: found } = plan(
			[line('2025-01-01', '2026-12-31'), line('2027-01-01', '2028-12-31')].join('\n'),
			[bare]
		);
		expect(found.unchanged.agreements).toBe(1);
		expect(found.agreements).toMatchObject([
			{ changes: null, wanted: { validFrom: '2027-01-01' } }
		]);
	});

	it('are with somebody who is there or in the table, not with themselves, and end after they begin', () => {
		const { plan: found, faults } = plan(
			[
				'Omsorg AB;Vilse;hemtjänst;Ingenstansförvaltningen;B 1;;;',
				'Omsorg AB;;hemtjänst;OMSORG AB;B 2;;;',
				'Omsorg AB;;hemtjänst;Nyförvaltningen;B 3;;;',
				'Nyförvaltningen;;;;;;;',
				'Omsorg AB;;hemtjänst;;A 1;;2024-12-31;',
				'Omsorg AB;;entreprenad;;B 3;;;'
			].join('\n'),
			[noted]
		);
		expect(faults.map(({ line, why, other }) => [line, why, other])).toEqual([
			[2, 'unknown-administration', undefined],
			[3, 'agreement-with-itself', undefined],
			[6, 'ends-before', undefined],
			[7, 'says-otherwise', 4]
		]);
		expect(found.agreements.map(({ line }) => line)).toEqual([4]);
		expect(found.units).toEqual([]);
	});

	it.each(['sv', 'en'] as const)(
		'are in the example table, which reads without a fault: %s',
		(locale) => {
			const { header, rows } = organisationMessages(locale).importing.example;
			const text = [header, ...rows].map((row) => row.join(';')).join('\n');
			const read = rowsOf(text);
			expect([read.faults, read.ignored]).toEqual([[], []]);
			const { plan: found, faults } = planned(read.rows, []);
			expect(faults).toEqual([]);
			expect(found.agreements).toHaveLength(1);
		}
	);
});
