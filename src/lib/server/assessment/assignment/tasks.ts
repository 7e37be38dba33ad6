// Works out a plan that the office has asked for. Tells as it goes how far it has come, and stops when it is cancelled.
import { systemActor, type System } from '../../platform/actor.ts';
import { inTransaction, json, type Tx } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { editionById } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { planFacts } from './facts.ts';
import { toInstance, toPlaces } from './instance.ts';
import {
	factsOnly,
	inScope,
	lostPlaces,
	openPlaces,
	plannedIn,
	type PlanFacts,
	type RunScope
} from './plan.ts';
import { overtaken } from './queries.ts';
import { solve, type Infeasible, type Solved } from './solver/index.ts';

type Job = { organiserId: string; runId: string };
type Begun = { editionId: string; facts: PlanFacts };

/** Works out one run's plan. A run that has been cancelled, or is gone, is left alone; one cut short is begun anew. */
export async function solveAssignment({ organiserId, runId }: Job) {
	const actor = () => systemActor(organiserId, Temporal.Now.instant());
	const begun = await inTransaction(actor(), (tx) => begin(tx, actor(), runId));
	if (!begun) {
		log.info({ run: runId }, 'assignment: nothing to work out');
		return;
	}
	const { editionId, facts } = begun;
	const stop = new AbortController();
	const watch = setInterval(() => {
		void inTransaction(actor(), (tx) => stateOf(tx, actor(), runId)).then(
			(state) => {
				if (state !== 'running') stop.abort();
			},
			(error: unknown) => log.warn({ run: runId, error: String(error) }, 'assignment: not asked')
		);
	}, 500);
	try {
		const answer = await solve(toInstance(facts), {
			signal: stop.signal,
			onProgress: (step, part) => {
				void inTransaction(actor(), (tx) => tell(tx, actor(), runId, step, part)).catch(
					(error: unknown) => log.warn({ run: runId, error: String(error) }, 'assignment: not told')
				);
			}
		});
		await inTransaction(actor(), (tx) => end(tx, actor(), runId, editionId, answer));
	} catch (error) {
		if (stop.signal.aborted) return;
		log.error({ run: runId, error: String(error) }, 'assignment: not solved');
		await inTransaction(actor(), (tx) => close(tx, actor(), runId, { state: 'failed' }));
	} finally {
		clearInterval(watch);
	}
}

async function stateOf(tx: Tx, actor: System, runId: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('assessment.assignment_run as r')
		.select('r.state')
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.id', '=', runId)
		.executeTakeFirst();
	return row?.state;
}

async function begin(tx: Tx, actor: System, runId: string): Promise<Begun | null> {
	const run = await tx
		.updateTable('assessment.assignment_run')
		.set({ state: 'running' })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', runId)
		.where('state', 'in', ['waiting', 'running'])
		.returning(['edition_id as editionId', 'scope'])
		.executeTakeFirst();
	const facts = run && (await factsNow(tx, actor, run.editionId));
	return facts
		? {
				editionId: run.editionId,
				facts: factsOnly(facts, inScope(facts, run.scope as RunScope))
			}
		: null;
}

async function factsNow(tx: Tx, actor: System, editionId: string): Promise<PlanFacts | null> {
	const edition = await editionById(tx, actor, editionId);
	const assessment = edition?.definition.assessment;
	return edition && assessment ? planFacts(tx, actor, edition, assessment) : null;
}

async function tell(tx: Tx, actor: System, runId: string, step: string, part: number) {
	await tx
		.updateTable('assessment.assignment_run')
		.set({ step, done_part: Math.min(1, Math.max(0, part)) })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', runId)
		.where('state', '=', 'running')
		.execute();
}

type Ending = {
	state: 'done' | 'infeasible' | 'failed';
	min_fit?: number;
	min_bound?: number;
	total_fit?: number;
	total_bound?: number | null;
	proven?: boolean;
	seconds?: number;
	causes?: ReturnType<typeof json>;
};

/** Ends a run that is still running; answers whether it was. */
async function close(tx: Tx, actor: System, runId: string, ending: Ending): Promise<boolean> {
	const closed = await tx
		.updateTable('assessment.assignment_run')
		.set({ ...ending, done_part: 1, ended_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', runId)
		.where('state', '=', 'running')
		.returning('id')
		.executeTakeFirst();
	return closed !== undefined;
}

/**
 * Puts the answer in the place of the plan that was there. It was worked out from what was known at the beginning: where
 * somebody has begun to write since, or been pinned, and has no place in it, the run has failed and the old plan stays.
 */
async function end(
	tx: Tx,
	actor: System,
	runId: string,
	editionId: string,
	answer: Solved | Infeasible
) {
	if ('infeasible' in answer) {
		await close(tx, actor, runId, { state: 'infeasible', causes: json(answer.infeasible) });
		return;
	}
	await lockEntry(tx, editionId);
	const facts = await factsNow(tx, actor, editionId);
	const places = facts ? openPlaces(facts, toPlaces(facts, answer.assignments)) : [];
	if (!facts || lostPlaces(factsOnly(facts, plannedIn(places)), places).length > 0) {
		await close(tx, actor, runId, { state: 'failed', causes: json([overtaken]) });
		return;
	}
	const closed = await close(tx, actor, runId, {
		state: 'done',
		min_fit: answer.minFit,
		min_bound: Math.floor(answer.bound + 1e-6),
		total_fit: answer.totalFit,
		total_bound: answer.totalBound === null ? null : Math.floor(answer.totalBound + 1e-6),
		proven: answer.proven,
		seconds: answer.seconds
	});
	if (!closed) return;
	await tx
		.deleteFrom('assessment.assignment_place')
		.where('organiser_id', '=', actor.organiserId)
		.where('edition_id', '=', editionId)
		.execute();
	const rows = places.map(({ entryId, personId, lead }) => ({
		organiser_id: actor.organiserId,
		edition_id: editionId,
		entry_id: entryId,
		person_id: personId,
		lead
	}));
	// One statement takes no more than 65,535 values.
	const most = 5000;
	for (let from = 0; from < rows.length; from += most) {
		await tx
			.insertInto('assessment.assignment_place')
			.values(rows.slice(from, from + most))
			.execute();
	}
}
