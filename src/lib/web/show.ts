// The pages of a presentation: which one an address is of, and its slides as a page draws them.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { stageOf, type ShowOf, type Stage } from '#lib/server/ceremony/index.ts';
import { moveShow } from '#lib/server/publication/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { failed, formText, need } from './answers.ts';
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

/** What the big screen and its remote show alike. */
export async function stageShown(event: ShowEvent & Pick<RequestEvent, 'setHeaders'>) {
	const { locale } = event.locals;
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { ceremony, rehearsal, deck, digest, step, inStep, startedAt } = await stageAt(event);
	return {
		name: ceremony.name,
		office: localHref(locale, `/kansli/ceremonier/${ceremony.id}`),
		shown: {
			rehearsal,
			slides: deck.map(({ slide }) => slide),
			step,
			digest,
			live: inStep && startedAt !== null,
			hrefs: showHrefs(showOf(event), locale)
		}
	};
}

/** For an action: moves the presentation to the step that is posted, and comes back to the page that asked. */
export async function moveFrom(page: 'screen' | 'remote', event: ShowEvent & RequestEvent) {
	const form = await event.request.formData();
	const of = showOf(event);
	const moved = await moveShow(event.locals.actor, {
		...of,
		step: Number(formText(form, 'step')),
		deck: formText(form, 'deck')
	});
	if (!moved.ok) return failed(event, moved);
	redirect(303, showHrefs(of, event.locals.locale)[page]);
}

/** The addresses of a presentation. */
export function showHrefs({ ceremonyId, rehearsal }: ShowOf, locale: Locale) {
	const to = (page: string) =>
		localHref(locale, `/ceremoni/${ceremonyId}/${page}${rehearsal ? '?ovning' : ''}`);
	return { screen: to('visa'), remote: to('fjarr'), state: to('lage'), changes: to('strom') };
}
