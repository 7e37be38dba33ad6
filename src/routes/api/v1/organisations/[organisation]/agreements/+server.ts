// A new agreement of a private provider.
import { addAgreement } from '#lib/server/people/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { agreementFrom } from '#lib/web/api/organisation-rows.ts';

export const POST = answering(operations.addAgreement, ({ params, body }, { locals }) =>
	addAgreement(locals.actor, { ...agreementFrom(body), organisationId: params.organisation })
);
export const fallback = only('POST');
