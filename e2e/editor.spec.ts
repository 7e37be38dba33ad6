// Two people in an office make an award that no code knows, with the browser alone.
import type { Page } from '@playwright/test';
import { pdf, png } from '../src/lib/server/platform/files/check/files.fixture.ts';
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { parts } from '../src/lib/web/editor/parts.ts';

const office = 'Birgitta Ahlmark';
const named = (path: string) => `[name="${path}"]`;

test('an award is made from another, changed part by part and put in place', async ({ page }) => {
	test.setTimeout(240_000);
	await signIn(page, office);
	await page.goto('/kansli/utmarkelser/ny');
	await page.getByLabel('Namn på svenska').fill('Blå krattan');
	await page.getByLabel('Namn på engelska').fill('The Blue Rake');
	await page.getByRole('radio', { name: /Som Kvalitetsutmärkelsen/ }).check();
	await page.getByRole('button', { name: 'Skapa utkastet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blå krattan');
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
		.poll(async () => (await page.request.get('/bla-krattan')).status(), { timeout: 20_000 })
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

/** Begins an award as Kvalitetsutmärkelsen is; answers its draft's address. */
async function beginAward(page: Page, name: string): Promise<string> {
	await signIn(page, office);
	await page.goto('/kansli/utmarkelser/ny');
	await page.getByLabel('Namn på svenska').fill(name);
	await page.getByLabel('Namn på engelska').fill(`${name} in English`);
	await page.getByRole('radio', { name: /Som Kvalitetsutmärkelsen/ }).check();
	await page.getByRole('button', { name: 'Skapa utkastet' }).click();
	await page.waitForURL(/utmarkelser\/[0-9a-f-]{36}$/);
	return page.url();
}

const save = (page: Page) =>
	page.getByRole('button', { name: 'Spara', exact: true }).last().click();

test('the preview asks what follows from an answer just as the form does, with script and without', async ({
	page,
	browser,
	house
}) => {
	const draft = await beginAward(page, 'Följdfrågor');
	// Two that hang on the class: one beside it, one in the next section.
	for (const [section, question, words] of [
		[1, 3, 'Lägg till villkor'],
		[2, 0, 'Lägg till villkor']
	] as const) {
		await page.goto(`${draft}/formular?avsnitt=${section}`);
		const at = `form.sections.${section - 1}.questions.${question}`;
		await page.locator(`[id="${at}"] summary`).first().click();
		await page.locator(`[id="${at}"]`).getByRole('button', { name: words }).click();
		const condition = `${at}.shownWhen.0`;
		await page.locator(named(`${condition}.question`)).selectOption({ label: 'Tävlingsklass' });
		await page.locator(`[id="${condition}"]`).getByLabel('Förskola', { exact: true }).check();
		await save(page);
		await expect(page.locator(`[id="${condition}"] .says`)).toContainText('Förskola');
	}

	const employees = page.getByLabel(/^Antal medarbetare/);
	await page.goto(`${draft}/forhandsvisning/formular?avsnitt=1`);
	await expect(employees).toBeHidden();
	await page.getByRole('radio', { name: 'Förskola' }).check();
	await expect(employees).toBeVisible();
	await expectGood(page);
	await page.getByRole('radio', { name: 'Äldreomsorg' }).check();
	await expect(employees).toBeHidden();

	await page.goto(`${draft}/forhandsvisning/formular?avsnitt=2`);
	const summary = page.locator('#a\\.summary');
	await expect(page.getByRole('heading', { name: 'Svar i andra avsnitt' })).toBeVisible();
	await expect(summary).toBeHidden();
	await page.getByRole('radio', { name: 'Förskola' }).check();
	await expect(summary).toBeVisible();
	await expectGood(page);

	const plain = await (
		await browser.newContext({ javaScriptEnabled: false, baseURL: house.url, locale: 'sv-SE' })
	).newPage();
	await signIn(plain, office);
	await plain.goto(`${draft}/forhandsvisning/formular?avsnitt=1`);
	await expect(plain.getByLabel(/^Antal medarbetare/)).toBeHidden();
	await plain.getByRole('radio', { name: 'Förskola' }).check();
	await plain.getByRole('button', { name: 'Visa frågorna som följer' }).click();
	await expect(plain.getByLabel(/^Antal medarbetare/)).toBeVisible();
	await expect(plain.getByRole('radio', { name: 'Förskola' })).toBeChecked();
	await plain.context().close();

	// Beside the fields in a wide window: the same, without a second header.
	await page.setViewportSize({ width: 1680, height: 1000 });
	await page.goto(`${draft}/formular?avsnitt=1`);
	const frame = page.frameLocator('aside iframe');
	await expect(frame.getByRole('radio', { name: 'Förskola' })).toBeVisible();
	await expect(frame.getByRole('banner')).toHaveCount(0);
	await expect(frame.getByRole('link', { name: 'Formuläret' })).toBeVisible();
	await expectGood(page);
});

test('what is written in the editor before its script has come is kept and saved', async ({
	page
}) => {
	const draft = await beginAward(page, 'Trög lina');
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\.js$/, async (route) => {
		await released;
		await route.continue();
	});
	await page.goto(`${draft}/klasser`, { waitUntil: 'commit' });
	// The button posts the whole page, and the new class is written in at once, still without script.
	await page.getByRole('button', { name: 'Lägg till klass' }).click();
	const added = page.locator(named('classes.5.name.sv'));
	await added.fill('Kolonilott');
	release();
	// Only the script draws the preview.
	await expect(page.locator('aside iframe')).toHaveCount(1);
	await expect(added).toHaveValue('Kolonilott');
	await expect(page.getByText('Engelska saknas.')).toBeVisible();
	// With script the new one is gone to at once, and what is typed there stays.
	await page.getByRole('button', { name: 'Lägg till klass' }).click();
	await expect(page.locator(named('classes.6.name.sv'))).toBeFocused();
	await page.keyboard.type('Takodling');
	await save(page);
	await expect(page.locator(named('classes.6.key'))).toHaveValue('takodling');
	await page.goto(`${draft}/klasser`);
	await expect(added).toHaveValue('Kolonilott');

	// A part that was unfolded stays so, and a choice that decides about other fields is followed.
	let again: () => void = () => undefined;
	const freed = new Promise<void>((resolve) => (again = resolve));
	await page.unroute(/\.js$/);
	await page.route(/\.js$/, async (route) => {
		await freed;
		await route.continue();
	});
	await page.goto(`${draft}/priser`, { waitUntil: 'commit' });
	await page.locator('[id="prizes.0"] summary').first().click();
	await page.locator(named('prizes.0.kind')).selectOption('diploma');
	again();
	await expect(page.locator(named('prizes.0.amountOre'))).toHaveCount(0);
	await expect(page.locator(named('prizes.0.kind'))).toHaveValue('diploma');
	await expect(page.locator(named('prizes.0.kind'))).toBeVisible();
});

test('a document is uploaded, refused with its reason when it is none, read by all, and removed', async ({
	page
}) => {
	test.setTimeout(180_000);
	const draft = await beginAward(page, 'Med papper');
	await page.goto(`${draft}/dokument`);
	await page.getByRole('button', { name: 'Lägg till dokument' }).click();
	const own = 'documents.4';
	await page.locator(named(`${own}.title.sv`)).fill('Checklista för ansökan');
	await page.locator(named(`${own}.title.en`)).fill('Checklist for applying');
	await page.locator(named(`${own}.kind`)).selectOption('checklist');

	const field = page.locator(`[id="${own}"]`);
	const upload = (name: string, buffer: Buffer) =>
		page
			.locator(`[id="${own}.file-upload"]`)
			.setInputFiles({ name, mimeType: 'application/pdf', buffer })
			.then(() => field.getByRole('button', { name: 'Ladda upp' }).click());
	await upload('checklista.pdf', png());
	await expect(page.locator(`[id="${own}.file-error"]`)).toContainText(
		/går inte att läsa som|inte/
	);
	await expect(page.locator(named(`${own}.title.sv`))).toHaveValue('Checklista för ansökan');
	await expectGood(page);

	await upload('checklista.pdf', pdf());
	const shown = field.getByRole('link', { name: 'Checklista för ansökan' });
	await expect(shown).toBeVisible();
	await expect(field.getByText(/^\(pdf, \d+ kB\)$/)).toBeVisible();
	await expectGood(page);
	const href = (await shown.getAttribute('href')) ?? '';
	expect((await page.request.get(href)).status()).toBe(200);

	const place = async () => {
		await page.goto(draft);
		await page.getByRole('button', { name: 'Sätt på plats' }).click();
		await expect(page.getByText('Utmärkelsen är på plats.', { exact: false })).toBeVisible();
	};
	await place();
	const link = page.getByRole('main').getByRole('link', { name: /Checklista för ansökan/ });
	await expect(async () => {
		await page.goto('/med-papper');
		await expect(link).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 30_000 });
	const published = (await link.getAttribute('href')) ?? '';
	const answer = await page.request.get(published);
	expect(answer.headers()['content-type']).toContain('application/pdf');
	expect((await answer.body()).equals(pdf())).toBe(true);

	await page.goto(`${draft}/dokument?oppen=${own}`);
	await field.getByRole('button', { name: 'Ta bort filen' }).click();
	await expect(field.getByText('Ingen fil än.').first()).toBeVisible();
	await place();
	await expect(async () => {
		await page.goto('/med-papper');
		await expect(page.getByText('Checklista för ansökan')).toBeVisible({ timeout: 500 });
		await expect(link).toHaveCount(0, { timeout: 500 });
	}).toPass({ timeout: 30_000 });
});
