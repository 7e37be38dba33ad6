// What a file is, decided by what it holds and never by what it is called; and whether it can be taken.
import { fileTypeFromBuffer } from 'file-type';
import { checkGif, gifStarts } from './gif.ts';
import { checkJpeg, jpegStart } from './jpeg.ts';
import { checkOffice } from './office.ts';
import { checkPdf, pdfStart } from './pdf.ts';
import { checkPng, pngStart } from './png.ts';
import { notTaken, type KindOfFile, type Verdict } from './verdict.ts';
import { checkWebp, isWebp } from './webp.ts';
import { zipStart } from './zip.ts';

export type { KindOfFile, Known, Reason, Verdict } from './verdict.ts';

type Kind = {
	kind: KindOfFile;
	begins: (content: Buffer) => boolean;
	check: (content: Buffer) => Verdict | Promise<Verdict>;
};

const startsWith = (start: Buffer) => (content: Buffer) =>
	content.subarray(0, start.length).equals(start);

/** What can be taken: how it begins, and who looks further. */
const kinds: readonly Kind[] = [
	{ kind: 'pdf', begins: startsWith(pdfStart), check: checkPdf },
	{ kind: 'image', begins: startsWith(pngStart), check: checkPng },
	{ kind: 'image', begins: startsWith(jpegStart), check: checkJpeg },
	{
		kind: 'image',
		begins: (content) => gifStarts.includes(content.toString('latin1', 0, 6)),
		check: checkGif
	},
	{ kind: 'image', begins: isWebp, check: checkWebp },
	{ kind: 'office', begins: startsWith(zipStart), check: checkOffice }
];

type Why = Parameters<typeof notTaken>[0];
/** What is not taken and can be called by its name, by the type that its first bytes give it away as. */
const known: readonly [RegExp, Why][] = [
	[
		/msdownload|x-elf|x-mach|x-executable|java-|x-sharedlib|wasm|x-msi|x-ms-shortcut|x-dosexec/,
		'file-is-program'
	],
	[/^image\/hei[cf]/, 'image-heic'],
	[/x-cfb/, 'document-old-or-locked'],
	[/zip|rar|7z|gzip|x-tar|bzip|x-xz|zstd|cab/, 'file-is-archive'],
	[/^video\/|^audio\//, 'file-is-film']
];
const script = /^(?:\ufeff)?\s*(?:#!|<\?php|@echo\b|powershell\b)/i;
const markup =
	/^(?:\ufeff)?\s*(?:<\?xml\b|<!--|<!doctype\b|<html\b|<svg\b|<script\b|<head\b|<body\b)/i;

/**
 * Looks into a file and answers what it is, or why it is not taken: not of the kinds that are accepted, a program, a
 * web page, an archive, broken, locked, or packed to burst. Nothing of it is run, and nothing unpacked beyond bounds.
 */
export async function checkFile(content: Buffer, accept: readonly KindOfFile[]): Promise<Verdict> {
	if (content.length === 0) return notTaken('file-empty');
	const found = kinds.find(({ begins }) => begins(content));
	if (!found) return stranger(content, accept);
	if (!accept.includes(found.kind)) return notAccepted(accept);
	return found.check(content);
}

const notAccepted = (accept: readonly KindOfFile[]) =>
	notTaken('file-kind-not-accepted', { accepts: accept.join(' ') });

async function stranger(content: Buffer, accept: readonly KindOfFile[]): Promise<Verdict> {
	const head = content.subarray(0, 4_100);
	const type = await fileTypeFromBuffer(head).catch(() => undefined);
	const mime = type?.mime ?? '';
	const named = known.find(([pattern]) => pattern.test(mime));
	const text = head.toString('utf8');
	if (named) return notTaken(named[1]);
	if (text.startsWith('MZ') || script.test(text)) return notTaken('file-is-program');
	return markup.test(text) ? notTaken('file-is-web-page') : notAccepted(accept);
}
