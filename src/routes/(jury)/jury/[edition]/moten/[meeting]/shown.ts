// What the meeting's page and its big screen show, for whoever asks.
import type { RequestEvent } from '@sveltejs/kit';
import { decisionBoard, meetingView, panelEntries } from '#lib/server/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { meetingShown } from '#lib/web/meeting.ts';

type Event = Pick<RequestEvent, 'url' | 'locals'> & {
	params: { edition: string; meeting: string };
};

export async function shownMeeting(event: Event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const view = need(event, await meetingView(actor, editionId, idIn(event, event.params.meeting)));
	const entries = need(event, await panelEntries(actor, editionId));
	const { classes } = need(event, await decisionBoard(actor, editionId));
	const sealed = new Set(classes.filter(({ sealing }) => sealing).map(({ key }) => key));
	const me = actor.kind === 'person' ? actor.personId : '';
	return {
		edition: view.edition,
		shown: meetingShown(view, entries, sealed, { locale, now: actor.at, me })
	};
}
