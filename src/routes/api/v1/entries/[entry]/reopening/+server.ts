// The office opens one entry again until a time, and closes it before.
import {
	closeReopening,
	lastMinute,
	officeActs,
	reopenEntry
} from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { reopeningRow } from '#lib/web/api/worklist-rows.ts';

export const GET = answering(
	operations.reopening,
	async ({ params }, { locals: { actor, organiser } }) => {
		const acts = await officeActs(actor, params.entry);
		if (!acts.ok) return acts;
		const { tag, value } = reopeningRow(acts.value, organiser.timeZone, actor.at);
		return tagged(tag, value);
	}
);

export const POST = answering(
	operations.reopenEntry,
	async ({ params, body, ifMatch }, { locals: { actor, organiser } }) => {
		const { until, reason, despite_assessment: despiteAssessment } = body;
		const opened = await reopenEntry(actor, {
			entryId: params.entry,
			until,
			reason,
			...(despiteAssessment === undefined ? {} : { despiteAssessment }),
			seen: ifMatch
		});
		if (!opened.ok) return opened;
		const open = true;
		return done({ open, until: lastMinute(opened.value.until, organiser.timeZone), reason });
	}
);

export const DELETE = answering(
	operations.closeReopening,
	async ({ params }, { locals: { actor } }) => {
		const closed = await closeReopening(actor, { entryId: params.entry });
		return closed.ok ? done({ open: false, until: null, reason: null }) : closed;
	}
);
export const fallback = only('GET', 'POST', 'DELETE');
