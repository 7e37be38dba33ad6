// The panel's meetings, and calling one.
import { redirect } from '@sveltejs/kit';
import { callMeeting, decisionBoard, panelMeetings, panelOf } from '#lib/server/judging/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';
import { meetingHref, postedMeeting, startsInWords } from '#lib/web/meeting.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition } = need(event, await decisionBoard(actor, id));
	const meetings = need(event, await panelMeetings(actor, id));
	const { members } = need(event, await panelOf(actor, id));
	const words = meetingMessages(locale).list;
	const self = members.find(
		({ personId }) => actor.kind === 'person' && actor.personId === personId
	);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition),
		// The chair and the office call a meeting; who reads this and is not on the panel is of the office.
		arranges: (self === undefined || self.chair) && edition.releasedAt === null,
		toTell: members.length,
		meetings: meetings.map((meeting) => ({
			href: meetingHref(locale, id, meeting.id),
			when: startsInWords(meeting.starts, locale),
			where: meeting.place ?? '',
			state: words.states[meeting.state]
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const form = await event.request.formData();
		const called = await callMeeting(actor, { editionId, ...postedMeeting(form) });
		if (!called.ok) return failed(event, called, typedIn(form));
		const { meetingId, told } = called.value;
		redirect(303, meetingHref(locale, editionId, meetingId, `?kallade=${told}`));
	}
};
