// Stages are taken from a set and put in order. The order is the award's own, but some must come before others.
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline } from './outline.ts';
import { stageKeys, type StageKey } from './parts.ts';

/** What must have come, where the award has it, before each stage. The call is before all, the ceremony after all. */
const after: Record<StageKey, readonly StageKey[]> = {
	call: [],
	screening: ['call'],
	assessment: ['call', 'screening'],
	shortlist: ['call', 'screening'],
	visits: ['call', 'screening'],
	feedback: ['call', 'assessment', 'visits'],
	decision: ['call', 'screening', 'assessment', 'shortlist', 'visits'],
	'second-decision': ['call', 'decision'],
	ceremony: stageKeys.filter((key) => key !== 'ceremony')
};

/** Answers whether the one must come before the other; a stage that nobody knows may stand anywhere. */
function comesBefore(one: string | null, other: string | null): boolean {
	const known = stageKeys.find((key) => key === other);
	return known !== undefined && after[known].some((key) => key === one);
}

/** Answers what is wrong with the stages: missing, out of order, or about something that the award does not have. */
export function stageMistakes({ stages, assessment, panels }: Outline): Mistake[] {
	const found: Mistake[] = [];
	const has = (key: string) => stages.some((stage) => stage.key === key);
	for (const key of ['call', 'decision'])
		if (!has(key))
			found.push(mistake(['stages'], `Skedet ”${key}” saknas.`, `The stage “${key}” is missing.`));
	stages.forEach(({ key }, at) => {
		// The nearest stage before it that may not be: one mistake for each stage that is out of place.
		const late = stages.slice(0, at).findLast((before) => comesBefore(key, before.key));
		if (late)
			found.push(
				mistake(
					['stages', at],
					`Skedet ”${key}” kan inte komma efter ”${late.key}”.`,
					`The stage “${key}” cannot come after “${late.key}”.`
				)
			);
	});
	const needs: [string, boolean, string, string][] = [
		['assessment', assessment !== null, 'bedömning', 'an assessment'],
		['visits', assessment?.visit === true, 'platsbesök', 'site visits'],
		['feedback', assessment?.feedback === true, 'återkoppling', 'feedback']
	];
	for (const [key, used, sv, en] of needs) {
		const at = stages.findIndex((stage) => stage.key === key);
		if (at >= 0 && !used)
			found.push(
				mistake(
					['stages', at],
					`Skedet finns, men utmärkelsen har inte ${sv}.`,
					`The stage is there, but the award does not have ${en}.`
				)
			);
		if (at < 0 && used)
			found.push(
				mistake(
					['stages'],
					`Utmärkelsen har ${sv}, men skedet ”${key}” saknas.`,
					`The award has ${en}, but the stage “${key}” is missing.`
				)
			);
	}
	panels.forEach(({ stage }, at) => {
		if (stage !== null && stage !== 'decision' && !has(stage))
			found.push(
				mistake(
					['panels', at, 'stage'],
					`Utmärkelsen har inget skede ”${stage}”.`,
					`The award has no stage “${stage}”.`
				)
			);
	});
	const second = stages.findIndex(({ key }) => key === 'second-decision');
	if (second >= 0 && !panels.some(({ stage }) => stage === 'second-decision'))
		found.push(
			mistake(
				['stages', second],
				'Skedet finns, men ingen panel beslutar i det.',
				'The stage is there, but no panel decides in it.'
			)
		);
	return found;
}
