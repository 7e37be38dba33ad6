// Severities in words: the sentence about oneself, the table and the picture say the same, with the same signs.
import { describe, expect, it } from 'vitest';
import { caseSeverities } from '#lib/server/assessment/index.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';
import { fromKeyShown, severityRows } from './yardstick.ts';

const given = { strict: 2, middling: 4, generous: 6 };
const people = Object.keys(given).map((who) => ({ who, name: who }));
const scored = Object.entries(given).map(([who, score]) => ({
	who,
	mine: false,
	scores: Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { score, reason: '' }]))
}));

describe('severities', () => {
	it.each(['sv', 'en'] as const)(
		'have one sign: plus for who gives lower scores (%s)',
		(locale) => {
			const words = yardstickMessages(locale);
			const figure = caseSeverities(scored);
			const rows = severityRows(figure, people, locale);
			expect(rows.map(({ key }) => key)).toEqual(['strict', 'middling', 'generous']);
			for (const { key, cells, drawn } of rows) {
				const found = figure.said ? figure.byExaminer.get(key) : undefined;
				if (!found?.said || !drawn) throw new Error('not said');
				const [lies = '', interval = ''] = cells;
				const said = words.training.yoursLies(
					found.severity,
					found.interval.low,
					found.interval.high
				);
				expect(said).toContain(interval);
				if (key === 'middling') continue;
				expect(drawn.value > 0).toBe(key === 'strict');
				expect(interval.startsWith(key === 'strict' ? '+' : '−')).toBe(true);
				const way = locale === 'sv' ? ['strängare', 'generösare'] : ['stricter', 'more generous'];
				const word = way[key === 'strict' ? 0 : 1] ?? '';
				expect(lies).toContain(word);
				expect(said).toContain(lies);
			}
		}
	);

	it('are not mixed up with the way to the key, which is said without signs', () => {
		const shown = (score: number) =>
			fromKeyShown({ a: { score, reason: '' } }, { a: { score: 4, reason: '' } }, 'sv');
		expect(shown(5)).toBe('1,0 steg över');
		expect(shown(3)).toBe('1,0 steg under');
		expect(shown(4)).toBe('På facit');
	});
});
