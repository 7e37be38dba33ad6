// The path of a request as the log may hold it: whoever reads the log gets no key by it.
import type { RequestEvent } from '@sveltejs/kit';

/** Where an address carries a key. */
const keyed =
	/\/(anmalan|nominering|nominations|board-notices|invitations|avboka|embargo|gast|medgivande|akta|chef)\/[^/]+/g;
/** Parts of a route that are keys, by name. */
const secret = ['token', 'key', 'code'] as const;
const plainWord = /^[a-z][a-z-]{0,30}$/;

/**
 * Answers the path with the keys in it masked. Where no route took the address nothing has named its parts, and any may be
 * a key that was cut or grew on its way: then only where it would have led, its first word, is told.
 */
export function pathForLog({
	url,
	params,
	route
}: Pick<RequestEvent, 'url' | 'params' | 'route'>): string {
	const parts = url.pathname.replace(keyed, '/$1/…').split('/');
	if (route.id === null) {
		const first = parts[1] === 'en' ? 2 : 1;
		return parts
			.map((part, at) => (part === '' || (at <= first && plainWord.test(part)) ? part : '…'))
			.join('/');
	}
	const names: Partial<Record<string, string>> = params;
	const keys = secret.flatMap((name) => names[name] ?? []);
	return parts
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
