// What a part of the form says of itself agrees with the tick beside it.
import { describe, expect, it } from 'vitest';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { sectionStep } from './section-step.ts';

const { write } = applicationMessages('sv');
const part = { answered: 4, total: 5, requiredLeft: 0, problems: 0, optional: false };

describe('a part of the form', () => {
	it('is done when only what is optional is left, and says so', () => {
		expect(sectionStep(part, write)).toEqual({
			state: 'done',
			passed: false,
			note: 'Klart – 4 av 5 frågor besvarade, den sista är frivillig'
		});
		expect(sectionStep({ ...part, answered: 3 }, write).note).toBe(
			'Klart – 3 av 5 frågor besvarade, resten är frivilliga'
		);
	});

	it('is not done while something required is left', () => {
		expect(sectionStep({ ...part, requiredLeft: 1 }, write)).toEqual({
			state: 'todo',
			passed: false,
			note: '4 av 5 frågor besvarade'
		});
	});

	it('says nothing of what is optional when all is answered, and stops at what must be mended', () => {
		expect(sectionStep({ ...part, answered: 5 }, write).note).toBe('Alla frågor besvarade');
		expect(sectionStep({ ...part, problems: 1 }, write)).toMatchObject({
			state: 'stop',
			note: 'Ett svar behöver rättas'
		});
	});

	it('that need not be answered at all is passed, not done', () => {
		const empty = { ...part, answered: 0, total: 1, optional: true };
		expect(sectionStep(empty, write)).toEqual({ state: 'todo', passed: true, note: 'Frivilligt' });
	});
});
