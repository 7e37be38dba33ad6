// A meeting of the panel: what is before it, who is there, and the votes. It follows whoever leads.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	attend,
	cancelMeeting,
	castVote,
	changeMeeting,
	choices,
	closeMeeting,
	closeMotion,
	handOver,
	noteItem,
	openMeeting,
	openMotion,
	putBefore,
	type Choice
} from '#lib/server/judging/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { failed, formText, typedIn, type Failed } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';
import { meetingHref, postedMeeting } from '#lib/web/meeting.ts';
import { openBallots } from '#lib/web/panel-next.ts';
import { shownMeeting } from './shown.ts';

export async function load(event) {
	const { locale } = event.locals;
	const { edition, shown } = await shownMeeting(event);
	const here = meetingHref(locale, edition.id, shown.id);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition, '/moten'),
		board: panelHref(locale, edition),
		here,
		hasClasses: edition.definition.classes.length > 0,
		shown,
		ballots: shown.state === 'under-way' ? await openBallots(event, edition) : [],
		startsBallot: panelHref(locale, edition, '/omrostning#open'),
		said: {
			called: numberIn(event.url, 'kallade'),
			moved: numberIn(event.url, 'andrat'),
			calledOff: numberIn(event.url, 'installt')
		},
		noted: event.url.searchParams.get('antecknat')
	};
}

type Event = Pick<RequestEvent, 'url' | 'locals'> & {
	params: { edition: string; meeting: string };
};

/** Does something about the meeting, and comes back to its page. */
function act(event: Event, form: FormData, outcome: Outcome<unknown>, rest = '') {
	const { locale } = event.locals;
	if (!outcome.ok) return failed(event, outcome, typedIn(form));
	redirect(303, meetingHref(locale, event.params.edition, event.params.meeting, rest));
}

/** How many were told, as the address says after it was done. */
function numberIn({ searchParams }: URL, name: string): number | null {
	const said = searchParams.get(name) ?? '';
	return /^\d{1,4}$/.test(said) ? Number(said) : null;
}

const isChoice = (said: string): said is Choice => choices.some((each) => each === said);

export const actions = {
	open: async (event) => {
		const form = await event.request.formData();
		const meetingId = idIn(event, event.params.meeting);
		return act(event, form, await openMeeting(event.locals.actor, { meetingId }));
	},
	close: async (event) => {
		const form = await event.request.formData();
		const meetingId = idIn(event, event.params.meeting);
		return act(event, form, await closeMeeting(event.locals.actor, { meetingId }));
	},
	change: async (event) => {
		const form = await event.request.formData();
		const outcome = await changeMeeting(event.locals.actor, {
			meetingId: idIn(event, event.params.meeting),
			revision: Number(formText(form, 'revision')),
			...postedMeeting(form)
		});
		return act(event, form, outcome, outcome.ok ? `?andrat=${outcome.value.told}` : '');
	},
	cancel: async (event) => {
		const form = await event.request.formData();
		const meetingId = idIn(event, event.params.meeting);
		const outcome = await cancelMeeting(event.locals.actor, { meetingId });
		return act(event, form, outcome, outcome.ok ? `?installt=${outcome.value.told}` : '');
	},
	attend: async (event) => {
		const form = await event.request.formData();
		const personId = formText(form, 'person');
		const insteadOf = formText(form, 'instead');
		const outcome = await attend(event.locals.actor, {
			meetingId: idIn(event, event.params.meeting),
			here: formText(form, 'here') === 'yes',
			...(personId ? { personId: idIn(event, personId) } : {}),
			...(insteadOf ? { insteadOf: idIn(event, insteadOf) } : {})
		});
		return act(event, form, outcome, personId ? '#personer' : '');
	},
	take: async (event) => {
		const form = await event.request.formData();
		const entryId = formText(form, 'entry');
		const outcome = await putBefore(event.locals.actor, {
			meetingId: idIn(event, event.params.meeting),
			itemId: idIn(event, formText(form, 'item')),
			entryId: entryId ? idIn(event, entryId) : null
		});
		return act(event, form, outcome);
	},
	lead: async (event) => {
		const form = await event.request.formData();
		const personId = formText(form, 'leader');
		const outcome = await handOver(event.locals.actor, {
			itemId: idIn(event, formText(form, 'item')),
			personId: personId ? idIn(event, personId) : null
		});
		return act(event, form, outcome);
	},
	note: async (event) => {
		const form = await event.request.formData();
		const itemId = idIn(event, formText(form, 'item'));
		const outcome = await noteItem(event.locals.actor, {
			itemId,
			note: formText(form, 'note'),
			seen: formText(form, 'seen-note')
		});
		return act(event, form, outcome, `?antecknat=${itemId}#punkt-${itemId}`);
	},
	ask: async (event) => {
		const form = await event.request.formData();
		const outcome = await openMotion(event.locals.actor, {
			meetingId: idIn(event, event.params.meeting),
			text: formText(form, 'text'),
			secret: formText(form, 'secret') !== ''
		});
		return act(event, form, outcome, '#rosta');
	},
	vote: async (event) => {
		const form = await event.request.formData();
		const choice = formText(form, 'choice');
		if (!isChoice(choice)) {
			const message = meetingMessages(event.locals.locale).vote.choose;
			const answer: Failed = {
				message,
				fields: { choice: message },
				typed: typedIn(form),
				refusal: { reason: 'required' }
			};
			return fail(422, answer);
		}
		const motionId = idIn(event, formText(form, 'motion'));
		const outcome = await castVote(event.locals.actor, { motionId, choice });
		return act(event, form, outcome, '#rosta');
	},
	stop: async (event) => {
		const form = await event.request.formData();
		const motionId = idIn(event, formText(form, 'motion'));
		return act(event, form, await closeMotion(event.locals.actor, { motionId }), '#rosta');
	}
};
