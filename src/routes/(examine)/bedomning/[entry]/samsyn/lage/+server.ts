// Asked by an open page every few seconds: has anything changed, and by whom was this part saved last?
import { json } from '@sveltejs/kit';
import { consensusNow } from '#lib/server/assessment/index.ts';
import { refusalStatus } from '#lib/shared/messages/refusals/index.ts';
import { partOf, pulseOf } from '../pulse.ts';

export async function GET({ locals, params, url }) {
	const now = await consensusNow(locals.actor, params.entry);
	if (!now.ok) {
		const { reason } = now.refusal;
		return json({ reason }, { status: refusalStatus[reason] ?? 400 });
	}
	const consensus = now.value;
	const part = partOf(consensus, url.searchParams.get('kriterium') ?? '');
	return json({
		pulse: pulseOf(consensus),
		revision: part?.revision ?? 0,
		by: part?.by ?? null
	});
}
