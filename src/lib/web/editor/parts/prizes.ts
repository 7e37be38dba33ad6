// What can be won: honours, the prizes that go with them, and what it takes.
import { t, type Field, type Option } from '../fields.ts';
import { key } from './own-key.ts';

const honourOptions: readonly Option[] = [
	{ value: 'award', label: t('Utmärkelsen', 'The award') },
	{ value: 'honourable_mention', label: t('Hedersomnämnande', 'Honourable mention') }
];

export const prizes: readonly Field[] = [
	{
		kind: 'list',
		name: 'honours',
		label: t('Heder som kan ges', 'Honours that can be given'),
		one: t('heder', 'honour'),
		title: 'name',
		of: [
			{ kind: 'choice', name: 'key', label: t('Slag', 'Kind'), from: honourOptions },
			{
				kind: 'local',
				name: 'name',
				label: t('Vad den heter', 'What it is called'),
				example: t('Vinnare av Framsteget', 'Winner of the Step Forward')
			},
			{ kind: 'flag', name: 'perClass', label: t('Ges i varje klass', 'Given in each class') },
			{
				kind: 'number',
				name: 'max',
				optional: true,
				label: t('Högst så många', 'At most so many'),
				help: t(
					'Tomt: så många som panelen finner. Räknas i varje klass om den ges så.',
					'Empty: as many as the panel finds. Counted in each class where it is given so.'
				)
			}
		]
	},
	{
		kind: 'list',
		name: 'prizes',
		label: t('Priser', 'Prizes'),
		one: t('pris', 'prize'),
		title: 'name',
		folded: true,
		says: 'prize',
		empty: t('Inga priser.', 'No prizes.'),
		begins: { kind: 'sum', forHonour: 'award' },
		of: [
			{
				kind: 'local',
				name: 'name',
				label: t('Pris, som det skrivs', 'Prize, as it is written'),
				example: t('60 000 kronor', 'SEK 60,000')
			},
			{
				kind: 'choice',
				name: 'kind',
				shapes: true,
				label: t('Slag', 'Kind'),
				from: [
					{ value: 'sum', label: t('En summa pengar', 'A sum of money') },
					{ value: 'work-of-art', label: t('Ett konstverk', 'A work of art') },
					{ value: 'diploma', label: t('Ett diplom', 'A diploma') }
				]
			},
			{
				kind: 'money',
				name: 'amountOre',
				optional: true,
				when: ({ kind, amountOre }) => kind === 'sum' || typeof amountOre === 'number',
				label: t('Summa', 'Sum'),
				help: t(
					'Tomt: summan bestäms när beslutet fattas.',
					'Empty: the sum is set with the decision.'
				)
			},
			{ kind: 'choice', name: 'forHonour', label: t('Går till', 'Goes with'), from: honourOptions },
			{
				kind: 'text',
				name: 'alternative',
				optional: true,
				label: t('Hör ihop som alternativ', 'Goes together as an alternative'),
				help: t(
					'Priser med samma ord här hör ihop, och panelen väljer ett av alternativen. Små bokstäver, till exempel: stort.',
					'Prizes with the same word here go together, and the panel chooses one of the alternatives. Small letters, for example: large.'
				)
			},
			key
		]
	},
	{
		kind: 'list',
		name: 'conditionsToWin',
		label: t('Villkor för att vinna', 'Conditions to win'),
		one: t('villkor', 'condition'),
		title: 'text',
		folded: true,
		empty: t('Alla som får delta kan vinna.', 'All who may take part can win.'),
		of: [
			{
				kind: 'local',
				name: 'text',
				rows: 2,
				label: t('Villkor', 'Condition'),
				example: t('Enheten ska ha en budget i balans.', 'The unit’s budget must be balanced.')
			},
			{ kind: 'local', name: 'explanation', rows: 2, label: t('Förklaring', 'Explanation') },
			{
				kind: 'choice',
				name: 'fromEligibility',
				optional: true,
				from: 'questionsOnWinning',
				none: t('Kansliet kontrollerar', 'The office checks'),
				label: t('Framgår av frågan', 'Told by the question')
			},
			key
		]
	}
];
