// The award's public page, as the draft would make it.
import { publicPageOf } from '#lib/server/publication/index.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';
import { completeDefinition } from '#lib/web/editor/complete.ts';
import { openDraft } from '#lib/web/editor/open.ts';
import { programmeShown } from '#lib/web/programme-page.ts';
import { sharingOfProgramme } from '#lib/web/sharing.ts';

export async function load(event) {
	const { locale, organiser, actor } = event.locals;
	const { draft, base } = await openDraft(event);
	const words = {
		sv: editorMessages('sv').preview.unwritten,
		en: editorMessages('en').preview.unwritten
	};
	const definition = completeDefinition(draft.raw, words);
	const shown = programmeShown(
		{
			organiser: organiser.name,
			timeZone: organiser.timeZone,
			slug: draft.slug,
			page: publicPageOf(definition),
			editions: [],
			panel: null,
			recent: []
		},
		{ locale, at: actor.at }
	);
	const from = { locale, origin: event.url.origin, organiser: organiser.name };
	const { name, lead } = shown;
	return {
		...shown,
		sharing: sharingOfProgramme(from, { slug: draft.slug, name, lead }),
		check: `${base}/forhandsvisning/kan-vi-delta`
	};
}
