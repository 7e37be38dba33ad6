// A section of the form, as the draft would ask it: what follows from an answer comes and goes. What is written goes nowhere.
import { error, type RequestEvent } from '@sveltejs/kit';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import { severalParts, type Typed } from '#lib/shared/answers.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import { completeDefinition } from '#lib/web/editor/complete.ts';
import { openDraft } from '#lib/web/editor/open.ts';
import { questionShown } from '#lib/web/question.ts';

/** The questions elsewhere in the form that those of a section hang on, in the order of the form. */
function hungOn(all: readonly FormQuestion[], own: readonly FormQuestion[]): FormQuestion[] {
	const wanted = new Set<string>();
	const add = ({ shownWhen }: FormQuestion) => {
		for (const { question } of shownWhen) {
			const found = all.find(({ key }) => key === question);
			if (!found || wanted.has(question)) continue;
			wanted.add(question);
			add(found);
		}
	};
	own.forEach(add);
	return all.filter((each) => wanted.has(each.key) && !own.includes(each));
}

async function sectionOf(
	event: Pick<RequestEvent, 'url' | 'locals'> & { params: { draft: string } }
) {
	const { locale } = event.locals;
	const opened = await openDraft(event);
	const unwritten = {
		sv: editorMessages('sv').preview.unwritten,
		en: editorMessages('en').preview.unwritten
	};
	const { sections } = completeDefinition(opened.draft.raw, unwritten).form;
	const at = Math.max(0, Number(event.url.searchParams.get('avsnitt') ?? '1') - 1);
	const section = sections[at];
	if (!section) error(404, editorMessages(locale).preview.nothing);
	const all = sections.flatMap(({ questions }) => questions);
	return { ...opened, sections, at, section, all, elsewhere: hungOn(all, section.questions) };
}

const asked = (question: FormQuestion, locale: Locale) => ({
	...questionShown(question, locale),
	typed: '' as Typed
});

export async function load(event) {
	const { locale } = event.locals;
	const { base, name, sections, at, section, all, elsewhere } = await sectionOf(event);
	const href = (which: number) => `${base}/forhandsvisning/formular?avsnitt=${which + 1}`;
	return {
		eyebrow: name,
		title: inLocale(section.title, locale),
		intro: section.intro ? inLocale(section.intro, locale) : undefined,
		at: at + 1,
		steps: sections.map(({ title }, which) => ({
			label: inLocale(title, locale),
			href: href(which),
			state: 'todo' as const,
			here: which === at
		})),
		hanging: all.map(({ key, type, shownWhen }) => ({ key, type, shownWhen })),
		elsewhere: elsewhere.map((question) => asked(question, locale)),
		questions: section.questions.map((question) => asked(question, locale))
	};
}

export const actions = {
	/** Without script: what has been answered comes back, with the questions that follow from it. */
	svara: async (event) => {
		const form = await event.request.formData();
		const { section, elsewhere } = await sectionOf(event);
		const typed: Record<string, Typed> = {};
		for (const { key, type } of [...elsewhere, ...section.questions]) {
			const values = form
				.getAll(fieldNames(key).answer)
				.filter((value) => typeof value === 'string');
			typed[key] = severalParts.has(type) ? values : (values[0] ?? '');
		}
		return { typed };
	}
};
