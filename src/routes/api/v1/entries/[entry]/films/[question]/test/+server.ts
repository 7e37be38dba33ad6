// The test of a film's link: ask for one, and read how the last one came out.
import { filmTests, testFilm } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { testRow } from '#lib/web/api/file-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.filmTest, async ({ params }, { locals }) => {
	const tests = await filmTests(locals.actor, params.entry);
	if (!tests.ok) return tests;
	const test = tests.value.get(params.question);
	return test && testRow(test);
});

export const POST = answering(operations.testFilm, async ({ params, body }, { locals }) => {
	const where = { entryId: params.entry, questionKey: params.question };
	const test = await testFilm(locals.actor, { ...where, href: body.link });
	return test.ok ? done(testRow(test.value)) : test;
});
export const fallback = only('GET', 'POST');
