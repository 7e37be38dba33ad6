// The remote: a phone that moves the big screen on, and sees what comes next.
import { redirect } from '@sveltejs/kit';
import { moveShow } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText } from '#lib/web/answers.ts';
import { showHrefs, showOf, stageAt } from '#lib/web/show.ts';

export async function load(event) {
	const { locale } = event.locals;
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { ceremony, rehearsal, deck, digest, step, inStep, startedAt } = await stageAt(event);
	return {
		context: ceremony.name,
		rehearsal,
		slides: deck.map(({ slide }) => slide),
		step,
		digest,
		live: inStep && startedAt !== null,
		hrefs: showHrefs(showOf(event), locale),
		back: localHref(locale, `/kansli/ceremonier/${ceremony.id}`)
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const of = showOf(event);
		const moved = await moveShow(event.locals.actor, {
			...of,
			step: Number(formText(form, 'step')),
			deck: formText(form, 'deck')
		});
		if (!moved.ok) return failed(event, moved);
		redirect(303, showHrefs(of, event.locals.locale).remote);
	}
};
