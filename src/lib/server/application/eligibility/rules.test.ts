import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../programme/definition/parse.ts';
import {
	answersFromQuery,
	answersToQuery,
	evaluateEligibility,
	notKnownAnswer,
	readAnswer,
	relevantAnswers,
	type EligibilityAnswer,
	type EligibilityAnswers
} from './rules.ts';

const root = new URL('../../../../../', import.meta.url);
function definitionAt(path: string) {
	const parsed = parseDefinition(JSON.parse(readFileSync(new URL(path, root), 'utf8')));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
	return parsed.definition;
}
const framsteget = definitionAt('programmes/framsteget/definition.json');
const kvalitet = definitionAt('programmes/kvalitetsutmarkelsen/definition.json');
const madeUp = definitionAt('src/lib/server/programme/definition/made-up-award.fixture.json');

const cityUnit: EligibilityAnswers = {
	financed: 'yes',
	operation: 'city',
	'budget-responsibility': 'yes',
	'staff-responsibility': 'yes',
	employees: 12,
	'board-notice': 'yes',
	'budget-in-balance': 'yes'
};
const privateUnit = {
	...cityUnit,
	operation: 'private',
	'private-kind': 'other',
	'serves-stockholm': 'yes'
};
const judge = (answers: EligibilityAnswers) => evaluateEligibility(kvalitet, answers);
const missing = (answers: EligibilityAnswers) => judge(answers).missing.map(({ key }) => key);

describe('Kvalitetsutmärkelsen', () => {
	it('lets a unit of the city with everything in order take part, and asks nothing more', () => {
		expect(judge(cityUnit)).toMatchObject({
			result: 'may-take-part',
			next: null,
			missing: [],
			route: null
		});
	});

	it('asks one question at a time, in order, and passes over what does not apply', () => {
		const asked: string[] = [];
		let answers: EligibilityAnswers = {};
		for (let next = judge(answers).next; next; next = judge(answers).next) {
			asked.push(next.key);
			const answer = cityUnit[next.key];
			if (answer === undefined) break;
			answers = { ...answers, [next.key]: answer };
		}
		expect(asked).toEqual(Object.keys(cityUnit));
	});

	it('asks on one page what applies to everybody, then what follows from an answer, and nothing after a no', () => {
		const asked = (answers: EligibilityAnswers) => judge(answers).asked.map(({ key }) => key);
		expect(asked({})).toEqual(Object.keys(cityUnit));
		expect(asked({ operation: 'contractor' })).toEqual([
			'financed',
			'operation',
			'serves-stockholm',
			...Object.keys(cityUnit).slice(2)
		]);
		expect(asked({ ...privateUnit, operation: 'city' })).toEqual(Object.keys(cityUnit));
		expect(asked({ financed: 'no', operation: 'contractor' })).toEqual(['financed', 'operation']);
	});

	it('explains every answer', () => {
		const [first] = judge({ financed: 'no' }).answered;
		expect(first?.rules).toEqual([
			{
				key: 'financed-by-the-city',
				outcome: 'not-satisfied',
				consequence: 'may-not-take-part',
				explanation: {
					sv: 'Bara verksamheter som finansieras av staden kan delta.',
					en: 'Only units financed by the city can take part.'
				},
				whatToDo: {
					sv: 'Fråga den som ansvarar för verksamhetens ekonomi.',
					en: 'Ask whoever is responsible for the unit’s finances.'
				}
			}
		]);
	});

	it('tells a unit that does not know how to find out, and one that is too small what it can do', () => {
		const advice = (employees: EligibilityAnswers[string]) =>
			judge({ ...cityUnit, employees }).missing.map(({ whatToDo }) => whatToDo?.sv);
		expect(advice(notKnownAnswer)).toEqual(['Räkna medarbetarna, chefen inräknad.']);
		expect(advice(4)).toEqual(['Fråga er chef om ni kan delta tillsammans med en annan enhet.']);
	});

	it('needs five employees, the manager counted', () => {
		expect(judge({ ...cityUnit, employees: 5 }).result).toBe('may-take-part');
		expect(judge({ ...cityUnit, employees: 4 }).result).toBe('may-not-take-part');
		expect(missing({ ...cityUnit, employees: 4 })).toEqual(['at-least-five']);
	});

	it.each(['financed', 'budget-responsibility', 'staff-responsibility', 'board-notice'])(
		'cannot be entered without %s',
		(question) => {
			expect(judge({ ...cityUnit, [question]: 'no' }).result).toBe('may-not-take-part');
			expect(judge({ ...cityUnit, [question]: notKnownAnswer }).result).toBe('not-yet-known');
		}
	);

	it('can be entered, but not won, without a budget in balance', () => {
		const unit = { ...cityUnit, 'budget-in-balance': 'no' };
		expect(judge(unit).result).toBe('may-take-part-not-win-yet');
		expect(missing(unit)).toEqual(['budget-in-balance']);
		expect(judge({ ...unit, 'budget-in-balance': notKnownAnswer }).result).toBe('not-yet-known');
		expect(judge({ ...unit, employees: 2 }).result).toBe('may-not-take-part');
	});

	it('asks only those who are not the city itself about 51 percent', () => {
		const asks = (answers: EligibilityAnswers) =>
			judge({ ...answers, 'serves-stockholm': 'no' }).result;
		expect(asks(cityUnit)).toBe('may-take-part');
		expect(asks(privateUnit)).toBe('may-not-take-part');
	});

	it.each([
		['other', 'Den förvaltning som ni tillhör'],
		['preschool-or-school', 'Utbildningsförvaltningen'],
		['home-care', 'Den stadsdelsförvaltning där ni har merparten av era uppdrag']
	])('tells a private unit of kind %s whom to contact', (kind, contact) => {
		expect(judge({ ...privateUnit, 'private-kind': kind }).route?.contact.sv).toBe(contact);
	});

	it('tells a contractor to contact the administration it has its contract with', () => {
		expect(judge({ ...privateUnit, operation: 'contractor' }).route?.contact.sv).toBe(
			'Den förvaltning som ni har avtal med'
		);
	});
});

describe('Framsteget', () => {
	const result = (answers: EligibilityAnswers) => evaluateEligibility(framsteget, answers).result;

	it('is for the city’s own units whose development has been introduced', () => {
		expect(result({ operation: 'city', introduced: 'yes' })).toBe('may-take-part');
		expect(result({ operation: 'city', introduced: 'no' })).toBe('may-not-take-part');
		expect(result({ operation: 'other', introduced: 'yes' })).toBe('may-not-take-part');
	});

	it('is for contractors and private units that the city mainly finances', () => {
		for (const operation of ['contractor', 'private']) {
			expect(result({ operation, introduced: 'yes' })).toBe('not-yet-known');
			expect(result({ operation, financing: 'yes', introduced: 'yes' })).toBe('may-take-part');
			expect(result({ operation, financing: 'no', introduced: 'yes' })).toBe('may-not-take-part');
		}
	});
});

describe('an award that nobody has written code for', () => {
	it('asks, judges and routes by its own numbers', () => {
		const garden = (answers: EligibilityAnswers) => evaluateEligibility(madeUp, answers);
		expect(garden({ area: 499.5, pesticides: 'none' }).result).toBe('may-take-part');
		expect(garden({ area: 500, pesticides: 'none' }).next?.key).toBe('insured');
		expect(garden({ area: 500, pesticides: 'none' }).route?.contact.en).toBe('The head of parks');
		expect(garden({ area: 500, insured: 'no', pesticides: 'none' }).result).toBe(
			'may-take-part-not-win-yet'
		);
		expect(garden({ area: 3, pesticides: 'none' }).result).toBe('may-not-take-part');
	});

	it('is not judged too early where an unknown answer hides a further question', () => {
		const unknown = evaluateEligibility(madeUp, { area: notKnownAnswer, pesticides: 'none' });
		expect(unknown.result).toBe('not-yet-known');
		expect(unknown.missing.map(({ key }) => key)).toEqual(['enough', 'insured']);
	});
});

describe('an answer', () => {
	const question = (key: string) => {
		const found = kvalitet.eligibility.questions.find((one) => one.key === key);
		if (!found) throw new Error(key);
		return found;
	};
	it('is read from what a person writes', () => {
		expect(readAnswer(question('employees'), ' 12 ')).toBe(12);
		expect(readAnswer(question('employees'), '12,5')).toBe(12.5);
		expect(readAnswer(question('financed'), 'yes')).toBe('yes');
		expect(readAnswer(question('financed'), 'not-known')).toBe(notKnownAnswer);
	});
	it.each([
		['employees', 'tolv'],
		['employees', '-1'],
		['employees', '1e9'],
		['employees', ''],
		['financed', 'kanske'],
		['operation', 'not-known'],
		['operation', 'constructor']
	])('to %s is not “%s”', (key, text) => {
		expect(readAnswer(question(key), text)).toBe(null);
	});
});

const awards = fc.constantFrom(framsteget, kvalitet, madeUp);
const someAnswers = (definition: typeof kvalitet) =>
	fc.record(
		Object.fromEntries(
			definition.eligibility.questions.map((question) => [
				question.key,
				fc.oneof(
					fc.constant<EligibilityAnswer>(notKnownAnswer),
					question.type === 'number'
						? fc.integer({ min: 0, max: 6000 })
						: question.type === 'one-of'
							? fc.constantFrom(...question.options.map(({ key }) => key))
							: fc.constantFrom('yes', 'no')
				)
			])
		),
		{ requiredKeys: [] }
	) as fc.Arbitrary<EligibilityAnswers>;
const awardWithAnswers = awards.chain((award) => fc.tuple(fc.constant(award), someAnswers(award)));

describe('whatever is answered', () => {
	it('the answers survive the way through an address', () => {
		fc.assert(
			fc.property(awardWithAnswers, ([award, answers]) => {
				const query = new URLSearchParams(answersToQuery(award, answers).toString());
				expect(answersFromQuery(award, query)).toEqual(relevantAnswers(award, answers));
			})
		);
	});

	it('an address full of rubbish gives only answers that can be given', () => {
		const names = kvalitet.eligibility.questions.map(({ key }) => key);
		const pair = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string());
		fc.assert(
			fc.property(fc.array(pair), (pairs) => {
				const answers = answersFromQuery(kvalitet, new URLSearchParams(pairs));
				for (const [key, answer] of Object.entries(answers)) {
					const question = kvalitet.eligibility.questions.find((one) => one.key === key);
					expect(question && readAnswer(question, String(answer))).toBe(answer);
				}
			})
		);
		expect(
			answersFromQuery(
				kvalitet,
				new URLSearchParams('financed=yes&financed=no&employees=x&utm_source=a&operation=city')
			)
		).toEqual({ financed: 'yes', operation: 'city' });
	});

	it('a unit may take part just when all is answered and nothing is missing', () => {
		fc.assert(
			fc.property(awardWithAnswers, ([award, answers]) => {
				const { result, next, missing: lacks } = evaluateEligibility(award, answers);
				expect(result === 'may-take-part').toBe(next === null && lacks.length === 0);
			})
		);
	});

	it('a “no” once certain stays so, whatever else is answered', () => {
		fc.assert(
			fc.property(awardWithAnswers, fc.nat(), ([award, answers], pick) => {
				const { questions } = award.eligibility;
				const dropped = questions[pick % questions.length]?.key ?? '';
				const { [dropped]: _, ...fewer } = answers;
				const asked = questions.some(({ askedWhen }) =>
					askedWhen.some(({ question }) => question === dropped)
				);
				if (asked || evaluateEligibility(award, fewer).result !== 'may-not-take-part') return;
				expect(evaluateEligibility(award, answers).result).toBe('may-not-take-part');
			})
		);
	});

	it('answers to questions that do not apply change nothing', () => {
		fc.assert(
			fc.property(awardWithAnswers, ([award, answers]) => {
				expect(evaluateEligibility(award, relevantAnswers(award, answers))).toEqual(
					evaluateEligibility(award, answers)
				);
			})
		);
	});
});
