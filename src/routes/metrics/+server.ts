// Numbers for monitoring. Given to this machine only, or to who holds METRICS_TOKEN.
import { error } from '@sveltejs/kit';
import { metricsText } from '#lib/server/platform/metrics.ts';

export async function GET({ getClientAddress, request }) {
	const token = process.env['METRICS_TOKEN'];
	// A proxy on the same machine is no proof that the reader is on it.
	const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) =>
		request.headers.has(name)
	);
	const local = !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(getClientAddress());
	const known = token && request.headers.get('authorization') === `Bearer ${token}`;
	if (!local && !known) error(404);
	const { text, type } = await metricsText();
	return new Response(text, { headers: { 'content-type': type } });
}
