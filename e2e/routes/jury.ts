// The panel's pages, and the office's about the decision and the ceremony.
import type { Route } from './route.ts';

const panel = ['panel_member', 'panel_chair', 'office'] as const;

export const jury: Route[] = [
	{ path: '/jury', allowed: ['person'] },
	{ path: '/jury/:edition', allowed: panel },
	{ path: '/jury/:edition/:entry', allowed: panel },
	{ path: '/jury/:edition/:entry/jav', allowed: panel },
	{ path: '/jury/:edition/:entry/motivering', allowed: panel },
	{ path: '/jury/:edition/faststall', allowed: panel },
	{ path: '/jury/:edition/:entry/rader', allowed: panel },
	{ path: '/kansli/:edition/ceremoni/nar', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/brev', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/embargo', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/press', allowed: ['office'] },
	{ path: '/jury/:edition/rangordning', allowed: panel },
	{ path: '/jury/:edition/underlag', allowed: panel },
	{ path: '/jury/:edition/underlag/jamfor', allowed: panel },
	{ path: '/jury/:edition/underlag/pdf', allowed: panel },
	{ path: '/jury/:edition/underlag/:entry', allowed: panel },
	{ path: '/jury/:edition/underlag/:entry/pdf', allowed: panel },
	{ path: '/jury/:edition/underlag/:entry/spar/:finding', allowed: panel },
	{ path: '/jury/:edition/omrostning', allowed: panel },
	{ path: '/jury/:edition/omrostning/:ballot', allowed: panel },
	{ path: '/jury/:edition/min-bedomning', allowed: ['panel_member', 'panel_chair'] },
	{ path: '/jury/:edition/min-bedomning/:entry', allowed: ['panel_member', 'panel_chair'] },
	{ path: '/kansli/:edition/beslut', allowed: ['office'] },
	{ path: '/kansli/:edition/beslut/juryn', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/offentliggor', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/diplom/:decision', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/diplom/alla', allowed: ['office'] },
	{ path: '/kansli/:edition/ceremoni/diplom/:decision/brev', allowed: ['office'] },
	{ path: '/mina-bidrag/:entry/diplom/prisbrev', allowed: ['applicant', 'reader'] },
	{ path: '/mina-bidrag/:entry/diplom', allowed: ['applicant', 'reader'] }
];
