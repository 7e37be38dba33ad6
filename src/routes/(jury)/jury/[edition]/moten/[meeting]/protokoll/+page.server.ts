// The minutes of a meeting: to read, to take along, and for the chair to approve.
import { redirect } from '@sveltejs/kit';
import { approveMinutes, minutesOf, minutesText } from '#lib/server/judging/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref, whenInWords } from '#lib/web/judging.ts';
import { meetingHref } from '#lib/web/meeting.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const meetingId = idIn(event, event.params.meeting);
	const minutes = need(event, await minutesOf(actor, editionId, meetingId));
	const { view, approved, partly, recusals } = minutes;
	const words = meetingMessages(locale).minutes;
	const chair = view.people.find(({ part }) => part === 'chair')?.personId;
	const me = actor.kind === 'person' ? actor.personId : '';
	const member = view.people.some(({ personId }) => personId === me);
	const chairIsOut = recusals.some(({ personId }) => personId === chair);
	return {
		demo: view.edition.demo,
		context: editionTitle(view.edition, locale),
		board: panelHref(locale, view.edition),
		meeting: meetingHref(locale, editionId, meetingId),
		pdf: meetingHref(locale, editionId, meetingId, '/protokoll/pdf'),
		text: minutesText(minutes),
		partly,
		standing: approved
			? words.approved(
					approved.by,
					whenInWords(approved.at, view.edition.timeZone, locale, actor.at)
				)
			: null,
		closed: view.meeting.state === 'closed',
		mayApprove:
			view.meeting.state === 'closed' &&
			!approved &&
			!partly &&
			(me === chair || (member && chairIsOut))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const meetingId = idIn(event, event.params.meeting);
		const approved = await approveMinutes(actor, { editionId, meetingId });
		if (!approved.ok && approved.refusal.reason !== 'already-done') return failed(event, approved);
		redirect(303, meetingHref(locale, editionId, meetingId, '/protokoll'));
	}
};
