// Who can be tried in the demonstration, with a token for the API that is the same at every start.
import { createHmac } from 'node:crypto';
import type { LocalText } from '../../src/lib/shared/locale.ts';
import { derivedKey } from '../../src/lib/server/platform/secrets.ts';
import { cast } from './cast.ts';

export type DemoUser = {
	name: string;
	email: string;
	role: LocalText;
	/** What one can do as this person, the first time. */
	what: LocalText;
	/** A bearer token for the API, with the person's own permissions. */
	token: string;
};

/** Answers the API token of a demonstration user; it follows from the installation's secret. */
export function demoToken(email: string): string {
	const key = derivedKey('demonstration tokens');
	return `utm_demo_${createHmac('sha256', key).update(email).digest('base64url')}`;
}

/** Answers the demonstration's users, in the order that a newcomer would try them. */
export function demoUsers(): DemoUser[] {
	return cast.map(({ name, email, role, what }) => ({
		name,
		email,
		role,
		what,
		token: demoToken(email)
	}));
}
