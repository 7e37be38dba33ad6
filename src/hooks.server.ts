// What every request passes: its id, language, organiser and person; the log line; what to do when the database is away.
import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction, isOutage } from '#lib/server/platform/database/index.ts';
import { whoIsSignedIn } from '#lib/server/platform/identity/index.ts';
import { log } from '#lib/server/platform/log.ts';
import { countRequest } from '#lib/server/platform/metrics.ts';
import { organiserOf, type Organiser } from '#lib/server/platform/organiser.ts';
import { readAhead } from '#lib/server/publication/index.ts';
import { asSystem } from '#lib/server/platform/actor.ts';
import { ensurePerson, personByToken, personByUser } from '#lib/server/people/index.ts';
import { localeOf, withoutLocale } from '#lib/shared/locale.ts';
import { signInHref } from '#lib/web/answers.ts';
import { withinLimit } from '#lib/web/body-limit.ts';
import { formerly } from '#lib/web/former-address.ts';
import { setCookies } from '#lib/web/cookies.ts';
import { pathForLog } from '#lib/web/log-path.ts';
import { keptPage } from '#lib/web/kept.ts';
import { isMultipart } from '#lib/web/multipart.ts';
import { isOwnForm, readPosted } from '#lib/web/posted.ts';
import { withPublicCache } from '#lib/web/public-cache.ts';
import { refusedPage } from '#lib/web/refused-page.ts';
import { startSigningIn } from '#lib/web/sign-in.ts';
import { keptForAnother } from '#lib/web/visit/keeper.ts';

startSigningIn();

/** Pages that need somebody signed in: a post to one of them is kept when the session has gone. */
const forPeople = /^\/(mina-bidrag|bedomning|jury|kansli|revision)(\/|$)/;
/** Previews of a draft stand beside the editor, in a frame of our own. */
const framedByUs = /^\/kansli\/utmarkelser\/[^/]+\/forhandsvisning(\/|$)/;
/** An honour's card stands in a frame of whoever spreads it. */
const framedByAll = /^\/[^/]+\/[^/]+\/[0-9a-f-]{36}\/kort$/;
/** Asked by machines that watch the service: they need neither organiser nor person. */
const forWatchers = /^\/(healthz|readyz|metrics)$/;

/** What searching needs is read beside the first requests. Where it cannot be read now, the first search reads it. */
export const init: ServerInit = () => {
	readAhead().catch((error: unknown) => log.warn({ error: String(error) }, 'search is not read'));
};

export const handle: Handle = async ({ event, resolve }) => {
	const begun = performance.now();
	const { locals, request, url } = event;
	const given = request.headers.get('x-request-id') ?? '';
	locals.requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
	locals.locale = localeOf(url.pathname);
	const path = withoutLocale(url.pathname);
	// The framework's type says that it stays; what is read from it is the same.
	(event as { request: Request }).request = withinLimit(request, path);
	const posted = postedIn(event);

	const answer = async (): Promise<Response> => {
		if (forWatchers.test(path)) return resolve(event);
		// No text of the database can hold a NUL, and no address of ours does.
		if (/%00/.test(url.pathname + url.search)) return kept(event, undefined, 'unreadable');
		try {
			const at = Temporal.Now.instant();
			const organiser = await organiserOf(url.host);
			if (!organiser) return new Response('No organiser has been set up.', { status: 503 });
			locals.organiser = organiser;
			locals.actor = await actorOf(event, organiser, at);
		} catch (error) {
			if (!isOutage(error)) throw error;
			locals.outage = true;
			return kept(event, posted, 'outage');
		}
		if (posted && locals.actor.kind === 'visitor' && forPeople.test(path)) {
			return kept(event, posted, 'signed-out');
		}
		const draw = async () =>
			resolve(event, {
				transformPageChunk: ({ html }) => html.replace('%utmarkt.lang%', locals.locale),
				preload: ({ type, path: file }) =>
					type === 'font' && file.includes('-latin-') && !file.includes('latin-ext')
			});
		const drawn = await withPublicCache(event, draw);
		if (locals.outage) return kept(event, posted, 'outage');
		return refusedPage(event, await formerly(event, drawn));
	};

	const response = await answer();
	keptForAnother(event, response);
	response.headers.set('x-request-id', locals.requestId);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	if (framedByUs.test(path)) allowFrame(response, "'self'");
	else if (framedByAll.test(path)) allowFrame(response, '*');
	else response.headers.set('x-frame-options', 'DENY');
	if (url.protocol === 'https:') {
		response.headers.set('strict-transport-security', 'max-age=31536000');
	}
	if (locals.actor?.kind === 'person' && !response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-store');
	}
	const milliseconds = Math.round(performance.now() - begun);
	countRequest(event.route.id ?? 'none', request.method, response.status, milliseconds / 1000);
	log.info(
		{
			request: locals.requestId,
			method: request.method,
			path: pathForLog(event),
			status: response.status,
			milliseconds,
			person: locals.actor?.kind === 'person' ? locals.actor.personId : undefined
		},
		'request'
	);
	return response;
};

function allowFrame({ headers }: Response, whose: "'self'" | '*') {
	// The older header has no word for everybody.
	if (whose === '*') headers.delete('x-frame-options');
	else headers.set('x-frame-options', 'SAMEORIGIN');
	const policy = headers.get('content-security-policy');
	if (policy)
		headers.set(
			'content-security-policy',
			policy.replace("frame-ancestors 'none'", `frame-ancestors ${whose}`)
		);
}

/** Every unexpected error is in the log under the id that the error page shows. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	const { requestId } = event.locals;
	if (isOutage(error)) event.locals.outage = true;
	if (kind === 'app') event.locals.refused = { status: error.status, message: error.message };
	if (kind === 'unknown' && !isUnreadableBody(error)) {
		const stack = error instanceof Error ? error.stack : String(error);
		log.error({ request: requestId, path: pathForLog(event), error: stack }, 'unexpected error');
	}
	return { requestId, ...(isUnreadableBody(error) ? { status: 400 } : {}) };
};

/** What was posted is not what its content type says: the sender's fault, not ours. */
function isUnreadableBody(error: unknown): boolean {
	return error instanceof TypeError && /form ?data|parsing a body/i.test(error.message);
}

/** A form that is to be given back where it cannot be taken. One with files is not copied: it is read here, or there. */
function postedIn({ request, url }: RequestEvent): Request | undefined {
	if (!isOwnForm(request, url.origin)) return undefined;
	return isMultipart(request) ? request : request.clone();
}

async function kept(
	event: RequestEvent,
	posted: Request | undefined,
	why: 'signed-out' | 'outage' | 'unreadable'
): Promise<Response> {
	return keptPage({
		locale: event.locals.locale,
		why,
		path: event.url.pathname + event.url.search,
		signIn: signInHref(event),
		posted: await readPosted(posted),
		requestId: event.locals.requestId
	});
}

async function actorOf(
	event: RequestEvent,
	organiser: Organiser,
	at: Temporal.Instant
): Promise<Actor> {
	const { locale, requestId } = event.locals;
	const visitor: Actor = { kind: 'visitor', organiserId: organiser.id, at, locale, requestId };
	const bearer = /^Bearer (\S+)$/i.exec(event.request.headers.get('authorization') ?? '')?.[1];
	if (bearer && withoutLocale(event.url.pathname).startsWith('/api/')) {
		const person = await inTransaction(asSystem(visitor), (tx) =>
			personByToken(tx, visitor, bearer)
		);
		return person
			? { ...visitor, kind: 'person', personId: person.id, name: person.name, email: person.email }
			: visitor;
	}
	const session = await whoIsSignedIn(event.request.headers);
	if (!session) return visitor;
	setCookies(event, session.cookies);
	const { userId, email, name } = session.signedIn;
	const person = await inTransaction(asSystem(visitor), async (tx) => {
		const known = await personByUser(tx, visitor, userId);
		if (known) return known;
		const id = await ensurePerson(tx, visitor, { userId, email, name: name || email });
		return { id, name: name || email, email };
	});
	return {
		...visitor,
		kind: 'person',
		personId: person.id,
		name: person.name,
		email: person.email
	};
}
