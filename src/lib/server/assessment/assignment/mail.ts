// Tells each examiner once what they have got when teams are made, with the time to hand in as a calendar file.
import { createEvent } from 'ics';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assignmentMessages } from '#lib/shared/messages/assignment/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import { teamsOf, type TeamMember } from '../team/queries.ts';
import type { PlanEntry } from './plan.ts';

/** An entry with a new team, and who was on it before. */
export type NewTeam = { entry: PlanEntry; was: TeamMember[] };

/** One mail; `entryId` where it is about an entry of its own. */
type Told = TeamMember & {
	entryId: string | null;
	entries: { entry: PlanEntry; lead: boolean; team: string; fresh: boolean }[];
};

type Left = TeamMember & { entryId: string | null; entries: string[] };

/**
 * Queues a mail to each who has come onto a team or begun to lead it, of all that they have among `all`, and one to each
 * who has left. An entry that somebody in the office has a conflict of interest with gets mails of its own, which carry its
 * id: they are silent to that one, and the others tell nothing of it. Answers how many got something new.
 */
export async function tellAssigned(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	changed: readonly NewTeam[],
	all: readonly PlanEntry[],
	conflicts: ReadonlyMap<string, ReadonlySet<string>>
): Promise<number> {
	const office = await holdersOf(tx, actor, ['office'], {});
	const alone = (entryId: string) => office.some(({ id }) => conflicts.get(entryId)?.has(id));
	const teams = await teamsOf(
		tx,
		actor,
		all.map(({ id }) => id)
	);
	const has = new Map<string, Told>();
	const left = new Map<string, Left>();
	for (const entry of all.filter(({ finished }) => !finished)) {
		const team = teams.get(entry.id) ?? [];
		const was = changed.find((each) => each.entry.id === entry.id)?.was ?? team;
		const entryId = alone(entry.id) ? entry.id : null;
		const letter = (personId: string) => `${personId} ${entryId ?? ''}`;
		for (const member of team) {
			const before = was.find(({ personId }) => personId === member.personId);
			const one = has.get(letter(member.personId)) ?? { ...member, entryId, entries: [] };
			one.entries.push({
				entry,
				lead: member.lead,
				team: team.map(({ name }) => name).join(', '),
				fresh: before?.lead !== member.lead
			});
			has.set(letter(member.personId), one);
		}
		for (const member of was) {
			if (team.some(({ personId }) => personId === member.personId)) continue;
			const one = left.get(letter(member.personId)) ?? { ...member, entryId, entries: [] };
			one.entries.push(entry.name);
			left.set(letter(member.personId), one);
		}
	}
	const told = [...has.values()].filter(({ entries }) => entries.some(({ fresh }) => fresh));
	for (const member of told) await tellOne(tx, actor, edition, member);
	for (const member of left.values()) {
		const { dismissed } = assignmentMessages(member.locale).mail;
		await queueMail(tx, actor, {
			kind: 'team.dismissed',
			to: { address: member.email, name: member.name },
			locale: member.locale,
			...dismissed({
				name: member.name,
				award: awardOf(edition, member.locale),
				entries: new Intl.ListFormat(member.locale).format(member.entries),
				contact: edition.definition.contact.email ?? config().url
			}),
			...(member.entryId ? { entryId: member.entryId } : {}),
			editionId: edition.id,
			demo: edition.demo
		});
	}
	return new Set(told.map(({ personId }) => personId)).size;
}

const awardOf = (edition: Edition, locale: Locale) =>
	`${edition.definition.name[locale]} ${edition.label[locale]}`;

async function tellOne(tx: Tx, actor: Actor, edition: Edition, member: Told) {
	const { locale } = member;
	const words = assignmentMessages(locale).mail;
	const closes = edition.calendar.stages.assessment?.closes ?? null;
	const award = awardOf(edition, locale);
	const link = config().url + localHref(locale, '/bedomning');
	const entries = member.entries
		.toSorted((one, other) => one.entry.number - other.entry.number)
		.map(({ entry, ...each }) => words.entry({ ...each, number: entry.number, name: entry.name }))
		.join('\n');
	const attachments = closes
		? [
				{
					name: words.file,
					mediaType: 'text/calendar',
					hash: await keepFile(
						tx,
						actor,
						Buffer.from(
							deadlineFile({
								uid: `${member.entryId ?? edition.id}-${member.personId}-reviews@utmarkt`,
								sequence: Math.floor(actor.at.epochMilliseconds / 60_000),
								title: words.event(award, member.entries.length),
								closes,
								timeZone: edition.timeZone,
								link
							})
						),
						'text/calendar'
					)
				}
			]
		: [];
	await queueMail(tx, actor, {
		kind: 'team.assigned',
		to: { address: member.email, name: member.name },
		locale,
		...words.assigned({
			name: member.name,
			award,
			count: member.entries.filter(({ fresh }) => fresh).length,
			entries,
			until: closes ? dayAndTime(locale, closes) : '',
			link
		}),
		attachments,
		...(member.entryId ? { entryId: member.entryId } : {}),
		editionId: edition.id,
		demo: edition.demo
	});
}

/** The time by which reviews are to be in, as a calendar file (RFC 5545) that reminds two days before. */
function deadlineFile(given: {
	uid: string;
	sequence: number;
	title: string;
	/** Wall clock. */
	closes: string;
	timeZone: string;
	link: string;
}): string {
	const end = Temporal.PlainDateTime.from(given.closes)
		.toZonedDateTime(given.timeZone)
		.withTimeZone('UTC');
	const parts = ({ year, month, day, hour, minute }: Temporal.ZonedDateTime) =>
		[year, month, day, hour, minute] as [number, number, number, number, number];
	const { error, value } = createEvent({
		productId: 'utmarkt',
		uid: given.uid,
		sequence: given.sequence,
		title: given.title,
		url: given.link,
		start: parts(end.subtract({ hours: 1 })),
		startInputType: 'utc',
		startOutputType: 'utc',
		end: parts(end),
		endInputType: 'utc',
		endOutputType: 'utc',
		busyStatus: 'FREE',
		alarms: [{ action: 'display', description: given.title, trigger: { days: 2, before: true } }]
	});
	if (error || !value) throw new Error(`the calendar file could not be made: ${error}`);
	return value;
}
