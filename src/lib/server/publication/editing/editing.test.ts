import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nothingMore, type EditionPage, type HonourRow } from '../published.ts';
import { namesIn, plainly, withoutNames, withoutNamesIn, wordsOfName } from './names.ts';
import { amended, type Amendment } from './rules.ts';

const digest = (plain: string) => createHash('sha256').update(`key ${plain}`).digest('hex');
const neutral = { sv: 'en medarbetare', en: 'a member of staff' };
const taken = (name: string) => ({
	digest: digest(plainly(name)),
	words: wordsOfName(name).length,
	neutral
});

describe('a name that was taken out', () => {
	const names = [taken('Anna Ek'), taken('Karin Ekdahl Wästberg')];
	it.each([
		['Anna Ek ledde arbetet.', 'En medarbetare ledde arbetet.'],
		['Det var ANNA  EK som började.', 'Det var en medarbetare som började.'],
		['Vi följde Anna Eks modell.', 'Vi följde en medarbetares modell.'],
		['Anna\nEk och Anna Ekholm', 'En medarbetare och Anna Ekholm'],
		['Karin Ekdahl Wa\u0308stberg, direktör', 'En medarbetare, direktör'],
		['Anna, Ek och Bo', 'Anna, Ek och Bo'],
		['Vid eken stod Anna.', 'Vid eken stod Anna.']
	])('is found however it is written: %s', (text, without) => {
		expect(withoutNamesIn(text, names, digest)).toBe(without);
	});

	it('is not to be read out of what is remembered', () => {
		expect(JSON.stringify(names)).not.toMatch(/anna|ekdahl/iu);
		expect(namesIn('Bo Ek', names, digest)).toEqual([]);
	});

	it('is taken out of everything that is read, in its language, and out of no key', () => {
		const value = {
			key: 'anna-ek',
			members: [{ name: 'Anna Ek' }],
			text: { sv: 'Anna Ek', en: 'Anna Ek' }
		};
		expect(withoutNames(value, names, digest)).toEqual({
			key: 'anna-ek',
			members: [{ name: 'En medarbetare' }],
			text: { sv: 'En medarbetare', en: 'A member of staff' }
		});
	});
});

const row: HonourRow = {
	id: '1',
	classKey: 'school',
	honour: 'award',
	unit: 'Skolan',
	organisation: null,
	title: null,
	citation: 'Skolan har 40 elever. Rektorn bor på Storgatan 3.',
	citationEn: null,
	prizes: [],
	entry: {
		answers: [{ key: 'why', label: neutral, text: 'Så här.', short: false }],
		document: null
	},
	more: nothingMore
};
const page = {
	facts: [{ key: 'call', text: { sv: 'Öppet.', en: 'Open.' } }]
} as unknown as EditionPage;
const rows = { page, honours: [row], participants: [] };
const note = { sv: 'Fel antal.', en: 'Wrong number.' };
const amendment = (more: Partial<Amendment>): Amendment => ({
	...{ id: 'a', kind: 'correct', target: 'honour', targetId: '1', field: 'citation' },
	...{ text: 'Skolan har 400 elever.', note, on: '2026-12-03', ...more }
});

describe('an amendment', () => {
	it('puts a text right, and is told where it was', () => {
		const [after] = amended(rows, [amendment({})]).honours;
		expect(after?.citation).toBe('Skolan har 400 elever.');
		expect(after?.more.notes).toEqual([
			{ on: '2026-12-03', kind: 'corrected', field: 'citation', note }
		]);
		expect(row.citation).toContain('40 elever');
	});

	it('takes a passage out and says so in its place', () => {
		const redact = amendment({ kind: 'redact', text: 'Rektorn bor på Storgatan 3.' });
		const [after] = amended(rows, [redact]).honours;
		expect(after?.citation).toBe('Skolan har 40 elever. [borttaget]');
		expect(after?.more.notes[0]?.kind).toBe('redacted');
	});

	it('adds a translation, which corrects nothing', () => {
		const [after] = amended(rows, [
			amendment({ field: 'citationEn', text: 'The school …', note: null })
		]).honours;
		expect(after).toMatchObject({ citationEn: 'The school …', more: { notes: [] } });
	});

	it('puts answers and facts right by their names, and passes over what is not there', () => {
		const after = amended(rows, [
			amendment({ field: 'answer:why', text: 'Därför.' }),
			amendment({ field: 'answer:gone', text: 'Nej.' }),
			amendment({ target: 'edition', targetId: null, field: 'fact:call:en', text: 'Closed.' }),
			amendment({ targetId: '2' })
		]);
		expect(after.honours[0]?.entry?.answers[0]?.text).toBe('Därför.');
		expect(after.honours[0]?.more.notes).toHaveLength(1);
		expect(after.page.facts[0]?.text).toEqual({ sv: 'Öppet.', en: 'Closed.' });
		expect(after.page.notes).toHaveLength(1);
	});

	it('withdraws an honour: only that it was, when and why is left', () => {
		const after = amended(rows, [amendment({ kind: 'withdraw', field: null, text: null })]);
		expect(after.honours).toEqual([]);
		expect(after.page.withdrawn).toEqual([
			{ id: '1', what: 'honour', classKey: 'school', on: '2026-12-03', note }
		]);
		expect(JSON.stringify(after)).not.toContain('Skolan');
	});
});
