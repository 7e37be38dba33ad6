// Reads the audit log with the names of those who acted, newest first, a page at a time.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../permissions/ask.ts';

export type AuditRow = {
	seq: number;
	at: Temporal.Instant;
	actorKind: string;
	personId: string | null;
	person: string | null;
	action: string;
	subject: string;
	subjectId: string;
	/** The name of the subject, where that is a person. */
	subjectPerson: string | null;
	detail: unknown;
	hash: string;
};

export const auditPageSize = 50;

export type AuditFilter = { page: number; action?: string; subjectId?: string };

/** Answers a page of the log (from 1), how many lines fit the filter, and every kind of act that the log knows. */
export async function auditLog(
	actor: Actor,
	filter: AuditFilter
): Promise<Outcome<{ rows: AuditRow[]; total: number; actions: string[] }>> {
	return query(actor, 'audit.read', {}, async (tx) => ({
		actions: await actions(tx, actor),
		...(await lines(tx, actor, filter))
	}));
}

async function lines(tx: Tx, actor: Actor, filter: AuditFilter) {
	let found = tx
		.selectFrom('platform.audit as a')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'a.organiser_id').onRef('p.id', '=', 'a.person_id')
		)
		.where('a.organiser_id', '=', actor.organiserId);
	if (filter.action) found = found.where('a.action', 'like', `${filter.action}%`);
	if (filter.subjectId) found = found.where('a.subject_id', '=', filter.subjectId);
	const [rows, count] = await Promise.all([
		found
			.leftJoin('people.person as s', (join) =>
				join
					.onRef('s.organiser_id', '=', 'a.organiser_id')
					.on('a.subject_type', '=', 'person')
					.on(sql<boolean>`s.id::text = a.subject_id`)
			)
			.select([
				'a.seq',
				'a.at',
				'a.actor_kind as actorKind',
				'a.person_id as personId',
				'p.name as person',
				'a.action',
				'a.subject_type as subject',
				'a.subject_id as subjectId',
				's.name as subjectPerson',
				'a.detail',
				'a.hash'
			])
			.orderBy('a.seq', 'desc')
			.limit(auditPageSize)
			.offset((filter.page - 1) * auditPageSize)
			.execute(),
		found.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
	]);
	return {
		rows: rows.map((row) => ({ ...row, hash: row.hash.toString('hex') })),
		total: Number(count.total)
	};
}

async function actions(tx: Tx, actor: Actor): Promise<string[]> {
	const rows = await tx
		.selectFrom('platform.audit as a')
		.select('a.action')
		.distinct()
		.where('a.organiser_id', '=', actor.organiserId)
		.orderBy('a.action')
		.execute();
	return rows.map((row) => row.action);
}
