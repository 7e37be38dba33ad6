// The key of a personal link: it follows from what it is for and the installation's secret, so that it need not be kept,
// and a later mail can carry the same.
import { createHmac } from 'node:crypto';
import { derivedKey, sha256 } from '../../platform/secrets.ts';

export type LinkPurpose = 'embargo notice' | 'guest of a ceremony';

/** Answers the key: 43 characters that go in an address. */
export function linkKey(purpose: LinkPurpose, id: string): string {
	return createHmac('sha256', derivedKey(purpose)).update(id).digest('base64url');
}

/** What is kept of it. */
export const keyHash = (key: string): Buffer => sha256(key);
