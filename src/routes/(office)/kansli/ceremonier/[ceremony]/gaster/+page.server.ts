// The guests: who is listed, invited and coming, what they need, and the door.
import { fail, redirect } from '@sveltejs/kit';
import {
	addGuests,
	checkIn,
	guestList,
	guestOffers,
	inviteGuests,
	missingOnBadges,
	remindGuests,
	removeGuest,
	setGuestLanguage
} from '#lib/server/ceremony/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { ceremonyHref, guestSaid } from '#lib/web/evening.ts';
import { idIn, whenInWords } from '#lib/web/judging.ts';
import { signsInWords } from '#lib/web/signs.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const id = idIn(event, event.params.ceremony);
	const list = need(event, await guestList(actor, id));
	const { ceremony, guests } = list;
	const missing = missingOnBadges(list, actor.at);
	const { groups } = need(event, await guestOffers(actor, id));
	const words = eveningMessages(locale).guests;
	const when = (at: Temporal.Instant) => whenInWords(at, organiser.timeZone, locale, actor.at);
	const coming = guests.filter(({ state }) => state === 'coming');
	const unanswered = guests.filter(({ state }) => state === 'invited' || state === 'reminded');
	const now = event.url.searchParams;
	const count = Number(now.get('antal')) || 0;
	return {
		name: ceremony.name,
		back: ceremonyHref(locale, id),
		said:
			{
				tillagda: words.added(count),
				inbjudna: words.invited(count),
				paminda: words.reminded(count)
			}[now.get('nu') ?? ''] ?? null,
		erased: ceremony.needsErasedAt && words.erased(when(ceremony.needsErasedAt)),
		sums:
			guests.length === 0
				? null
				: words.sums(
						coming.length,
						coming.reduce((sum, { companions }) => sum + companions.length, 0),
						unanswered.length
					),
		toInvite: guests.filter(({ state }) => state === 'listed').length,
		toRemind: unanswered.length,
		guests: guests.map((guest) => ({
			id: guest.id,
			name: guest.name,
			organisation: guest.organisation,
			email: guest.email,
			written: guest.locale,
			other: guest.locale === 'sv' ? ('en' as const) : ('sv' as const),
			answer: guestSaid(guest, locale),
			needs: [guest.needs.access, guest.needs.diet].filter(Boolean),
			comes: guest.state === 'coming',
			here: guest.checkedInAt && words.checkedIn(when(guest.checkedInAt))
		})),
		offers: groups.map(({ editionId, what, called, people }) => ({
			id: `${editionId}-${what}`,
			title: what === 'panel' ? called[locale] : words.behind(called[locale]),
			people: people.map(({ name, email, organisation }) => ({
				value: email,
				label: name,
				about: [organisation, email].filter(Boolean).join(' · ')
			}))
		})),
		missing: missing.length > 0 ? words.missing(signsInWords(missing, locale)) : null,
		csv: ceremonyHref(locale, id, '/gaster/lista'),
		badges: coming.length > 0 ? ceremonyHref(locale, id, '/gaster/skyltar') : null
	};
}

const languageOf = (form: FormData): Locale => (formText(form, 'language') === 'en' ? 'en' : 'sv');

export const actions = {
	language: async (event) => {
		const form = await event.request.formData();
		const guestId = formText(form, 'guest');
		const set = await setGuestLanguage(event.locals.actor, {
			ceremonyId: idIn(event, event.params.ceremony),
			guestId,
			locale: languageOf(form)
		});
		if (!set.ok) return failed(event, set);
		redirect(303, `${event.url.pathname}#g-${guestId}`);
	},
	add: async (event) => {
		const form = await event.request.formData();
		const added = await addGuests(event.locals.actor, {
			ceremonyId: idIn(event, event.params.ceremony),
			lines: formText(form, 'lines'),
			locale: languageOf(form),
			companions: Number(formText(form, 'companions')) || 0
		});
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(303, `${event.url.pathname}?nu=tillagda&antal=${added.value.added}`);
	},
	offer: async (event) => {
		const { actor } = event.locals;
		const form = await event.request.formData();
		const ceremonyId = idIn(event, event.params.ceremony);
		const { groups } = need(event, await guestOffers(actor, ceremonyId));
		const chosen = new Set(form.getAll('person'));
		const plain = (text: string) => text.replaceAll(/[;\t\n]/gu, ',');
		const lines = groups
			.flatMap(({ people }) => people)
			.filter(({ email }) => chosen.has(email))
			.map(({ name, email, organisation }) => `${plain(name)}; ${email}; ${plain(organisation)}`);
		const added = await addGuests(actor, {
			ceremonyId,
			lines: lines.join('\n'),
			locale: languageOf(form),
			companions: Number(formText(form, 'companions')) || 0
		});
		if (!added.ok) {
			const message = eveningMessages(event.locals.locale).guests.chooseSome;
			const fields: Record<string, string> = { person: message };
			return fail(422, { message, fields, typed: typedIn(form) });
		}
		redirect(303, `${event.url.pathname}?nu=tillagda&antal=${added.value.added}`);
	},
	invite: async (event) => {
		const ceremonyId = idIn(event, event.params.ceremony);
		const invited = await inviteGuests(event.locals.actor, { ceremonyId });
		if (!invited.ok) return failed(event, invited);
		redirect(303, `${event.url.pathname}?nu=inbjudna&antal=${invited.value.sent}`);
	},
	remind: async (event) => {
		const ceremonyId = idIn(event, event.params.ceremony);
		const reminded = await remindGuests(event.locals.actor, { ceremonyId });
		if (!reminded.ok) return failed(event, reminded);
		redirect(303, `${event.url.pathname}?nu=paminda&antal=${reminded.value.sent}`);
	},
	door: async (event) => {
		const form = await event.request.formData();
		const guestId = formText(form, 'guest');
		const done = await checkIn(event.locals.actor, {
			ceremonyId: idIn(event, event.params.ceremony),
			guestId,
			here: formText(form, 'here') === 'yes'
		});
		if (!done.ok) return failed(event, done);
		redirect(303, `${event.url.pathname}#g-${guestId}`);
	},
	remove: async (event) => {
		const form = await event.request.formData();
		const ceremonyId = idIn(event, event.params.ceremony);
		const guestId = formText(form, 'guest');
		const removed = await removeGuest(event.locals.actor, { ceremonyId, guestId });
		if (!removed.ok) return failed(event, removed);
		redirect(303, event.url.pathname);
	}
};
