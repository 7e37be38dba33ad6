import { describe, expect, it } from 'vitest';
import { formSchema } from '../../programme/index.ts';
import { askedIn, askedSections } from './asked.ts';

const label = { sv: 'Fråga', en: 'Question' };
const option = (key: string) => ({ key, label });
const form = formSchema.parse({
	sections: [
		{
			key: 'first',
			title: label,
			questions: [
				{ key: 'drift', type: 'one-of', label, options: [option('own'), option('private')] },
				{
					key: 'provider',
					type: 'short-text',
					label,
					shownWhen: [{ question: 'drift', is: ['private'] }]
				},
				{
					key: 'themes',
					type: 'several-of',
					label,
					options: [option('care'), option('school')],
					shownWhen: [{ question: 'drift', is: ['private'] }]
				}
			]
		},
		{
			key: 'second',
			title: label,
			questions: [
				{
					key: 'pupils',
					type: 'number',
					label,
					shownWhen: [{ question: 'themes', is: ['school'] }]
				},
				{
					key: 'large',
					type: 'long-text',
					label,
					limit: { unit: 'words', max: 100 },
					shownWhen: [{ question: 'pupils', min: 500 }]
				}
			]
		}
	]
});
const asked = (answers: Record<string, string | string[]>) => [
	...askedIn(form, new Map(Object.entries(answers)))
];

describe('a question that hangs on an earlier one', () => {
	it('is asked when the earlier answer matches, and not before there is one', () => {
		expect(asked({})).toEqual(['drift']);
		expect(asked({ drift: 'own' })).toEqual(['drift']);
		expect(asked({ drift: 'private' })).toEqual(['drift', 'provider', 'themes']);
	});

	it('is asked when one of several choices matches, or a number lies within the limits', () => {
		const answers = { drift: 'private', themes: ['care', 'school'] };
		expect(asked(answers)).toContain('pupils');
		expect(asked({ ...answers, pupils: '499' })).not.toContain('large');
		expect(asked({ ...answers, pupils: '500' })).toContain('large');
	});

	it('is not asked when the question it hangs on is not asked, whatever was answered there before', () => {
		expect(asked({ drift: 'own', themes: ['school'], pupils: '900' })).toEqual(['drift']);
	});

	it('leaves out a section in which nothing is asked', () => {
		expect(askedSections(form, new Map([['drift', 'own']])).map(({ key }) => key)).toEqual([
			'first'
		]);
	});
});
