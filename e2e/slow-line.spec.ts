// On a slow line the page is there before its script. What is written, chosen and unfolded meanwhile stays, and counts.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './house.ts';
import { draftOf } from './steps.ts';

/** Holds every script back until the answer is called; styles and pages come at once. */
async function holdScripts(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\.js$/, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

test('what a unit writes before the script has come is kept, and saved', async ({ page }) => {
	await signIn(page, 'Elin Sandvall');
	const part = `/mina-bidrag/${await draftOf(page)}/mission`;
	const release = await holdScripts(page);
	await page.goto(part, { waitUntil: 'commit' });
	const first = page.locator('form.answers textarea').first();
	await first.fill('Det här skrev jag medan sidan ännu laddade.');
	// An earlier save may already stand in words on the page: only the answer tells of this one.
	const taken = page.waitForResponse((answer) => answer.url().endsWith('/svar'));
	release();
	expect((await taken).ok()).toBe(true);
	await expect(page.locator('.question').first().locator('.saved')).toContainText('Sparat kl.');
	await expect(first).toHaveValue('Det här skrev jag medan sidan ännu laddade.');
	await page.goto(part);
	await expect(first).toHaveValue('Det här skrev jag medan sidan ännu laddade.');
});

test('what an examiner unfolds, scores and writes before the script has come stays', async ({
	page
}) => {
	await signIn(page, 'Åsa Norgren');
	await page.goto('/bedomning');
	const entry = page.getByRole('link', { name: /^(Skriv din bedömning|Fortsätt)/ }).first();
	const address = (await entry.getAttribute('href')) ?? '';
	const release = await holdScripts(page);
	await page.goto(address, { waitUntil: 'commit' });
	const score = page.getByRole('main').getByRole('radio', { name: '2', exact: true });
	const strength = page.locator('textarea[name="body-strength"]');
	await page.getByText('Skriv en styrka', { exact: true }).first().click();
	await strength.fill('Barnen leder själva samtalet.');
	await score.check();
	const scripts = page.waitForResponse(/\/start\..*\.js$/);
	release();
	await scripts;
	await page.waitForLoadState('networkidle');
	await expect(strength).toBeVisible();
	await expect(strength).toHaveValue('Barnen leder själva samtalet.');
	await expect(score).toBeChecked();
});
