// Organisations and units on the open interface: names to choose among for whoever is signed in, the rest for the office.
import { z } from 'zod';
import { agreementKinds, organisationKinds } from '#lib/server/people/index.ts';
import { operation } from '../operation.ts';

const none = z.object({});
const id = z.string().max(200);
const organisation = z.object({ organisation: id });
const asked = z.object({
	q: z.string().max(200).default('').describe('Words of the name, or of a former name.')
});
const kind = z.enum(organisationKinds);
const line = z.string().max(200).nullable();
const day = z.iso.date().nullable();

const closedOn = day
	.optional()
	.describe('From which day it is closed, today or later; null opens it; left out it stays.');

const written = {
	name: z.string().min(1).max(200),
	kind,
	board: line.default(null),
	registrar_email: z.email().max(200).nullable().default(null),
	contact: z
		.strictObject({
			name: line.default(null),
			email: z.email().max(200).nullable().default(null),
			phone: line.default(null)
		})
		.default({ name: null, email: null, phone: null })
		.describe('Shown openly to those who want to take part.')
};
const agreementWritten = {
	administration: z.string().max(200).nullable().default(null).describe('Id of an organisation.'),
	kind: z.enum(agreementKinds),
	reference: line.default(null),
	valid_from: day.default(null),
	valid_to: day.default(null),
	local_share: z.int().min(0).max(100).nullable().default(null).describe('Per cent of the users.')
};
const agreement = z.strictObject({
	id: z.string(),
	...agreementWritten,
	revision: z.int().describe('Also the ETag of the agreement.')
});
const unit = z.strictObject({
	id: z.string(),
	name: z.string(),
	postcode: z.string().nullable().describe('Five digits.'),
	closed_on: day,
	formerly: z.array(z.string()),
	revision: z.int()
});
const whole = z.strictObject({
	id: z.string(),
	...written,
	closed_on: day.describe('From this day it and its units are offered to nobody.'),
	formerly: z.array(z.string()),
	merged_into: z.string().nullable(),
	people: z.int(),
	units: z.array(unit),
	agreements: z.array(agreement),
	revision: z.int().describe('Also the ETag.')
});
export type WholeOrganisation = z.input<typeof whole>;

const changed = z.strictObject({ id: z.string(), revision: z.int() });
const side = z.strictObject({ id: z.string(), name: z.string() });
const pair = z.strictObject({
	one: side,
	other: side,
	why: z.enum(['same-but-for-spelling', 'almost-the-same']),
	organisation: z.string().nullable().describe('In which organisation, for units.')
});

export const organisations = {
	organisations: operation({
		path: '/api/v1/organisations',
		summary:
			'Organisations to choose among, at most 20; those whose name begins with the words first.',
		query: asked,
		params: none,
		answer: z.array(z.strictObject({ id: z.string(), name: z.string(), kind })),
		bearer: true
	}),
	addOrganisation: operation({
		method: 'post',
		path: '/api/v1/organisations',
		summary: 'Adds an organisation.',
		query: none,
		params: none,
		body: z.strictObject(written),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	importOrganisations: operation({
		method: 'post',
		path: '/api/v1/organisations/import',
		summary:
			'Takes in a table (CSV). With dry_run it tells what would be added, changed and left alone. The same table again changes nothing.',
		query: none,
		params: none,
		body: z.strictObject({ csv: z.string().max(400_000) }),
		answer: z.strictObject({
			added: z.array(
				z.strictObject({ line: z.int(), name: z.string(), units: z.array(z.string()) })
			),
			changed: z.array(
				z.strictObject({
					line: z.int(),
					name: z.string(),
					changes: z.array(
						z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string() })
					)
				})
			),
			units_added: z.array(
				z.strictObject({ line: z.int(), name: z.string(), organisation: z.string() })
			),
			postcodes: z
				.array(
					z.strictObject({
						line: z.int(),
						organisation: z.string(),
						unit: z.string(),
						from: z.string().nullable(),
						to: z.string()
					})
				)
				.describe('Units that get another postcode.'),
			agreements: z
				.array(
					z.strictObject({
						line: z.int(),
						organisation: z.string(),
						id: z
							.string()
							.nullable()
							.describe('Of the agreement that it changes; null where it is new.'),
						changes: z.array(
							z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string() })
						)
					})
				)
				.describe('Agreements that are noted or changed.'),
			unchanged: z.strictObject({
				organisations: z.int(),
				units: z.int(),
				agreements: z.int()
			}),
			faults: z.array(
				z.strictObject({
					line: z.int(),
					why: z.string(),
					field: z.string().nullable(),
					value: z.string().nullable()
				})
			),
			ignored_columns: z.array(z.string())
		}),
		bearer: true
	}),
	duplicates: operation({
		path: '/api/v1/organisations/duplicates',
		summary:
			'Pairs of organisations, and of units within one, whose names are so alike that they may be one.',
		query: none,
		params: none,
		answer: z.strictObject({ organisations: z.array(pair), units: z.array(pair) }),
		bearer: true
	}),
	mergeOrganisations: operation({
		method: 'post',
		path: '/api/v1/organisations/merge',
		summary:
			'Merges an organisation or a unit into another; cannot be undone. With dry_run it tells what would follow.',
		query: none,
		params: none,
		body: z.strictObject({ kind: z.enum(['organisation', 'unit']), from: id, into: id }),
		answer: z.strictObject({
			from: side,
			into: side,
			units_moved: z.array(side),
			units_joined: z.array(z.strictObject({ from: side, into: side })),
			people: z.int(),
			agreements: z.int()
		}),
		bearer: true
	}),
	organisation: operation({
		path: '/api/v1/organisations/{organisation}',
		summary: 'An organisation with its registrar, units and agreements, for the office.',
		query: none,
		params: organisation,
		answer: whole,
		bearer: true
	}),
	saveOrganisation: operation({
		method: 'put',
		path: '/api/v1/organisations/{organisation}',
		summary: 'Changes an organisation, closes or opens it. A former name goes on standing for it.',
		query: none,
		params: organisation,
		body: z.strictObject({ ...written, closed_on: closedOn }),
		ifMatch: 'required',
		answer: changed,
		bearer: true
	}),
	units: operation({
		path: '/api/v1/organisations/{organisation}/units',
		summary: 'The open units of an organisation to choose among, at most 20.',
		query: asked,
		params: organisation,
		answer: z.array(side),
		bearer: true
	}),
	addUnit: operation({
		method: 'post',
		path: '/api/v1/organisations/{organisation}/units',
		summary: 'Adds a unit to an organisation.',
		query: none,
		params: organisation,
		body: z.strictObject({ name: z.string().min(1).max(200) }),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	saveUnit: operation({
		method: 'put',
		path: '/api/v1/organisations/{organisation}/units/{unit}',
		summary: 'Gives a unit another name, moves it to another organisation, closes or opens it.',
		query: none,
		params: z.object({ organisation: id, unit: id }),
		body: z.strictObject({
			name: z.string().min(1).max(200),
			organisation: id.optional().describe('Where it belongs from now on; left out it stays.'),
			postcode: z
				.string()
				.regex(/^\d{5}$/)
				.nullable()
				.optional()
				.describe('Five digits; left out it stays.'),
			closed_on: closedOn
		}),
		ifMatch: 'required',
		answer: changed,
		bearer: true
	}),
	addAgreement: operation({
		method: 'post',
		path: '/api/v1/organisations/{organisation}/agreements',
		summary: 'Notes an agreement of a private provider.',
		query: none,
		params: organisation,
		body: z.strictObject(agreementWritten),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	saveAgreement: operation({
		method: 'put',
		path: '/api/v1/organisations/{organisation}/agreements/{agreement}',
		summary: 'Changes an agreement.',
		query: none,
		params: z.object({ organisation: id, agreement: id }),
		body: z.strictObject(agreementWritten),
		ifMatch: 'required',
		answer: changed,
		bearer: true
	}),
	removeAgreement: operation({
		method: 'delete',
		path: '/api/v1/organisations/{organisation}/agreements/{agreement}',
		summary: 'Takes an agreement away.',
		query: none,
		params: z.object({ organisation: id, agreement: id }),
		answer: z.strictObject({ removed: z.literal(true) }),
		bearer: true
	})
};
