// The form where a unit writes: every kind of question, with and without script; and nothing typed is lost, whatever
// happens to the line, the session or the last day.
import type { Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { press } from './steps.ts';

const writer = 'Elin Sandvall';
const kept = 'Inte sparat än – ligger kvar i den här webbläsaren';

/** A new entry in a round that asks every kind of question; answers its section's address. */
async function begin(house: House, page: Page, section = 'results') {
	const [edition, entry] = (await house.beside('e2e/every-question.ts', writer)).split(' ');
	await signIn(page, writer);
	const address = `/mina-bidrag/${entry}/${section}`;
	await page.goto(address);
	return { edition: edition ?? '', entry: entry ?? '', address };
}
/** The script has come: until then a page without a line is only a page. */
const ready = (page: Page) =>
	expect(page.getByRole('button', { name: 'Spara', exact: true })).toBeVisible({ timeout: 60_000 });
const told = (page: Page) => page.getByLabel('Vad säger de ni är till för?');
const saved = (page: Page) => page.getByText(/^Sparat kl/);

test('a question that follows from an answer comes at once, and a row in its table', async ({
	page,
	house
}) => {
	await begin(house, page);
	const why = page.getByLabel('Varför har ni inte mätt?');
	await expect(why).toBeHidden();
	await page.getByLabel('Nej', { exact: true }).check();
	await why.fill('Vi hann inte');
	await page.getByLabel('Ja', { exact: true }).check();
	await expect(why).toBeHidden();
	await page.getByLabel('Det som mättes, rad 1').fill('Sjukfrånvaro');
	await page.getByLabel('Före, rad 1').fill('8,1');
	await page.getByRole('button', { name: 'Lägg till en rad' }).click();
	await expect(page.getByLabel('Det som mättes, rad 2')).toBeFocused();
	await page.keyboard.type('Trivsel');
	await page.getByLabel('Efter, rad 2').fill('4,2');
	await page.getByRole('button', { name: 'Ta bort rad 1' }).click();
	await expect(page.getByLabel('Det som mättes, rad 1')).toHaveValue('Trivsel');
	await expectGood(page);
	await expect(saved(page).first()).toBeVisible();
	await press(page, 'Spara');
	await expect(page.getByLabel('Det som mättes, rad 1')).toHaveValue('Trivsel');
	await expect(page.getByLabel('Efter, rad 1')).toHaveValue('4,2');
	// What was written in the question that is not asked any more is still there.
	await page.getByLabel('Nej', { exact: true }).check();
	await expect(why).toHaveValue('Vi hann inte');
});

test('the same without script: what follows comes with the save, and so does a row', async ({
	plain,
	house
}) => {
	await begin(house, plain);
	await expect(plain.getByLabel('Det som mättes, rad 1')).toBeHidden();
	await plain.getByLabel('Ja', { exact: true }).check();
	await press(plain, 'Spara och visa följdfrågor');
	await expect(plain.getByText('Ert svar gav en följdfråga')).toBeVisible();
	await plain.getByLabel('Det som mättes, rad 1').fill('Sjukfrånvaro');
	await plain.getByLabel('Efter, rad 1').fill('5,4');
	await press(plain, 'Lägg till en rad');
	await plain.getByLabel('Det som mättes, rad 2').fill('Trivsel');
	await plain.getByLabel('Före, rad 2').fill('3');
	await press(plain, 'Ta bort rad 1');
	await expect(plain.getByLabel('Det som mättes, rad 1')).toHaveValue('Trivsel');
	await expect(plain.getByLabel('Det som mättes, rad 2')).toBeHidden();
});

test('a contact, an organisation and a unit are written and read', async ({ page, house }) => {
	const { entry } = await begin(house, page, 'people');
	await page.getByLabel('Namn').fill('Karin Lind');
	await page.getByLabel('E-postadress').fill('karin.lind@example.se');
	await page.getByLabel('Vilken förvaltning hör ni till?').fill('Norrlunda stadsdelsförvaltning');
	await expectGood(page);
	await press(page, 'Spara');
	await expect(page.getByRole('link', { name: /^Historik/ }).first()).toBeVisible();
	await expect(page.getByLabel('E-postadress')).toHaveValue('karin.lind@example.se');
	await page.goto(`/mina-bidrag/${entry}/granska`);
	await expect(page.getByText('Karin Lind, karin.lind@example.se')).toBeVisible();
});

test('what is typed without a line outlives a reload, and is saved when the line is back', async ({
	page,
	context,
	house
}) => {
	const { address } = await begin(house, page);
	await ready(page);
	await context.setOffline(true);
	await told(page).fill('Det här skrev jag på tåget');
	await expect(page.getByText(kept).first()).toBeVisible();
	await expect(page.getByText('Just nu går det inte att spara')).toBeVisible();
	await page.reload().catch(() => undefined);
	await context.setOffline(false);
	await page.goto(address);
	await expect(told(page)).toHaveValue('Det här skrev jag på tåget');
	await expect(saved(page).first()).toBeVisible();
	await expect
		.poll(() => page.evaluate(() => Object.keys(localStorage).join()))
		.not.toContain('utmarkt.osparat');
});

test('what was typed without a line meets a newer text as two texts', async ({
	page,
	plain,
	context,
	house
}) => {
	const { address } = await begin(house, page);
	await ready(page);
	await context.setOffline(true);
	await told(page).fill('Skrivet utan förbindelse');
	await expect(page.getByText(kept).first()).toBeVisible();
	await signIn(plain, writer);
	await plain.goto(address);
	await told(plain).fill('Skrivet på en annan dator');
	await press(plain, 'Spara');
	await page.reload().catch(() => undefined);
	await context.setOffline(false);
	await page.goto(address);
	await expect(page.getByText('Skrivet på en annan dator').first()).toBeVisible();
	await expect(page.getByText('Skrivet utan förbindelse').first()).toBeVisible();
});

test('when the session is over, sign-in leads back to the form with the text in it', async ({
	page,
	context,
	house
}) => {
	const { address } = await begin(house, page);
	await ready(page);
	await context.clearCookies();
	await told(page).fill('Skrivet när sessionen var slut');
	const link = page.getByRole('link', { name: 'Logga in och fortsätt här' });
	await expect(link).toBeVisible();
	await expectGood(page);
	await link.click();
	await expect(page).toHaveURL(`/logga-in?next=${encodeURIComponent(address)}`);
	await signIn(page, writer);
	await page.goto(address);
	await expect(told(page)).toHaveValue('Skrivet när sessionen var slut');
	await expect(saved(page).first()).toBeVisible();
});

test('nobody else who signs in sees what was left on the device', async ({
	page,
	context,
	house
}) => {
	await begin(house, page);
	await ready(page);
	await context.clearCookies();
	await told(page).fill('Bara för Elin');
	await expect(page.getByText(kept).first()).toBeVisible();
	await signIn(page, 'Mattias Öhrling');
	await page.goto('/mina-bidrag');
	await page.evaluate(() => undefined);
	const other = (await house.beside('e2e/every-question.ts', 'Mattias Öhrling')).split(' ')[1];
	await page.goto(`/mina-bidrag/${other}/results`);
	await expect(told(page)).toHaveValue('');
	await expect
		.poll(() => page.evaluate(() => JSON.stringify(localStorage)))
		.not.toContain('Bara för Elin');
});

test('a last day that the office moves takes effect in an open form', async ({
	page,
	browser,
	house
}) => {
	const { edition } = await begin(house, page);
	await ready(page);
	const office = await (
		await browser.newContext({ baseURL: house.url, locale: 'sv-SE' })
	).newPage();
	await signIn(office, 'Birgitta Ahlmark');
	const move = async (days: number) => {
		await office.goto(`/kansli/${edition}/datum`);
		const day = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days });
		await office.locator('input[name="call.closes"]').fill(`${day}T23:59`);
		await press(office, 'Spara datumen');
		// Where somebody is concerned, what the mail to them says comes next.
		await expect(office.getByText(/Datumen (är sparade och gäller nu|gäller redan)/)).toBeVisible();
	};
	await move(3);
	await told(page).fill('Före den nya sista dagen');
	await expect(page.getByText('Kansliet har ändrat sista dagen')).toBeVisible();
	await expect(page.getByText(/^3 dagar kvar/).first()).toBeVisible();
	await move(-1);
	await told(page).fill('Efter stängningen');
	await expect(page.getByText('Ansökan har stängt')).toBeVisible();
	await expect(told(page)).toHaveValue('Efter stängningen');
	await expectGood(page);
	await move(5);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByText('Ansökan är öppen igen').first()).toBeVisible();
	await expect(saved(page).first()).toBeVisible();
	await page.reload();
	await expect(told(page)).toHaveValue('Efter stängningen');
	await office.context().close();
});

test('a text pasted from Word comes without its debris', async ({ page, house }) => {
	await begin(house, page);
	await ready(page);
	await told(page).evaluate((field: HTMLTextAreaElement) => {
		field.focus();
		const data = new DataTransfer();
		data.setData('text/plain', 'Vi\u00a0\u00a0gjorde:\r\n·\tett\r\n·\ttvå');
		field.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
		);
	});
	await expect(told(page)).toHaveValue('Vi gjorde:\n– ett\n– två');
	await expect(saved(page).first()).toBeVisible();
});

test('without script, what was posted when the session was over is kept, cell for cell', async ({
	plain,
	house
}) => {
	const { address } = await begin(house, plain);
	await plain.getByLabel('Ja', { exact: true }).check();
	await press(plain, 'Spara och visa följdfrågor');
	await plain.getByLabel('Det som mättes, rad 1').fill('Sjukfrånvaro');
	await plain.getByLabel('Källa, rad 1').fill('LISA');
	await plain.context().clearCookies();
	await press(plain, 'Spara och visa följdfrågor');
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText(/Du har blivit utloggad/);
	const tab = await plain.context().newPage();
	await signIn(tab, writer);
	await plain.getByRole('button').first().click();
	await plain.goto(address);
	await expect(plain.getByLabel('Det som mättes, rad 1')).toHaveValue('Sjukfrånvaro');
	await expect(plain.getByLabel('Källa, rad 1')).toHaveValue('LISA');
	await expect(plain.getByLabel('Före, rad 1')).toHaveValue('');
});
