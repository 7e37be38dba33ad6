// How the call stands for one entry, as an open form learns it: with each save, and when it asks.
import type { Locale } from '#lib/shared/locale.ts';

/** The bar's words, whether it is open, and whom to ask when it is not. */
export type Call = {
	open: boolean;
	left: string;
	text: string;
	/** "måndag 20 september kl. 23.59", where it has closed. */
	closedAt: string | null;
	/** The office's address, where it has given one. */
	office: string | null;
	locale: Locale;
};
