// The eligibility check, as the draft would ask it: it works, and nothing of it is kept.
import { error } from '@sveltejs/kit';
import { inLocale } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { checkShown } from '#lib/web/eligibility-check.ts';
import { completeDefinition } from '#lib/web/editor/complete.ts';
import { openDraft } from '#lib/web/editor/open.ts';
import { groupsOf } from '#lib/web/verdict.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { draft, base } = await openDraft(event);
	const words = editorMessages(locale).preview;
	const unwritten = {
		sv: editorMessages('sv').preview.unwritten,
		en: editorMessages('en').preview.unwritten
	};
	const definition = completeDefinition(draft.raw, unwritten);
	if (definition.eligibility.questions.length === 0) error(404, words.nothing);
	const here = `${base}/forhandsvisning/kan-vi-delta`;
	const {
		evaluated,
		finished,
		given: _,
		query: __,
		...shown
	} = checkShown(definition, event.url.searchParams, here, locale);
	const { result, route } = evaluated;
	return {
		...shown,
		name: inLocale(definition.name, locale),
		programmeHref: `${base}/forhandsvisning`,
		demo: false,
		verdict: finished
			? {
					result,
					groups: groupsOf(evaluated, locale),
					contact: route && {
						text: inLocale(route.text, locale),
						one: null,
						chosen: '',
						among: []
					},
					past: null
				}
			: null,
		resume: null,
		address: null,
		share: here,
		begin: null,
		signedIn: true,
		opens: null,
		isOpen: true
	};
}
