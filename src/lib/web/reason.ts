// The panel's lines to a unit, as the component `Reason` takes them.
import type { RequestEvent } from '@sveltejs/kit';
import { asksForReasons, longestReason, reasonFor } from '#lib/server/judging/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { releaseMessages } from '#lib/shared/messages/release/index.ts';
import { need } from './answers.ts';
import { panelHref, whenInWords } from './judging.ts';

/** Answers the lines; null where the award has examiners, who give the feedback. */
export async function reasonShown(
	event: Pick<RequestEvent, 'url' | 'locals'>,
	edition: Edition,
	entryId: string
) {
	if (!asksForReasons(edition.definition)) return null;
	const { actor, locale } = event.locals;
	const reason = need(event, await reasonFor(actor, entryId));
	const words = releaseMessages(locale).reason;
	return {
		body: reason?.body ?? '',
		revision: reason?.revision ?? 0,
		said: reason?.by
			? words.by(reason.by, whenInWords(reason.savedAt, edition.timeZone, locale, actor.at))
			: null,
		saved: event.url.searchParams.has('rader'),
		sent: edition.releasedAt !== null,
		limit: longestReason,
		action: panelHref(locale, edition, `/${entryId}/rader`)
	};
}
