// Answering on the open interface: the question is read by its shape, the answer checked by its own, and whatever
// is wrong is told as a problem (RFC 9457) in the asker's language.
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { isOutage } from '#lib/server/platform/database/index.ts';
import { log } from '#lib/server/platform/log.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { publicMessages, type PublicMessages } from '#lib/shared/messages/public/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import type { Operation } from './operations.ts';
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
function localeOf({ locals, request }: RequestEvent): Locale {
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
			'content-language': localeOf(event),
			'cache-control': 'no-store',
			...headers
		}
	});
}

/** Answers with a problem of a kind. */
export function problem(event: RequestEvent, kind: Kind, detail?: string): Response {
	const title = publicMessages(localeOf(event)).problems[kind];
	const status = statusOf[kind];
	const headers = {
		...(status === 401 ? { 'www-authenticate': 'Bearer realm="utmarkt"' } : {}),
		...(status === 405 ? { allow: 'GET, HEAD' } : {})
	};
	return respond(event, { title, status, ...(detail === undefined ? {} : { detail }) }, headers);
}

type Asked<O extends Operation> = { query: z.output<O['query']>; params: z.output<O['params']> };

/**
 * Makes the route's handler: reads what is asked, does the work, checks the answer. The work answers undefined where
 * there is no such thing, or an outcome that may refuse.
 */
export function answering<O extends Operation>(
	operation: O,
	work: (
		asked: Asked<O>,
		event: RequestEvent
	) => Promise<z.input<O['answer']> | Outcome<z.input<O['answer']>> | undefined>
) {
	return async (event: RequestEvent): Promise<Response> => {
		try {
			if (operation.bearer && event.locals.actor.kind !== 'person') {
				return problem(event, 'sign-in-first');
			}
			const given = Object.fromEntries(
				[...event.url.searchParams].filter(([, value]) => value !== '')
			);
			const query = operation.query.safeParse(given);
			if (!query.success) {
				const names = query.error.issues.map(({ path }) => path.join('.'));
				return problem(event, 'invalid', [...new Set(names)].join(', '));
			}
			const params = operation.params.safeParse(event.params);
			if (!params.success) return problem(event, 'not-found');
			const asked = { query: query.data, params: params.data } as Asked<O>;
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

function isOutcome(found: unknown): found is Outcome<unknown> {
	return typeof found === 'object' && found !== null && 'ok' in found;
}

function fromOutcome(
	event: RequestEvent,
	operation: Operation,
	outcome: Outcome<unknown>
): Response {
	if (outcome.ok) return json(event, operation, outcome.value);
	const { refusal } = outcome;
	const status = refusalStatus[refusal.reason] ?? 400;
	return respond(event, { title: refusalText(localeOf(event), refusal), status });
}

function json(event: RequestEvent, operation: Operation, value: unknown): Response {
	const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
	if (operation.bearer) headers['cache-control'] = 'private, no-store';
	// Open data may be read from anywhere; what a token opens may not.
	else headers['access-control-allow-origin'] = '*';
	return new Response(JSON.stringify(operation.answer.parse(value)), { headers });
}

function failure(event: RequestEvent, error: unknown): Response {
	if (isOutage(error)) {
		const title = publicMessages(localeOf(event)).problems.unexpected;
		return respond(event, { title, status: 503 }, { 'retry-after': '5' });
	}
	const { stack } = error instanceof Error ? error : { stack: String(error) };
	log.error({ request: event.locals.requestId, error: stack }, 'unexpected error');
	return problem(event, 'unexpected');
}

/** Answers every other method. */
export function readOnly(event: RequestEvent): Response {
	return problem(event, 'method-not-allowed');
}
