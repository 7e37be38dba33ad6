// From the sealed decision to the evening: a winner told under embargo, guests who answer, a diploma that proves itself, and
// the big screen moved on from a phone, until what it shows is public.
import { getDocumentProxy } from 'unpdf';
import { expect, test } from './house.ts';
import { expectGood } from './look.ts';
import { expectNowhere } from './secrecy.ts';
import { become, mailTo, press } from './steps.ts';

const secret = { ask: 'vintergatans', know: 'Stjärnfallens' };
const citation = `${secret.know} tålamod och vintergatans överblick har gjort vardagen lättare för många. Arbetet är prövat, mätt och fritt att ta efter.`;
const guest = 'gunhild.gast@example.se';
const abroad = 'ada.guest@example.com';
const wall = (days: number, time: string) =>
	`${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}T${time}`;

test.use({ houseOf: 'the ceremony' });

test('an evening, from the embargo to the winner on the big screen', async ({
	page,
	house,
	browser
}) => {
	test.setTimeout(300_000);
	const words = ['framsteget', '2026', citation];
	const said = await house.beside('e2e/sealed.ts', ...words);
	const [editionId = '', , winner = '', won = ''] = said.split('|');
	const base = `/kansli/${editionId}/ceremoni`;
	let ceremony = '';

	await test.step('the office plans an evening, and an edition has but one', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto('/kansli/ceremonier');
		await expectGood(page);
		await page.locator('[name=name]').fill('Kvalitetens kväll');
		await page.locator('[name=starts]').fill(wall(80, '18:00'));
		await page.locator('[name=place]').fill('Blå hallen, Stadshuset');
		await page.locator('[name=programme]').fill('18.00 Dörrarna öppnas\n19.30 Priserna delas ut');
		await expect(page.getByLabel('Framsteget 2026')).toHaveCount(0);
		await page.getByLabel('Kvalitetsutmärkelsen 2026').check();
		await press(page, 'Planera prisutdelningen');
		await page.waitForURL(/ceremonier\/[0-9a-f-]{36}$/);
		await expectGood(page);
	});

	await test.step('it moves the one that is planned, and chooses that it releases in step', async () => {
		await page.goto('/kansli/ceremonier');
		await page.getByRole('link', { name: 'Prisutdelningen 2026' }).click();
		await page.waitForURL(/ceremonier\/[0-9a-f-]{36}$/);
		// The list has fields of the same names.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prisutdelningen 2026');
		ceremony = page.url();
		await page.locator('[name=starts]').fill(wall(5, '18:00'));
		await press(page, 'Spara');
		await expect(page.getByText('Sparat.')).toBeVisible();
		await expectGood(page);
		await page.goto(`${base}/nar`);
		await page.getByRole('radio', { name: 'I takt med presentationen' }).check();
		await press(page, 'Spara');
		await expect(page.getByText('När den sista vinnaren visas')).toBeVisible();
		await expectGood(page);
	});

	await test.step('guests are invited, each in their language, and answer by the link', async () => {
		await page.goto(`${ceremony}/gaster`);
		await page
			.getByRole('textbox', { name: 'Gäster' })
			.fill(`Gunhild Gäst; ${guest}; Provdalen\nAda Guest; ${abroad}; ; engelska`);
		await press(page, /^Lägg till$/);
		await press(page, 'Bjud in 2 personer');
		await expect(page.getByText('Inbjudan har gått till 2 personer.')).toBeVisible();
		await expectGood(page);
		await page.goto(ceremony.replace('/gaster', '') + '/korschema');
		await expectGood(page);
		const english = await mailTo(page, abroad, /\/en\/gast\//);
		expect(english).toContain('Say whether you will come');
		await page.goto(house.url + (/\/en\/gast\/[\w-]{43}/.exec(english)?.[0] ?? ''));
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Invitation to');
		// It is an evening of the demonstration, and says so.
		await expect(page.getByRole('note')).toBeVisible();
		await expectGood(page);
		await page.getByRole('link', { name: 'Inbjudan på svenska' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Inbjudan till');
		const mail = await mailTo(page, guest, /\/gast\//);
		await page.goto(house.url + (/\/gast\/[\w-]{43}/.exec(mail)?.[0] ?? ''));
		await expectGood(page);
		await press(page, 'Skicka svaret');
		await expect(page.getByRole('alert')).toContainText('Välj ett av alternativen');
		await page.getByRole('radio', { name: 'Ja, jag kommer' }).check();
		await page.getByLabel('Kost och allergier').fill('Nötallergi');
		await press(page, 'Skicka svaret');
		await expect(page.getByText('Tack, ditt svar är sparat.')).toBeVisible();
		await page.goto(`${ceremony}/gaster`);
		await expect(page.getByRole('row', { name: /Gunhild/ })).toContainText('Nötallergi');
		await press(page, 'Pricka av Gunhild Gäst');
		await expect(page.getByRole('row', { name: /Gunhild/ })).toContainText('Här sedan');
		const badges = await page.request.get(`${ceremony}/gaster/skyltar`);
		expect((await badges.body()).subarray(0, 5).toString()).toBe('%PDF-');
		await page.goto(`${ceremony}/placering`);
		await expectGood(page);
	});

	await test.step('the winner is told under embargo, and approves the text for the press', async () => {
		await page.goto(`${base}/embargo`);
		await expectGood(page);
		await press(page, /Skicka besked till/);
		await expect(page.getByRole('alert')).toContainText('Kryssa i vem som ska få veta det.');
		await page.getByRole('checkbox', { name: /ska få veta det nu/ }).check();
		await press(page, /Skicka besked till/);
		await expect(page.getByText('Beskedet är skickat.')).toBeVisible();
		const mail = await mailTo(page, winner, /\/embargo\//);
		expect(mail).not.toContain(secret.know);
		await page.context().clearCookies();
		await page.goto(house.url + (/\/embargo\/[\w-]{43}/.exec(mail)?.[0] ?? ''));
		await expect(page.locator('blockquote')).toContainText(secret.know);
		await expectGood(page);
		await press(page, 'Jag har läst');
		await press(page, 'Skicka svaret');
		await expect(page.getByText('Du har godkänt presstexten.')).toBeVisible();
	});

	let proof = '';
	await test.step('the diploma has a code, which says nothing yet', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto(base);
		await expectGood(page);
		const href = await page.getByRole('link', { name: /^Diplom för/ }).getAttribute('href');
		const pdf = await (await page.request.get(href ?? '')).body();
		const first = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
		const text = (await first.getTextContent()).items
			.map((item) => ('str' in item ? item.str : ''))
			.join(' ');
		proof = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
		expect(proof).not.toBe('');
		await page.goto(`/akta/${proof}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Koden finns inte');
		await expectGood(page);
	});

	await test.step('nobody else finds a byte of it', async () => {
		await page.context().clearCookies();
		await expectNowhere(secret, house, page);
	});

	await test.step('it is rehearsed with nobody’s name', async () => {
		await become(page, 'Birgitta Ahlmark');
		await page.goto(`${ceremony.replace('/kansli/ceremonier/', '/ceremoni/')}/visa?ovning`);
		await expect(page.getByText('Övning med påhittade vinnare')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Helskärm' })).toBeVisible();
		for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
		await expect(page.getByText(/Provenheten/)).toBeVisible();
	});

	await test.step('the screen is moved on from a phone, goes on without a network, and what it shows is public', async () => {
		await page.goto(ceremony);
		await press(page, 'Börja utdelningen');
		await expect(page.getByRole('alert')).toContainText('före den dag som är satt');
		await page.getByRole('checkbox', { name: 'Ja, börja ändå' }).check();
		await press(page, 'Börja utdelningen');
		await expect(page.getByText(/Utdelningen började/)).toBeVisible();
		const show = ceremony.replace('/kansli/ceremonier/', '/ceremoni/');
		const context = await browser.newContext({ storageState: await page.context().storageState() });
		const phone = await context.newPage();
		await page.goto(`${show}/visa`);
		await expect(page.getByRole('button', { name: 'Helskärm' })).toBeVisible();
		await phone.goto(`${show.replace(new URL(show).origin, house.url)}/fjarr`);
		await expectGood(phone);
		await expect(page.getByRole('heading', { name: 'Prisutdelningen 2026' })).toBeVisible();
		await phone.getByRole('button', { name: 'Nästa' }).click();
		await expect(page.getByRole('heading', { name: 'Framsteget 2026' })).toBeVisible();
		await page.context().setOffline(true);
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('blockquote')).toContainText(secret.know);
		await expect(page.getByText(/Utan nät/)).toBeVisible();
		await page.context().setOffline(false);
		await expect(phone.getByText(/3 av 5/)).toBeVisible();
		const winners = await page.request.get('/framsteget/2026');
		expect(await winners.text()).not.toContain(secret.know);
		await phone.getByRole('button', { name: 'Nästa' }).click();
		await expect(page.getByRole('heading', { name: won })).toBeVisible();
		await expect
			.poll(async () => (await page.request.get('/framsteget/2026')).text())
			.toContain(secret.know);
		await page.goto(`/akta/${proof}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ja, det är äkta.');
		await mailTo(page, winner, new RegExp(secret.know));
		await mailTo(page, guest, /Vinnarna av/);
		await context.close();
	});
});
