// What a private provider does for which administration: the office's notes of the agreements.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../permissions/ask.ts';
import { lockOrganisation } from './commands.ts';
import type { AgreementInput } from './input.ts';

/** What can be wrong with an agreement, beside its shape. */
async function wrongWith(tx: Tx, actor: Actor, organisationId: string, input: AgreementInput) {
	const { administrationId, validFrom, validTo } = input;
	const field = 'administrationId';
	if (administrationId !== null) {
		const other =
			administrationId === organisationId
				? undefined
				: await lockOrganisation(tx, actor, administrationId);
		if (!other) {
			return refused('not-an-option', { fields: [{ field, reason: 'not-an-option' }] });
		}
	}
	if (validFrom !== null && validTo !== null && validTo < validFrom) {
		const values = { earliest: validFrom };
		return refused('date-too-early', {
			values,
			fields: [{ field: 'validTo', reason: 'date-too-early', values }]
		});
	}
	return null;
}

const columnsOf = (input: AgreementInput) => ({
	administration_id: input.administrationId,
	kind: input.kind,
	reference: input.reference,
	valid_from: input.validFrom,
	valid_to: input.validTo,
	local_share: input.localShare
});

/** Notes an agreement of a provider. Refuses `not-found`, `not-an-option` and `date-too-early`. */
export async function addAgreement(
	actor: Actor,
	input: AgreementInput & { organisationId: string }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const organisation = await lockOrganisation(tx, actor, input.organisationId);
		if (!organisation) return refused('not-found');
		const wrong = await wrongWith(tx, actor, organisation.id, input);
		if (wrong) return wrong;
		return done({ id: await insertAgreement(tx, actor, organisation.id, input) });
	});
}

/** Writes a new agreement and its line in the log. */
export async function insertAgreement(
	tx: Tx,
	actor: Actor,
	organisationId: string,
	input: AgreementInput
): Promise<string> {
	const { id } = await tx
		.insertInto('people.agreement')
		.values({
			organiser_id: actor.organiserId,
			organisation_id: organisationId,
			...columnsOf(input)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await audit(tx, actor, {
		action: 'agreement.add',
		subject: ['organisation', organisationId],
		detail: { agreement: id, kind: input.kind, reference: input.reference }
	});
	return id;
}

/** Writes what is wanted of an agreement and its line in the log; `revision` is the one that stands. */
export async function updateAgreement(
	tx: Tx,
	actor: Actor,
	{ organisationId, id, revision }: { organisationId: string; id: string; revision: number },
	input: AgreementInput
) {
	await tx
		.updateTable('people.agreement')
		.set({ ...columnsOf(input), revision: revision + 1 })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.execute();
	await audit(tx, actor, {
		action: 'agreement.change',
		subject: ['organisation', organisationId],
		detail: { agreement: id, kind: input.kind, reference: input.reference }
	});
}

/** Changes an agreement. Refuses like `addAgreement`, and `changed-meanwhile`. */
export async function saveAgreement(
	actor: Actor,
	input: AgreementInput & { organisationId: string; agreementId: string; revision: number }
): Promise<Outcome<{ id: string; revision: number }>> {
	const { organisationId, agreementId, revision } = input;
	if (!isId(agreementId)) return refused('not-found');
	return command(actor, 'organisation.manage', {}, async (tx) => {
		if (!(await lockOrganisation(tx, actor, organisationId))) return refused('not-found');
		const wrong = await wrongWith(tx, actor, organisationId, input);
		if (wrong) return wrong;
		const known = await tx
			.selectFrom('people.agreement as a')
			.select('a.revision')
			.where('a.organiser_id', '=', actor.organiserId)
			.where('a.organisation_id', '=', organisationId)
			.where('a.id', '=', agreementId)
			.executeTakeFirst();
		if (!known) return refused('not-found');
		if (known.revision !== revision) return refused('changed-meanwhile');
		await updateAgreement(tx, actor, { organisationId, id: agreementId, revision }, input);
		return done({ id: agreementId, revision: revision + 1 });
	});
}

/** Takes an agreement away. Refuses `not-found`. */
export async function removeAgreement(
	actor: Actor,
	input: { organisationId: string; agreementId: string }
): Promise<Outcome<null>> {
	const { organisationId, agreementId } = input;
	if (!isId(organisationId) || !isId(agreementId)) return refused('not-found');
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const gone = await tx
			.deleteFrom('people.agreement')
			.where('organiser_id', '=', actor.organiserId)
			.where('organisation_id', '=', organisationId)
			.where('id', '=', agreementId)
			.returning(['reference', 'kind'])
			.executeTakeFirst();
		if (!gone) return refused('not-found');
		await audit(tx, actor, {
			action: 'agreement.remove',
			subject: ['organisation', organisationId],
			detail: { agreement: agreementId, ...gone }
		});
		return done(null);
	});
}
