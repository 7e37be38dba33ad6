// What the office typed where it decides is found again on the page that comes back: by its link, and as it was chosen.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import AfterConsensus from './[entry]/AfterConsensus.svelte';
import { controlOf } from './[entry]/ruling.ts';
import ReplacePage from './ersatt/[person]/+page.svelte';

const waits = { ruled: null, reason: null, waits: true };
const found = [
	{ personId: 'anna', name: 'Anna', ...waits },
	{ personId: 'bo', name: 'Bo', ...waits }
];
const typed = { 'in-conflict': 'bo', act: 'reopen', 'ruling-reason': 'För långt.' };

describe('where several wait for the office’s word', () => {
	const { body } = render(AfterConsensus, {
		props: {
			locale: 'sv',
			found,
			settled: null,
			later: 'later',
			typed,
			fields: { 'ruling-reason': 'Skriv kortare.' },
			asks: null
		}
	});

	it('what is wrong is led to at the field that it was typed in', () => {
		const id = controlOf('ruling-reason', typed);
		expect(body.split(`id="${id}"`)).toHaveLength(2);
		expect(controlOf('takes-over', typed)).toBe('takes-over');
	});

	it('all who leave are named', () => {
		expect(body).toContain('Anna och Bo lämnar teamet.');
	});
});

describe('where an examiner is replaced', () => {
	it('who was chosen to lead stays chosen, as long as they can', () => {
		const row = {
			choice: 'x y',
			entryId: 'x',
			couldLead: [
				{ value: 'anna', label: 'Anna' },
				{ value: 'bo', label: 'Bo' }
			],
			entry: 'Bidrag 1',
			new: 'Ny',
			why: ''
		};
		const shown = (lead: string) => {
			const props = {
				data: { locale: 'sv', back: '/', name: 'Lena', count: 1, causes: [], rows: [row] },
				form: { message: 'Planen har ändrats.', fields: {}, typed: { 'lead-x': lead } }
			};
			const { body } = render(ReplacePage, { props: props as never });
			return /<option value="([^"]*)"[^>]*selected/.exec(body)?.[1];
		};
		expect(shown('bo')).toBe('bo');
		expect(shown('gone')).toBe('anna');
	});
});
