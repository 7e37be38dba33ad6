import { describe, expect, it } from 'vitest';
import { comesToNothing, planImport, type KnownOrganisation } from './import-plan.ts';
import { readImport } from './import-rows.ts';
import { plainName } from './rules.ts';

const rowsOf = (text: string) => {
	const read = readImport(text);
	if (!read.ok) throw new Error(read.why);
	return read;
};

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
	units: new Map([['eriksdalsskolan', 'unit-1']])
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
				unit: 'Kostenheten',
				said: {
					board: 'Socialnämnden',
					registrarEmail: 'reg@example.se',
					kind: 'administration'
				}
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
			unchanged: { organisations: 0, units: 1 }
		});
	});

	it('comes to nothing the second time', () => {
		const { rows } = rowsOf('Organisation;Slag;Enhet\nPark;Bolag;Odlingen\n');
		const [added] = planImport(rows, []).added;
		if (!added) throw new Error('nothing was added');
		const now: KnownOrganisation = {
			...added.wanted,
			id: 'park',
			names: [plainName(added.name)],
			units: new Map(added.units.map((name) => [plainName(name), name]))
		};
		const again = planImport(rows, [now]);
		expect(comesToNothing(again)).toBe(true);
		expect(again.unchanged).toEqual({ organisations: 1, units: 1 });
	});
});
