// One unit: its name, where it belongs, whether it is open.
import { organisationById, saveUnit } from '#lib/server/people/index.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(operations.saveUnit, async ({ params, body, ifMatch }, { locals }) => {
	const { actor } = locals;
	const revision = await revisionIn(ifMatch, async () => {
		const home = await organisationById(actor, params.organisation);
		return home.ok ? home.value.units.find(({ id }) => id === params.unit)?.revision : undefined;
	});
	const saved = await saveUnit(actor, {
		unitId: params.unit,
		name: body.name,
		organisationId: body.organisation ?? params.organisation,
		postcode: body.postcode,
		closedOn: body.closed_on,
		revision
	});
	return saved.ok ? tagged(saved.value.revision, saved.value) : saved;
});
export const fallback = only('PUT');
