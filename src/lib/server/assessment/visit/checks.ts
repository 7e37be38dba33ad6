// What to check at a visit: what the reviews that are handed in say, as far as the actor may read them.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { reviewsOf } from '../review/queries.ts';
import { inOrder, type Finding } from '../review/rules.ts';
import type { TeamMember } from '../team/queries.ts';

export type Check = Finding & { by: string };

/** What the team's handed-in reviews say to check at the visit. */
export async function checksOf(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	team: TeamMember[]
): Promise<Check[]> {
	const reviews = await reviewsOf(
		tx,
		actor,
		entry,
		team.map(({ personId }) => personId)
	);
	const checks = reviews
		.filter(({ state }) => state === 'submitted')
		.flatMap((review) => {
			const by = team.find(({ personId }) => personId === review.personId)?.name ?? '';
			return review.findings
				.filter(({ kind }) => kind === 'visit_check')
				.map((finding) => ({ ...finding, by }));
		});
	return inOrder(entry.assessment, checks);
}
