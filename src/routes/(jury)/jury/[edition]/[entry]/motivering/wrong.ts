// What an action of the citation's page answers, one shape for all of them.
import type { Piece } from '#lib/shared/diff.ts';

export type Wrong = {
	typed: Record<string, string>;
	fields: Record<string, string>;
	/** Why it was refused; left out where it was done. */
	message?: string;
	/** What was done, while the text is still to be saved. */
	said?: string;
	newer?: { by: string | null; revision: number; sv: Piece[]; en: Piece[] | null };
};
