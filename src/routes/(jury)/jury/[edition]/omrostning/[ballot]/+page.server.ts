// One ballot: to vote in while it is open, to close for whoever leads, and what it came to.
import { error, fail, redirect } from '@sveltejs/kit';
import {
	ballotDesk,
	ballotOf,
	castBallot,
	classesOf,
	closeBallot
} from '#lib/server/judging/index.ts';
import { ballotMessages } from '#lib/shared/messages/ballots/index.ts';
import { placesMessages } from '#lib/shared/messages/places/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { movedInPlaces, readMove, readPlaces, withoutGaps } from '#lib/shared/places.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { ballotResult } from '#lib/web/ballots.ts';
import { editionTitle, idIn, panelHref, whenInWords } from '#lib/web/judging.ts';
import { meetingsAhead } from '#lib/web/panel-next.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const ballot = need(event, await ballotOf(actor, idIn(event, event.params.ballot)));
	if (ballot.editionId !== event.params.edition) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const { edition } = need(event, await ballotDesk(actor, ballot.editionId));
	const words = ballotMessages(locale);
	const when = (at: Temporal.Instant) => whenInWords(at, edition.timeZone, locale, actor.at);
	const className = classesOf(edition.definition).find(({ key }) => key === ballot.classKey)?.name;
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition, '/omrostning'),
		meeting: (await meetingsAhead(event, edition)).find(({ now }) => now)?.href ?? null,
		title: ballot.question || words.untitled,
		className: className?.[locale] ?? null,
		kind: words.kinds[ballot.secret ? 'secret' : 'open'],
		secret: ballot.secret,
		open: ballot.state === 'open',
		said: ballot.closedAt
			? words.closed(when(ballot.closedAt))
			: words.opened(when(ballot.openedAt)),
		items: ballot.entries.map(({ id, unit, title }) => ({
			id,
			label: title || unit,
			note: title ? unit : undefined,
			href: panelHref(locale, edition, `/${id}`)
		})),
		hidden: ballot.hidden,
		voters: ballot.voters.map(({ name, voted }) => ({ name, voted })),
		mine: ballot.mine,
		justVoted: event.url.searchParams.has('rostat'),
		result: ballotResult(ballot, locale)
	};
}

const idsIn = (typed: Record<string, string>) =>
	Object.keys(typed).flatMap((name) => /^place-(.+)$/.exec(name)?.[1] ?? []);

export const actions = {
	vote: async (event) => {
		const { actor, locale } = event.locals;
		const typed = typedIn(await event.request.formData());
		const ballotId = idIn(event, event.params.ballot);
		const ids = idsIn(typed);
		const { places, wrong } = readPlaces(ids, typed);
		if (wrong.length > 0) {
			const message = placesMessages(locale).wrong;
			return fail(422, { message, places, wrong, typed, arranged: false });
		}
		// A number that was sorted by, or a button that moves: nothing is cast.
		if (typed['move'] !== undefined) {
			const move = readMove(typed['move']);
			const arranged = move
				? movedInPlaces(ids, places, move.id, move.way)
				: withoutGaps(ids, places);
			return { places: arranged, wrong: [], typed, arranged: true };
		}
		const cast = await castBallot(actor, { ballotId, places, blank: typed['blank'] === 'yes' });
		if (!cast.ok) {
			const { status, data } = failed(event, cast, typed);
			return fail(status, { ...data, places, wrong: [], arranged: false });
		}
		redirect(303, `${event.url.pathname}?rostat`);
	},
	close: async (event) => {
		const ballotId = idIn(event, event.params.ballot);
		const closed = await closeBallot(event.locals.actor, { ballotId });
		if (!closed.ok && closed.refusal.reason !== 'ballot-closed') return failed(event, closed);
		redirect(303, `${event.url.pathname}#resultat`);
	}
};
