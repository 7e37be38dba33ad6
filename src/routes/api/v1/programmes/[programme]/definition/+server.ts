// An award as a file.
import { query } from '#lib/server/people/index.ts';
import { programmes } from '#lib/server/programme/index.ts';
import { answering, readOnly, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { definitionTag, exported } from '#lib/web/definition-exchange.ts';

export const GET = answering(operations.definition, async ({ params }, { locals, url }) => {
	const { actor } = locals;
	const all = await query(actor, 'programme.edit', {}, (tx) => programmes(tx, actor));
	if (!all.ok) return all;
	const found = all.value.find(({ slug }) => slug === params.programme);
	if (!found) return undefined;
	const file = JSON.parse(await exported(found.definition, url.origin)) as Record<string, unknown>;
	return tagged(definitionTag(found.definition), file);
});
export const fallback = readOnly;
