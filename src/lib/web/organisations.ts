// What the office's pages of organisations share: reading a posted form by its shape, and telling what is wrong with it.
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { refused, type Outcome } from '#lib/server/platform/outcome.ts';
import { wallClock } from '#lib/shared/dates.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { typedIn } from './answers.ts';

/** What is wrong with a field that does not fit its shape. */
const wrongIn: Record<string, RefusalReason> = {
	name: 'required',
	registrarEmail: 'not-an-email',
	contactEmail: 'not-an-email',
	validFrom: 'not-a-date',
	validTo: 'not-a-date',
	localShare: 'not-a-percentage',
	closedOn: 'not-a-date',
	kind: 'not-an-option',
	postcode: 'not-a-postcode'
};

/** Answers what was posted in its shape; refuses `invalid` with what is wrong field by field. */
export function readPosted<S extends z.ZodObject>(schema: S, form: FormData): Outcome<z.output<S>> {
	const typed = typedIn(form);
	const given = Object.fromEntries(
		Object.keys(schema.shape).map((name) => [name, typed[name] ?? ''])
	);
	const read = schema.safeParse(given);
	if (read.success) return { ok: true, value: read.data };
	const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
	const fields = names.map((field) => ({
		field,
		reason:
			(given[field] ?? '').length > 200 && wrongIn[field] !== 'not-a-date'
				? ('too-many-characters' as const)
				: (wrongIn[field] ?? 'invalid')
	}));
	return refused(fields[0]?.reason ?? 'invalid', { fields });
}

/** The day that it is in the house, by the clock of the request. */
export const todayOf = ({ locals }: Pick<RequestEvent, 'locals'>) =>
	wallClock(locals.actor.at.toString(), locals.organiser.timeZone).slice(0, 10);

/** The number in a form, -1 where there is none: no revision is that. */
export function numberIn(form: FormData, name: string): number {
	const value = form.get(name);
	return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : -1;
}
