// Pages of what the demonstration has none of and a form makes at once: a meeting of the panel, a ceremony.
import { expect } from '@playwright/test';
import { signedIn, type Cast } from './cast.ts';
import type { House } from './house.ts';
import { routes } from './routes/index.ts';

const meeting = '/jury/:edition/moten/:meeting';
const ceremony = /^\/(kansli\/ceremonier|ceremoni)\/:ceremony/;

/** Has the office call a meeting and plan a ceremony; answers their pages' addresses by their routes. */
export async function madePages(house: House, cast: Cast): Promise<Map<string, string>> {
	const office = cast.people.find(({ towards }) => towards.decided.has('office'));
	if (!office) throw new Error('the demonstration has no office');
	const context = await signedIn(house, office.user);
	const make = async (path: string, form: Record<string, string>) => {
		const headers = { accept: 'text/html' };
		const answer = await context.post(path, { headers, form, maxRedirects: 0 });
		const id = /([0-9a-f-]{36})$/.exec(answer.headers()['location'] ?? '')?.[1];
		expect(id, `${path} made nothing: ${answer.status()}`).toBeDefined();
		return id ?? '';
	};
	const jury = `/jury/${cast.decided.editionId}/moten`;
	const called = { starts: '2026-12-01T10:00', place: 'Rum 4', link: '', others: 'Övrigt' };
	const meetingId = await make(jury, called);
	const evening = { name: 'Prisutdelningen', starts: '2026-12-08T18:00', place: 'Blå hallen' };
	const ceremonyId = await make('/kansli/ceremonier', { ...evening, programme: '', revision: '0' });
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
