// Reads the plan of who assesses what: how far its working out has come, the plan with its reasons, what a change costs.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { planFacts } from './facts.ts';
import { changesIn, type PlanChanges } from './changes.ts';
import {
	factsOnly,
	loadsIn,
	openPlaces,
	plannedIn,
	type Place,
	type PlanEntry,
	type PlanFacts,
	type RunScope
} from './plan.ts';
import type { NamedCause } from './solver/index.ts';
import { swapCosts, type SwapCost } from './swap.ts';
import { whyThese, type Why } from './why.ts';
import { breachesOf, worthOf, type Breach, type GoneEntry, type PlanWorth } from './worth.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'infeasible' | 'cancelled' | 'failed';

export type Run = {
	id: string;
	state: RunState;
	scope: RunScope;
	/** The solver's step, as it names it. */
	step: string | null;
	/** 0 to 1. */
	donePart: number;
	askedAt: Temporal.Instant;
	cancelAt: Temporal.Instant | null;
	endedAt: Temporal.Instant | null;
	minFit: number | null;
	minBound: number | null;
	totalFit: number | null;
	totalBound: number | null;
	proven: boolean | null;
	seconds: number | null;
	causes: NamedCause[];
	/** It failed, since what it built on was changed while it was worked out. */
	overtaken: boolean;
};

/** What stands as the cause of such a failure. */
export const overtaken = { kind: 'changed-meanwhile' } as const;

/** The latest run of an edition, or null. */
export async function latestRun(tx: Tx, actor: Actor, editionId: string): Promise<Run | null> {
	const row = await tx
		.selectFrom('assessment.assignment_run as r')
		.select([
			'r.id',
			'r.state',
			'r.scope',
			'r.step',
			'r.done_part as donePart',
			'r.asked_at as askedAt',
			'r.cancel_at as cancelAt',
			'r.ended_at as endedAt',
			'r.min_fit as minFit',
			'r.min_bound as minBound',
			'r.total_fit as totalFit',
			'r.total_bound as totalBound',
			'r.proven',
			'r.seconds',
			'r.causes'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.edition_id', '=', editionId)
		.orderBy('r.asked_at', 'desc')
		.orderBy('r.id', 'desc')
		.executeTakeFirst();
	if (!row) return null;
	const causes = (row.causes ?? []) as (NamedCause | typeof overtaken)[];
	return {
		...row,
		state: row.state as RunState,
		scope: row.scope as RunScope,
		causes: causes.filter((cause) => cause.kind !== overtaken.kind),
		overtaken: causes.some(({ kind }) => kind === overtaken.kind)
	};
}

/** Whether a plan is being worked out. */
export const isUnderWay = (run: Pick<Run, 'state'> | null) =>
	run?.state === 'waiting' || run?.state === 'running';

/** The edition's plan as it stands; empty where there is none. */
export async function placesIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<(Place & { byHand: boolean })[]> {
	return tx
		.selectFrom('assessment.assignment_place as p')
		.select(['p.entry_id as entryId', 'p.person_id as personId', 'p.lead', 'p.by_hand as byHand'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId)
		.orderBy('p.entry_id')
		.orderBy('p.lead', 'desc')
		.orderBy('p.person_id')
		.execute();
}

/** The entries of a plan that are no longer there to be assessed, by name: withdrawn, or may not take part. */
export async function goneIn(
	tx: Tx,
	actor: Actor,
	{ entries }: PlanFacts,
	places: readonly Place[]
): Promise<GoneEntry[]> {
	const there = new Set(entries.map(({ id }) => id));
	const ids = [...plannedIn(places)].filter((id) => !there.has(id));
	if (ids.length === 0) return [];
	const rows = await tx
		.selectFrom('application.entry as e')
		.select(['e.id', 'e.number', 'e.unit_name as name', 'e.state'])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.id', 'in', ids)
		.execute();
	return ids.map((entryId) => {
		const row = rows.find(({ id }) => id === entryId);
		return {
			entryId,
			number: row?.number ?? null,
			name: row?.name ?? '–',
			because: row?.state === 'submitted' ? 'may-not-take-part' : 'withdrawn'
		};
	});
}

export type PlanDesk = {
	edition: Edition;
	facts: PlanFacts;
	run: Run | null;
	places: (Place & { byHand: boolean })[];
	worth: PlanWorth;
	/** What hinders that the teams are made of it: rules that it breaks, and entries that are gone. */
	broken: Breach[];
	gone: GoneEntry[];
	changes: PlanChanges;
	/** By entry. */
	why: Map<string, Why>;
	loads: Map<string, number>;
};

/**
 * For the office: the facts, the latest run, the plan with what it is worth, and why each team is just that one. What the
 * actor has a conflict of interest with is not in it. Refuses `not-found` where the award assesses nothing.
 */
export async function planDesk(actor: Actor, editionId: string): Promise<Outcome<PlanDesk>> {
	return readDesk(actor, editionId, ({ id }, planned) => planned.has(id));
}

async function readDesk(
	actor: Actor,
	editionId: string,
	isExplained: (entry: PlanEntry, planned: ReadonlySet<string>) => boolean
): Promise<Outcome<PlanDesk>> {
	const read = await query(actor, 'assignment.plan', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment) return null;
		const facts = await planFacts(tx, actor, edition, assessment);
		const all = openPlaces(facts, await placesIn(tx, actor, editionId));
		const gone = await goneIn(tx, actor, facts, all);
		const places = all.filter((place) => !gone.some(({ entryId }) => entryId === place.entryId));
		const planned = plannedIn(places);
		const judged = factsOnly(facts, planned);
		const worth = worthOf(judged, places);
		return {
			edition,
			facts,
			run: await latestRun(tx, actor, editionId),
			places,
			worth,
			broken: breachesOf(facts, places, planned),
			gone,
			changes: changesIn(facts, places),
			why: whyThese(
				judged,
				places,
				judged.entries.filter((entry) => isExplained(entry, planned)),
				worth
			),
			loads: loadsIn(judged, places)
		};
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

/** How far the working out has come, for a page that asks again and again. */
export async function runProgress(actor: Actor, editionId: string): Promise<Outcome<Run | null>> {
	return query(actor, 'assignment.plan', { editionId }, (tx) => latestRun(tx, actor, editionId));
}

export type SwapDesk = PlanDesk & { entry: PlanEntry; instead: string | null; costs: SwapCost[] };

/**
 * For the office: what it would cost to put each other examiner in the place of one on an entry's team in the plan, or
 * (`instead` null) in an empty place, and why just this team. Refuses `not-found` where the entry is not planned.
 */
export async function swapDesk(
	actor: Actor,
	editionId: string,
	entryId: string,
	instead: string | null
): Promise<Outcome<SwapDesk>> {
	const found = await readDesk(actor, editionId, ({ id }) => id === entryId);
	if (!found.ok) return found;
	const desk = found.value;
	const entry = desk.facts.entries.find(({ id }) => id === entryId);
	const team = desk.places.filter((place) => place.entryId === entryId);
	if (!entry || entry.finished || team.length === 0) return refused('not-found');
	if (instead !== null && !team.some(({ personId }) => personId === instead))
		return refused('not-found');
	return done({
		...desk,
		entry,
		instead,
		costs: swapCosts(factsOnly(desk.facts, plannedIn(desk.places)), desk.places, entryId, instead)
	});
}
