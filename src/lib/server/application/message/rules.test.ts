import { describe, expect, it } from 'vitest';
import { isFor, once, type EntryFacts, type UnitsAudience } from './rules.ts';

describe('a message to units', () => {
	const all: UnitsAudience = {
		who: 'contact',
		choose: 'fitting',
		states: [],
		classes: [],
		organisations: [],
		incomplete: false,
		picked: []
	};
	const entry = (id: string, more: Partial<EntryFacts> = {}): EntryFacts => ({
		id,
		state: 'draft',
		classKey: 'school',
		organisation: 'Farsta',
		missing: ['one'],
		...more
	});
	const entries = [
		entry('a'),
		entry('b', { state: 'submitted', missing: [] }),
		entry('c', { classKey: null, organisation: null }),
		entry('d', { state: 'withdrawn', classKey: 'preschool' })
	];
	const chosen = (units: Partial<UnitsAudience>) =>
		entries.filter((each) => isFor({ ...all, ...units }, each)).map(({ id }) => id);

	it('reaches all where nothing is said', () => {
		expect(chosen({})).toEqual(['a', 'b', 'c', 'd']);
	});

	it('reaches those that fit all that is said', () => {
		expect(chosen({ states: ['draft', 'withdrawn'] })).toEqual(['a', 'c', 'd']);
		expect(chosen({ classes: ['school'], incomplete: true })).toEqual(['a']);
		expect(chosen({ organisations: ['Farsta'], states: ['submitted'] })).toEqual(['b']);
	});

	it('reaches those that were ticked, whatever else is said', () => {
		expect(chosen({ choose: 'picked', picked: ['b', 'd', 'z'], states: ['draft'] })).toEqual([
			'b',
			'd'
		]);
	});
});

it('the same words to the same address go once; other words to it go too', () => {
	const mail = (address: string, body: string) => ({ to: { address }, subject: 'Hej', body });
	const mails = [
		mail('a@example.se', 'Ett'),
		mail('A@example.se', 'Ett'),
		mail('a@example.se', 'Två'),
		mail('b@example.se', 'Ett')
	];
	expect(once(mails)).toEqual([mails[0], mails[2], mails[3]]);
});
