// The check of whether one may take part: its questions, what they require, and whom to contact.
import { t, type Field } from '../fields.ts';
import { consequences } from './consequences.ts';
import { key } from './own-key.ts';

const explanation: Field = {
	kind: 'group',
	name: 'explanation',
	label: t('Så förklaras svaret', 'How the answer is explained'),
	fields: [
		{
			kind: 'local',
			name: 'satisfied',
			rows: 2,
			label: t('När kravet är uppfyllt', 'When the requirement is met')
		},
		{
			kind: 'local',
			name: 'notSatisfied',
			rows: 2,
			label: t('När kravet inte är uppfyllt', 'When the requirement is not met')
		},
		{
			kind: 'local',
			name: 'notYetKnown',
			rows: 2,
			label: t('När man inte vet än', 'When it is not yet known')
		}
	]
};

const ofType =
	(...types: string[]) =>
	(around: Record<string, unknown>) =>
		types.includes(String(around['type']));

export const eligibility: readonly Field[] = [
	{
		kind: 'group',
		name: 'eligibility',
		label: t('Vem får delta', 'Who may take part'),
		plain: true,
		fields: [
			{
				kind: 'local',
				name: 'intro',
				rows: 2,
				label: t('Inledning till frågorna', 'Introduction to the questions'),
				example: t(
					'Svara på några frågor så ser ni direkt om ni kan delta.',
					'Answer a few questions and see at once whether you can take part.'
				)
			},
			{
				kind: 'list',
				name: 'questions',
				label: t('Frågor', 'Questions'),
				help: t('Ställs en i taget, i den här ordningen.', 'Asked one at a time, in this order.'),
				one: t('fråga', 'question'),
				title: 'question',
				folded: true,
				says: 'question',
				begins: { type: 'yes-no' },
				of: [
					{
						kind: 'local',
						name: 'question',
						rows: 2,
						label: t('Fråga', 'Question'),
						example: t('Har enheten budgetansvar?', 'Does the unit have its own budget?')
					},
					{ kind: 'local', name: 'help', rows: 2, optional: true, label: t('Hjälptext', 'Help') },
					{
						kind: 'choice',
						name: 'type',
						shapes: true,
						label: t('Besvaras med', 'Answered with'),
						from: [
							{ value: 'yes-no', label: t('Ja eller nej', 'Yes or no') },
							{ value: 'one-of', label: t('Ett av flera svar', 'One of several answers') },
							{ value: 'number', label: t('Ett tal', 'A number') }
						]
					},
					{
						kind: 'list',
						name: 'options',
						when: ofType('one-of'),
						label: t('Svar att välja bland', 'Answers to choose among'),
						one: t('svar', 'answer'),
						title: 'label',
						of: [
							{ kind: 'local', name: 'label', label: t('Svar', 'Answer') },
							{
								kind: 'key',
								name: 'key',
								follows: 'eligibility-option',
								label: t('Namn i koden', 'Name in the code')
							}
						]
					},
					{
						kind: 'number',
						name: 'min',
						optional: true,
						when: ofType('number'),
						label: t('Minsta tal som går att svara', 'Smallest number that can be answered')
					},
					{
						kind: 'number',
						name: 'max',
						optional: true,
						when: ofType('number'),
						label: t('Största tal som går att svara', 'Largest number that can be answered')
					},
					{
						kind: 'local',
						name: 'unit',
						optional: true,
						when: ofType('number'),
						label: t('Enhet efter talet', 'Unit after the number'),
						example: t('medarbetare', 'employees')
					},
					{
						kind: 'flag',
						name: 'mayNotKnow',
						default: true,
						label: t('Det går att svara ”vet inte än”', '“Do not know yet” can be answered')
					},
					{
						kind: 'list',
						name: 'askedWhen',
						label: t('Ställs bara när', 'Asked only when'),
						one: t('villkor', 'condition'),
						empty: t('Frågan ställs till alla.', 'The question is asked of everybody.'),
						of: [
							{
								kind: 'match',
								name: '',
								chooses: 'eligibility',
								label: t('Villkor', 'Condition')
							}
						]
					},
					{
						kind: 'list',
						name: 'rules',
						label: t('Krav', 'Requirements'),
						one: t('krav', 'requirement'),
						says: 'rule',
						begins: { satisfiedBy: {}, consequence: 'may-not-take-part', explanation: {} },
						empty: t(
							'Inget krav: frågan utesluter ingen.',
							'No requirement: the question excludes nobody.'
						),
						of: [
							{
								kind: 'match',
								name: 'satisfiedBy',
								label: t(
									'Kravet är uppfyllt när svaret är',
									'The requirement is met when the answer is'
								)
							},
							{
								kind: 'choice',
								name: 'consequence',
								label: t('Annars', 'Otherwise'),
								from: consequences
							},
							explanation,
							{
								kind: 'local',
								name: 'whatToDo',
								rows: 2,
								optional: true,
								label: t('Vad de kan göra åt det', 'What they can do about it')
							},
							{
								kind: 'local',
								name: 'howToFindOut',
								rows: 2,
								optional: true,
								label: t('Hur de tar reda på det', 'How they find out')
							},
							key
						]
					},
					{
						kind: 'key',
						name: 'key',
						follows: 'eligibility-question',
						label: t('Namn i koden', 'Name in the code')
					}
				]
			},
			{
				kind: 'list',
				name: 'routing',
				label: t('Vem de ska kontakta', 'Whom they are to contact'),
				help: t(
					'Den första som passar svaren visas, till exempel för enskilt drivna verksamheter.',
					'The first that fits the answers is shown, for example to private providers.'
				),
				one: t('hänvisning', 'referral'),
				title: 'contact',
				folded: true,
				empty: t('Ingen hänvisas vidare.', 'Nobody is referred.'),
				of: [
					{
						kind: 'local',
						name: 'contact',
						label: t('Kontakt', 'Contact'),
						example: t('Utbildningsförvaltningen', 'The education administration')
					},
					{ kind: 'local', name: 'text', rows: 2, label: t('Text', 'Text') },
					{
						kind: 'list',
						name: 'when',
						label: t('Visas när', 'Shown when'),
						one: t('villkor', 'condition'),
						empty: t('Visas för alla.', 'Shown to everybody.'),
						of: [
							{
								kind: 'match',
								name: '',
								chooses: 'eligibility',
								label: t('Villkor', 'Condition')
							}
						]
					},
					key
				]
			}
		]
	}
];
