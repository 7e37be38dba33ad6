// Reads what examiners can, how much they take upon them, and what they have done before.
import { sql } from 'kysely';
import { wallClock } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { holdersOf, personById } from '../../people/index.ts';
import { editionById, editions, type Edition } from '../../programme/index.ts';
import { asksForTraining } from '../training/rules.ts';
import { completedTraining } from '../training/queries.ts';
import { assessmentIsOver, isAvailable, usualAvailability, type Availability } from './rules.ts';

export type Profile = {
	personId: string;
	name: string;
	email: string;
	organisationId: string | null;
	organisation: string | null;
	unitId: string | null;
	/** The unit's name now, or as it was written where no unit is known by it. */
	unitName: string | null;
	/** Keys of the award's classes. */
	fields: string[];
	languages: string[];
	experience: string;
	/** Where they have worked the last five years, as it was written. */
	pastWorkplaces: string[];
	/** That they set out from to visits. */
	postcode: string | null;
	/** May lead a team. */
	experienced: boolean;
	revision: number;
};

function profileRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('assessment.examiner as x')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'x.organiser_id').onRef('p.id', '=', 'x.person_id')
		)
		.leftJoin('people.organisation as o', (join) =>
			join.onRef('o.organiser_id', '=', 'p.organiser_id').onRef('o.id', '=', 'p.organisation_id')
		)
		.leftJoin('people.unit as u', (join) =>
			join.onRef('u.organiser_id', '=', 'x.organiser_id').onRef('u.id', '=', 'x.unit_id')
		)
		.select([
			'x.person_id as personId',
			'p.name',
			'p.email',
			'p.organisation_id as organisationId',
			'o.name as organisation',
			'x.unit_id as unitId',
			sql<string | null>`coalesce(u.name, x.unit_name)`.as('unitName'),
			'x.fields',
			'x.languages',
			'x.experience',
			'x.past_workplaces as pastWorkplaces',
			'x.postcode',
			'x.experienced',
			'x.revision'
		])
		.where('x.organiser_id', '=', actor.organiserId);
}

/** Answers the profiles of some persons; who has none, or one that is not the reader's to see, is not in it. */
export async function profilesOf(
	tx: Tx,
	actor: Actor,
	personIds: string[]
): Promise<Map<string, Profile>> {
	if (personIds.length === 0) return new Map();
	const rows = await profileRows(tx, actor).where('x.person_id', 'in', personIds).execute();
	return new Map(rows.map((row) => [row.personId, row]));
}

export async function profileOf(
	tx: Tx,
	actor: Actor,
	personId: string
): Promise<Profile | undefined> {
	return (await profilesOf(tx, actor, [personId])).get(personId);
}

/** Answers how much examiners take upon them in a round; who has said nothing is not in it (see `usualAvailability`). */
export async function availabilityIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, Availability>> {
	const rows = await tx
		.selectFrom('assessment.examiner_availability as v')
		.select([
			'v.person_id as personId',
			'v.min_load as minLoad',
			'v.max_load as maxLoad',
			'v.not_this_year as notThisYear',
			'v.away'
		])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.edition_id', '=', editionId)
		.execute();
	return new Map(
		rows.map(({ personId, away, ...row }) => [
			personId,
			{ ...row, away: away as Availability['away'] }
		])
	);
}

/** What the assignment of teams goes by. */
export type ExaminerForAssignment = Pick<
	Profile,
	| 'personId'
	| 'name'
	| 'organisationId'
	| 'unitId'
	| 'unitName'
	| 'fields'
	| 'languages'
	| 'pastWorkplaces'
	| 'postcode'
	| 'experienced'
> &
	Pick<Availability, 'minLoad' | 'maxLoad' | 'away'> & {
		/** Has completed the round's training, or the round asks for none. */
		trained: boolean;
		/** Takes part this year, and is not away all through the assessment. */
		available: boolean;
	};

/**
 * Answers everyone in an edition's pool of examiners, by name, with what the assignment of teams goes by. For the office
 * and the system: others see nobody's profile but their own.
 */
export async function examinersFor(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<ExaminerForAssignment[]> {
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return [];
	const pool = await holdersOf(tx, actor, ['examiner'], { editionId, entryId: null });
	const profiles = await profilesOf(
		tx,
		actor,
		pool.map(({ id }) => id)
	);
	const availability = await availabilityIn(tx, actor, editionId);
	const asked = asksForTraining(edition.definition.assessment);
	const completed = asked ? await completedTraining(tx, actor, editionId) : null;
	return pool.map((person) => {
		const profile = profiles.get(person.id);
		const theirs = availability.get(person.id) ?? usualAvailability;
		return {
			personId: person.id,
			name: person.name,
			organisationId: person.organisationId,
			unitId: profile?.unitId ?? null,
			unitName: profile?.unitName ?? null,
			fields: profile?.fields ?? [],
			languages: profile?.languages ?? ['sv'],
			pastWorkplaces: profile?.pastWorkplaces ?? [],
			postcode: profile?.postcode ?? null,
			experienced: profile?.experienced ?? false,
			minLoad: theirs.minLoad,
			maxLoad: theirs.maxLoad,
			away: theirs.away,
			trained: completed === null || completed.has(person.id),
			available: isAvailable(theirs, edition.calendar)
		};
	});
}

/** A round that somebody has handed reviews in to. `over`: its assessment is. */
export type PastRound = { edition: Edition; reviews: number; over: boolean };

/** Answers the rounds that examiners have handed reviews in to, newest first, as far as the reader may know of them. */
export async function roundsOf(
	tx: Tx,
	actor: Actor,
	personIds: string[]
): Promise<Map<string, PastRound[]>> {
	const found = new Map<string, PastRound[]>();
	if (personIds.length === 0) return found;
	const rows = await tx
		.selectFrom('assessment.review as r')
		.innerJoin('application.entry as e', (join) =>
			join.onRef('e.organiser_id', '=', 'r.organiser_id').onRef('e.id', '=', 'r.entry_id')
		)
		.select((select) => [
			'r.person_id as personId',
			'e.edition_id as editionId',
			select.fn.countAll<number>().as('reviews')
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.state', '=', 'submitted')
		.where('r.person_id', 'in', personIds)
		.groupBy(['r.person_id', 'e.edition_id'])
		.execute();
	const all = rows.length > 0 ? await editions(tx, actor) : [];
	for (const edition of all) {
		const now = wallClock(actor.at.toString(), edition.timeZone);
		for (const { personId, editionId, reviews } of rows) {
			if (editionId !== edition.id) continue;
			const over = assessmentIsOver(edition.calendar, now);
			const theirs = found.get(personId) ?? [];
			found.set(personId, [...theirs, { edition, reviews: Number(reviews), over }]);
		}
	}
	return found;
}

/** Answers the rounds that somebody is in the pool of, newest first. */
export async function poolsOf(tx: Tx, actor: Actor, personId: string): Promise<Edition[]> {
	const person = await personById(tx, actor, personId);
	if (!person) return [];
	const rows = await tx
		.selectFrom('people.appointment as a')
		.select('a.edition_id as editionId')
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.person_id', '=', personId)
		.where('a.role', '=', 'examiner')
		.where('a.entry_id', 'is', null)
		.where('a.until', 'is', null)
		.execute();
	const ids = rows.map(({ editionId }) => editionId);
	return (await editions(tx, actor)).filter(({ id }) => ids.includes(id));
}
