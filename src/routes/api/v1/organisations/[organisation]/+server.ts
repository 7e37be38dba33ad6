// One organisation with all that the office knows of it; its ETag is the revision that a change names.
import { organisationById, saveOrganisation } from '#lib/server/people/index.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { organisationFrom, organisationRow } from '#lib/web/api/organisation-rows.ts';

export const GET = answering(operations.organisation, async ({ params }, { locals }) => {
	const found = await organisationById(locals.actor, params.organisation);
	return found.ok ? tagged(found.value.revision, organisationRow(found.value)) : found;
});

export const PUT = answering(operations.saveOrganisation, async (asked, { locals }) => {
	const { params, body, ifMatch } = asked;
	const revision = await revisionIn(ifMatch, async () => {
		const now = await organisationById(locals.actor, params.organisation);
		return now.ok ? now.value.revision : undefined;
	});
	const saved = await saveOrganisation(locals.actor, {
		...organisationFrom(body),
		organisationId: params.organisation,
		closedOn: body.closed_on,
		revision
	});
	return saved.ok ? tagged(saved.value.revision, saved.value) : saved;
});
export const fallback = only('GET', 'PUT');
