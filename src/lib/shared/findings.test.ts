// The gentle remarks on score and text, and what counts as a sentence.
import { describe, expect, it } from 'vitest';
import { isSentence, remarksOn } from './findings.ts';

const steps = [
	{ value: 1, meaning: 'Arbetet saknas eller är okänt.' },
	{ value: 2, meaning: 'Arbetet har börjat.' },
	{ value: 3, meaning: 'Ansatsen är systematisk, tillämpas brett och följs regelbundet upp.' },
	{ value: 4, meaning: 'Resultaten är bestående och sprids till andra.' }
];
const strength = { kind: 'strength' as const, body: 'Alla hörs.' };
const area = { kind: 'improvement_area' as const, body: 'Fler kunde höras.' };
const why = (score: number | null, ...findings: (typeof strength | typeof area)[]) =>
	remarksOn({ score, findings }, steps).map((each) => each.why);

describe('score and text', () => {
	it('are remarked on where they point in different directions', () => {
		expect(why(4, area)).toEqual(['top-without-strength']);
		expect(why(1, strength)).toEqual(['low-without-area']);
		expect(why(null, strength)).toEqual(['no-score']);
	});

	it('are left alone where they agree, and where nothing is written yet', () => {
		expect(why(4, strength, area)).toEqual([]);
		expect(why(1, area)).toEqual([]);
		expect(why(3, strength)).toEqual([]);
		expect(why(4)).toEqual([]);
		expect(why(4, { ...area, body: '  ' })).toEqual([]);
	});

	it('are remarked on where the words are those of the step beside', () => {
		const body = 'En systematisk ansats som tillämpas brett och följs upp regelbundet.';
		const said = remarksOn({ score: 2, findings: [{ ...area, body }] }, steps);
		expect(said).toEqual([{ why: 'nearer', step: 3 }]);
	});
});

it.each([
	['Barnen väljer själva vad de undersöker.', true],
	['”Vi ser tillbaka på veckan varje fredag.”', true],
	['Bra delaktighet', false],
	['Barnen väljer själva vad de undersöker', false]
])('%s: a full sentence? %s', (body, expected) => {
	expect(isSentence(body)).toBe(expected);
});
