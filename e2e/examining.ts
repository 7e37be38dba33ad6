// What examiners do, step by step, with or without script: the review, the visit, the consensus.
import { expect, type Page } from '@playwright/test';
import { press } from './steps.ts';

export type Written = {
	score: number;
	strength: string;
	/** The words of the entry that the strength builds on. */
	quote?: { question: string; words: string };
	area: string;
	/** What to check at the visit. */
	check?: string;
};

const score = (page: Page, value: number) =>
	page
		.getByRole('main')
		.getByRole('radio', { name: String(value), exact: true })
		.check();

/** Scores every criterion, writes the findings on the first, and hands the review in. */
export async function writeReview(page: Page, written: Written) {
	const write = async (summary: string, field: string, text: string) => {
		await page.getByText(summary, { exact: true }).first().click();
		await page.locator(`textarea[name="body-${field}"]`).fill(text);
	};
	for (let criterion = 0; criterion < 10; criterion++) {
		if (new URL(page.url()).pathname.endsWith('/lamna-in')) break;
		if (criterion === 0) {
			await write('Skriv en styrka', 'strength', written.strength);
			if (written.quote) {
				await page.locator('select[name="question-strength"]').selectOption(written.quote.question);
				await page.locator('input[name="quote-strength"]').fill(written.quote.words);
			}
			await write('Skriv ett förbättringsområde', 'improvement_area', written.area);
			if (written.check) {
				await write('Skriv vad ni ska kontrollera', 'visit_check', written.check);
			}
		}
		await score(page, written.score);
		const before = page.url();
		await press(page, /^Spara och gå till/);
		await page.waitForURL((url) => url.href !== before);
	}
	await expect(page.getByText('Allt som behövs finns med.')).toBeVisible();
	await press(page, 'Lämna in bedömningen');
	await page.waitForURL((url) => !url.pathname.endsWith('/lamna-in'));
}

const days = (days: number, time: string) =>
	`${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}T${time}`;

/** The lead arranges the visit in some days; then the team's notes are written. */
export async function noteVisit(page: Page, entry: string, seen: string) {
	await page.goto(`/bedomning/${entry}/besok`);
	await page.locator('input[name="starts"]').fill(days(4, '09:30'));
	await page.locator('input[name="place"]').fill('Provbacksvägen 2, vi möts vid grinden');
	await press(page, 'Boka besöket');
	await expect(page.getByText('Besöket är bokat')).toBeVisible();
	for (const note of await page.getByLabel('Det här såg vi').all()) await note.fill(seen);
	await press(page, 'Spara anteckningarna');
	await expect(page.getByText('Anteckningarna är sparade.')).toBeVisible();
	await expect(page.getByLabel('Det här såg vi').first()).toHaveValue(seen);
}

/** The lead takes a finding and an area from the reviews, scores every criterion, sums up and says that it is done. */
export async function makeConsensus(page: Page, entry: string, taken: string, summary: string) {
	await page.goto(`/bedomning/${entry}/samsyn`);
	await press(page, 'Börja samsynen');
	await page.getByRole('main').getByRole('link', { name: 'Delaktighet', exact: true }).click();
	await page.getByRole('checkbox', { name: taken }).check();
	await page
		.getByRole('checkbox', { name: /förbättringsområde/ })
		.first()
		.check();
	await press(page, 'Ta med de valda');
	await expect(page.getByText(/finns med i samsynen/).first()).toBeVisible();
	for (let criterion = 0; criterion < 10; criterion++) {
		if (!new URL(page.url()).search.includes('kriterium')) break;
		await score(page, 5);
		const before = page.url();
		await press(page, /^Spara och gå till/);
		await page.waitForURL((url) => url.href !== before);
	}
	await page.getByLabel('Sammanfattning').fill(summary);
	await press(page, 'Samsynen är klar');
}
