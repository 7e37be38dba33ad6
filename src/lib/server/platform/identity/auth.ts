// Sign-in by Better Auth: a link by e-mail, sessions in the database. It is called from our own pages only; it has no
// addresses of its own.
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink } from 'better-auth/plugins/magic-link';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { config } from '../config.ts';
import { roleUrl } from '../database/roles.ts';
import type { DB } from '../database/tables.ts';
import { derivedKey } from '../secrets.ts';

/** How long a link in a mail can be used. */
export const linkMinutes = 20;
/** How long a session lasts without being used. */
const sessionDays = 14;

type LinkToSend = { email: string; token: string; metadata?: Record<string, unknown> };

/** One click in the demonstration signs in as one of its users. It is left out of every other installation. */
function demonstration() {
	return {
		id: 'demonstration',
		endpoints: {
			signInDemo: createAuthEndpoint(
				'/demonstration/sign-in',
				{ method: 'POST', body: z.object({ userId: z.string() }) },
				async (context) => {
					const { internalAdapter } = context.context;
					const user = await internalAdapter.findUserById(context.body.userId);
					if (!user) throw context.error('NOT_FOUND');
					const session = await internalAdapter.createSession(user.id);
					await setSessionCookie(context, { session, user });
					return context.json({ signedIn: true });
				}
			)
		}
	};
}

/** Begins a session for whom the code beside has found to be the one, by another link that went to the address alone. */
function sessions() {
	return {
		id: 'sessions',
		endpoints: {
			beginSession: createAuthEndpoint(
				'/sessions/begin',
				{ method: 'POST', body: z.object({ userId: z.string() }) },
				async (context) => {
					const { internalAdapter } = context.context;
					const user = await internalAdapter.findUserById(context.body.userId);
					if (!user) throw context.error('NOT_FOUND');
					// Not remembered: it lasts a day, is not renewed, and ends with the browser.
					const session = await internalAdapter.createSession(user.id, true);
					await setSessionCookie(context, { session, user }, true);
					return context.json({ signedIn: true });
				}
			)
		}
	};
}

function build(sendLink: (link: LinkToSend) => Promise<void>) {
	const { demo, url } = config();
	const pool = new pg.Pool({
		connectionString: roleUrl('utmarkt_app'),
		max: 4,
		connectionTimeoutMillis: 5_000
	});
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }).withSchema('identity');
	const auth = betterAuth({
		appName: 'Utmärkt',
		baseURL: url,
		secret: derivedKey('sessions').toString('base64url'),
		database: { db, type: 'postgres' },
		telemetry: { enabled: false },
		logger: { disabled: true },
		session: { expiresIn: sessionDays * 86_400, updateAge: 86_400 },
		advanced: {
			cookiePrefix: 'utmarkt',
			useSecureCookies: url.startsWith('https:'),
			database: { generateId: () => crypto.randomUUID() }
		},
		plugins: [
			magicLink({ expiresIn: linkMinutes * 60, storeToken: 'hashed', sendMagicLink: sendLink }),
			sessions(),
			...(demo ? [demonstration()] : [])
		]
	});
	return { auth, close: () => pool.end() };
}

/** One for the whole process: the built pages and the plain files hold modules of their own. */
type Shared = {
	utmarktAuth?: ReturnType<typeof build> | undefined;
	utmarktSendLink?: (link: LinkToSend) => Promise<void>;
};
const shared = globalThis as Shared;

/** Says who sends the links; called once where mails can be written. */
export function sendLinksBy(sender: (link: LinkToSend) => Promise<void>) {
	shared.utmarktSendLink = sender;
}

async function sendLink(link: LinkToSend) {
	if (!shared.utmarktSendLink) throw new Error('nobody sends sign-in links');
	await shared.utmarktSendLink(link);
}

/** The one instance, made when first asked for. */
export function identity() {
	shared.utmarktAuth ??= build(sendLink);
	return shared.utmarktAuth.auth;
}

/** Closes its connections; for the end of a program or a test. */
export async function closeIdentity() {
	const open = shared.utmarktAuth;
	shared.utmarktAuth = undefined;
	await open?.close();
}
