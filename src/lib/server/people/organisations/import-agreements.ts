// What a table says of private providers' agreements, and what that comes to among those that are noted.
import type { KnownAgreement, KnownByName, KnownOrganisation } from './import-known.ts';
import type { ImportFault, ImportRow, SaidAgreement } from './import-rows.ts';
import { plainName } from './rules.ts';

type Written = Omit<KnownAgreement, 'id' | 'revision'>;
export type AgreementChange = {
	field: keyof Written;
	from: string | null;
	to: string;
};
export type PlannedAgreement = {
	organisation: string;
	line: number;
	/** The noted one that it changes, as it was seen; null where it is new. */
	changes: { id: string; revision: number } | null;
	/** What becomes other than it is; all that is said, where it is new. */
	said: AgreementChange[];
	wanted: Written;
};

export type AgreementPlan = {
	/** The rows without those whose agreement cannot be noted. */
	rows: ImportRow[];
	faults: ImportFault[];
	planned: PlannedAgreement[];
	unchanged: number;
};

/**
 * Answers what the rows' agreements come to. One is known by its reference, or where it has none by its kind, with whom
 * and its time. A line that names an administration that nobody knows, or ends before it begins, is a fault.
 */
export function planAgreements(said: readonly ImportRow[], known: KnownByName): AgreementPlan {
	const rows = said.map((row) => asCalledNow(row, known));
	const plan: AgreementPlan = { faults: [], planned: [], unchanged: 0, rows: named(rows, known) };
	for (const row of rows) {
		if (!plan.rows.includes(row)) plan.faults.push(unknownTo(row, known));
	}
	const taken = new Set<string>();
	const seen = new Map<string, { line: number; text: string }>();
	for (const row of [...plan.rows]) {
		const { agreement } = row;
		if (!agreement) continue;
		const there = known.get(plainName(row.organisation));
		const home = there?.id ?? plainName(row.organisation);
		const key = [home, ...keyOf(agreement)].join('\n');
		const text = JSON.stringify(agreement);
		const before = seen.get(key);
		if (before?.text === text) continue;
		const wrong = before
			? ({ why: 'says-otherwise', other: before.line } as const)
			: planOne(row, agreement, there, taken, plan);
		if (!wrong) {
			seen.set(key, { line: row.line, text });
			continue;
		}
		const value = agreement.reference ?? agreement.with ?? agreement.kind;
		plan.faults.push({ line: row.line, field: 'agreement', value, ...wrong });
		plan.rows = plan.rows.filter((each) => each !== row);
	}
	return plan;
}

/** A row whose administration goes by the name that it bears now. */
function asCalledNow(row: ImportRow, known: KnownByName): ImportRow {
	const { agreement } = row;
	const now = known.get(plainName(agreement?.with ?? ''))?.name;
	return agreement && now !== undefined ? { ...row, agreement: { ...agreement, with: now } } : row;
}

/** The rows whose agreements are with somebody known, or named in a row that stays, other than the provider itself. */
function named(rows: readonly ImportRow[], known: KnownByName) {
	let kept = [...rows];
	for (;;) {
		const here = new Set(kept.map(({ organisation }) => plainName(organisation)));
		const left = kept.filter(({ agreement, organisation }) => {
			const other = agreement?.with;
			if (other === undefined) return true;
			return (
				(known.has(plainName(other)) || here.has(plainName(other))) &&
				idOf(other, known) !== idOf(organisation, known)
			);
		});
		if (left.length === kept.length) return left;
		kept = left;
	}
}

const idOf = (name: string, known: KnownByName) =>
	known.get(plainName(name))?.id ?? plainName(name);

const unknownTo = (
	{ line, agreement, organisation }: ImportRow,
	known: KnownByName
): ImportFault => ({
	line,
	why:
		idOf(agreement?.with ?? '', known) === idOf(organisation, known)
			? 'agreement-with-itself'
			: 'unknown-administration',
	field: 'agreementWith',
	value: agreement?.with ?? ''
});

const keyOf = ({ kind, reference, with: other = '', validFrom = '' }: SaidAgreement) =>
	reference === undefined
		? ['', kind, plainName(other), validFrom]
		: ['reference', plainName(reference)];

/** Plans one agreement; answers why it cannot be noted, null where it can. */
function planOne(
	row: ImportRow,
	said: SaidAgreement,
	there: KnownOrganisation | undefined,
	taken: Set<string>,
	plan: AgreementPlan
): Pick<ImportFault, 'why'> | null {
	const now = meant(
		said,
		(there?.agreements ?? []).filter(({ id }) => !taken.has(id))
	);
	const { with: administration, ...rest } = said;
	const wanted: Written = {
		administration: administration ?? now?.administration ?? null,
		kind: rest.kind,
		reference: now?.reference ?? rest.reference ?? null,
		validFrom: rest.validFrom ?? now?.validFrom ?? null,
		validTo: rest.validTo ?? now?.validTo ?? null,
		localShare: rest.localShare ?? now?.localShare ?? null
	};
	const { validFrom, validTo } = wanted;
	if (validFrom !== null && validTo !== null && validTo < validFrom) return { why: 'ends-before' };
	if (now) taken.add(now.id);
	const changes = (Object.keys(wanted) as (keyof Written)[]).flatMap((field) => {
		const [from, to] = [asText(now?.[field] ?? null), asText(wanted[field])];
		const same =
			field === 'administration' ? plainName(from ?? '') === plainName(to ?? '') : from === to;
		return to === null || same ? [] : [{ field, from, to }];
	});
	if (now && changes.length === 0) plan.unchanged += 1;
	else {
		plan.planned.push({
			organisation: there?.name ?? row.organisation,
			line: row.line,
			changes: now ? { id: now.id, revision: now.revision } : null,
			said: changes,
			wanted
		});
	}
	return null;
}

const asText = (value: string | number | null) => (value === null ? null : String(value));

/** The noted agreement that a line means: by its reference, else the one of its kind with the same, at the same time. */
function meant(said: SaidAgreement, noted: readonly KnownAgreement[]): KnownAgreement | undefined {
	const { reference, validFrom = null, validTo = null } = said;
	if (reference !== undefined) {
		return noted.find((each) => plainName(each.reference ?? '') === plainName(reference));
	}
	const alike = noted.filter(
		(each) =>
			each.kind === said.kind &&
			(said.with === undefined || plainName(each.administration ?? '') === plainName(said.with))
	);
	return (
		alike.find((each) => validFrom !== null && each.validFrom === validFrom) ??
		alike.find(
			(each) =>
				(validFrom === null || each.validTo === null || each.validTo >= validFrom) &&
				(validTo === null || each.validFrom === null || each.validFrom <= validTo)
		)
	);
}
