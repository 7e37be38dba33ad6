// One meeting: changed, cancelled; who comes.
import { redirect } from '@sveltejs/kit';
import { cancelMeeting, changeMeeting, meetingTime } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { meetingAt } from '#lib/web/meeting-at.ts';
import { meetingFields, postedMeeting } from '#lib/web/meeting-form.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { locale } = event.locals;
	const edition = await editionOf(event);
	const { meeting, signups } = await meetingAt(event);
	const words = roundsMessages(locale).meetings;
	return {
		now: event.url.searchParams.get('nu'),
		meeting: {
			id: meeting.id,
			title: meeting.title[locale],
			when: meetingTime(locale, meeting),
			revision: meeting.revision,
			cancelled: meeting.cancelledAt !== null,
			why: meeting.cancelledWhy?.[locale] ?? null,
			slides: meeting.slides?.name ?? null,
			coming: words.of(meeting.coming, meeting.seats),
			toTell: meeting.coming + meeting.waiting
		},
		fields: meetingFields(meeting),
		signups: signups.map((each) => ({
			...each,
			needs: each.needs ?? '',
			stateWords: words.states[each.state],
			signedUpAt: dayAndTime(locale, wallClock(each.signedUpAt.toString(), edition.timeZone))
		}))
	};
}

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		await meetingAt(event);
		const { edition, meeting: meetingId } = event.params;
		const changed = await changeMeeting(actor, {
			meetingId,
			revision: Number(formText(form, 'revision')) || undefined,
			meeting: postedMeeting(form)
		});
		if (!changed.ok) {
			const answer = failed(event, changed, typedIn(form));
			if (changed.refusal.reason === 'changed-meanwhile')
				answer.data.message = roundsMessages(locale).meetings.changedMeanwhile;
			return answer;
		}
		const told = changed.value.told;
		redirect(303, localHref(locale, `/kansli/${edition}/traffar?nu=sparat&mejl=${told}`));
	},
	cancel: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		await meetingAt(event);
		const { edition, meeting: meetingId } = event.params;
		const why = { sv: formText(form, 'why.sv'), en: formText(form, 'why.en') };
		const cancelled = await cancelMeeting(actor, { meetingId, why });
		if (!cancelled.ok) return failed(event, cancelled, typedIn(form));
		const { told } = cancelled.value;
		redirect(303, localHref(locale, `/kansli/${edition}/traffar?nu=installd&mejl=${told}`));
	}
};
