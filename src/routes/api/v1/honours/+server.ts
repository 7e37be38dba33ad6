// Every published honour, as open data.
import { archive, searchPublished } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { honourRow } from '#lib/web/api/rows.ts';

const everything = 100_000;

export const GET = answering(operations.honours, async ({ query }, { locals }) => {
	const { id } = locals.organiser;
	const found = query.q === undefined ? undefined : await searchPublished(id, query.q, everything);
	const { honours } = await archive(id, {
		programme: query.programme,
		year: query.year,
		honour: query.honour,
		ids: found?.found.map((hit) => hit.id.replace(/^honour:/, ''))
	});
	const ofClass = query.class?.toLocaleLowerCase('sv');
	return honours
		.filter(
			({ classKey, className }) =>
				ofClass === undefined ||
				classKey === ofClass ||
				className?.sv.toLocaleLowerCase('sv') === ofClass
		)
		.map(honourRow);
});
export const fallback = readOnly;
