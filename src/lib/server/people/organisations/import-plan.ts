// What a table would come to: what it adds, changes and leaves alone among the organisations and units that are known.
import type { OrganisationInput } from './input.ts';
import { planAgreements, type PlannedAgreement } from './import-agreements.ts';
import { byName, type KnownByName, type KnownOrganisation } from './import-known.ts';
import type { ImportFault, ImportRow } from './import-rows.ts';
import { plainName, type OrganisationKind } from './rules.ts';

type Said = Exclude<keyof OrganisationInput, 'name'>;
export type FieldChange = { field: Said; from: string | null; to: string };

export type PlannedPostcode = {
	organisation: string;
	unit: string;
	from: string | null;
	to: string;
	line: number;
};

export type ImportPlan = {
	added: { name: string; wanted: OrganisationInput; units: string[]; line: number }[];
	changed: {
		id: string;
		name: string;
		line: number;
		changes: FieldChange[];
		wanted: OrganisationInput;
	}[];
	/** Units added to organisations that are there. */
	units: { organisationId: string; organisation: string; name: string; line: number }[];
	/** Where units are: of new ones, and of those that are there where the table says otherwise. */
	postcodes: PlannedPostcode[];
	/** What is there already and as the table says. */
	unchanged: { organisations: number; units: number; agreements: number };
	/** Agreements, new and changed. */
	agreements: PlannedAgreement[];
};

/** Answers what the rows come to, and the faults among them. The same table again comes to nothing. */
export function planImport(
	said: readonly ImportRow[],
	known: readonly KnownOrganisation[]
): { plan: ImportPlan; faults: ImportFault[] } {
	const there = byName(known);
	const { rows, faults, planned, unchanged } = planAgreements(said, there);
	const plan: ImportPlan = {
		added: [],
		changed: [],
		units: [],
		postcodes: postcodesIn(rows, there),
		unchanged: { organisations: 0, units: 0, agreements: unchanged },
		agreements: planned
	};
	planOrganisations(rows, there, plan);
	return { plan, faults };
}

function postcodesIn(rows: readonly ImportRow[], known: KnownByName): PlannedPostcode[] {
	const seen = new Set<string>();
	return rows.flatMap(({ organisation, unit, postcode, line }) => {
		if (unit === null || postcode === null) return [];
		const there = known.get(plainName(organisation));
		const place = `${there?.id ?? plainName(organisation)}\n${plainName(unit)}`;
		const from = there?.postcodes.get(there.units.get(plainName(unit)) ?? '') ?? null;
		if (from === postcode || seen.has(place)) return [];
		seen.add(place);
		return [{ organisation: there?.name ?? organisation, unit, from, to: postcode, line }];
	});
}

function planOrganisations(rows: readonly ImportRow[], known: KnownByName, plan: ImportPlan) {
	for (const group of Map.groupBy(rows, (row) => keyOf(row, known)).values()) {
		const [first] = group;
		if (!first) continue;
		const there = known.get(plainName(first.organisation));
		if (there) planKnown(there, group, plan);
		else planNew(first, group, plan);
	}
}

/** Lines that name the same organisation, by its name or a former one, belong together. */
const keyOf = (row: ImportRow, known: KnownByName) =>
	known.get(plainName(row.organisation))?.id ?? plainName(row.organisation);

const saidIn = (group: readonly ImportRow[]): ImportRow['said'] =>
	Object.assign({}, ...group.map(({ said }) => said).reverse());

function planNew(first: ImportRow, group: readonly ImportRow[], plan: ImportPlan) {
	const units = new Map<string, string>();
	for (const { unit } of group) {
		if (unit !== null && !units.has(plainName(unit))) units.set(plainName(unit), unit);
	}
	const said = saidIn(group);
	plan.added.push({
		name: first.organisation,
		wanted: {
			name: first.organisation,
			kind: (said.kind as OrganisationKind | undefined) ?? 'other',
			board: said.board ?? null,
			registrarEmail: said.registrarEmail ?? null,
			contactName: said.contactName ?? null,
			contactEmail: said.contactEmail ?? null,
			contactPhone: said.contactPhone ?? null
		},
		units: [...units.values()],
		line: first.line
	});
}

function planKnown(there: KnownOrganisation, group: readonly ImportRow[], plan: ImportPlan) {
	const { id, names: _, agreements: __, postcodes: ___, units, ...now } = there;
	const said = saidIn(group);
	const changes = (Object.entries(said) as [Said, string][]).flatMap(([field, to]) =>
		now[field] === to ? [] : [{ field, from: now[field], to }]
	);
	const line = group[0]?.line ?? 0;
	if (changes.length > 0) {
		const wanted: OrganisationInput = { ...now, ...(said as Partial<OrganisationInput>) };
		plan.changed.push({ id, name: now.name, line, changes, wanted });
	} else plan.unchanged.organisations += 1;
	const seen = new Set<string>();
	for (const row of group) {
		if (row.unit === null) continue;
		const unit = plainName(row.unit);
		if (seen.has(unit)) continue;
		seen.add(unit);
		if (units.has(unit)) plan.unchanged.units += 1;
		else {
			plan.units.push({
				organisationId: id,
				organisation: now.name,
				name: row.unit,
				line: row.line
			});
		}
	}
}

/** Answers whether a plan comes to anything. */
export const comesToNothing = (plan: ImportPlan) =>
	[plan.added, plan.changed, plan.units, plan.postcodes, plan.agreements].every(
		({ length }) => length === 0
	);
