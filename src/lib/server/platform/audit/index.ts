// The audit log: one line for each thing that was done, in the same transaction, chained by hash.
import type { Actor } from '../actor.ts';
import { json, type Tx } from '../database/index.ts';

export { chainPage, verifyAudit, walkChain, type AuditVerdict, type Line } from './verify.ts';

export type AuditLine = {
	/** What was done, as `room.thing.verb` or the permission table's name of it. */
	action: string;
	/** On what: the kind of thing and its id. */
	subject: readonly [type: string, id: string];
	/** Facts that help to understand it later. Never a decision's content before its release, never a secret. */
	detail?: Record<string, unknown>;
};

/** Writes one line. The database gives it its number, time and hash. */
export async function audit(tx: Tx, actor: Actor, line: AuditLine) {
	await tx
		.insertInto('platform.audit')
		.values({
			organiser_id: actor.organiserId,
			seq: 0,
			actor_kind: actor.kind,
			person_id: actor.kind === 'person' ? actor.personId : null,
			action: line.action,
			subject_type: line.subject[0],
			subject_id: line.subject[1],
			request_id: actor.requestId,
			detail: json(line.detail ?? {}),
			previous_hash: Buffer.alloc(0),
			hash: Buffer.alloc(0)
		})
		.execute();
}
