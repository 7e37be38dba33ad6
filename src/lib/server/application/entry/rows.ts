// An entry's row as the room's own functions share it.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EligibilityAnswers, EligibilityResult } from '../eligibility/rules.ts';
import type { ApplicantKind } from '../nominations/rules.ts';
import type { EntryState } from './rules.ts';

/** The eligibility check as it became part of the entry. */
export type KeptEligibility = { answers: EligibilityAnswers; result: EligibilityResult };

export type EntryRow = {
	id: string;
	editionId: string;
	/** Given at the first submission. */
	number: number | null;
	state: EntryState;
	classKey: string | null;
	unitName: string | null;
	organisationName: string | null;
	title: string | null;
	/** As what it was begun. */
	appliesAs: ApplicantKind;
	eligibility: KeptEligibility;
	/** Who is asked about it: one of its writers. */
	contactId: string | null;
	demo: boolean;
	createdAt: Temporal.Instant;
	submittedAt: Temporal.Instant | null;
};

/** The start of every reading of entries. */
export function entryRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.entry as e')
		.select([
			'e.id',
			'e.edition_id as editionId',
			'e.number',
			'e.state',
			'e.class_key as classKey',
			'e.unit_name as unitName',
			'e.organisation_name as organisationName',
			'e.title',
			'e.applies_as as appliesAs',
			'e.eligibility',
			'e.contact_id as contactId',
			'e.demo',
			'e.created_at as createdAt',
			'e.submitted_at as submittedAt'
		])
		.where('e.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number];

/** Gives a row as the database answers it its shape. */
export function shaped(row: Raw): EntryRow {
	const kept = row.eligibility as Partial<KeptEligibility>;
	return {
		...row,
		state: row.state as EntryState,
		appliesAs: row.appliesAs as ApplicantKind,
		eligibility: { answers: kept.answers ?? {}, result: kept.result ?? 'not-yet-known' }
	};
}

/** Answers an entry, or nothing where the actor may not see it. */
export async function entryById(tx: Tx, actor: Actor, id: string): Promise<EntryRow | undefined> {
	if (!isId(id)) return undefined;
	const row = await entryRows(tx, actor).where('e.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

/**
 * Answers an entry and keeps everyone else from changing it until the transaction ends: saves come one after the
 * other, and nothing is saved while it is being submitted.
 */
export async function lockEntry(tx: Tx, actor: Actor, id: string): Promise<EntryRow | undefined> {
	if (!isId(id)) return undefined;
	const row = await entryRows(tx, actor).where('e.id', '=', id).forNoKeyUpdate().executeTakeFirst();
	return row && shaped(row);
}
