// How the call stands for an entry now: an open form asks now and then, since the office may move its last day.
import { json } from '@sveltejs/kit';
import { callNow } from '#lib/server/application/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { callShown } from '#lib/web/call-shown.ts';

export async function GET({ locals, params }) {
	const { actor, locale } = locals;
	const found = await callNow(actor, params.entry);
	if (found.ok) return json(callShown(found.value, actor, locale));
	const { refusal } = found;
	return json(
		{ reason: refusal.reason, message: refusalText(locale, refusal) },
		{ status: refusalStatus[refusal.reason] ?? 404 }
	);
}
