import { describe, expect, it } from 'vitest';
import { formSchema, type ProgrammeDefinition } from '../../programme/index.ts';
import type { Typed } from '../answers/rules.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { entryDocument } from './document.typ.ts';
import { shownEntry } from './rules.ts';

const label = { sv: 'Resultat', en: 'Results' };
const definition = {
	form: formSchema.parse({
		sections: [
			{
				key: 'results',
				title: label,
				questions: [
					{ key: 'figures', type: 'table', label },
					{ key: 'told', type: 'short-text', label }
				]
			}
		]
	}),
	eligibility: { questions: [], rules: [], routing: [] },
	classes: []
} as unknown as Pick<ProgrammeDefinition, 'form' | 'eligibility' | 'classes'>;
const shown = (answers: Record<string, Typed>) =>
	shownEntry({
		definition,
		answers: new Map(
			Object.entries(answers).map(([key, typed]) => [key, { typed, revision: 1, hasSecret: false }])
		),
		eligibility: {},
		boardNotice: null,
		classKey: null
	}).sections[0]?.questions;

describe('a table of results in an entry', () => {
	it('is shown by its rows, without the blank ones, and other answers have none', () => {
		const questions = shown({
			figures: ['Frånvaro', '8,1', '5,4', 'procent', '', '', ' ', '', '', ''],
			told: 'Bra'
		});
		expect(questions?.[0]?.rows).toEqual([['Frånvaro', '8,1', '5,4', 'procent', '']]);
		expect(questions?.[0]?.text.sv).toBe('Frånvaro: 8,1 → 5,4 procent');
		expect(questions?.[1]).not.toHaveProperty('rows');
	});

	it('is a tagged table with a head in the document', () => {
		const question = { label: 'Resultat', text: 'x', href: null, note: null };
		const document = (rows: string[][] | null) =>
			makePdf({
				template: entryDocument,
				data: {
					programme: 'Prov',
					heading: 'Prov',
					footer: 'Prov',
					unanswered: 'Inget svar',
					columns: ['Mått', 'Före', 'Efter', 'Enhet', 'Källa'],
					facts: [],
					sections: [{ title: 'Resultat', questions: [{ ...question, rows }] }]
				},
				title: 'Prov',
				locale: 'sv',
				at: Temporal.Instant.from('2026-03-01T10:00:00Z')
			}).toString('latin1');
		const table = document([['Frånvaro', '8,1', '5,4', 'procent', 'LISA']]);
		expect(table).toContain('/S /Table');
		expect(table).toContain('/S /TH');
		expect(document(null)).not.toContain('/S /Table');
	});
});
