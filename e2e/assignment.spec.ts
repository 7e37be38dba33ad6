// The office has all teams worked out at once, reads why, changes one by hand, and makes them; later somebody falls ill.
import { expect, signIn, test } from './house.ts';
import { expectGood } from './look.ts';
import { press } from './steps.ts';

test.use({ houseOf: 'assignment' });

test('all teams are worked out, read, changed, made, and mended when somebody falls ill', async ({
	page
}) => {
	test.setTimeout(300_000);
	await signIn(page, 'Birgitta Ahlmark');
	await page.goto('/kansli');
	await page
		.getByRole('main')
		.getByRole('link', { name: /Kvalitetsutmärkelsen 2026/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Bedömning', exact: true }).click();
	await page.getByRole('link', { name: 'Fördela alla bidrag på en gång' }).click();
	await expectGood(page);
	const plan = page.url();

	await test.step('working out shows how far it has come, and ends by itself', async () => {
		await page.getByRole('radio', { name: /^Alla som inte har börjat/ }).check();
		await press(page, 'Räkna fram team');
		await expect(page.getByRole('heading', { name: 'Förslaget' })).toBeVisible({ timeout: 60_000 });
		await expect(page.getByRole('main')).toContainText(/\d+ team ändras, \d+ står som de står/);
		await expect(page.getByText('Kommer in i teamet:').first()).toBeAttached();
		await expect(page.getByText('Lämnar teamet:').first()).toBeAttached();
		await expect(page.getByRole('main')).toContainText('Bevisat: inget annat sätt att fördela');
		await expectGood(page);
	});

	await test.step('each team says why it is just that', async () => {
		await page.getByText('Varför just de här?').first().click();
		await expect(page.getByText(/poäng\)\. Får \d+ av högst \d+ bidrag\./).first()).toBeVisible();
		await expectGood(page);
	});

	let swapped = '';
	await test.step('a swap shows what it costs, and is kept when all is worked out again', async () => {
		await page
			.getByRole('link', { name: /^Ändra teamet för/ })
			.first()
			.click();
		await page.waitForURL(/fordela\/[0-9a-f-]{36}$/);
		const entry = page.url();
		await page
			.getByRole('link', { name: /^Byt ut/ })
			.first()
			.click();
		await expect(page.getByRole('columnheader', { name: 'Sämsta teamet' })).toBeVisible();
		await expectGood(page);
		const choice = page.getByRole('button', { name: /^Välj / }).first();
		swapped = ((await choice.textContent()) ?? '').replace(/^\s*Välj\s*/, '').trim();
		await choice.click();
		await expect(page.getByRole('status')).toContainText('Bytt, och låst.');
		await expect(page.getByRole('heading', { name: swapped })).toBeVisible();
		await expectGood(page);
		await page.goto(plan);
		await press(page, 'Räkna om');
		await expect(page.getByRole('button', { name: 'Utse teamen' })).toBeVisible({
			timeout: 60_000
		});
		await page.goto(entry);
		await expect(page.getByRole('heading', { name: swapped })).toBeVisible();
	});

	await test.step('the teams are made, and each examiner is told once', async () => {
		await page.goto(plan);
		await press(page, 'Utse teamen');
		await expect(page.getByRole('status')).toContainText(/team är utse(tt|dda)/);
		await page.goto('/demo/post');
		await expect(page.getByRole('main')).toContainText(/att bedöma i Kvalitetsutmärkelsen 2026/);
	});

	await test.step('whoever falls ill is replaced on every entry in one step', async () => {
		await page.goto(plan.replace(/fordela.*/, ''));
		await page
			.getByRole('row', { name: new RegExp(swapped) })
			.getByRole('link')
			.first()
			.click();
		await page.getByRole('link', { name: `Ersätt ${swapped} i alla bidrag` }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ersätt ${swapped}`);
		await expectGood(page);
		await press(page, 'Ersätt');
		await expect(page.getByRole('status')).toContainText('ny examinator');
		const rows = page.getByRole('row', { name: new RegExp(swapped) });
		await expect(rows.filter({ hasText: /0\/\d/ })).toHaveCount(0);
	});
});
