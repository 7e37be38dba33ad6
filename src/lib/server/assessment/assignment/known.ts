// What each command on the plan begins with: what is known, and whether somebody else is at work on it.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { planFacts } from './facts.ts';
import type { PlanFacts } from './plan.ts';
import { isUnderWay, latestRun } from './queries.ts';

/** An edition that assesses, with the facts of its plan, inside a command. */
export async function factsOf(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ edition: Edition; facts: PlanFacts } | null> {
	const edition = await editionById(tx, actor, editionId);
	const assessment = edition?.definition.assessment;
	if (!edition || !assessment) return null;
	return { edition, facts: await planFacts(tx, actor, edition, assessment) };
}

/** Waits for whoever else changes the edition's plan; answers whether a new one is being worked out. */
export async function beingWorkedOut(tx: Tx, actor: Actor, editionId: string): Promise<boolean> {
	await lockEntry(tx, editionId);
	return isUnderWay(await latestRun(tx, actor, editionId));
}
