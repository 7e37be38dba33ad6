// What a look into a file comes to: what it is, or why it is not taken.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

/** `office`: text documents, spreadsheets and presentations. */
export type KindOfFile = 'pdf' | 'image' | 'office';

/** What a file is by what it holds; pixels where it is an image. */
export type Known = {
	kind: KindOfFile;
	mediaType: string;
	/** How its name is to end, without the full stop. */
	extension: string;
	width: number | null;
	height: number | null;
};

export type Reason = { reason: RefusalReason; values?: Record<string, string | number> };
export type Verdict = { ok: true; known: Known } | { ok: false; why: Reason };

export const taken = (
	kind: KindOfFile,
	mediaType: string,
	extension: string,
	size: { width: number; height: number } | null = null
): Verdict => ({
	ok: true,
	known: { kind, mediaType, extension, width: size?.width ?? null, height: size?.height ?? null }
});

export const notTaken = (reason: RefusalReason, values?: Reason['values']): Verdict => ({
	ok: false,
	why: values ? { reason, values } : { reason }
});
