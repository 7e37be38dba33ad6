// Nominations in an edition: anybody makes one, the office reads them.
import {
	nominate,
	nominationInput,
	nominationsOfEdition,
	openCalls
} from '#lib/server/application/index.ts';
import { query } from '#lib/server/people/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { editionBySlug } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { nominationRow } from '#lib/web/api/nomination-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { clientOf } from '#lib/web/client.ts';

export const GET = answering(operations.nominations, async ({ params }, { locals: { actor } }) => {
	const edition = await query(actor, 'nomination.list', {}, (tx) =>
		editionBySlug(tx, actor, params.programme, params.edition)
	);
	if (!edition.ok) return edition;
	const found = await nominationsOfEdition(actor, edition.value?.id ?? '');
	return found.ok ? done(found.value.map(nominationRow)) : found;
});

export const POST = answering(operations.nominate, async ({ params, body }, event) => {
	const { actor } = event.locals;
	const calls = await openCalls(actor);
	if (!calls.ok) return calls;
	const edition = calls.value.find(
		({ programme, slug }) => programme === params.programme && slug === params.edition
	);
	if (!edition) return refused('call-closed');
	const read = nominationInput.safeParse({
		nominatorName: body.nominator.name,
		nominatorEmail: body.nominator.email,
		nomineeName: body.nominee.name,
		nomineeEmail: body.nominee.email,
		unit: body.unit ?? '',
		appliesAs: body.applies_as,
		why: body.why
	});
	if (!read.success) {
		const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
		const fields = names.map((field) => ({ field, reason: 'invalid' as const }));
		return refused('invalid', { fields });
	}
	return nominate(actor, { ...read.data, editionId: edition.id, client: clientOf(event) });
});
export const fallback = only('GET', 'POST');
