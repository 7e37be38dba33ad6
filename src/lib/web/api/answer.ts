// Answering on the open interface: the question is read by its shape, the answer checked by its own, and whatever
// is wrong is told as a problem (RFC 9457) in the asker's language.
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { isOutage } from '#lib/server/platform/database/index.ts';
import { log } from '#lib/server/platform/log.ts';
import { refused, type Outcome } from '#lib/server/platform/outcome.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { publicMessages, type PublicMessages } from '#lib/shared/messages/public/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import type { Operation } from './operation.ts';
import { problemSchema, type Problem } from './schemas.ts';

type Kind = keyof PublicMessages['problems'];
const statusOf: Record<Kind, number> = {
	invalid: 400,
	'sign-in-first': 401,
	'not-allowed': 403,
	'not-found': 404,
	'method-not-allowed': 405,
	unexpected: 500
};

/** The address decides the language; where it is Swedish, the reader may still ask for English. */
export function askedLocale({ locals, request }: Pick<RequestEvent, 'locals' | 'request'>): Locale {
	if (locals.locale === 'en') return 'en';
	const asked = request.headers.get('accept-language') ?? '';
	return /^\s*en\b/i.test(asked) ? 'en' : 'sv';
}

function respond(
	event: RequestEvent,
	problem: Omit<Problem, 'type' | 'instance'>,
	headers = {}
): Response {
	const whole = problemSchema.parse({
		type: 'about:blank',
		...problem,
		instance: `urn:request:${event.locals.requestId}`
	});
	return new Response(JSON.stringify(whole), {
		status: problem.status,
		headers: {
			'content-type': 'application/problem+json',
			'content-language': askedLocale(event),
			'cache-control': 'no-store',
			...headers
		}
	});
}

type More = Pick<Problem, 'detail' | 'errors'> & { allow?: string };

/** Answers with a problem of a kind. */
export function problem(event: RequestEvent, kind: Kind, { allow, ...more }: More = {}): Response {
	const title = publicMessages(askedLocale(event)).problems[kind];
	const status = statusOf[kind];
	const headers = {
		...(status === 401 ? { 'www-authenticate': 'Bearer realm="utmarkt"' } : {}),
		...(status === 405 ? { allow: allow ?? 'GET, HEAD' } : {})
	};
	return respond(event, { title, status, ...more }, headers);
}

export type Asked<O extends Operation> = {
	query: z.output<O['query']>;
	params: z.output<O['params']>;
	body: O['body'] extends z.ZodType ? z.output<O['body']> : undefined;
	/** The version that is to be changed, as its ETag says; null where any may be. */
	ifMatch: string | null;
};

/** An answer with its version, which becomes the ETag. */
export type Tagged<T> = Outcome<T> & { tag?: string | number };

/** Answers with a value and its version. */
export function tagged<T>(tag: string | number, value: T): Tagged<T> {
	return { ok: true, value, tag };
}

/**
 * Makes the route's handler: reads what is asked, does the work, checks the answer. The work answers undefined where
 * there is no such thing, or an outcome that may refuse. Where it writes, `?dry_run=true` does everything and keeps
 * nothing.
 */
export function answering<O extends Operation>(
	operation: O,
	work: (
		asked: Asked<O>,
		event: RequestEvent
	) => Promise<z.input<O['answer']> | Tagged<z.input<O['answer']>> | undefined>
) {
	return async (event: RequestEvent): Promise<Response> => {
		try {
			if (operation.bearer && event.locals.actor.kind !== 'person') {
				return problem(event, 'sign-in-first');
			}
			const given = Object.fromEntries(
				[...event.url.searchParams].filter(([, value]) => value !== '')
			);
			if (writes(operation)) {
				const { dry_run: dryRun = 'false' } = given;
				delete given['dry_run'];
				if (dryRun !== 'true' && dryRun !== 'false') {
					return problem(event, 'invalid', { detail: 'dry_run' });
				}
				event.locals.actor = { ...event.locals.actor, dryRun: dryRun === 'true' };
			}
			const query = operation.query.safeParse(given);
			if (!query.success) {
				const names = query.error.issues.map(({ path }) => path.join('.'));
				return problem(event, 'invalid', { detail: [...new Set(names)].join(', ') });
			}
			const params = operation.params.safeParse(event.params);
			if (!params.success) return problem(event, 'not-found');
			const ifMatch = versionOf(event.request.headers.get('if-match'));
			if (operation.ifMatch === 'required' && ifMatch === undefined) {
				return fromOutcome(event, operation, refused('say-which-revision'));
			}
			const body = await bodyOf(event, operation);
			if (body instanceof Response) return body;
			const asked = {
				query: query.data,
				params: params.data,
				body,
				ifMatch: ifMatch ?? null
			} as Asked<O>;
			const found = await work(asked, event);
			if (found === undefined) return problem(event, 'not-found');
			return isOutcome(found)
				? fromOutcome(event, operation, found)
				: json(event, operation, found);
		} catch (error) {
			return failure(event, error);
		}
	};
}

const writes = ({ method = 'get' }: Operation) => method !== 'get';

/** Undefined where nothing is said, null where any version will do. */
function versionOf(header: string | null): string | null | undefined {
	if (header === null) return undefined;
	const said = header.trim();
	return said === '*' ? null : said.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

/**
 * Answers the revision that If-Match names; `now` answers the one that stands, for `*`. What can be no revision is -1,
 * which is nowhere the one that stands.
 */
export async function revisionIn(
	ifMatch: string | null,
	now: () => number | undefined | Promise<number | undefined>
): Promise<number> {
	return ifMatch === null ? ((await now()) ?? -1) : revisionOf(ifMatch);
}

/** Answers the revision that If-Match names, behind what its tag begins with; null where any will do, -1 where none can be. */
export function revisionSeen(ifMatch: string | null, prefix = ''): number | null {
	if (ifMatch === null) return null;
	return ifMatch.startsWith(prefix) ? revisionOf(ifMatch.slice(prefix.length)) : -1;
}

/** Answers a revision as it is written: -1 where no row can have it. */
function revisionOf(text: string): number {
	const revision = /^\d{1,10}$/.test(text) ? Number(text) : -1;
	return revision < 2 ** 31 ? revision : -1;
}

async function bodyOf(event: RequestEvent, operation: Operation): Promise<unknown> {
	if (!operation.body) return undefined;
	const unread = Symbol('unread');
	const given: unknown = await event.request.json().catch(() => unread);
	if (given === unread || !isShallow(given)) return problem(event, 'invalid', { detail: 'JSON' });
	// No text of the database can hold a NUL or half a character, and an answer is never kept as another.
	if (!isStorable(given)) return problem(event, 'invalid', { detail: 'Unicode' });
	const { localeError } = askedLocale(event) === 'sv' ? z.locales.sv() : z.locales.en();
	const read = operation.body.safeParse(given, { error: localeError });
	if (read.success) return read.data;
	const errors = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
	return problem(event, 'invalid', { errors });
}

/** Answers whether nothing is nested deeper than whatever is asked for: who follows it down comes up again. */
function isShallow(given: unknown, left = 100): boolean {
	if (typeof given !== 'object' || given === null) return true;
	return left > 0 && Object.values(given).every((within) => isShallow(within, left - 1));
}

/** Answers whether the database can hold every text in it, and every name. */
function isStorable(given: unknown): boolean {
	if (typeof given === 'string') return !given.includes('\0') && given.isWellFormed();
	if (typeof given !== 'object' || given === null) return true;
	return Object.entries(given).flat().every(isStorable);
}

function isOutcome(found: unknown): found is Tagged<unknown> {
	return typeof found === 'object' && found !== null && 'ok' in found;
}

/** The mistakes of a definition or a calendar, each at its path: they are told as errors of fields. */
const localText = z.object({ sv: z.string(), en: z.string() });
const mistakesSchema = z.array(
	z.object({
		path: z.string(),
		pointer: z.string().optional(),
		where: localText.optional(),
		message: localText
	})
);

function fromOutcome(
	event: RequestEvent,
	operation: Operation,
	outcome: Tagged<unknown>
): Response {
	if (outcome.ok) return json(event, operation, outcome.value, outcome.tag);
	const { refusal } = outcome;
	const locale = askedLocale(event);
	// Whoever said which version they change is told that it is another now.
	const changed = refusal.reason === 'newer-revision' && event.request.headers.has('if-match');
	const status = changed ? 412 : (refusalStatus[refusal.reason] ?? (writes(operation) ? 422 : 400));
	const mistakes = refusal.reason === 'invalid' ? mistakesSchema.safeParse(refusal.detail) : null;
	const errors = mistakes?.success
		? mistakes.data.map(({ path, pointer, where, message }) => ({
				field: path,
				message: message[locale],
				...(where ? { where: where[locale] } : {}),
				...(pointer === undefined ? {} : { pointer })
			}))
		: refusal.fields?.map((wrong) => ({
				field: wrong.field,
				message: refusalText(locale, wrong)
			}));
	return respond(event, {
		title: refusalText(locale, refusal),
		status,
		...(errors ? { errors } : {}),
		...(refusal.detail === undefined || mistakes?.success ? {} : { current: refusal.detail })
	});
}

function json(
	event: RequestEvent,
	operation: Operation,
	value: unknown,
	tag?: string | number
): Response {
	const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
	if (tag !== undefined) headers['etag'] = `"${tag}"`;
	if (operation.bearer || operation.keyed) headers['cache-control'] = 'private, no-store';
	// Open data may be read from anywhere; what a token opens may not.
	else headers['access-control-allow-origin'] = '*';
	// A file that is read as it is sent says itself what it is.
	if (operation.media && value instanceof Response) return value;
	if (operation.media && value instanceof Uint8Array) {
		headers['content-type'] = operation.media;
		return new Response(new Uint8Array(value), { headers });
	}
	return new Response(JSON.stringify(operation.answer.parse(value)), { headers });
}

function failure(event: RequestEvent, error: unknown): Response {
	if (isOutage(error)) {
		const title = publicMessages(askedLocale(event)).problems.unexpected;
		return respond(event, { title, status: 503 }, { 'retry-after': '5' });
	}
	const { stack } = error instanceof Error ? error : { stack: String(error) };
	log.error({ request: event.locals.requestId, error: stack }, 'unexpected error');
	return problem(event, 'unexpected');
}

/** Answers every other method where one can only read. */
export function readOnly(event: RequestEvent): Response {
	return problem(event, 'method-not-allowed');
}

/** Answers every method but those that are there. */
export function only(...methods: string[]) {
	const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
	return (event: RequestEvent) => problem(event, 'method-not-allowed', { allow: allow.join(', ') });
}
