// The audit log, for those who look after how the awards are run.
import { auditLog, auditPageSize } from '#lib/server/people/index.ts';
import { longDate, clockTime, wallClock } from '#lib/shared/dates.ts';
import { need } from '#lib/web/answers.ts';

/** The facts of a line, as `name: value`; nothing for a line without any. */
function factsIn(detail: unknown): string {
	const facts = typeof detail === 'object' && detail !== null ? Object.entries(detail) : [];
	return facts
		.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
		.join(', ');
}

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const asked = event.url.searchParams;
	const page = Math.max(1, Math.min(100_000, Number.parseInt(asked.get('sida') ?? '1', 10) || 1));
	const action = asked.get('handling') ?? '';
	const subjectId = asked.get('om') ?? '';
	const found = need(
		event,
		await auditLog(actor, {
			page,
			...(action ? { action } : {}),
			...(subjectId ? { subjectId } : {})
		})
	);
	return {
		page,
		pages: Math.max(1, Math.ceil(found.total / auditPageSize)),
		total: found.total,
		action,
		subjectId,
		actions: found.actions,
		rows: found.rows.map((row) => {
			const wall = wallClock(row.at.toString(), organiser.timeZone);
			return {
				seq: row.seq,
				at: `${longDate(locale, wall)} ${clockTime(locale, wall)}`,
				who: row.person ?? row.actorKind,
				action: row.action,
				subject: row.subject,
				subjectId: row.subjectId,
				detail: factsIn(row.detail),
				hash: row.hash.slice(0, 12)
			};
		})
	};
}
