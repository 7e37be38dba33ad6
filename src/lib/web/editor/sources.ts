// What a choice in the editor is made from: the draft's own classes, questions, stages and documents.
import type { LocalText } from '#lib/shared/locale.ts';
import {
	isThing,
	localOf,
	t,
	textOf,
	valueAt,
	type Option,
	type Source,
	type Thing
} from './fields.ts';

/** A question that a condition can look at, with the answers it can have. */
export type Asked = {
	value: string;
	label: LocalText;
	type: string;
	options: Option[];
	/** Where it stands: only later ones can look at it. */
	at: number;
};

export type Sources = Record<Source, Option[]> & {
	asked: { form: Asked[]; eligibility: Asked[] };
};

const things = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);
const called = (value: unknown, otherwise: string): LocalText => {
	const sv = localOf(value, 'sv') || localOf(value, 'en') || otherwise;
	return { sv, en: localOf(value, 'en') || sv };
};
const option = (thing: Thing, name: string): Option => ({
	value: textOf(thing['key']),
	label: called(thing[name], textOf(thing['key']))
});

const yesOrNo: Option[] = [
	{ value: 'yes', label: t('Ja', 'Yes') },
	{ value: 'no', label: t('Nej', 'No') }
];

function asked(questions: readonly Thing[], name: string): Asked[] {
	return questions.flatMap((question, at) => {
		const type = textOf(question['type']);
		if (!['yes-no', 'one-of', 'several-of', 'number'].includes(type)) return [];
		const options =
			type === 'yes-no'
				? yesOrNo
				: things(question['options']).map((each) => option(each, 'label'));
		return [{ ...option(question, name), type, options, at }];
	});
}

/** Answers everything there is to choose from in a draft. */
export function sourcesOf(raw: unknown): Sources {
	const formQuestions = things(valueAt(raw, 'form.sections')).flatMap((section) =>
		things(section['questions'])
	);
	const checks = things(valueAt(raw, 'eligibility.questions'));
	return {
		classes: things(valueAt(raw, 'classes')).map((each) => option(each, 'name')),
		stages: things(valueAt(raw, 'stages')).map((each) => option(each, 'name')),
		honours: things(valueAt(raw, 'honours')).map((each) => option(each, 'name')),
		documents: things(valueAt(raw, 'documents')).map((each) => option(each, 'title')),
		formQuestions: formQuestions.map((each) => option(each, 'label')),
		eligibilityQuestions: checks.map((each) => option(each, 'question')),
		questionsOnWinning: checks
			.filter((each) =>
				things(each['rules']).some(({ consequence }) => consequence === 'may-not-win-yet')
			)
			.map((each) => option(each, 'question')),
		asked: { form: asked(formQuestions, 'label'), eligibility: asked(checks, 'question') }
	};
}
