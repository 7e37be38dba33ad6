// The examiners' pages, the office's teams, and the feedback to the unit.
import type { Route } from './route.ts';

const team = ['examiner', 'lead_examiner'] as const;
const shared = [...team, 'office'] as const;

export const examine: Route[] = [
	{ path: '/bedomning', allowed: ['person'] },
	{ path: '/bedomning/:entry', allowed: team },
	{ path: '/bedomning/:entry/lamna-in', allowed: team },
	{ path: '/bedomning/:entry/jav', allowed: team },
	{ path: '/bedomning/:entry/samsyn', allowed: shared },
	{ path: '/bedomning/:entry/besok', allowed: shared },
	{ path: '/kansli/:edition/bedomning', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/aterkoppling', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/:entry', allowed: ['office'] },
	{ path: '/mina-bidrag/:entry/aterkoppling', allowed: ['applicant', 'reader', ...shared] },
	{ path: '/mina-bidrag/:entry/aterkoppling/pdf', allowed: ['applicant', 'reader', ...shared] }
];
