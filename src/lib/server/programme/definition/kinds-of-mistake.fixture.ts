// Every kind of mistake a definition can have: how the made-up award is broken, and what is said.

export type Json = Record<string, unknown>;
export type Break = (definition: Json) => void;

function at(definition: Json, steps: readonly string[]): Json {
	return steps.reduce<Json>((part, step) => part[step] as Json, definition);
}
function set(path: string, value: unknown): Break {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	return (definition) => {
		if (value === undefined) Reflect.deleteProperty(at(definition, steps), last);
		else at(definition, steps)[last] = value;
	};
}
function list(path: string, change: (items: unknown[]) => void): Break {
	return (definition) => change(at(definition, path.split('.')) as unknown as unknown[]);
}
const text = { sv: 'Text', en: 'Text' };

/** What is wrong, the breaking, and the mistakes named for it in English. */
export const kindsOfMistake: [string, Break, string[]][] = [
	[
		'a missing translation',
		set('purpose.en', undefined),
		['purpose.en: The English text is missing.']
	],
	[
		'a section with the address of another page',
		set('form.sections.0.key', 'kvitto'),
		['form.sections[0].key: The key “kvitto” is the address of another of the entry’s pages.']
	],
	['an empty translation', set('lead.sv', '  '), ['lead.sv: The Swedish text is missing.']],
	[
		'a condition on a question that comes later in the form',
		set('form.sections.0.questions.0.shownWhen', [{ question: 'class', is: ['allotment'] }]),
		[
			'form.sections[0].questions[0].shownWhen: The question with the role “unit” must always be asked.',
			'form.sections[0].questions[0].shownWhen[0].question: The question “class” is not asked before this one.'
		]
	],
	[
		'a condition on an answer that nobody can list',
		set('form.sections.0.questions.7.shownWhen', [{ question: 'name', is: ['x'] }]),
		[
			'form.sections[0].questions[7].shownWhen[0].question: The question “name” has no answers to choose among.'
		]
	],
	[
		'a reminder about a stage that the award does not have',
		set('reminders', [
			{
				key: 'late',
				name: text,
				to: 'draft',
				when: { stage: 'shortlist', edge: 'closes', days: -7, at: '08:00' },
				subject: text,
				body: text
			}
		]),
		['reminders[0].when.stage: The award has no stage “shortlist”.']
	],
	[
		'reminders that say what cannot be filled in',
		set('reminders', [
			{
				key: 'unknown',
				name: text,
				to: 'draft',
				when: { stage: 'call', edge: 'closes', days: -7, at: '08:00' },
				subject: { sv: 'Hej {{enhetn}}', en: 'Hello {{unit}}' },
				body: { sv: 'Snart {{saknas', en: text.en }
			},
			{
				key: 'nobodys',
				name: text,
				to: 'office',
				when: { stage: 'call', edge: 'closes', days: -7, at: '08:00' },
				subject: text,
				body: { sv: '{{länk}} {{saknas}}', en: '{{link}}' }
			}
		]),
		[
			'reminders[0].subject.sv: There is no placeholder {{enhetn}}. Did you mean {{enhet}}?',
			'reminders[0].body.sv: A placeholder begins with {{ but does not end with }}.',
			'reminders[1].body.sv: Those whom the reminder goes to have no entry, so {{saknas}} cannot be filled in.'
		]
	],
	[
		'a second decision that nobody makes',
		list('stages', (items) => items.splice(-1, 0, { key: 'second-decision', name: text })),
		['stages[3]: The stage is there, but no panel decides in it.']
	],
	['a missing part', set('contact', undefined), ['contact: “contact” is missing.']],
	[
		'a field that nobody knows',
		set('colour', 'green'),
		['colour: The field “colour” is not known here.']
	],
	[
		'an unreadable key',
		set('key', 'Gröna Spaden'),
		['key: “Gröna Spaden” is not a key of small letters a–z, digits, - and _.']
	],
	[
		'a contact that is no e-mail address',
		set('contact.email', 'spaden'),
		['contact.email: “spaden” is not an e-mail address.']
	],
	[
		'a question of unknown type',
		set('form.sections.0.questions.7.type', 'riddle'),
		['form.sections[0].questions[7].type: “riddle” is no known type.']
	],
	[
		'a panel of an unknown class',
		set('panels.0.classes.0', 'forest'),
		['panels[0].classes[0]: There is no class “forest”.']
	],
	[
		'a class that the form does not know',
		set('form.sections.0.questions.1.options.1.key', 'forest'),
		[
			'form.sections[0].questions[1].options[1].key: There is no class “forest”.',
			'form.sections[0].questions[1].options: The class “allotment” cannot be chosen in the form.'
		]
	],
	[
		'two classes of one key',
		set('classes.1.key', 'school-garden'),
		[
			'classes[1].key: The key “school-garden” is used twice.',
			'form.sections[0].questions[1].options[1].key: There is no class “allotment”.',
			'assessment.teamSizes[0].class: There is no class “allotment”.',
			'panels[1].classes[0]: There is no class “allotment”.'
		]
	],
	[
		'two form questions of one key',
		set('form.sections.0.questions.7.key', 'since'),
		['form.sections[0].questions[7].key: The key “since” is used twice in the form.']
	],
	[
		'a condition on an unknown question',
		set('eligibility.questions.1.askedWhen.0.question', 'depth'),
		['eligibility.questions[1].askedWhen[0].question: There is no question “depth”.']
	],
	[
		'a condition on a later question',
		set('eligibility.questions.1.askedWhen.0', { question: 'pesticides', is: ['none'] }),
		[
			'eligibility.questions[1].askedWhen[0].question: The question “pesticides” is not asked before this one.'
		]
	],
	[
		'a condition on the question itself',
		set('eligibility.questions.1.askedWhen.0', { question: 'insured', is: ['yes'] }),
		[
			'eligibility.questions[1].askedWhen[0].question: The question “insured” is not asked before this one.'
		]
	],
	[
		'a rule with an answer that cannot be given',
		set('eligibility.questions.2.rules.0.satisfiedBy.is.1', 'cats'),
		[
			'eligibility.questions[2].rules[0].satisfiedBy.is[1]: The question “pesticides” has no answer “cats”.'
		]
	],
	[
		'a rule that nothing satisfies',
		set('eligibility.questions.1.rules.0.satisfiedBy', {}),
		['eligibility.questions[1].rules[0].satisfiedBy: Say which answers are meant.']
	],
	[
		'an option that means “not known yet”',
		set('eligibility.questions.2.options.2.key', 'not-known'),
		[
			'eligibility.questions[2].options[2].key: “not-known” means “not known yet” and cannot be an option.'
		]
	],
	[
		'reversed bounds of a rule',
		set('eligibility.questions.0.rules.0.satisfiedBy.max', 3),
		['eligibility.questions[0].rules[0].satisfiedBy.max: The largest number is below the smallest.']
	],
	[
		'a route by an unknown question',
		set('eligibility.routing.0.when.0.question', 'depth'),
		['eligibility.routing[0].when[0].question: There is no question “depth”.']
	],
	[
		'a form without the unit’s name',
		set('form.sections.0.questions.0.role', null),
		['form.sections: No question of the form has the role “unit”.']
	],
	[
		'a contact address that need not be given',
		set('form.sections.0.questions.2.required', false),
		[
			'form.sections[0].questions[2].required: The question with the role “contact-email” must be required.'
		]
	],
	[
		'two questions with one role',
		set('form.sections.0.questions.3', {
			key: 'other-name',
			type: 'short-text',
			label: text,
			role: 'unit'
		}),
		[
			'form.sections[0].questions[3].role: Another question already has the role “unit”.',
			'assessment.criteria[0].readIn[0]: The form has no question “story”.'
		]
	],
	[
		'reversed limits in the form',
		set('form.sections.0.questions.4.atLeast', 3),
		['form.sections[0].questions[4].atMost: The limits are reversed: 3 is more than 2.']
	],
	[
		'an award without a call',
		list('stages', (items) => items.shift()),
		['stages: The stage “call” is missing.']
	],
	[
		'a stage out of order',
		list('stages', (items) => items.reverse()),
		[
			'stages[1]: The stage “decision” cannot come after “ceremony”.',
			'stages[2]: The stage “assessment” cannot come after “decision”.',
			'stages[3]: The stage “call” cannot come after “assessment”.'
		]
	],
	[
		'visits without a stage for them',
		set('assessment.visit', true),
		['stages: The award has site visits, but the stage “visits” is missing.']
	],
	[
		'a stage of assessment without an assessment',
		set('assessment', null),
		['stages[1]: The stage is there, but the award does not have an assessment.']
	],
	[
		'a scale without criteria',
		set('assessment.criteria', []),
		['assessment.criteria: The scale has no criteria.']
	],
	[
		'criteria without a scale',
		set('assessment.scale', undefined),
		['assessment.scale: “scale” is missing.']
	],
	[
		'a step that is not described',
		list('assessment.scale.steps', (items) => items.pop()),
		['assessment.scale.steps: The step 3 is not described.']
	],
	[
		'a step outside the scale',
		set('assessment.scale.max', 2),
		['assessment.scale.steps[3].value: The step 3 is outside the scale 0–2.']
	],
	[
		'a criterion read in an unknown question',
		set('assessment.criteria.0.readIn.0', 'riddle'),
		['assessment.criteria[0].readIn[0]: The form has no question “riddle”.']
	],
	[
		'weights that do not make 100',
		(definition) => {
			set('assessment.criteria.0.weight', 60)(definition);
			set('assessment.criteria.1.weight', 50)(definition);
		},
		['assessment.criteria: The weights make 110 together, but should make 100.']
	],
	[
		'a weight on some criteria only',
		set('assessment.criteria.0.weight', 100),
		['assessment.criteria[1].weight: The criterion has no weight, though others have one.']
	],
	[
		'a team whose largest size is below its smallest',
		set('assessment.teamSize', { min: 3, max: 2 }),
		['assessment.teamSize.max: The largest team is smaller than the smallest.']
	],
	[
		'a team size of an unknown class',
		set('assessment.teamSizes', [{ class: 'riddle', min: 1, max: 2 }]),
		['assessment.teamSizes[0].class: There is no class “riddle”.']
	],
	[
		'two team sizes of one class, one of them reversed',
		set('assessment.teamSizes', [
			{ class: 'allotment', min: 1, max: 2 },
			{ class: 'allotment', min: 2, max: 1 }
		]),
		[
			'assessment.teamSizes[1].max: The largest team is smaller than the smallest.',
			'assessment.teamSizes[1].class: The class “allotment” already has a size of its own.'
		]
	],
	[
		'more strengths at least than at most',
		set('assessment.findings', { strengths: { min: 3, max: 2 } }),
		['assessment.findings.strengths.max: The largest number is smaller than the smallest.']
	],
	[
		'a panel whose own criteria have weights that do not make 100, and read an unknown question',
		set('panels.0.assessment', {
			criteria: [
				{ key: 'one', name: text, question: text, guidance: text, weight: 60, readIn: ['riddle'] },
				{ key: 'one', name: text, question: text, guidance: text, weight: 50 }
			],
			scale: {
				min: 0,
				max: 1,
				steps: [
					{ value: 0, meaning: text },
					{ value: 1, meaning: text }
				]
			}
		}),
		[
			'panels[0].assessment.criteria[1].key: The key “one” is used twice.',
			'panels[0].assessment.criteria: The weights make 110 together, but should make 100.',
			'panels[0].assessment.criteria[0].readIn[0]: The form has no question “riddle”.'
		]
	],
	[
		'a panel with two chairs',
		set('panels.0.members.1', { name: 'Påhittade Per', title: text, chair: true }),
		['panels[0].members[1].chair: The panel can only have one chair.']
	],
	[
		'an honour that does not exist',
		set('prizes.0.forHonour', 'medal'),
		['prizes[0].forHonour: “medal” is not known. Choose one of: award, honourable_mention.']
	],
	[
		'a prize for an honour that the award does not give',
		list('honours', (items) => items.pop()),
		['prizes[2].forHonour: The award does not give the honour “honourable_mention”.']
	],
	[
		'a diploma with an amount',
		set('prizes.2.amountOre', 100),
		['prizes[2].amountOre: Only a sum of money has an amount.']
	],
	[
		'a condition to win by an unknown question',
		set('conditionsToWin.0.fromEligibility', 'depth'),
		['conditionsToWin[0].fromEligibility: The eligibility check has no question “depth”.']
	],
	[
		'a condition to win by a question that says nothing of winning',
		set('conditionsToWin.0.fromEligibility', 'area'),
		['conditionsToWin[0].fromEligibility: The question “area” has no rule about winning.']
	],
	[
		'an information meeting with an unknown document',
		set('informationMeetings', [{ key: 'spring', text, document: 'slides' }]),
		['informationMeetings[0].document: There is no document “slides”.']
	]
];
