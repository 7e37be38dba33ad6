// The office writes to some, sees each mail as it will look, and changes and stops what waits in the outbox.
import { expectGood } from './look.ts';
import { expect, signIn, test } from './house.ts';
import { press } from './steps.ts';

test('a message is previewed for each receiver, waits in the outbox, is changed and stopped', async ({
	page
}) => {
	await signIn(page, 'Birgitta Ahlmark');
	await page.goto('/kansli');
	await page.getByRole('link', { name: 'Kvalitetsutmärkelsen 2026' }).first().click();
	await page.getByRole('link', { name: 'Post', exact: true }).click();
	await expectGood(page);
	await page.getByRole('link', { name: 'Skriv ett meddelande' }).click();

	// A placeholder that does not exist is named at its field, with the nearest; nothing typed is lost.
	await page.getByLabel('Tävlingsklass').selectOption({ label: 'Förskola' });
	await page.getByLabel('Ämne på svenska').fill('Hej {{enhetn}}');
	await page.getByLabel('Text på svenska').fill('Hej {{kontaktperson}}!\n\n{{länk}}');
	await press(page, 'Förhandsgranska');
	await expect(page.getByRole('alert')).toContainText('Menade ni {{enhet}}?');
	await expect(page.getByLabel('Text på svenska')).toHaveValue(/kontaktperson/);
	await expect(page.getByLabel('Tävlingsklass')).not.toHaveValue('');
	await expectGood(page);

	await page.getByLabel('Ämne på svenska').fill('Till {{enhet}}');
	await press(page, 'Förhandsgranska');
	const preview = page.getByRole('region', { name: 'Så ser mejlen ut' });
	await expect(preview).toContainText(/Mejl 1 av \d+/);
	const first = await preview.getByRole('definition').last().textContent();
	await press(page, 'Nästa');
	await expect(preview).toContainText(/Mejl 2 av \d+/);
	expect(await preview.getByRole('definition').last().textContent()).not.toBe(first);
	await expect(preview).not.toContainText('{{');
	await expectGood(page);

	// Other words than those that were seen do not go.
	await page.getByLabel('Text på svenska').fill('Något helt annat.');
	await press(page, /^Lägg \d+ mejl i utkorgen/);
	await expect(page.getByRole('alert')).toContainText('har ändrats sedan förhandsgranskningen');
	await press(page, /^Lägg \d+ mejl i utkorgen/);
	await expect(page.getByRole('status')).toContainText(/\d+ mejl ligger i utkorgen/);
	const waiting = page.getByRole('region', { name: /^Väntar/ });
	await waiting.getByRole('link', { name: /^Till / }).click();

	// One of them is changed, and stopped.
	await page.getByRole('table', { name: 'Mejlen' }).getByRole('link').first().click();
	await page.getByLabel('Ämne', { exact: true }).fill('Ett eget ämne');
	await press(page, 'Spara ändringen');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ett eget ämne');
	await expectGood(page);
	await press(page, 'Stoppa mejlet');
	await expect(page.getByRole('status')).toContainText('Mejlet är stoppat');
	await expect(page.getByRole('button', { name: 'Skicka ändå' })).toBeVisible();

	// The rest of the message is changed and stopped together.
	await page.getByRole('link', { name: 'Hela meddelandet' }).click();
	await page.getByLabel('Text på svenska').fill('Nu ett nytt till {{enhet}}.');
	await press(page, 'Ändra i alla som inte har gått');
	await expect(page.getByRole('status')).toContainText(/Texten är ändrad i \d+ mejl/);
	await expectGood(page);
	await press(page, 'Stoppa alla som inte har gått');
	await expect(page.getByRole('status')).toContainText('stoppade');
	await page.getByRole('link', { name: 'All post' }).click();
	await expect(page.getByText('Inget väntar på att skickas.')).toBeVisible();
});

test('an edition is seen at a glance, with its charts and their tables', async ({ page }) => {
	await signIn(page, 'Birgitta Ahlmark');
	await page.goto('/kansli');
	await page.getByRole('link', { name: 'Kvalitetsutmärkelsen 2027' }).first().click();
	await expect(page.getByRole('img', { name: /Inskickade/ })).toBeVisible();
	await page.getByText('Siffrorna dag för dag').first().click();
	await expect(page.getByRole('table', { name: /dag för dag/ })).toBeVisible();
	await expectGood(page);
	await page.goto(page.url().replace('/kansli', '/en/kansli'));
	await expectGood(page);
});
