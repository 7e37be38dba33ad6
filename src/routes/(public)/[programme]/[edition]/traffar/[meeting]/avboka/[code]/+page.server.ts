// Giving up one's place by the link in the mail. Opening the link does nothing: mail programs open links too.
import { leaveMeeting, meetingTime, signupByCode } from '#lib/server/programme/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { meeting: meetingId, code } = event.params;
	const words = roundsMessages(locale).signup;
	const found = need(event, await signupByCode(actor, { meetingId, code }));
	return {
		lead: found
			? found.state === 'cancelled'
				? words.left
				: words.leaveLead(
						found.name,
						found.meeting.title[locale],
						meetingTime(locale, found.meeting)
					)
			: words.leaveGone,
		state: found ? (found.state === 'cancelled' ? ('left' as const) : ('here' as const)) : null
	};
}

export const actions = {
	default: async (event) => {
		const { meeting: meetingId, code } = event.params;
		const left = await leaveMeeting(event.locals.actor, { meetingId, code });
		if (!left.ok) return failed(event, left);
		return { message: '' };
	}
};
