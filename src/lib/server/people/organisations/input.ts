// What the office writes about organisations, units and agreements.
import { z } from 'zod';
import { readPostcode } from '#lib/shared/postcode.ts';
import { agreementKinds, organisationKinds, tidyName } from './rules.ts';

const name = z.string().transform(tidyName).pipe(z.string().min(1).max(200));
/** A line of text, or nothing. */
const line = z
	.string()
	.trim()
	.max(200)
	.transform((text) => text || null);
const email = z
	.string()
	.trim()
	.toLowerCase()
	.max(200)
	.refine((text) => text === '' || z.email().safeParse(text).success)
	.transform((text) => text || null);
const day = z
	.string()
	.trim()
	.refine((text) => text === '' || z.iso.date().safeParse(text).success)
	.transform((text) => text || null);

export const organisationInput = z.strictObject({
	name,
	kind: z.enum(organisationKinds),
	board: line.default(null),
	registrarEmail: email.default(null),
	contactName: line.default(null),
	contactEmail: email.default(null),
	contactPhone: line.default(null)
});
export type OrganisationInput = z.output<typeof organisationInput>;

/** Five digits, or nothing. */
const postcode = z.string().max(20).transform(readPostcode).pipe(z.string().nullable());

export const unitInput = z.strictObject({ name });
export const savedUnitInput = z.strictObject({ name, postcode });

/** From which day something is closed. */
export const closingInput = z.strictObject({ closedOn: z.string().trim().pipe(z.iso.date()) });

export const agreementInput = z.strictObject({
	administrationId: z.string().transform((text) => text || null),
	kind: z.enum(agreementKinds),
	reference: line.default(null),
	validFrom: day.default(null),
	validTo: day.default(null),
	localShare: z
		.string()
		.trim()
		.transform((text) => text.replace(/\s*%$/u, ''))
		.refine((text) => text === '' || (/^\d{1,3}$/u.test(text) && Number(text) <= 100))
		.transform((text) => (text === '' ? null : Number(text)))
});
export type AgreementInput = z.output<typeof agreementInput>;
