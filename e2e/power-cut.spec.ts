// The power goes out in the middle of saving: program and database are killed at once. After the restart every save
// that was acknowledged is there, and the audit log is whole.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, House, signIn, test } from './house.ts';

/** Who has a draft with long texts. */
const applicant = 'Elin Sandvall';

test('every acknowledged save survives kill -9 of the server and its database', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const house = await House.furnished();
	await house.start();
	try {
		const page = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false });
		await signIn(page, applicant);
		await openDraft(page);
		const save = await textToSave(page);

		const acknowledged: { text: string; revision: number }[] = [];
		let dead = false;
		const saving = (async () => {
			for (let i = 1; !dead && i < 500; i++) {
				const text = `Rad ${i}: det här är sparat, och det ska finnas kvar.`;
				const revision = await save(text).catch(() => undefined);
				if (revision !== undefined) acknowledged.push({ text, revision });
			}
		})();
		await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(15);
		const file = path.join(house.folder, 'database', 'postmaster.pid');
		await house.kill(Number(readFileSync(file, 'utf8').split('\n')[0]));
		dead = true;
		await saving;

		await house.start();
		const kept = await everyRevision(house);
		expect(acknowledged.filter(({ text }) => !kept.has(text))).toEqual([]);
		const after = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false });
		await signIn(after, applicant);
		await openDraft(after);
		const shown = await after.locator('main textarea').first().inputValue();
		// What was being saved when the power went may be there too; what was acknowledged must be.
		const at = (text: string) => Number(/^Rad (\d+):/.exec(text)?.[1] ?? -1);
		expect(at(shown)).toBeGreaterThanOrEqual(at(acknowledged.at(-1)?.text ?? ''));
		expect(await house.utmarkt('audit', 'verify')).toContain('The audit log is whole');
	} finally {
		await house.stop();
		house.remove();
	}
});

/** Every text that was ever saved, as the database holds it. */
async function everyRevision(house: House): Promise<Set<string>> {
	const folder = path.join(house.folder, 'database');
	const port = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[3];
	const password = readFileSync(`${folder}.password`, 'utf8');
	const client = new pg.Client({
		connectionString: `postgres://utmarkt_owner:${password}@127.0.0.1:${port}/utmarkt`
	});
	await client.connect();
	try {
		const { rows } = await client.query<{ text: string }>(
			`select value #>> '{}' as text from application.answer_revision`
		);
		return new Set(rows.map((row) => row.text));
	} finally {
		await client.end();
	}
}

type Page = Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]['browser']['newPage']>>;

/** Goes to the applicant's draft, at the first part with a long text. */
async function openDraft(page: Page) {
	await page.goto('/mina-bidrag');
	await page.locator('main a[href*="/mina-bidrag/"]').first().click();
	for (let tries = 0; tries < 6; tries++) {
		if ((await page.locator('main textarea').count()) > 0) return;
		const parts = await page
			.locator('main nav a, main ol a')
			.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname));
		const next = parts[tries];
		if (!next) break;
		await page.goto(next);
	}
	throw new Error('the draft has no long text');
}

async function questionOn(page: Page): Promise<string> {
	const area = page.locator('main textarea').first();
	return ((await area.getAttribute('name')) ?? '').replace(/^a\./, '');
}

/** The revision of the first long text, as the page has it. */
async function revisionOn(page: Page): Promise<number> {
	const field = page.locator(`input[name="r.${await questionOn(page)}"]`);
	return Number(await field.getAttribute('value'));
}

/** Answers how to save one text by the same request as the page's own script; that answers the revision it became. */
async function textToSave(page: Page): Promise<(text: string) => Promise<number | undefined>> {
	const name = await questionOn(page);
	const entry = /mina-bidrag\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
	let revision = await revisionOn(page);
	return async (text) => {
		const answer = await page.request.post(`/mina-bidrag/${entry}/svar`, {
			data: { question: name, revision, value: text },
			headers: { origin: new URL(page.url()).origin },
			timeout: 5_000
		});
		if (!answer.ok()) return undefined;
		revision = ((await answer.json()) as { revision: number }).revision;
		return revision;
	};
}
