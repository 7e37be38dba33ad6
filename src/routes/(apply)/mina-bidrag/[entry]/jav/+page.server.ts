// The unit says whom it does not want to be assessed by; it is not told who assesses it.
import { error, redirect } from '@sveltejs/kit';
import { wishDesk, wishFor, withdrawWish } from '#lib/server/assessment/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { entryPage } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await wishDesk(actor, event.params.entry));
	if (!desk.assessed) error(404, refusalText(locale, { reason: 'not-found' }));
	const { frame } = await entryPage(event, event.params.entry, 'kvitto');
	return {
		...frame,
		done: event.url.searchParams.get('klart'),
		mayWish: desk.open,
		until: desk.until ? dayAndTime(locale, desk.until) : null,
		wishes: desk.wishes.map(({ id, name, reason }) => ({ id, name, reason }))
	};
}

export const actions = {
	wish: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const saved = await wishFor(actor, {
			entryId,
			about: formText(form, 'about') === 'organisation' ? 'organisation' : 'person',
			name: formText(form, 'name'),
			reason: formText(form, 'reason')
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, localHref(locale, `/mina-bidrag/${entryId}/jav?klart=sparat`));
	},
	withdraw: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const taken = await withdrawWish(actor, { entryId, wishId: formText(form, 'wish') });
		if (!taken.ok) return failed(event, taken);
		redirect(303, localHref(locale, `/mina-bidrag/${entryId}/jav?klart=borttaget`));
	}
};
