// How and when an edition is released: moved or called off as often as one likes until it happens.
import { redirect } from '@sveltejs/kit';
import { planRelease, releaseView } from '#lib/server/ceremony/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { ceremonyInWords, planInWords } from '#lib/web/release.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, released, plan } = need(
		event,
		await releaseView(actor, idIn(event, event.params.edition))
	);
	const back = localHref(locale, `/kansli/${edition.id}/ceremoni`);
	if (released) redirect(303, back);
	return {
		back,
		now: planInWords(plan, edition, locale, actor.at),
		ceremony: ceremonyInWords(edition, locale),
		how: plan.byClass ? 'by-class' : 'whole',
		at: plan.at ? wallClock(plan.at.toString(), edition.timeZone) : '',
		revision: plan.revision,
		hasClasses: edition.definition.classes.length > 0
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const editionId = idIn(event, event.params.edition);
		const planned = await planRelease(event.locals.actor, {
			editionId,
			how: formText(form, 'how') === 'by-class' ? 'by-class' : 'whole',
			at: formText(form, 'at'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!planned.ok) return failed(event, planned, typedIn(form));
		redirect(303, localHref(event.locals.locale, `/kansli/${editionId}/ceremoni?sparat#how`));
	}
};
