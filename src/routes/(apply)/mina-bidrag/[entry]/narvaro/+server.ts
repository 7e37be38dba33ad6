// Told by an open page every twenty seconds: I am here. Answers who else is, in words.
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { entryForWriting } from '#lib/server/application/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { hereInWords, tellPresence } from '#lib/web/together.ts';

const input = z.strictObject({
	section: z.string().max(100),
	question: z.string().max(100).nullable(),
	gone: z.boolean().optional()
});

export async function POST({ locals, params, request }) {
	const { actor, locale } = locals;
	const read = input.safeParse(await request.json().catch(() => null));
	const refuse = (reason: Parameters<typeof refusalText>[1]['reason']) =>
		json(
			{ reason, message: refusalText(locale, { reason }) },
			{ status: refusalStatus[reason] ?? 400 }
		);
	if (!read.success) return refuse('invalid');
	const writing = await entryForWriting(actor, params.entry);
	if (!writing.ok) return refuse(writing.refusal.reason);
	const { definition } = writing.value.edition;
	const here = await tellPresence(actor, writing.value, read.data);
	if (!here.ok) return refuse(here.refusal.reason);
	return json(hereInWords(here.value, definition, locale));
}
