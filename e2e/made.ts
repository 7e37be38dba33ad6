// The pages of a meeting of the panel and of a ceremony, which the demonstration has: found by reading the lists of them.
import { expect } from '@playwright/test';
import { signedIn, type Cast } from './cast.ts';
import type { House } from './house.ts';
import { routes } from './routes/index.ts';

const meeting = '/jury/:edition/moten/:meeting';
const ceremony = /^\/(kansli\/ceremonier|ceremoni)\/:ceremony/;

/** Answers their pages' addresses by their routes. */
export async function madePages(house: House, cast: Cast): Promise<Map<string, string>> {
	const office = cast.people.find(({ towards }) => towards.decided.has('office'));
	if (!office) throw new Error('the demonstration has no office');
	const context = await signedIn(house, office.user);
	const firstOn = async (path: string) => {
		const text = await (await context.get(path)).text();
		const id = new RegExp(`${path}/([0-9a-f-]{36})`).exec(text)?.[1];
		expect(id, `${path} has nothing on it`).toBeDefined();
		return id ?? '';
	};
	const meetingId = await firstOn(`/jury/${cast.decided.editionId}/moten`);
	const ceremonyId = await firstOn('/kansli/ceremonier');
	await context.dispose();
	return new Map([
		...routes
			.filter(({ path }) => path.startsWith(meeting))
			.map(({ path }): [string, string] => [
				path,
				path.replace(':edition', cast.decided.editionId).replace(':meeting', meetingId)
			]),
		...routes
			.filter(({ path }) => ceremony.test(path))
			.map(({ path }): [string, string] => [path, path.replace(':ceremony', ceremonyId)])
	]);
}
