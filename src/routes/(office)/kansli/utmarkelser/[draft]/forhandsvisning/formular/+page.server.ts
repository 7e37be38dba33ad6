// A section of the form, as the draft would ask it. What is written in it goes nowhere.
import { error } from '@sveltejs/kit';
import { inLocale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { completeDefinition } from '#lib/web/editor/complete.ts';
import { openDraft } from '#lib/web/editor/open.ts';
import { questionShown } from '#lib/web/question.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { draft, base, name } = await openDraft(event);
	const words = editorMessages(locale).preview;
	const unwritten = {
		sv: editorMessages('sv').preview.unwritten,
		en: editorMessages('en').preview.unwritten
	};
	const { sections } = completeDefinition(draft.raw, unwritten).form;
	const at = Math.max(0, Number(event.url.searchParams.get('avsnitt') ?? '1') - 1);
	const section = sections[at];
	if (!section) error(404, { message: words.nothing });
	const href = (which: number) => `${base}/forhandsvisning/formular?avsnitt=${which + 1}`;
	return {
		eyebrow: name,
		title: inLocale(section.title, locale),
		intro: section.intro ? inLocale(section.intro, locale) : undefined,
		steps: sections.map(({ title }, which) => ({
			label: inLocale(title, locale),
			href: href(which),
			state: 'todo' as const,
			here: which === at
		})),
		questions: section.questions.map((question) => ({
			...questionShown(question, locale),
			conditional: question.shownWhen.length > 0,
			hasSecret: false,
			typed: '',
			revision: 0,
			saved: undefined,
			error: undefined
		}))
	};
}
