// The same yardstick: the office writes a training case, an examiner scores it on their own, and everyone sees how the
// scores lie; and the round's figures.
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';
import { expectGood, widths } from './look.ts';
import { become, openEdition, press } from './steps.ts';

// It hands in what is left to hand in.
test.use({ houseOf: 'yardstick' });

/** Words of colleagues on the demonstration's training case, and of its key. */
const colleagues = ['elva av 140', 'Går åt rätt håll', 'En lärande enhet'];
const ofTheKey = 'De som inte kan komma följs inte upp';
const names = ['Karin Wallmark', 'Hassan Dirie', 'Åsa Norgren', 'Lovisa Hedström'];

async function chooseScore(page: Page, criterion: string, score: number, reason: string) {
	const part = page.getByRole('main').locator('section.criterion', { hasText: criterion });
	await part.getByRole('radio', { name: String(score), exact: true }).check();
	await part.getByRole('textbox').fill(reason);
}

test('an examiner scores the training case on their own, and then sees how it lies', async ({
	page
}) => {
	test.setTimeout(240_000);
	let edition = '';

	await test.step('the office sees who is left, and how strict the others are', async () => {
		await become(page, 'Birgitta Ahlmark');
		edition = await openEdition(page, 'Kvalitetsutmärkelsen 2026');
		await page.goto(`/kansli/${edition}/bedomning`);
		await page.getByRole('main').getByRole('link', { name: 'Övningsfall' }).click();
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 1 })).toHaveText(
			'Övningsfall: Hemtjänsten Tallgläntan'
		);
		await expect(main).toContainText(/\d+ av \d+ har lämnat in/);
		await expect(main).toContainText('Tomas Åkerblom (Inte börjat)');
		const karin = main.getByRole('row', { name: /Karin Wallmark/ });
		await expect(karin).toContainText('steg strängare');
		await expect(main.getByRole('row', { name: /Lovisa Hedström/ })).toContainText(
			'steg generösare'
		);
		await expectGood(page);
		await press(page, /^Påminn de/);
		await expect(main).toContainText(/påminnelse(r)? är skicka/);
		await expect(main).toContainText('Vänta ett halvt dygn');
	});

	await test.step('who has not scored it sees nothing of the others’', async () => {
		await become(page, 'Tomas Åkerblom');
		await page.goto('/bedomning');
		await page.getByRole('link', { name: /^Bedöm övningsfallet/ }).click();
		await page.waitForURL(/ovningsfall/);
		const text = await page.content();
		for (const words of [...colleagues, ofTheKey]) expect(text).not.toContain(words);
		await expect(page.getByRole('main')).toContainText('Vi har 140 kunder');
		await expectGood(page);
	});

	await test.step('it is saved as he writes, and what is missing is said where it is', async () => {
		await page.setViewportSize(widths.phone);
		await chooseScore(page, 'Delaktighet', 4, 'Rådet har ändrat något på riktigt.');
		await expect(page.getByRole('status')).toContainText(/^Sparat kl/);
		await page.reload();
		await expect(page.locator('textarea[name="reason-participation"]')).toHaveValue(
			'Rådet har ändrat något på riktigt.'
		);
		await press(page, 'Lämna in');
		await expect(page.getByRole('alert')).toContainText('Poäng på Ledarskap och medarbetarskap');
		await expectGood(page);
		await page.setViewportSize(widths.phone);
		for (const [criterion, score] of [
			['Systematiskt arbete', 3],
			['Ledarskap och medarbetarskap', 5],
			['Uppföljning och resultat', 3],
			['Lärande och utveckling', 4]
		] as const) {
			await chooseScore(page, criterion, score, `Tomas skäl om ${criterion.toLowerCase()}.`);
		}
		await press(page, 'Lämna in');
		await expect(page.getByText('Dina poäng är inlämnade')).toBeVisible();
	});

	await test.step('now he sees all scores without names, his own marked, and the key', async () => {
		const main = page.getByRole('main');
		await expect(main).toContainText(/\d+ av \d+ examinatorer har lämnat in\./);
		await expect(main.getByRole('row', { name: /^Du/ })).toContainText(/steg|Som kollegorna/);
		await expect(
			main.getByRole('row', { name: /^Delaktighet/ }).getByRole('cell', { name: /din poäng/ })
		).toContainText('kansliets facit');
		const text = await page.content();
		for (const words of [...colleagues, ofTheKey]) expect(text).toContain(words);
		for (const name of names) expect(text).not.toContain(name);
		await expectGood(page);
		await page.goto('/en/bedomning/ovningsfall');
		await expect(page.getByRole('main')).toContainText(/\d+ of \d+ examiners have handed in\./);
	});

	await test.step('the office sees his too, and closes', async () => {
		await become(page, 'Samir Haddadin');
		await page.goto(`/kansli/${edition}/bedomning/ovningsfall`);
		await expect(page.getByRole('main')).not.toContainText('Tomas Åkerblom (');
		await expect(page.getByRole('row', { name: /Tomas Åkerblom/ })).toBeVisible();
		const csv = await page.request.get(`/kansli/${edition}/bedomning/ovningsfall/csv`);
		expect(await csv.text()).toContain('Tomas skäl om systematiskt arbete.');
		await press(page, 'Stäng övningsfallet');
		await expect(page.getByRole('main')).toContainText('Övningsfallet är stängt.');
	});
});

test('the office reads how a round goes', async ({ page }) => {
	await become(page, 'Birgitta Ahlmark');
	const edition = await openEdition(page, 'Kvalitetsutmärkelsen 2026');
	await page.goto(`/kansli/${edition}/bedomning`);
	await page.getByRole('main').getByRole('link', { name: 'Samma måttstock' }).click();
	const main = page.getByRole('main');
	await expect(main).toContainText(/Bygger på \d+ av 38 bidrag\./);
	await expect(main.getByRole('row', { name: /Karin Wallmark/ }).first()).toBeVisible();
	await expect(main.getByRole('row', { name: /^Delaktighet/ })).toContainText(/\d,\d\d/);
	await expectGood(page);
	for (const [part, header] of [
		['sena', 'Examinator;Har;Inne'],
		['stranghet', 'Examinator;Steg strängare än kollegor (minus: generösare);Lägst;Högst'],
		['enighet', 'Kriterium;Enighet (alfa);Lägst;Högst'],
		['skillnad', 'Bidrag;Skillnad i snitt;Störst;Kriterium']
	] as const) {
		const csv = await page.request.get(`/kansli/${edition}/bedomning/mattstock/csv?del=${part}`);
		const text = await csv.text();
		expect(text).toContain(header);
		expect(text.split('\r\n').length, part).toBeGreaterThan(3);
	}
	// From what is late to who could do it instead.
	await main
		.locator('summary', { hasText: /^\s*\d+ bidrag/ })
		.first()
		.click();
	await main
		.getByRole('link', { name: /^Byt examinator/ })
		.first()
		.click();
	await expect(main.getByRole('heading', { name: 'Team', exact: true })).toBeVisible();
});

test('the office writes a training case with a text from an earlier round', async ({ page }) => {
	await become(page, 'Birgitta Ahlmark');
	const edition = await openEdition(page, 'Kvalitetsutmärkelsen 2027');
	await page.goto(`/kansli/${edition}/bedomning/ovningsfall`);
	const main = page.getByRole('main');
	await press(page, 'Öppna övningsfallet');
	await expect(page.getByRole('alert')).toContainText('Fyll i det här.');
	await page.locator('input[name="title"]').fill('Ett provfall');
	await page.locator('textarea[name="text-0"]').fill('Det här har kansliet skrivit själva.');
	await page.getByText('Hämta texten ur ett tidigare bidrag').click();
	await page.locator('select[name="entry"]').selectOption({ index: 3 });
	await press(page, 'Spara och hämta texten');
	await expect(main).toContainText('Texten är hämtad');
	await expect(page.locator('textarea[name="text-0"]')).toHaveValue(
		'Det här har kansliet skrivit själva.'
	);
	await expect(page.locator('textarea[name="text-1"]')).not.toHaveValue('');
	await expectGood(page);
	await press(page, 'Spara och lägg till ett avsnitt');
	await expect(main).toContainText('Sparat.');
	const other = await page.context().newPage();
	await other.goto(`/kansli/${edition}/bedomning/ovningsfall`);
	await other.locator('input[name="title"]').fill('Någon annans rubrik');
	await press(other, 'Spara och lägg till ett avsnitt');
	await page.locator('input[name="title"]').fill('Min rubrik');
	await press(page, 'Spara och lägg till ett avsnitt');
	await expect(page.getByRole('alert')).toContainText('Någon annan har sparat övningsfallet');
	await expect(page.locator('input[name="title"]')).toHaveValue('Min rubrik');
	await press(page, 'Öppna övningsfallet');
	await expect(main.getByRole('heading', { level: 1 })).toHaveText('Övningsfall: Min rubrik');
});
