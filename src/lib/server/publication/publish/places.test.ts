import { describe, expect, it } from 'vitest';
import type { Register } from '../../people/index.ts';
import { placing } from './places.ts';

const register: Register = {
	organisations: [
		{ id: '1', names: ['Södermalms stadsdelsförvaltning', 'Katarina-Sofia stadsdelsförvaltning'] },
		{ id: '2', names: ['Utbildningsförvaltningen'] },
		{ id: '3', names: ['Stockholmshem'] }
	],
	units: [
		{
			organisationId: '1',
			name: 'Förskolan Sagan',
			was: [{ organisationId: '1', name: 'Sagans daghem' }]
		},
		{ organisationId: '2', name: 'Eriksdalsskolan', was: [] },
		{ organisationId: '2', name: 'Parkleken', was: [{ organisationId: '1', name: 'Parkleken' }] },
		{ organisationId: '1', name: 'Hemtjänsten', was: [] },
		{ organisationId: '2', name: 'Hemtjänsten', was: [] }
	]
};
const placed = placing(register);

describe('an honour stands', () => {
	it('with its unit under the name of today, whatever both were called then', () => {
		expect(placed('Sagans daghem', 'Katarina-Sofia  stadsdelsförvaltning')).toEqual({
			unitNow: 'Förskolan Sagan',
			organisationNow: 'Södermalms stadsdelsförvaltning',
			unitKeys: [
				'forskolan-sagan-sodermalms-stadsdelsforvaltning',
				'forskolan-sagan-katarina-sofia-stadsdelsforvaltning',
				'sagans-daghem-sodermalms-stadsdelsforvaltning',
				'sagans-daghem-katarina-sofia-stadsdelsforvaltning'
			],
			organisationKeys: ['sodermalms-stadsdelsforvaltning', 'katarina-sofia-stadsdelsforvaltning']
		});
	});

	it('with the only unit of that name, where no organisation was written', () => {
		expect(placed('Eriksdalsskolan', null).organisationNow).toBe('Utbildningsförvaltningen');
		expect(placed('Eriksdalsskolan', null).unitKeys).toEqual(
			placed('Eriksdalsskolan', 'Utbildningsförvaltningen').unitKeys
		);
	});

	it('with the unit that has moved, where it is now', () => {
		expect(placed('Parkleken', 'Södermalms stadsdelsförvaltning')).toMatchObject({
			organisationNow: 'Utbildningsförvaltningen',
			organisationKeys: ['utbildningsforvaltningen']
		});
	});

	it('with no namesake: two of the same name are not guessed between, and have pages of their own', () => {
		expect(placed('Hemtjänsten', null)).toEqual({
			unitNow: 'Hemtjänsten',
			organisationNow: null,
			unitKeys: ['hemtjansten'],
			organisationKeys: []
		});
		const [south] = placed('Hemtjänsten', 'Södermalms stadsdelsförvaltning').unitKeys;
		const [school] = placed('Hemtjänsten', 'Utbildningsförvaltningen').unitKeys;
		expect(south).not.toBe(school);
	});

	it('with a company however its form is written, and an organisation that acts itself', () => {
		expect(placed('Bergsunds vård- och omsorgsboende', 'Temabo AB').unitKeys).toEqual(
			placed('Bergsunds vård- och omsorgsboende', 'Temabo').unitKeys
		);
		expect(placed('Stockholmshem', null)).toMatchObject({
			organisationKeys: ['stockholmshem'],
			unitKeys: ['stockholmshem']
		});
	});

	it('with nobody where nobody was named', () => {
		expect(placed('', null)).toEqual({
			unitNow: null,
			organisationNow: null,
			unitKeys: [],
			organisationKeys: []
		});
	});
});
