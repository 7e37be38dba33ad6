// What the pages of the conflicts of interest share: the rounds that somebody examines in, and how much is left to say.
import { declarationDesk } from '#lib/server/assessment/index.ts';
import { query, standingOf } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { done, type Outcome } from '#lib/server/platform/outcome.ts';
import { editionById } from '#lib/server/programme/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';

export type Pool = { id: string; name: LocalText };

/** The rounds in whose pool of examiners the actor is, that assess and are not released; the latest first. */
export async function poolsOf(actor: Actor): Promise<Outcome<Pool[]>> {
	return query(actor, 'assessment.mine', {}, async (tx) => {
		const ids = (await standingOf(tx, actor)).flatMap(({ role, editionId, entryId }) =>
			role === 'examiner' && editionId && entryId === null ? [editionId] : []
		);
		const pools: (Pool & { year: number })[] = [];
		for (const id of new Set(ids)) {
			const edition = await editionById(tx, actor, id);
			if (!edition?.definition.assessment || edition.releasedAt) continue;
			const { name } = edition.definition;
			const { label } = edition;
			pools.push({
				id,
				year: edition.year ?? 0,
				name: { sv: `${name.sv} ${label.sv}`, en: `${name.en} ${label.en}` }
			});
		}
		return pools.sort((one, other) => other.year - one.year);
	});
}

/** Of how many entries the actor has not said yet whether they have a conflict; null for one who is no examiner. */
export async function leftToDeclare(actor: Actor): Promise<Outcome<number | null>> {
	const pools = await poolsOf(actor);
	if (!pools.ok) return pools;
	let left: number | null = null;
	for (const { id } of pools.value) {
		const desk = await declarationDesk(actor, id);
		if (!desk.ok) continue;
		left = (left ?? 0) + desk.value.entries.filter(({ said }) => said === 'not-yet').length;
	}
	return done(left);
}
