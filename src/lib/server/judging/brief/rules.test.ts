// What goes into a brief, and in which order.
import { describe, expect, it } from 'vitest';
import type { CheckBehind } from '../../assessment/index.ts';
import type { ShownQuestion } from '../../application/index.ts';
import {
	checksInOrder,
	firstSentences,
	inOrderOf,
	markedOf,
	minutesToRead,
	onPage,
	ownWords,
	readSort,
	sentencesOf
} from './rules.ts';

const asked = (key: string, text: string, more: Partial<ShownQuestion> = {}): ShownQuestion => ({
	key,
	type: 'long-text',
	role: null,
	label: { sv: key, en: key },
	typed: text,
	text: { sv: text, en: text },
	href: null,
	password: false,
	publish: false,
	shownTo: 'assessors',
	revision: null,
	...more
});
const sentence = (words: number, name: string) =>
	`${Array.from({ length: words - 1 }, () => 'ord').join(' ')} ${name}.`.replace(/^o/, 'O');

describe('the first sentences of a text', () => {
	it('are whole ones, and say how many are left', () => {
		const text = `${sentence(10, 'ett')} ${sentence(10, 'två')}\n\n${sentence(10, 'tre')}`;
		expect(firstSentences(text, 20)).toEqual({
			text: `${sentence(10, 'ett')} ${sentence(10, 'två')}`,
			left: 1,
			cutInSentence: false
		});
		expect(firstSentences(text, 30)).toEqual({ text, left: 0, cutInSentence: false });
	});

	it('hold one at least, unless it has no end in sight: then they say that it was cut', () => {
		expect(firstSentences(sentence(14, 'slut'), 10).cutInSentence).toBe(false);
		const endless = firstSentences(`${sentence(90, 'slut')} Och mer.`, 10);
		expect(endless.text).toMatch(/ …$/);
		expect(endless).toMatchObject({ left: 1, cutInSentence: true });
	});

	it('do not end at an abbreviation, nor within a number', () => {
		expect(
			sentencesOf('Vi möter t.ex. Äldre kl. 14.30 i bl.a. Farsta. Det går bra! Eller?')
		).toEqual(['Vi möter t.ex. Äldre kl. 14.30 i bl.a. Farsta.', 'Det går bra!', 'Eller?']);
	});

	it('of nothing are nothing', () => {
		expect(firstSentences('', 40)).toEqual({ text: '', left: 0, cutInSentence: false });
	});
});

describe('the case in its own words', () => {
	it('is told by the long answers that become public', () => {
		const questions = [
			asked('name', 'Kort.', { type: 'short-text', publish: true }),
			asked('background', 'Bakgrunden.', { publish: true }),
			asked('inner', 'Bara för jury.'),
			asked('result', 'Resultatet.', { publish: true }),
			asked('empty', '  ', { publish: true })
		];
		expect(ownWords([{ questions }], 30).map(({ key }) => key)).toEqual(['background', 'result']);
	});

	it('goes on with other answers while there is room for a few sentences', () => {
		const questions = [
			asked('mission', sentence(60, 'uppdrag')),
			asked('summary', sentence(50, 'kort'), { publish: true }),
			asked('resources', sentence(60, 'resurser')),
			asked('leadership', sentence(60, 'ledning'))
		];
		const keys = (words: number) => ownWords([{ questions }], words).map(({ key }) => key);
		expect([keys(80), keys(100), keys(160)]).toEqual([
			['summary'],
			['mission', 'summary'],
			['mission', 'summary', 'resources']
		]);
	});

	it('is told by the first long answers where none becomes public', () => {
		const questions = ['a', 'b', 'c', 'd', 'e'].map((key) => asked(key, 'Ett svar.'));
		expect(ownWords([{ questions }]).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
	});

	it('gives what a short answer does not need to the long ones', () => {
		const long = Array.from({ length: 20 }, (_, at) => sentence(10, `nr${at}`)).join(' ');
		const questions = [
			asked('short', 'Två ord.', { publish: true }),
			asked('long', long, { publish: true })
		];
		const [short, rest] = ownWords([{ questions }], 102);
		expect(short).toMatchObject({ text: 'Två ord.', left: 0 });
		expect(rest).toMatchObject({ left: 10 });
	});
});

describe('the findings', () => {
	const finding = (id: string, criterionKey: string, numbers: number[] = []) => ({
		id,
		criterionKey,
		kind: 'strength' as const,
		body: id,
		checkIds: [],
		passages: numbers.map((number) => ({
			questionKey: 'q',
			question: null,
			number,
			before: '',
			words: '',
			after: '',
			submittedAt: null,
			submissionId: 's'
		}))
	});

	it('are marked by criterion, and name each answer that they rest on once', () => {
		const marked = markedOf([finding('b', 'two', [5, 3, 5, 0]), finding('a', 'one')], 'strength', [
			{ key: 'one' },
			{ key: 'two' }
		]);
		expect(marked.map(({ id, mark, answers }) => [id, mark, answers])).toEqual([
			['a', 'S1', []],
			['b', 'S2', [3, 5]]
		]);
	});

	it('on the page are the first of each criterion where there are too many', () => {
		const items = ['one', 'one', 'one', 'two', 'two'].map((key, at) => finding(`${at}`, key));
		const { shown, rest } = onPage(items, 3);
		expect(shown.map(({ id }) => id)).toEqual(['0', '1', '3']);
		expect(rest.map(({ id }) => id)).toEqual(['2', '4']);
		expect(onPage(items, 5).rest).toEqual([]);
	});
});

it('what the visit changed comes before what it confirmed, and what nobody saw last', () => {
	const check = (id: string, together: CheckBehind['together']) => ({
		id,
		criterionKey: 'c',
		body: '',
		together,
		notes: [],
		reason: null
	});
	const seen = checksInOrder([
		check('unseen', { state: 'none' }),
		check('confirmed', { state: 'agreed', outcome: 'confirmed' }),
		check('differs', { state: 'differ' }),
		check('changed', { state: 'settled', outcome: 'changed' })
	]);
	expect(seen.map(({ id }) => id)).toEqual(['changed', 'differs', 'confirmed', 'unseen']);
});

it('reading takes the nearest whole minute, and one at least', () => {
	expect([0, 119, 359, 361, 4800].map(minutesToRead)).toEqual([1, 1, 1, 2, 20]);
});

describe('a class’s entries side by side', () => {
	const entry = (number: number, unit: string, mean: number | null, score: number | null) => ({
		number,
		unit,
		mean,
		profile: [{ key: 'learning', score }]
	});
	const entries = [
		entry(7, 'Ärlan', 4, 3),
		entry(3, 'Zinken', null, null),
		entry(9, 'Anden', 4.5, 2)
	];
	const by = (text: string | null) =>
		inOrderOf(entries, readSort(text, [{ key: 'learning' }])).map(({ number }) => number);

	it('come by number unless the reader asks for something that is there', () => {
		expect([by(null), by('gissat'), by('criterion.gissat'), by('-number')]).toEqual([
			[3, 7, 9],
			[3, 7, 9],
			[3, 7, 9],
			[9, 7, 3]
		]);
	});

	it('are ordered by name as in Swedish', () => {
		expect(by('unit')).toEqual([9, 3, 7]);
	});

	it('have those without a score last, whichever way', () => {
		expect([by('mean'), by('-mean'), by('criterion.learning'), by('-criterion.learning')]).toEqual([
			[7, 9, 3],
			[9, 7, 3],
			[9, 7, 3],
			[7, 9, 3]
		]);
	});
});
