// A film's link as the form asks about it with script: have it tested, read how that went, and say what the film is.
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { confirmFilm, filmTests, testFilm } from '#lib/server/application/index.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { testWords } from '#lib/web/films.ts';

const link = z.string().max(4_000);
const asked = z.strictObject({ href: link });
const said = z.strictObject({ href: link, length: z.boolean(), captions: z.boolean() });

const whereOf = ({ entry, question }: { entry: string; question: string }) => ({
	entryId: entry,
	questionKey: question
});

export async function GET({ locals, params }) {
	const tests = await filmTests(locals.actor, params.entry);
	if (!tests.ok) return refusal(locals, tests.refusal);
	const test = tests.value.get(params.question);
	return json({ test: test ? testWords(test, locals) : null });
}

export async function POST({ locals, params, request }) {
	const read = asked.safeParse(await request.json().catch(() => null));
	if (!read.success) return refusal(locals, { reason: 'invalid' });
	const test = await testFilm(locals.actor, { ...whereOf(params), ...read.data });
	return test.ok ? json({ test: testWords(test.value, locals) }) : refusal(locals, test.refusal);
}

export async function PUT({ locals, params, request }) {
	const read = said.safeParse(await request.json().catch(() => null));
	if (!read.success) return refusal(locals, { reason: 'invalid' });
	const kept = await confirmFilm(locals.actor, { ...whereOf(params), ...read.data });
	return kept.ok ? json(kept.value) : refusal(locals, kept.refusal);
}

function refusal({ locale }: App.Locals, why: Refusal): Response {
	const message = refusalText(locale, why);
	return json({ reason: why.reason, message }, { status: refusalStatus[why.reason] ?? 422 });
}
