// An award that no code knows, with the browser alone: made, opened, applied for, taken out as a file, and read into
// an empty house, where it looks the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeAward } from './award-by-hand.ts';
import { EmptyHouse } from './empty-house.ts';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { become, checkEligibility, fillEntry, openFirstRound, press } from './steps.ts';

const office = 'Birgitta Ahlmark';
const applicant = 'Pernilla Storåker';
const named = (field: string) => `[name="${field}"]`;
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Stockholm').add({ days });

/** What the public reads of the award, in both languages. */
async function whatIsRead(page: Page, house: House): Promise<string[]> {
	const read: string[] = [];
	for (const address of ['/grona-spaden', '/en/grona-spaden']) {
		await page.goto(house.url + address);
		read.push(await page.getByRole('main').innerText());
	}
	return read;
}

/** Begins an entry from the check's answer; answers what the form's two sections ask, in words. */
async function begin(page: Page): Promise<string[]> {
	await page.getByRole('main').getByRole('link', { name: 'Gå vidare till ansökan' }).click();
	await expectGood(page);
	return started(page);
}

/** The same once one is signed in. */
async function started(page: Page): Promise<string[]> {
	await page.getByRole('radio', { name: 'Takodling' }).check();
	await press(page, 'Starta bidraget');
	await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}\//);
	const asked: string[] = [];
	for (const section of ['kontakt', 'odlingen']) {
		await page.goto(page.url().replace(/[^/]+$/, section));
		const words = page.locator('main h1, main form.answers :is(label, legend):not(details *)');
		asked.push(...(await words.allInnerTexts()));
	}
	await page.goto(page.url().replace(/[^/]+$/, 'kontakt'));
	return asked;
}

test('an award that no code knows is made, applied for, and looks the same elsewhere', async ({
	page,
	house,
	browser
}) => {
	test.setTimeout(600_000);
	await signIn(page, office);

	await test.step('made, part by part', async () => {
		await page.goto('/kansli/utmarkelser/ny');
		await page.getByLabel('Namn på svenska').fill('Gröna spaden');
		await page.getByLabel('Namn på engelska').fill('The Green Spade');
		await page.getByRole('button', { name: 'Skapa utkastet' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gröna spaden');
		const draft = page.url();
		await writeAward(page, draft);
		await page.goto(draft);
		await page.getByRole('button', { name: 'Sätt på plats' }).click();
		await expect(page.getByText('Utmärkelsen är på plats.', { exact: false })).toBeVisible();
		await expectGood(page);
	});

	const draft = page.url().replace(/\?.*/, '');
	await test.step('opened', () => openFirstRound(page, 'Gröna spaden'));

	let asked: string[] = [];
	await test.step('applied for', async () => {
		await expect
			.poll(async () => (await page.request.get(`/grona-spaden/${day(0).year}`)).status(), {
				timeout: 30_000
			})
			.toBe(200);
		await become(page, applicant);
		await page.goto('/');
		await page.getByRole('main').getByRole('link', { name: 'Gröna spaden' }).first().click();
		await checkEligibility(page, 'grona-spaden', [40]);
		await expectGood(page);
		asked = await begin(page);
		// Asked of schools alone.
		await expect(page.getByLabel('Hur många elever?')).toBeHidden();
		await expectGood(page);
		await fillEntry(page, { class: 'Takodling' }, 'Vi odlar på taket, tillsammans.');
		await expectGood(page);
		await page.getByRole('main').locator('button[data-variant=primary]').click();
		await page.waitForURL(/kvitto/);
		await expectGood(page);
	});

	const out = path.join(test.info().outputDir, 'ut.json');
	await test.step('taken out as a file, which is exactly the draft', async () => {
		await become(page, office);
		await page.goto(draft);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Hämta som fil' }).click()
		]);
		await download.saveAs(out);
		await page.goto(`${draft}/json`);
		await expectGood(page);
		await page.locator('input[type=file]').setInputFiles(out);
		await page.getByRole('button', { name: 'Visa vad som skulle ändras' }).click();
		await expect(page.getByText('Inget skulle ändras.', { exact: false })).toBeVisible();

		// A changed one says what would change, and changes it.
		const other = JSON.parse(readFileSync(out, 'utf8')) as { lead: { sv: string } };
		other.lead.sv = 'En annan ingress.';
		await page.getByRole('button', { name: 'Välj en annan fil' }).click();
		await page.getByLabel('Eller klistra in').fill(JSON.stringify(other));
		await page.getByRole('button', { name: 'Visa vad som skulle ändras' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 ändring');
		await expect(page.getByRole('definition').last()).toContainText('En annan ingress.');
		await expectGood(page);
		await page.getByRole('button', { name: 'Läs in filen' }).click();
		await expect(page.getByText('Filen är inläst i utkastet.', { exact: false })).toBeVisible();
		await page.goto(`${draft}/texter`);
		await expect(page.locator(named('lead.sv'))).toHaveValue('En annan ingress.');
	});

	await test.step('the same in an empty house, of another organiser', async () => {
		const empty = new EmptyHouse();
		try {
			await empty.start();
			expect((await fetch(`${empty.url}/framsteget`)).status).toBe(404);
			await empty.utmarkt('person', 'office', 'Love Löv', 'love@lovkoping.example');
			const dry = await empty.utmarkt('programme', 'import', out);
			expect(dry).toContain('Inget är ändrat än.');
			const theirs = await (
				await browser.newContext({ baseURL: empty.url, locale: 'sv-SE' })
			).newPage();
			await theirs.goto('/kansli/utmarkelser');
			await empty.comeIn(theirs, 'love@lovkoping.example');
			await theirs.goto('/kansli/utmarkelser');
			await expect(theirs.getByText('Inga utmärkelser än.')).toBeVisible();

			// Read in by the browser, and put in place.
			await theirs.goto('/kansli/utmarkelser/ny');
			await theirs.getByRole('radio', { name: /^En fil/ }).check();
			await theirs.locator('input[type=file]').setInputFiles(out);
			await theirs.getByRole('button', { name: 'Skapa utkastet' }).click();
			await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Gröna spaden');
			await theirs.getByRole('button', { name: 'Sätt på plats' }).click();
			await expect(theirs.getByText('Utmärkelsen är på plats.', { exact: false })).toBeVisible();
			// By the command line the same file then changes nothing.
			expect(await empty.utmarkt('programme', 'import', out)).toContain('Inget skulle ändras.');
			const again = path.join(test.info().outputDir, 'igen.json');
			await empty.utmarkt('programme', 'export', 'grona-spaden', '--out', again);
			const schemaless = (name: string) =>
				({ ...(JSON.parse(readFileSync(name, 'utf8')) as object), $schema: '' }) as object;
			expect(schemaless(again)).toEqual(schemaless(out));

			// With a round like ours, all that the public reads of it is the same.
			await openFirstRound(theirs, 'Gröna spaden');
			await expect
				.poll(async () => (await fetch(`${empty.url}/grona-spaden/${day(0).year}`)).status, {
					timeout: 30_000
				})
				.toBe(200);
			const visitor = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
			const ours = await whatIsRead(visitor, house);
			expect(ours.join(' ')).toContain('25 000 kronor och en spade av guld');
			expect(await whatIsRead(visitor, empty)).toEqual(
				ours.map((text) => text.replaceAll('Stockholms stad', 'Lövköpings kommun'))
			);
			await theirs.context().clearCookies();
			await checkEligibility(theirs, 'grona-spaden', [40]);
			await theirs.getByRole('main').getByRole('link', { name: 'Gå vidare till ansökan' }).click();
			await empty.comeIn(theirs, 'enheten@lovkoping.example');
			expect(await started(theirs)).toEqual(asked);
			expect(asked.length).toBeGreaterThan(10);
			await theirs.context().close();
			await visitor.context().close();
		} finally {
			await empty.stop();
			empty.remove();
		}
	});
});
