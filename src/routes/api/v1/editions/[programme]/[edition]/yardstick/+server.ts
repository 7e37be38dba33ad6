// How alike a round's teams assess, and what is late.
import { yardstick } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.yardstick, async ({ params }, { locals: { actor } }) => {
	const edition = await roundAt(actor, 'yardstick.read', params);
	if (!edition.ok) return edition;
	const read = await yardstick(actor, edition.value.id);
	if (!read.ok) return read;
	const { severities, names, ...found } = read.value;
	return done({
		entries_counted: found.counted,
		entries: found.of,
		severities: [...names].map(([id, examiner]) => {
			const one = severities.said ? severities.byExaminer.get(id) : severities;
			return one?.said
				? {
						examiner,
						severity: one.severity,
						interval: one.interval,
						scores: one.scores,
						group: one.group + 1,
						unsaid: null
					}
				: {
						...{ examiner, severity: null, interval: null, scores: 0, group: null },
						unsaid: one?.because ?? ('shares-nothing' as const)
					};
		}),
		agreement: found.agreement.map(({ criterionKey, alpha, interval }) => ({
			criterion: criterionKey,
			alpha: alpha.said ? alpha.alpha : null,
			interval: interval.said ? { low: interval.low, high: interval.high } : null,
			entries: alpha.said ? alpha.units : 0,
			unsaid: alpha.said ? (interval.said ? null : interval.because) : alpha.because
		})),
		differences: found.apart.map(({ entryId, average, most }) => ({
			...{ entry_id: entryId, average },
			...{ criterion: most.criterionKey, low: most.low, high: most.high }
		})),
		waiting: found.waiting.map(({ name, of, begun, notBegun, entries, ...each }) => ({
			...{ examiner: name, has: of, in: each.in, begun, not_begun: notBegun },
			entry_ids: entries.map(({ id }) => id)
		})),
		closes: found.closes
	});
});
export const fallback = readOnly;
