// The examiners' pages, the office's teams, and the feedback to the unit.
import type { Route } from './route.ts';

const team = ['examiner', 'lead_examiner'] as const;
const shared = [...team, 'office'] as const;

export const examine: Route[] = [
	{ path: '/bedomning', allowed: ['person'] },
	{ path: '/bedomning/profil', allowed: ['person'] },
	{ path: '/bedomning/utbildning', allowed: ['person'] },
	{ path: '/bedomning/utbildning/:training/kalender', allowed: ['person'] },
	{ path: '/bedomning/utbildning/intyg/:edition', allowed: ['person'] },
	{ path: '/kansli/examinatorer', allowed: ['office'] },
	{ path: '/kansli/examinatorer/ansokan/:application', allowed: ['office'] },
	{ path: '/kansli/examinatorer/:person', allowed: ['office'] },
	{ path: '/kansli/:edition/utbildning', allowed: ['office'] },
	{ path: '/kansli/:edition/utbildning/ny', allowed: ['office'] },
	{ path: '/kansli/:edition/utbildning/:training', allowed: ['office'] },
	{ path: '/bedomning/jav', allowed: ['person'] },
	{ path: '/bedomning/:entry', allowed: team },
	{ path: '/bedomning/:entry/lamna-in', allowed: team },
	{ path: '/bedomning/:entry/spara', allowed: team, post: true },
	{ path: '/bedomning/:entry/jav', allowed: team },
	{ path: '/bedomning/:entry/samsyn', allowed: shared },
	{ path: '/bedomning/:entry/samsyn/lage', allowed: shared },
	{ path: '/bedomning/:entry/spar/:finding', allowed: shared },
	{ path: '/api/v1/entries/:entry/consensus', allowed: shared },
	{ path: '/api/v1/entries/:entry/consensus/criteria/:criterion', allowed: team, post: true },
	{ path: '/api/v1/entries/:entry/consensus/summary', allowed: team, post: true },
	{ path: '/api/v1/entries/:entry/consensus/proposal', allowed: ['lead_examiner'], post: true },
	{ path: '/api/v1/entries/:entry/consensus/assent', allowed: team, post: true },
	{ path: '/api/v1/entries/:entry/consensus/objections', allowed: team, post: true },
	{ path: '/api/v1/entries/:entry/evidence/:finding', allowed: shared },
	{ path: '/mina-bidrag/:entry/aterkoppling/spar/:finding', allowed: ['applicant', 'reader'] },
	{ path: '/bedomning/:entry/besok', allowed: shared },
	{ path: '/bedomning/:entry/besok/anteckning', allowed: team, post: true },
	{ path: '/bedomning/:entry/besok/boka', allowed: ['lead_examiner', 'office'] },
	{ path: '/mina-bidrag/:entry/besok', allowed: ['applicant', 'reader', ...shared] },
	{ path: '/mina-bidrag/:entry/besok/kalender', allowed: ['applicant', 'reader', ...shared] },
	{ path: '/bedomning/:entry/aterkoppling', allowed: shared },
	// Only who was asked to read it; the draft says who that is.
	{ path: '/bedomning/:entry/aterkoppling/granska', allowed: ['person'] },
	{ path: '/bedomning/:entry/aterkoppling/mote', allowed: shared },
	{
		path: '/mina-bidrag/:entry/aterkoppling/kalender',
		allowed: ['applicant', 'reader', ...shared]
	},
	{ path: '/bedomning/ovningsfall', allowed: ['person'] },
	{ path: '/api/v1/me/training-cases', allowed: ['person'] },
	{
		path: '/api/v1/me/training-cases/:programme/:edition',
		allowed: ['examiner', 'lead_examiner'],
		post: true
	},
	{ path: '/api/v1/editions/:programme/:edition/yardstick', allowed: ['office'] },
	{ path: '/api/v1/editions/:programme/:edition/conflicts', allowed: ['office'] },
	{ path: '/api/v1/entries/:entry/conflicts/:person', allowed: ['office'], post: true },
	{
		path: '/api/v1/me/conflicts/:programme/:edition',
		allowed: ['examiner', 'lead_examiner', 'panel_member', 'panel_chair'],
		pool: true
	},
	{ path: '/api/v1/entries/:entry/review', allowed: ['examiner', 'lead_examiner'] },
	{ path: '/kansli/:edition/bedomning/ovningsfall', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/ovningsfall/csv', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/mattstock', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/mattstock/csv', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/aterkoppling', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/jav', allowed: ['office'] },
	{ path: '/mina-bidrag/:entry/jav', allowed: ['applicant', 'reader', 'office'] },
	{ path: '/kansli/:edition/bedomning/:entry', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/:entry/oppna-igen', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/fordela', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/fordela/:entry', allowed: ['office'] },
	{ path: '/kansli/:edition/bedomning/ersatt/:person', allowed: ['office'] },
	{ path: '/mina-bidrag/:entry/aterkoppling', allowed: ['applicant', 'reader', ...shared] },
	{ path: '/mina-bidrag/:entry/aterkoppling/pdf', allowed: ['applicant', 'reader', ...shared] }
];
