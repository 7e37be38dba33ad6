// What the pages of a draft begin with: the draft, for those who may, and how it stands.
import { error, type RequestEvent } from '@sveltejs/kit';
import { query } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import {
	draftById,
	mistakesIn,
	nameIn,
	programmes,
	type Draft
} from '#lib/server/programme/index.ts';
import { nearDate, clockTime, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '../answers.ts';
import { shownMistakes } from './shown.ts';

type DraftEvent = Pick<RequestEvent, 'url' | 'locals'> & { params: { draft: string } };

/** Answers the draft in the address with the award as it is in place; sign-in, 403 or 404 otherwise. */
export async function openDraft(event: DraftEvent) {
	const { actor, locale, organiser } = event.locals;
	const found = need(
		event,
		await query(actor, 'programme.edit', {}, async (tx) => {
			const draft = await draftById(tx, actor, event.params.draft);
			const all = draft?.programmeId ? await programmes(tx, actor) : [];
			return { draft, inPlace: all.find(({ id }) => id === draft?.programmeId)?.definition };
		})
	);
	const { draft } = found;
	if (!draft) error(404, refusalText(locale, { reason: 'not-found' }));
	return {
		draft,
		inPlace: found.inPlace ?? null,
		name: nameIn(draft.raw, draft.slug)[locale],
		base: localHref(locale, `/kansli/utmarkelser/${draft.id}`),
		changedAt: whenWords(draft.updatedAt, actor, organiser.timeZone, locale)
	};
}

/** Answers everything that is wrong or left in a draft, where it belongs. */
export const troubleOf = (draft: Draft, locale: Locale) =>
	shownMistakes(mistakesIn(draft), draft.raw, locale);

/** "kl. 14.32" today, "3 mars kl. 14.32" otherwise. */
export function whenWords(
	at: Temporal.Instant,
	actor: Actor,
	zone: string,
	locale: Locale
): string {
	const wall = wallClock(at.toString(), zone);
	const now = wallClock(actor.at.toString(), zone);
	const time = clockTime(locale, wall);
	if (wall.slice(0, 10) === now.slice(0, 10)) return locale === 'sv' ? time : `at ${time}`;
	const day = nearDate(locale, now, wall);
	return locale === 'sv' ? `${day} ${time}` : `${day} at ${time}`;
}
