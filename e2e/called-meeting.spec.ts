// Two change a called meeting at the same time, the chair and the office: nothing typed is lost, nobody overwrites the other
// without knowing, and the office keeps its own ways on the panel's pages.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';

test.use({ houseOf: 'a called meeting' });

const place = 'Var?';
const others = 'Vad mer ska tas upp?';
const save = 'Spara ändringen';
const told = 'Någon annan har ändrat mötet medan du skrev';

async function called(page: Page): Promise<string> {
	await signIn(page, 'Ingela Thorsell');
	await page.goto('/jury');
	const href = await page.locator('main a[href^="/jury/"]').first().getAttribute('href');
	const jury = /^\/jury\/[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '';
	await page.goto(`${jury}/moten`);
	await page.getByLabel('När börjar mötet?').fill('2031-03-04T10:00');
	await page.getByLabel(place).fill('Rum 4');
	await page.getByRole('button', { name: 'Kalla till mötet' }).click();
	await page.waitForURL(/moten\/[0-9a-f-]{36}/);
	return new URL(page.url()).pathname;
}

test('what the chair writes stays while the office changes the meeting, and the chair is told what', async ({
	page,
	browser,
	house
}) => {
	const meeting = await called(page);
	await page.goto(meeting);
	await page.getByText('Ändra mötet').click();
	await page.getByLabel(place).fill('Rum 9');

	const context = await browser.newContext({ baseURL: house.url, locale: 'sv-SE' });
	const office = await context.newPage();
	await signIn(office, 'Birgitta Ahlmark');
	await office.goto(meeting);
	const ways = office.getByRole('banner').getByRole('navigation');
	await expect(ways.getByRole('link', { name: 'Kansliet', exact: true })).toBeVisible();
	const round = meeting.replace('/jury/', '/kansli/').replace(/\/moten.*/, '');
	const back = ways.getByRole('link', { name: 'Omgången i kansliet' });
	await expect(back).toHaveAttribute('href', round);
	await expect(ways.getByRole('link', { name: 'Beslut', exact: true })).toHaveCount(0);
	await office.getByText('Ändra mötet').click();
	await office.getByLabel(place).fill('Rum 5');
	await office.getByLabel(others).fill('Budget\nÖvriga frågor');
	await office.getByRole('button', { name: save }).click();
	await expect(office.getByText(/Mötet är ändrat/)).toBeVisible();

	// The chair's page has followed.
	await expect(page.getByText(told)).toBeVisible();
	await expect(page.getByText('Var: Rum 5. Du har skrivit något annat.')).toBeVisible();
	await expect(page.getByLabel(place)).toHaveValue('Rum 9');
	await expect(page.getByLabel(others)).toHaveValue('Budget\nÖvriga frågor');
	await expectGood(page);
	await page.getByRole('button', { name: save }).click();
	await expect(page.getByText(/Mötet är ändrat/)).toBeVisible();
	await expect(page.getByText('3. Övriga frågor')).toBeVisible();

	// What is half written when another calls the meeting off is still to be read.
	await page.getByText('Ändra mötet').click();
	await page.getByLabel(place).fill('Rådssalen');
	await office.getByText('Ställ in mötet').first().click();
	await office.getByRole('button', { name: 'Ställ in mötet' }).click();
	await expect(page.getByText('Mötet går inte att ändra längre')).toBeVisible();
	await expect(page.getByText('Rådssalen')).toBeVisible();
	await context.close();
});

test('without script the later one is told, and overwrites only what they have written', async ({
	plain,
	browser,
	house
}) => {
	const meeting = await called(plain);
	await plain.goto(meeting);
	const context = await browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		javaScriptEnabled: false
	});
	const office = await context.newPage();
	await signIn(office, 'Birgitta Ahlmark');
	await office.goto(meeting);
	await office.getByText('Ändra mötet').click();
	await office.getByLabel(others).fill('Budget');
	await office.getByRole('button', { name: save }).click();
	await expect(office.getByText(/Mötet är ändrat/)).toBeVisible();

	await plain.getByText('Ändra mötet').click();
	await plain.getByLabel(place).fill('Rum 9');
	await plain.getByRole('button', { name: save }).click();
	await expect(plain.getByText(told)).toBeVisible();
	await expect(plain.getByText('Övriga punkter: Budget')).toBeVisible();
	await expect(plain.getByLabel(place)).toHaveValue('Rum 9');
	await expect(plain.getByLabel(others)).toHaveValue('Budget');
	await plain.getByRole('button', { name: save }).click();
	await expect(plain.getByText(/Mötet är ändrat/)).toBeVisible();
	await expect(plain.getByText('2. Budget')).toBeVisible();
	await context.close();
});
