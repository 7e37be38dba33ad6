// What must agree within the form: code finds what it needs, limits are in order, classes are the
// programme's own.
import { conditionMistakes } from './condition-checks.ts';
import type { QuestionRole } from './form.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline, OutlineFormQuestion } from './outline.ts';

type Path = readonly PropertyKey[];
type Placed = { question: OutlineFormQuestion; path: Path };

const typesOfRole: Record<QuestionRole, readonly [string, ...string[]]> = {
	unit: ['short-text', 'unit'],
	organisation: ['short-text', 'organisation'],
	'contact-name': ['short-text'],
	'contact-email': ['e-mail', 'contact'],
	title: ['short-text'],
	class: ['one-of']
};

/** Answers every disagreement within the form, and between the form and the classes. */
export function formMistakes({ form, classes }: Outline): Mistake[] {
	const placed: Placed[] = form.sections.flatMap((section, at) =>
		section.questions.map((question, which) => ({
			question,
			path: ['form', 'sections', at, 'questions', which]
		}))
	);
	const questions = placed.map(({ question }) => question);
	return [
		...addressMistakes(form.sections),
		...roleMistakes(placed, classes.length > 0),
		...placed.flatMap(({ question, path }) => limitMistakes(path, question)),
		...placed.flatMap(({ question, path }, at) =>
			question.shownWhen.flatMap((condition, which) =>
				conditionMistakes([...path, 'shownWhen', which], condition, questions, at)
			)
		),
		...placed
			.filter(({ question }) => question.role === 'class')
			.flatMap(({ question, path }) => classMistakes(path, question, classes))
	];
}

/** Pages of an entry that stand beside its sections, under the same address. */
const taken = new Set([
	'aterkoppling',
	'diplom',
	'granska',
	'kan-vi-delta',
	'kollegor',
	'kommentarer',
	'kvitto',
	'lage',
	'mejl',
	'namnd',
	'narvaro',
	'pdf',
	'svar'
]);

/** A section's key is the end of its page's address. */
function addressMistakes(sections: Outline['form']['sections']): Mistake[] {
	return sections.flatMap(({ key }, at) =>
		key !== null && taken.has(key)
			? [
					mistake(
						['form', 'sections', at, 'key'],
						`Nyckeln ”${key}” är adressen till en annan av bidragets sidor.`,
						`The key “${key}” is the address of another of the entry’s pages.`
					)
				]
			: []
	);
}

function roleMistakes(placed: readonly Placed[], hasClasses: boolean): Mistake[] {
	const found: Mistake[] = [];
	const needed: string[] = ['unit', 'contact-email', ...(hasClasses ? ['class'] : [])];
	for (const { question, path } of placed)
		if (question.role !== null && needed.includes(question.role) && question.shownWhen.length > 0)
			found.push(
				mistake(
					[...path, 'shownWhen'],
					`Frågan med rollen ”${question.role}” måste alltid ställas.`,
					`The question with the role “${question.role}” must always be asked.`
				)
			);
	for (const role of Object.keys(typesOfRole) as QuestionRole[]) {
		const [first, ...others] = placed.filter(({ question }) => question.role === role);
		if (!first) {
			if (needed.includes(role))
				found.push(
					mistake(
						['form', 'sections'],
						`Ingen fråga i formuläret har rollen ”${role}”.`,
						`No question of the form has the role “${role}”.`
					)
				);
			continue;
		}
		if (needed.includes(role) && !first.question.required)
			found.push(
				mistake(
					[...first.path, 'required'],
					`Frågan med rollen ”${role}” måste vara obligatorisk.`,
					`The question with the role “${role}” must be required.`
				)
			);
		if (first.question.type !== null && !typesOfRole[role].includes(first.question.type))
			found.push(
				mistake(
					[...first.path, 'type'],
					`En fråga med rollen ”${role}” ska ha typen ”${typesOfRole[role][0]}”.`,
					`A question with the role “${role}” should be of type “${typesOfRole[role][0]}”.`
				)
			);
		for (const { path } of others)
			found.push(
				mistake(
					[...path, 'role'],
					`En annan fråga har redan rollen ”${role}”.`,
					`Another question already has the role “${role}”.`
				)
			);
	}
	return found;
}

function limitMistakes(path: Path, question: OutlineFormQuestion): Mistake[] {
	const pairs = [
		['max', question.min, question.max],
		['maxOre', question.minOre, question.maxOre],
		['latest', question.earliest, question.latest],
		['atMost', question.atLeast, question.atMost]
	] as const;
	const found = pairs.flatMap(([name, low, high]) =>
		low !== null && high !== null && low > high
			? [
					mistake(
						[...path, name],
						`Gränserna är omvända: ${low} är mer än ${high}.`,
						`The limits are reversed: ${low} is more than ${high}.`
					)
				]
			: []
	);
	if (question.type === 'several-of' && (question.atLeast ?? 0) > question.options.length)
		found.push(
			mistake(
				[...path, 'atLeast'],
				`Minst ${question.atLeast} ska väljas, men det finns bara ${question.options.length}.`,
				`At least ${question.atLeast} are to be chosen, but there are only ${question.options.length}.`
			)
		);
	return found;
}

function classMistakes(
	path: Path,
	question: OutlineFormQuestion,
	classes: Outline['classes']
): Mistake[] {
	const known = new Set(classes.map(({ key }) => key));
	const offered = new Set(question.options.map(({ key }) => key));
	return [
		...question.options.flatMap(({ key }, at) =>
			key === null || known.has(key)
				? []
				: [
						mistake(
							[...path, 'options', at, 'key'],
							`Det finns ingen klass ”${key}”.`,
							`There is no class “${key}”.`
						)
					]
		),
		...classes.flatMap(({ key }) =>
			key === null || offered.has(key)
				? []
				: [
						mistake(
							[...path, 'options'],
							`Klassen ”${key}” går inte att välja i formuläret.`,
							`The class “${key}” cannot be chosen in the form.`
						)
					]
		)
	];
}
