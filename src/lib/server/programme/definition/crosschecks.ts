// What must agree between the parts of a definition: keys are unique, references lead somewhere,
// numbers are in order. Works on the outline, so that it also runs on a definition of broken shape.
import { assessmentMistakes } from './assessment-checks.ts';
import { eligibilityMistakes } from './eligibility-checks.ts';
import { formMistakes } from './form-checks.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';
import { honourKeys } from './parts.ts';
import { reminderMistakes } from './reminder-checks.ts';
import { stageMistakes } from './stage-checks.ts';

type Path = readonly PropertyKey[];

/** Answers every disagreement in the definition. */
export function crossMistakes(outline: Outline): Mistake[] {
	return [
		...duplicates(outline),
		...eligibilityMistakes(outline),
		...formMistakes(outline),
		...stageMistakes(outline),
		...reminderMistakes(outline),
		...assessmentMistakes(outline),
		...panelMistakes(outline),
		...honourMistakes(outline),
		...referenceMistakes(outline)
	];
}

/** Answers a mistake for each key that an earlier thing of the list already has. */
function twice(path: Path, things: readonly { key: string | null }[]): Mistake[] {
	const seen = new Set<string>();
	return things.flatMap(({ key }, at) => {
		if (key === null || !seen.has(key)) {
			if (key !== null) seen.add(key);
			return [];
		}
		return [
			mistake(
				[...path, at, 'key'],
				`Nyckeln ”${key}” används två gånger.`,
				`The key “${key}” is used twice.`
			)
		];
	});
}

function duplicates(outline: Outline): Mistake[] {
	const { eligibility, form, assessment } = outline;
	const asked = new Set<string>();
	return [
		...twice(['sections'], outline.sections),
		...twice(['notices'], outline.notices),
		...twice(['classes'], outline.classes),
		...twice(['eligibility', 'questions'], eligibility.questions),
		...eligibility.questions.flatMap((question, at) => [
			...twice(['eligibility', 'questions', at, 'rules'], question.rules),
			...twice(['eligibility', 'questions', at, 'options'], question.options)
		]),
		...twice(['eligibility', 'routing'], eligibility.routing),
		...twice(['form', 'sections'], form.sections),
		...form.sections.flatMap((section, at) =>
			section.questions.flatMap((question, which) => {
				const path = ['form', 'sections', at, 'questions', which];
				const again = question.key !== null && asked.has(question.key);
				if (question.key !== null) asked.add(question.key);
				return [
					...(again
						? [
								mistake(
									[...path, 'key'],
									`Nyckeln ”${question.key}” används två gånger i formuläret.`,
									`The key “${question.key}” is used twice in the form.`
								)
							]
						: []),
					...twice([...path, 'options'], question.options)
				];
			})
		),
		...twice(['stages'], outline.stages),
		...twice(['assessment', 'criteria'], assessment?.criteria ?? []),
		...twice(['panels'], outline.panels),
		...outline.panels.flatMap((panel, at) =>
			twice(['panels', at, 'assessment', 'criteria'], panel.assessment?.criteria ?? [])
		),
		...twice(['honours'], outline.honours),
		...twice(['prizes'], outline.prizes),
		...twice(['conditionsToWin'], outline.conditionsToWin),
		...twice(['documents'], outline.documents),
		...twice(['informationMeetings'], outline.informationMeetings),
		...twice(['pastHonours'], outline.pastHonours),
		...twice(['reminders'], outline.reminders)
	];
}

function panelMistakes({ panels, classes }: Outline): Mistake[] {
	const known = new Set(classes.map(({ key }) => key));
	return panels.flatMap((panel, at) => [
		...panel.classes.flatMap((key, which) =>
			known.has(key)
				? []
				: [
						mistake(
							['panels', at, 'classes', which],
							`Det finns ingen klass ”${key}”.`,
							`There is no class “${key}”.`
						)
					]
		),
		...panel.members
			.map((member, which) => ({ ...member, which }))
			.filter((member) => member.chair)
			.slice(1)
			.map(({ which }) =>
				mistake(
					['panels', at, 'members', which, 'chair'],
					'Panelen kan bara ha en ordförande.',
					'The panel can only have one chair.'
				)
			)
	]);
}

function honourMistakes({ honours, prizes, classes }: Outline): Mistake[] {
	return [
		...honours.flatMap((honour, at) =>
			honour.perClass && classes.length === 0
				? [
						mistake(
							['honours', at, 'perClass'],
							'Hedern ges per klass, men utmärkelsen har inga klasser.',
							'The honour is given per class, but the award has no classes.'
						)
					]
				: []
		),
		...prizes.flatMap((prize, at) => {
			const known = honourKeys.some((key) => key === prize.forHonour);
			const given = honours.some((honour) => honour.key === prize.forHonour);
			return [
				...(known && !given
					? [
							mistake(
								['prizes', at, 'forHonour'],
								`Utmärkelsen ger inte hedern ”${prize.forHonour}”.`,
								`The award does not give the honour “${prize.forHonour}”.`
							)
						]
					: []),
				...(prize.kind !== 'sum' && prize.amountOre !== null
					? [
							mistake(
								['prizes', at, 'amountOre'],
								'Bara en prissumma har ett belopp.',
								'Only a sum of money has an amount.'
							)
						]
					: [])
			];
		})
	];
}

const isHonour = (key: string) => honourKeys.some((known) => known === key);

function referenceMistakes(outline: Outline): Mistake[] {
	const documents = new Set(outline.documents.map(({ key }) => key));
	const given = new Set(outline.honours.map(({ key }) => key));
	return [
		...outline.pastHonours.flatMap(({ honour }, at) =>
			honour === null || honour === 'any' || given.has(honour) || !isHonour(honour)
				? []
				: [
						mistake(
							['pastHonours', at, 'honour'],
							`Utmärkelsen ger inte hedern ”${honour}”.`,
							`The award does not give the honour “${honour}”.`
						)
					]
		),
		...outline.conditionsToWin.flatMap(({ fromEligibility: key }, at) => {
			if (key === null) return [];
			const path = ['conditionsToWin', at, 'fromEligibility'];
			const question = outline.eligibility.questions.find((asked) => asked.key === key);
			if (!question)
				return [
					mistake(
						path,
						`Kontrollen av vem som får delta har ingen fråga ”${key}”.`,
						`The eligibility check has no question “${key}”.`
					)
				];
			return question.rules.some((rule) => rule.consequence === 'may-not-win-yet')
				? []
				: [
						mistake(
							path,
							`Frågan ”${key}” har ingen regel om att kunna vinna.`,
							`The question “${key}” has no rule about winning.`
						)
					];
		}),
		...outline.informationMeetings.flatMap(({ document: key }, at) =>
			key === null || documents.has(key)
				? []
				: [
						mistake(
							['informationMeetings', at, 'document'],
							`Det finns inget dokument ”${key}”.`,
							`There is no document “${key}”.`
						)
					]
		)
	];
}
