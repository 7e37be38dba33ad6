// The public addresses: who may open each (everybody), and a list of them to crawl.
import type { Role } from '../../src/lib/server/people/index.ts';
import type { Route } from './route.ts';

const everybody: Role[] = ['visitor'];
const signedIn: Role[] = ['person'];

export const publicRoutes: Route[] = [
	{ path: '/', allowed: everybody },
	{ path: '/:programme', allowed: everybody },
	{ path: '/:programme/:edition', allowed: everybody },
	{ path: '/:programme/:edition/:honour', allowed: everybody },
	{ path: '/:programme/:edition/:honour/pdf', allowed: everybody },
	{ path: '/:programme/:edition/:honour/kort', allowed: everybody },
	{ path: '/:programme/:edition/press', allowed: everybody },
	{ path: '/:programme/:edition/press/paket', allowed: everybody },
	{ path: '/:programme/:edition/:honour/kontakt', allowed: everybody },
	{ path: '/:programme/kontakt', allowed: everybody },
	{ path: '/medgivande/:key', allowed: everybody },
	{ path: '/:programme/klass/:class', allowed: everybody },
	{ path: '/enheter', allowed: everybody },
	{ path: '/enheter/:unit', allowed: everybody },
	{ path: '/organisationer/:organisation', allowed: everybody },
	{ path: '/:programme/:edition/traffar/:meeting', allowed: everybody },
	{ path: '/:programme/:edition/traffar/:meeting/kalender', allowed: everybody },
	{ path: '/:programme/:edition/traffar/:meeting/bilder', allowed: everybody },
	{ path: '/:programme/:edition/traffar/:meeting/avboka/:code', allowed: everybody },
	{ path: '/bli-examinator', allowed: everybody },
	{ path: '/bli-examinator/chef/:key', allowed: everybody },
	{ path: '/bli-examinator/:application', allowed: signedIn },
	{ path: '/akta', allowed: everybody },
	{ path: '/akta/:code', allowed: everybody },
	{ path: '/gast/:key', allowed: everybody },
	{ path: '/embargo/:key', allowed: everybody },
	{ path: '/arkiv', allowed: everybody },
	{ path: '/sok', allowed: everybody },
	{ path: '/om', allowed: everybody },
	{ path: '/tillganglighet', allowed: everybody },
	{ path: '/integritet', allowed: everybody },
	{ path: '/oppna-data', allowed: everybody },
	{ path: '/bild/:...path', allowed: everybody },
	{ path: '/:programme.json', allowed: everybody },
	{ path: '/:programme/:edition.json', allowed: everybody },
	{ path: '/:programme/:edition/:honour.json', allowed: everybody },
	{ path: '/data/:file', allowed: everybody },
	{ path: '/dcat.rdf', allowed: everybody },
	{ path: '/flode.xml', allowed: everybody },
	{ path: '/sitemap.xml', allowed: everybody },
	{ path: '/robots.txt', allowed: everybody },
	{ path: '/api/v1/honours', allowed: everybody },
	{ path: '/api/v1/programmes', allowed: everybody },
	{ path: '/api/v1/programmes/:programme', allowed: everybody },
	{ path: '/api/v1/editions', allowed: everybody },
	{ path: '/api/v1/editions/:programme/:edition', allowed: everybody },
	{ path: '/api/v1/programmes/:programme/eligibility', allowed: everybody, post: true },
	{
		path: '/api/v1/editions/:programme/:edition/meetings/:meeting/sign-up',
		allowed: everybody,
		post: true
	},
	{
		path: '/api/v1/editions/:programme/:edition/meetings/:meeting/sign-up/cancellation',
		allowed: everybody,
		post: true
	},
	{ path: '/api/v1/schemas/programme-definition.json', allowed: everybody },
	{ path: '/api/v1/search', allowed: everybody },
	{ path: '/api/v1/openapi.json', allowed: everybody },
	// Any other address of the interface answers 404, to everybody.
	{ path: '/api/v1/:...rest', allowed: everybody },
	{ path: '/api/v1/me', allowed: signedIn },
	{ path: '/api/v1/entries', allowed: signedIn },
	// Whose entry it is, or who assesses or decides it; to others it is not there (404).
	{
		path: '/api/v1/entries/:entry',
		allowed: [
			'applicant',
			'reader',
			'office',
			'examiner',
			'lead_examiner',
			'panel_member',
			'panel_chair'
		]
	}
];

/** Where a crawl begins: `/sitemap.xml` names every page; these are the answers that are no pages, `q` being looked for. */
export function publicAddresses(q: string): string[] {
	const asked = encodeURIComponent(q);
	return [
		'/',
		'/en',
		'/arkiv',
		'/en/arkiv',
		'/enheter',
		`/sok?q=${asked}`,
		`/en/sok?q=${asked}`,
		'/akta',
		'/om',
		'/tillganglighet',
		'/integritet',
		'/flode.xml',
		'/en/flode.xml',
		'/oppna-data',
		'/en/oppna-data',
		'/data/prisade.csv',
		'/data/prisade.json',
		'/data/omgangar.csv',
		'/data/omgangar.json',
		'/data/deltagare.csv',
		'/data/deltagare.json',
		'/dcat.rdf',
		'/sitemap.xml',
		'/robots.txt',
		'/api/v1/honours',
		`/api/v1/honours?q=${asked}`,
		'/api/v1/programmes',
		'/api/v1/editions',
		`/api/v1/search?q=${asked}`,
		'/api/v1/openapi.json',
		'/api/v1/schemas/programme-definition.json'
	];
}
