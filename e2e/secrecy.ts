// Whether something is to be found: in every public page, search, feed, API answer and mail.
import { expect, type Page } from '@playwright/test';
import { routes, publicAddresses } from './routes/index.ts';
import type { DemoUser, House } from './house.ts';

/** Every public page there is, by the sitemap and from there by every link, in both languages. */
async function publicPages(house: House, asked: string): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	const sitemap = await (await fetch(`${house.url}/sitemap.xml`)).text();
	const waiting = [
		...publicAddresses(asked),
		...[...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? '').pathname)
	];
	const shut = /^(\/en)?\/(logga-in|logga-ut|demo|mina-bidrag|bedomning|jury|kansli|revision)/;
	for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
		if (texts.has(address) || shut.test(address) || texts.size > 400) continue;
		const answer = await fetch(house.url + address);
		const text = await answer.text();
		texts.set(address, text);
		if (!(answer.headers.get('content-type') ?? '').includes('text/html')) continue;
		for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
			const found = (href ?? '').replaceAll('&amp;', '&');
			if (!texts.has(found) && !found.includes('?')) waiting.push(found);
		}
	}
	return texts;
}

/** A text that is to be kept secret: one word to look for it with, another to know it by (a search page says what was asked). */
export type Secret = { ask: string; know: string };

/** Where a secret is to be found now. */
async function whereIs(
	secret: Secret,
	house: House,
	page: Page,
	users: DemoUser[]
): Promise<string[]> {
	const places: string[] = [];
	for (const [address, text] of await publicPages(house, secret.ask)) {
		if (text.includes(secret.know)) places.push(address);
	}
	for (const user of users) {
		for (const { path } of routes.filter((route) => /^\/api\/v1\/[a-z]+$/.test(route.path))) {
			const answer = await fetch(`${house.url}${path}?q=${encodeURIComponent(secret.ask)}`, {
				headers: { authorization: `Bearer ${user.token}` }
			});
			if ((await answer.text()).includes(secret.know)) places.push(`${path} as ${user.name}`);
		}
	}
	const mailbox = await (await page.request.get('/demo/post')).text();
	if (mailbox.includes(secret.know)) places.push('mail');
	return places;
}

/** Not a byte of it anywhere. */
export async function expectNowhere(secret: Secret, house: House, page: Page) {
	const outsiders = (await house.users()).filter(
		(user) => !/jury|domar|kansli/i.test(user.role.sv)
	);
	expect(await whereIs(secret, house, page, outsiders)).toEqual([]);
}

/** In all of it: the edition's page, search, feed, open data and mail. */
export async function expectEverywhere(secret: Secret, house: House, page: Page, edition: string) {
	await expect
		.poll(async () => (await (await page.request.get('/demo/post')).text()).includes(secret.know), {
			timeout: 60_000
		})
		.toBe(true);
	const places = await whereIs(secret, house, page, []);
	const search = `/sok?q=${encodeURIComponent(secret.ask)}`;
	for (const place of [edition, `/en${edition}`, search, '/flode.xml', '/api/v1/honours', 'mail']) {
		expect(places, `${secret.know} should be in ${place}`).toContain(place);
	}
}
