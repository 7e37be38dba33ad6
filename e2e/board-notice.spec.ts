// The notice to the board: declared, mailed to the registrar with the entry, confirmed with a link and without an account.
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { press } from './steps.ts';

test('a unit sends its notice to the registrar, who confirms it without an account', async ({
	page,
	plain,
	house
}) => {
	await signIn(page, 'Elin Sandvall');
	await page.goto('/mina-bidrag');
	await page.getByRole('link', { name: 'Förskolan Blåklinten' }).first().click();
	await page.getByRole('link', { name: /Anmälan i nämnd/ }).click();

	await press(page, 'Spara intyget');
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel(/Vi intygar/).check();
	await press(page, 'Spara intyget');
	await press(page, 'Mejla registratorn');
	await expect(page.getByText('Skriv en e-postadress').first()).toBeVisible();
	await expectGood(page);
	await page.getByLabel('Registratorns e-postadress').fill('registrator@example.se');
	await press(page, 'Mejla registratorn');
	await expect(page.getByText('Det går till registrator@example.se.')).toBeVisible();
	await expect(page.getByText(/Inte bekräftat än/)).toBeVisible();

	await plain.goto('/demo/post?till=registrator@example.se');
	const pdf = plain.getByRole('link', { name: 'utkast.pdf' });
	const file = await plain.request.get((await pdf.getAttribute('href')) ?? '');
	expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
	const link = plain.getByRole('link', { name: /anmalan/ });
	await plain.goto(
		house.url + new URL((await link.getAttribute('href')) ?? '', house.url).pathname
	);
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText(
		'Bekräfta att anmälan har kommit in'
	);
	await page.goto(plain.url());
	await expectGood(page);
	await plain.getByLabel('Diarienummer').fill('VSN 2026/417');
	await press(plain, 'Ja, anmälan har kommit in');
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Anmälan är bekräftad');

	await page.goto('/mina-bidrag');
	await page.getByRole('link', { name: 'Förskolan Blåklinten' }).first().click();
	await page.getByRole('link', { name: /Anmälan i nämnd/ }).click();
	await expect(page.getByText(/har bekräftat anmälan/)).toBeVisible();
	await expect(page.getByText('Diarienummer: VSN 2026/417')).toBeVisible();
	await expectGood(page);
});

test('a unit reads its entry as a PDF before it is submitted', async ({ page }) => {
	await signIn(page, 'Elin Sandvall');
	await page.goto('/mina-bidrag');
	await page.getByRole('link', { name: 'Förskolan Blåklinten' }).first().click();
	await page.getByRole('link', { name: /Granska och skicka in/ }).click();
	const draft = page.getByRole('link', { name: /Läs bidraget som pdf/ });
	const file = await page.request.get((await draft.getAttribute('href')) ?? '');
	expect(file.headers()['content-type']).toBe('application/pdf');
	expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
