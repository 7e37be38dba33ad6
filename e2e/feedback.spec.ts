// The feedback to a unit: written, read by a second person, sent back, approved and released; then what the unit does with it.
import type { Browser, Page } from '@playwright/test';
import { answerYes, approveReading, askForReading, soon } from './examining.ts';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { fetched } from './posted.ts';
import { mailTo, openEdition, press, signInByMail } from './steps.ts';

const unit = 'Nattpatrullen Tallåsa';
const contact = 'jari.lehtovaara@example.se';
const words = {
	mended: 'Den som bor hemma ser det som kameran ser, och bestämmer själv.',
	moved: 'Kundernas egna önskemål har blivit rutin',
	leftOut: 'Orsaker till larm söks varje månad',
	whyOut: 'Det sägs redan i sammanfattningen.',
	remark: 'Säg vad ett första steg kan vara.',
	late: 'Det som kameran ser ser även den som bor hemma, och bestämmer själv om det.',
	step: 'Pröva reservrutinen vid strömavbrott en natt i januari, och skriv ner vad som saknas.'
};

async function window(browser: Browser, house: House): Promise<Page> {
	const context = await browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm'
	});
	return context.newPage();
}

async function somebody(browser: Browser, house: House, name: string): Promise<Page> {
	const page = await window(browser, house);
	await signIn(page, name);
	return page;
}

/** The unit's contact comes in by a link in the mail. */
async function theUnit(browser: Browser, house: House): Promise<Page> {
	const page = await window(browser, house);
	await page.goto('/mina-bidrag');
	await signInByMail(page, house, contact);
	await page.waitForURL(/mina-bidrag/);
	return page;
}

/** Nothing of the words stands anywhere on the unit's pages, in either language, nor is there a document or a trace. */
async function expectSilence(page: Page, entry: string, secrets: readonly string[]) {
	const own = `/mina-bidrag/${entry}`;
	const first = await fetched(page, own);
	const linked = [...first.html.matchAll(/href="([^"#]*)"/g)].map(([, href = '']) => href);
	const pages = new Set([
		'/mina-bidrag',
		own,
		`${own}/aterkoppling`,
		`/en${own}/aterkoppling`,
		`${own}/besok`,
		`${own}/kvitto`,
		`${own}/mejl`,
		`/demo/post?till=${encodeURIComponent(contact)}`,
		...linked.filter((href) => href.startsWith(own))
	]);
	for (const address of pages) {
		const { html } = await fetched(page, address);
		for (const secret of secrets) expect(html, `${secret} on ${address}`).not.toContain(secret);
	}
	for (const gone of ['pdf', 'kalender']) {
		expect((await fetched(page, `${own}/aterkoppling/${gone}`)).status, gone).toBe(404);
	}
}

// It releases feedback that others would find unreleased.
test.use({ houseOf: 'feedback' });

test('feedback is written, read by another, released, and answered', async ({ browser, house }) => {
	test.setTimeout(600_000);
	const hassan = await somebody(browser, house, 'Hassan Dirie');
	const mirjam = await somebody(browser, house, 'Mirjam Sköld');
	const jari = await theUnit(browser, house);
	await hassan.goto('/bedomning');
	const link = hassan
		.getByRole('main')
		.getByRole('link', { name: new RegExp(unit) })
		.last();
	const entry = /[0-9a-f-]{36}/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? '';
	const draft = `/bedomning/${entry}/aterkoppling`;
	const reading = `${draft}/granska`;
	const own = `/mina-bidrag/${entry}/aterkoppling`;
	const sentence = (page: Page, name: string) =>
		page.locator('.sentence', { has: page.getByRole('textbox', { name, exact: true }) });
	const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
	const trace = { href: '' };

	await test.step('the lead edits, saved as it is typed', async () => {
		await hassan.goto(draft);
		await expectGood(hassan);
		const first = field(hassan, 'Styrka 1, Delaktighet');
		const whole = sentence(hassan, 'Styrka 1, Delaktighet');
		await whole.getByText('Ursprung, ordning, ta bort').click();
		await expect(whole.getByText('Orden är samsynens.')).toBeVisible();
		await first.fill(words.mended);
		await expect(whole).toContainText(/Sparat kl/);
		await expect(whole.getByText('Orden är samsynens.')).toBeHidden();
		await expect(whole.getByText('Så stod det i samsynen')).toBeVisible();
		await hassan.reload();
		await expect(first).toHaveValue(words.mended);
	});

	await test.step('the lead leaves one out with a reason, and moves another', async () => {
		const out = sentence(hassan, 'Styrka 1, Systematiskt arbete');
		await out.getByText('Ursprung, ordning, ta bort').click();
		await out.getByRole('button', { name: 'Ta bort ur återkopplingen' }).click();
		await expect(out.getByLabel('Varför tas den bort?')).toHaveAttribute('aria-invalid', 'true');
		await expectGood(hassan);
		await out.getByLabel('Varför tas den bort?').fill(words.whyOut);
		await out.getByRole('button', { name: 'Ta bort ur återkopplingen' }).click();
		await expect(hassan.getByText(`Borttagen ur återkopplingen: ${words.whyOut}`)).toBeVisible();
		const second = sentence(hassan, 'Styrka 2, Delaktighet');
		await expect(field(hassan, 'Styrka 2, Delaktighet')).toHaveValue(new RegExp(words.moved));
		await second.getByText('Ursprung, ordning, ta bort').click();
		await second.getByRole('button', { name: /^Flytta upp/ }).click();
		await expect(field(hassan, 'Styrka 1, Delaktighet')).toHaveValue(new RegExp(words.moved));
		await expect(field(hassan, 'Styrka 2, Delaktighet')).toHaveValue(words.mended);
		const changed = sentence(hassan, 'Styrka 2, Delaktighet');
		await changed.getByText('Ursprung, ordning, ta bort').click();
		await expect(changed.getByText('Kunden får se det som kameran ser')).toBeVisible();
		await expectGood(hassan);
	});

	await test.step('nobody else reads it yet, and the unit least of all', async () => {
		expect((await fetched(mirjam, reading)).status).toBe(404);
		await jari.goto(own);
		await expect(jari.getByText('Återkopplingen är inte klar än')).toBeVisible();
		await expectGood(jari);
		await expectSilence(jari, entry, [words.mended, words.moved, words.leftOut]);
	});

	await test.step('what is read is locked, also for a page that was open before', async () => {
		const before = await hassan.context().newPage();
		await before.goto(draft);
		await askForReading(hassan, entry, 'Mirjam Sköld');
		await expect(hassan.getByText(words.mended)).toBeVisible();
		await expect(hassan.getByRole('textbox')).toHaveCount(0);
		await expectGood(hassan);
		await field(before, 'Styrka 2, Delaktighet').fill(words.late);
		await expect(before.getByText('Det du skrev är inte sparat')).toBeVisible();
		await expect(before.getByRole('textbox')).toHaveCount(0);
		await expect(before.getByText(words.late)).toBeVisible();
		await expect(before.getByText(words.mended)).toBeVisible();
		await expectGood(before);
		await mirjam.goto(reading);
		await mirjam.getByLabel('Några ord om det: Rätt ton').fill(words.remark);
		await press(before, 'Ändra ändå');
		await expect(field(before, 'Styrka 2, Delaktighet')).toHaveValue(words.late);
		await expect(before.getByText('Be Mirjam Sköld läsa igen när du är klar')).toBeVisible();
		await expectGood(before);
		await press(mirjam, 'Skicka svaret');
		await expect(mirjam.getByText('Den väntar inte på dig just nu.')).toBeVisible();
		await expect(mirjam.getByText('Det här skrev du, och det är inte skickat')).toBeVisible();
		await expect(mirjam.getByText(words.remark)).toBeVisible();
		await expectGood(mirjam);
		await field(before, 'Styrka 2, Delaktighet').fill(words.mended);
		await expect(sentence(before, 'Styrka 2, Delaktighet')).toContainText(/Sparat kl/);
		await before.close();
	});

	await test.step('a second reader sends it back with a remark on a sentence', async () => {
		await askForReading(hassan, entry, 'Mirjam Sköld');
		await expectGood(hassan);
		await mailTo(mirjam, 'mirjam.skold@example.se', /Läs återkopplingen/);
		await mirjam.goto('/bedomning');
		await mirjam
			.getByRole('link', { name: `Läs återkopplingen till ${unit} som andra läsare` })
			.click();
		await expect(mirjam.getByRole('main')).toContainText(words.mended);
		await expect(mirjam.getByRole('main')).not.toContainText(words.leftOut);
		await expectGood(mirjam);
		await mirjam.getByText('Bidraget som enheten skickade in', { exact: true }).click();
		await expect(mirjam.getByText(/När staden sover arbetar vi/)).toBeVisible();
		await mirjam.getByText(/^Anmärk på meningen: Förbättringsområde 1, Systematiskt/).click();
		const remark = mirjam.locator('details', {
			has: mirjam.getByText(/^Anmärk på meningen: Förbättringsområde 1, Systematiskt/)
		});
		await remark.getByLabel('Vilken fråga gäller det?').selectOption('actionable');
		await remark.getByLabel('Vad behöver ändras?').fill(words.remark);
		await press(mirjam, 'Skicka svaret');
		// What is missing is told, and nothing typed is lost.
		await expect(mirjam.getByRole('alert')).toBeVisible();
		await expect(remark.getByLabel('Vad behöver ändras?')).toHaveValue(words.remark);
		await expectGood(mirjam);
		await answerYes(mirjam);
		await expect(mirjam.getByText(/Mirjam Sköld skickade tillbaka den/)).toBeVisible();
		await expectGood(mirjam);
	});

	await test.step('the lead mends, and asks again; the reader approves', async () => {
		await mailTo(hassan, 'hassan.dirie@example.se', /Återkopplingen/);
		await hassan.goto(draft);
		await expect(hassan.getByText(/Mirjam Sköld skickade tillbaka den/).first()).toBeVisible();
		const area = sentence(hassan, 'Förbättringsområde 1, Systematiskt arbete');
		await expect(area.getByText(words.remark)).toBeVisible();
		await expectGood(hassan);
		await field(hassan, 'Förbättringsområde 1, Systematiskt arbete').fill(words.step);
		await expect(area).toContainText(/Sparat kl/);
		await askForReading(hassan, entry, 'Mirjam Sköld');
		await approveReading(mirjam, entry);
		await expectGood(mirjam);
		await hassan.goto(draft);
		await expect(hassan.getByText(/Mirjam Sköld godkände den/).first()).toBeVisible();
		await expect(hassan.getByRole('textbox')).toHaveCount(0);
		await expectGood(hassan);
	});

	await test.step('an approval falls only where somebody says so, and is asked for again', async () => {
		await expect(
			hassan.getByText(/faller godkännandet, och Mirjam Sköld får en ny fråga/)
		).toBeVisible();
		await press(hassan, 'Ändra ändå');
		await expect(field(hassan, 'Styrka 2, Delaktighet')).toHaveValue(words.mended);
		await expect(hassan.getByText(/Mirjam Sköld godkände den/)).toHaveCount(0);
		await askForReading(hassan, entry, 'Mirjam Sköld');
		await approveReading(mirjam, entry);
		await expectSilence(jari, entry, [
			words.mended,
			words.moved,
			words.leftOut,
			words.step,
			words.remark
		]);
	});

	await test.step('the office releases all that are approved with one button', async () => {
		const birgitta = await somebody(browser, house, 'Birgitta Ahlmark');
		const edition = await openEdition(birgitta, 'Kvalitetsutmärkelsen 2026');
		await birgitta.goto(`/kansli/${edition}/bedomning/${entry}`);
		await expect(birgitta.getByText('Hassan Dirie (leder teamet)').first()).toBeVisible();
		// The team is fixed: there is nobody to choose among.
		await expect(birgitta.getByRole('checkbox')).toHaveCount(0);
		await birgitta.goto(`/kansli/${edition}/bedomning`);
		await expectGood(birgitta);
		await birgitta
			.getByRole('link', { name: 'Lämna ut återkopplingen till 3 enheter som är färdiga' })
			.click();
		await expect(birgitta.getByText('3 återkopplingar är färdiga')).toBeVisible();
		await expectGood(birgitta);
		await press(birgitta, 'Lämna ut till 3 enheter');
		await expect(birgitta.getByText('3 återkopplingar är utlämnade.')).toBeVisible();
		await expectGood(birgitta);
		await birgitta.goto(`/kansli/${edition}/bedomning`);
		await expect(birgitta.getByText('6 av 8 återkopplingar är utlämnade')).toBeVisible();
		await birgitta.context().close();
	});

	await test.step('the unit reads it, and opens its document', async () => {
		expect(await mailTo(jari, contact, /Er återkoppling/)).toContain('.pdf');
		await jari.goto(own);
		const page = jari.getByRole('main');
		for (const there of [words.mended, words.moved, words.step]) {
			await expect(page).toContainText(there);
		}
		for (const secret of [words.leftOut, words.whyOut, words.remark, 'Mirjam', 'Hassan']) {
			await expect(page).not.toContainText(secret);
		}
		await expectGood(jari);
		const pdf = await jari.getByRole('link', { name: /pdf/i }).getAttribute('href');
		const answer = await jari.request.get(pdf ?? '');
		expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});

	await test.step('it follows a sentence to its own words', async () => {
		const said = jari.locator('.finding', { hasText: words.mended });
		await said.getByRole('link', { name: /^Vad bygger det på/ }).click();
		trace.href = new URL(jari.url()).pathname;
		await expect(jari.getByRole('heading', { level: 1 })).toHaveText('Vad det bygger på');
		await expect(jari.getByRole('main')).toContainText(words.mended);
		await expect(jari.locator('blockquote mark')).toHaveText(
			'visar kameran och låter personen se vad vi ser'
		);
		await expect(jari.getByRole('main')).not.toContainText('Tomas');
		await expectGood(jari);
		// Of the unit's alone: neither the reader nor another entry's unit follows it.
		expect((await fetched(mirjam, trace.href)).status).not.toBe(200);
		await jari.getByRole('link', { name: 'Er återkoppling' }).first().click();
		await expect(jari).toHaveURL(new RegExp(`${own}(#.*)?$`));
	});

	await test.step('it says that it has read it, and what it thinks of it', async () => {
		await press(jari, 'Vi har läst');
		await expect(jari.getByText(/Jari Lehtovaara har läst den/)).toBeVisible();
		await expectGood(jari);
		for (const question of ['useful', 'understandable', 'fair']) {
			await jari.locator(`input[name="${question}"][value="4"]`).check();
		}
		await jari.getByLabel('Vill ni säga något mer?').fill('Vi tar med det till höstens planering.');
		await jari.getByLabel('Examinatorerna får läsa det vi har skrivit').check();
		await press(jari, 'Skicka omdömet');
		await expect(jari.getByText('Tack! Omdömet är sparat.')).toBeVisible();
		await expectGood(jari);
	});

	await test.step('the lead books the meeting, and notes that it was held', async () => {
		await hassan.goto(draft);
		await hassan.getByRole('link', { name: 'Muntlig återkoppling' }).click();
		await expectGood(hassan);
		await expect(hassan.getByText('Vi tar med det till höstens planering.')).toBeVisible();
		await hassan.getByLabel('Börjar').fill(soon(20));
		await press(hassan, 'Boka mötet');
		await expect(hassan.getByRole('textbox', { name: 'Plats' })).toHaveAttribute(
			'aria-invalid',
			'true'
		);
		await hassan
			.getByRole('textbox', { name: 'Plats' })
			.fill('Nattpatrullens lokal, Tallåsvägen 4');
		await hassan.getByLabel('Vilka är med?').fill('Hassan, Tomas och hela nattgruppen');
		await press(hassan, 'Boka mötet');
		await expect(hassan.getByText('Mötet är bokat, och alla har fått ett mejl.')).toBeVisible();
		await expectGood(hassan);
		await mailTo(jari, contact, /Nattpatrullens lokal/);
		await jari.goto(own);
		await expect(jari.locator('#mote')).toContainText('Nattpatrullens lokal, Tallåsvägen 4');
		const calendar = await fetched(jari, `${own}/kalender`);
		expect(calendar.html).toContain('BEGIN:VEVENT');
		await press(hassan, 'Mötet är hållet');
		await expect(hassan.getByText(/^Hölls .*, noterat av Hassan Dirie\.$/)).toBeVisible();
		await hassan.getByLabel('Det vi delar med enheten').fill('Ni prövar rutinen i januari.');
		await hassan.getByLabel('Det vi behåller i teamet').fill('De var lättade.');
		await press(hassan, 'Spara anteckningarna');
		await expect(hassan.getByText('Anteckningarna är sparade.')).toBeVisible();
		await expectGood(hassan);
		await jari.goto(own);
		await expect(jari.locator('#mote')).toContainText('Ni prövar rutinen i januari.');
		await expect(jari.getByRole('main')).not.toContainText('De var lättade.');
		await expectGood(jari);
	});
	for (const page of [hassan, mirjam, jari]) await page.context().close();
});
