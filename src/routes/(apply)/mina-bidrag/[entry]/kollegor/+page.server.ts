// Who shares an entry: who is in it with which right, who is invited, and who is the contact person.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	appointContact,
	changeRight,
	colleaguesOf,
	inviteColleague,
	leaveEntry,
	offerHandOver,
	removeColleague,
	withdrawInvitation,
	type InvitationRow,
	type Predecessor,
	type Right
} from '#lib/server/application/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { togetherMessages, type TogetherMessages } from '#lib/shared/messages/together/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';

type Done = keyof TogetherMessages['colleagues']['done'];

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame } = await entryPage(event, event.params.entry, 'kollegor');
	const colleagues = need(event, await colleaguesOf(actor, event.params.entry));
	const { timeZone } = writing.edition;
	const words = togetherMessages(locale).colleagues;
	const at = (instant: Temporal.Instant) => savedAt(instant, actor, timeZone, locale);
	const until = ({ expiresAt }: InvitationRow) =>
		dayAndTime(locale, wallClock(expiresAt.toString(), timeZone));
	const done = event.url.searchParams.get('klart');
	return {
		...frame,
		...colleagues,
		people: colleagues.people.map(({ locale: _locale, ...each }) => each),
		invitations: colleagues.invitations.map((row) => ({
			id: row.id,
			email: row.email,
			name: row.name,
			kind: row.kind,
			sent: words.sent(
				row.invitedBy ?? togetherMessages(locale).invitation.office,
				at(row.invitedAt)
			),
			until: row.state === 'open' ? words.until(until(row)) : words.expired,
			expired: row.state !== 'open'
		})),
		handOvers: colleagues.handOvers.map(({ from, to, at: when, reason }) => ({
			text: words.handed(from, to, at(when)),
			reason: reason && words.because(reason)
		})),
		done: done && done in words.done ? words.done[done as Done] : null
	};
}

const rightIn = (form: FormData): Right =>
	formText(form, 'right') === 'reader' ? 'reader' : 'writer';
const predecessorIn = (form: FormData): Predecessor =>
	formText(form, 'predecessor') === 'leaves' ? 'leaves' : 'stays';

/** Does one of the page's acts, and comes back to the page that says what was done. */
async function act(
	event: RequestEvent<{ entry: string }>,
	done: Done,
	which: 'invite' | 'handOver' | 'people',
	work: (entryId: string, form: FormData) => Promise<Outcome<unknown>>
) {
	const form = await event.request.formData();
	const outcome = await work(event.params.entry, form);
	if (!outcome.ok) {
		const answer = failed(event, outcome, typedIn(form));
		return fail(answer.status, { ...answer.data, which });
	}
	const { locale } = event.locals;
	redirect(303, localHref(locale, `/mina-bidrag/${event.params.entry}/kollegor?klart=${done}`));
}

export const actions = {
	invite: async (event) =>
		act(event, 'invited', 'invite', (entryId, form) =>
			inviteColleague(event.locals.actor, {
				entryId,
				email: formText(form, 'email'),
				name: formText(form, 'name'),
				right: rightIn(form)
			})
		),
	withdraw: async (event) =>
		act(event, 'withdrawn', 'people', (entryId, form) =>
			withdrawInvitation(event.locals.actor, {
				entryId,
				invitationId: formText(form, 'invitation')
			})
		),
	change: async (event) =>
		act(event, 'changed', 'people', (entryId, form) =>
			changeRight(event.locals.actor, {
				entryId,
				personId: formText(form, 'person'),
				right: rightIn(form)
			})
		),
	remove: async (event) =>
		act(event, 'removed', 'people', (entryId, form) =>
			removeColleague(event.locals.actor, { entryId, personId: formText(form, 'person') })
		),
	offer: async (event) =>
		act(event, 'offered', 'handOver', (entryId, form) =>
			offerHandOver(event.locals.actor, {
				entryId,
				email: formText(form, 'to'),
				predecessor: predecessorIn(form)
			})
		),
	appoint: async (event) =>
		act(event, 'appointed', 'handOver', (entryId, form) =>
			appointContact(event.locals.actor, {
				entryId,
				email: formText(form, 'to'),
				name: formText(form, 'toName'),
				reason: formText(form, 'reason'),
				predecessor: predecessorIn(form)
			})
		),
	leave: async (event) => {
		const left = await leaveEntry(event.locals.actor, { entryId: event.params.entry });
		if (!left.ok) return failed(event, left);
		redirect(303, localHref(event.locals.locale, '/mina-bidrag'));
	}
};
