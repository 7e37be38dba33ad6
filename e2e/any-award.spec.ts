// An award that no code knows, with the browser alone: made, opened, applied for, taken out as a file, and read into
// an empty house, where it looks the same.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, House, signIn, test } from './house.ts';
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

/** What is answered in the eligibility check, in words. */
const verdict = async (page: Page, house: House) =>
	(await page.getByRole('main').innerText()).replaceAll(house.url, '');

/** Begins an entry from the check's answer; answers what its form asks, in words. */
async function begin(page: Page): Promise<string[]> {
	await page.getByRole('main').getByRole('link', { name: 'Gå vidare till ansökan' }).click();
	await expectGood(page);
	await page.getByRole('radio', { name: 'Takodling' }).check();
	await press(page, 'Starta bidraget');
	await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}\//);
	await expect(page.getByRole('group', { name: 'Skörden, före och efter' })).toBeVisible();
	return page
		.locator('main h1, main form.answers :is(label, legend):not(details *)')
		.allInnerTexts();
}

test('an award that no code knows is made, applied for, and looks the same elsewhere', async ({
	page,
	house,
	browser
}) => {
	test.setTimeout(600_000);
	await signIn(page, office);

	// From a file that somebody has written; then changed in the editor.
	const from = JSON.parse(
		readFileSync('src/lib/server/programme/definition/made-up-award.fixture.json', 'utf8')
	) as { form: { sections: { questions: unknown[] }[] }; panels: { classes: string[] }[] };
	// One panel for all classes: more cannot be run yet.
	from.panels = from.panels.slice(0, 1).map((panel) => ({ ...panel, classes: [] }));
	from.form.sections[0]?.questions.push(
		{
			key: 'harvest',
			type: 'table',
			atLeast: 0,
			label: { sv: 'Skörden, före och efter', en: 'The harvest, before and after' }
		},
		{
			key: 'pupils',
			type: 'number',
			label: { sv: 'Hur många elever?', en: 'How many pupils?' },
			shownWhen: [{ question: 'class', is: ['school-garden'] }]
		}
	);
	const file = path.join(test.info().outputDir, 'spaden.json');
	await test.step('made', async () => {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify(from));
		await page.goto('/kansli/utmarkelser/ny');
		await page.getByRole('radio', { name: /^En fil/ }).check();
		await page.locator('input[type=file]').setInputFiles(file);
		await page.getByRole('button', { name: 'Skapa utkastet' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gröna spaden');
		const draft = page.url();
		await page.goto(`${draft}/klasser`);
		await page.getByRole('button', { name: 'Lägg till klass' }).click();
		await expect(page.locator(named('classes.2.name.sv'))).toBeVisible();
		await page.waitForLoadState('networkidle');
		await page.locator(named('classes.2.name.sv')).fill('Takodling');
		await page.locator(named('classes.2.name.en')).fill('Roof garden');
		await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
		await expect(page.locator(named('classes.2.key'))).toHaveValue('takodling');
		await page.goto(draft);
		await page.getByRole('button', { name: 'Sätt på plats' }).click();
		await expect(page.getByText('Utmärkelsen är på plats.', { exact: false })).toBeVisible();
		await expectGood(page);
	});

	const draft = page.url().replace(/\?.*/, '');
	await test.step('opened', async () => {
		await page.getByRole('link', { name: 'Förbered första omgången' }).click();
		await expectGood(page);
		await page.getByRole('button', { name: 'Förbered omgången' }).click();
		await expect(page.getByText('Omgången är förberedd. Skriv in datumen.')).toBeVisible();
		await page.locator(named('call.opens')).fill(`${day(-2)}T08:00`);
		await page.locator(named('call.closes')).fill(`${day(30)}T23:59`);
		await press(page, 'Spara');
		await expect(page.getByText('Ändringarna är sparade.')).toBeVisible();
		await expectGood(page);
		await page.getByLabel('Vi har gått igenom datumen').check();
		await press(page, 'Öppna omgången');
		await page.waitForURL(/\?nu=oppnad/);
	});

	let said = '';
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
		await checkEligibility(page, 'grona-spaden', [40, 'Med naturens hjälp']);
		await expectGood(page);
		said = await verdict(page, house);
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

	await test.step('the same in an empty house', async () => {
		const empty = new House();
		try {
			await empty.start();
			const dry = await empty.utmarkt('programme', 'import', out);
			expect(dry).toContain('Inget är ändrat än.');
			expect((await fetch(`${empty.url}/grona-spaden`)).status).toBe(404);
			await empty.utmarkt('programme', 'import', out, '--yes');
			await expect
				.poll(async () => (await fetch(`${empty.url}/grona-spaden`)).status, { timeout: 30_000 })
				.toBe(200);
			const again = path.join(test.info().outputDir, 'igen.json');
			await empty.utmarkt('programme', 'export', 'grona-spaden', '--out', again);
			const schemaless = (name: string) =>
				({ ...(JSON.parse(readFileSync(name, 'utf8')) as object), $schema: '' }) as object;
			expect(schemaless(again)).toEqual(schemaless(out));

			// With a round like ours, all that the public reads of it is the same.
			const theirs = await (
				await browser.newContext({ baseURL: empty.url, locale: 'sv-SE' })
			).newPage();
			await signIn(theirs, office);
			await openFirstRound(theirs, 'Gröna spaden');
			await expect
				.poll(async () => (await fetch(`${empty.url}/grona-spaden/${day(0).year}`)).status, {
					timeout: 30_000
				})
				.toBe(200);
			const visitor = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
			expect(await whatIsRead(visitor, empty)).toEqual(await whatIsRead(visitor, house));
			await become(theirs, applicant);
			await checkEligibility(theirs, 'grona-spaden', [40, 'Med naturens hjälp']);
			expect(await verdict(theirs, empty)).toEqual(said);
			expect(await begin(theirs)).toEqual(asked);
			expect(asked.length).toBeGreaterThan(10);
			await theirs.context().close();
			await visitor.context().close();
		} finally {
			await empty.stop();
			empty.remove();
		}
	});
});
