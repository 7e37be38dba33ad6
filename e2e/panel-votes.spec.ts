// A jury without examiners: each member's own assessment, unseen until it is in, and a vote by ranking with and without script.
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';
import { expectGood } from './look.ts';
import { become } from './steps.ts';

// It hands in, as the last one of the jury, and votes.
test.use({ houseOf: 'panel votes' });

const members = ['Rikard Månsby', 'Yvonne Palmkvist', 'Amina Warsheikh'];

/** The jury's page of Framsteget. */
async function toJury(page: Page, name: string) {
	await become(page, name);
	await page.goto('/jury');
	const href = await page.locator('main a[href^="/jury/"]').first().getAttribute('href');
	return /^\/jury\/[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '';
}

/** The names in the order that they stand. */
const namesIn = (page: Page) => page.locator('ol.places .name').allInnerTexts();

test('members score on their own, and vote by ranking', async ({ page, plain }) => {
	test.setTimeout(180_000);
	const jury = await toJury(page, 'Rikard Månsby');

	await test.step('one scores an entry and puts it first, by keyboard', async () => {
		await page.goto(`${jury}/min-bedomning`);
		await page.locator('main table a').first().click();
		for (const key of ['need', 'novelty', 'result', 'spread']) {
			await page.locator(`input[name="score-${key}"][value="4"]`).check();
		}
		await page.getByLabel('Anteckning').fill('Går det att sprida?');
		await page.getByRole('button', { name: 'Spara', exact: true }).click();
		await expect(page.getByText('Din bedömning av bidraget är sparad.')).toBeVisible();
		await page.goto(`${jury}/min-bedomning`);
		const up = page.getByRole('button', { name: /^Flytta upp/ });
		await up.nth(2).focus();
		const third = (await namesIn(page))[2] ?? '';
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await namesIn(page))[0]).toBe(third);
		await page.getByRole('button', { name: 'Spara ordningen' }).click();
		await expect(page.getByText('Din ordning är sparad.')).toBeVisible();
		expect((await namesIn(page))[0]).toBe(third);
		await expectGood(page);
	});

	await test.step('the ranking waits for one’s own to be in', async () => {
		await page.goto(`${jury}/rangordning`);
		await expect(page.getByText('Lämna in din egen bedömning för att se')).toBeVisible();
		await page.goto(`${jury}/min-bedomning`);
		await page.getByRole('button', { name: 'Lämna in' }).click();
		await page.getByLabel('Jag lämnar in utan de poäng som saknas').check();
		await page.getByRole('button', { name: 'Lämna in' }).click();
		await expect(page.getByText('Din bedömning är inlämnad.').first()).toBeVisible();
		await page.goto(`${jury}/rangordning`);
		await expect(page.getByText('5 av 5 har lämnat in.')).toBeVisible();
		await expectGood(page);
	});

	let ballot = '';
	await test.step('the chair opens a secret vote', async () => {
		await toJury(page, 'Ingela Thorsell');
		await page.goto(`${jury}/omrostning`);
		await page.getByLabel('Vad gäller det?').fill('Vem är främst?');
		await page.getByLabel('Hemligt').check();
		await page.getByRole('button', { name: 'Öppna omröstningen' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vem är främst?');
		ballot = new URL(page.url()).pathname;
	});

	await test.step('three vote: by number, without script too', async () => {
		for (const name of members) {
			await toJury(plain, name);
			await plain.goto(ballot);
			await plain.getByRole('button', { name: 'Rösta' }).click();
			await expect(plain.getByText(/Placera minst ett bidrag/).first()).toBeVisible();
			const places = plain.locator('ol.places input');
			await places.nth(1).fill('1');
			await places.nth(0).fill('2');
			await plain.getByRole('button', { name: 'Rösta' }).click();
			await expect(plain.getByText('Din röst är mottagen.')).toBeVisible();
		}
	});

	await test.step('a vote after closing is refused, and what was arranged stands', async () => {
		await toJury(plain, 'Lars-Erik Fagerholt');
		await plain.goto(ballot);
		await plain.locator('ol.places input').first().fill('1');
		await page.goto(ballot);
		await expectGood(page);
		await page.getByRole('button', { name: 'Avsluta och räkna' }).click();
		await expect(page.getByText(/Fler föredrar .* framför vart och ett/)).toBeVisible();
		await expectGood(page);
		await plain.getByRole('button', { name: 'Rösta' }).click();
		await expect(
			plain.getByText(/Omröstningen är avslutad, så din röst räknas inte/)
		).toBeVisible();
		await expect(plain.locator('ol.places input').first()).toHaveValue('1');
	});
});
