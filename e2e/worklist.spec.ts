// The office's list of entries: look for one, decide, move it, let it in again, take them all out as a file.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { become, mailTo, press } from './steps.ts';

async function toList(page: Page, edition: string) {
	await page.goto('/kansli');
	await page.getByRole('main').getByRole('link', { name: edition, exact: true }).click();
	await page.getByRole('navigation', { name: 'Omgångens delar' }).getByText('Bidrag').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bidrag');
}
const rows = (page: Page) => page.getByRole('main').getByRole('row');
const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

/** From now on in a day, as the browser's own field writes it. */
function tomorrow(): string {
	const at = Temporal.Now.zonedDateTimeISO('Europe/Stockholm').add({ days: 1 });
	return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Everything one does with the list, with script or without. */
async function walk(page: Page, unit: string) {
	await signIn(page, 'Birgitta Ahlmark');
	await toList(page, 'Kvalitetsutmärkelsen 2026');
	await expect(rows(page)).toHaveCount(39);

	// Looked for, filtered and sorted; all of it stands in the address.
	await page.getByLabel('Sök', { exact: true }).fill(unit);
	await page.getByRole('combobox', { name: 'Läge' }).selectOption('Inskickat');
	await press(page, 'Visa');
	await expect(rows(page)).toHaveCount(2);
	await expect(page).toHaveURL(/lage=submitted/);
	await page.getByRole('link', { name: 'Rensa filtret' }).first().click();
	await page.getByRole('link', { name: 'Enhet', exact: true }).click();
	await expect(page.getByRole('columnheader', { name: 'Enhet' })).toHaveAttribute(
		'aria-sort',
		'ascending'
	);
	await page.getByRole('link', { name: 'Enhet', exact: true }).click();
	await expect(page.getByRole('columnheader', { name: 'Enhet' })).toHaveAttribute(
		'aria-sort',
		'descending'
	);

	// Columns of one's own, remembered.
	await open(page, 'Välj kolumner');
	await page.getByRole('checkbox', { name: 'Kontakt' }).check();
	await press(page, 'Visa de valda');
	await expect(page.getByRole('columnheader', { name: 'Kontakt' })).toBeVisible();
	await toList(page, 'Kvalitetsutmärkelsen 2026');
	await expect(page.getByRole('columnheader', { name: 'Kontakt' })).toBeVisible();

	await page.getByRole('main').getByRole('link', { name: unit }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit);

	await open(page, 'Besluta om enheten kan delta');
	await page.getByRole('radio', { name: 'Kan delta, men inte vinna än' }).check();
	await press(page, 'Spara beslutet');
	await expect(page.getByRole('alert')).toContainText('Fyll i det här');
	await page.locator('#decide-reason').fill('Budgeten är inte i balans.');
	await press(page, 'Spara beslutet');
	await expect(page.getByText('Beslutet är sparat')).toBeVisible();
	await expect(page.getByText('Kan delta, inte vinna än, enligt kansliets beslut')).toBeVisible();

	await open(page, 'Flytta till en annan klass');
	await page.getByLabel('Ny klass').selectOption('Andra verksamheter');
	await page.locator('#move-reason').fill('Enheten är administrativ.');
	await press(page, 'Flytta bidraget');
	await expect(page.getByText('Bidraget är flyttat')).toBeVisible();
	await expect(page.locator('.eyebrow')).toContainText('Andra verksamheter');

	// Somebody has handed in reviews: it is opened only by who says that it is meant.
	await open(page, 'Öppna bidraget igen');
	await page.getByLabel('Öppet till och med').fill(tomorrow());
	await page.locator('#reopen-reason').fill('Strömavbrott hos enheten.');
	await press(page, 'Öppna bidraget');
	await expect(page.getByRole('alert')).toContainText('har börjat bedömas');
	await page.getByLabel('Ja, öppna bidraget ändå').check();
	await press(page, 'Öppna bidraget');
	await expect(page.getByText('Bidraget är öppet och enheten har fått ett mejl.')).toBeVisible();

	await page.getByRole('link', { name: 'Så här ser enheten det' }).click();
	await expect(page.getByText('Du läser som kansliet')).toBeVisible();
	await expect(page.getByText('Öppnat för er.')).toBeVisible();
	await expect(page.getByText('Kansliet har flyttat bidraget till klassen')).toBeVisible();
	await expect(page.getByRole('button', { name: /Skicka in/ })).toHaveCount(0);
	await page.getByRole('link', { name: 'Tillbaka till kansliets sida' }).click();
	return page.url();
}

test('the office finds an entry, decides on it, moves it and lets it in again', async ({
	page
}) => {
	const address = await walk(page, 'Vård- och omsorgsboendet Rönnbacken');
	await expectGood(page);
	await page.goto(address.replace(/\/[^/]+$/, ''));
	await expectGood(page);
	await open(page, 'Fler filter');
	await page.getByRole('combobox', { name: 'Öppnat igen' }).selectOption('Öppna nu');
	await press(page, 'Visa');
	await expect(rows(page)).toHaveCount(2);
	await expect(page.getByText('av kansliet', { exact: true })).toBeVisible();

	await become(page, 'Mattias Öhrling');
	await page.goto('/mina-bidrag');
	await page
		.getByRole('main')
		.getByRole('link', { name: /Rönnbacken/ })
		.first()
		.click();
	await expect(page.getByText('Öppnat för er.')).toBeVisible();
	await expectGood(page);
	const mail = await mailTo(page, 'mattias.ohrling@example.se', /Öppet för er till/);
	expect(mail).toContain('Strömavbrott hos enheten.');

	await become(page, 'Birgitta Ahlmark');
	await page.goto(address);
	await press(page, 'Stäng bidraget nu');
	await expect(page.getByText('Bidraget är stängt igen.')).toBeVisible();
});

test('the same goes without script, and the list goes out as a file', async ({ plain }) => {
	await walk(plain, 'Förskolan Kaprifolen');
	await toList(plain, 'Kvalitetsutmärkelsen 2026');
	await plain.getByLabel('Sök', { exact: true }).fill('förskolan');
	await press(plain, 'Visa');
	const shown = (await rows(plain).count()) - 1;
	const take = async (name: string) => {
		// What the file is to be called is asked of the answer: a busy browser may begin to save before it has read that.
		const [file, answer] = await Promise.all([
			plain.waitForEvent('download'),
			plain.waitForResponse((each) => new URL(each.url()).pathname.endsWith('/bidrag/hamta')),
			plain.getByRole('button', { name }).click()
		]);
		const said = (await answer.headerValue('content-disposition')) ?? '';
		const called = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(said)?.[1] ?? '');
		return { name: called, content: readFileSync(await file.path()) };
	};
	const csv = await take('CSV');
	expect(csv.name).toMatch(/^bidrag Kvalitetsutmärkelsen 2026 \d{4}-\d{2}-\d{2}\.csv$/);
	expect(csv.content.subarray(0, 3).toString('hex')).toBe('efbbbf');
	const pdfs = async () =>
		Object.keys(unzipSync((await take('Pdf:er och bilagor i en zip-fil')).content)).filter((name) =>
			name.endsWith('/Bidraget.pdf')
		);
	expect(await pdfs()).toHaveLength(shown);
	await plain
		.getByRole('checkbox', { name: /Välj Förskol/ })
		.first()
		.check();
	expect(await pdfs()).toHaveLength(1);
	expect((await take('Excel')).content.subarray(0, 2).toString()).toBe('PK');
});
