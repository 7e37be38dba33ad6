// How far a presentation has come, and moving it on.
import { json } from '@sveltejs/kit';
import { showing } from '#lib/server/ceremony/index.ts';
import { moveShow } from '#lib/server/publication/index.ts';
import { refusalStatus } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { showOf } from '#lib/web/show.ts';

const headers = { 'cache-control': 'private, no-store' };

export async function GET(event) {
	const { step, startedAt, deck } = need(event, await showing(event.locals.actor, showOf(event)));
	return json({ step, deck, started: startedAt !== null }, { headers });
}

export async function POST(event) {
	const asked = (await event.request.json().catch(() => null)) as {
		step?: unknown;
		deck?: unknown;
	} | null;
	const step = typeof asked?.step === 'number' ? asked.step : -1;
	const deck = typeof asked?.deck === 'string' ? asked.deck : '';
	const moved = await moveShow(event.locals.actor, { ...showOf(event), step, deck });
	if (moved.ok) return json({ step: moved.value.step }, { headers });
	const { reason } = moved.refusal;
	return json({ reason }, { status: refusalStatus[reason] ?? 422, headers });
}
