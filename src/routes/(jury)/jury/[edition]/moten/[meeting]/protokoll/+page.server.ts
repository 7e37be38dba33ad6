// The minutes of a meeting: to read, to take along, and for the chair to approve.
import { redirect } from '@sveltejs/kit';
import {
	approveMinutes,
	keptFromApproving,
	minutesOf,
	minutesText,
	versionOf
} from '#lib/server/judging/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref, whenInWords } from '#lib/web/judging.ts';
import { meetingHref, startsInWords } from '#lib/web/meeting.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const meetingId = idIn(event, event.params.meeting);
	const minutes = need(event, await minutesOf(actor, editionId, meetingId));
	const { view, approved, partly } = minutes;
	const text = minutesText(minutes);
	const words = meetingMessages(locale).minutes;
	const me = actor.kind === 'person' ? actor.personId : '';
	return {
		demo: view.edition.demo,
		context: editionTitle(view.edition, locale),
		board: panelHref(locale, view.edition),
		meeting: meetingHref(locale, editionId, meetingId),
		pdf: meetingHref(locale, editionId, meetingId, '/protokoll/pdf'),
		text,
		read: versionOf(text),
		partly,
		when: view.meeting.openedAt
			? whenInWords(view.meeting.openedAt, view.edition.timeZone, locale)
			: startsInWords(view.meeting.starts, locale),
		standing: approved
			? words.approved(
					approved.by,
					whenInWords(approved.at, view.edition.timeZone, locale, actor.at)
				)
			: null,
		closed: view.meeting.state === 'closed',
		mayApprove:
			view.meeting.state === 'closed' && !approved && keptFromApproving(minutes, me) === null
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const meetingId = idIn(event, event.params.meeting);
		const read = formText(await event.request.formData(), 'read');
		const approved = await approveMinutes(actor, { editionId, meetingId, read });
		if (!approved.ok && approved.refusal.reason !== 'already-done') return failed(event, approved);
		redirect(303, meetingHref(locale, editionId, meetingId, '/protokoll'));
	}
};
