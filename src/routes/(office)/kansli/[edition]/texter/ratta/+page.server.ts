// Corrects one text of a running edition: both languages side by side, and what was wrong.
import { error, fail, redirect } from '@sveltejs/kit';
import { correctText, isText, textAt } from '#lib/server/programme/index.ts';
import { localHref, type LocalText } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { correctionLines, placeInWords } from '#lib/web/corrections.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const path = event.url.searchParams.get('text') ?? '';
	const found =
		edition.kind === 'live' && edition.openedAt ? textAt(edition.definition, path) : undefined;
	if (!found) error(404, refusalText(locale, { reason: 'not-found' }));
	const lines = await correctionLines(actor, edition, locale, found.path.map(String));
	return {
		path,
		place: placeInWords(locale, edition.definition, found.path),
		text: found.text,
		lines: lines.map(({ line }) => line)
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const text = (name: string): LocalText => ({
			sv: formText(form, `${name}.sv`).replaceAll('\r\n', '\n'),
			en: formText(form, `${name}.en`).replaceAll('\r\n', '\n')
		});
		const editionId = event.params.edition;
		const corrected = await correctText(actor, {
			editionId,
			path: event.url.searchParams.get('text') ?? '',
			before: text('before'),
			after: text('after'),
			note: text('note')
		});
		if (!corrected.ok) {
			const answer = failed(event, corrected, typedIn(form));
			const { detail } = corrected.refusal;
			const newer = isText(detail) ? detail : null;
			if (newer) answer.data.message = roundsMessages(locale).texts.changedMeanwhile;
			return fail(answer.status, { ...answer.data, newer });
		}
		redirect(303, localHref(locale, `/kansli/${editionId}/texter?sparat`));
	}
};
