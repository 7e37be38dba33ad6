// Organisations as the open interface words them, both ways.
import type { z } from 'zod';
import type {
	AgreementInput,
	Organisation,
	OrganisationInput,
	Pair
} from '#lib/server/people/index.ts';
import type { organisations, WholeOrganisation } from './areas/organisations.ts';

export function organisationRow(found: Organisation): WholeOrganisation {
	return {
		id: found.id,
		name: found.name,
		kind: found.kind,
		board: found.board,
		registrar_email: found.registrarEmail,
		contact: { name: found.contactName, email: found.contactEmail, phone: found.contactPhone },
		closed_on: found.closedOn,
		formerly: found.aliases,
		merged_into: found.mergedInto,
		people: found.people,
		units: found.units.map(({ id, name, postcode, closedOn, aliases, revision }) => ({
			id,
			name,
			postcode,
			closed_on: closedOn,
			formerly: aliases,
			revision
		})),
		agreements: found.agreements.map((row) => ({
			id: row.id,
			administration: row.administrationId,
			kind: row.kind,
			reference: row.reference,
			valid_from: row.validFrom,
			valid_to: row.validTo,
			local_share: row.localShare,
			revision: row.revision
		})),
		revision: found.revision
	};
}

export function organisationFrom(
	body: z.output<(typeof organisations.addOrganisation)['body']>
): OrganisationInput {
	return {
		name: body.name,
		kind: body.kind,
		board: body.board,
		registrarEmail: body.registrar_email?.toLowerCase() ?? null,
		contactName: body.contact.name,
		contactEmail: body.contact.email,
		contactPhone: body.contact.phone
	};
}

export function agreementFrom(
	body: z.output<(typeof organisations.saveAgreement)['body']>
): AgreementInput {
	return {
		administrationId: body.administration,
		kind: body.kind,
		reference: body.reference,
		validFrom: body.valid_from,
		validTo: body.valid_to,
		localShare: body.local_share
	};
}

export const pairRow = ({ one, other, why, organisation }: Pair) => ({
	one,
	other,
	why,
	organisation
});
