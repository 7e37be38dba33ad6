// Proves the audit log whole: every line's hash is made again, here and not in the database, and must meet the next.
import { createHash } from 'node:crypto';
import pg from 'pg';

export type AuditVerdict =
	| { whole: true; lines: number; chains: number }
	| { whole: false; organiserId: string; seq: number; why: 'changed' | 'missing' | 'cut-off' };

/** A line as it is hashed: its fields in the order of `platform.audit_bytes`. */
export type Line = {
	seq: string | number;
	previous_hash: Buffer;
	hash: Buffer;
	fields: (string | null)[];
};

/** The bytes of a line: its fields in order, each with its length (in characters) before it. */
export function auditBytes(fields: (string | null)[]): Buffer {
	return Buffer.from(
		fields.map((field) => `${[...(field ?? '')].length}:${field ?? ''}`).join(','),
		'utf8'
	);
}

/** Walks every organiser's chain from its first line, as the owner. Answers the first line that does not hold. */
export async function verifyAudit(ownerUrl: string): Promise<AuditVerdict> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query(`begin transaction isolation level repeatable read read only`);
		await client.query(`set local timezone = 'UTC'`);
		const heads = await client.query<{ organiser_id: string; seq: string; hash: Buffer }>(
			'select organiser_id, seq, hash from platform.audit_head order by organiser_id'
		);
		const orphan = await client.query<{ organiser_id: string }>(
			`select distinct a.organiser_id from platform.audit a
			 where not exists (select from platform.audit_head h where h.organiser_id = a.organiser_id)`
		);
		const lost = orphan.rows[0];
		if (lost) return { whole: false, organiserId: lost.organiser_id, seq: 0, why: 'missing' };
		let lines = 0;
		for (const head of heads.rows) {
			const verdict = await verifyChain(client, head.organiser_id, Number(head.seq), head.hash);
			if (!verdict.whole) return verdict;
			lines += verdict.lines;
		}
		return { whole: true, lines, chains: heads.rows.length };
	} finally {
		await client.end();
	}
}

async function verifyChain(
	client: pg.Client,
	organiserId: string,
	last: number,
	headHash: Buffer
): Promise<AuditVerdict> {
	return walkChain(organiserId, { seq: last, hash: headHash }, async (from) => {
		const page = await client.query<Line>(
			`select seq, previous_hash, hash, array[
				organiser_id::text, seq::text, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind, person_id::text,
				action, subject_type, subject_id, request_id, detail::text
			] as fields
			from platform.audit where organiser_id = $1 and seq >= $2 order by seq limit ${chainPage}`,
			[organiserId, from]
		);
		return page.rows;
	});
}

/** How many lines are read at a time. */
export const chainPage = 1000;

/** Walks one chain up to its head; `read` answers the next lines, in order, `chainPage` of them while there are so many. */
export async function walkChain(
	organiserId: string,
	head: { seq: number; hash: Buffer },
	read: (from: number) => Promise<Line[]>
): Promise<AuditVerdict> {
	let previous: Buffer = Buffer.alloc(0);
	let expected = 1;
	for (;;) {
		const page = await read(expected);
		for (const line of page) {
			const seq = Number(line.seq);
			if (seq !== expected) return { whole: false, organiserId, seq: expected, why: 'missing' };
			const hash = createHash('sha256').update(previous).update(auditBytes(line.fields)).digest();
			if (!hash.equals(line.hash) || !previous.equals(line.previous_hash)) {
				return { whole: false, organiserId, seq, why: 'changed' };
			}
			previous = line.hash;
			expected += 1;
		}
		if (page.length < chainPage) break;
	}
	if (expected - 1 !== head.seq || !previous.equals(head.hash)) {
		return { whole: false, organiserId, seq: head.seq, why: 'cut-off' };
	}
	return { whole: true, lines: head.seq, chains: 1 };
}
