// PDF documents by Typst: accessible (PDF/UA-1), in our own type, from a template and plain data.
import type { Locale } from '#lib/shared/locale.ts';
import { log } from '../log.ts';
import { house } from './house.typ.ts';
import { allPlain, settable, signsIn, standIn, uncommonIn } from './signs.ts';
import { typst } from './typst.ts';

export { makePng } from './picture.ts';
export { standIn } from './signs.ts';

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
	/** False for what is handed over or worn: there no line says that a sign is missing. */
	saysWhatIsMissing?: boolean;
};

/** Said at the end, where a sign of the texts could not be shown. */
const missingSaid: Record<Locale, string> = {
	sv: `${standIn} står för ett tecken som inte kan visas i det här dokumentet.`,
	en: `${standIn} stands for a sign that cannot be shown in this document.`
};
/** Signs are found missing some at a time: in the text itself, then in what stands beside it. */
const mostRounds = 8;

/**
 * Answers the PDF's bytes. The same document gives the same bytes. What people have written never keeps it from being
 * made: a sign that no font of ours has is shown as a stand-in. Throws with Typst's own words when the template is wrong.
 */
export function makePdf(document: Document): Buffer {
	const { pdf, missing } = made(document);
	if (missing.length > 0) {
		log.warn({ signs: missing.length }, 'a document has signs that no font of ours has');
	}
	return pdf;
}

/**
 * Answers the signs that a document would show a stand-in for, each once; so that somebody can be told before it is printed.
 * A document of plain letters alone is not set to find out.
 */
export function missingSigns(document: Document): string[] {
	return allPlain([document.data, document.title]) ? [] : made(document).missing;
}

function made(document: Document): { pdf: Buffer; missing: string[] } {
	let missing: string[] = [];
	for (let round = 1; ; round++) {
		try {
			return { pdf: setPdf(document, missing), missing };
		} catch (error) {
			const found = signsIn(String(error));
			if (found.length === 0 || round > mostRounds) throw error;
			const more = found.filter((sign) => !missing.includes(sign));
			missing =
				more.length > 0 && round < mostRounds
					? [...missing, ...more]
					: uncommonIn([document.data, document.title]);
		}
	}
}

function setPdf(document: Document, missing: readonly string[]): Buffer {
	const { template, data, title, locale, at, standard = 'ua-1' } = document;
	const compiler = typst();
	const says = missing.length > 0 && document.saysWhatIsMissing !== false;
	const source = [
		'#let data = json(bytes(sys.inputs.data))',
		house,
		`#set text(lang: "${locale}", region: "${locale === 'sv' ? 'se' : 'gb'}")`,
		'#set document(title: sys.inputs.title, author: "Utmärkt", date: auto)',
		template,
		...(says ? [`#block(above: 2em, quiet[${missingSaid[locale]}])`] : [])
	].join('\n');
	const compiled = compiler.compile({
		mainFileContent: source,
		inputs: {
			data: JSON.stringify(settable(data, missing)),
			title: String(settable(title, missing))
		}
	});
	if (!compiled.result) {
		const words = compiled.takeError()?.shortDiagnostics ?? [];
		throw new Error(`document ${title}: ${JSON.stringify(words)}`);
	}
	const pdf = compiler.pdf(compiled.result, {
		pdfStandard: standard,
		creationTimestamp: Math.floor(at.epochMilliseconds / 1000)
	});
	compiler.evictCache(10);
	return pdf;
}
