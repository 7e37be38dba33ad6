// The meeting about the feedback as a calendar file, for those of the unit.
import { error } from '@sveltejs/kit';
import { afterFeedback, meetingFile } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { need } from '#lib/web/answers.ts';

export async function GET(event) {
	const { actor, locale, organiser } = event.locals;
	const { entry } = event.params;
	const { meeting } = need(event, await afterFeedback(actor, entry));
	if (!meeting) error(404);
	const text = meetingFile({
		meeting,
		title: feedbackMessages(locale).meeting.forUnit,
		page: event.url.origin + localHref(locale, `/mina-bidrag/${entry}/aterkoppling`),
		organiser: null,
		receiver: null,
		timeZone: organiser.timeZone
	});
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="aterkoppling.ics"',
			'cache-control': 'private, no-store'
		}
	});
}
