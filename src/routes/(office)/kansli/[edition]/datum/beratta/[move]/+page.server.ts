// After dates have moved: whom it concerns, and the mail to them, to send or to leave out.
import { error, redirect } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import {
	dateMoveById,
	editionById,
	movedBetween,
	tellOfMove,
	type Receiver
} from '#lib/server/programme/index.ts';
import { localHref, locales, type Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { edgeInWords } from '#lib/web/dates-words.ts';
import { idIn } from '#lib/web/judging.ts';
import { groupsConcerned, moveMail, tellGroups, type Group } from '#lib/web/telling.ts';

type Event = Parameters<typeof need>[0] & {
	params: { edition: string; move: string };
	locals: App.Locals;
};

async function found(event: Event) {
	const { actor } = event.locals;
	const editionId = idIn(event, event.params.edition);
	return need(
		event,
		await query(actor, 'edition.move-deadline', { editionId }, async (tx) => {
			const edition = await editionById(tx, actor, editionId);
			const move = edition && (await dateMoveById(tx, actor, editionId, event.params.move));
			if (!edition || !move) return null;
			return { edition, move, groups: await groupsConcerned(tx, actor, edition, move) };
		})
	);
}

/** Somebody in each language, to show the mail for: the first that there is. */
const exampleIn = (locale: Locale, groups: Group[]): { group: Group; to: Receiver } | null => {
	for (const group of groups) {
		const to = group.people.find((person) => person.locale === locale) ?? group.people[0];
		if (to) return { group, to: { ...to, locale } };
	}
	return null;
};

export async function load(event) {
	const { locale } = event.locals;
	const { url } = event;
	const read = await found(event);
	if (!read) error(404, refusalText(locale, { reason: 'not-found' }));
	const { edition, move, groups } = read;
	if (move.toldAt) redirect(303, localHref(locale, `/kansli/${edition.id}/datum`));
	const reason = {
		sv: url.searchParams.get('reason.sv') ?? '',
		en: url.searchParams.get('reason.en') ?? ''
	};
	const asked = url.searchParams.has('visa');
	const chosen = new Set(asked ? url.searchParams.getAll('who') : groups.map(({ who }) => who));
	const shown = groups.filter(({ who }) => chosen.has(who));
	return {
		reason,
		lines: movedBetween(move.before, move.after).map((each) => edgeInWords(locale, edition, each)),
		groups: groups.map(({ who, people }) => ({
			who,
			count: people.length,
			chosen: chosen.has(who)
		})),
		count: shown.reduce((sum, { people }) => sum + people.length, 0),
		previews: locales.flatMap((each) => {
			const example = exampleIn(each, shown);
			if (!example) return [];
			const { subject, body } = moveMail(edition, example.group, example.to, reason);
			return [{ locale: each, name: example.to.name, subject, body }];
		})
	};
}

export const actions = {
	send: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const read = await found(event);
		if (!read) return failed(event, refused('not-found'), typedIn(form));
		const chosen = new Set(form.getAll('who').map(String));
		const reason = { sv: formText(form, 'reason.sv'), en: formText(form, 'reason.en') };
		const sent = await tellGroups(actor, read, chosen, reason);
		if (!sent.ok) return failed(event, sent, typedIn(form));
		const now = sent.value.told > 0 ? `skickat&mejl=${sent.value.told}` : 'inget';
		redirect(303, localHref(locale, `/kansli/${read.edition.id}/datum?nu=${now}`));
	},
	skip: async (event) => {
		const { actor, locale } = event.locals;
		const { edition: editionId, move: moveId } = event.params;
		const told = await tellOfMove(actor, { editionId, moveId, mails: [] });
		if (!told.ok) return failed(event, told);
		redirect(303, localHref(locale, `/kansli/${editionId}/datum?nu=inget`));
	}
};
