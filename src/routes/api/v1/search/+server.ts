// Search over everything that is published, as open data.
import {
	longestQuestion,
	mostFound,
	searchPublished,
	type Piece
} from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');

export const GET = answering(operations.search, async ({ query }, { locals }) => {
	const { kind, programme, year, class: classKey, organisation, page = 1 } = query;
	const { total, meant, facets, found } = await searchPublished(locals.organiser.id, query.q, {
		filter: { kind, programme, year, classKey, organisation },
		past: (page - 1) * mostFound
	});
	return {
		q: query.q.slice(0, longestQuestion),
		total,
		meant,
		facets: {
			kind: facets.kinds,
			programme: facets.programmes,
			year: facets.years,
			class: facets.classes,
			organisation: facets.organisations
		},
		results: found.map((hit) => ({
			kind: hit.kind,
			path: hit.path,
			heading: { sv: text(hit.heading.sv), en: text(hit.heading.en) },
			context: hit.context,
			snippet: text(hit.snippet),
			...(hit.demo ? { demo: true as const } : {})
		}))
	};
});
export const fallback = readOnly;
