// Sign-in, for the pages: ask for a link, use it, who is signed in, sign out. Cookies come back as plain values,
// so that nothing here needs to know the web framework.
import { parseSetCookieHeader } from 'better-auth/cookies';
import { identity } from './auth.ts';

export { closeIdentity, linkMinutes, sendLinksBy } from './auth.ts';

export type Cookie = {
	name: string;
	/** As it goes over the wire, already encoded. */
	value: string;
	/** In seconds; undefined for one that ends with the browser. */
	maxAge: number | undefined;
	httpOnly: boolean;
	secure: boolean;
};

export type SignedIn = { userId: string; email: string; name: string };

function cookiesOf(headers: Headers): Cookie[] {
	return headers.getSetCookie().flatMap((line) =>
		[...parseSetCookieHeader(line)].map(([name, set]) => ({
			name,
			value: set.value,
			maxAge: set['max-age'] === undefined ? undefined : Number(set['max-age']),
			httpOnly: set.httponly ?? false,
			secure: set.secure ?? false
		}))
	);
}

/** Has a link sent to an address, whether or not somebody has it: the answer must not tell. */
export async function requestLink(email: string, metadata: Record<string, unknown>) {
	await identity().api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
}

/** Uses up a link. Answers the session's cookies, or undefined when the link is used, old or wrong. */
export async function useLink(token: string, headers: Headers): Promise<Cookie[] | undefined> {
	try {
		const response = await identity().api.magicLinkVerify({
			query: { token },
			headers: agentOf(headers),
			asResponse: true
		});
		return response.ok ? cookiesOf(response.headers) : undefined;
	} catch {
		return undefined;
	}
}

/** Only what the session notes of the browser: nothing else of the request may steer the library. */
function agentOf(headers: Headers): Headers {
	const kept = new Headers();
	const agent = headers.get('user-agent');
	if (agent) kept.set('user-agent', agent);
	return kept;
}

/** Answers who is signed in, and cookies to renew if there are any. */
export async function whoIsSignedIn(
	headers: Headers
): Promise<{ signedIn: SignedIn; cookies: Cookie[] } | undefined> {
	if (!headers.get('cookie')?.includes('utmarkt.session_token')) return undefined;
	const { headers: answered, response } = await identity().api.getSession({
		headers,
		returnHeaders: true
	});
	if (!response) return undefined;
	const { user } = response;
	return {
		signedIn: { userId: user.id, email: user.email, name: user.name },
		cookies: cookiesOf(answered)
	};
}

/** Ends the session. Answers the cookies that clear it. */
export async function signOut(headers: Headers): Promise<Cookie[]> {
	const response = await identity().api.signOut({ headers, asResponse: true });
	return cookiesOf(response.headers);
}

/** Whether somebody has signed in with this address before. */
export async function isKnownUser(email: string): Promise<boolean> {
	const { internalAdapter } = await identity().$context;
	return (await internalAdapter.findUserByEmail(email)) !== null;
}

/**
 * Begins a session that lasts a day, for a user whose address something else than a sign-in link has just proved.
 * Answers its cookies.
 */
export async function beginSession(userId: string, headers: Headers): Promise<Cookie[]> {
	const response = await identity().api.beginSession({
		body: { userId },
		headers: agentOf(headers),
		asResponse: true
	});
	if (!response.ok) throw new Error('no session could be begun');
	return cookiesOf(response.headers);
}

/** Answers the id of the user with this address, who is made when not there. */
export async function ensureUser(email: string, name: string): Promise<string> {
	const { internalAdapter } = await identity().$context;
	const known = await internalAdapter.findUserByEmail(email);
	if (known) return known.user.id;
	const made = await internalAdapter.createUser(
		{ email, name, emailVerified: true },
		{ method: 'admin' }
	);
	return made.id;
}

/** Signs in as a demonstration user. Answers undefined where there is no demonstration. */
export async function signInAsDemoUser(userId: string): Promise<Cookie[] | undefined> {
	const api = identity().api as unknown as {
		signInDemo?: (request: {
			body: { userId: string };
			headers: Headers;
			asResponse: true;
		}) => Promise<Response>;
	};
	const response = await api.signInDemo?.({
		body: { userId },
		headers: new Headers(),
		asResponse: true
	});
	return response?.ok ? cookiesOf(response.headers) : undefined;
}
