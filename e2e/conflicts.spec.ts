// Conflicts of interest: an examiner declares for all entries on one page, a unit names somebody, and the office decides.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './house.ts';
import { become, openEdition } from './steps.ts';

// It decides who is in conflict with what.
test.use({ houseOf: 'conflicts' });

test('an examiner declares, the office decides, and whoever is in conflict is told nothing', async ({
	page
}) => {
	test.setTimeout(180_000);
	const accessible = async () => {
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
	};
	await become(page, 'Tomas Åkerblom');
	await page.goto('/bedomning');
	await page.getByRole('link', { name: /Säg om du är jävig/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Är du jävig?');
	await accessible();
	// Those that wait for an answer come first; the rest is folded.
	const one = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('radio') })
		.first();
	const unit = await one.getByRole('heading').innerText();
	await one.getByRole('radio', { name: 'Jävig', exact: true }).check();
	await page.getByRole('button', { name: 'Spara svaren' }).click();
	await expect(page.getByRole('alert').first()).toBeVisible();
	await one.getByLabel('Varför?').fill('Min dotter går där.');
	await page.getByLabel('Jag är inte jävig för de andra').check();
	await page.getByRole('button', { name: 'Spara svaren' }).click();
	await expect(page.getByText('Dina svar är sparade.')).toBeVisible();
	await expect(page.getByText('Du har svarat om alla.')).toBeVisible();

	await become(page, 'Birgitta Ahlmark');
	const edition = await openEdition(page, 'Kvalitetsutmärkelsen 2026');
	await page.goto(`/kansli/${edition}/bedomning/jav`);
	await expect(page.getByText('Min dotter går där.')).toBeVisible();
	await expect(page.getByText('Vill inte bedömas av Peter Lundmark.')).toBeVisible();
	await accessible();
	await page.getByText('Besluta om jäv').click();
	const form = page.locator('form[action="?/pin"]');
	await form.getByLabel('Person').selectOption({ label: 'Tomas Åkerblom' });
	const entry = form.locator('select[name=entry] option', { hasText: unit });
	await form.getByLabel('Bidrag').selectOption(await entry.getAttribute('value'));
	await form.getByRole('radio', { name: 'Inte jävig' }).check();
	await form.getByLabel('Varför?').fill('Dottern har slutat.');
	await form.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(page.getByText('Beslutet är sparat.')).toBeVisible();
	await expect(page.getByText('Dottern har slutat.')).toBeVisible();
});
