// From a room's outcome to what a page does with it: go on, ask to sign in, show an error, or show the form again.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Outcome, Refusal } from '#lib/server/platform/outcome.ts';
import { localHref, withoutLocale } from '#lib/shared/locale.ts';
import { withoutUnseen } from '#lib/shared/pasted.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';

/** Answers the address of sign-in that leads back to where one is. */
export function signInHref(event: Pick<RequestEvent, 'url' | 'locals'>): string {
	const back = withoutLocale(event.url.pathname) + event.url.search;
	return `${localHref(event.locals.locale, '/logga-in')}?next=${encodeURIComponent(back)}`;
}

/** Answers the value; where it was refused, goes to sign-in or shows the error page that says why. */
export function need<T>(event: Pick<RequestEvent, 'url' | 'locals'>, outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	const { refusal } = outcome;
	if (refusal.reason === 'sign-in-first') redirect(303, signInHref(event));
	error(refusalStatus[refusal.reason] ?? 400, refusalText(event.locals.locale, refusal));
}

export type Failed = {
	message: string;
	/** Field name to what is wrong with it. */
	fields: Record<string, string>;
	/** What was typed, to be shown again. */
	typed: Record<string, string>;
	refusal: Refusal;
};

/** For a form's action: shows the form again, with what is wrong and what was typed. */
export function failed(
	event: Pick<RequestEvent, 'locals'>,
	outcome: { ok: false; refusal: Refusal },
	typed: Record<string, string> = {}
) {
	const { locale } = event.locals;
	const { refusal } = outcome;
	const fields = Object.fromEntries(
		(refusal.fields ?? []).map((wrong) => [wrong.field, refusalText(locale, wrong)])
	);
	const answer: Failed = { message: refusalText(locale, refusal), fields, typed, refusal };
	return fail(refusalStatus[refusal.reason] ?? 422, answer);
}

/**
 * What no text of the database can hold, a NUL or half a character, becomes the sign for such; what no keyboard types, and
 * no paper can show, is taken away.
 */
const storable = (text: string) => withoutUnseen(text.replaceAll('\0', '\ufffd').toWellFormed());

/** Reads one posted text; a file or nothing is the empty text. */
export function formText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? storable(value) : '';
}

/** Every posted text, for showing the form again. */
export function typedIn(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, storable(value)]] : []
		)
	);
}

/** A path within this service, for going back to; anything else leads to the start. */
export function safeNext(next: string | null): string {
	return next && /^\/(?![/\\])[\x20-\x7e\u00a0-\uffff]*$/.test(next) ? next : '/';
}
