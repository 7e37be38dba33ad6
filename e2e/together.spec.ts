// A unit writes together: a colleague without an account is invited, two write in the same question at once and both
// texts survive, a reader comments and changes nothing, and the contact person hands over.
import type { Browser, Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { draftOf, mailTo, press, signInByMail } from './steps.ts';

const base =
	'Vi har byggt om vår matsal tillsammans med barnen. De äter mer grönt nu. Svinnet har minskat sedan i våras.';

/** Somebody with a browser of their own. */
async function somebody(browser: Browser, house: House, script = true): Promise<Page> {
	const context = await browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		javaScriptEnabled: script
	});
	return context.newPage();
}

async function invite(
	page: Page,
	entry: string,
	email: string,
	right: 'Skriva' | 'Läsa och kommentera'
) {
	await page.goto(`/mina-bidrag/${entry}/kollegor`);
	await page.locator('input[name=email]:not([type=hidden])').fill(email);
	await page.getByRole('radio', { name: right }).check();
	await press(page, 'Skicka inbjudan');
	await expect(page.getByText('Inbjudan är skickad.')).toBeVisible();
}

/** The address in the newest invitation to somebody. */
async function invitationTo(page: Page, email: string): Promise<string> {
	const box = await mailTo(page, email, /inbjudan\?nyckel=/);
	const found = /inbjudan\?nyckel=[\w-]+/.exec(box)?.[0];
	if (!found) throw new Error('there is no invitation');
	return `/${found}`;
}

const area = (page: Page) => page.locator('form.answers textarea[name^="a."]').first();

// It hands the entry over: nobody else can write it as themselves then.
test.use({ houseOf: 'writing together' });

test('a unit writes together', async ({ browser, house }) => {
	test.setTimeout(180_000);
	const elin = await somebody(browser, house);
	await signIn(elin, 'Elin Sandvall');
	const entry = await draftOf(elin);
	const section = `/mina-bidrag/${entry}/mission`;

	// One who is in it already is refused beside the field.
	await elin.goto(`/mina-bidrag/${entry}/kollegor`);
	await elin.locator('input[name=email]:not([type=hidden])').fill('elin.sandvall@example.se');
	await press(elin, 'Skicka inbjudan');
	await expect(elin.getByText('Den personen är redan med i bidraget.').first()).toBeVisible();
	await elin.goto(section);
	await area(elin).fill(base);
	await expect(elin.locator('.question').first().locator('.saved')).toContainText('Sparat kl.');
	await elin.waitForTimeout(1_500);

	// A colleague without an account joins by the link in the mail alone, without script.
	await invite(elin, entry, 'ny.kollega@example.se', 'Skriva');
	await expectGood(elin);
	const key = await invitationTo(elin, 'ny.kollega@example.se');
	const plain = await somebody(browser, house, false);
	await plain.goto(key);
	await plain.getByLabel('Vad heter du?').fill('Nils Ny');
	await press(plain, 'Gå med i bidraget');
	await expect(plain).toHaveURL(new RegExp(entry));
	// The link is used up.
	await plain.goto(key);
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Inbjudan gäller inte längre');

	// The same person in a browser with script: two write in the same question at once.
	const nils = await somebody(browser, house);
	await nils.goto('/logga-in?next=/mina-bidrag');
	await signInByMail(nils, house, 'ny.kollega@example.se');
	await nils.goto(section);
	await elin.goto(section);
	await area(elin).fill(
		base.replace('mer grönt nu', 'mycket mer grönt nu').replace('minskat', 'halverats')
	);
	await expect(nils.getByText(/Elin Sandvall skriver i ”.+” nu\./)).toBeVisible({
		timeout: 30_000
	});
	await elin.waitForTimeout(1_500);
	await area(nils).fill(
		base.replace('vår matsal', 'vår ljusa matsal').replace('minskat', 'minskat med 40 procent')
	);
	const conflict = nils.locator('section.conflict');
	await expect(conflict.getByText('Två texter på samma fråga')).toBeVisible();
	await expect(conflict.getByText('På ett ställe har ni båda ändrat.')).toBeVisible();
	await expectGood(nils);
	await conflict.getByRole('radio', { name: /^Din ändring/ }).check();
	const merged = conflict.getByLabel('Sammanfogad text');
	await expect(merged).toHaveValue(
		/ljusa matsal .* mycket mer grönt nu\. Svinnet har minskat med 40 procent sedan/
	);
	await conflict.getByRole('radio', { name: /Den sammanfogade texten/ }).check();
	await press(nils, 'Spara valet');
	await expect(area(nils)).toHaveValue(
		/ljusa matsal .* mycket mer grönt nu\. Svinnet har minskat med 40 procent sedan/
	);

	// Both texts are in the history, and an earlier one is put back.
	await nils
		.getByRole('link', { name: /^Historik/ })
		.first()
		.click();
	await expect(
		nils.getByRole('heading', { level: 2, name: /Elin Sandvall/ }).first()
	).toBeVisible();
	await expectGood(nils);
	await nils
		.locator('li')
		.filter({ has: nils.getByRole('heading', { name: /Elin Sandvall/ }) })
		.getByRole('button', { name: /^Återställ den här texten/ })
		.first()
		.click();
	await expect(nils.getByText('Texten är återställd.')).toBeVisible();
	await nils.goto(section);
	await expect(area(nils)).toHaveValue(/halverats/);

	// A reader sees it all, comments, and has nothing to write in.
	await invite(elin, entry, 'mattias.ohrling@example.se', 'Läsa och kommentera');
	const reader = await somebody(browser, house);
	await signIn(reader, 'Mattias Öhrling');
	await reader.goto(await invitationTo(elin, 'mattias.ohrling@example.se'));
	await expectGood(reader);
	await press(reader, 'Gå med i bidraget');
	await reader.goto(section);
	await expect(reader.getByText('Du läser det här bidraget')).toBeVisible();
	await expect(reader.getByText('Svinnet har halverats')).toBeVisible();
	await expect(reader.locator('form.answers')).toHaveCount(0);
	const refusedSave = await reader.request.post(`/mina-bidrag/${entry}/svar`, {
		data: { question: 'mission', revision: 99, value: 'Intrång' },
		headers: { origin: house.url }
	});
	expect(refusedSave.status()).toBe(403);
	await reader.locator('.beside summary').first().click();
	await reader.getByLabel('Skriv en kommentar').first().fill('Ska vi nämna kocken?');
	await reader.getByRole('button', { name: 'Skicka kommentaren' }).first().click();
	await expect(reader.locator('.thread', { hasText: 'Ska vi nämna kocken?' })).toBeVisible();
	await elin.goto(section);
	await expect(elin.locator('nav.steps')).toContainText('1 kommentar');
	await elin.locator('.beside summary').first().click();
	await elin.getByRole('link', { name: 'Visa hela tråden' }).first().click();
	await elin.waitForURL(/\/kommentarer/);
	await expectGood(elin);
	await elin.locator('article summary', { hasText: 'Svara' }).click();
	await elin.getByLabel('Ditt svar').fill('Ja, det gör vi.');
	await press(elin, 'Skicka svaret');
	await expect(elin.locator('article p.body', { hasText: 'Ja, det gör vi.' })).toBeVisible();

	// The office helps with the entry, and sees no comment.
	const office = await somebody(browser, house);
	await signIn(office, 'Birgitta Ahlmark');
	await office.goto(section);
	await expect(office.getByText('Ska vi nämna kocken?')).toHaveCount(0);
	const hidden = await office.request.get(`${section}/kommentarer/mission`);
	expect(hidden.status()).toBe(403);

	// The contact person hands over and leaves.
	await elin.goto(`/mina-bidrag/${entry}/kollegor`);
	await elin.locator('summary', { hasText: 'Lämna över till en ny kontaktperson' }).click();
	await elin.getByLabel('Den nya kontaktpersonens e-postadress').fill('ny.kollega@example.se');
	await elin.getByRole('radio', { name: 'Lämnar bidraget' }).check();
	await press(elin, 'Skicka förfrågan');
	await expect(elin.getByText('Inget ändras förrän den är besvarad.')).toBeVisible();
	await nils.goto('/mina-bidrag');
	await nils.getByRole('link', { name: /^Inbjudan till ett bidrag/ }).click();
	await press(nils, 'Ta över bidraget');
	await nils.goto(`/mina-bidrag/${entry}/kollegor`);
	await expect(nils.getByRole('row', { name: /Nils Ny/ })).toContainText('Kontaktperson');
	await expect(nils.getByText(/Elin Sandvall lämnade över till Nils Ny/)).toBeVisible();
	await expectGood(nils);
	expect((await elin.request.get(section, { maxRedirects: 0 })).status()).toBe(403);
	for (const page of [elin, plain, nils, reader, office]) await page.context().close();
});
