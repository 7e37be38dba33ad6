// Files to a question, as the form sends them with script: one request a file, answered with the files there are now.
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import {
	describeFile,
	detachFile,
	fileRoom,
	longestDescription
} from '#lib/server/application/index.ts';
import type { Outcome, Refusal } from '#lib/server/platform/outcome.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { shownAttachments, takeUploads, uploadWords } from '#lib/web/uploads.ts';

const change = z.strictObject({
	file: z.string().max(100),
	description: z.string().max(longestDescription * 4)
});
const removal = z.strictObject({ file: z.string().max(100) });

const whereOf = ({ entry, question }: { entry: string; question: string }) => ({
	entryId: entry,
	questionKey: question
});

export async function POST({ locals, params, request }) {
	const { actor, locale } = locals;
	const taken = await takeUploads(actor, request, whereOf(params));
	if (!taken.ok) return refusal(locals, taken.refusal);
	return filesNow(locals, params, uploadWords(taken.value, locale));
}

export async function PATCH({ locals, params, request }) {
	const read = change.safeParse(await request.json().catch(() => null));
	if (!read.success) return refusal(locals, { reason: 'invalid' });
	const { file: attachmentId, description } = read.data;
	const where = whereOf(params);
	return changed(
		locals,
		params,
		await describeFile(locals.actor, { ...where, attachmentId, description })
	);
}

export async function DELETE({ locals, params, request }) {
	const read = removal.safeParse(await request.json().catch(() => null));
	if (!read.success) return refusal(locals, { reason: 'invalid' });
	const where = whereOf(params);
	return changed(
		locals,
		params,
		await detachFile(locals.actor, { ...where, attachmentId: read.data.file })
	);
}

type Params = { entry: string; question: string };

const changed = (locals: App.Locals, params: Params, outcome: Outcome<unknown>) =>
	outcome.ok ? filesNow(locals, params, {}) : refusal(locals, outcome.refusal);

async function filesNow({ actor, locale }: App.Locals, params: Params, more: object) {
	const room = await fileRoom(actor, whereOf(params));
	const files = room.ok ? room.value.files : [];
	return json({ files: shownAttachments(files, params.entry, locale), ...more });
}

function refusal({ locale }: App.Locals, why: Refusal): Response {
	const message = refusalText(locale, why);
	return json({ reason: why.reason, message }, { status: refusalStatus[why.reason] ?? 422 });
}
