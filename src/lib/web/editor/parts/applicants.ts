// Who may apply, in which way, in which classes; and what earlier honours mean.
import { t, type Field } from '../fields.ts';
import { consequences } from './consequences.ts';
import { key } from './own-key.ts';

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
