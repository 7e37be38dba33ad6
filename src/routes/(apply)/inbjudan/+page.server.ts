// An invitation, opened by the link in its mail. Opening it does nothing by itself, since mail programs open links too;
// the button answers it. Somebody who has never been here joins by this link alone; whoever has an account gets the link
// that signs in, to the invited address and no other.
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	acceptInvitation,
	declineInvitation,
	invitationByKey,
	myInvitations,
	veiled
} from '#lib/server/application/index.ts';
import { linkMinutes } from '#lib/server/platform/identity/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { togetherMessages } from '#lib/shared/messages/together/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { joinByLink, linkIsEnough } from '#lib/web/by-invitation.ts';
import { askForLink } from '#lib/web/sign-in.ts';

/** By the key in the mail; or for whoever is signed in with its address, by its id. */
function whichIn({ url }: Pick<RequestEvent, 'url'>): { key: string } | { invitationId: string } {
	const id = url.searchParams.get('id');
	return id === null ? { key: url.searchParams.get('nyckel') ?? '' } : { invitationId: id };
}
function addressOf(which: ReturnType<typeof whichIn>, more: Record<string, string> = {}): string {
	const by = 'key' in which ? { nyckel: which.key } : { id: which.invitationId };
	return `/inbjudan?${new URLSearchParams({ ...by, ...more })}`;
}

async function invitationOf(event: Pick<RequestEvent, 'url' | 'locals'>) {
	const { actor, locale } = event.locals;
	const which = whichIn(event);
	const invitation =
		'key' in which
			? await invitationByKey(actor, which.key)
			: need(event, await myInvitations(actor)).find(({ id }) => id === which.invitationId);
	if (!invitation) error(404, refusalText(locale, { reason: 'not-found' }));
	return invitation;
}

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const invitation = await invitationOf(event);
	const words = togetherMessages(locale).invitation;
	const award = `${inLocale(invitation.programme, locale)} ${inLocale(invitation.edition, locale)}`;
	const mine = actor.kind === 'person' && actor.email.toLowerCase() === invitation.email;
	const newHere = await linkIsEnough(event, invitation);
	return {
		demo: invitation.demo,
		// What is posted goes to the same address.
		here: localHref(locale, addressOf(whichIn(event))).split('?')[1] ?? '',
		title: words.title(award),
		lead: words.lead(invitation.invitedBy ?? words.office, invitation.entry, invitation.kind),
		kind: invitation.kind,
		open: invitation.state === 'open',
		who: mine
			? ('invited' as const)
			: actor.kind === 'person'
				? ('another' as const)
				: newHere
					? ('new' as const)
					: ('visitor' as const),
		me: actor.kind === 'person' ? actor.email : '',
		// Whoever has the link knows the address; whoever got it from them need not.
		email: veiled(invitation.email),
		asksName: newHere || (mine && actor.kind === 'person' && actor.name.includes('@')),
		name: invitation.name ?? '',
		until: words.until(
			dayAndTime(locale, wallClock(invitation.expiresAt.toString(), organiser.timeZone))
		),
		sent: event.url.searchParams.has('sent'),
		minutes: linkMinutes,
		declined: event.url.searchParams.has('nej')
	};
}

export const actions = {
	accept: async (event) => {
		const form = await event.request.formData();
		const accepted = await acceptInvitation(event.locals.actor, {
			...whichIn(event),
			name: formText(form, 'name')
		});
		if (!accepted.ok) return failed(event, accepted, typedIn(form));
		redirect(303, localHref(event.locals.locale, `/mina-bidrag/${accepted.value.entryId}`));
	},
	join: async (event) => {
		const which = whichIn(event);
		const form = await event.request.formData();
		const invitation = await invitationOf(event);
		if (!('key' in which)) error(404, refusalText(event.locals.locale, { reason: 'not-found' }));
		const joined = await joinByLink(event, invitation, {
			key: which.key,
			name: formText(form, 'name')
		});
		if (!joined.ok) return failed(event, joined, typedIn(form));
		redirect(303, localHref(event.locals.locale, `/mina-bidrag/${joined.value.entryId}`));
	},
	decline: async (event) => {
		const declined = await declineInvitation(event.locals.actor, whichIn(event));
		if (!declined.ok) return failed(event, declined);
		const which = whichIn(event);
		// By its id it is found only as long as it waits.
		const to = 'key' in which ? addressOf(which, { nej: '1' }) : '/mina-bidrag';
		redirect(303, localHref(event.locals.locale, to));
	},
	signIn: async (event) => {
		const { locals, request } = event;
		const invitation = await invitationOf(event);
		const asked = await askForLink(locals.actor, {
			email: invitation.email,
			next: addressOf(whichIn(event)),
			client: event.getClientAddress(),
			proxied: request.headers.has('x-forwarded-for') && !process.env['ADDRESS_HEADER']
		});
		if (!asked.ok) return failed(event, asked);
		redirect(303, localHref(locals.locale, addressOf(whichIn(event), { sent: '1' })));
	}
};
