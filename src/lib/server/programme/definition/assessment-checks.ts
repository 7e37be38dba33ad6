// What must agree within the assessment: the scale is whole, the weights make 100, the criteria read
// questions that the form asks.
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';

type Path = readonly PropertyKey[];

/** Answers every disagreement within the assessment, and between it and the form. */
export function assessmentMistakes({ assessment, form }: Outline): Mistake[] {
	if (!assessment) return [];
	const found: Mistake[] = [];
	const { criteria, scale, teamSize } = assessment;
	const add = (path: Path, sv: string, en: string) =>
		found.push(mistake(['assessment', ...path], sv, en));

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
	if (teamSize.min !== null && teamSize.max !== null && teamSize.min > teamSize.max)
		add(
			['teamSize', 'max'],
			'Lagets största storlek är mindre än den minsta.',
			'The largest team is smaller than the smallest.'
		);

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
