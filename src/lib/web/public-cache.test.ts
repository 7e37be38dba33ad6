// A public page is drawn once, until what it shows changes.
import { beforeEach, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { useWorld } from '../../../tools/test-world.ts';
import { inTransaction } from '../server/platform/database/index.ts';
import type { Actor } from '../server/platform/actor.ts';
import { publishProgrammes } from '../server/publication/index.ts';
import { operations } from './api/operations.ts';
import type { Operation } from './api/operation.ts';
import { withPublicCache } from './public-cache.ts';

const world = useWorld();
let drawn = 0;
beforeEach(() => (drawn = 0));

type Asked = {
	path?: string;
	route?: string;
	headers?: Record<string, string>;
	actor?: Actor;
	method?: string;
};

async function ask({
	path = '/',
	route = '/(public)',
	headers = {},
	actor,
	method = 'GET'
}: Asked = {}) {
	const url = new URL(`http://localhost${path}`);
	const event = {
		url,
		request: new Request(url, { headers, method }),
		route: { id: route },
		locals: { actor: actor ?? world.visitor(), organiser: { id: world.organiserId } }
	};
	const response = await withPublicCache(
		event as Partial<RequestEvent> as RequestEvent,
		async () => {
			drawn += 1;
			return new Response(`drawn for ${path}`, { headers: { 'content-type': 'text/html' } });
		}
	);
	return { status: response.status, headers: response.headers, body: await response.text() };
}

async function publish() {
	const system = world.system();
	await inTransaction(system, (tx) => publishProgrammes(tx, system));
}

describe('a public page', () => {
	it('is drawn once, however many ask for it', async () => {
		const [one, two] = [await ask({ path: '/arkiv' }), await ask({ path: '/arkiv' })];
		expect(drawn).toBe(1);
		expect(two.body).toBe('drawn for /arkiv');
		expect(two.headers.get('content-type')).toBe('text/html');
		expect(two.headers.get('etag')).toBe(one.headers.get('etag'));
		expect(two.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
	});

	it('is not sent again to who has it, by its tag or by its date', async () => {
		const { headers } = await ask();
		const byTag = await ask({ headers: { 'if-none-match': headers.get('etag') ?? '' } });
		expect(byTag).toMatchObject({ status: 304, body: '' });
		expect(byTag.headers.get('etag')).toBe(headers.get('etag'));
		const byDate = await ask({
			headers: { 'if-modified-since': headers.get('last-modified') ?? '' }
		});
		expect(byDate.status).toBe(304);
		expect((await ask({ headers: { 'if-none-match': '"another"' } })).status).toBe(200);
	});

	it('is drawn anew when something is published, and when a day begins', async () => {
		const ways = { path: '/framsteget', route: '/(public)/[programme]' };
		await ask(ways);
		await publish();
		await ask(ways);
		expect(drawn).toBe(2);
		await ask({ ...ways, actor: world.visitor('2026-03-03T00:30:00Z') });
		expect(drawn).toBe(3);
	});

	it('is a page of its own for whoever is signed in, and nobody keeps it', async () => {
		const anna = await world.person('Anna Ek');
		for (const _ of [1, 2]) {
			const { headers } = await ask({ path: '/om', route: '/(public)/om', actor: anna });
			expect(headers.get('cache-control')).toBe('private, no-store');
			expect(headers.get('etag')).toBeNull();
		}
		expect(drawn).toBe(2);
	});
});

it('a working page, a sign-in and a post are left alone', async () => {
	const others: Asked[] = [
		{ route: '/(office)/kansli' },
		{ route: '/(public)/logga-in' },
		{ route: '/(public)/demo' },
		{ route: '/api/v1/entries' },
		{ route: '/(public)', method: 'POST' }
	];
	for (const other of others) {
		expect((await ask(other)).headers.get('cache-control')).toBeNull();
		await ask(other);
	}
	expect(drawn).toBe(2 * others.length);
});

it('of the open interface, what needs neither token nor key is kept, and nothing else is', async () => {
	const answers = new Map(
		Object.values<Operation>(operations)
			.filter(({ method }) => method === undefined || method === 'get')
			.map(({ path, bearer, keyed }) => [path, bearer || keyed === true])
	);
	expect(answers.size).toBeGreaterThan(20);
	for (const [path, own] of answers) {
		const route = path.replaceAll(/\{(\w+)\}/g, '[$1]');
		drawn = 0;
		const [first] = [await ask({ path, route }), await ask({ path, route })];
		expect({ path, drawn, kept: first.headers.get('etag') !== null }).toEqual({
			path,
			drawn: own ? 2 : 1,
			kept: !own
		});
	}
});
