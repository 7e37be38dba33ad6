// One organisation or unit into another.
import { mergeInto } from '#lib/server/people/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const side = ({ id, name }: { id: string; name: string }) => ({ id, name });

export const POST = answering(operations.mergeOrganisations, async ({ body }, { locals }) => {
	const { kind, from: fromId, into: intoId } = body;
	const merged = await mergeInto(locals.actor, { kind, fromId, intoId });
	if (!merged.ok) return merged;
	const { from, into, moved, joined, people, agreements } = merged.value;
	return done({
		from: side(from),
		into: side(into),
		units_moved: moved.map(side),
		units_joined: joined.map((pair) => ({ from: side(pair.from), into: side(pair.into) })),
		people,
		agreements
	});
});
export const fallback = only('POST');
