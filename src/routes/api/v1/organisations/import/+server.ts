// A table of organisations and units.
import { importOrganisations } from '#lib/server/people/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.importOrganisations, async ({ body }, { locals }) => {
	const imported = await importOrganisations(locals.actor, { text: body.csv });
	if (!imported.ok) return imported;
	const { plan, faults, ignored } = imported.value;
	return done({
		added: plan.added.map(({ line, name, units }) => ({ line, name, units })),
		changed: plan.changed.map(({ line, name, changes }) => ({ line, name, changes })),
		units_added: plan.units.map(({ line, name, organisation }) => ({ line, name, organisation })),
		postcodes: plan.postcodes,
		agreements: plan.agreements.map(({ line, organisation, changes, said }) => ({
			line,
			organisation,
			id: changes?.id ?? null,
			changes: said
		})),
		unchanged: plan.unchanged,
		faults: faults.map(({ line, why, field = null, value = null }) => ({
			line,
			why,
			field,
			value
		})),
		ignored_columns: ignored
	});
});
export const fallback = only('POST');
