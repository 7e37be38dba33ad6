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

const unfold = { strength: 'Skriv en styrka', improvement_area: 'Skriv ett förbättringsområde' };
const more = {
	strength: ['Arbetet är väl känt av alla.', 'Ansatsen är tydlig och följs upp.'],
	improvement_area: ['Beskriv hur ni jämför er med andra.', 'Visa hur det utvecklas över tid.']
};

/** Writes findings of one kind, one after the other, each added before the next. */
async function writeFindings(
	page: Page,
	kind: keyof typeof more,
	bodies: readonly string[],
	quote?: Written['quote']
) {
	const body = page.locator(`textarea[name="body-${kind}"]`);
	for (const [place, text] of bodies.entries()) {
		if (!(await body.isVisible()))
			await page.getByText(unfold[kind], { exact: true }).first().click();
		await body.fill(text);
		if (quote && place === 0) {
			await page.locator(`details details:has([name="quote-${kind}"]) > summary`).click();
			await page.locator(`select[name="question-${kind}"]`).selectOption(quote.question);
			await page.locator(`input[name="quote-${kind}"]`).fill(quote.words);
		}
		await page.locator(`button[value="add-${kind}"]`).click();
		await expect(body).toHaveValue('');
	}
}

/** Scores every criterion, writes three strengths and areas on each, and hands the review in. */
export async function writeReview(page: Page, written: Written) {
	for (let criterion = 0; criterion < 10; criterion++) {
		if (new URL(page.url()).pathname.endsWith('/lamna-in')) break;
		const first = criterion === 0;
		const [strengths, areas] = first ? [[written.strength], [written.area]] : [[], []];
		const enough = (own: string[], kind: keyof typeof more) =>
			[...own, ...more[kind], 'Det märks i hela verksamheten.'].slice(0, 3);
		await writeFindings(
			page,
			'strength',
			enough(strengths, 'strength'),
			first ? written.quote : undefined
		);
		await writeFindings(page, 'improvement_area', enough(areas, 'improvement_area'));
		if (first && written.check) {
			await page.getByText('Skriv vad ni ska kontrollera', { exact: true }).first().click();
			await page.locator('textarea[name="body-visit_check"]').fill(written.check);
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

/** By the organiser's wall clock, some minutes from now. */
export const soon = (minutes: number) =>
	Temporal.Now.plainDateTimeISO('Europe/Stockholm')
		.add({ minutes })
		.toString({ smallestUnit: 'minute' });

/** The office arranges a training that has begun, and notes who is there. */
export async function train(page: Page, edition: string, names: string[]) {
	await page.goto(`/kansli/${edition}/utbildning/ny`);
	const session = 'Grundutbildning på prov';
	await page.locator('[name="title.sv"]').fill(session);
	await page.locator('[name="title.en"]').fill('Basic training on trial');
	await page.locator('[name="about.sv"]').fill('Skalan och besöket.');
	await page.locator('[name="about.en"]').fill('The scale and the visit.');
	await page.locator('[name=starts]').fill(soon(-30));
	await page.locator('[name=ends]').fill(soon(120));
	await page.locator('[name=closes]').fill(soon(-60));
	await page.locator('[name="place.sv"]').fill('Sal 3');
	await page.locator('[name="place.en"]').fill('Room 3');
	await press(page, 'Spara tillfället');
	await page.getByRole('main').getByRole('link', { name: session }).click();
	for (const name of names) await page.getByRole('checkbox', { name }).check();
	await press(page, 'Spara närvaron');
	await expect(page.getByRole('main')).toContainText('Närvaron är sparad.');
}

const days = (days: number, time: string) =>
	`${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}T${time}`;

/** The lead arranges the visit in some days; then the team's notes are written. */
export async function noteVisit(page: Page, entry: string, seen: string) {
	await page.goto(`/bedomning/${entry}/besok/boka`);
	await page.getByText('Boka en tid ni har kommit överens om', { exact: true }).click();
	await page.locator('input[name="starts"]').fill(days(4, '09:30'));
	await page.locator('input[name="place"]').fill('Provbacksvägen 2, vi möts vid grinden');
	await press(page, 'Boka besöket');
	await expect(page.getByText('Besöket är bokat')).toBeVisible();
	await page.goto(`/bedomning/${entry}/besok`);
	for (const note of await page.getByLabel('Det här såg vi').all()) await note.fill(seen);
	await press(page, 'Spara anteckningarna');
	await expect(page.getByText('Anteckningarna är sparade.')).toBeVisible();
	await expect(page.getByLabel('Det här såg vi').first()).toHaveValue(seen);
}

/** A finding of somebody's review, that can be ticked. */
const theirs = '.theirs:has(> input[name="take"])';

/**
 * The lead takes a finding and an area from the reviews, says on which check at the visit the finding rests besides, sets the
 * rest aside, scores every criterion, sums up, and proposes that it is done. The other members then say yes.
 */
export async function makeConsensus(
	page: Page,
	entry: string,
	taken: string,
	summary: string,
	check?: string
) {
	await page.goto(`/bedomning/${entry}/samsyn`);
	await press(page, 'Börja samsynen');
	await page.getByRole('main').getByRole('link', { name: 'Delaktighet', exact: true }).click();
	await page.getByRole('checkbox', { name: taken }).check();
	await page.locator('.theirs.area input[name="take"]').first().check();
	await press(page, 'Ta med');
	await expect(page.locator(theirs, { hasText: 'Finns med i' })).toHaveCount(2);
	if (check) {
		const finding = page.locator('#agreed .finding', { hasText: taken });
		await finding.getByText('Ändra', { exact: true }).click();
		await finding.getByRole('checkbox', { name: check }).check();
		await finding.getByRole('button', { name: 'Spara' }).click();
		await expect(finding.locator('small')).toContainText('besöket');
	}
	for (let criterion = 0; criterion < 10; criterion++) {
		if (!new URL(page.url()).search.includes('kriterium')) break;
		await setRestAside(page);
		await score(page, 5);
		const before = page.url();
		await press(page, /^Spara och gå till/);
		await page.waitForURL((url) => url.href !== before);
	}
	await page.getByLabel('Sammanfattning').fill(summary);
	await press(page, 'Spara sammanfattningen');
	await press(page, 'Föreslå att samsynen är klar');
	await expect(page.getByText(/föreslog .* att samsynen är klar/)).toBeVisible();
}

/** What waits for a place on this criterion is not carried on. */
async function setRestAside(page: Page) {
	const waits = page.locator(`${theirs}:has(b):not(.check) input[name="take"]`);
	if ((await waits.count()) === 0) return;
	for (const box of await waits.all()) await box.check();
	await page.getByText('Ta inte med', { exact: true }).first().click();
	await page.getByLabel('Varför tas det inte med?').fill('Sägs redan.');
	await page.getByRole('button', { name: 'Ta inte med' }).click();
	await expect(page.getByText(/Tas inte med: Sägs redan/).first()).toBeVisible();
}

/** A member stands behind what the lead has proposed. */
export async function assent(page: Page, entry: string) {
	await page.goto(`/bedomning/${entry}/samsyn`);
	await press(page, /^Jag står bakom samsynen/);
}

/** The lead asks somebody to read the feedback before it goes out. */
export async function askForReading(page: Page, entry: string, reader: string) {
	await page.goto(`/bedomning/${entry}/aterkoppling`);
	const choice = page.getByLabel('Vem ska läsa?').locator('option', { hasText: reader });
	await page.getByLabel('Vem ska läsa?').selectOption(await choice.getAttribute('value'));
	await press(page, 'Spara och be om läsning');
	await expect(page.getByText(`${reader} läser sedan`)).toBeVisible();
}

/** The second reader answers yes to all four questions. */
export async function approveReading(page: Page, entry: string) {
	await page.goto(`/bedomning/${entry}/aterkoppling/granska`);
	await answerYes(page);
}

/** Yes to all four, and whatever else has been written on the page; one remark on a sentence makes a no of it. */
export async function answerYes(page: Page) {
	for (const yes of await page.getByRole('radio', { name: 'Ja', exact: true }).all()) {
		await yes.check();
	}
	await press(page, 'Skicka svaret');
	await expect(page.getByText('Tack! Svaret är skickat.')).toBeVisible();
}
