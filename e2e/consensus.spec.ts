// A team agrees: two examiners in two browsers write at once, merge, object, and close; then one sentence is walked back to
// the words in the entry.
import type { Browser, Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { press } from './steps.ts';

const unit = 'Parkdriften södra';

async function somebody(browser: Browser, house: House, name: string, phone = false) {
	const context = await browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		...(phone ? { viewport: { width: 390, height: 844 } } : {})
	});
	const page = await context.newPage();
	await signIn(page, name);
	return page;
}

async function entryOf(page: Page): Promise<string> {
	await page.goto('/bedomning');
	const link = page
		.getByRole('main')
		.getByRole('link', { name: new RegExp(unit) })
		.last();
	const id = /[0-9a-f-]{36}/.exec((await link.getAttribute('href')) ?? '')?.[0];
	if (!id) throw new Error('there is no such entry');
	return id;
}

// It closes a consensus that others would find open.
test.use({ houseOf: 'a consensus' });

test('a team agrees in two browsers, and its members close it', async ({ browser, house }) => {
	test.setTimeout(240_000);
	const karin = await somebody(browser, house, 'Karin Wallmark');
	const mirjam = await somebody(browser, house, 'Mirjam Sköld', true);
	const entry = await entryOf(karin);
	const samsyn = `/bedomning/${entry}/samsyn`;
	const criterion = `${samsyn}?kriterium=systematic-work`;

	// Two have said yes, one has not, one objects.
	await karin.goto(samsyn);
	await expect(karin.getByText('Har inte svarat än')).toHaveCount(1);
	await expect(karin.getByText('Jag tycker att 5 vore rätt.')).toBeVisible();
	await expectGood(karin);
	await mirjam.goto(samsyn);
	await expectGood(mirjam);

	// What one saves appears at the other's, who only reads.
	await karin.goto(criterion);
	await mirjam.goto(criterion);
	await expectGood(karin);
	await expectGood(mirjam);
	await mirjam.locator('summary', { hasText: 'Skriv ett eget förbättringsområde' }).click();
	await mirjam
		.locator('textarea[name="body-improvement_area"]')
		.fill('Visa hur räkningarna jämförs.');
	await press(mirjam, 'Lägg till');
	await expect(mirjam.getByText('Visa hur räkningarna jämförs.').first()).toBeVisible();
	await expect(karin.getByText('Visa hur räkningarna jämförs.').first()).toBeVisible({
		timeout: 20_000
	});
	await expect(karin.getByText('Sidan visar nu det Mirjam Sköld sparade.')).toBeVisible();

	// Both write the reason: nothing is overwritten, and whoever comes second chooses.
	const reason = 'textarea[name="reason-systematic-work"]';
	await karin.locator(reason).fill('Karins skäl.');
	await mirjam.locator(reason).fill('Mirjams skäl.');
	await press(mirjam, 'Spara och gå till översikten');
	await expect(mirjam).toHaveURL(/samsyn$/);
	await expect(karin.getByText('När du sparar läggs era ändringar ihop.')).toBeVisible({
		timeout: 20_000
	});
	await press(karin, 'Spara och gå till nästa kriterium');
	await expect(karin.getByText('Två har skrivit på samma ställe')).toBeVisible();
	await expect(karin.getByText('Mirjams skäl.').first()).toBeVisible();
	await expectGood(karin);
	await karin.getByRole('radio', { name: 'Texten i fältet, där båda är sammanlagda' }).check();
	await karin.locator(reason).fill('Karins och Mirjams skäl.');
	await press(karin, 'Spara och gå till nästa kriterium');
	await expect(karin).toHaveURL(/kriterium=leadership/);

	// Split and merged, with the origin kept.
	await karin.goto(criterion);
	await karin.getByText('Ändra', { exact: true }).first().click();
	await press(karin, /^Dela upp igen/);
	await expect(karin.getByText(/av HD S1$/)).toBeVisible();
	await expect(karin.getByText(/av MS S1$/)).toBeVisible();
	for (const box of await karin.locator('input[name="into"]').all()) {
		const mark = await box.locator('xpath=..').innerText();
		if (/S\d/.test(mark)) await box.check();
	}
	await karin.locator('.theirs:has(> input) > input[name="take"]').first().check();
	await press(karin, 'Slå ihop till en');
	await expect(karin.getByText(/av HD S1, MS S1/)).toBeVisible();

	// A score that nobody gave needs a reason.
	const learning = `${samsyn}?kriterium=learning`;
	await mirjam.goto(learning);
	await mirjam.getByRole('radio', { name: '3', exact: true }).check();
	await press(mirjam, 'Spara och gå till översikten');
	await expect(mirjam.getByText(/Alla i teamet gav 5\./).first()).toBeVisible();
	await mirjam.goto(learning);

	// The text has changed, so all are asked again.
	await karin.goto(samsyn);
	await expect(karin.getByText(/Stod bakom en tidigare text/)).toHaveCount(2);
	await press(karin, 'Jag står bakom samsynen');
	await mirjam.goto(samsyn);
	await mirjam.locator('#objections').getByText('Jag håller inte med').click();
	await mirjam.locator('#objections textarea').fill('Vi har läst bidraget för snabbt.');
	await press(mirjam, 'Notera det');
	await expect(mirjam.getByText('Vi har läst bidraget för snabbt.').first()).toBeVisible();
	await press(mirjam, 'Jag står bakom samsynen, med min avvikande mening noterad');
	await expect(mirjam.getByText('Har inte svarat än')).toHaveCount(0);
	const hassan = await somebody(browser, house, 'Hassan Dirie');
	await hassan.goto(samsyn);
	await press(hassan, /^Jag står bakom samsynen/);
	await expect(hassan.getByText('Samsynen är klar').first()).toBeVisible();
	await expectGood(hassan);

	// One sentence is walked back to the entry's own words.
	await karin.goto(criterion);
	await karin.locator('#agreed .finding small a').first().click();
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Spåret');
	await expect(karin.getByRole('heading', { name: 'I återkopplingen' })).toBeVisible();
	await expect(karin.getByText('Styrka, Hassan Dirie')).toBeVisible();
	await expect(karin.locator('blockquote mark').first()).toContainText(
		'60 procent kom på fredagar'
	);
	await expectGood(karin);
	await mirjam.goto(new URL(karin.url()).pathname);
	await expectGood(mirjam);
	for (const page of [karin, mirjam, hassan]) await page.context().close();
});
