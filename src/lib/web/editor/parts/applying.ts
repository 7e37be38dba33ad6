// Who may apply: applicants, past honours, classes, and the check of whether one may take part.
import { t, type Field, type Option } from '../fields.ts';

const key: Field = { kind: 'key', name: 'key', label: t('Namn i koden', 'Name in the code') };

const consequences: readonly Option[] = [
	{ value: 'may-not-take-part', label: t('får de inte delta', 'they may not take part') },
	{
		value: 'may-not-win-yet',
		label: t('får de delta, men inte vinna än', 'they may take part, but not win yet')
	}
];

export const applicants: readonly Field[] = [
	{
		kind: 'group',
		name: 'applicants',
		label: t('Vem kan söka', 'Who may apply'),
		plain: true,
		fields: [
			{
				kind: 'choices',
				name: 'who',
				label: t('Vem kan söka?', 'Who may apply?'),
				default: ['unit'],
				from: [
					{ value: 'unit', label: t('En enhet', 'A unit') },
					{
						value: 'organisation',
						label: t(
							'En förvaltning, ett bolag eller en utförare',
							'An administration, a company or a provider'
						)
					},
					{ value: 'person', label: t('En person', 'A person') },
					{ value: 'team', label: t('Ett arbetslag', 'A team') }
				]
			},
			{
				kind: 'choices',
				name: 'how',
				label: t('Hur söker man?', 'How does one apply?'),
				default: ['self'],
				from: [
					{ value: 'self', label: t('Själv', 'By oneself') },
					{
						value: 'nominated',
						label: t('På någons förslag', 'On somebody’s nomination'),
						help: t(
							'Den som föreslår bjuder in den föreslagna, som sedan skriver ansökan.',
							'Whoever nominates invites the nominee, who then writes the entry.'
						)
					}
				]
			}
		]
	},
	{
		kind: 'list',
		name: 'pastHonours',
		label: t('Den som har vunnit tidigare', 'Those who have won before'),
		help: t(
			'Till exempel: den som har vunnit de senaste två omgångarna får delta, men inte vinna igen.',
			'For example: whoever has won in the last two editions may take part, but not win again.'
		),
		one: t('regel', 'rule'),
		empty: t('Tidigare vinster spelar ingen roll.', 'Earlier honours make no difference.'),
		begins: { honour: 'award', withinEditions: 1, consequence: 'may-not-win-yet' },
		of: [
			{
				kind: 'choice',
				name: 'honour',
				label: t('Den som har fått', 'Whoever has had'),
				from: [
					{ value: 'any', label: t('någon heder', 'any honour') },
					{ value: 'award', label: t('utmärkelsen', 'the award') },
					{ value: 'honourable_mention', label: t('hedersomnämnande', 'an honourable mention') }
				]
			},
			{
				kind: 'number',
				name: 'withinEditions',
				label: t('Under de senaste', 'Within the latest'),
				unit: t('omgångarna', 'editions')
			},
			{ kind: 'choice', name: 'consequence', label: t('Då', 'Then'), from: consequences },
			{
				kind: 'local',
				name: 'explanation',
				rows: 2,
				label: t('Så förklaras det för den sökande', 'How it is explained to the applicant')
			},
			key
		]
	}
];

export const classes: readonly Field[] = [
	{
		kind: 'list',
		name: 'classes',
		label: t('Tävlingsklasser', 'Classes'),
		help: t(
			'Formulärets fråga om klass följer med av sig själv.',
			'The form’s question about the class follows by itself.'
		),
		one: t('klass', 'class'),
		title: 'name',
		empty: t(
			'Inga klasser: alla bidrag bedöms tillsammans.',
			'No classes: all entries are judged together.'
		),
		of: [
			{
				kind: 'local',
				name: 'name',
				label: t('Namn', 'Name'),
				example: t('Förskola', 'Preschool')
			},
			{
				kind: 'local',
				name: 'note',
				optional: true,
				label: t('Tillägg inom parentes', 'Addition in brackets'),
				example: t('inklusive myndighetsutövning', 'including the exercise of authority')
			},
			{ kind: 'key', name: 'key', follows: 'class', label: t('Namn i koden', 'Name in the code') }
		]
	}
];

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

export const boardNotice: readonly Field[] = [
	{
		kind: 'group',
		name: 'boardNotice',
		label: t('Anmälan till nämnd eller styrelse', 'Notice to the board'),
		plain: true,
		fields: [
			{
				kind: 'flag',
				name: 'required',
				label: t(
					'Deltagandet ska anmälas i nämnd eller styrelse',
					'Taking part is to be notified to the board'
				),
				help: t(
					'Då kan ett bidrag skickas in först när anmälan är intygad.',
					'Then an entry can be submitted only when the notice has been certified.'
				)
			},
			{
				kind: 'local',
				name: 'text',
				rows: 4,
				label: t('Vad den sökande får läsa om det', 'What the applicant reads about it')
			}
		]
	}
];
