// Who may come to the pages where a unit writes its entry. Whoever is signed in has entries of their own; an entry's
// pages are its applicants', and the office's, who helps them.
import type { Route } from './route.ts';

export const apply: Route[] = [
	{ path: '/:programme/kan-vi-delta', allowed: ['visitor'] },
	{ path: '/mina-bidrag', allowed: ['person'] },
	{ path: '/mina-bidrag/starta/:edition', allowed: ['person'] },
	{ path: '/mina-bidrag/:entry', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/kan-vi-delta', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/:section', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/namnd', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/granska', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/kvitto', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/pdf', allowed: ['applicant', 'office'] },
	{ path: '/mina-bidrag/:entry/svar', allowed: ['applicant'], post: true },
	{ path: '/api/v1/entries/:entry/answers', allowed: ['applicant', 'office'] },
	{ path: '/api/v1/entries/:entry/answers/:question', allowed: ['applicant', 'office'] },
	{ path: '/api/v1/entries/:entry/eligibility', allowed: ['applicant'], post: true },
	{ path: '/api/v1/entries/:entry/board-notice', allowed: ['applicant'], post: true },
	{ path: '/api/v1/entries/:entry/submission', allowed: ['applicant'], post: true }
];
