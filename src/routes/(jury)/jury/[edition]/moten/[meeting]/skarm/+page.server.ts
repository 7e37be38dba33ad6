// The meeting on the big screen, for the room or the call: it follows whoever leads.
import { editionTitle } from '#lib/web/judging.ts';
import { meetingHref } from '#lib/web/meeting.ts';
import { openBallots } from '#lib/web/panel-next.ts';
import { shownMeeting } from '../shown.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { edition, shown } = await shownMeeting(event);
	return {
		framed: true,
		demo: edition.demo,
		edition: editionTitle(edition, locale),
		here: meetingHref(locale, edition.id, shown.id),
		shown,
		ballots: shown.state === 'under-way' ? await openBallots(event, edition) : []
	};
}
