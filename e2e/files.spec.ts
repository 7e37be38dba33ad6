// A unit attaches files and gives its film: what is sound is taken and read again, what is not is refused at once with
// its reason, the film's link is recognised and tested, and what must be confirmed is. With script and without.
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import type { Page } from '@playwright/test';
import * as made from '../src/lib/server/platform/files/check/files.fixture.ts';
import { expect, signIn, test, type House } from './house.ts';
import { expectGood } from './look.ts';
import { press } from './steps.ts';

/** The editions that are open for applying take files too: an award whose form asks for some. */
async function askForFiles(house: House) {
	const folder = path.join(house.folder, 'database');
	const port = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3];
	const password = readFileSync(`${folder}.password`, 'utf8');
	const client = new pg.Client({
		connectionString: `postgres://utmarkt_owner:${password}@127.0.0.1:${port}/utmarkt`
	});
	await client.connect();
	const question = {
		key: 'bilagor',
		type: 'file',
		label: { sv: 'Bilder och underlag', en: 'Pictures and documents' },
		help: { sv: 'Sådant som visar ert resultat.', en: 'Things that show your result.' },
		required: false,
		shownWhen: [],
		examplesOfGoodAnswer: [],
		role: null,
		publish: false,
		shownTo: 'assessors',
		accept: ['pdf', 'image', 'office'],
		maxMegabytes: 10,
		maxFiles: 3
	};
	// A running edition's definition is frozen; only a test goes past that.
	await client.query('set session_replication_role = replica');
	await client.query(
		`update programme.edition set definition = jsonb_set(definition, '{form,sections,2,questions}',
		   (definition #> '{form,sections,2,questions}') || $1::jsonb)
		 where definition->>'key' = 'framsteget' and kind <> 'archive'
		   and not definition @? '$.form.sections[*].questions[*] ? (@.key == "bilagor")'`,
		[JSON.stringify([question])]
	);
	await client.end();
}

/** A draft of Framsteget, on the part with film and files. */
async function openFilmPart(page: Page): Promise<string> {
	await page.goto('/mina-bidrag');
	const start = page.locator('main a[href*="/mina-bidrag/starta/"]');
	const hrefs = await start.evaluateAll((all) =>
		all.map((each) => (each as HTMLAnchorElement).href)
	);
	for (const href of hrefs) {
		await page.goto(href);
		if (!(await page.locator('main').innerText()).includes('Framsteget')) continue;
		const chosen = page.getByRole('main').getByRole('radio').first();
		if ((await chosen.count()) > 0) await chosen.check();
		await press(page, 'Starta bidraget');
		await page.waitForURL(/mina-bidrag\/[0-9a-f-]{36}/);
		const entry = /mina-bidrag\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
		await page.goto(`/mina-bidrag/${entry}/film`);
		return entry;
	}
	throw new Error('no call of Framsteget is open');
}

const file = (name: string, buffer: Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer
});

test('files are attached, refused, described, taken away and read, with script', async ({
	page,
	house
}) => {
	await askForFiles(house);
	await signIn(page, 'Elin Sandvall');
	const entry = await openFilmPart(page);
	const field = page.getByRole('group', { name: /Bilder och underlag/ }).first();
	const choose = field.locator('input[type=file]');
	await choose.setInputFiles([file('före.png', made.png()), file('budget.pdf', made.pdf())]);
	await expect(field.getByRole('link', { name: 'före.png' })).toBeVisible();
	await expect(field.getByRole('link', { name: 'budget.pdf' })).toBeVisible();

	for (const [name, content, reason] of [
		['trasig.png', made.png().subarray(0, 90), 'skadad eller inte hel'],
		['rapport.pdf', readFileSync(process.execPath).subarray(0, 50_000), 'program'],
		['bomb.docx', made.nestedBomb(), 'andra arkiv'],
		['makro.docx', made.docx({ 'word/vbaProject.bin': new Uint8Array(9) }), 'makron']
	] as const) {
		await choose.setInputFiles(file(name, Buffer.from(content)));
		await expect(field.getByRole('alert')).toContainText(`${name} togs inte emot`);
		await expect(field.getByRole('alert')).toContainText(reason);
	}
	await choose.setInputFiles(file('stor.pdf', Buffer.alloc(11_000_000, '%PDF-1.7 ')));
	await expect(field.getByRole('alert')).toContainText('Filen är för stor');
	await expectGood(page);

	await field.getByLabel('Beskriv före.png i ord').fill('Köket före ombyggnaden');
	await field.getByLabel('Beskriv före.png i ord').blur();
	await expect(field.getByRole('status')).toHaveText('Beskrivningen är sparad.');
	await field.getByRole('button', { name: 'Ta bort budget.pdf' }).click();
	await expect(field.getByRole('link', { name: 'budget.pdf' })).toHaveCount(0);
	await page.reload();
	await expect(field.getByLabel('Beskriv före.png i ord')).toHaveValue('Köket före ombyggnaden');

	const href = (await field.getByRole('link', { name: 'före.png' }).getAttribute('href')) ?? '';
	const read = await page.request.get(href);
	expect(await read.body()).toEqual(made.png());
	expect(read.headers()).toMatchObject({
		'content-type': 'image/png',
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringContaining('sandbox')
	});
	await page.goto(`/mina-bidrag/${entry}/granska`);
	await expect(page.getByRole('main')).toContainText('före.png');
	await page.context().clearCookies();
	expect((await page.request.get(href, { maxRedirects: 0 })).status()).toBe(303);
});

test('a PDF of 200 MB is refused at once, with and without a length, and nothing of it is kept', async ({
	page,
	house
}) => {
	await askForFiles(house);
	await signIn(page, 'Elin Sandvall');
	const entry = await openFilmPart(page);
	const cookie = (await page.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	const head = `--gräns\r\nContent-Disposition: form-data; name="files"; filename="stor.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n`;
	const whole = 200_000_000;
	const send = (withLength: boolean) =>
		new Promise<{ status: number; text: string; sent: number; after: number }>(
			(resolve, reject) => {
				const begun = performance.now();
				let sent = 0;
				const asking = httpRequest(`${house.url}/mina-bidrag/${entry}/fil/bilagor?/add`, {
					method: 'POST',
					headers: {
						cookie,
						origin: house.url,
						accept: 'text/html',
						'content-type': 'multipart/form-data; boundary=gräns'.replace('ä', 'a'),
						...(withLength ? { 'content-length': whole } : {})
					}
				});
				asking.on('error', reject);
				asking.on('response', (response) => {
					const after = performance.now() - begun;
					let text = '';
					response.setEncoding('utf8');
					response.on('data', (part: string) => (text += part));
					response.on('end', () => {
						resolve({ status: response.statusCode ?? 0, text, sent, after });
						asking.destroy();
					});
				});
				const piece = Buffer.alloc(1_000_000);
				asking.write(head.replace('ä', 'a'));
				const more = () => {
					while (sent < whole && !asking.destroyed) {
						sent += piece.length;
						if (!asking.write(piece)) return;
					}
				};
				asking.on('drain', more);
				more();
			}
		);
	for (const withLength of [true, false]) {
		const answer = await send(withLength);
		expect(answer.text).toMatch(withLength ? /för stort/ : /för stor/);
		expect(answer.status).toBe(withLength ? 413 : 422);
		expect(answer.after).toBeLessThan(5_000);
		expect(answer.sent).toBeLessThan(whole / 2);
	}
	await page.goto(`/mina-bidrag/${entry}/fil/bilagor`);
	await expect(page.getByRole('main')).toContainText('Inga filer bifogade än.');
});

test('files and film work without script', async ({ plain, house }) => {
	await askForFiles(house);
	await signIn(plain, 'Elin Sandvall');
	const entry = await openFilmPart(plain);
	await plain.locator('input[name="a.film"]').fill('https://vimeo.com/123456');
	await press(plain, 'Bifoga filer');
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Bilder och underlag');
	await plain
		.getByLabel('Filer att bifoga')
		.setInputFiles(file('trasig.png', made.png().subarray(0, 90)));
	await press(plain, /^Bifoga$/);
	await expect(plain.getByRole('main')).toContainText('trasig.png: Bilden är skadad');
	await plain.getByLabel('Filer att bifoga').setInputFiles([file('efter.jpg', made.jpeg())]);
	await press(plain, /^Bifoga$/);
	await plain.getByLabel('Beskriv efter.jpg i ord').fill('Köket efteråt');
	await press(plain, 'Spara beskrivningen');
	await expect(plain.getByLabel('Beskriv efter.jpg i ord')).toHaveValue('Köket efteråt');
	await plain.getByRole('link', { name: 'Tillbaka till formuläret' }).click();
	// What was typed before going to the files is still there.
	await expect(plain.locator('input[name="a.film"]')).toHaveValue('https://vimeo.com/123456');
	await expect(plain.getByRole('main')).toContainText('Filmen ligger på Vimeo.');
	await press(plain, 'Spara');
	await expect(plain.getByRole('main')).toContainText(
		'Bekräfta att filmen är högst 2 minuter lång.'
	);
	await plain.getByLabel('Filmen är högst 2 minuter lång.').check();
	await plain.getByLabel('Filmen är textad.').check();
	await press(plain, 'Spara');
	await expect(plain.getByLabel('Filmen är textad.')).toBeChecked();
	await plain.locator('input[name="a.film"]').fill('http://intern.invalid/film');
	await plain.getByRole('button', { name: 'Prova länken' }).click();
	await expect(plain.getByRole('main')).toContainText(/Länken provas|Inget svarade/);
	expect(entry).not.toBe('');
});

test('an empty file question holds nobody on its part, with script and without', async ({
	page,
	plain,
	house
}) => {
	await askForFiles(house);
	for (const each of [page, plain]) {
		await signIn(each, 'Elin Sandvall');
		await openFilmPart(each);
		await press(each, /^Fortsätt/);
		await expect(each).toHaveURL(/\/granska$/);
	}
});

test('a film is recognised, its link tested, and what it is confirmed', async ({ page, house }) => {
	await askForFiles(house);
	await signIn(page, 'Elin Sandvall');
	await openFilmPart(page);
	const link = page.locator('input[name="a.film"]');
	const main = page.getByRole('main');
	await link.fill('https://www.youtube.com/watch?v=abc');
	await expect(main).toContainText('Filmen ligger på YouTube.');
	await expect(main).toContainText('Olistad');
	// Nothing leads to this machine, whatever it is called.
	await link.fill('http://127.0.0.1/film');
	await main.getByRole('button', { name: 'Prova länken' }).click();
	await expect(main).toContainText('Länken leder till en adress som inte går att nå utifrån', {
		timeout: 20_000
	});
	await link.fill('inte en länk');
	await main.getByRole('button', { name: 'Prova länken' }).click();
	await expect(main).toContainText('ingen länk till en film');
	await link.fill('https://film.example.se/vart-framsteg');
	const length = page.getByLabel('Filmen är högst 2 minuter lång.');
	await length.check();
	await page.getByLabel('Filmen är textad.').check();
	// Both the link and what is said of it have been taken.
	await expect
		.poll(async () => {
			const again = await page.request.get(page.url());
			const html = await again.text();
			return (
				html.includes('value="https://film.example.se/vart-framsteg"') && / checked/.test(html)
			);
		})
		.toBe(true);
	await page.reload();
	await expect(length).toBeChecked();
	// Another film is confirmed anew.
	await link.fill('https://film.example.se/en-annan');
	await expect(length).not.toBeChecked();
	await expectGood(page);
});
