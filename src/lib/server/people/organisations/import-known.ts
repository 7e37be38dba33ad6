// What is known before an import.
import type { AgreementInput, OrganisationInput } from './input.ts';

export type KnownAgreement = Omit<AgreementInput, 'administrationId'> & {
	id: string;
	/** With whom, by name. */
	administration: string | null;
	revision: number;
};

/** `names` are those that stand for it, as they are compared. */
export type KnownOrganisation = OrganisationInput & {
	id: string;
	names: string[];
	/** Its units, by each name that stands for one. */
	units: ReadonlyMap<string, string>;
	/** The postcodes of its units, by the unit's id. */
	postcodes: ReadonlyMap<string, string>;
	agreements: readonly KnownAgreement[];
};

export type KnownByName = ReadonlyMap<string, KnownOrganisation>;

/** Answers them by each name that stands for one. */
export function byName(known: readonly KnownOrganisation[]): KnownByName {
	return new Map(known.flatMap((each) => each.names.map((name) => [name, each] as const)));
}
