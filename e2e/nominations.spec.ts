// Nominations, in an award that takes them and everybody: somebody nominates, the nominated says yes or no, and whoever
// nominated follows it and changes their mind. With script and without, and nobody else learns of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { become, comeIn, mailTo, openFirstRound, press, signInByMail } from './steps.ts';

test.describe.configure({ mode: 'serial' });

const office = 'Birgitta Ahlmark';
const award = 'vassa-hackan';
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

type Nomination = { nominee: string; email: string; by: string; byEmail: string; why: string };

/** From the award's own page, as somebody who has not signed in. */
async function nominate(page: Page, { nominee, email, by, byEmail, why }: Nomination) {
	await page.context().clearCookies();
	await page.goto(`/${award}`);
	await main(page).getByRole('link', { name: 'Nominera någon till Vassa hackan' }).click();
	await page.getByRole('radio', { name: 'Ett team' }).check();
	await page.locator('[name=nomineeName]').fill(nominee);
	await page.locator('[name=nomineeEmail]').fill(email);
	await page.locator('[name=unit]').fill('Takodlarna');
	await page.locator('[name=why]').fill(why);
	await page.locator('[name=nominatorName]').fill(by);
	await page.locator('[name=nominatorEmail]').fill(byEmail);
	await press(page, 'Skicka nomineringen');
	await expect(heading(page)).toHaveText('Tack för din nominering!');
}

/** The link in the invitation, as its receiver finds it. */
async function invitationTo(page: Page, email: string): Promise<string> {
	const post = await mailTo(page, email, /Du är nominerad till/);
	const key = /\/nominering\/([\w-]{32})/.exec(post)?.[1];
	if (!key) throw new Error(`no invitation came to ${email}`);
	return `/nominering/${key}`;
}

/** What stands in the form's fields. */
const filled = (page: Page) =>
	page
		.locator('main form.answers input[type=text], main form.answers input:not([type])')
		.evaluateAll((fields) =>
			fields.map((each) => (each instanceof HTMLInputElement ? each.value : ''))
		);

/** What the receiver has been told, by the address of the mail. */
const toldTo = (page: Page, email: string, subject: RegExp) => mailTo(page, email, subject);

/** One's own list, as somebody who signs in with the address; opens the nomination of somebody. */
async function openSent(page: Page, house: House, byEmail: string, nominee: string) {
	await comeIn(page, house, byEmail, '/mina-bidrag');
	await main(page)
		.getByRole('link', { name: `Du har nominerat ${nominee}` })
		.first()
		.click();
	await page.waitForURL(/\/nominering\/[0-9a-f-]{36}/);
}

test('an award that takes nominations, of everybody, is brought in as a file and opened', async ({
	page,
	house
}) => {
	test.setTimeout(180_000);
	const fixture = 'src/lib/server/programme/definition/made-up-award.fixture.json';
	const definition = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, unknown> & {
		panels: { classes: string[] }[];
	};
	// A name of its own: other journeys make a Gröna spaden in the same house.
	Object.assign(definition, { key: award, name: { sv: 'Vassa hackan', en: 'The Sharp Hoe' } });
	// One panel for all classes: more cannot be run yet.
	definition.panels = definition.panels.slice(0, 1).map((panel) => ({ ...panel, classes: [] }));
	definition['applicants'] = {
		who: ['unit', 'organisation', 'person', 'team'],
		how: ['self', 'nominated']
	};
	const file = path.join(test.info().outputDir, 'hackan.json');
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(definition));
	await house.utmarkt('programme', 'import', file, '--yes');
	await signIn(page, office);
	await openFirstRound(page, 'Vassa hackan');
	await expect
		.poll(async () => (await page.request.get(`/${award}`)).text(), { timeout: 30_000 })
		.toContain(`/${award}/nominera`);
	await page.goto(`/${award}`);
	await expect(page.getByText(/^Söka kan en enhet/)).toBeVisible();
	await expectGood(page);

	// One may come without a nomination, too, and says as what.
	await become(page, 'Pernilla Storåker');
	await page.goto(`/mina-bidrag`);
	await main(page)
		.getByRole('link', { name: /^Starta ett bidrag till Vassa hackan/ })
		.click();
	await expect(page.getByRole('radio', { name: 'En hel förvaltning' })).toBeVisible();
	await expectGood(page);
	await page.getByRole('radio', { name: 'Koloni' }).check();
	await press(page, 'Starta bidraget');
	await expect(main(page).getByRole('alert')).toContainText('Välj som vad ni söker.');
	await expectGood(page);
});

for (const way of ['with script', 'without script'] as const) {
	const tag = way === 'with script' ? 'med' : 'utan';
	const by = { by: 'Nils Tipsare', byEmail: `nils.${tag}@example.se` };
	const say = (nominee: string, why: string): Nomination => ({
		nominee,
		email: `${nominee.split(' ')[0]?.toLowerCase()}.${tag}@example.se`,
		why,
		...by
	});
	const asta = say('Asta Rot', `De odlar där ingen trodde att det gick. (${tag})`);
	const bror = say('Bror Stam', `Han vattnar varje dag. (${tag})`);
	const cilla = say('Cilla Blad', `Hon delar med sig av sina fröer. (${tag})`);

	test(`somebody is nominated and says yes, ${way}`, async ({ page: scripted, plain, house }) => {
		test.setTimeout(180_000);
		const page = way === 'with script' ? scripted : plain;
		const good = () => (way === 'with script' ? expectGood(page) : Promise.resolve());

		await page.goto(`/${award}/nominera`);
		await good();
		await press(page, 'Skicka nomineringen');
		// Every fault is told at once, and what was typed stays.
		await expect(main(page).getByRole('alert').getByRole('link')).toHaveCount(6);
		await good();
		await nominate(page, asta);
		await good();

		const link = await invitationTo(page, asta.email);
		await page.context().clearCookies();
		await page.goto(link);
		await expect(heading(page)).toContainText('Du är nominerad till Vassa hackan');
		await expect(main(page)).toContainText(asta.why);
		await good();
		await page.getByRole('link', { name: 'Ja, börja på ett bidrag' }).click();
		await signInByMail(page, house, asta.email);
		await expect(main(page)).toContainText('Nominerad av Nils Tipsare');
		await expect(page.getByRole('radio', { name: 'Ett team' })).toBeChecked();
		await good();
		await page.getByRole('radio', { name: 'Koloni' }).check();
		await press(page, 'Starta bidraget');
		await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}\//);
		await main(page).getByRole('link', { name: 'Odlingen' }).click();
		// The unit that the nomination spoke of stands in the form already.
		await expect(page.getByRole('textbox').first()).toBeVisible();
		expect(await filled(page)).toContain('Takodlarna');
		await page.getByText('Så skrev Nils Tipsare i nomineringen').click();
		await expect(page.getByText(asta.why)).toBeVisible();
		await good();

		// The link has been used, and says so; another leads nowhere, and says that.
		await page.goto(link);
		await expect(main(page)).toContainText('Du har tackat ja.');
		await expect(page.getByRole('link', { name: 'Ja, börja på ett bidrag' })).toHaveCount(0);
		await good();
		const wrong = await page.goto(`/nominering/${'x'.repeat(32)}`);
		expect(wrong?.status()).toBe(404);
		await expect(main(page)).toContainText('Länken leder inte till någon nominering.');
		await good();

		await toldTo(page, asta.byEmail, /Asta Rot har tackat ja/);
		await openSent(page, house, asta.byEmail, asta.nominee);
		await expect(main(page)).toContainText('De har tackat ja och börjat på ett bidrag.');
		await expect(main(page).locator('a[href*="/mina-bidrag/"]')).toHaveCount(0);
		await good();
	});

	test(`somebody is nominated and says no, and why, ${way}`, async ({
		page: scripted,
		plain,
		house
	}) => {
		test.setTimeout(120_000);
		const page = way === 'with script' ? scripted : plain;
		await nominate(page, bror);
		const link = await invitationTo(page, bror.email);
		await page.context().clearCookies();
		await page.goto(link);
		await page.getByText('Nej tack').click();
		await page.getByLabel('Varför inte?').fill('Jag hinner inte i år.'.repeat(40));
		await press(page, 'Tacka nej');
		await expect(main(page).getByRole('alert')).toContainText('tecken för lång');
		await expect(page.getByLabel('Varför inte?')).toHaveValue(/Jag hinner inte i år/);
		await page.getByLabel('Varför inte?').fill('Jag hinner inte i år.');
		if (way === 'with script') await expectGood(page);
		await press(page, 'Tacka nej');
		await expect(main(page)).toContainText('Du har tackat nej. Tack för att du svarade.');
		if (way === 'with script') await expectGood(page);

		// The mail says that there is a reason; the page, signed in to, says which.
		const told = await toldTo(page, bror.byEmail, /Bror Stam har tackat nej/);
		expect(told).not.toContain('Jag hinner inte i år.');
		await openSent(page, house, bror.byEmail, bror.nominee);
		await expect(main(page)).toContainText('Jag hinner inte i år.');
		if (way === 'with script') await expectGood(page);
	});

	test(`whoever nominated takes it back, ${way}`, async ({ page: scripted, plain, house }) => {
		test.setTimeout(120_000);
		const page = way === 'with script' ? scripted : plain;
		await nominate(page, cilla);
		const link = await invitationTo(page, cilla.email);

		// It waits for Cilla where she signs in, too.
		await comeIn(page, house, cilla.email, '/mina-bidrag');
		await main(page)
			.getByRole('link', { name: /^Svara på nomineringen till Vassa hackan/ })
			.click();
		await expect(main(page)).toContainText(cilla.why);

		await comeIn(page, house, cilla.byEmail, '/mina-bidrag');
		// All that Nils has sent, each with what came of it.
		const list = main(page).getByRole('table', { name: 'Nomineringar' });
		await expect(list.getByRole('row')).toHaveCount(4);
		await expect(list).toContainText('De har tackat ja');
		await expect(list).toContainText('De har tackat nej');
		await expect(list).toContainText('Väntar på svar');
		if (way === 'with script') await expectGood(page);
		await list.getByRole('link', { name: 'Du har nominerat Cilla Blad' }).click();
		if (way === 'with script') await expectGood(page);
		const address = new URL(page.url()).pathname;
		await press(page, 'Ta tillbaka nomineringen');
		await expect(main(page)).toContainText('Du har tagit tillbaka nomineringen.');

		await toldTo(page, cilla.email, /har tagits tillbaka/);
		await page.context().clearCookies();
		await page.goto(link);
		await expect(main(page)).toContainText('Nils Tipsare har tagit tillbaka nomineringen.');
		await expect(main(page)).not.toContainText(cilla.why);
		if (way === 'with script') await expectGood(page);

		// To somebody else there is no such thing.
		await become(page, 'Elin Sandvall');
		expect((await page.goto(address))?.status()).toBe(404);
		await page.goto('/mina-bidrag');
		await expect(heading(page)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Nomineringar' })).toHaveCount(0);
	});
}

test('nothing of a nomination is public, and the office has them all', async ({ page }) => {
	await become(page, office);
	await page.goto('/kansli');
	await main(page)
		.getByRole('link', { name: /^Vassa hackan/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Nomineringar' }).first().click();
	await expect(main(page)).toContainText('6 nomineringar');
	await expect(main(page)).toContainText('Jag hinner inte i år.');
	await expectGood(page);
	await page.context().clearCookies();
	const year = Temporal.Now.plainDateISO('Europe/Stockholm').year;
	for (const address of [
		`/${award}`,
		`/${award}/${year}`,
		`/${award}/nominera`,
		'/sok?q=Asta',
		`/api/v1/editions/${award}/${year}`,
		'/api/v1/search?q=vattnar',
		'/sitemap.xml'
	]) {
		const text = await (await page.request.get(address)).text();
		for (const said of ['Asta Rot', 'Bror Stam', 'Cilla Blad', 'Nils Tipsare', 'vattnar varje']) {
			expect(text, address).not.toContain(said);
		}
	}
});
