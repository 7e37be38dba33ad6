// At the visit there is often no line. The page opens anyway, what is noted is kept on the phone, and all of it arrives,
// once; nothing of it is left for whoever signs in next.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectAccessible, expectNoSidewaysScroll, widths } from './look.ts';
import { mailTo, press } from './steps.ts';

test.use({ houseOf: 'visits' });

const unit = 'Rönnbacken';
const phoneOf = async (browser: Browser, house: House, size = widths.phone) =>
	browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		viewport: size
	});

/** The visit's page, as one comes to it from what waits. */
async function openVisit(page: Page, name: string): Promise<string> {
	await signIn(page, name);
	await page.goto('/bedomning');
	const link = page.getByRole('link', { name: new RegExp(`^Besök .*${unit}`) }).first();
	const address = (await link.getAttribute('href')) ?? '';
	await page.goto(address);
	return address;
}

const kept = (page: Page) => expect(page.getByText('Sidan finns på telefonen.')).toBeVisible();
const note = (page: Page, at: number) => page.getByLabel('Det här såg vi').nth(at);
const outcome = (page: Page, at: number, name: string) =>
	page.getByRole('radio', { name, exact: true }).nth(at);

/** What lies in the browser's own stores. */
const onDevice = (page: Page) =>
	page.evaluate(async () => {
		const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const workers = await navigator.serviceWorker.getRegistrations();
		return [...(await caches.keys()), ...databases, ...workers.map(({ scope }) => scope)];
	});

async function offline(context: BrowserContext, away: boolean) {
	await context.setOffline(away);
}

test('four points noted without a line arrive when it is back, once', async ({
	browser,
	house
}) => {
	test.setTimeout(240_000);
	const context = await phoneOf(browser, house);
	const page = await context.newPage();
	const address = await openVisit(page, 'Karin Wallmark');
	await kept(page);
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);

	await test.step('in flight mode it opens, and takes notes', async () => {
		await offline(context, true);
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Platsbesök', level: 1 })).toBeVisible();
		await expect(page.getByText(/Du är utan nät/)).toBeVisible();
		await outcome(page, 0, 'Bekräftat').check();
		await note(page, 0).fill('Tavlan hänger i personalrummet.');
		await outcome(page, 1, 'Ändrat').check();
		await note(page, 1).fill('Mötet hölls varannan vecka, inte varje.');
		await outcome(page, 2, 'Såg vi inte').check();
		await note(page, 2).fill('Nattpersonalen hade gått hem.');
		await page.getByLabel('Övrigt från besöket').fill('Varmt mottagande.');
		await expect(
			page.getByText('4 anteckningar finns på telefonen men är inte skickade än.')
		).toBeVisible();
		await expect(page.getByText('Sparat på telefonen, inte skickat än')).toHaveCount(4);
		await expectAccessible(page);
	});

	await test.step('the browser is closed and the page opened again, still without a line', async () => {
		await page.close();
		const again = await context.newPage();
		await again.goto(address);
		await expect(note(again, 1)).toHaveValue('Mötet hölls varannan vecka, inte varje.');
		await expect(outcome(again, 2, 'Såg vi inte')).toBeChecked();
		await expect(again.getByText('4 anteckningar finns på telefonen')).toBeVisible();
		await offline(context, false);
		await expect(again.getByText('Allt är skickat.')).toBeVisible({ timeout: 30_000 });
		await expect(again.getByText('inte skickat än')).toHaveCount(0);
	});

	await test.step('a colleague reads each of them, once', async () => {
		const other = await phoneOf(browser, house, widths.desktop);
		const colleague = await other.newPage();
		await openVisit(colleague, 'Peter Lundmark');
		for (const words of [
			'Tavlan hänger i personalrummet.',
			'Mötet hölls varannan vecka, inte varje.',
			'Nattpersonalen hade gått hem.',
			'Varmt mottagande.'
		]) {
			await expect(colleague.getByText(words)).toHaveCount(1);
		}
		await expect(colleague.getByText('Ändrat av besöket')).toBeVisible();
		await expectAccessible(colleague);
		await other.close();
	});
	await context.close();
});

test('two devices of one’s own overwrite nothing, and one chooses', async ({ browser, house }) => {
	test.setTimeout(240_000);
	const phone = await phoneOf(browser, house);
	const tablet = await phoneOf(browser, house, widths.desktop);
	const [small, large] = [await phone.newPage(), await tablet.newPage()];
	await openVisit(small, 'Åsa Norgren');
	await kept(small);
	await openVisit(large, 'Åsa Norgren');
	await offline(phone, true);
	await note(small, 0).fill('Från telefonen.');
	await expect(
		small.getByText('1 anteckning finns på telefonen men är inte skickad än.')
	).toBeVisible();
	await note(large, 0).fill('Från surfplattan.');
	await expect(large.getByText(/^Sparat kl/).first()).toBeVisible();
	await offline(phone, false);
	await expect(small.getByRole('heading', { name: 'Välj mellan två anteckningar' })).toBeVisible({
		timeout: 30_000
	});
	await expectAccessible(small);
	await press(small, 'Slå ihop dem');
	await expect(small.getByText('Valet är sparat.')).toBeVisible();
	await expect(note(small, 0)).toHaveValue(/Från telefonen\.[\s\S]*Från surfplattan\./);
	await phone.close();
	await tablet.close();
});

test('nothing is left on the phone after sign-out, nor for another who signs in there', async ({
	browser,
	house
}) => {
	test.setTimeout(240_000);
	const context = await phoneOf(browser, house);
	const page = await context.newPage();
	const address = await openVisit(page, 'Karin Wallmark');
	await kept(page);
	expect((await onDevice(page)).length).toBeGreaterThan(2);
	await page
		.getByText(/^Karin Wallmark/)
		.first()
		.click();
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await page.waitForURL((url) => url.pathname === '/');
	expect(await onDevice(page)).toEqual([]);

	await openVisit(page, 'Karin Wallmark');
	await kept(page);
	// Her session ends without a word, and another comes to the same phone.
	await context.clearCookies({ name: /session/ });
	await signIn(page, 'Lovisa Hedström');
	expect(await onDevice(page)).toEqual([]);
	await offline(context, true);
	expect(await page.goto(address).catch(() => null)).toBeNull();
	await context.close();
});

test('a unit accepts one of the times that it is offered, and its calendar has it right', async ({
	page,
	house
}) => {
	test.setTimeout(240_000);
	const users = await house.users();
	const address = await openVisit(page, 'Karin Wallmark');
	const entry = /bedomning\/([0-9a-f-]{36})/.exec(address)?.[1] ?? '';
	const day = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 8 });
	await page.goto(`${address}/boka`);
	await page.getByText('Föreslå nya tider', { exact: true }).click();
	await page.locator('[name="starts-0"]').fill(`${day}T09:00`);
	await page.locator('[name="until-0"]').fill('11.30');
	await page.locator('[name="place-0"]').fill('Stora entrén');
	await page.locator('[name="starts-1"]').fill(`${day}T13:00`);
	await page.locator('[name="until-1"]').fill('15.00');
	await page.locator('#offer-agenda').fill('13.00 Rundvandring\n14.00 Samtal');
	await press(page, 'Skicka förslaget');
	await expect(page.getByText('Förslaget är skickat.')).toBeVisible();
	await expectAccessible(page);

	await page.context().clearCookies();
	await signIn(page, 'Mattias Öhrling');
	await page.goto(`/mina-bidrag/${entry}/kvitto`);
	await page.getByRole('link', { name: /föreslår tider för ett besök/ }).click();
	await expectAccessible(page);
	await page.getByRole('radio').nth(1).check();
	await press(page, 'Tacka ja till tiden');
	await expect(page.getByText('Ni har tackat ja.')).toBeVisible();
	await page.getByLabel('Praktiskt').fill('Parkera på baksidan. Ring 08-123 45 67 vid dörren.');
	await press(page, 'Spara');
	await expect(page.getByText('Sparat. Examinatorerna ser det')).toBeVisible();
	await expectNoSidewaysScroll(page);

	const file = await page.request.get(`/mina-bidrag/${entry}/besok/kalender`);
	const starts = day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '13:00' });
	const utc = (at: Temporal.ZonedDateTime) =>
		at.toInstant().toString().replaceAll(/[-:]/g, '').replace(/\.\d+/, '');
	const text = await file.text();
	expect(text).toContain(`DTSTART:${utc(starts)}`);
	expect(text).toContain(`DTEND:${utc(starts.add({ hours: 2 }))}`);
	const lead = users.find(({ name }) => name === 'Karin Wallmark');
	await mailTo(page, lead?.email ?? '', /Ny tid för platsbesöket/);
});
