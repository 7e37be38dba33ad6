import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nothingMore, type EditionPage, type HonourRow } from '../published.ts';
import {
	namesIn,
	plainly,
	withoutNames,
	withoutNamesIn,
	wordsOfName,
	type RemovedName
} from './names.ts';
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

	it.each([
		['Anna\u2011Karin Ek ledde.', 'En medarbetare ledde.'],
		['Med Anna\u00ad-Karin\u200b Ek.', 'Med en medarbetare.'],
		['Ek, Anna-Karin', 'En medarbetare'],
		['Eva Ek, Anna-Karin och Bo', 'Eva Ek, Anna-Karin och Bo'],
		['Med Anna-Karin M. Ek.', 'Med en medarbetare.'],
		['Hela Anna-Karin Eks-gruppen', 'Hela en medarbetares-gruppen'],
		['Det var Anna-Karin Ek:s idé.', 'Det var en medarbetares idé.'],
		['Skriv till anna-karin.ek@example.se.', 'Skriv till en medarbetare.'],
		['Karin Ek, Anna-Karin Ek-Svensson', 'Karin Ek, Anna-Karin Ek-Svensson']
	])('is found in any other shape: %j', (text, without) => {
		expect(withoutNamesIn(text, [taken('Anna-Karin Ek')], digest)).toBe(without);
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

	it('takes a passage out as it was read, with a name in it or with what stands in its place', () => {
		const source = 'Bra arbete. Anna Ek bor på Storgatan 5. Slut.';
		const redact = (text: string) => amendment({ kind: 'redact', text });
		const citationAfter = (amendments: Amendment[], names: RemovedName[]) => {
			const plain = (text: string) => withoutNamesIn(text, names, digest);
			const honours = [{ ...row, citation: source }];
			const [after] = amended({ ...rows, honours }, amendments, plain).honours;
			return plain(after?.citation ?? '');
		};
		const without = 'Bra arbete. [borttaget]. Slut.';
		// What is read is "En medarbetare bor …": the name was taken out before.
		const asRead = redact('En medarbetare bor på Storgatan 5');
		expect(citationAfter([asRead], [taken('Anna Ek')])).toBe(without);
		const put = amendment({ text: source });
		expect(citationAfter([put, asRead], [taken('Anna Ek')])).toBe(without);
		// The passage was taken out first, and the name after.
		const before = redact('Anna Ek bor på Storgatan 5');
		expect(citationAfter([before], [taken('Anna Ek')])).toBe(without);
		// A second name was taken out after the passage that had it.
		const second = redact('medarbetare bor på Storgatan 5');
		const both = [taken('Anna Ek'), taken('på Storgatan')];
		expect(citationAfter([second], both)).toBe('Bra arbete. En [borttaget]. Slut.');
	});

	it('reaches every cell of a table and the film', () => {
		const results = {
			...{
				key: 'results',
				label: neutral,
				short: false,
				text: 'Nöjda: 40 → 80 % (källa: Anna Ek)'
			},
			rows: [['Nöjda', '40', '80', '%', 'Anna Ek']]
		};
		const film = { href: 'https://vimeo.com/1', platform: 'vimeo' as const, maxMinutes: 3 };
		const full: HonourRow = {
			...row,
			entry: { answers: [results], document: null },
			more: { ...nothingMore, film }
		};
		const after = (...amendments: Amendment[]) =>
			amended({ ...rows, honours: [full] }, amendments).honours[0];
		const cell = (column: number) => ({ field: `cell:results:0:${column}` });
		const put = after(
			amendment({ ...cell(2), text: '85' }),
			amendment({ ...cell(4), kind: 'redact', text: 'Anna Ek' })
		);
		expect(put?.entry?.answers[0]).toMatchObject({
			rows: [['Nöjda', '40', '85', '%', '[borttaget]']],
			text: 'Nöjda: 40 → 85 % (källa: [borttaget])'
		});
		expect(put?.more.notes).toHaveLength(2);
		const moved = after(amendment({ field: 'film', text: 'https://example.se/film' }));
		expect(moved?.more.film).toEqual({
			href: 'https://example.se/film',
			platform: 'other',
			maxMinutes: 3
		});
		const gone = after(amendment({ field: 'film', kind: 'redact', text: 'vimeo' }));
		expect(gone?.more.film).toBeNull();
		expect(JSON.stringify(gone)).not.toContain('vimeo');
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
