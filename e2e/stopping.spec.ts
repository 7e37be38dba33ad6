// Stopping gently and starting again: what was under way is finished, nothing is left running, all is found as it was left.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, House, signIn, test } from './house.ts';

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

test('a house that is asked to stop ends by itself, and finds everything when it starts again', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const house = await House.furnished();
	await house.start();
	try {
		const page = await browser.newPage({ baseURL: house.url });
		const users = await house.users();
		await signIn(page, users[0]?.name ?? '');
		const before = await (await page.request.get('/kansli')).text();
		const file = path.join(house.folder, 'database', 'postmaster.pid');
		const database = Number(readFileSync(file, 'utf8').split('\n')[0]);

		expect(await house.stop()).toBe(0);
		expect(isAlive(database)).toBe(false);
		expect(existsSync(path.join(house.folder, 'utmarkt.pid'))).toBe(false);

		await house.start();
		expect(await house.users()).toEqual(users);
		// The session is in the database too: nobody has to sign in again.
		const after = await page.request.get('/kansli');
		expect(after.status()).toBe(200);
		const rows = (text: string) =>
			text.match(/<tbody>[\s\S]*<\/tbody>/)?.[0].replaceAll(/<!--.*?-->/g, '');
		expect(rows(await after.text())).toBe(rows(before));
	} finally {
		await house.stop();
		house.remove();
	}
});

test('a second program in the same data folder is refused, and says why', async ({ house }) => {
	const other = new House(house.folder);
	await expect(other.start()).rejects.toThrow(/already running with the data/);
});
