// Search over everything that is published, as open data.
import { longestQuestion, searchPublished, type Piece } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');

export const GET = answering(operations.search, async ({ query }, { locals }) => {
	const { total, found } = await searchPublished(locals.organiser.id, query.q);
	return {
		q: query.q.slice(0, longestQuestion),
		total,
		results: found.map(({ kind, path, heading, context, snippet, demo }) => ({
			kind,
			path,
			heading: { sv: text(heading.sv), en: text(heading.en) },
			context,
			snippet: text(snippet),
			...(demo ? { demo: true as const } : {})
		}))
	};
});
export const fallback = readOnly;
