// The power goes out in the middle of saving: program and database are killed at once. After the restart every save
// that was acknowledged is there, and the audit log is whole.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, House, signIn, test } from './house.ts';

test('every acknowledged save survives kill -9 of the server and its database', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const house = new House();
	await house.start();
	try {
		const page = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false });
		const applicant = (await house.users()).find((each) => /förskol/i.test(JSON.stringify(each)));
		await signIn(page, applicant?.name ?? '');
		await openDraft(page);
		const save = await textToSave(page);

		const acknowledged: string[] = [];
		let dead = false;
		const saving = (async () => {
			for (let i = 1; !dead && i < 500; i++) {
				const text = `Rad ${i}: det här är sparat, och det ska finnas kvar.`;
				const answer = await save(text).catch(() => undefined);
				if (answer) acknowledged.push(text);
			}
		})();
		await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(15);
		const file = path.join(house.folder, 'database', 'postmaster.pid');
		await house.kill(Number(readFileSync(file, 'utf8').split('\n')[0]));
		dead = true;
		await saving;

		await house.start();
		const after = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false });
		await signIn(after, applicant?.name ?? '');
		await openDraft(after);
		const last = acknowledged.at(-1) ?? '';
		const shown = await after.locator('main textarea').first().inputValue();
		// What was being saved when the power went may be there too; what was acknowledged must be.
		const at = (text: string) => Number(/^Rad (\d+):/.exec(text)?.[1] ?? -1);
		expect(at(shown)).toBeGreaterThanOrEqual(at(last));
		expect(await house.utmarkt('audit', 'verify')).toContain('The audit log is whole');
	} finally {
		await house.stop();
		house.remove();
	}
});

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

/** Answers how to save one text by the same request as the page's own script. */
async function textToSave(page: Page): Promise<(text: string) => Promise<boolean>> {
	const area = page.locator('main textarea').first();
	const name = ((await area.getAttribute('name')) ?? '').replace(/^a\./, '');
	const entry = /mina-bidrag\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
	let revision = Number(await page.locator(`input[name="r.${name}"]`).getAttribute('value'));
	return async (text) => {
		const answer = await page.request.post(`/mina-bidrag/${entry}/svar`, {
			data: { question: name, revision, value: text },
			headers: { origin: new URL(page.url()).origin },
			timeout: 5_000
		});
		if (!answer.ok()) return false;
		revision = ((await answer.json()) as { revision: number }).revision;
		return true;
	};
}
