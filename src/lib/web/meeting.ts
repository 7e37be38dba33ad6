// A panel's meeting as its pages show it: everything in words, and nothing of what the reader stands back from.
import {
	couldLead,
	freePlaces,
	type AgendaItem,
	type MeetingView,
	type PanelEntry,
	type SeatAtTable
} from '#lib/server/judging/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { panelMessages } from '#lib/shared/messages/panel/index.ts';
import { formText } from './answers.ts';
import { panelHref, whenInWords } from './judging.ts';

type Look = { locale: Locale; now: Temporal.Instant; me: string };

/** "torsdag 15 oktober kl. 10.00". */
export const startsInWords = (starts: string, locale: Locale) => dayAndTime(locale, starts, true);

/** Where a meeting's pages are. */
export const meetingHref = (locale: Locale, editionId: string, meetingId: string, rest = '') =>
	localHref(locale, `/jury/${editionId}/moten/${meetingId}${rest}`);

/** Reads a meeting's form, for the command to check. */
export function postedMeeting(form: FormData) {
	return {
		starts: formText(form, 'starts').trim().slice(0, 16),
		place: formText(form, 'place').trim(),
		link: formText(form, 'link').trim(),
		others: formText(form, 'others')
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
	};
}

/** What an item of the agenda is called. */
export function itemName(view: MeetingView, item: AgendaItem, locale: Locale): string {
	if (item.title !== null) return item.title;
	const found = view.edition.definition.classes.find(({ key }) => key === item.classKey);
	return found?.name[locale] ?? judgingMessages(locale).allEntries;
}

function personShown(person: SeatAtTable, people: readonly SeatAtTable[], locale: Locale) {
	const words = meetingMessages(locale).people;
	const instead = people.find(({ personId }) => personId === person.insteadOf)?.name;
	const listens = person.here && person.part === 'substitute' && !instead;
	return {
		id: person.personId,
		name: person.name,
		under: [person.title, person.part !== 'member' && panelMessages(locale).parts[person.part]]
			.filter(Boolean)
			.join(' · '),
		here: person.here,
		out: person.here && person.out,
		state: !person.here
			? words.away
			: [
					person.out ? words.outNow : words.here,
					instead ? words.insteadOf(instead) : listens && words.listens
				]
					.filter(Boolean)
					.join(', ')
	};
}

/** The vote that is open, and those that are closed, as far as the reader sees them. */
function votesShown(view: MeetingView, { locale, me }: Look) {
	const words = meetingMessages(locale).vote;
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const open = view.motions.find(({ closedAt }) => closedAt === null);
	const own = open?.votes.find(({ personId }) => personId === me);
	const self = view.people.find(({ personId }) => personId === me);
	const has = self && self.here && (self.part !== 'substitute' || self.insteadOf !== null);
	return {
		open: open
			? {
					id: open.id,
					text: open.text,
					secret: open.secret,
					soFar: words.soFar(open.cast, view.quorum.deciding),
					may: Boolean(has) && own === undefined,
					here: view.me.here,
					voted:
						own === undefined
							? null
							: own.choice === null
								? words.voted
								: words.votedAs(words[own.choice].toLocaleLowerCase(locale))
				}
			: null,
		closed: view.motions
			.filter(({ outcome }) => outcome !== null)
			.map((motion) => ({
				id: motion.id,
				itemId: motion.itemId,
				text: motion.text,
				outcome: motion.outcome === null ? '' : words.outcome[motion.outcome],
				count: [
					motion.yes !== null &&
						words.count({
							yes: motion.yes,
							no: motion.no ?? 0,
							abstained: motion.abstained ?? 0
						}),
					motion.secret && words.wasSecret
				]
					.filter(Boolean)
					.join(', '),
				settled: motion.settledBy === null ? '' : words.settledBy[motion.settledBy],
				by: motion.secret
					? []
					: (['yes', 'no', 'abstain'] as const).flatMap((choice) => {
							const who = motion.votes
								.filter((vote) => vote.choice === choice)
								.map(({ name }) => name);
							return who.length === 0 ? [] : [words.by(list.format(who), words[choice])];
						})
			}))
	};
}

/** The whole of it, for the meeting's page and the big screen. */
export function meetingShown(
	view: MeetingView,
	entries: readonly PanelEntry[],
	sealed: ReadonlySet<string>,
	look: Look
) {
	const { locale, now, me } = look;
	const words = meetingMessages(locale);
	const { meeting, agenda, people, quorum, edition } = view;
	const current = agenda.find(({ id }) => id === meeting.itemId) ?? null;
	const entry = entries.find(({ id }) => id === meeting.entryId) ?? null;
	const leader = people.find(({ personId }) => personId === view.leads);
	const when = (at: Temporal.Instant) => whenInWords(at, edition.timeZone, locale, now);
	const inClass = (classKey: string | null) =>
		entries
			.filter((each) => classKey !== null && each.classKey === classKey)
			.map((each) => ({
				id: each.id,
				number: each.number,
				unit: each.unit,
				title: each.title,
				href: panelHref(locale, edition, `/${each.id}`),
				here: each.id === meeting.entryId,
				honour: each.decision?.honour ?? null,
				decision:
					each.decision === null
						? words.one.undecided
						: (edition.definition.honours.find(({ key }) => key === each.decision?.honour)?.name[
								locale
							] ?? judgingMessages(locale).none)
			}));
	const outNow = people.filter(({ here, out }) => here && out).map(({ name }) => name);
	const self = people.find(({ personId }) => personId === me);
	return {
		id: meeting.id,
		state: meeting.state,
		when: startsInWords(meeting.starts, locale),
		revision: meeting.revision,
		/** As its form has them. */
		fields: {
			starts: meeting.starts.slice(0, 16),
			place: meeting.place ?? '',
			link: meeting.link ?? '',
			others: agenda.flatMap(({ title }) => title ?? []).join('\n')
		},
		// Called for another day than this one.
		early: meeting.starts.slice(0, 10) !== wallClock(now.toString(), edition.timeZone).slice(0, 10),
		place: meeting.place,
		link: meeting.link,
		closed: meeting.closedAt ? words.one.closed(when(meeting.closedAt)) : null,
		out: view.me.out,
		leads: view.me.leads,
		leader:
			leader === undefined
				? meeting.state === 'under-way' && !view.me.out
					? people.some(({ part, here }) => part === 'chair' && here)
						? words.one.nobodyLeads
						: words.one.chairAway
					: null
				: view.me.leads
					? words.one.youLead
					: current?.ledBy
						? words.one.ledHere(leader.name)
						: words.one.led(leader.name),
		chair: self?.part === 'chair',
		onPanel: self !== undefined,
		noting: !view.minutesApproved,
		meHere: view.me.here,
		current: current && {
			id: current.id,
			name: itemName(view, current, locale),
			isClass: current.kind === 'class',
			classKey: current.classKey ?? '',
			sealed: current.classKey !== null && sealed.has(current.classKey),
			entries: view.me.out ? [] : inClass(current.classKey),
			review: panelHref(
				locale,
				edition,
				`/faststall?klass=${encodeURIComponent(current.classKey ?? '')}`
			),
			note: current.note ?? ''
		},
		entry: entry && {
			id: entry.id,
			unit: entry.unit,
			under: [
				entry.number === null ? '' : judgingMessages(locale).numbered(entry.number),
				entry.title,
				entry.organisation
			]
				.filter(Boolean)
				.join(' · '),
			href: panelHref(locale, edition, `/${entry.id}`)
		},
		goneOut:
			outNow.length > 0
				? words.one.goneOut(new Intl.ListFormat(locale, { type: 'conjunction' }).format(outNow))
				: null,
		agenda: agenda.map((item, at) => ({
			id: item.id,
			number: at + 1,
			name: itemName(view, item, locale),
			here: item.id === meeting.itemId,
			begun: item.begunAt !== null,
			sealed: item.classKey !== null && sealed.has(item.classKey),
			note: item.note ?? '',
			entries: inClass(item.classKey)
		})),
		people: people.map((person) => personShown(person, people, locale)),
		quorum: words.people.quorum(quorum.present, quorum.needed),
		// On the big screen: of what is up, who decides on it.
		room:
			meeting.entryId === null || view.me.out
				? words.people.quorum(quorum.present, quorum.needed)
				: words.people.decidingHere(quorum.deciding, quorum.present, quorum.needed),
		enough: quorum.present >= quorum.needed,
		deciding:
			meeting.entryId !== null && quorum.deciding < quorum.present
				? words.people.deciding(quorum.deciding, quorum.needed)
				: null,
		couldLead: couldLead(people)
			.filter(({ personId }) => personId !== view.leads)
			.map(({ personId, name }) => ({ value: personId, label: name })),
		ledByAnother: current?.ledBy !== null && current?.ledBy !== undefined,
		substitute: self?.part === 'substitute',
		free: freePlaces(people).map(({ personId, name }) => ({ value: personId, label: name })),
		votes: votesShown(view, look)
	};
}
