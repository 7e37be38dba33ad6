// Who may come to the pages where a unit writes its entry. Whoever is signed in has entries of their own; an entry's
// pages are its writers' and readers', and the office's, who helps them.
import type { Route } from './route.ts';

const unit = ['applicant', 'reader', 'office'] as const;

export const apply: Route[] = [
	// Whoever has the link may open it; only whose address it is may answer.
	{ path: '/inbjudan', allowed: ['visitor'] },
	{ path: '/:programme/kan-vi-delta', allowed: ['visitor'] },
	{ path: '/:programme/kan-vi-delta/dela', allowed: ['visitor'] },
	// Opens for whoever has the link from the mail; another answers that the link does not work any more.
	{ path: '/anmalan/:token', allowed: ['visitor'] },
	{ path: '/:programme/nominera', allowed: ['visitor'] },
	{ path: '/nominering/:key', allowed: ['visitor'] },
	{ path: '/api/v1/nominations', allowed: ['person'] },
	{ path: '/api/v1/nominations/:key', allowed: ['visitor'] },
	{ path: '/api/v1/nominations/:key/acceptance', allowed: ['person'], post: true },
	{ path: '/api/v1/nominations/:key/refusal', allowed: ['visitor'], post: true },
	{ path: '/api/v1/editions/:programme/:edition/nominations', allowed: ['office'] },
	{ path: '/kansli/:edition/nomineringar', allowed: ['office'] },
	{ path: '/mina-bidrag', allowed: ['person'] },
	{ path: '/mina-bidrag/starta/:edition', allowed: ['person'] },
	{ path: '/mina-bidrag/:entry', allowed: unit },
	{ path: '/mina-bidrag/:entry/kan-vi-delta', allowed: unit },
	{ path: '/mina-bidrag/:entry/:section', allowed: unit },
	{ path: '/mina-bidrag/:entry/:section/historik/:question', allowed: unit },
	{ path: '/mina-bidrag/:entry/:section/kommentarer/:question', allowed: ['applicant', 'reader'] },
	{ path: '/mina-bidrag/:entry/kollegor', allowed: unit },
	{ path: '/mina-bidrag/:entry/kommentarer', allowed: ['applicant', 'reader'], post: true },
	{ path: '/mina-bidrag/:entry/narvaro', allowed: ['applicant', 'reader'], post: true },
	{ path: '/mina-bidrag/:entry/namnd', allowed: unit },
	{ path: '/mina-bidrag/:entry/granska', allowed: unit },
	{ path: '/mina-bidrag/:entry/kvitto', allowed: unit },
	{ path: '/mina-bidrag/:entry/pdf', allowed: unit },
	{ path: '/mina-bidrag/:entry/lage', allowed: unit },
	{ path: '/mina-bidrag/:entry/svar', allowed: ['applicant'], post: true },
	{ path: '/mina-bidrag/:entry/fil/:question', allowed: unit },
	{ path: '/mina-bidrag/:entry/film/:question', allowed: unit },
	// Those who assess read what stands in the submission; the entry's row says who that is.
	{
		path: '/bilaga/:entry/:attachment',
		allowed: [...unit, 'examiner', 'lead_examiner', 'panel_member', 'panel_chair']
	},
	{ path: '/api/v1/entries/:entry/answers', allowed: unit },
	{ path: '/api/v1/entries/:entry/answers/:question', allowed: unit },
	{ path: '/api/v1/entries/:entry/answers/:question/revisions', allowed: unit },
	{ path: '/api/v1/entries/:entry/comments', allowed: ['applicant', 'reader'] },
	{
		path: '/api/v1/entries/:entry/comments/:comment',
		allowed: ['applicant', 'reader'],
		post: true
	},
	{ path: '/api/v1/entries/:entry/hand-over', allowed: ['applicant', 'office'], post: true },
	{ path: '/api/v1/entries/:entry/presence', allowed: ['applicant', 'reader'], post: true },
	{ path: '/api/v1/invitations', allowed: ['person'] },
	{ path: '/api/v1/invitations/:invitation/acceptance', allowed: ['person'], post: true },
	{ path: '/api/v1/invitations/:invitation/refusal', allowed: ['person'], post: true },
	{ path: '/api/v1/board-notices/:key', allowed: ['visitor'] },
	{ path: '/api/v1/board-notices/:key/confirmation', allowed: ['visitor'], post: true },
	{ path: '/api/v1/programmes/:programme/eligibility/mail', allowed: ['visitor'], post: true },
	{ path: '/api/v1/entries/:entry/people', allowed: unit },
	{ path: '/api/v1/entries/:entry/people/:person', allowed: unit, post: true },
	{ path: '/api/v1/entries/:entry/attachments/:question', allowed: unit },
	{
		path: '/api/v1/entries/:entry/attachments/:question/:file',
		allowed: [...unit, 'examiner', 'lead_examiner', 'panel_member', 'panel_chair']
	},
	{ path: '/api/v1/entries/:entry/films/:question/test', allowed: unit },
	{
		path: '/api/v1/entries/:entry/films/:question/confirmation',
		allowed: ['applicant'],
		post: true
	},
	{ path: '/api/v1/entries/:entry/eligibility', allowed: ['applicant'], post: true },
	{ path: '/api/v1/entries/:entry/board-notice', allowed: unit },
	{ path: '/api/v1/entries/:entry/board-notice/mail', allowed: ['applicant'], post: true },
	{ path: '/api/v1/entries/:entry/document', allowed: unit },
	{ path: '/api/v1/entries/:entry/mail', allowed: unit },
	{
		path: '/api/v1/entries/:entry/visit',
		allowed: [...unit, 'examiner', 'lead_examiner']
	},
	{
		path: '/api/v1/entries/:entry/visit/offer',
		allowed: [...unit, 'examiner', 'lead_examiner']
	},
	{ path: '/api/v1/entries/:entry/visit/offer/acceptance', allowed: ['applicant'], post: true },
	{
		path: '/api/v1/entries/:entry/visit/notes',
		allowed: ['examiner', 'lead_examiner'],
		post: true
	},
	{
		path: '/api/v1/entries/:entry/feedback',
		allowed: [...unit, 'examiner', 'lead_examiner']
	},
	{
		path: '/api/v1/entries/:entry/feedback/document',
		allowed: [...unit, 'examiner', 'lead_examiner']
	},
	{ path: '/api/v1/entries/:entry/diploma', allowed: ['applicant', 'reader'] },
	{ path: '/mina-bidrag/:entry/mejl', allowed: unit },
	{ path: '/api/v1/entries/:entry/submission', allowed: ['applicant'], post: true }
];
