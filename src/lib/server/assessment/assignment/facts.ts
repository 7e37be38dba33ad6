// Reads what a plan of who assesses what builds on, for all of an edition's entries at once.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { submittedIn } from '../../application/index.ts';
import { holdersOf } from '../../people/index.ts';
import { teamSizeFor, type Assessment, type Edition } from '../../programme/index.ts';
import { consensusStates } from '../consensus/queries.ts';
import { examinersFor } from '../profile/queries.ts';
import { progressIn } from '../review/queries.ts';
import { teamsOf } from '../team/queries.ts';
import { conflictsIn } from '../conflicts/queries.ts';
import type { PlanEntry, PlanExaminer, PlanFacts } from './plan.ts';

/** How large the teams of a class are when they are worked out: three where the award lets them be. */
export function usualSize(assessment: Assessment, classKey: string): number {
	const { min, max } = teamSizeFor(assessment, classKey);
	return Math.min(max, Math.max(min, 3));
}

/**
 * Answers the facts of an edition that assesses; of entries that the actor has a conflict of interest with, none. A team that
 * has read all it is to read, or has begun to agree, is finished for a plan: nobody new would be of use there. Whoever falls
 * ill is replaced until the team has agreed.
 */
export async function planFacts(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	assessment: Assessment,
	settled: 'when-read' | 'when-agreed' = 'when-read'
): Promise<PlanFacts> {
	const all = await submittedIn(tx, actor, edition.id);
	const conflicts = await conflictsBy(tx, actor, edition.id);
	const me = actor.kind === 'person' ? actor.personId : '';
	const isHidden = ({ id }: { id: string }) => conflicts.get(id)?.has(me) ?? false;
	const taking = all.filter(({ word }) => word?.verdict !== 'may-not-take-part');
	const entries = taking.filter((entry) => !isHidden(entry));
	const ids = entries.map(({ id }) => id);
	const teams = await teamsOf(tx, actor, ids);
	const states = await consensusStates(tx, actor, ids);
	const progress = new Map(
		(await progressIn(tx, edition.id)).map((each) => [`${each.entryId} ${each.personId}`, each])
	);
	const far = (entryId: string, personId: string) => progress.get(`${entryId} ${personId}`);
	const isSettled = ({ id, classKey }: { id: string; classKey: string }) => {
		const state = states.get(id);
		if (settled === 'when-agreed') return state === 'done';
		const team = teams.get(id) ?? [];
		return (
			state !== undefined ||
			(team.length >= teamSizeFor(assessment, classKey).min &&
				team.some(({ lead }) => lead) &&
				team.every(({ personId }) => Boolean(far(id, personId)?.submittedAt)))
		);
	};
	const languages = await languagesOf(tx, actor, ids);
	const postcodes = await postcodesOf(tx, actor, ids);
	const examiners = await planExaminers(tx, actor, edition.id);
	return {
		hidden: all.filter(isHidden).length,
		unseen: await loadsOn(
			actor,
			taking.filter(isHidden).map(({ id }) => id)
		),
		entries: entries.map((entry): PlanEntry => ({
			id: entry.id,
			number: entry.number ?? 0,
			name: entry.unit,
			classKey: entry.classKey,
			unit: entry.unit,
			language: languages.get(entry.id) ?? 'sv',
			postcode: postcodes.get(entry.id) ?? null,
			teamSize: usualSize(assessment, entry.classKey),
			team: (teams.get(entry.id) ?? []).map(({ personId, name, lead }) => ({
				personId,
				name,
				lead,
				begun: far(entry.id, personId)?.started ?? false
			})),
			finished: isSettled(entry)
		})),
		examiners,
		conflicts,
		pins: await pinsIn(tx, actor, edition.id)
	};
}

/** How many of some entries each examiner has. Read by the system: the actor may not see who assesses them. */
async function loadsOn(actor: Actor, entryIds: string[]): Promise<Map<string, number>> {
	if (entryIds.length === 0) return new Map();
	const system = asSystem(actor);
	const teams = await inTransaction(system, (tx) => teamsOf(tx, system, entryIds));
	const members = [...teams.values()].flat();
	return new Map(
		[...Map.groupBy(members, ({ personId }) => personId)].map(([id, all]) => [id, all.length])
	);
}

/** The language that each entry is written in: English where all who write it read English. */
async function languagesOf(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, 'sv' | 'en'>> {
	const writers = await holdersOf(tx, actor, ['applicant'], { entryIds });
	const byEntry = Map.groupBy(writers, ({ entryId }) => entryId ?? '');
	return new Map(
		[...byEntry].map(([entryId, all]) => [
			entryId,
			all.every(({ locale }) => locale === 'en') ? 'en' : 'sv'
		])
	);
}

/** Where the unit of each entry is, where that is known. */
async function postcodesOf(tx: Tx, actor: Actor, entryIds: string[]): Promise<Map<string, string>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('application.entry as e')
		.innerJoin('people.unit as u', (join) =>
			join.onRef('u.organiser_id', '=', 'e.organiser_id').onRef('u.id', '=', 'e.unit_id')
		)
		.leftJoin('people.unit as now', (join) =>
			join.onRef('now.organiser_id', '=', 'u.organiser_id').onRef('now.id', '=', 'u.merged_into')
		)
		.select(['e.id', sql<string | null>`coalesce(now.postcode, u.postcode)`.as('postcode')])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.id', 'in', entryIds)
		.execute();
	return new Map(rows.flatMap(({ id, postcode }) => (postcode === null ? [] : [[id, postcode]])));
}

async function pinsIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ entryId: string; personId: string }[]> {
	return tx
		.selectFrom('assessment.assignment_pin as p')
		.select(['p.entry_id as entryId', 'p.person_id as personId'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId)
		.execute();
}

/** What each has assessed in other rounds: how many entries of each class, and which units. */
async function experienceOf(tx: Tx, actor: Actor, editionId: string, personIds: string[]) {
	const known = new Map<string, { assessed: Record<string, number>; assessedUnits: string[] }>();
	if (personIds.length === 0) return known;
	const rows = await tx
		.selectFrom('assessment.review as r')
		.innerJoin('application.entry as e', (join) =>
			join.onRef('e.organiser_id', '=', 'r.organiser_id').onRef('e.id', '=', 'r.entry_id')
		)
		.select(['r.person_id as personId', 'e.class_key as classKey', 'e.unit_name as unit'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.person_id', 'in', personIds)
		.where('r.state', '=', 'submitted')
		.where('e.edition_id', '!=', editionId)
		.execute();
	for (const { personId, classKey, unit } of rows) {
		const one = known.get(personId) ?? { assessed: {}, assessedUnits: [] };
		if (classKey) one.assessed[classKey] = (one.assessed[classKey] ?? 0) + 1;
		if (unit) one.assessedUnits.push(unit);
		known.set(personId, one);
	}
	return known;
}

async function planExaminers(tx: Tx, actor: Actor, editionId: string): Promise<PlanExaminer[]> {
	const examiners = await examinersFor(tx, actor, editionId);
	const ids = examiners.map(({ personId }) => personId);
	const experience = await experienceOf(tx, actor, editionId, ids);
	return examiners.map(({ unitId, unitName, trained, available, ...examiner }) => ({
		...examiner,
		...(experience.get(examiner.personId) ?? { assessed: {}, assessedUnits: [] }),
		unit: unitId ?? unitName,
		barred: available ? (trained ? null : 'not-trained') : 'away'
	}));
}

/** By entry, those of its edition who have a conflict of interest with it. */
async function conflictsBy(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, Set<string>>> {
	const known = await conflictsIn(tx, actor, editionId);
	return new Map(
		[...known].map(([entryId, people]) => [
			entryId,
			new Set([...people].filter(([, { conflict }]) => conflict).map(([personId]) => personId))
		])
	);
}
