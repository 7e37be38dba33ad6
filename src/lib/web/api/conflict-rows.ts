// What somebody has said of their own conflicts of interest, as the open interface answers it.
import { declarationDesk, type ToDeclare } from '#lib/server/assessment/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { done } from '#lib/server/platform/outcome.ts';

const ownRow = ({ entryId, unit, organisation, classKey, said, facts, pinned }: ToDeclare) => ({
	...{ entry_id: entryId, unit, organisation, class: classKey },
	...{ said, facts, pinned }
});

/** Answers a round's entries with what the actor has said of each. */
export async function ownConflicts(actor: Actor, editionId: string) {
	const desk = await declarationDesk(actor, editionId);
	return desk.ok ? done(desk.value.entries.map(ownRow)) : desk;
}
