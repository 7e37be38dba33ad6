// Refusals in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type RefusalReason = keyof typeof sv;

/** Answers why, as a sentence. */
export function refusalText(
	locale: Locale,
	refusal: { reason: RefusalReason; values?: Record<string, string | number> }
): string {
	const texts: Record<string, (values: Record<string, string | number>) => string> =
		locale === 'sv' ? sv : en;
	return texts[refusal.reason]?.(refusal.values ?? {}) ?? refusal.reason;
}

/** The HTTP status that says the same. */
export const refusalStatus: Partial<Record<RefusalReason, number>> = {
	'not-allowed': 403,
	recused: 403,
	'in-conflict': 403,
	'own-conflict': 403,
	'sign-in-first': 401,
	'not-found': 404,
	'newer-revision': 409,
	'already-done': 409,
	'handed-in': 409,
	'ballot-closed': 409,
	'already-voted': 409,
	'not-on-the-roll': 403,
	'file-gone': 409,
	'file-too-large': 413,
	'upload-too-large': 413,
	'file-not-scanned': 503,
	'feedback-waits': 409,
	'feedback-locked': 409,
	'changed-meanwhile': 412,
	'say-which-revision': 428,
	'already-released': 409,
	sealed: 409,
	'no-quorum': 409,
	'citation-locked': 409,
	'claim-gone': 409,
	'leader-locks': 403,
	'not-leading': 403,
	'vote-closed': 409,
	'minutes-changed': 409,
	'consensus-decided': 409,
	'no-such-nomination': 404,
	'link-expired': 410,
	'invitation-closed': 410,
	'invitation-for-another': 403,
	'contact-person-only': 403,
	'contact-person-stays': 409,
	'already-colleague': 409,
	'already-invited': 409,
	'mail-gone': 409,
	'receivers-changed': 409,
	'too-many-attempts': 429
};
