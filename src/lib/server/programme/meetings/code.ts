// The way to cancel one's place, from the mail: a code that follows from the sign-up and the installation's secret, so
// that it need not be kept, and later mails can carry the same.
import { createHmac } from 'node:crypto';
import { derivedKey, sha256 } from '../../platform/secrets.ts';

/** Answers the code of a sign-up: 43 characters that go in an address. */
export function leaveCode(signupId: string): string {
	return createHmac('sha256', derivedKey('leaving a meeting')).update(signupId).digest('base64url');
}

/** What is kept of it. */
export const codeHash = (code: string): Buffer => sha256(code);
