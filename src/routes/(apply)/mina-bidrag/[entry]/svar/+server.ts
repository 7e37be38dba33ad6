// Saves one answer as it is typed, and tells how the call stands. Answers what the page then shows at the field.
import { json, type RequestEvent } from '@sveltejs/kit';
import { answerInput, callNow, saveAnswer, type Conflict } from '#lib/server/application/index.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { callShown } from '#lib/web/call-shown.ts';
import { savedAt } from '#lib/web/entry.ts';

async function callOf({ locals, params }: RequestEvent<{ entry: string }>) {
	const found = await callNow(locals.actor, params.entry);
	return found.ok ? callShown(found.value, locals.actor, locals.locale) : null;
}

export async function POST(event) {
	const { locals, params, request } = event;
	const { actor, locale, organiser } = locals;
	const input = answerInput.safeParse(await request.json().catch(() => null));
	if (!input.success) {
		const message = refusalText(locale, { reason: 'invalid' });
		return json({ reason: 'invalid', message }, { status: 400 });
	}
	const { question: questionKey, ...answer } = input.data;
	const saved = await saveAnswer(actor, { entryId: params.entry, questionKey, ...answer });
	const call = await callOf(event);
	const at = (instant: Temporal.Instant) => savedAt(instant, actor, organiser.timeZone, locale);
	if (saved.ok) {
		const { revision, problem, hasSecret, savedAt: when } = saved.value;
		return json({
			revision,
			hasSecret,
			saved: applicationMessages(locale).write.saved(at(when)),
			error: problem ? refusalText(locale, problem) : null,
			call
		});
	}
	const { refusal } = saved;
	const conflict = refusal.reason === 'newer-revision' ? (refusal.detail as Conflict) : undefined;
	return json(
		{
			reason: refusal.reason,
			message: refusalText(locale, refusal),
			call,
			...(conflict
				? { conflict: { ...conflict, baseRevision: answer.revision, at: at(conflict.savedAt) } }
				: {})
		},
		{ status: refusalStatus[refusal.reason] ?? 422 }
	);
}
