// The eligibility check's address: it carries the answers, and a cookie keeps the last one for the next visit.
import type { RequestEvent } from '@sveltejs/kit';
import { answersFromQuery, answersToQuery } from '#lib/server/application/index.ts';
import type { ProgrammeDefinition } from '#lib/server/programme/index.ts';

const daysKept = 90;
const longestKept = 1500;

const cookieOf = (programme: string) => `utmarkt.check.${programme}`;

/** A number and "not known yet" share a name: what was said last is the answer. */
export function givenIn(searchParams: URLSearchParams): URLSearchParams {
	const given = new URLSearchParams();
	for (const [name, value] of searchParams) {
		if (value !== '' || !given.has(name)) given.set(name, value);
	}
	return given;
}

/** Remembers the answers in this browser. */
export function keepCheck(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	programme: string,
	query: URLSearchParams
) {
	const text = query.toString();
	if (text.length > longestKept || cookies.get(cookieOf(programme)) === text) return;
	cookies.set(cookieOf(programme), text, {
		path: '/',
		maxAge: daysKept * 24 * 60 * 60,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

/** Answers what this browser remembers, as far as the check still asks for it; null where that is nothing. */
export function keptCheck(
	{ cookies }: Pick<RequestEvent, 'cookies'>,
	programme: string,
	definition: ProgrammeDefinition
): URLSearchParams | null {
	const kept = cookies.get(cookieOf(programme));
	if (!kept) return null;
	const answers = answersFromQuery(definition, new URLSearchParams(kept));
	const query = answersToQuery(definition, answers);
	return query.size > 0 ? query : null;
}

export function forgetCheck({ cookies }: Pick<RequestEvent, 'cookies'>, programme: string) {
	cookies.delete(cookieOf(programme), { path: '/' });
}
