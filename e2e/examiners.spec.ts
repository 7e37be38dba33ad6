// Becoming an examiner: applies, the manager says yes by a link, the office admits; signs up to the training, is there, and
// has a certificate. With script and without; and nobody else reads what was written.
import type { Page } from '@playwright/test';
import { soon } from './examining.ts';
import { expect, test } from './house.ts';
import { expectGood } from './look.ts';
import { become, comeIn, mailTo, openEdition, press } from './steps.ts';

test.describe.configure({ mode: 'serial' });

// Another award that takes examiners would be asked about first.
test.use({ houseOf: 'examiners' });

const office = 'Birgitta Ahlmark';
const round = 'Kvalitetsutmärkelsen 2027';
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
for (const way of ['with script', 'without script'] as const) {
	const tag = way === 'with script' ? 'med' : 'utan';
	const who = { name: `Siv Sökande (${tag})`, email: `siv.${tag}@example.se` };
	const boss = { name: 'Chris Chef', email: `chris.${tag}@example.se` };
	const why = `Jag vill se hur andra gör. (${tag})`;
	const session = `Kvällsutbildning (${tag})`;

	test(`somebody becomes an examiner, ${way}`, async ({ page: scripted, plain, house }) => {
		test.setTimeout(240_000);
		const page = way === 'with script' ? scripted : plain;
		const good = () => (way === 'with script' ? expectGood(page) : Promise.resolve());

		await page.goto('/kvalitetsutmarkelsen');
		await main(page).getByRole('link', { name: 'Bli examinator' }).click();
		await expect(heading(page)).toHaveText('Bli examinator');
		await good();
		await press(page, 'Skicka anmälan');
		await expect(main(page).getByRole('alert').getByRole('link')).toHaveCount(8);
		await good();
		await page.locator('[name=name]').fill(who.name);
		await page.locator('[name=email]').fill(who.email);
		await page.locator('[name=organisation]').fill('Granviks stadsdelsförvaltning');
		await page.locator('[name=unit]').fill('Biblioteket');
		await page.locator('[name=managerName]').fill(boss.name);
		await page.locator('[name=managerEmail]').fill(who.email);
		await page.locator('[name=why]').fill(why);
		await page.getByRole('checkbox', { name: 'Skola', exact: true }).check();
		await page.getByRole('checkbox', { name: 'Finska' }).check();
		await page.locator('[name=pastWorkplaces]').fill('Medborgarkontoret, Tallåsa');
		await page.getByRole('checkbox', { name: /^Ni får spara/ }).check();
		await press(page, 'Skicka anmälan');
		await expect(main(page).getByRole('alert')).toContainText('Skriv din chefs adress');
		// What was typed and ticked is there still.
		await expect(page.locator('[name=why]')).toHaveValue(why);
		await expect(page.getByRole('checkbox', { name: 'Finska' })).toBeChecked();
		await page.locator('[name=managerEmail]').fill(boss.email);
		await press(page, 'Skicka anmälan');
		await expect(heading(page)).toHaveText('Tack för din anmälan!');
		await good();

		const asked = await mailTo(page, boss.email, /vill bli examinator/);
		const link = /\/bli-examinator\/chef\/[\w-]{32}/.exec(asked)?.[0] ?? '';
		await page.context().clearCookies();
		await page.goto(link);
		await expect(heading(page)).toContainText('vill bli examinator');
		await expect(main(page)).toContainText(why);
		await good();
		await page.locator('[name=words]').fill('Det går fint.');
		await press(page, 'Ja, det går bra');
		await expect(main(page)).toContainText('Du har sagt ja.');
		await good();
		// Once is once.
		await page.goto(link);
		await expect(page.getByRole('button', { name: 'Ja, det går bra' })).toHaveCount(0);
		const wrong = await page.goto(`/bli-examinator/chef/${'x'.repeat(32)}`);
		expect(wrong?.status()).toBe(410);

		const told = await mailTo(page, who.email, /har sagt ja till att du blir examinator/);
		const own = /\/bli-examinator\/[0-9a-f-]{36}/.exec(told)?.[0] ?? '';
		await become(page, 'Elin Sandvall');
		expect((await page.goto(own))?.status()).toBe(404);
		await comeIn(page, house, who.email, own);
		await expect(main(page)).toContainText('Nu läser kansliet anmälan.');
		await expect(main(page)).toContainText('Det går fint.');
		await good();

		await become(page, office);
		await page.goto('/kansli');
		await main(page).getByRole('link', { name: 'Examinatorer', exact: true }).click();
		await good();
		await main(page).getByRole('link', { name: who.name }).click();
		await expect(main(page)).toContainText('Det går fint.');
		await good();
		await page.locator('[name=words]').fill('Varmt välkommen!');
		await press(page, 'Anta som examinator');
		await expect(main(page)).toContainText('Antagen. Ett mejl har gått.');
		await good();

		// A session that has begun, and still takes those who come.
		const editionId = await openEdition(page, round);
		await page.goto(`/kansli/${editionId}/utbildning/ny`);
		await page.locator('[name="title.sv"]').fill(session);
		await page.locator('[name="title.en"]').fill(`Evening training (${tag})`);
		await page.locator('[name="about.sv"]').fill('Skalan.\nBesöket.');
		await page.locator('[name="about.en"]').fill('The scale.\nThe visit.');
		await page.locator('[name=starts]').fill(soon(-30));
		await page.locator('[name=ends]').fill(soon(120));
		await page.locator('[name=closes]').fill(soon(90));
		await good();
		await press(page, 'Spara tillfället');
		await expect(main(page).getByRole('alert')).toBeVisible();
		await page.locator('[name="place.sv"]').fill('Sal 3');
		await page.locator('[name="place.en"]').fill('Room 3');
		await press(page, 'Spara tillfället');
		await expect(main(page).getByRole('link', { name: session })).toBeVisible();
		await good();

		await mailTo(page, who.email, /Välkommen som examinator/);
		await comeIn(page, house, who.email, '/bedomning/profil');
		await expect(page.locator('[name=unit]')).toHaveValue('Biblioteket');
		await expect(page.getByRole('checkbox', { name: 'Finska' })).toBeChecked();
		await good();
		await page.locator('[name^=maxLoad]').first().fill('2');
		await page.locator('[name^=minLoad]').first().fill('3');
		await page.getByLabel('Var har du arbetat de senaste fem åren?').fill('Stadsarkivet');
		await press(page, 'Spara profilen');
		await expect(main(page).getByRole('alert')).toContainText('Minst kan inte vara mer än flest');
		await expect(page.locator('[name^=maxLoad]').first()).toHaveValue('2');
		await expect(page.getByLabel('Var har du arbetat de senaste fem åren?')).toHaveValue(
			'Stadsarkivet'
		);
		await good();
		await page.locator('[name^=minLoad]').first().fill('1');
		await press(page, 'Spara profilen');
		await expect(main(page)).toContainText('Profilen är sparad.');
		await main(page).getByRole('link', { name: 'Utbildning och intyg' }).first().click();
		const article = main(page).getByRole('article', { name: session });
		await article.getByRole('button', { name: /^Anmäl mig/ }).click();
		await expect(main(page)).toContainText('Du är anmäld. Vi har mejlat dig');
		await good();
		const calendar = await article
			.getByRole('link', { name: 'Lägg i kalendern' })
			.getAttribute('href');
		const file = await page.request.get(calendar ?? '');
		expect(await file.text()).toContain('BEGIN:VEVENT');

		await become(page, office);
		await page.goto(`/kansli/${editionId}/utbildning`);
		await main(page).getByRole('link', { name: session }).click();
		await page.getByRole('checkbox', { name: who.name }).check();
		await good();
		await press(page, 'Spara närvaron');
		await expect(main(page)).toContainText('Närvaron är sparad.');

		await mailTo(page, who.email, /Du har gått utbildningen/);
		await comeIn(page, house, who.email, '/bedomning/utbildning');
		const href = await main(page)
			.getByRole('link', { name: 'Hämta ditt intyg (pdf)' })
			.getAttribute('href');
		await good();
		const pdf = await page.request.get(href ?? '');
		expect(pdf.status()).toBe(200);
		expect(pdf.headers()['content-type']).toBe('application/pdf');
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

		// Nobody else's, and not without a sign-in.
		await become(page, 'Karin Wallmark');
		expect((await page.request.get(href ?? '')).status()).toBe(404);
		expect((await page.goto('/kansli/examinatorer'))?.status()).toBe(403);
		await page.context().clearCookies();
		for (const address of ['/kvalitetsutmarkelsen', '/bli-examinator', '/sok?q=Siv']) {
			const text = await (await page.request.get(address)).text();
			for (const said of ['Siv Sökande', boss.email, 'Jag vill se hur andra gör'])
				expect(text, address).not.toContain(said);
		}
	});
}
