// The award office's own pages, the audit log, sign-in, the demonstration, and what machines watch.
import type { Route } from './route.ts';

export const office: Route[] = [
	{ path: '/kansli', allowed: ['office'] },
	{ path: '/kansli/:edition', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag/:entry', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag/:entry/pdf', allowed: ['office'] },
	{ path: '/kansli/:edition/datum', allowed: ['office'] },
	{ path: '/revision', allowed: ['auditor', 'office'] }
];

export const house: Route[] = [
	{ path: '/logga-in', allowed: ['visitor'] },
	{ path: '/logga-in/lank', allowed: ['visitor'] },
	{ path: '/logga-ut', allowed: ['visitor'], post: true },
	{ path: '/demo', allowed: ['visitor'] },
	{ path: '/demo/post', allowed: ['visitor'] },
	{ path: '/demo/post/:mail/:hash', allowed: ['visitor'] },
	{ path: '/healthz', allowed: ['visitor'] },
	{ path: '/readyz', allowed: ['visitor'] },
	{ path: '/metrics', allowed: ['visitor'] }
];
