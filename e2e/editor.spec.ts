// Two people in an office make an award that no code knows, with the browser alone.
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { parts } from '../src/lib/web/editor/parts.ts';

const office = 'Birgitta Ahlmark';
const named = (path: string) => `[name="${path}"]`;

test('an award is made from another, changed part by part and put in place', async ({ page }) => {
	test.setTimeout(240_000);
	await signIn(page, office);
	await page.goto('/kansli/utmarkelser/ny');
	await page.getByLabel('Namn på svenska').fill('Gröna spaden');
	await page.getByLabel('Namn på engelska').fill('The Green Spade');
	await page.getByRole('radio', { name: /Som Kvalitetsutmärkelsen/ }).check();
	await page.getByRole('button', { name: 'Skapa utkastet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gröna spaden');
	const draft = page.url();

	// A class more: its key is made of its name, and the form offers it by itself.
	await page.goto(`${draft}/klasser`);
	await page.getByRole('button', { name: 'Lägg till klass' }).click();
	await page.locator(named('classes.5.name.sv')).fill('Kolonilott');
	await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
	await expect(page.locator(named('classes.5.key'))).toHaveValue('kolonilott');
	await expect(page.getByText('Engelska saknas.')).toBeVisible();
	await page.locator(named('classes.5.name.en')).fill('Allotment');
	await expect(page.getByText('Engelska saknas.')).toBeHidden();

	// A requirement that explains itself.
	await page.goto(`${draft}/villkor`);
	await page.getByRole('button', { name: 'Lägg till fråga' }).click();
	const question = 'eligibility.questions.9';
	await page.locator(named(`${question}.question.sv`)).fill('Odlar ni utan gift?');
	await page.locator(named(`${question}.question.en`)).fill('Do you garden without poison?');
	await page.locator(`[id="${question}"]`).getByRole('button', { name: 'Lägg till krav' }).click();
	await page
		.locator(`[id="${question}.rules.0.satisfiedBy"]`)
		.getByLabel('Ja', { exact: true })
		.check();
	for (const name of ['satisfied', 'notSatisfied', 'notYetKnown'])
		for (const locale of ['sv', 'en'])
			await page.locator(named(`${question}.rules.0.explanation.${name}.${locale}`)).fill(name);
	await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
	await expect(page.locator(`[id="${question}.rules"] .says`)).toHaveText(
		'Svarar de ”Ja” är kravet uppfyllt. Svarar de ”Nej” får de inte delta.'
	);

	await page.goto(draft);
	await page.getByRole('button', { name: 'Sätt på plats' }).click();
	await expect(page.getByText('Utmärkelsen är på plats.', { exact: false })).toBeVisible();
	await expect
		.poll(async () => (await page.request.get('/grona-spaden')).status(), { timeout: 20_000 })
		.toBe(200);
});

test('what is left is shown at its field, and every part is good at both widths', async ({
	page
}) => {
	test.setTimeout(240_000);
	await signIn(page, office);
	await page.goto('/kansli/utmarkelser/ny');
	await page.getByLabel('Namn på svenska').fill('Från ingenting');
	await page.getByRole('button', { name: 'Skapa utkastet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Från ingenting');
	const draft = page.url();
	await expectGood(page);
	for (const { key } of parts) {
		await page.goto(`${draft}/${key}`);
		await expectGood(page);
	}
	await page.goto(`${draft}/formular?avsnitt=1`);
	await expectGood(page);
	await page.goto(`${draft}/forhandsvisning`);
	await expectGood(page);
});

test('two who write the same see both texts, and nothing is overwritten', async ({
	page,
	context
}) => {
	await signIn(page, office);
	await page.goto('/kansli/utmarkelser/ny');
	await page.getByLabel('Namn på svenska').fill('Två pennor');
	await page.getByRole('button', { name: 'Skapa utkastet' }).click();
	await page.waitForURL(/utmarkelser\/[0-9a-f-]{36}$/);
	const address = `${page.url()}/texter`;
	await page.goto(address);
	const other = await context.newPage();
	await other.goto(address);
	await other.locator(named('lead.sv')).fill('Den andras text');
	await other.getByRole('button', { name: 'Spara', exact: true }).last().click();
	// The address is the same before and after the save: only what is read anew tells that it has been taken.
	await expect(async () => {
		await other.goto(address);
		await expect(other.locator(named('lead.sv'))).toHaveValue('Den andras text', { timeout: 500 });
	}).toPass();
	await page.locator(named('lead.sv')).fill('Min text');
	const conflict = page.getByRole('alert');
	await expect(conflict).toContainText('Den andras text');
	await expect(conflict).toContainText('Min text');
	await page.getByLabel('Ta det andra').check();
	await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
	await expect(page.locator(named('lead.sv'))).toHaveValue('Den andras text');
});

test('without script, things are added and moved and everything typed is kept', async ({
	plain
}) => {
	await signIn(plain, office);
	await plain.goto('/kansli/utmarkelser/ny');
	await plain.getByLabel('Namn på svenska').fill('Utan skript');
	await plain.getByRole('button', { name: 'Skapa utkastet' }).click();
	const draft = plain.url();
	await plain.goto(`${draft}/klasser`);
	for (const [at, name] of ['Rot', 'Bär'].entries()) {
		await plain.getByRole('button', { name: 'Lägg till klass' }).click();
		await plain.locator(named(`classes.${at}.name.sv`)).fill(name);
	}
	await plain
		.getByRole('button', { name: /^Flytta upp/ })
		.nth(1)
		.click();
	await expect(plain.locator(named('classes.0.name.sv'))).toHaveValue('Bär');
	await expect(plain.locator(named('classes.1.name.sv'))).toHaveValue('Rot');
	await plain
		.getByRole('button', { name: 'Ta bort Klass 1' })
		.or(plain.getByRole('button', { name: /^Ta bort/ }))
		.first()
		.click();
	await plain.getByRole('button', { name: 'Ångra' }).click();
	await expect(plain.locator(named('classes.0.name.sv'))).toHaveValue('Bär');
});
