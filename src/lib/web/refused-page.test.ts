// A file that is refused answers a reader with a page and a program with a problem, whatever the framework made of it.
import { readFileSync } from 'node:fs';
import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { refusedPage } from './refused-page.ts';

const ownPage = readFileSync('src/error.html', 'utf8').replace('%sveltekit.status%', '409');
const html = (body: string, status: number) =>
	new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

function asked(
	response: Response,
	{
		refused,
		locale = 'sv',
		path = '/kansli/1/bidrag/2/pdf',
		referer
	}: {
		refused?: { status: number; message: string };
		locale?: 'sv' | 'en';
		path?: string;
		referer?: string;
	} = {}
) {
	const url = new URL(path, 'http://localhost');
	const event = {
		url,
		request: new Request(url, referer ? { headers: { referer } } : {}),
		isDataRequest: false,
		locals: { locale, requestId: 'nummer-1', refused }
	};
	return refusedPage(event as unknown as RequestEvent, response);
}
const notIn = { status: 409, message: 'Bidraget är inte inskickat.' };

describe('an endpoint that refuses', () => {
	it('answers a reader with the reason, the way on and the number, in their language', async () => {
		const answer = await asked(html(ownPage, 409), { refused: notIn });
		expect(answer.status).toBe(409);
		const page = await answer.text();
		expect(page).toContain('<html lang="sv">');
		expect(page).toContain('Bidraget är inte inskickat.');
		expect(page).toContain('href="/"');
		expect(page).toContain('nummer-1');
		const english = await asked(html(ownPage, 404), {
			refused: { status: 404, message: 'not-found' },
			locale: 'en'
		});
		const said = await english.text();
		expect(said).toContain('<html lang="en">');
		expect(said).toContain('href="/en"');
		expect(said).not.toContain('not-found');
	});

	it('leads back to where one came from, when that is a page of ours, and nowhere else', async () => {
		const back = async (referer: string) =>
			(await asked(html(ownPage, 409), { refused: notIn, referer })).text();
		expect(await back('http://localhost/kansli/1/bidrag?q="><script>')).toContain(
			'href="/kansli/1/bidrag?q=%22%3E%3Cscript%3E"'
		);
		expect(await back('https://elsewhere.example/kansli/1')).not.toContain('elsewhere');
		expect(await back('not an address')).toContain('href="/"');
	});

	it('says nothing of what went wrong inside', async () => {
		const answer = await asked(html(ownPage, 500));
		expect(answer.status).toBe(500);
		expect(await answer.text()).toContain('nummer-1');
	});

	it('writes a reason as text', async () => {
		const refused = { status: 400, message: '<img src=x onerror=alert(1)>.' };
		const page = await (await asked(html(ownPage, 400), { refused })).text();
		expect(page).toContain('&lt;img');
		expect(page).not.toContain('<img');
	});

	it('answers a program with a problem', async () => {
		const json = Response.json({ message: notIn.message }, { status: 409 });
		const answer = await asked(json, { refused: notIn });
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(await answer.json()).toEqual({
			type: 'about:blank',
			title: notIn.message,
			status: 409,
			instance: 'urn:request:nummer-1'
		});
	});
});

describe('what is answered otherwise', () => {
	it('is left as it is: a page with its own words, a file, the open interface', async () => {
		const page = await asked(html('<h1>Sidan finns inte</h1>', 404), { refused: notIn });
		expect([page.status, await page.text()]).toEqual([404, '<h1>Sidan finns inte</h1>']);
		const file = new Response('PDF', { headers: { 'content-type': 'application/pdf' } });
		expect(await asked(file)).toBe(file);
		const api = Response.json({ title: 'x' }, { status: 404 });
		expect(await asked(api, { refused: notIn, path: '/api/v1/x' })).toBe(api);
	});
});
