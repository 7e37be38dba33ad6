// Where a request came from, for bounding how often something is asked for without an account.
import type { RequestEvent } from '@sveltejs/kit';

export type Client = {
	address: string;
	/** The address is a proxy's, behind which there are many. */
	proxied: boolean;
};

/** Answers the client; behind a proxy the address is the proxy's, unless ADDRESS_HEADER says where the reader's own is. */
export function clientOf(event: Pick<RequestEvent, 'request' | 'getClientAddress'>): Client {
	return {
		address: event.getClientAddress(),
		proxied: event.request.headers.has('x-forwarded-for') && !process.env['ADDRESS_HEADER']
	};
}
