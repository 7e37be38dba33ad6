// Checks the audit log's chain for one who may read it: every hash is made again here, not in the database.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { chainPage, walkChain, type AuditVerdict, type Line } from '../../platform/audit/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../permissions/ask.ts';

/** Answers whether the organiser's chain is whole, up to the line that was the last when the check began. */
export async function checkAuditChain(actor: Actor): Promise<Outcome<AuditVerdict>> {
	const { organiserId } = actor;
	const asked = await query(actor, 'audit.read', {}, async () => null);
	if (!asked.ok) return asked;
	// The chain is of all lines, also of those that the office does not read for a conflict of interest.
	return query(asSystem(actor), 'audit.read', {}, async (tx) => {
		const head = await tx
			.selectFrom('platform.audit_head as h')
			.select(['h.seq', 'h.hash'])
			.where('h.organiser_id', '=', organiserId)
			.executeTakeFirst();
		const last = Number(head?.seq ?? 0);
		return walkChain(
			organiserId,
			{ seq: last, hash: head?.hash ?? Buffer.alloc(0) },
			async (from) => {
				const { rows } = await sql<Line>`
					select seq, previous_hash, hash, array[
						organiser_id::text, seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
						actor_kind, person_id::text, action, subject_type, subject_id, request_id, detail::text
					] as fields
					from platform.audit
					where organiser_id = ${organiserId}::uuid and seq between ${from} and ${last}
					order by seq limit ${chainPage}
				`.execute(tx);
				return rows;
			}
		);
	});
}
