// An organisation's units to choose among, for whoever is signed in; and a new one, from the office.
import { addUnit, suggestUnits, tidyName } from '#lib/server/people/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.units, ({ params, query }, { locals }) =>
	suggestUnits(locals.actor, { organisationId: params.organisation, words: query.q })
);
export const POST = answering(operations.addUnit, ({ params, body }, { locals }) =>
	addUnit(locals.actor, { organisationId: params.organisation, name: tidyName(body.name) })
);
export const fallback = only('GET', 'POST');
