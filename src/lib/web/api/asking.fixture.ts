// For tests: asks a route of the open interface as somebody, and answers what came back.
import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '../../server/platform/actor.ts';

export type Asking = {
	actor: Actor;
	params?: Record<string, string>;
	/** With `?`: '?dry_run=true'. */
	search?: string;
	method?: string;
	body?: unknown;
	headers?: Record<string, string>;
};

export type Told = { status: number; etag: string | null; body: Record<string, unknown> };

/** Asks a handler; the address matters to nobody but the language, which is Swedish. */
export async function ask(
	handler: (event: RequestEvent) => Response | Promise<Response>,
	{ actor, params = {}, search = '', method = 'GET', body, headers = {} }: Asking
): Promise<Told> {
	const url = new URL(`http://localhost/api/v1/asked${search}`);
	const request = new Request(url, {
		method,
		headers,
		...(body === undefined
			? {}
			: {
					body:
						typeof body === 'string' || body instanceof Uint8Array
							? (body as BodyInit)
							: JSON.stringify(body)
				})
	});
	const organiser = { id: actor.organiserId };
	const locals = { actor, organiser, locale: 'sv', requestId: '0193' };
	const getClientAddress = () => '192.0.2.1';
	const event = { url, params, request, locals, getClientAddress };
	const response = await handler(event as unknown as RequestEvent);
	const text = await response.text();
	return {
		status: response.status,
		etag: response.headers.get('etag'),
		body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
	};
}
