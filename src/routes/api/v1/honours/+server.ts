// Every published honour, as open data.
import { archive, honoursFound } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { honourRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.honours, async ({ query }, { locals }) => {
	const { id } = locals.organiser;
	const found = query.q === undefined ? undefined : await honoursFound(id, query.q);
	const { honours } = await archive(id, {
		programme: query.programme,
		year: query.year,
		honour: query.honour,
		ids: found
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
