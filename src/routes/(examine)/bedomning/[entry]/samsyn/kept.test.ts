import { expect, it } from 'vitest';
import { keptTexts } from './kept.ts';

it('what was typed is shown to be copied, without ids, choices and what is empty', () => {
	expect(
		keptTexts({
			revision: '3',
			then: 'next',
			'score-results': '4',
			'reason-results': ' Vi landade där. ',
			'body-strength': 'Alla är med.',
			'body-improvement_area': '  ',
			'kind-0197': 'strength',
			aside: '0197',
			'aside-0197': 'Sägs på annat håll.',
			'objection-to': '0197',
			objection: 'Jag håller inte med.',
			why: 'Samma sak.',
			summary: 'I korthet.'
		})
	).toEqual([
		'Vi landade där.',
		'Alla är med.',
		'Sägs på annat håll.',
		'Jag håller inte med.',
		'Samma sak.',
		'I korthet.'
	]);
});
