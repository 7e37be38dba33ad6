// Finding what code needs in any definition, whatever its questions and prizes are called.
import type { FormQuestion, QuestionRole } from './form.ts';
import type { HonourKey } from './parts.ts';
import {
	assessmentDefaults,
	type Assessment,
	type PanelAssessment,
	type Prize,
	type ProgrammeDefinition
} from './schema.ts';

/** Answers all questions of the form, in order. */
export function formQuestions(definition: Pick<ProgrammeDefinition, 'form'>): FormQuestion[] {
	return definition.form.sections.flatMap(({ questions }) => questions);
}

/** Answers the question that plays a role, such as the unit's name, or null when the form has none. */
export function questionWithRole(
	definition: Pick<ProgrammeDefinition, 'form'>,
	role: QuestionRole
): FormQuestion | null {
	return formQuestions(definition).find((question) => question.role === role) ?? null;
}

/**
 * Answers the sets of prizes that can go with an honour, of which the panel chooses one; a single set
 * when there is nothing to choose, none when the honour has no prize.
 */
export function prizeAlternatives(
	definition: Pick<ProgrammeDefinition, 'prizes'>,
	honour: HonourKey
): Prize[][] {
	const prizes = definition.prizes.filter(({ forHonour }) => forHonour === honour);
	const always = prizes.filter(({ alternative }) => alternative === null);
	const names = new Set(prizes.flatMap(({ alternative }) => alternative ?? []));
	if (names.size === 0) return always.length === 0 ? [] : [always];
	return [...names].map((name) => [
		...always,
		...prizes.filter(({ alternative }) => alternative === name)
	]);
}

/** Answers how many examiners a team of a class has: the class's own numbers, or those of all. */
export function teamSizeFor(
	assessment: Pick<Assessment, 'teamSize' | 'teamSizes'>,
	classKey: string | null
): Assessment['teamSize'] {
	const own = assessment.teamSizes.find((each) => each.class === classKey);
	return own ? { min: own.min, max: own.max } : assessment.teamSize;
}

/** Answers a kept definition with what it says nothing of: an edition's copy may be older than a setting. */
export function withDefaults(kept: ProgrammeDefinition): ProgrammeDefinition {
	const panels = kept.panels.map((panel) => ({ ...panel, assessment: panel.assessment ?? null }));
	const { assessment } = kept;
	return {
		...kept,
		panels,
		assessment: assessment && { ...assessmentDefaults, ...assessment }
	};
}

/** Answers what the members of the deciding panel score each on their own, or null where they score nothing. */
export function panelAssessmentOf(
	definition: Pick<ProgrammeDefinition, 'panels'>
): PanelAssessment | null {
	return definition.panels.find(({ stage }) => stage === 'decision')?.assessment ?? null;
}
