import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { describe, expect, it } from 'vitest';
import {
	deckOf,
	goingOnAt,
	inPieces,
	longestPiece,
	madeUp,
	shownBy,
	type ShownEdition
} from './rules.ts';

const text = (sv: string) => ({ sv, en: sv });
const plain = (citation: string) => citation.trim().split(/\s+/).join(' ');
const honour = (
	classKey: string,
	unit: string,
	kind: 'award' | 'honourable_mention' = 'award'
) => ({
	decisionId: unit,
	classKey,
	honour: kind,
	honourName: text('Utmärkelse'),
	unit,
	organisation: null,
	title: null,
	citation: 'Kort.',
	prizes: []
});
const evening = { title: 'Kvällen', place: 'Blå hallen', date: '26 november', end: 'Grattis' };
const edition: ShownEdition = {
	id: 'e',
	name: text('Priset 2026'),
	classes: [
		{ key: 'a', name: text('Förskola') },
		{ key: 'b', name: text('Skola') },
		{ key: 'c', name: text('Äldreomsorg') }
	],
	honours: [honour('a', 'Lärkan'), honour('a', 'Eken', 'honourable_mention'), honour('c', 'Almen')]
};

describe('a citation on the big screen', () => {
	it('comes in pieces that fit, with every word of it in its place', () => {
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[a-zåäö]{1,14}[.,]?$/), { minLength: 1 }),
				(words) => {
					const pieces = inPieces(words.join(' '));
					expect(pieces.join(' ')).toBe(words.join(' '));
					expect(pieces.every((piece) => piece.length <= longestPiece)).toBe(true);
				}
			)
		);
	});

	it('breaks at the seeds’ own sentences', () => {
		const page = readFileSync('programmes/kvalitetsutmarkelsen/archive.json', 'utf8');
		const citations = [...page.matchAll(/"citation": "((?:[^"\\]|\\.)+)"/g)].map(
			([, found]) => JSON.parse(`"${found}"`) as string
		);
		expect(citations.length).toBeGreaterThan(3);
		for (const citation of citations) {
			const pieces = inPieces(citation);
			expect(pieces.join(' ')).toBe(plain(citation));
			const atSentence = pieces.filter((piece) => /[.!?]$/.test(piece)).length;
			expect(atSentence / pieces.length).toBeGreaterThan(0.4);
		}
	});
});

describe('the presentation', () => {
	const deck = deckOf(evening, [edition], 'sv');

	it('goes class by class, says why before it says who, and passes over a class where nobody is honoured', () => {
		expect(
			deck.map(({ slide }) => [slide.kind, 'title' in slide ? slide.title : slide.text].join(' '))
		).toEqual([
			'welcome Kvällen',
			'award Priset 2026',
			'class Förskola',
			'citation Kort.',
			'winner Lärkan',
			'citation Kort.',
			'winner Eken',
			'class Äldreomsorg',
			'citation Kort.',
			'winner Almen',
			'end Grattis'
		]);
	});

	it('has brought a class into the open when its last winner is shown, and not before', () => {
		const classes = (step: number) => shownBy(deck, step).map(({ classKey }) => classKey);
		expect(classes(4)).toEqual([]);
		expect(classes(5)).toEqual([]);
		expect(classes(6)).toEqual(['a']);
		// With the last of all, also the class that nobody is honoured in: nothing is left that is not known.
		expect(classes(8)).toEqual(['a']);
		expect(classes(9)).toEqual(['a', 'c', 'b']);
	});

	it('follows an order that goes between the classes: a class is named anew, and out only when its last winner is', () => {
		const [lark, oak, elm] = edition.honours;
		if (!lark || !oak || !elm) throw new Error('three honours');
		const between = deckOf(evening, [{ ...edition, honours: [oak, elm, lark] }], 'sv');
		expect(between.map(({ of }) => of).filter((of) => /^e.[abc]$|winner/.test(of))).toEqual([
			'e/a',
			'e/a/Eken/winner',
			'e/c',
			'e/c/Almen/winner',
			'e/a',
			'e/a/Lärkan/winner'
		]);
		const completed = between.map(({ completes }) => completes.map(({ classKey }) => classKey));
		expect(completed.filter((keys) => keys.length > 0)).toEqual([['c'], ['a', 'b']]);
		// Slides that have changed begin again where the first part of a class is, so that nothing of it is passed over.
		expect(goingOnAt(between, 'e/a/Lärkan/winner', (_, key) => key === 'c')).toBe(2);
	});

	it('goes on where the class at hand begins, and before any that is still to be shown, when its slides have changed', () => {
		const nothingOut = () => false;
		const out =
			(...keys: string[]) =>
			(_: string, key: string) =>
				keys.includes(key);
		const at = (shown: string | null, isOut: (edition: string, key: string) => boolean) =>
			deck[goingOnAt(deck, shown, isOut)]?.of;
		expect(at('e/c/Almen/winner', out('a'))).toBe('e/c');
		expect(at('e/c/Almen/winner', nothingOut)).toBe('e/a');
		expect(at('e/a/Eken/0', nothingOut)).toBe('e/a');
		expect(at('e/gone/Elm/0', out('a', 'b', 'c'))).toBe('e');
		expect(at(null, nothingOut)).toBe('welcome');
	});

	it('passes over an award that nobody is honoured in', () => {
		const empty = { ...edition, id: 'f', honours: [] };
		expect(deckOf(evening, [empty, edition], 'sv')).toEqual(deck);
	});

	it('is rehearsed with nobody’s name', () => {
		const honours = madeUp(
			edition.classes,
			[{ key: 'award', name: text('Utmärkelse') }],
			eveningMessages('sv').stage.madeUp
		);
		expect(honours).toHaveLength(3);
		const rehearsal = JSON.stringify(deckOf(evening, [{ ...edition, honours }], 'sv'));
		expect(rehearsal).not.toMatch(/Lärkan|Eken|Almen/);
		expect(rehearsal).toContain('Provenheten');
	});
});
