// Every page of the house, in both languages, by those who may come there: nothing that a machine can find fault
// with, and nothing wider than the window. What ships no script ships none, and little else.
import { existsSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { castOf, type Cast, type Thing } from './cast.ts';
import { expect, signIn, test, type DemoUser } from './house.ts';
import { madePages } from './made.ts';
import { plannedPages } from './planned.ts';
import { expectAccessible, expectNoSidewaysScroll, widths } from './look.ts';
import { routes } from './routes/index.ts';
import { draftOf } from './steps.ts';
import type { Role } from '../src/lib/server/people/index.ts';

test.describe.configure({ mode: 'parallel' });

/** Answers of machines and files, and what posts only: no pages. */
const noPage =
	/\/pdf$|\/fil$|\/(lage|narvaro|kalender|hamta|anmalda|exempel|mall|csv)$|\/diplom(\/|$)|\.(xml|txt|rdf|json)$|^\/(data|bild)\/|^\/api\/|^\/(healthz|readyz|metrics)$|:hash/;

/** Nothing is there yet in the demonstration. */
const notThereYet = new Set([
	'/:programme/:edition/:honour',
	// Read below, by the addresses of some that are there.
	'/enheter/:unit',
	'/organisationer/:organisation',
	'/:programme/klass/:class',
	'/:programme/:edition/:honour/kontakt',
	'/:programme/:edition/:honour/kort',
	'/:programme/:edition/press',
	'/:programme/:edition/press/paket',
	'/kansli/:edition/publicerat/:row',
	'/inbjudan',
	'/anmalan/:token',
	'/nominering/:key',
	'/:programme/nominera',
	// Of one planned team: found when teams have been worked out.
	'/kansli/:edition/bedomning/fordela/:entry',
	// A round that has not been opened, and a text that is named in the address.
	'/kansli/:edition/forbered',
	'/kansli/:edition/texter/ratta'
]);

/** Kinds of things that the demonstration has none of; their own journeys read their pages. */
const noneThere =
	/:(meeting|question|reminder|move|mail|batch|attachment|file|document|name|code|key|token|finding|person|training|application|ballot|ceremony)(\/|$)/;

const pages = routes.filter(
	({ path, post }) => !post && !noPage.test(path) && !noneThere.test(path) && !notThereYet.has(path)
);

const fill = (
	path: string,
	{ programme, slug, editionId, entryId, organisationId, draftId }: Thing
) =>
	path
		.replace(':programme/:edition', `${programme}/${slug}`)
		.replace(':programme', programme)
		.replace(':edition', editionId)
		.replace(':entry', entryId)
		.replace(':organisation', organisationId)
		.replace(':draft/:part', `${draftId}/texter`)
		.replace(':draft', draftId);

/** The pages that a role may come to, and somebody of the demonstration who holds it. */
function walkOf(cast: Cast, about: 'assessed' | 'decided', role: Role, where: RegExp) {
	const person = cast.people.find(({ towards }) => towards[about].has(role));
	if (!person) throw new Error(`nobody of the demonstration is ${role}`);
	const addresses = pages
		.filter(({ path, allowed }) => where.test(path) && allowed.includes(role))
		.map(({ path }) => fill(path, cast[about]));
	return { user: person.user, addresses };
}

/** Of the addresses by their routes, those of pages: not files, and not streams. */
function pagesAmong(made: ReadonlyMap<string, string>, where: RegExp): string[] {
	const isPage = (path: string) =>
		readdirSync('src/routes').some((group) =>
			existsSync(`src/routes/${group}${path.replaceAll(/:(\w+)/g, '[$1]')}/+page.svelte`)
		);
	return [...made].flatMap(([path, address]) =>
		where.test(path) && isPage(path) ? [address] : []
	);
}

/** Swedish at a phone's width and English at a desk's are read by axe; both are measured at both widths. */
async function expectGoodInBoth(page: Page, addresses: readonly string[]) {
	const faults: string[] = [];
	const note = (fault: unknown) => faults.push(fault instanceof Error ? fault.message : `${fault}`);
	for (const address of addresses) {
		for (const [locale, prefix, size, opposite] of [
			['sv', '', widths.phone, widths.desktop],
			['en', '/en', widths.desktop, widths.phone]
		] as const) {
			await page.setViewportSize(size);
			const shown = prefix + address.replace(/^\/$/, prefix ? '' : '/');
			const answer = await page.goto(shown);
			if (answer?.status() !== 200) faults.push(`${shown} answers ${answer?.status()}`);
			if ((await page.locator('html').getAttribute('lang')) !== locale) {
				faults.push(`${shown} is not said to be in ${locale}`);
			}
			await expectNoSidewaysScroll(page).catch(note);
			await expectAccessible(page).catch(note);
			await page.setViewportSize(opposite);
			await expectNoSidewaysScroll(page).catch(note);
		}
	}
	expect(addresses.length).toBeGreaterThan(0);
	expect(faults).toEqual([]);
}

async function walk(page: Page, { user, addresses }: { user: DemoUser; addresses: string[] }) {
	await page.context().clearCookies();
	await signIn(page, user.name);
	await expectGoodInBoth(page, addresses);
}

/** What everyone may read; the check's question and its result, and searches with and without hits. */
function publicPages(): string[] {
	const programmes = ['framsteget', 'kvalitetsutmarkelsen'];
	const editions = [
		'framsteget/2020',
		'framsteget/2021',
		'framsteget/2026',
		'framsteget/2027',
		'kvalitetsutmarkelsen/2018',
		'kvalitetsutmarkelsen/2019',
		'kvalitetsutmarkelsen/2026'
	];
	const open = pages.filter(({ allowed }) => allowed.includes('visitor'));
	const addresses = open.flatMap(({ path }) =>
		path === '/:programme/:edition'
			? editions.map((edition) => `/${edition}`)
			: path.includes(':programme')
				? programmes.map((programme) => path.replace(':programme', programme))
				: [path]
	);
	return [
		...addresses,
		'/enheter/bergsunds-vard-och-omsorgsboende-temabo',
		'/organisationer/temabo',
		'/kvalitetsutmarkelsen/klass/school',
		'/kvalitetsutmarkelsen/2018/press',
		'/sok?q=barn',
		'/sok?q=temabo',
		'/sok?q=qwertzy'
	];
}

test('what the public reads', async ({ page, house }) => {
	test.setTimeout(480_000);
	await page.goto('/framsteget/2020');
	const honour = await page.locator('main article.honour h2 a').first().getAttribute('href');
	const editions = await fetch(`${house.url}/sitemap.xml`).then((answer) => answer.text());
	const rounds = [...editions.matchAll(/<loc>([^<]+)<\/loc>/g)]
		.map(([, loc]) => new URL(loc ?? '').pathname)
		.filter((path) => /^\/kvalitetsutmarkelsen\/[^/]+$/.test(path) && !/\d{4}$/.test(path));
	expect(honour).not.toBeNull();
	await expectGoodInBoth(page, [...publicPages(), honour ?? '', ...rounds.slice(-1)]);
});

test('what a unit reads and writes', async ({ page, house }) => {
	test.setTimeout(480_000);
	const cast = await castOf(house);
	await signIn(page, 'Elin Sandvall');
	const entry = await draftOf(page);
	await page.goto(`/mina-bidrag/${entry}/granska`);
	const parts = await page
		.locator('nav a, ol a')
		.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname));
	const sections = [...new Set(parts)].filter((path) => path.startsWith(`/mina-bidrag/${entry}`));
	expect(sections.length).toBeGreaterThan(6);
	await page.goto('/mina-bidrag');
	const start = await page
		.locator('main a[href*="/mina-bidrag/starta/"]')
		.first()
		.getAttribute('href');
	expect(start).not.toBeNull();
	await expectGoodInBoth(page, ['/mina-bidrag', start ?? '', ...sections]);
	// An entry that is in: its receipt, its answers, its visit.
	const { user, addresses } = walkOf(cast, 'assessed', 'applicant', /^\/mina-bidrag\/:entry/);
	const there = addresses.filter((path) => !/namnd|:section/.test(path));
	await walk(page, { user, addresses: there });
});

test('what examiners read and write', async ({ page, house }) => {
	test.setTimeout(480_000);
	const cast = await castOf(house);
	await walk(page, walkOf(cast, 'assessed', 'lead_examiner', /^\/bedomning/));
	await signIn(page, 'Åsa Norgren');
	await expectGoodInBoth(page, ['/bedomning']);
});

test('what the jury reads and writes', async ({ page, house }) => {
	test.setTimeout(480_000);
	const cast = await castOf(house);
	const { user, addresses } = walkOf(cast, 'decided', 'panel_chair', /^\/jury/);
	const made = pagesAmong(await madePages(house, cast), /^\/jury/);
	await walk(page, { user, addresses: [...addresses, ...made] });
});

test('what the office and the auditor read and write', async ({ page, house }) => {
	test.setTimeout(900_000);
	const cast = await castOf(house);
	const { user, addresses } = walkOf(cast, 'assessed', 'office', /^\/kansli/);
	const decided = walkOf(cast, 'decided', 'office', /^\/kansli\/:edition\/(beslut|ceremoni)/);
	const now = decided.addresses.filter((path) => !path.endsWith('offentliggor'));
	const here = addresses.filter((path) => !path.endsWith('offentliggor'));
	const planned = await plannedPages(house, cast);
	const made = pagesAmong(await madePages(house, cast), /^\/kansli/);
	await walk(page, { user, addresses: [...here, ...planned.values(), ...now, ...made] });
	await walk(page, walkOf(cast, 'assessed', 'auditor', /^\/revision/));
});

test('public pages ship no script, and at most 60 kB with their styles', async ({ house }) => {
	// Copying a link with a button needs script.
	for (const address of publicPages().filter((each) => !each.endsWith('/dela'))) {
		const html = await (await fetch(house.url + address)).text();
		// What machines read of the page is data, and runs nothing.
		const data = /<script type="application\/ld\+json">[^<]*<\/script>/g;
		expect(html.replace(data, ''), address).not.toMatch(/<script/i);
		for (const [block] of html.matchAll(data)) {
			const text = block.replace(/^[^>]*>|<\/script>$/g, '');
			expect(JSON.parse(text)['@context'], address).toBe('https://schema.org');
		}
		const styles = [...html.matchAll(/<link[^>]+>/g)]
			.map(([tag]) => tag)
			.filter((tag) => /rel="?stylesheet/.test(tag))
			.map((tag) => new URL(/href="([^"]+)"/.exec(tag)?.[1] ?? '', house.url + address));
		let bytes = brotliCompressSync(html).length;
		for (const style of styles) {
			const answer = await fetch(style, { headers: { 'accept-encoding': 'br' } });
			expect(answer.headers.get('content-encoding'), style.href).toBe('br');
			bytes += brotliCompressSync(await answer.text()).length;
		}
		expect(bytes, `${address} is ${bytes} bytes`).toBeLessThanOrEqual(60_000);
	}
});
