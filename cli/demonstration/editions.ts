// The four editions of the demonstration, with dates counted from the day of the seeding.
import type { System } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import {
	editionBySlug,
	openEdition,
	programmes,
	type EditionCalendar,
	type ProgrammeDefinition
} from '../../src/lib/server/programme/index.ts';
import { castMember, jury } from './cast.ts';
import { at, must, type Clock } from './steps.ts';

export const blueHall = { sv: 'Blå hallen, Stadshuset', en: 'The Blue Hall, Stockholm City Hall' };

type Plan = { award: string; year: number; calendar: (clock: Clock) => EditionCalendar };

/** When the calls of 2026 opened and closed, in days from today: entries are written between them. */
export const calls2026 = {
	framsteget: { opens: -125, closes: -65 },
	kvalitetsutmarkelsen: { opens: -130, closes: -45 }
} as const;

/** In how many days winners become known, at the earliest; in 2027 both awards are given out in the same evening. */
export const ceremonyDays = { '2026': 20, '2027': 170 } as const;

/** For how many days the call of the first edition below has been open. */
const calledAgo = 20;

const call = (clock: Clock, days: { opens: number; closes: number }) => ({
	opens: clock.wall(days.opens, '08:00'),
	closes: clock.wall(days.closes, '23:59')
});

const plans: readonly Plan[] = [
	{
		award: 'framsteget',
		year: 2027,
		calendar: (clock) => ({
			stages: {
				call: call(clock, { opens: -calledAgo, closes: 24 }),
				decision: { opens: clock.wall(31, '08:00'), closes: clock.wall(66, '17:00') }
			},
			ceremony: { at: clock.wall(clock.workday(ceremonyDays['2027']), '17:00'), place: blueHall }
		})
	},
	{
		award: 'framsteget',
		year: 2026,
		calendar: (clock) => ({
			stages: {
				call: call(clock, calls2026.framsteget),
				decision: { opens: clock.wall(-10, '08:00'), closes: clock.wall(13, '17:00') }
			},
			ceremony: { at: clock.wall(clock.workday(ceremonyDays['2026']), '17:00'), place: blueHall }
		})
	},
	{
		award: 'kvalitetsutmarkelsen',
		year: 2027,
		calendar: (clock) => ({
			stages: {
				call: call(clock, { opens: -12, closes: 31 }),
				assessment: { opens: clock.wall(35, '08:00'), closes: clock.wall(110, '17:00') },
				visits: { opens: clock.wall(60, '08:00'), closes: clock.wall(115, '17:00') },
				feedback: { opens: clock.wall(116, '08:00'), closes: clock.wall(140, '17:00') },
				decision: { opens: clock.wall(118, '08:00'), closes: clock.wall(150, '17:00') }
			},
			ceremony: { at: clock.wall(clock.workday(ceremonyDays['2027']), '17:00'), place: blueHall }
		})
	},
	{
		award: 'kvalitetsutmarkelsen',
		year: 2026,
		calendar: (clock) => ({
			stages: {
				call: call(clock, calls2026.kvalitetsutmarkelsen),
				assessment: { opens: clock.wall(-43, '08:00'), closes: clock.wall(30, '17:00') },
				visits: { opens: clock.wall(-25, '08:00'), closes: clock.wall(34, '17:00') },
				feedback: { opens: clock.wall(-6, '08:00'), closes: clock.wall(45, '17:00') },
				decision: { opens: clock.wall(38, '08:00'), closes: clock.wall(60, '17:00') }
			},
			ceremony: { at: clock.wall(clock.workday(80), '17:00'), place: blueHall }
		})
	}
];

/** The round of 2026 is older than its award's rules of how much a review says, and how large teams are. */
const asked2026 = {
	findings: {
		strengths: { min: 0, max: 5 },
		improvementAreas: { min: 0, max: 5 },
		visitChecks: { max: 3 }
	},
	teamSize: { min: 2, max: 4 },
	teamSizes: []
};

/** A real person, address, file or date of the award is not a made-up round's; it gets the award's rules and form alone. */
function fictional(definition: ProgrammeDefinition, year: number): ProgrammeDefinition {
	const email = `${definition.key}@example.se`;
	return {
		...definition,
		notices: [],
		documents: [],
		informationMeetings: [],
		assessment:
			definition.assessment && year === 2026
				? { ...definition.assessment, ...asked2026 }
				: definition.assessment,
		contact: {
			email,
			text: {
				sv: `Det här är en påhittad omgång. Frågor om den kan ställas till ${email}.`,
				en: `This is a fictional edition. Questions about it can be put to ${email}.`
			}
		},
		panels: definition.panels.map((panel) => ({
			...panel,
			members: definition.key === 'framsteget' ? juryMembers() : []
		}))
	};
}

const juryMembers = () =>
	jury.map(({ key, titleInEnglish }, position) => {
		const { name, title } = castMember(key);
		return { name, title: { sv: title, en: titleInEnglish }, chair: position === 0 };
	});

/** Answers the day, at noon, that the dates of editions that are there were counted from; nothing when none is there. */
export async function seedingBegan(
	system: System,
	timeZone: string
): Promise<Temporal.Instant | undefined> {
	const [first] = plans;
	const known =
		first &&
		(await inTransaction(system, (tx) =>
			editionBySlug(tx, system, first.award, String(first.year))
		));
	const opens = known?.calendar.stages.call?.opens;
	if (!opens) return undefined;
	return Temporal.PlainDateTime.from(opens)
		.with({ hour: 12, minute: 0 })
		.add({ days: calledAgo })
		.toZonedDateTime(timeZone)
		.toInstant();
}

/** The id of an edition by its address: 'framsteget/2027'. */
export type Editions = ReadonlyMap<string, string>;

/** Opens the four editions, each some days before its call. */
export async function seedEditions(system: System, clock: Clock): Promise<Editions> {
	const awards = await inTransaction(system, (tx) => programmes(tx, system));
	const editions = new Map<string, string>();
	for (const { award, year, calendar } of plans) {
		const slug = String(year);
		const programme = awards.find((each) => each.slug === award);
		if (!programme) throw new Error(`the award ${award} must be in place before its demonstration`);
		const known = await inTransaction(system, (tx) => editionBySlug(tx, system, award, slug));
		const opened =
			known ??
			must(
				await openEdition(at(system, clock.instant(year === 2026 ? -140 : -25, '10:00')), {
					programmeId: programme.id,
					slug,
					year,
					label: { sv: slug, en: slug },
					definition: fictional(programme.definition, year),
					calendar: calendar(clock),
					demo: true
				}),
				`opening ${award} ${slug}`
			);
		editions.set(`${award}/${slug}`, opened.id);
	}
	return editions;
}

/** Answers the id of one of the four editions. */
export function editionId(editions: Editions, address: string): string {
	const id = editions.get(address);
	if (!id) throw new Error(`the demonstration has no edition ${address}`);
	return id;
}
