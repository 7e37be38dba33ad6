// What examiners assess, by which scale, and what comes of it.
import type { LocalText } from '#lib/shared/locale.ts';
import { t, type Field } from '../fields.ts';
import { key } from './own-key.ts';

const atMost: Field = {
	kind: 'number',
	name: 'max',
	optional: true,
	label: t('Högst', 'At most')
};

const teamSize: readonly Field[] = [
	{ kind: 'number', name: 'min', label: t('Minst', 'At least') },
	{ kind: 'number', name: 'max', label: t('Högst', 'At most') }
];

const counted = (name: string, label: LocalText): Field => ({
	kind: 'group',
	name,
	label,
	row: true,
	fields: [{ kind: 'number', name: 'min', label: t('Minst', 'At least'), default: 0 }, atMost]
});

/** Criteria and their scale: the examiners', or the panel's own. */
export const scored: readonly Field[] = [
	{
		kind: 'list',
		name: 'criteria',
		label: t('Kriterier', 'Criteria'),
		one: t('kriterium', 'criterion'),
		title: 'name',
		folded: true,
		of: [
			{
				kind: 'local',
				name: 'name',
				label: t('Namn', 'Name'),
				example: t('Delaktighet', 'Participation')
			},
			{
				kind: 'local',
				name: 'question',
				rows: 2,
				label: t('Frågan att besvara', 'The question to answer')
			},
			{ kind: 'local', name: 'guidance', rows: 3, label: t('Vägledning', 'Guidance') },
			{
				kind: 'number',
				name: 'weight',
				optional: true,
				label: t('Vikt', 'Weight'),
				unit: t('procent', 'per cent'),
				help: t(
					'Antingen har alla kriterier en vikt, och de blir 100 tillsammans, eller inget.',
					'Either every criterion has a weight, and they make 100, or none has.'
				)
			},
			{
				kind: 'choices',
				name: 'readIn',
				optional: true,
				label: t('Frågor i formuläret att läsa', 'Questions of the form to read'),
				from: 'formQuestions'
			},
			key
		]
	},
	{
		kind: 'group',
		name: 'scale',
		label: t('Skala', 'Scale'),
		fields: [
			{ kind: 'number', name: 'min', label: t('Lägsta poäng', 'Lowest score') },
			{ kind: 'number', name: 'max', label: t('Högsta poäng', 'Highest score') },
			{
				kind: 'list',
				name: 'steps',
				label: t('Vad poängen betyder', 'What the scores mean'),
				one: t('steg', 'step'),
				of: [
					{ kind: 'number', name: 'value', label: t('Poäng', 'Score') },
					{ kind: 'local', name: 'meaning', rows: 2, label: t('Betyder', 'Means') }
				]
			}
		]
	}
];

export const assessment: readonly Field[] = [
	{
		kind: 'group',
		name: 'assessment',
		label: t('Bedömning', 'Assessment'),
		plain: true,
		whether: t('Examinatorer bedömer bidragen', 'Examiners assess the entries'),
		help: t(
			'Utan bedömning går bidragen direkt till panelen som beslutar.',
			'Without an assessment the entries go straight to the panel that decides.'
		),
		fields: [
			...scored,
			{
				kind: 'group',
				name: 'findings',
				label: t('Iakttagelser om varje kriterium', 'Findings on each criterion'),
				fields: [
					counted('strengths', t('Styrkor', 'Strengths')),
					counted('improvementAreas', t('Förbättringsområden', 'Improvement areas')),
					{
						kind: 'group',
						name: 'visitChecks',
						label: t('Att kontrollera på besöket', 'To check at the visit'),
						row: true,
						fields: [atMost]
					}
				]
			},
			{
				kind: 'group',
				name: 'teamSize',
				label: t('Examinatorer i varje team', 'Examiners in each team'),
				row: true,
				fields: teamSize
			},
			{
				kind: 'list',
				name: 'teamSizes',
				label: t('Klasser med andra team', 'Classes with other teams'),
				one: t('klass', 'class'),
				empty: t('Alla klasser har lika stora team.', 'All classes have teams of one size.'),
				of: [
					{ kind: 'choice', name: 'class', label: t('Klass', 'Class'), from: 'classes' },
					...teamSize
				]
			},
			{
				kind: 'flag',
				name: 'training',
				label: t(
					'Bara den som har gått årets utbildning får bidrag att bedöma',
					'Only those who have completed the year’s training are given entries'
				)
			},
			{
				kind: 'flag',
				name: 'visit',
				label: t('Teamet besöker enheten', 'The team visits the unit')
			},
			{
				kind: 'flag',
				name: 'feedback',
				label: t('Enheten får återkoppling', 'The unit gets feedback')
			},
			{
				kind: 'flag',
				name: 'scoresInFeedback',
				label: t('Poängen syns i återkopplingen', 'The scores are shown in the feedback')
			}
		]
	}
];
