// The eligibility check, as the draft would ask it: it works, and nothing of it is kept.
import { error } from '@sveltejs/kit';
import { inLocale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { checkShown } from '#lib/web/eligibility-check.ts';
import { completeDefinition } from '#lib/web/editor/complete.ts';
import { openDraft } from '#lib/web/editor/open.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { draft, base } = await openDraft(event);
	const words = editorMessages(locale).preview;
	const unwritten = {
		sv: editorMessages('sv').preview.unwritten,
		en: editorMessages('en').preview.unwritten
	};
	const definition = completeDefinition(draft.raw, unwritten);
	if (definition.eligibility.questions.length === 0) error(404, { message: words.nothing });
	const here = `${base}/forhandsvisning/kan-vi-delta`;
	const {
		verdict: _,
		query: __,
		...shown
	} = checkShown(definition, event.url.searchParams, here, locale);
	return {
		...shown,
		name: inLocale(definition.name, locale),
		programmeHref: `${base}/forhandsvisning`,
		demo: false,
		goOn: null,
		signedIn: true,
		opens: null,
		isOpen: true
	};
}
