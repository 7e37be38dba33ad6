// From the call to the ceremony: stages, assessment, panels, honours with their prizes, reminders.
import { placeholders } from '#lib/shared/placeholders.ts';
import { t, type Field, type Option } from '../fields.ts';

const key: Field = { kind: 'key', name: 'key', label: t('Namn i koden', 'Name in the code') };

/** What can stand in a reminder, in words. */
const named = (locale: 'sv' | 'en') => {
	const list = Object.values(placeholders).map((each) => `{{${each[locale]}}}`);
	const lead =
		locale === 'sv' ? 'Byts mot mottagarens egna uppgifter' : 'Become the receiver’s own facts';
	return `${lead}: ${list.join(', ')}.`;
};

/** The stages that an award is put together from, in their usual order. */
export const stageOptions: readonly Option[] = [
	{
		value: 'call',
		label: t('Ansökan', 'Call'),
		help: t('Alltid med, alltid först.', 'Always there, always first.')
	},
	{
		value: 'screening',
		label: t('Förgranskning', 'Screening'),
		help: t(
			'Kansliet ser vilka som får delta. Efter ansökan.',
			'The office sees who may take part. After the call.'
		)
	},
	{
		value: 'assessment',
		label: t('Bedömning', 'Assessment'),
		help: t(
			'Examinatorerna bedömer. Efter ansökan och förgranskning.',
			'The examiners assess. After call and screening.'
		)
	},
	{
		value: 'shortlist',
		label: t('Urval', 'Shortlist'),
		help: t(
			'En panel väljer vilka som går vidare. Efter ansökan och förgranskning.',
			'A panel chooses who goes on. After call and screening.'
		)
	},
	{
		value: 'visits',
		label: t('Platsbesök', 'Site visits'),
		help: t('Efter ansökan, före beslut.', 'After the call, before the decision.')
	},
	{
		value: 'feedback',
		label: t('Återkoppling', 'Feedback'),
		help: t('Efter bedömning och platsbesök.', 'After assessment and visits.')
	},
	{
		value: 'decision',
		label: t('Beslut', 'Decision'),
		help: t(
			'Alltid med. Efter bedömning, urval och besök.',
			'Always there. After assessment, shortlist and visits.'
		)
	},
	{
		value: 'second-decision',
		label: t('Andra beslutet', 'Second decision'),
		help: t(
			'En andra panel beslutar bland dem som den första fört fram.',
			'A second panel decides among those that the first put forward.'
		)
	},
	{
		value: 'ceremony',
		label: t('Prisutdelning', 'Ceremony'),
		help: t('Alltid sist.', 'Always last.')
	}
];

export const stages: readonly Field[] = [
	{
		kind: 'list',
		name: 'stages',
		label: t('Skeden', 'Stages'),
		help: t(
			'Skedena i den ordning de kommer. Datum sätts för varje omgång. Ansökan kommer först och prisutdelningen sist; förgranskningen före bedömning, urval och besök; allt det före beslutet.',
			'The stages in their order. Dates are set for each edition. The call comes first and the ceremony last; screening before assessment, shortlist and visits; all of those before the decision.'
		),
		one: t('skede', 'stage'),
		title: 'name',
		of: [
			{ kind: 'choice', name: 'key', label: t('Skede', 'Stage'), from: stageOptions },
			{ kind: 'local', name: 'name', label: t('Vad det heter på sidan', 'What the page calls it') }
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
						label: t('Frågan som examinatorn besvarar', 'The question that the examiner answers')
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
			},
			{
				kind: 'group',
				name: 'teamSize',
				label: t('Examinatorer i varje team', 'Examiners in each team'),
				row: true,
				fields: [
					{ kind: 'number', name: 'min', label: t('Minst', 'At least') },
					{ kind: 'number', name: 'max', label: t('Högst', 'At most') }
				]
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

export const panels: readonly Field[] = [
	{
		kind: 'list',
		name: 'panels',
		label: t('Paneler', 'Panels'),
		help: t(
			'De som beslutar. En omgång kan ha andra ledamöter.',
			'Those who decide. An edition may have other members.'
		),
		one: t('panel', 'panel'),
		title: 'name',
		folded: true,
		begins: { stage: 'decision', members: [] },
		of: [
			{ kind: 'local', name: 'name', label: t('Namn', 'Name'), example: t('Juryn', 'The jury') },
			{ kind: 'local', name: 'description', rows: 3, label: t('Beskrivning', 'Description') },
			{
				kind: 'choice',
				name: 'stage',
				default: 'decision',
				label: t('Beslutar i skedet', 'Decides in the stage'),
				from: [
					{ value: 'shortlist', label: t('Urval', 'Shortlist') },
					{ value: 'decision', label: t('Beslut', 'Decision') },
					{ value: 'second-decision', label: t('Andra beslutet', 'Second decision') }
				]
			},
			{
				kind: 'choices',
				name: 'classes',
				optional: true,
				from: 'classes',
				label: t('Beslutar om klasserna', 'Decides on the classes'),
				help: t('Ingen vald: alla klasser.', 'None chosen: all classes.')
			},
			{
				kind: 'local',
				name: 'chairTitle',
				optional: true,
				label: t('Ordförandens befattning', 'The chair’s title'),
				example: t('Stadsdirektören', 'The city manager')
			},
			{
				kind: 'list',
				name: 'members',
				label: t('Ledamöter', 'Members'),
				one: t('ledamot', 'member'),
				title: 'name',
				empty: t('Inga ledamöter namngivna.', 'No members named.'),
				of: [
					{ kind: 'text', name: 'name', label: t('Namn', 'Name') },
					{ kind: 'local', name: 'title', label: t('Befattning', 'Title') },
					{ kind: 'flag', name: 'chair', label: t('Ordförande', 'Chair') }
				]
			},
			key
		]
	}
];

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

const audiences: readonly Option[] = [
	{
		value: 'eligible-without-entry',
		label: t('De som får delta men inte har börjat', 'Those who may take part but have not begun')
	},
	{ value: 'draft', label: t('De som har ett utkast', 'Those who have a draft') },
	{
		value: 'incomplete-draft',
		label: t('De vars utkast saknar något', 'Those whose draft lacks something')
	},
	{
		value: 'board-notice-missing',
		label: t('De som inte har anmält till nämnden', 'Those who have not notified the board')
	},
	{ value: 'submitted', label: t('De som har skickat in', 'Those who have submitted') },
	{
		value: 'examiner-review-left',
		label: t('Examinatorer med bedömningar kvar', 'Examiners with reviews left')
	},
	{
		value: 'lead-consensus-left',
		label: t('Teamledare med samsyn kvar', 'Lead examiners with consensus left')
	},
	{ value: 'panel', label: t('Panelen', 'The panel') },
	{ value: 'office', label: t('Kansliet', 'The office') }
];

export const reminders: readonly Field[] = [
	{
		kind: 'list',
		name: 'reminders',
		label: t('Påminnelser', 'Reminders'),
		help: t(
			'Går av sig själva i varje omgång. Den som redan har gjort sitt får ingen.',
			'They go by themselves in each edition. Whoever has done their part gets none.'
		),
		one: t('påminnelse', 'reminder'),
		title: 'name',
		folded: true,
		says: 'reminder',
		empty: t('Inga påminnelser.', 'No reminders.'),
		begins: {
			to: 'draft',
			when: { stage: 'call', edge: 'closes', days: -7, at: '08:00' },
			on: true
		},
		of: [
			{
				kind: 'local',
				name: 'name',
				label: t('Vad den kallas här', 'What it is called here'),
				example: t('En vecka kvar', 'One week left')
			},
			{ kind: 'flag', name: 'on', default: true, label: t('Går ut', 'Goes out') },
			{ kind: 'choice', name: 'to', label: t('Till vem', 'To whom'), from: audiences },
			{
				kind: 'group',
				name: 'when',
				label: t('När', 'When'),
				row: true,
				fields: [
					{
						kind: 'number',
						name: 'days',
						label: t('Dagar', 'Days'),
						help: t('Före: −7. Efter: 7. Samma dag: 0.', 'Before: −7. After: 7. The same day: 0.')
					},
					{
						kind: 'choice',
						name: 'edge',
						label: t('Från att', 'From when'),
						from: [
							{ value: 'opens', label: t('skedet öppnar', 'the stage opens') },
							{ value: 'closes', label: t('skedet stänger', 'the stage closes') }
						]
					},
					{ kind: 'choice', name: 'stage', from: 'stages', label: t('Skede', 'Stage') },
					{ kind: 'text', type: 'time', name: 'at', label: t('Klockan', 'At') }
				]
			},
			{ kind: 'local', name: 'subject', label: t('Ämne', 'Subject') },
			{
				kind: 'local',
				name: 'body',
				rows: 8,
				label: t('Text', 'Text'),
				help: t(named('sv'), named('en'))
			},
			key
		]
	}
];
