// The editor of awards: the office's own, with its previews.
import type { Route } from './route.ts';

export const editor: Route[] = [
	{ path: '/api/v1/programmes/drafts', allowed: ['office'] },
	{ path: '/api/v1/programmes/drafts/:draft', allowed: ['office'] },
	{ path: '/api/v1/programmes/drafts/:draft/put-in-place', allowed: ['office'], post: true },
	{ path: '/kansli/utmarkelser', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/ny', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/:part', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/fil', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/json', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/omgang', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/dokument/:hash', allowed: ['office'] },
	{ path: '/dokument/:hash/:name', allowed: ['visitor'] },
	{ path: '/kansli/utmarkelser/:draft/forhandsvisning', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/forhandsvisning/kan-vi-delta', allowed: ['office'] },
	{ path: '/kansli/utmarkelser/:draft/forhandsvisning/formular', allowed: ['office'] }
];
