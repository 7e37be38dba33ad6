// Every address, asked for by somebody of every role: it opens for those in the table of routes and for nobody else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from '@playwright/test';
import type { Role } from '../src/lib/server/people/index.ts';
import { castOf, signedIn, type Thing } from './cast.ts';
import { expect, test } from './house.ts';
import { madePages } from './made.ts';
import { plannedPages } from './planned.ts';
import { routes, type Route } from './routes/index.ts';

/** Which of the two entries an address is asked about. */
function thingOf(route: Route): 'assessed' | 'decided' {
	return /^\/jury|beslut|ceremoni|diplom/.test(route.path) ? 'decided' : 'assessed';
}

function address(route: Route, thing: Thing): string {
	return route.path
		.replace(':programme/:edition', `${thing.programme}/${thing.slug}`)
		.replace('/starta/:edition', `/starta/${thing.editionId}`)
		.replace(':programme', thing.programme)
		.replace(':edition', thing.editionId)
		.replace(':entry', thing.entryId)
		.replace(':organisation', thing.organisationId)
		.replace(':draft/:part', `${thing.draftId}/texter`)
		.replace(':draft', thing.draftId)
		.replace(/:(section|question)/g, 'unit')
		.replace(':...rest', 'nothing/here')
		.replace(':...path', 'start.png')
		.replace('/data/:file', '/data/prisade.csv')
		.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000');
}

/** The acts that a page takes, as the end of its address: read from the page's own file. */
function actsOn(route: Route): string[] {
	if (route.post) return [''];
	const folder = route.path
		.split('/')
		.slice(1)
		.map((part) => part.replace(/^:(.+)$/, '[$1]'))
		.join('/');
	const groups = readdirSync('src/routes').filter((name) => name.startsWith('('));
	const file = groups
		.map((group) => `src/routes/${group}/${folder}/+page.server.ts`)
		.find((each) => existsSync(each));
	const acts =
		file && /export const actions = \{([\s\S]*)\n\};/.exec(readFileSync(file, 'utf8'))?.[1];
	if (!acts) return [];
	return [...acts.matchAll(/^\t(\w+):/gm)].map(([, name]) =>
		name === 'default' ? '' : `?/${name}`
	);
}

/** Open: it answers. Closed: it asks to sign in, refuses, or says that there is no such thing. */
function verdict(status: number, location: string | undefined): 'open' | 'closed' {
	if (status === 401 || status === 403 || status === 404) return 'closed';
	if (location?.includes('/logga-in')) return 'closed';
	return 'open';
}

/** Answers 404 to everyone now: nothing has been released, or the address is of a thing that does not exist. */
const notThereYet = new Set([
	'/:programme/:edition/:honour',
	'/embargo/:key',
	'/:programme/:edition/:honour/pdf',
	'/:programme/:edition/:honour/kontakt',
	'/:programme/:edition/:honour/kort',
	'/:programme/:edition/press',
	'/:programme/:edition/press/paket',
	'/:programme/klass/:class',
	'/medgivande/:key',
	'/kansli/:edition/publicerat/:row',
	'/enheter/:unit',
	'/organisationer/:organisation',
	'/:programme/:edition/:honour.json',
	'/gast/:key',
	'/ceremoni/:ceremony/visa',
	'/ceremoni/:ceremony/fjarr',
	'/ceremoni/:ceremony/lage',
	// Streams that do not end.
	'/ceremoni/:ceremony/strom',
	'/jury/:edition/moten/:meeting/handelser',
	'/kansli/:edition/ceremoni/diplom/:decision',
	'/kansli/:edition/ceremoni/diplom/:decision/brev',
	'/kansli/:edition/post/:mail',
	'/api/v1/mail/:mail',
	'/api/v1/messages/:message',
	'/api/v1/board-notices/:key',
	'/kansli/:edition/post/meddelande/:batch',
	'/kansli/:edition/datum/beratta/:move',
	'/kansli/:edition/forbered',
	'/kansli/:edition/texter/ratta',
	'/kansli/:edition/paminnelser/:reminder',
	'/kansli/:edition/traffar/:meeting',
	'/kansli/:edition/traffar/:meeting/bilder',
	'/kansli/:edition/traffar/:meeting/anmalda',
	'/:programme/:edition/traffar/:meeting',
	'/:programme/:edition/traffar/:meeting/kalender',
	'/:programme/:edition/traffar/:meeting/bilder',
	'/inbjudan',
	'/bilaga/:entry/:attachment',
	'/api/v1/editions/:programme/:edition/meetings/:meeting',
	'/api/v1/editions/:programme/:edition/meetings/:meeting/participants',
	'/api/v1/editions/:programme/:edition/reminders/:reminder',
	'/api/v1/entries/:entry/attachments/:question',
	'/api/v1/entries/:entry/attachments/:question/:file',
	'/api/v1/entries/:entry/films/:question/test',
	'/mina-bidrag/:entry/fil/:question',
	'/mina-bidrag/:entry/diplom',
	'/mina-bidrag/:entry/diplom/prisbrev',
	'/mina-bidrag/:entry/besok/kalender',
	'/bedomning/:entry/aterkoppling/granska',
	'/mina-bidrag/:entry/aterkoppling',
	'/mina-bidrag/:entry/aterkoppling/pdf',
	'/mina-bidrag/:entry/aterkoppling/kalender',
	'/bedomning/:entry/spar/:finding',
	'/jury/:edition/underlag/:entry/spar/:finding',
	'/api/v1/entries/:entry/evidence/:finding',
	'/mina-bidrag/:entry/aterkoppling/spar/:finding',
	'/api/v1/entries/:entry/visit',
	'/api/v1/entries/:entry/visit/offer',
	'/api/v1/entries/:entry/feedback',
	'/api/v1/entries/:entry/feedback/document',
	'/api/v1/entries/:entry/diploma',
	'/jury/:edition/omrostning/:ballot',
	'/mina-bidrag/starta/:edition',
	'/demo/post/:mail/:hash',
	'/dokument/:hash/:name',
	'/kansli/utmarkelser/:draft/dokument/:hash',
	'/nominering/:key',
	'/api/v1/nominations/:key',
	'/bli-examinator/chef/:key',
	'/bli-examinator/:application',
	'/bedomning/utbildning/:training/kalender',
	'/bedomning/utbildning/intyg/:edition',
	'/kansli/examinatorer/ansokan/:application',
	'/kansli/examinatorer/:person',
	'/kansli/:edition/utbildning/:training',
	'/:programme/nominera',
	'/api/v1/:...rest'
]);

test('each address opens for the roles in the table, and for nobody else', async ({ house }) => {
	test.setTimeout(720_000);
	const cast = await castOf(house);
	const planned = new Map([
		...(await plannedPages(house, cast)),
		...(await madePages(house, cast))
	]);
	const wrong: string[] = [];
	for (const person of [undefined, ...cast.people]) {
		const context = person
			? await signedIn(house, person.user)
			: await request.newContext({ baseURL: house.url });

		const authorization = person && { authorization: `Bearer ${person.user.token}` };
		for (const route of routes.filter(({ post }) => !post)) {
			const about = thingOf(route);
			const held: ReadonlySet<Role> = person?.towards[about] ?? new Set<Role>(['visitor']);
			const asPool = route.pool === true && about === 'assessed' && person?.pool === true;
			const may = asPool || route.allowed.some((role) => held.has(role));
			if (may && notThereYet.has(route.path)) continue;
			if (person && ['/logga-in'].includes(route.path)) continue;
			const path = planned.get(route.path) ?? address(route, cast[about]);
			const answer = await context.get(path, {
				maxRedirects: 0,
				...(route.path.startsWith('/api/') && authorization ? { headers: authorization } : {})
			});
			const found = verdict(answer.status(), answer.headers()['location']);
			if ((found === 'open') !== may) {
				wrong.push(
					`${person?.user.name ?? 'a visitor'} (${[...held].join(', ')}): ${route.path} is ${found} (${answer.status()}), should be ${may ? 'open' : 'closed'}`
				);
			}
		}
		await context.dispose();
	}
	expect(wrong).toEqual([]);
});

test('each act on a page is refused to those who may not come to the page', async ({ house }) => {
	test.setTimeout(480_000);
	const cast = await castOf(house);
	const wrong: string[] = [];
	let asked = 0;
	for (const person of [undefined, ...cast.people]) {
		const context = person
			? await signedIn(house, person.user)
			: await request.newContext({ baseURL: house.url, extraHTTPHeaders: { origin: house.url } });
		for (const route of routes) {
			const about = thingOf(route);
			const held: ReadonlySet<Role> = person?.towards[about] ?? new Set<Role>(['visitor']);
			if (route.allowed.some((role) => held.has(role))) continue;
			for (const act of actsOn(route)) {
				asked += 1;
				const answer = await context.post(address(route, cast[about]) + act, {
					// As a browser asks: to others an action answers 200 with what it came to inside.
					headers: { accept: 'text/html' },
					form: { revision: '0', citation: 'Intrång', reason: 'Intrång', honour: 'award' },
					maxRedirects: 0
				});
				// Unreadable input may be refused before the person is; done is what matters.
				const done = answer.status() < 400 && !answer.headers()['location']?.includes('/logga-in');
				if (done) {
					wrong.push(
						`${person?.user.name ?? 'a visitor'}: ${route.path}${act} answered ${answer.status()}`
					);
				}
			}
		}
		await context.dispose();
	}
	expect(asked).toBeGreaterThan(300);
	expect(wrong).toEqual([]);
});

test('the roles that have something to do are all there', async ({ house }) => {
	const cast = await castOf(house);
	const held = new Set(
		cast.people.flatMap(({ towards }) => [...towards.assessed, ...towards.decided])
	);
	expect([...held].sort()).toEqual(
		[
			'applicant',
			'auditor',
			'examiner',
			'lead_examiner',
			'office',
			'panel_chair',
			'panel_member',
			'person',
			'reader',
			'visitor'
		].sort()
	);
});
