// A page as data, beside it: what the open interface answers of the same thing.
import type { RequestEvent } from '@sveltejs/kit';
import { localHref } from '#lib/shared/locale.ts';
import { licence } from './open-data.ts';

/** Answers what the open interface does at a path. */
export async function asTheInterfaceAnswers(event: RequestEvent, path: string): Promise<Response> {
	const answer = await event.fetch(`/api/v1${path}`);
	return pageData(event, await answer.text(), answer.status);
}

/** Answers data of a page, said to be that page's. */
export function pageData({ url }: RequestEvent, json: string, status = 200): Response {
	const page = localHref('sv', url.pathname.replace(/^\/en(?=\/)/, '').replace(/\.json$/, ''));
	return new Response(json, {
		status,
		headers: {
			'content-type': status === 200 ? 'application/json' : 'application/problem+json',
			link: `<${url.origin + page}>; rel="canonical", <${licence}>; rel="license"`,
			'access-control-allow-origin': '*'
		}
	});
}
