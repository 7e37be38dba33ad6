// One criterion of the scorebook: read from its form, and two windows' versions of it put together.
import { describe, expect, it } from 'vitest';
import {
	bothBooks,
	broughtBack,
	newId,
	readBook,
	sameBook,
	type Book,
	type BookFinding
} from './book.ts';

function form(fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

const finding = (id: string, body: string): BookFinding => ({
	id,
	kind: 'strength',
	body,
	passages: [],
	fresh: false
});
const book = (score: number | null, ...findings: BookFinding[]): Book => ({ score, findings });

describe('a form', () => {
	const fields: [string, string][] = [
		['score-results', '4'],
		['finding', 'a'],
		['kind-a', 'strength'],
		['body-a', 'Mäter varje vecka.'],
		['question-a', 'results'],
		['quote-a', 'varje vecka'],
		['question-a', ''],
		['quote-a', ' '],
		['question-a', 'learning'],
		['quote-a', ''],
		['id-improvement_area', 'b'],
		['body-improvement_area', 'Jämför med andra.'],
		['id-strength', 'c'],
		['body-strength', '  ']
	];

	it('is read with each passage at its question, and with new findings that have words', () => {
		expect(readBook(form(fields), 'score-results')).toEqual({
			score: 4,
			findings: [
				{
					...finding('a', 'Mäter varje vecka.'),
					passages: [
						{ question: 'results', quote: 'varje vecka' },
						{ question: 'learning', quote: '' }
					]
				},
				{
					...finding('b', 'Jämför med andra.'),
					kind: 'improvement_area',
					fresh: true
				}
			]
		});
	});

	it('is read without what a button takes away', () => {
		const dropped = readBook(form([...fields, ['drop', 'a:0']]), 'score-results');
		expect(dropped.findings[0]?.passages).toEqual([{ question: 'learning', quote: '' }]);
		const removed = readBook(form([...fields, ['remove', 'a']]), 'score-results');
		expect(removed.findings.map(({ id }) => id)).toEqual(['b']);
	});
});

describe('what was written in two windows', () => {
	it('is the same when only spaces differ', () => {
		expect(sameBook(book(3, finding('a', 'Ja. ')), book(3, finding('a', 'Ja.')))).toBe(true);
		expect(sameBook(book(3, finding('a', 'Ja.')), book(4, finding('a', 'Ja.')))).toBe(false);
	});

	it('is kept from both, and what was written on in both stands twice', () => {
		const mine = book(null, finding('a', 'Mitt.'), finding('same', 'Lika.'));
		const theirs = book(
			2,
			finding('a', 'Det andra.'),
			finding('same', 'Lika.'),
			finding('c', 'Nytt.')
		);
		const both = bothBooks(mine, theirs, () => 'new');
		expect(both.score).toBe(2);
		expect(both.findings.map(({ id, body }) => [id, body])).toEqual([
			['a', 'Mitt.'],
			['same', 'Lika.'],
			['new', 'Det andra.'],
			['c', 'Nytt.']
		]);
	});

	it('gets a finding back that could not be taken away, in its place', () => {
		const kept = book(4, finding('a', 'Ett.'), finding('b', 'Två.'), finding('c', 'Tre.'));
		const typed = book(5, finding('a', 'Ett, och mer.'));
		expect(broughtBack(typed, kept, { 'body-b': 'Den står kvar.' })).toEqual(
			book(5, finding('a', 'Ett, och mer.'), finding('b', 'Två.'))
		);
		expect(broughtBack(typed, kept, { 'body-a': 'För långt.' })).toEqual(typed);
	});

	it('gives new findings ids that a database takes', () => {
		expect(newId()).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
		);
		expect(newId()).not.toBe(newId());
	});
});
