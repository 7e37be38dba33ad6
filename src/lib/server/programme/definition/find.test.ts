import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prizeAlternatives, questionWithRole, teamSizeFor, withDefaults } from './find.ts';
import { parseDefinition } from './parse.ts';
import type { ProgrammeDefinition } from './schema.ts';

function award(key: string) {
	const file = new URL(`../../../../../programmes/${key}/definition.json`, import.meta.url);
	const parsed = parseDefinition(JSON.parse(readFileSync(file, 'utf8')));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
	return parsed.definition;
}
const keys = (sets: { key: string }[][]) => sets.map((set) => set.map(({ key }) => key));

describe('finding things in a definition', () => {
	it('Framsteget gives a sum with either a work of art or a diploma', () => {
		expect(keys(prizeAlternatives(award('framsteget'), 'award'))).toEqual([
			['sum-60000', 'work-of-art'],
			['sum-30000', 'diploma']
		]);
	});

	it('Kvalitetsutmärkelsen has nothing to choose, and no prize with a mention', () => {
		const definition = award('kvalitetsutmarkelsen');
		expect(keys(prizeAlternatives(definition, 'award'))).toEqual([['diploma', 'cheque']]);
		expect(prizeAlternatives(definition, 'honourable_mention')).toEqual([]);
	});

	it('an entry’s title is found where the form asks for one', () => {
		expect(questionWithRole(award('framsteget'), 'title')?.key).toBe('title');
		expect(questionWithRole(award('kvalitetsutmarkelsen'), 'title')).toBe(null);
	});

	it('a class has teams of its own size, or of the size that all have', () => {
		const { assessment } = award('kvalitetsutmarkelsen');
		expect(assessment && teamSizeFor(assessment, 'other')).toEqual({ min: 2, max: 4 });
		expect(assessment && teamSizeFor(assessment, 'school')).toEqual({ min: 3, max: 4 });
		expect(assessment && teamSizeFor(assessment, null)).toEqual({ min: 3, max: 4 });
	});

	it('an edition’s copy from before a setting has what the setting begins as', () => {
		const { assessment, ...rest } = award('kvalitetsutmarkelsen');
		const { findings: _, teamSizes: __, training: ___, ...older } = assessment ?? {};
		const kept = withDefaults({ ...rest, assessment: older } as ProgrammeDefinition);
		expect(kept.assessment).toMatchObject({
			findings: { strengths: { min: 0, max: null }, visitChecks: { max: null } },
			teamSizes: [],
			training: false
		});
	});
});
