// What is next for a member of a panel, in order: the meeting that is under way or called, the ballot that is open, one's own
// assessment, the ranking.
import type { RequestEvent } from '@sveltejs/kit';
import {
	ballotsIn,
	ownDesk,
	panelMeetings,
	scoredCriteria,
	type Ballot
} from '#lib/server/judging/index.ts';
import { panelAssessmentOf, type Edition } from '#lib/server/programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { nextMessages } from '#lib/shared/messages/panel-next/index.ts';
import { need } from './answers.ts';
import { panelHref, whenInWords } from './judging.ts';
import { meetingHref, startsInWords } from './meeting.ts';

type Event = Pick<RequestEvent, 'url' | 'locals'>;

/** What stands as a line, with where it leads. */
export type Waiting = { label: string; href: string; note?: string };

/** The meetings that are called or under way; one that was called for a day that is gone waits for nobody. */
export async function meetingsAhead(
	event: Event,
	edition: Edition
): Promise<(Waiting & { now: boolean })[]> {
	const { actor, locale } = event.locals;
	const words = nextMessages(locale).meeting;
	const today = wallClock(actor.at.toString(), edition.timeZone).slice(0, 10);
	const meetings = need(event, await panelMeetings(actor, edition.id));
	return meetings
		.filter(({ state, starts }) => {
			return state === 'under-way' || (state === 'planned' && starts.slice(0, 10) >= today);
		})
		.toSorted((one, other) => {
			const now = Number(other.state === 'under-way') - Number(one.state === 'under-way');
			return now || one.starts.localeCompare(other.starts);
		})
		.map(({ id, state, starts, place, link, openedAt }) => {
			const since =
				openedAt && words.since(whenInWords(openedAt, edition.timeZone, locale, actor.at));
			return {
				now: state === 'under-way',
				href: meetingHref(locale, edition.id, id),
				label: state === 'under-way' ? words.now : words.called(startsInWords(starts, locale)),
				note: [state === 'under-way' && since, place, link && `${words.video}: ${link}`]
					.filter(Boolean)
					.join(' · ')
			};
		});
}

/** The ballots that are open, as the page of a meeting and the start page say them. */
export async function openBallots(event: Event, edition: Pick<Edition, 'id'>) {
	const { actor, locale } = event.locals;
	const words = nextMessages(locale).ballot;
	const shown = ({ id, question, voters, mine }: Ballot) => ({
		id,
		href: panelHref(locale, edition, `/omrostning/${id}`),
		question,
		label: question ? words.now(question) : words.open,
		progress: words.progress(voters.filter(({ voted }) => voted).length, voters.length),
		note: [
			words.progress(voters.filter(({ voted }) => voted).length, voters.length),
			mine.onRoll && (mine.voted ? words.mine : words.yours)
		]
			.filter(Boolean)
			.join(' '),
		waits: mine.onRoll && !mine.voted
	});
	return need(event, await ballotsIn(actor, edition.id))
		.filter(({ state }) => state === 'open')
		.map(shown);
}

/** How far one's own assessment and the ranking have come, for who is on the panel; nothing where the panel scores nothing itself. */
export async function ownAhead(
	event: Event,
	edition: Edition,
	onPanel: boolean
): Promise<Waiting[]> {
	const { actor, locale } = event.locals;
	const words = nextMessages(locale);
	const ranking = {
		label: words.ranking.label,
		href: panelHref(locale, edition, '/rangordning'),
		note: words.ranking.ready
	};
	if (!panelAssessmentOf(edition.definition) || !onPanel) {
		return edition.definition.assessment || panelAssessmentOf(edition.definition) ? [ranking] : [];
	}
	const { own, entries, assessment, begun } = need(event, await ownDesk(actor, edition.id));
	const scored = entries.filter(({ id }) => {
		const { scores = {} } = own.entries.get(id) ?? {};
		return scoredCriteria(assessment, scores) === assessment.criteria.length;
	}).length;
	const note = own.handedIn
		? words.own.handedIn
		: !begun
			? words.own.notBegun
			: scored === entries.length
				? words.own.ready
				: words.own.scored(scored, entries.length);
	return [
		{ label: words.own.label, href: panelHref(locale, edition, '/min-bedomning'), note },
		own.handedIn ? ranking : { ...ranking, note: words.ranking.ownFirst }
	];
}
