// The last second: what had reached the server before the closing counts, however long it then took; a second later is
// refused, kept as a draft that can be read, and the office can let it in again.
import { connect } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { become, press } from './steps.ts';

const writer = 'Elin Sandvall';
const until = (moment: number) =>
	new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));

/** Posts a form as a browser does, and answers how the server took it. */
async function post(page: Page, house: House, path: string) {
	const headers = { origin: house.url, accept: 'text/html' };
	const answer = await page.request.post(path, { headers, form: {}, maxRedirects: 0 });
	return { status: answer.status(), to: answer.headers()['location'] ?? '', answer };
}

/** Begins to post a form: its head and half of its body are sent at once, the rest when one says so. */
async function postSlowly(page: Page, house: House, path: string, form: Record<string, string>) {
	const { hostname, port, host, origin } = new URL(house.url);
	const cookies = await page.context().cookies(house.url);
	const body = new URLSearchParams(form).toString();
	const half = Math.ceil(body.length / 2);
	const socket = connect(Number(port), hostname);
	const answered = new Promise<string>((resolve, reject) => {
		let text = '';
		socket.on('data', (piece: Buffer) => (text += piece.toString()));
		socket.on('close', () => resolve(text.split('\r\n\r\n')[0] ?? ''));
		socket.on('error', reject);
	});
	const head = [
		`POST ${path} HTTP/1.1`,
		`host: ${host}`,
		`origin: ${origin}`,
		'accept: text/html',
		'connection: close',
		`cookie: ${cookies.map(({ name, value }) => `${name}=${value}`).join('; ')}`,
		'content-type: application/x-www-form-urlencoded',
		`content-length: ${body.length}`
	];
	socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, half)}`);
	return async () => {
		socket.write(body.slice(half));
		return answered;
	};
}

test('the last second counts, the next one does not, and the office can let it in again', async ({
	page,
	house
}) => {
	test.setTimeout(240_000);
	const [edition = ''] = (await house.beside('e2e/every-question.ts', writer)).split(' ');
	const script = 'e2e/last-minute.ts';
	const ids = (await house.beside(script, 'ready', edition, writer, '4')).split(' ');
	const [inTime = '', slow = '', slowText = '', late = ''] = ids;
	const submit = (entry: string) => `/mina-bidrag/${entry}/granska?/submit`;
	const receipt = (entry: string) => `/mina-bidrag/${entry}/kvitto`;
	await signIn(page, writer);
	await page.goto(`/mina-bidrag/${slowText}/garden`);
	const revision = await page.locator('input[name="r.story"]').inputValue();

	const closes = Number(await house.beside(script, 'close', edition));
	await until(closes - 3_000);
	const restOfSubmission = await postSlowly(page, house, submit(slow), { some: 'of it'.repeat(9) });
	const story = 'Skrivet i sista sekunden, på en långsam förbindelse';
	const restOfText = await postSlowly(page, house, `/mina-bidrag/${slowText}/garden?/save`, {
		'r.story': revision,
		'a.story': story,
		go: 'stay'
	});
	await until(closes - 1_000);
	const first = await post(page, house, submit(inTime));
	expect([first.status, first.to]).toEqual([303, receipt(inTime)]);
	expect(Date.now(), 'it was submitted before the closing').toBeLessThan(closes);

	await until(closes + 1_000);
	const refused = await post(page, house, submit(late));
	expect(refused.status).toBeGreaterThanOrEqual(400);
	expect(await refused.answer.text()).toContain('Ansökningstiden har gått ut');
	expect(await restOfSubmission()).toMatch(/^HTTP\/1\.1 303[^]*\/kvitto/);
	expect(await restOfText()).toMatch(/^HTTP\/1\.1 303/);

	await page.goto(receipt(slow));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tack, bidraget är inskickat');
	await page.goto(`/mina-bidrag/${slowText}/granska`);
	await expect(page.getByText(story)).toBeVisible();
	await page.goto(`/mina-bidrag/${late}/granska`);
	await expect(page.getByText('Bidraget skickades inte in.')).toBeVisible();
	await expect(page.getByText('Skrivet i god tid')).toBeVisible();
	await expect(page.getByRole('button', { name: /Skicka in/ })).toHaveCount(0);
	await expectGood(page);

	await become(page, 'Birgitta Ahlmark');
	await page.goto(`/kansli/${edition}/bidrag/${late}`);
	const tomorrow = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 1 });
	await page.getByLabel('Öppet till och med').fill(`${tomorrow}T12:00`);
	await page.locator('#reopen-reason').fill('Nätet låg nere i sista minuten.');
	await press(page, 'Öppna bidraget');
	await expect(page.getByText('Bidraget är öppet och enheten har fått ett mejl.')).toBeVisible();
	await become(page, writer);
	await page.goto(`/mina-bidrag/${late}/granska`);
	await press(page, 'Skicka in bidraget');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tack, bidraget är inskickat');
	// What is open for one is not open for another.
	expect((await post(page, house, submit(slowText))).status).toBeGreaterThanOrEqual(400);
});
