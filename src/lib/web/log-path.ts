// The path of a request as the log may hold it: whoever reads the log gets no key by it.
import type { RequestEvent } from '@sveltejs/kit';

/** Where an address carries a key: also where no route took it, and so nothing has named its parts. */
const keyed =
	/\/(anmalan|nominering|nominations|board-notices|invitations|avboka|embargo|gast)\/[^/]+/g;
/** Parts of a route that are keys, by name. */
const secret = ['token', 'key', 'code'] as const;

/** Answers the path with the keys in it masked. */
export function pathForLog({ url, params }: Pick<RequestEvent, 'url' | 'params'>): string {
	const names: Partial<Record<string, string>> = params;
	const keys = secret.flatMap((name) => names[name] ?? []);
	return url.pathname
		.replace(keyed, '/$1/…')
		.split('/')
		.map((part) => (keys.includes(part) || keys.includes(unescaped(part)) ? '…' : part))
		.join('/');
}

function unescaped(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
