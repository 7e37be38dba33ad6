// The office's pages of one planned team and of one examiner's place, which are there once teams have been worked out.
import { expect } from '@playwright/test';
import { signedIn, type Cast } from './cast.ts';
import type { House } from './house.ts';

const entryPage = '/kansli/:edition/bedomning/fordela/:entry';
const personPage = '/kansli/:edition/bedomning/ersatt/:person';

/** Has teams worked out where no plan stands yet; answers the pages' addresses by their routes. */
export async function plannedPages(house: House, cast: Cast): Promise<Map<string, string>> {
	const office = cast.people.find(({ towards }) => towards.assessed.has('office'));
	if (!office) throw new Error('the demonstration has no office');
	const context = await signedIn(house, office.user);
	const base = `/kansli/${cast.assessed.editionId}/bedomning`;
	const read = async (path: string) => (await context.get(base + path)).text();
	const planned = new RegExp(`${base}/fordela/[0-9a-f-]{36}`);
	const examiner = new RegExp(`${base}/ersatt/[0-9a-f-]{36}`);
	if (!planned.test(await read('/fordela')))
		await context.post(`${base}/fordela?/ask`, {
			headers: { accept: 'text/html' },
			form: { scope: 'not-begun' },
			maxRedirects: 0
		});
	await expect.poll(() => read('/fordela'), { timeout: 120_000 }).toMatch(planned);
	const found = new Map([
		[entryPage, planned.exec(await read('/fordela'))?.[0] ?? ''],
		[personPage, examiner.exec(await read('/mattstock'))?.[0] ?? '']
	]);
	await context.dispose();
	return found;
}
