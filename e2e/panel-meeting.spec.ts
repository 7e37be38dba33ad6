// A jury of five, each in a browser of their own: the brief, standing back, the meeting that everybody follows, a vote, the
// decisions with the citations of 2020, the minutes, the release, and the public pages a second later.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { expectEverywhere, expectNowhere } from './secrecy.ts';
import { become } from './steps.ts';

// It decides and releases.
test.use({ houseOf: 'a panel of five' });

type Archived = {
	editions: { slug: string; honours: { citation: string; prizes: { kind: string }[] }[] }[];
};
const archive = JSON.parse(readFileSync('programmes/framsteget/archive.json', 'utf8')) as Archived;
const decided = archive.editions.find(({ slug }) => slug === '2020')?.honours ?? [];
/** Stands in no text but these citations. */
const secret = { ask: 'kvittenlampa', know: 'kvittenlampans' };
const citations = decided.map(({ citation }) => `${citation}\n\nI kvittenlampans sken.`);

const chair = 'Ingela Thorsell';
const others = ['Rikard Månsby', 'Yvonne Palmkvist', 'Amina Warsheikh', 'Lars-Erik Fagerholt'];
const recused = 'Amina Warsheikh';

async function comeIn(browser: Browser, house: House, name: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL: house.url,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm'
	});
	const page = await context.newPage();
	await signIn(page, name);
	return page;
}

test('five decide together, and what they decided is read a second after the release', async ({
	browser,
	house,
	page
}) => {
	test.setTimeout(420_000);
	const pages = new Map<string, Page>();
	for (const name of [chair, ...others]) pages.set(name, await comeIn(browser, house, name));
	const of = (name: string) => pages.get(name) ?? page;
	const leads = of(chair);
	const everyone = [...pages.values()];

	let jury = '';
	await test.step('each says that they will take part, and reads the brief', async () => {
		for (const each of everyone) {
			await each.goto('/jury');
			const href = await each.locator('main a[href^="/jury/"]').first().getAttribute('href');
			jury = /^\/jury\/[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '';
			await each.goto(jury);
			const yes = each.getByRole('button', { name: 'Ja, jag är med' });
			// All but one have said so already.
			if (await yes.count()) {
				await yes.click();
				await expect(each.getByText('Tack! Kansliet ser att du är med.')).toBeVisible();
			}
			await each.getByRole('link', { name: /^Läs underlaget/ }).click();
			await expect(each.getByRole('heading', { level: 1 })).toHaveText('Underlaget');
		}
	});

	const entries: { href: string; unit: string }[] = [];
	await test.step('one stands back from an entry, and finds nothing of it anywhere', async () => {
		await leads.goto(jury);
		for (const link of await leads.locator('main table th a, main table td a').all()) {
			const href = (await link.getAttribute('href')) ?? '';
			if (/\/jury\/[^/]+\/[0-9a-f-]{36}$/.test(href)) {
				entries.push({ href, unit: (await link.innerText()).trim() });
			}
		}
		const [first] = entries;
		const her = of(recused);
		await her.goto(`${first?.href}/jav`);
		await her.getByLabel('Varför kan du inte delta?').fill('Min bror är chef där.');
		await her.getByRole('button', { name: 'Anmäl jäv och lämna bidraget' }).click();
		await expect(her.getByText(/Bidraget och beslutet om det är dolda/)).toBeVisible();
		for (const rest of [
			'/underlag',
			'/underlag/jamfor',
			'/rangordning',
			'/omrostning',
			'/min-bedomning',
			'/faststall'
		]) {
			const answer = await her.request.get(jury + rest);
			expect(await answer.text(), rest).not.toContain(first?.href.split('/').at(-1));
		}
		for (const rest of ['', '/motivering', '/rader']) {
			expect((await her.request.get(first?.href + rest)).status(), rest).toBe(403);
		}
	});

	let meeting = '';
	await test.step('the chair opens a meeting, and everybody comes', async () => {
		await leads.goto(`${jury}/moten`);
		await leads.getByLabel('När börjar mötet?').fill('2026-12-01T10:00');
		await leads.getByLabel('Var?').fill('Rum 4, Stadshuset');
		await leads.getByRole('button', { name: 'Kalla till mötet' }).click();
		await leads.waitForURL(/moten\/[0-9a-f-]{36}/);
		meeting = new URL(leads.url()).pathname;
		for (const name of others) await of(name).goto(meeting);
		// It is called for another day than the one on which the journey is made.
		const early = leads.getByText('Öppna mötet i förväg');
		if (await early.count()) await early.click();
		await leads.getByRole('button', { name: 'Öppna mötet' }).click();
		// Whoever had the page open sees at once that the meeting is.
		for (const each of everyone) {
			await each.getByRole('button', { name: 'Jag är här' }).click();
			await expect(each.getByRole('button', { name: 'Jag går' })).toBeVisible();
		}
		await expect(leads.getByText('5 är med och har rösträtt.')).toBeVisible();
		await expectGood(leads);
	});

	await test.step('what the chair takes up is on every page; whoever stands back has left the room', async () => {
		const [first] = entries;
		await leads.getByRole('button', { name: `Ta upp: ${first?.unit}` }).click();
		for (const name of ['Rikard Månsby', 'Yvonne Palmkvist', 'Lars-Erik Fagerholt']) {
			await expect(of(name).locator('section.now h2')).toHaveText(first?.unit ?? '');
			await expect(
				of(name).getByText(`Har lämnat rummet för det här bidraget: ${recused}.`)
			).toBeVisible();
		}
		const her = of(recused);
		await expect(her.getByText('Du har lämnat rummet')).toBeVisible();
		await expect(her.locator('main')).not.toContainText(first?.unit ?? 'x');
		await expectGood(her);
		await leads.goto(`${meeting}/skarm`);
		await expect(leads.getByRole('heading', { level: 1 })).toHaveText(first?.unit ?? '');
		await expectGood(leads);
		await leads.goto(meeting);
	});

	await test.step('they vote; whoever stands back neither sees it nor has a vote', async () => {
		await leads.getByText('Rösta om något').click();
		await leads.getByLabel('Vad röstar ni om?').fill('Bidraget får Framsteget');
		await leads.getByRole('button', { name: 'Börja omröstningen' }).click();
		for (const name of [chair, 'Rikard Månsby', 'Yvonne Palmkvist']) {
			await of(name).getByRole('radio', { name: 'Ja', exact: true }).check();
			await of(name).getByRole('button', { name: 'Rösta', exact: true }).click();
			await expect(of(name).getByText('Du har röstat ja.')).toBeVisible();
		}
		await expect(of(recused).getByText('Bidraget får Framsteget')).toHaveCount(0);
		// One has chosen and not sent it when the chair closes: the vote comes too late.
		const late = of('Lars-Erik Fagerholt');
		await late.getByRole('radio', { name: 'Nej', exact: true }).check();
		const motion = await late.locator('input[name=motion]').first().getAttribute('value');
		await leads.getByRole('button', { name: 'Avsluta omröstningen' }).click();
		await expect(late.getByText('3 röster ja, 0 röster nej')).toBeVisible();
		const refused = await late.request.post(`${meeting}?/vote`, {
			headers: { origin: house.url, accept: 'text/html' },
			form: { motion: motion ?? '', choice: 'no' }
		});
		expect(await refused.text()).toContain(
			'Omröstningen är redan avslutad, så rösten räknas inte.'
		);
		await expectGood(late);
	});

	await test.step('they rank what is left to choose between', async () => {
		await leads.goto(`${jury}/omrostning`);
		await leads.getByLabel('Vad gäller det?').fill('Vilka är främst?');
		await leads.getByRole('button', { name: 'Öppna omröstningen' }).click();
		const ballot = new URL(leads.url()).pathname;
		for (const each of everyone) {
			await each.goto(ballot);
			const places = each.locator('ol.places input');
			await places.nth(0).fill('1');
			await places.nth(1).fill('2');
			await each.getByRole('button', { name: 'Rösta', exact: true }).click();
			await expect(each.getByText('Din röst är mottagen.')).toBeVisible();
		}
		await leads.getByRole('button', { name: 'Avsluta och räkna' }).click();
		await expect(leads.getByRole('table').first()).toBeVisible();
	});

	await test.step('they decide as the jury of 2020 did: three winners, each with its citation and prize', async () => {
		for (const [at, citation] of citations.entries()) {
			const who = of(others[at] ?? chair);
			await who.goto(entries[at + 1]?.href ?? '');
			await who.getByRole('radio', { name: 'Framsteget', exact: true }).check();
			await who.getByLabel('Motivering').fill(citation);
			const sum = decided[at]?.prizes.some(({ kind }) => kind === 'diploma') ? '30' : '60';
			await who.getByRole('radio', { name: new RegExp(`${sum}\\s000 kronor`) }).check();
			await who.getByRole('button', { name: 'Spara beslutet' }).click();
			await expect(who.getByText('Beslutet är sparat.')).toBeVisible();
		}
		await expect(of(recused).getByText('Beslutet är sparat.')).toBeVisible();
	});

	await test.step('the chair locks a citation, and from then on it is not changed', async () => {
		await leads.goto(`${entries[1]?.href}/motivering`);
		await expectGood(leads);
		await leads.getByRole('button', { name: /^Lås motiveringen/ }).click();
		const who = of('Rikard Månsby');
		await who.goto(entries[1]?.href ?? '');
		const typed = await who.request.post(`${entries[1]?.href}?/save`, {
			headers: { origin: house.url, accept: 'text/html' },
			form: {
				revision: '1',
				honour: 'award',
				citation: 'En annan motivering.',
				'prizes-award': '0',
				position: ''
			}
		});
		expect(typed.ok()).toBe(false);
		expect(await typed.text()).toContain('En annan motivering.');
	});

	await test.step('without enough at the table nothing is sealed', async () => {
		for (const name of others.slice(0, 3)) {
			await of(name).goto(meeting);
			await of(name).getByRole('button', { name: 'Jag går' }).click();
			await expect(of(name).getByRole('button', { name: 'Jag är här' })).toBeVisible();
		}
		await leads.goto(`${jury}/faststall?klass=`);
		await leads.getByRole('button', { name: 'Fastställ besluten' }).click();
		await expect(leads.getByText(/För få är med/)).toBeVisible();
		for (const name of others.slice(0, 2)) {
			await of(name).getByRole('button', { name: 'Jag är här' }).click();
			await expect(of(name).getByRole('button', { name: 'Jag går' })).toBeVisible();
		}
		await leads.goto(`${jury}/faststall?klass=`);
		await leads.getByRole('button', { name: 'Fastställ besluten' }).click();
		await expect(leads.getByText(/Besluten är fastställda\./).first()).toBeVisible();
	});

	await test.step('the chair closes the meeting and approves its minutes', async () => {
		await leads.goto(meeting);
		await leads.getByRole('button', { name: 'Avsluta mötet' }).click();
		await expect(leads.getByText(/Mötet avslutades/).first()).toBeVisible();
		await leads.goto(`${meeting}/protokoll`);
		await expect(leads.getByRole('main')).toContainText(secret.know);
		await expect(leads.getByRole('main')).toContainText(
			`${recused} var jävig för ${entries[0]?.unit}`
		);
		await expectGood(leads);
		await leads.getByRole('button', { name: 'Godkänn protokollet' }).click();
		await expect(leads.getByText(`Godkänt av ${chair}`).first()).toBeVisible();
		const pdf = await leads.request.get(`${meeting}/protokoll/pdf`);
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
		const hers = await of(recused).request.get(`${meeting}/protokoll`);
		expect(await hers.text()).not.toContain(entries[0]?.href.split('/').at(-1));
	});

	await test.step('before the release no byte of it is found anywhere', async () => {
		await expectNowhere(secret, house, page);
	});

	await test.step('the office releases, and a second later everybody reads it', async () => {
		await become(page, 'Birgitta Ahlmark');
		const edition = jury.split('/').at(-1);
		await page.goto(`/kansli/${edition}/ceremoni/offentliggor`);
		const early = page.getByRole('checkbox', { name: /vinnarna ska bli kända nu/ });
		if (await early.count()) await early.check();
		await page.getByRole('button', { name: 'Offentliggör nu' }).click();
		if (await early.count()) {
			await early.check();
			await page.getByRole('button', { name: 'Offentliggör nu' }).click();
		}
		await expect(page.getByRole('main')).toContainText('Omgången är offentliggjord');
		await page.context().clearCookies();
		await page.goto('/framsteget/2026');
		await expect(page.locator('article.honour')).toHaveCount(3);
		for (const { citation } of decided) {
			const [opening = ''] = citation.split('\n');
			await expect(page.getByRole('main')).toContainText(opening);
		}
		await expectEverywhere(secret, house, page, '/framsteget/2026');
		await expectGood(page);
	});
	for (const each of everyone) await each.context().close();
});
