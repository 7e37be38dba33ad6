// What the house can run today, and what it says of the rest.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';
import { parseDefinition } from './parse.ts';
import { notRunYet } from './runnable.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const pathsOf = (raw: unknown) => notRunYet(outlineOf(raw)).map(({ path }) => path);

describe('what this house cannot run yet', () => {
	it.each(['framsteget', 'kvalitetsutmarkelsen'])('is nothing of %s', (award) => {
		expect(pathsOf(read(`programmes/${award}/definition.json`))).toEqual([]);
	});

	it('is a shortlist, a second decision, and a panel for some classes', () => {
		const award = {
			classes: [{ key: 'roof' }, { key: 'yard' }],
			stages: [
				{ key: 'call' },
				{ key: 'screening' },
				{ key: 'shortlist' },
				{ key: 'decision' },
				{ key: 'second-decision' },
				{ key: 'ceremony' }
			],
			panels: [
				{ key: 'roofs', classes: ['roof'] },
				{ key: 'first', stage: 'shortlist' },
				{ key: 'yards', classes: ['yard'] },
				{ key: 'second', stage: 'second-decision' }
			]
		};
		expect(pathsOf(award)).toEqual(['stages[2]', 'stages[4]', 'panels[2]', 'panels[0].classes']);
	});

	it('keeps no award from being written: one with two panels has no mistake', () => {
		const award = read('src/lib/server/programme/definition/made-up-award.fixture.json');
		expect(parseDefinition(award).ok).toBe(true);
		expect(pathsOf(award)).toEqual(['panels[1]', 'panels[0].classes']);
	});
});
