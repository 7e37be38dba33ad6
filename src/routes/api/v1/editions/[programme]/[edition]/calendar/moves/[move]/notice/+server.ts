// Tells those whom a move of dates concerns, group by group, once.
import { refused } from '#lib/server/platform/outcome.ts';
import { dateMoveById, type DateMove, type Edition } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';
import { groupsConcerned, tellGroups, type Group } from '#lib/web/telling.ts';

type About = { edition: Edition; move: DateMove | undefined; groups: Group[] };

export const POST = answering(
	operations.tellOfMove,
	async ({ params, body }, { locals: { actor } }) => {
		const found = await roundAt<About>(
			actor,
			'edition.move-deadline',
			params,
			async (tx, edition) => {
				const move = await dateMoveById(tx, actor, edition.id, params.move);
				return {
					edition,
					move,
					groups: move ? await groupsConcerned(tx, actor, edition, move) : []
				};
			}
		);
		if (!found.ok) return found;
		const { edition, move, groups } = found.value;
		if (!move) return refused('not-found');
		const reason = body.reason ?? { sv: '', en: '' };
		return tellGroups(actor, { edition, move, groups }, new Set(body.to), reason);
	}
);
export const fallback = only('POST');
