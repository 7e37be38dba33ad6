// The award office's own pages, the audit log, sign-in, the demonstration, and what machines watch.
import type { Route } from './route.ts';

export const office: Route[] = [
	{ path: '/kansli', allowed: ['office'] },
	{ path: '/kansli/verksamheter', allowed: ['office'] },
	{ path: '/kansli/verksamheter/importera', allowed: ['office'] },
	{ path: '/kansli/verksamheter/importera/exempel', allowed: ['office'] },
	{ path: '/kansli/verksamheter/dubbletter', allowed: ['office'] },
	{ path: '/kansli/verksamheter/:organisation', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/mail', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/messages', allowed: ['office'], post: true },
	{ path: '/api/v1/editions/:programme/:edition/progress', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/open', allowed: ['office'], post: true },
	{ path: '/api/v1/editions/:programme/:edition/calendar', allowed: ['office'] },
	{
		path: '/api/v1/editions/:programme/:edition/calendar/moves/:move/notice',
		allowed: ['office'],
		post: true
	},
	{ path: '/api/v1/editions/:programme/:edition/corrections', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/reminders', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/reminders/:reminder', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/meetings', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/meetings/:meeting', allowed: ['office'] },
	{
		path: '/api/v1/editions/:programme/:edition/meetings/:meeting/cancellation',
		allowed: ['office'],
		post: true
	},
	{
		path: '/api/v1/editions/:programme/:edition/meetings/:meeting/participants',
		allowed: ['office']
	},
	{ path: '/api/v1/programmes/:programme/definition', allowed: ['office'] },
	{ path: '/api/v1/programmes/import', allowed: ['office'], post: true },
	{ path: '/api/v1/mail/:mail', allowed: ['office'] },
	{ path: '/api/v1/messages/:message', allowed: ['office'] },
	{ path: '/api/v1/messages/:message/stop', allowed: ['office'], post: true },
	{ path: '/api/v1/messages/:message/send', allowed: ['office'], post: true },
	{
		path: '/api/v1/editions/:programme/:edition/entries/export',
		allowed: ['office'],
		post: true
	},
	{
		path: '/api/v1/editions/:programme/:edition/meetings/:meeting/slides',
		allowed: ['office'],
		post: true
	},
	{ path: '/api/v1/mail/:mail/stop', allowed: ['office'], post: true },
	{ path: '/api/v1/mail/:mail/send', allowed: ['office'], post: true },
	{ path: '/api/v1/organisations', allowed: ['person'] },
	{ path: '/api/v1/organisations/import', allowed: ['office'], post: true },
	{ path: '/api/v1/organisations/duplicates', allowed: ['office'] },
	{ path: '/api/v1/organisations/merge', allowed: ['office'], post: true },
	{ path: '/api/v1/organisations/:organisation', allowed: ['office'] },
	{ path: '/api/v1/organisations/:organisation/units', allowed: ['person'] },
	{ path: '/api/v1/organisations/:organisation/units/:unit', allowed: ['office'], post: true },
	{ path: '/api/v1/organisations/:organisation/agreements', allowed: ['office'], post: true },
	{
		path: '/api/v1/organisations/:organisation/agreements/:agreement',
		allowed: ['office'],
		post: true
	},
	{ path: '/kansli/:edition', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/entries', allowed: ['office'] },
	{ path: '/api/v1/entries/:entry/eligibility-decision', allowed: ['office'] },
	{ path: '/api/v1/entries/:entry/class', allowed: ['office'], post: true },
	{ path: '/api/v1/entries/:entry/reopening', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag/hamta', allowed: ['office'], post: true },
	{ path: '/kansli/:edition/bidrag/:entry', allowed: ['office'] },
	{ path: '/kansli/:edition/bidrag/:entry/pdf', allowed: ['office'] },
	{ path: '/kansli/:edition/datum', allowed: ['office'] },
	{ path: '/kansli/:edition/publicerat', allowed: ['office'] },
	{ path: '/kansli/:edition/publicerat/:row', allowed: ['office'] },
	{ path: '/kansli/namn', allowed: ['office'] },
	{ path: '/kansli/arkiv', allowed: ['office'] },
	{ path: '/kansli/arkiv/mall', allowed: ['office'] },
	{ path: '/kansli/:edition/post', allowed: ['office'] },
	{ path: '/kansli/:edition/post/nytt', allowed: ['office'] },
	{ path: '/kansli/:edition/post/:mail', allowed: ['office'] },
	{ path: '/kansli/:edition/post/meddelande/:batch', allowed: ['office'] },
	{ path: '/kansli/:edition/datum/beratta/:move', allowed: ['office'] },
	{ path: '/kansli/:edition/ny-omgang', allowed: ['office'] },
	{ path: '/kansli/:edition/forbered', allowed: ['office'] },
	{ path: '/kansli/:edition/texter', allowed: ['office'] },
	{ path: '/kansli/:edition/texter/ratta', allowed: ['office'] },
	{ path: '/kansli/:edition/paminnelser', allowed: ['office'] },
	{ path: '/kansli/:edition/paminnelser/:reminder', allowed: ['office'] },
	{ path: '/kansli/:edition/traffar', allowed: ['office'] },
	{ path: '/kansli/:edition/traffar/ny', allowed: ['office'] },
	{ path: '/kansli/:edition/traffar/:meeting', allowed: ['office'] },
	{ path: '/kansli/:edition/traffar/:meeting/bilder', allowed: ['office'] },
	{ path: '/kansli/:edition/traffar/:meeting/anmalda', allowed: ['office'] },
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
