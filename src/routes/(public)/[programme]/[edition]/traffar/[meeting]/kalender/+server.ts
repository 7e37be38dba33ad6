// A meeting as a calendar file for anybody: without the link, which comes in the mail.
import { error } from '@sveltejs/kit';
import { config } from '#lib/server/platform/config.ts';
import { calendarFile } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { publicMeeting } from '#lib/web/public-meeting.ts';
import { editionTitle } from '#lib/web/public-words.ts';

export async function GET(event) {
	const { edition, meeting, drawn } = await publicMeeting(event);
	const { locale, timeZone } = drawn;
	if (meeting.cancelled) error(404);
	const { programme, edition: slug } = event.params;
	const page = config().url + localHref(locale, `/${programme}/${slug}/traffar/${meeting.id}`);
	const organiser = editionTitle(locale, edition.programme.shortName, edition.label);
	const text = calendarFile({
		meeting: { ...meeting, cancelledAt: null },
		link: null,
		...{ page, organiser, timeZone, locale }
	});
	const name = locale === 'sv' ? 'traff.ics' : 'meeting.ics';
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-cache'
		}
	});
}
