// What must agree within the assessment: the scale is whole, the weights make 100, the criteria read
// questions that the form asks.
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';

type Path = readonly PropertyKey[];
type AssessmentOutline = NonNullable<Outline['assessment']>;

const reversed = ({ min, max }: { min: number | null; max: number | null }) =>
	min !== null && max !== null && min > max;

/** Answers every disagreement within the assessment, and between it and the form; and the same of what a panel scores itself. */
export function assessmentMistakes({ assessment, panels, form, classes }: Outline): Mistake[] {
	const own = panels.flatMap((panel, at) =>
		panel.assessment ? scoredMistakes(panel.assessment, ['panels', at, 'assessment'], form) : []
	);
	if (!assessment) return own;
	return [
		...scoredMistakes(assessment, ['assessment'], form),
		...findingCountMistakes(assessment),
		...teamSizeMistakes(assessment, classes),
		...own
	];
}

/** The scale is whole, the weights make 100, the criteria read what the form asks. */
function scoredMistakes(
	{ criteria, scale }: Pick<AssessmentOutline, 'criteria' | 'scale'>,
	place: Path,
	form: Outline['form']
): Mistake[] {
	const found: Mistake[] = [];
	const add = (path: Path, sv: string, en: string) =>
		found.push(mistake([...place, ...path], sv, en));

	if (criteria.length === 0)
		add(['criteria'], 'Skalan har inga kriterier att gälla.', 'The scale has no criteria.');
	const { min, max } = scale;
	if (min !== null && max !== null) {
		if (min >= max)
			add(
				['scale', 'max'],
				'Skalans högsta värde måste vara större än det lägsta.',
				'The top of the scale must be above its bottom.'
			);
		const values = scale.steps.map((step) => step.value);
		values.forEach((value, at) => {
			if (value === null) return;
			if (value < min || value > max)
				add(
					['scale', 'steps', at, 'value'],
					`Steget ${value} ligger utanför skalan ${min}–${max}.`,
					`The step ${value} is outside the scale ${min}–${max}.`
				);
			if (values.indexOf(value) < at)
				add(
					['scale', 'steps', at, 'value'],
					`Steget ${value} beskrivs två gånger.`,
					`The step ${value} is described twice.`
				);
		});
		// A scale longer than this is a slip of the pen; naming each missing step would say nothing more.
		for (let value = min; value <= Math.min(max, min + 100); value += 1)
			if (!values.includes(value))
				add(
					['scale', 'steps'],
					`Steget ${value} saknar beskrivning.`,
					`The step ${value} is not described.`
				);
	}
	const weights = criteria.map((criterion) => criterion.weight);
	const weighted = weights.filter((weight) => weight !== null);
	if (weighted.length > 0) {
		weights.forEach((weight, at) => {
			if (weight === null)
				add(
					['criteria', at, 'weight'],
					'Kriteriet saknar vikt, fast andra kriterier har en.',
					'The criterion has no weight, though others have one.'
				);
		});
		const sum = weighted.reduce((total, weight) => total + weight, 0);
		if (Math.abs(sum - 100) > 1e-6)
			add(
				['criteria'],
				`Vikterna blir ${sum} tillsammans, men ska bli 100.`,
				`The weights make ${sum} together, but should make 100.`
			);
	}
	const asked = new Set(
		form.sections.flatMap((section) => section.questions.map((question) => question.key))
	);
	criteria.forEach((criterion, at) =>
		criterion.readIn.forEach((key, which) => {
			if (!asked.has(key))
				add(
					['criteria', at, 'readIn', which],
					`Formuläret har ingen fråga ”${key}”.`,
					`The form has no question “${key}”.`
				);
		})
	);
	return found;
}

function findingCountMistakes({ findings }: AssessmentOutline): Mistake[] {
	return (['strengths', 'improvementAreas'] as const)
		.filter((kind) => reversed(findings[kind]))
		.map((kind) =>
			mistake(
				['assessment', 'findings', kind, 'max'],
				'Det högsta antalet är mindre än det minsta.',
				'The largest number is smaller than the smallest.'
			)
		);
}

function teamSizeMistakes(
	{ teamSize, teamSizes }: AssessmentOutline,
	classes: Outline['classes']
): Mistake[] {
	const found: Mistake[] = [];
	const add = (path: Path, sv: string, en: string) =>
		found.push(mistake(['assessment', ...path], sv, en));
	const tooSmall = (path: Path) =>
		add(
			path,
			'Lagets största storlek är mindre än den minsta.',
			'The largest team is smaller than the smallest.'
		);
	if (reversed(teamSize)) tooSmall(['teamSize', 'max']);
	const known = new Set(classes.map(({ key }) => key));
	teamSizes.forEach((size, at) => {
		if (reversed(size)) tooSmall(['teamSizes', at, 'max']);
		if (size.class === null) return;
		const path = ['teamSizes', at, 'class'];
		if (!known.has(size.class))
			add(path, `Det finns ingen klass ”${size.class}”.`, `There is no class “${size.class}”.`);
		if (teamSizes.findIndex((each) => each.class === size.class) < at)
			add(
				path,
				`Klassen ”${size.class}” har redan en egen storlek.`,
				`The class “${size.class}” already has a size of its own.`
			);
	});
	return found;
}
