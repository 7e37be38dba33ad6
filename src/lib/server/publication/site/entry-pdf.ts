// The PDF of a winner's entry (PDF/UA-1), in the words that are public: the published row alone goes into it.
import { makePdf } from '../../platform/documents/index.ts';
import { publicEntry } from './entry.typ.ts';
import type { Locale } from '#lib/shared/locale.ts';

export type EntryDocument = {
	edition: string;
	heading: string;
	facts: { label: string; value: string }[];
	citation: { heading: string; text: string } | null;
	/** `labels`: whether each answer stands under its question. */
	sections: {
		heading: string;
		labels: boolean;
		answers: { label: string; text: string; rows: string[][] | null }[];
	}[];
	/** The heads of a table of results. */
	columns: string[];
	notes: string[];
	footer: string;
	'address-label': string;
	address: string;
};

/** Answers the document; the same published row gives the same bytes. */
export function publicEntryPdf(
	data: EntryDocument,
	{ title, locale, at }: { title: string; locale: Locale; at: Temporal.Instant }
): Buffer {
	return makePdf({ template: publicEntry, data, title, locale, at });
}
