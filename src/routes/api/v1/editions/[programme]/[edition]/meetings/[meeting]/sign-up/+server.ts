// Signing up to an information meeting that is public, without an account.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { signUp } from '#lib/server/programme/index.ts';
import { editionPage } from '#lib/server/publication/index.ts';
import { answering, askedLocale, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

/** A dry run answers what anybody new would be told: who has signed up already is nothing to be tried out. */
const stranger = (email: string) =>
	z.email().safeParse(email.trim()).success ? `${randomUUID()}@example.com` : email;

export const POST = answering(operations.signUp, async ({ params, body }, event) => {
	const actor = { ...event.locals.actor, locale: askedLocale(event) };
	const edition = await editionPage(actor.organiserId, params.programme, params.edition);
	const meeting = edition?.page.meetings?.find(({ id }) => id === params.meeting);
	if (!meeting) return undefined;
	const email = actor.dryRun ? stranger(body.email) : body.email;
	return signUp(actor, { ...body, email, meetingId: meeting.id });
});
export const fallback = only('POST');
