// The office takes organisations in from a table, finds duplicates and merges them; a unit checks whether it may take part,
// finds whom to ask, and goes on where it was.
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { checkEligibility, press } from './steps.ts';

test('the office imports organisations, finds two that are one, and merges them', async ({
	page
}) => {
	await signIn(page, 'Birgitta Ahlmark');
	await page.goto('/kansli/verksamheter');
	await expectGood(page);
	await page.getByRole('link', { name: 'Läs in från en tabell' }).click();
	await expectGood(page);
	const table =
		'Förvaltning;Slag;Enhet\nHamnförvaltningen;Förvaltning;Kajen\nHamn-förvaltning;;Piren\n;;Utan hem';
	const paste = async () => {
		await page.getByLabel('Eller klistra in tabellen').fill(table);
		await press(page, 'Visa vad som skulle ändras');
	};
	await paste();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det här kommer att hända');
	await expect(page.getByRole('main')).toContainText('Verksamhetens namn saknas.');
	await expectGood(page);
	await press(page, 'Läs in, och hoppa över 1 rad');
	await expect(page.getByRole('status')).toContainText('2 nya verksamheter');

	await page.getByRole('link', { name: 'Läs in från en tabell' }).click();
	await paste();
	await expect(page.getByRole('main')).toContainText('Tabellen ändrar ingenting.');

	await page.goto('/kansli/verksamheter/dubbletter');
	await expectGood(page);
	await page.getByRole('link', { name: /^Slå ihop .*Hamn/ }).click();
	await expect(page.getByRole('main')).toContainText('Det går inte att ångra.');
	await expectGood(page);
	await press(page, 'Slå ihop');
	await expect(page.getByRole('status')).toContainText('är nu en del av');

	await page.goto('/kansli/verksamheter?q=hamn');
	await expect(page.getByRole('main')).toContainText('1 verksamhet');
	await page.getByRole('main').getByRole('link', { name: /Hamn/ }).click();
	await expect(page.getByRole('main')).toContainText('Har också hetat');
	await expect(page.getByRole('heading', { name: 'Kajen', exact: true })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Piren', exact: true })).toBeVisible();
	await expectGood(page);
});

test('a private provider gets a verdict and its contact, comes back, and mails itself the link', async ({
	page
}) => {
	const before = ['Ja', 'Privat (enskilt driven verksamhet)'];
	await checkEligibility(page, 'kvalitetsutmarkelsen', before);
	await page.goto('/kvalitetsutmarkelsen/kan-vi-delta');
	await page.getByRole('link', { name: 'Fortsätt', exact: true }).click();
	for (const answer of ['Hemtjänst, avlösning eller ledsagning', 'Ja', 'Ja', 'Ja']) {
		await page.getByRole('radio', { name: answer, exact: true }).check();
		await press(page, 'Nästa fråga');
	}
	await page.getByRole('textbox').fill('12');
	await press(page, 'Nästa fråga');
	for (const answer of ['Ja', 'Nej']) {
		await page.getByRole('radio', { name: answer, exact: true }).check();
		await press(page, 'Nästa fråga');
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Ja, ni kan delta, men än så länge inte vinna.'
	);
	await expect(page.getByRole('img', { name: 'Ja, men' })).toBeVisible();
	await page.getByLabel('Vilken förvaltning gäller det?').selectOption({
		label: 'Norrlunda stadsdelsförvaltning'
	});
	await press(page, 'Visa kontakten');
	await expect(page.getByRole('link', { name: 'kvalitet@norrlunda.example.se' })).toBeVisible();
	// Whom to ask stands before what to do, and the address to keep is a field that one copies from.
	const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
	expect(headings.slice(0, 2)).toEqual(['Vem ni ska kontakta', 'Det här gör ni nu']);
	const address = page.getByRole('textbox', { name: 'Adressen till svaren' });
	await expect(address).toHaveValue(/operation=private/);
	await expect(address).toHaveAttribute('readonly', '');
	await expectGood(page);

	await page.getByRole('link', { name: 'Spara eller dela svaren' }).click();
	await expect(page.getByRole('textbox', { name: 'Länken' })).toHaveValue(/operation=private/);
	await page.getByLabel('E-postadress').fill('enheten@example.se');
	await press(page, 'Skicka länken till mig');
	await expect(page.getByRole('status').first()).toContainText('enheten@example.se');
	await expectGood(page);
	await page.goto('/demo/post?till=enheten%40example.se');
	const href = await page.getByRole('link', { name: /kan-vi-delta/ }).getAttribute('href');
	await page.goto(href ?? '');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('inte vinna');

	await page.goto('/kvalitetsutmarkelsen/kan-vi-delta');
	await press(page, 'Börja om');
	await expect(page.getByRole('link', { name: 'Fortsätt', exact: true })).toHaveCount(0);
});
