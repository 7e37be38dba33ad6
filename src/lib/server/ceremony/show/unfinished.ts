// What a presentation has shown and nobody has released: the house stopped between the step and the release that goes with it.
import type { System } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { ceremonyIn } from '../evening/queries.ts';
import { releasedClassesIn } from '../release/queries.ts';
import type { Moved } from './commands.ts';
import { showingIn, stageIn } from './queries.ts';
import { shownBy } from './rules.ts';

/** Whoever moves a step releases what it shows themselves; so long it is left to them. */
export const leftToTheStep = { seconds: 10 } as const;

/** The editions that were released in step when the step was shown, by ceremony, where something of them is not out. */
async function inStepThen(tx: Tx, system: System): Promise<Map<string, Set<string>>> {
	const rows = await tx
		.selectFrom('ceremony.showing as s')
		.innerJoin('ceremony.ceremony_edition as c', (join) =>
			join
				.onRef('c.organiser_id', '=', 's.organiser_id')
				.onRef('c.ceremony_id', '=', 's.ceremony_id')
		)
		.innerJoin('ceremony.release_plan as p', (join) =>
			join
				.onRef('p.organiser_id', '=', 'c.organiser_id')
				.onRef('p.edition_id', '=', 'c.edition_id')
				// Chosen afterwards it is of what is shown from then on.
				.onRef('p.planned_at', '<=', 's.moved_at')
		)
		.innerJoin('programme.edition as e', (join) =>
			join.onRef('e.organiser_id', '=', 'c.organiser_id').onRef('e.id', '=', 'c.edition_id')
		)
		.select(['s.ceremony_id as ceremonyId', 'c.edition_id as editionId'])
		.where('s.organiser_id', '=', system.organiserId)
		.where('s.rehearsal', '=', false)
		.where('s.started_at', 'is not', null)
		.where('s.moved_at', '<=', system.at.subtract(leftToTheStep))
		.where('p.by_class', '=', true)
		.where('e.released_at', 'is', null)
		.execute();
	const found = new Map<string, Set<string>>();
	for (const { ceremonyId, editionId } of rows) {
		found.set(ceremonyId, (found.get(ceremonyId) ?? new Set<string>()).add(editionId));
	}
	return found;
}

export type Unfinished = { ceremonyId: string } & Pick<Moved, 'digest' | 'due'>;

/**
 * Answers the system what presentations have shown and nobody has released, for at least `leftToTheStep`. Where the slides are
 * others by now, what they show has not been shown: that waits for the next step.
 */
export async function shownUnreleased(tx: Tx, system: System): Promise<Unfinished[]> {
	const unfinished: Unfinished[] = [];
	for (const [ceremonyId, inStep] of await inStepThen(tx, system)) {
		const of = { ceremonyId, rehearsal: false };
		const ceremony = await ceremonyIn(tx, system, ceremonyId);
		const stage = ceremony && (await stageIn(tx, system, ceremony, of, system.locale));
		const { step, deck } = await showingIn(tx, system, of);
		if (!stage?.ok || stage.value.digest !== deck) continue;
		const due: Moved['due'] = [];
		for (const each of shownBy(stage.value.deck, step)) {
			const out = await releasedClassesIn(tx, system, each.editionId);
			if (inStep.has(each.editionId) && !out.has(each.classKey)) due.push(each);
		}
		if (due.length > 0) unfinished.push({ ceremonyId, digest: deck, due });
	}
	return unfinished;
}
