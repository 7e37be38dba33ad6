// What goes wrong is said clearly, in the reader's language, with the right status; and nothing typed is lost.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, House, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { draftOf } from './steps.ts';

test('an unknown page says so, in both languages, with a number to give', async ({ page }) => {
	for (const [address, words] of [
		['/finns/inte', 'Sidan finns inte'],
		['/en/does/not/exist', 'There is no such page'],
		['/framsteget/1066', 'Sidan finns inte'],
		['/en/framsteget/2020x', 'There is no such page']
	] as const) {
		const answer = await page.goto(address);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
		const id = answer?.headers()['x-request-id'] ?? 'none';
		await expect(page.getByText(id)).toBeVisible();
	}
	await expectGood(page);
});

test('a page of the house asks a visitor to sign in, and leads back', async ({ page }) => {
	await page.goto('/kansli');
	await expect(page).toHaveURL('/logga-in?next=%2Fkansli');
	await page.goto('/en/mina-bidrag');
	await expect(page).toHaveURL('/en/logga-in?next=%2Fmina-bidrag');
	await expectGood(page);
});

test('signing in by the link in a mail works once, and the old link says why not', async ({
	page,
	house
}) => {
	const address = `helt.ny.${Date.now()}@example.se`;
	await page.goto('/logga-in?next=/mina-bidrag');
	await page.getByLabel('E-postadress').fill(address);
	await page.getByRole('button', { name: 'Skicka länken' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titta i din e-post');
	await page.goto('/demo/post');
	const link = page.getByRole('link', { name: /logga-in\/lank/ }).first();
	const href = (await link.getAttribute('href')) ?? '';
	await page.goto(house.url + href);
	// Opening is not using: a mail guard may open the link before its reader does.
	await page.goto(house.url + href);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page).toHaveURL('/mina-bidrag');
	await page.context().clearCookies();
	await page.goto(house.url + href);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Länken gäller inte längre');
	await expectGood(page);
});

test('an address that is none is refused at the field, and stays written', async ({ page }) => {
	await page.goto('/logga-in');
	await page.getByLabel('E-postadress').evaluate((input) => input.setAttribute('type', 'text'));
	await page.getByLabel('E-postadress').fill('kajsa på förskolan');
	await page.getByRole('button', { name: 'Skicka länken' }).click();
	await expect(page.getByLabel('E-postadress')).toHaveValue('kajsa på förskolan');
	await expect(page.getByLabel('E-postadress')).toHaveAttribute('aria-invalid', 'true');
});

test('a link back can only lead within the house', async ({ page }) => {
	await page.goto('/demo');
	for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
		await page.goto(`/logga-in?next=${encodeURIComponent(next)}`);
		const action = (await page.locator('form[method=post]').first().getAttribute('action')) ?? '';
		expect(decodeURIComponent(action)).not.toContain('evil.example');
	}
});

test('a body too large gets 413 and words', async ({ page, house }) => {
	const answer = await page.request.post('/logga-in', {
		form: { email: 'x'.repeat(3_000_000) },
		headers: { origin: house.url, accept: 'text/html' }
	});
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain('Det var för mycket på en gång');
});

test('a form from another site is refused', async ({ page, house }) => {
	const answer = await page.request.post('/logga-in', {
		form: { email: 'a@example.se' },
		headers: { origin: 'https://evil.example' }
	});
	expect(answer.status()).toBe(403);
	expect(house.url).not.toContain('evil');
});

test('text posted after the session has gone is kept on the page, can be sent again, and arrives', async ({
	plain
}) => {
	const text = 'Allt det här skrev jag sent i går kväll, och det får inte försvinna.';
	await signIn(plain, 'Elin Sandvall');
	const part = `/mina-bidrag/${await draftOf(plain)}/mission`;
	await plain.goto(part);
	await plain.locator('main textarea').first().fill(text);
	await plain.context().clearCookies();
	const [answer] = await Promise.all([
		plain.waitForResponse((each) => each.request().method() === 'POST'),
		plain.getByRole('main').locator('button[data-variant=primary]').first().click()
	]);
	expect(answer.status()).toBe(401);
	await expect(plain.getByRole('heading', { level: 1 })).toContainText(
		'Det du skrev finns kvar här'
	);
	await expect(plain.locator('body')).toContainText(text);
	const tab = await plain.context().newPage();
	await signIn(tab, 'Elin Sandvall');
	await plain.getByRole('button', { name: 'Skicka igen' }).click();
	await plain.goto(part);
	await expect(plain.locator('main textarea').first()).toHaveValue(text);
});

test('text posted together with a file is kept too, and the file is asked for again', async ({
	plain
}) => {
	const name = 'Ett pris som ska heta så här och inte få skrivas en gång till';
	await signIn(plain, 'Birgitta Ahlmark');
	await plain.goto('/kansli/utmarkelser/ny');
	await plain.getByLabel('På svenska').fill(name);
	const file = { name: 'pris.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
	await plain.locator('input[type=file]').setInputFiles(file);
	await plain.context().clearCookies();
	await plain.locator('main button[data-variant=primary]').click();
	await expect(plain.getByRole('heading', { level: 1 })).toContainText('Det du skrev finns kvar');
	await expect(plain.getByLabel('Det du skrev')).toHaveValue(name);
	await expect(plain.getByLabel('Filen ”pris.json” behöver väljas igen')).toBeVisible();
	const tab = await plain.context().newPage();
	await signIn(tab, 'Birgitta Ahlmark');
	// Without the file it becomes an empty award of that name.
	await plain.getByRole('button', { name: 'Skicka igen' }).click();
	await expect(plain.getByRole('heading', { level: 1 })).toContainText(name);
});

test('what another site posts is never shown as if somebody here had written it', async ({
	request
}) => {
	const answer = await request.post('/mina-bidrag', {
		headers: { origin: 'https://annan.example', accept: 'text/html' },
		form: { text: 'Något som en annan webbplats har skrivit i ett dolt formulär' }
	});
	expect(answer.status()).toBe(403);
	expect(await answer.text()).not.toContain('en annan webbplats');
});

test.describe('when the database goes away', () => {
	test('pages say so with 503, and recover by themselves', async ({ browser }) => {
		test.setTimeout(180_000);
		const house = await House.furnished();
		await house.start();
		try {
			const page = await browser.newPage({ baseURL: house.url });
			expect((await page.goto('/framsteget/2020'))?.status()).toBe(200);
			await signIn(page, (await house.users()).at(0)?.name ?? '');
			process.kill(databasePid(house), 'SIGKILL');
			await expect(async () => {
				expect((await page.goto('/mina-bidrag'))?.status()).toBe(503);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tillfälligt avbrott');
			}).toPass({ timeout: 5_000, intervals: [10] });
			await expect
				.poll(async () => (await page.request.get('/readyz')).status(), { timeout: 30_000 })
				.toBe(200);
			await expect
				.poll(
					// The page that waits reloads itself, which may cut this off.
					async () => (await page.goto('/mina-bidrag').catch(() => null))?.status(),
					{ timeout: 30_000 }
				)
				.toBe(200);
		} finally {
			await house.stop();
			house.remove();
		}
	});
});

function databasePid(house: House): number {
	const file = path.join(house.folder, 'database', 'postmaster.pid');
	return Number(readFileSync(file, 'utf8').split('\n')[0]);
}
