// PDF documents by Typst: accessible (PDF/UA-1), in our own type, from a template and plain data.
import type { Locale } from '#lib/shared/locale.ts';
import { house } from './house.typ.ts';
import { typst } from './typst.ts';

export { makePng } from './picture.ts';

export type Document = {
	/** Typst source; `data` holds what is given here, and the house's own functions are there (see house.typ.ts). */
	template: string;
	data: unknown;
	title: string;
	locale: Locale;
	/** When it was made, which is part of the file. */
	at: Temporal.Instant;
	/** PDF/UA-1, for people to read; or PDF/A-2a, which is tagged as well, for what is to be kept for ever. */
	standard?: 'ua-1' | 'a-2a';
};

/** Answers the PDF's bytes. The same document gives the same bytes. Throws with Typst's own words when the template is wrong. */
export function makePdf(document: Document): Buffer {
	const compiler = typst();
	const source = [
		'#let data = json(bytes(sys.inputs.data))',
		house,
		`#set text(lang: "${document.locale}", region: "${document.locale === 'sv' ? 'se' : 'gb'}")`,
		'#set document(title: sys.inputs.title, author: "Utmärkt", date: auto)',
		document.template
	].join('\n');
	const compiled = compiler.compile({
		mainFileContent: source,
		inputs: { data: JSON.stringify(document.data), title: document.title }
	});
	if (!compiled.result) {
		const words = compiled.takeError()?.shortDiagnostics ?? [];
		throw new Error(`document ${document.title}: ${JSON.stringify(words)}`);
	}
	const pdf = compiler.pdf(compiled.result, {
		pdfStandard: document.standard ?? 'ua-1',
		creationTimestamp: Math.floor(document.at.epochMilliseconds / 1000)
	});
	compiler.evictCache(10);
	return pdf;
}
