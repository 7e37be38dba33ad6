// The pages of a presentation: which one an address is of, and its slides as a page draws them.
import type { RequestEvent } from '@sveltejs/kit';
import { stageOf, type ShowOf, type Stage } from '#lib/server/ceremony/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { need } from './answers.ts';
import { idIn } from './judging.ts';

type ShowEvent = Pick<RequestEvent, 'url' | 'locals'> & { params: { ceremony: string } };

/** Answers which show an address is of: the rehearsal where it says so. */
export function showOf(event: ShowEvent): ShowOf {
	return {
		ceremonyId: idIn(event, event.params.ceremony),
		rehearsal: event.url.searchParams.has('ovning')
	};
}

/** Answers the presentation, for those who may show it. */
export async function stageAt(event: ShowEvent): Promise<Stage> {
	const { actor, locale } = event.locals;
	return need(event, await stageOf(actor, showOf(event), locale));
}

/** The addresses of a presentation. */
export function showHrefs({ ceremonyId, rehearsal }: ShowOf, locale: Locale) {
	const to = (page: string) =>
		localHref(locale, `/ceremoni/${ceremonyId}/${page}${rehearsal ? '?ovning' : ''}`);
	return { screen: to('visa'), remote: to('fjarr'), state: to('lage'), changes: to('strom') };
}
