// One agreement of a private provider.
import { organisationById, removeAgreement, saveAgreement } from '#lib/server/people/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { agreementFrom } from '#lib/web/api/organisation-rows.ts';

export const PUT = answering(operations.saveAgreement, async (asked, { locals }) => {
	const { params, body, ifMatch } = asked;
	const { organisation: organisationId, agreement: agreementId } = params;
	const revision = await revisionIn(ifMatch, async () => {
		const home = await organisationById(locals.actor, organisationId);
		return home.ok
			? home.value.agreements.find(({ id }) => id === agreementId)?.revision
			: undefined;
	});
	const saved = await saveAgreement(locals.actor, {
		...agreementFrom(body),
		organisationId,
		agreementId,
		revision
	});
	return saved.ok ? tagged(saved.value.revision, saved.value) : saved;
});

export const DELETE = answering(operations.removeAgreement, async ({ params }, { locals }) => {
	const { organisation: organisationId, agreement: agreementId } = params;
	const removed = await removeAgreement(locals.actor, { organisationId, agreementId });
	return removed.ok ? done({ removed: true as const }) : removed;
});
export const fallback = only('PUT', 'DELETE');
