// Organisations to choose among, for whoever is signed in; and a new one, from the office.
import { addOrganisation, suggestOrganisations } from '#lib/server/people/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { organisationFrom } from '#lib/web/api/organisation-rows.ts';

export const GET = answering(operations.organisations, ({ query }, { locals }) =>
	suggestOrganisations(locals.actor, query.q)
);
export const POST = answering(operations.addOrganisation, ({ body }, { locals }) =>
	addOrganisation(locals.actor, organisationFrom(body))
);
export const fallback = only('GET', 'POST');
