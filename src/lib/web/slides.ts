// Taking in a meeting's slides: a PDF or a presentation, by what it holds.
import type { Actor } from '#lib/server/platform/actor.ts';
import { inspectFile, keepFile } from '#lib/server/platform/files/index.ts';
import { refused, type FieldError, type Outcome } from '#lib/server/platform/outcome.ts';
import { setSlides, type Meeting } from '#lib/server/programme/index.ts';

/** In bytes. */
export const mostSlides = 25 * 1024 * 1024;
/** What slides can be, among what the check of files knows. */
const slideTypes = /pdf|presentation/;

/**
 * Shows slides with a meeting, open to all. Refuses `not-complete` with what is wrong with the file at `file`, and
 * what `setSlides` refuses.
 */
export async function takeSlides(
	actor: Actor,
	meetingId: string,
	file: { name: string; content: Buffer }
): Promise<Outcome<Meeting>> {
	const { content } = file;
	const wrong = (why: Omit<FieldError, 'field'>) =>
		refused('not-complete', { fields: [{ field: 'file', ...why }] });
	if (content.length === 0) return wrong({ reason: 'file-missing' });
	if (content.length > mostSlides) return wrong({ reason: 'not-slides' });
	const verdict = await inspectFile(content, ['pdf', 'office']);
	if (!verdict.ok) return wrong(verdict.why);
	const { mediaType, extension } = verdict.known;
	if (!slideTypes.test(mediaType)) return wrong({ reason: 'not-slides' });
	const name = `${file.name.replace(/\.[^.]*$/, '').slice(0, 120) || 'bilder'}.${extension}`;
	return setSlides(actor, {
		meetingId,
		keep: async (tx) => ({
			hash: await keepFile(tx, actor, content, mediaType, { open: true }),
			name,
			mediaType,
			size: content.length
		})
	});
}
