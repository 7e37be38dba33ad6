// Sends oneself the way back to a check.
import { mailCheck } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, askedLocale, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { clientOf } from '#lib/web/client.ts';

export const POST = answering(operations.mailEligibility, async ({ params, body }, event) => {
	const actor = { ...event.locals.actor, locale: askedLocale(event) };
	const { programme } = params;
	const mailed = await mailCheck(actor, { programme, ...body, client: clientOf(event) });
	return mailed.ok ? done({ sent: true as const }) : mailed;
});
export const fallback = only('POST');
