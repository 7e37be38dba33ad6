// The meeting in an office address: of the edition that it says, for those who may.
import { error, type RequestEvent } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { meetingById, signupsOf, type Meeting, type Signup } from '#lib/server/programme/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from './answers.ts';

type Event = Pick<RequestEvent, 'url' | 'locals'> & {
	params: { edition: string; meeting: string };
};

/** Answers the meeting with all who have signed up; sign-in, 403 or 404 otherwise. */
export async function meetingAt(event: Event): Promise<{ meeting: Meeting; signups: Signup[] }> {
	const { actor, locale } = event.locals;
	const { edition: editionId, meeting: id } = event.params;
	const found = need(
		event,
		await query(actor, 'meeting.arrange', { editionId }, async (tx) => {
			const meeting = await meetingById(tx, actor, id);
			if (!meeting || meeting.editionId !== editionId) return null;
			return { meeting, signups: await signupsOf(tx, actor, id) };
		})
	);
	if (!found) error(404, refusalText(locale, { reason: 'not-found' }));
	return found;
}
