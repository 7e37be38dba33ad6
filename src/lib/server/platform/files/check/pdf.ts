// Whether a PDF is whole, can be opened by everyone, and holds only what is to be read. (ISO 32000-2, 7.5 and 12.6.)
import { inflateSync } from 'node:zlib';
import { notTaken, taken, type Verdict } from './verdict.ts';

export const pdfStart = Buffer.from('%PDF-');

/** The end may have a little behind it. */
const tail = 1_024;
/** How far before a stream the object that it belongs to may begin: no dictionary that says something is longer. */
const longestDictionary = 64 * 1024;
/** Objects can lie packed in streams; more than this of them is not unpacked, and not taken. */
const mostUnpacked = 64 * 1024 * 1024;

/** A name as it may be written: any letter can be spelt by its number, so that /J#61vaScript is /JavaScript. */
function nameOf(name: string): string {
	const letters = [...name].map((letter) => {
		const number = letter.charCodeAt(0).toString(16);
		const either = number.replaceAll(/[a-f]/g, (figure) => `[${figure}${figure.toUpperCase()}]`);
		return `(?:${letter}|#${either})`;
	});
	return `/${letters.join('')}(?![A-Za-z0-9#])`;
}
const anyOf = (...names: string[]) => new RegExp(names.map(nameOf).join('|'));

/**
 * Names that make a document do something or carry something: scripts, programs to start, and files within it. A
 * viewer asks before it obeys; those who read entries are not to be asked.
 */
const acts = anyOf('JavaScript', 'Launch');
const carries = anyOf('EmbeddedFile', 'EmbeddedFiles', 'RichMedia');
const locked = anyOf('Encrypt');
const page = anyOf('Page');

/** Looks into a PDF: its head and its end, then the names in it, also those that lie packed. */
export function checkPdf(content: Buffer): Verdict {
	const end = content.toString('latin1', Math.max(0, content.length - tail));
	if (!/^%PDF-[12]\.\d/.test(content.toString('latin1', 0, 8))) return notTaken('pdf-broken');
	if (!/startxref\s+\d+\s+%%EOF/.test(end)) return notTaken('pdf-broken');
	const whole = content.toString('latin1');
	const texts = [whole];
	let left = mostUnpacked;
	for (const stream of packedObjects(whole)) {
		if (stream === 'endless') return notTaken('pdf-broken');
		const unpacked = unpack(content.subarray(stream.start, stream.end), left);
		if (unpacked === 'too-much') return notTaken('document-too-packed');
		// Packed in a way that is not looked into: what is in it cannot be vouched for.
		if (unpacked === undefined && stream.filtered && !locked.test(whole)) {
			return notTaken('pdf-broken');
		}
		left -= unpacked?.length ?? 0;
		if (unpacked !== undefined) texts.push(unpacked);
	}
	const named = (pattern: RegExp) => texts.some((text) => pattern.test(text));
	if (named(locked)) return notTaken('pdf-locked');
	if (named(acts)) return notTaken('pdf-active');
	if (named(carries)) return notTaken('pdf-carries-files');
	return named(page) ? taken('pdf', 'application/pdf', 'pdf') : notTaken('pdf-broken');
}

type Stream = { start: number; end: number; filtered: boolean };

/**
 * The streams that hold objects (ObjStm): between the dictionary before each and its end. `endless`: a dictionary whose
 * beginning is too far away to be looked for, so nobody can say what the stream is.
 */
function* packedObjects(whole: string): Generator<Stream | 'endless'> {
	const holds = anyOf('ObjStm');
	for (const found of whole.matchAll(/(?<!end)stream\r?\n/g)) {
		const before = whole.slice(Math.max(0, found.index - longestDictionary), found.index);
		const begins = lastObject(before);
		if (begins < 0 && found.index > longestDictionary) {
			// Within another stream's bytes the word can stand by chance: only what has a dictionary's end is one.
			if (/>>\s*$/.test(before)) yield 'endless';
			continue;
		}
		const own = before.slice(Math.max(0, begins));
		if (!holds.test(own)) continue;
		const start = found.index + found[0].length;
		const end = whole.indexOf('endstream', start);
		if (end >= 0) yield { start, end, filtered: anyOf('Filter').test(own) };
	}
}

/** Where the last object in a text begins, whatever white space stands before the word; -1 where none does. */
function lastObject(text: string): number {
	for (let at = text.lastIndexOf('obj'); at > 0; at = text.lastIndexOf('obj', at - 1))
		if (/\s/.test(text.charAt(at - 1))) return at;
	return -1;
}

/** What is packed, as text; undefined where it cannot be unpacked. */
function unpack(data: Buffer, most: number): string | 'too-much' | undefined {
	try {
		return inflateSync(data, { maxOutputLength: Math.max(1, most) }).toString('latin1');
	} catch (error) {
		const { code } = error as { code?: unknown };
		return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : undefined;
	}
}
