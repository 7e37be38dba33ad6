// What stands in the minutes, every text as it is read, for the page and the document alike. Minutes are in Swedish, as
// the decisions are.
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { meetingMessages } from '#lib/shared/messages/meeting/index.ts';
import { panelMessages, panelName } from '#lib/shared/messages/panel/index.ts';
import { formatMoney } from '#lib/shared/money.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import type { PanelEntry } from '../decision/queries.ts';
import { givenPrizes, prizeSum, readBefore } from '../decision/rules.ts';
import type { Choice } from '../deliberation/rules.ts';
import { ballotText } from './ballots.ts';
import type { Amendment, AmendedTo, Minutes } from './queries.ts';

export type MinutesHonour = {
	award: boolean;
	honour: string;
	unit: string;
	by: string;
	citation: string[];
	prizes: string;
};
export type MinutesItem = {
	number: string;
	name: string;
	lines: string[];
	/** Each with the entry that it is about; empty where it is about none. */
	votes: { about: string; text: string; lines: string[] }[];
	isClass: boolean;
	honours: MinutesHonour[];
	/** "Får inget: …", "Fastställt av …", in order. */
	after: string[];
};
type Item = Omit<MinutesItem, 'number'> & { begun: boolean };
export type MinutesText = {
	panel: string;
	edition: string;
	when: string;
	place: string;
	present: { name: string; under: string; times: string }[];
	absent: string[];
	/** What is said of conflicts of interest. */
	recusals: string[];
	opened: string;
	closed: string;
	items: MinutesItem[];
	amendments: { title: string; reason: string; was: string[]; becomes: string[] }[];
	approved: string;
	example: string;
};

const sv = 'sv';
const list = (parts: readonly string[]) =>
	new Intl.ListFormat(sv, { type: 'conjunction' }).format(parts);

/** Answers the minutes in words. */
export function minutesText(minutes: Minutes): MinutesText {
	const { view, attendance, entries, classes, ballots, partly } = minutes;
	const { edition, meeting, agenda, people, motions } = view;
	const { definition, timeZone } = edition;
	const words = meetingMessages(sv).minutes;
	const vote = meetingMessages(sv).vote;
	const when = (at: Temporal.Instant) => dayAndTime(sv, wallClock(at.toString(), timeZone), true);
	const clock = (at: Temporal.Instant) =>
		wallClock(at.toString(), timeZone).slice(11, 16).replace(':', '.');
	const nameOf = (personId: string | null) =>
		people.find((person) => person.personId === personId)?.name ??
		attendance.find((each) => each.personId === personId)?.name ??
		'';
	const seated = people.map(({ personId }) => personId);
	const seatOf = (personId: string) => seated.indexOf(personId) + 1 || Infinity;
	/** In the order that the panel sits in, and last those who have left it since. */
	const votersOf = (motion: (typeof motions)[number], choice: Choice) =>
		motion.votes
			.filter((each) => each.choice === choice)
			.toSorted((one, other) => {
				const [a, b] = [seatOf(one.personId), seatOf(other.personId)];
				return a === b ? 0 : a - b;
			})
			.map(({ name }) => name);
	const came = [...new Set(attendance.map(({ personId }) => personId))];

	const entryName = (id: string | null) => {
		const entry = entries.find((each) => each.id === id);
		return entry ? [entry.title, entry.unit].filter(Boolean).join(', ') : '';
	};
	const sum = entries.reduce(
		(total, { decision }) => total + prizeSum(definition, decision?.prizes ?? []),
		0
	);
	/** The last class that has a winner: the sum of all prizes is said there, to whoever sees them all. */
	const sumAt = agenda.findLast(({ classKey }) => {
		return entries.some((entry) => entry.classKey === classKey && entry.decision?.prizes.length);
	})?.id;

	const items = agenda.map((item): Item => {
		const theClass = classes.find(({ key }) => key === item.classKey);
		const inClass = entries.filter((entry) => {
			return item.classKey !== null && entry.classKey === item.classKey;
		});
		const honours = inClass
			.toSorted((one, other) => readBefore(readOut(one), readOut(other)))
			.flatMap((entry) => honourText(minutes, entry));
		// What the reader stands back from is not there, and nothing is said of a class as if it were whole.
		const seesAll = theClass === undefined || theClass.entries === inClass.length;
		const nothing = inClass.filter(({ decision }) => decision?.honour === 'none');
		return {
			name: item.title ?? theClass?.name?.[sv] ?? judgingMessages(sv).allEntries,
			lines: [
				...(item.ledBy ? [words.ledBy(nameOf(item.ledBy))] : []),
				...(item.note ? item.note.split('\n') : [])
			],
			votes: [
				...motions
					.filter((motion) => motion.itemId === item.id && motion.outcome !== null)
					.map((motion) => ({
						about: entryName(motion.entryId),
						text: motion.text,
						lines: [
							[
								motion.outcome && vote.outcome[motion.outcome],
								motion.yes !== null &&
									vote.count({
										yes: motion.yes,
										no: motion.no ?? 0,
										abstained: motion.abstained ?? 0
									}),
								motion.secret && vote.wasSecret
							]
								.filter(Boolean)
								.join(', '),
							...(motion.settledBy && vote.settledBy[motion.settledBy]
								? [vote.settledBy[motion.settledBy]]
								: []),
							...(motion.secret
								? []
								: (['yes', 'no', 'abstain'] as const).flatMap((choice) => {
										const who = votersOf(motion, choice);
										return who.length === 0 ? [] : [vote.by(list(who), vote[choice])];
									}))
						]
					})),
				...ballots
					.filter(({ classKey }) => item.kind === 'class' && classKey === item.classKey)
					.map((ballot) => ({ about: '', ...ballotText(ballot) }))
			],
			isClass: item.kind === 'class',
			begun: item.begunAt !== null || Boolean(theClass?.sealing),
			honours,
			after: [
				...(item.kind === 'class' && honours.length === 0 && seesAll && !theClass?.sealing
					? [words.noDecisions]
					: []),
				...(nothing.length > 0 ? [words.getsNothing(list(nothing.map(({ unit }) => unit)))] : []),
				...(theClass?.sealing
					? [words.sealedAt(theClass.sealing.by ?? '', when(theClass.sealing.sealedAt))]
					: item.kind === 'class'
						? [words.notSealed]
						: []),
				...(item.id === sumAt && sum > 0 && !partly ? [words.sum(formatMoney(sv, sum))] : [])
			]
		};
	});

	return {
		panel: (definition.panels[0]?.name ?? panelName)[sv],
		edition: `${definition.name[sv]} ${edition.label[sv]}`,
		// When it was held; until then, for when it is called.
		when: meeting.openedAt ? when(meeting.openedAt) : dayAndTime(sv, meeting.starts, true),
		place: meeting.place ?? '',
		present: came.map((personId) => {
			const person = people.find((each) => each.personId === personId);
			const times = attendance.filter((each) => each.personId === personId);
			return {
				name: nameOf(personId),
				under: [
					person?.title,
					person && person.part !== 'member' && panelMessages(sv).parts[person.part].toLowerCase()
				]
					.filter(Boolean)
					.join(', '),
				times: times
					.map(({ cameAt, leftAt, insteadOf }) =>
						[
							leftAt ? words.fromTo(clock(cameAt), clock(leftAt)) : words.from(clock(cameAt)),
							insteadOf && meetingMessages(sv).people.insteadOf(nameOf(insteadOf))
						]
							.filter(Boolean)
							.join(' ')
					)
					.join('; ')
			};
		}),
		absent: people
			.filter(({ personId }) => !came.includes(personId))
			.map(({ name, part }) =>
				part === 'member' ? name : `${name} (${panelMessages(sv).parts[part].toLowerCase()})`
			),
		recusals: [
			...minutes.recusals.map(({ personId, unit }) => words.recusal(nameOf(personId), unit ?? '')),
			...(partly ? [words.recusalsPartly] : minutes.recusals.length === 0 ? [words.noRecusals] : [])
		],
		opened: meeting.openedAt ? words.opened(when(meeting.openedAt)) : '',
		closed: meeting.closedAt ? words.closed(when(meeting.closedAt)) : '',
		items: items
			.filter(saysSomething)
			.map(({ begun: _begun, ...item }, at) => ({ number: words.item(at + 1), ...item })),
		amendments: minutes.amendments.map((amendment) => amendmentText(minutes, amendment, when)),
		approved: minutes.approved
			? words.approved(minutes.approved.by, when(minutes.approved.at))
			: '',
		example: edition.demo ? meetingMessages(sv).one.example : ''
	};
}

/** A heading with nothing under it is left out: what was not taken up, and what nobody noted anything of. */
function saysSomething({ lines, votes, honours, after, isClass, begun }: Item): boolean {
	if (lines.length > 0 || votes.length > 0 || honours.length > 0) return true;
	return isClass && begun && after.length > 0;
}

const readOut = ({ decision, number }: PanelEntry) => ({
	honour: decision?.honour ?? ('none' as const),
	position: decision?.position ?? 0,
	number: number ?? 0
});

/** "Med utmärkelsen följer diplom och en prischeck på 25 000 kronor." */
const prizesText = (...given: Parameters<typeof givenPrizes>) =>
	meetingMessages(sv).minutes.prizes(list(givenPrizes(...given).map(({ name }) => name[sv])));

function honourText({ view }: Minutes, entry: PanelEntry): MinutesHonour[] {
	const { definition } = view.edition;
	const { decision } = entry;
	const kind = definition.honours.find(({ key }) => key === decision?.honour);
	if (!decision || !kind) return [];
	return [
		{
			award: decision.honour === 'award',
			honour: kind.name[sv],
			unit: entry.unit,
			by: [entry.title, entry.organisation].filter(Boolean).join(' · '),
			citation: decision.citation === null ? [] : quotedParagraphs(decision.citation),
			prizes: decision.prizes.length > 0 ? prizesText(definition, decision.prizes) : ''
		}
	];
}

function amendmentText(
	{ view }: Minutes,
	amendment: Amendment,
	when: (at: Temporal.Instant) => string
) {
	const { definition } = view.edition;
	const said = ({ honour, citation, prizes }: AmendedTo) => [
		definition.honours.find(({ key }) => key === honour)?.name[sv] ?? judgingMessages(sv).none,
		...(citation === null ? [] : quotedParagraphs(citation)),
		...(prizes.length === 0 ? [] : [prizesText(definition, prizes)])
	];
	return {
		title: meetingMessages(sv).minutes.amended(amendment.unit, amendment.by, when(amendment.at)),
		reason: amendment.reason,
		was: said(amendment.before),
		becomes: said(amendment.after)
	};
}
