// The registrar's link: shows the notice, and confirms with a button. Opening it does nothing by itself, since mail
// programs open links too.
import { redirect } from '@sveltejs/kit';
import { confirmBoardNotice, noticeToConfirm } from '#lib/server/application/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
	const notice = need(event, await noticeToConfirm(actor, event.params.token));
	const { confirmedAt, timeZone } = notice;
	return {
		demo: notice.demo,
		unit: notice.unit,
		round: `${notice.programme} ${notice.edition}`,
		board: notice.board,
		reference: notice.reference,
		confirmed: confirmedAt && dayAndTime(locale, wallClock(confirmedAt.toString(), timeZone), true)
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { token } = event.params;
		const form = await event.request.formData();
		const confirmed = await confirmBoardNotice(actor, {
			token,
			name: formText(form, 'name'),
			reference: formText(form, 'reference')
		});
		if (!confirmed.ok) return failed(event, confirmed, typedIn(form));
		redirect(303, localHref(locale, `/anmalan/${token}`));
	}
};
