// Takes an award in from its file. A dry run answers what would change.
import { query } from '#lib/server/people/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { programmes, readDefinitionFile } from '#lib/server/programme/index.ts';
import { answering, askedLocale, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import {
	changesInWords,
	definitionTag,
	keepCarried,
	placeDefinition
} from '#lib/web/definition-exchange.ts';
import { mistakesInWords } from '#lib/web/editor/words.ts';

export const POST = answering(operations.importDefinition, async ({ body, ifMatch }, event) => {
	const { actor } = event.locals;
	const all = await query(actor, 'programme.put-in-place', {}, (tx) => programmes(tx, actor));
	if (!all.ok) return all;
	const read = readDefinitionFile(JSON.stringify(body));
	if (!read.ok) return refused('invalid', { detail: mistakesInWords(read.mistakes, read.raw) });
	const { definition } = read;
	const known = all.value.find(({ slug }) => slug === definition.key);
	if (ifMatch !== null && ifMatch !== (known && definitionTag(known.definition)))
		return refused('newer-revision');
	const changes = known ? changesInWords(askedLocale(event), known.definition, definition) : [];
	const answer = {
		programme: definition.key,
		added: !known,
		changes
	};
	const tag = definitionTag(definition);
	if (known && changes.length === 0) return tagged(tag, answer);
	// A dry run cannot go on from a draft that it has not kept; what is left is to look into the files.
	if (actor.dryRun) {
		const kept = await inTransaction(actor, (tx) => keepCarried(tx, actor, read.files));
		return kept.ok ? tagged(tag, answer) : kept;
	}
	const placed = await placeDefinition(actor, read, known?.id);
	return placed.ok ? tagged(tag, { ...answer, programme: placed.value.slug }) : placed;
});
export const fallback = only('POST');
