// Whether a ZIP is an office document (Office Open XML or OpenDocument), whole, open to everyone and without programs.
import { listZip, unpackEntry, zipStart, type ZipEntry } from './zip.ts';
import { notTaken, taken, type Verdict } from './verdict.ts';

type Form = { extension: string; mediaType: string };

const openXml = 'application/vnd.openxmlformats-officedocument';
/** Office Open XML: the part that holds the document, and the type that `[Content_Types].xml` gives it. */
const byMainPart: Record<string, Form & { partType: string }> = {
	'word/document.xml': {
		extension: 'docx',
		mediaType: `${openXml}.wordprocessingml.document`,
		partType: `${openXml}.wordprocessingml.document.main+xml`
	},
	'xl/workbook.xml': {
		extension: 'xlsx',
		mediaType: `${openXml}.spreadsheetml.sheet`,
		partType: `${openXml}.spreadsheetml.sheet.main+xml`
	},
	'ppt/presentation.xml': {
		extension: 'pptx',
		mediaType: `${openXml}.presentationml.presentation`,
		partType: `${openXml}.presentationml.presentation.main+xml`
	}
};

const openDocument = 'application/vnd.oasis.opendocument';
/** OpenDocument: what its first entry, `mimetype`, says. */
const byMimetype: Record<string, Form> = {
	[`${openDocument}.text`]: { extension: 'odt', mediaType: `${openDocument}.text` },
	[`${openDocument}.spreadsheet`]: { extension: 'ods', mediaType: `${openDocument}.spreadsheet` },
	[`${openDocument}.presentation`]: { extension: 'odp', mediaType: `${openDocument}.presentation` }
};

/** Programs in documents, by where they lie: macros, controls, and objects that carry whatever they like. */
const programs =
	/(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|activeX\/.+|oleObject[^/]*\.bin)$|^(?:Basic|Scripts)\/.+/i;
const archive = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|cab|jar|iso|dmg|arj|lzh)$/i;
const runs = /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|sh|app|lnk)$/i;
/** A chart in a presentation brings its own sheet along: documents in documents, one step down. */
const within = /(?:^|\/)embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/i;
const mostWithin = 100;

/** How the insides of other archives begin, whatever they are called. */
const archiveStarts = [
	zipStart,
	Buffer.from('Rar!', 'latin1'),
	Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
	Buffer.from([0x1f, 0x8b, 0x08]),
	Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])
];
const readAhead = 1024 * 1024;

/** Looks into an office document. `depth` 0 is what was sent; documents within it are looked into the same way. */
export async function checkOffice(content: Buffer, depth = 0): Promise<Verdict> {
	const list = listZip(content);
	if (!list.ok) return list;
	const { entries } = list;
	const named = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
	if (named(programs) || named(runs)) return notTaken('document-macros');
	const inside = entries.filter(({ name }) => within.test(name));
	if (named(archive) || (depth > 0 && inside.length > 0) || inside.length > mostWithin) {
		return notTaken('archive-nested');
	}
	const form = (await openXmlForm(entries, content)) ?? (await openDocumentForm(entries, content));
	if (!form) return notTaken(claimsToBe(entries) ? 'document-broken' : 'file-is-archive');
	if (form === 'macros') return notTaken('document-macros');
	if (form === 'locked') return notTaken('document-locked');
	return (
		(await wrongInside(entries, content, depth)) ?? taken('office', form.mediaType, form.extension)
	);
}

/** It has the parts of a document, whatever state they are in. */
const claimsToBe = (entries: readonly ZipEntry[]) => {
	const has = (part: string) => entries.some(({ name }) => name === part);
	return has('[Content_Types].xml') || (has('mimetype') && has('content.xml'));
};

/** Unpacks every entry in turn: each is what the list says, none is an archive, and documents within are sound. */
async function wrongInside(
	entries: readonly ZipEntry[],
	content: Buffer,
	depth: number
): Promise<Verdict | null> {
	for (const entry of entries) {
		const document = within.test(entry.name);
		const bytes = await unpackEntry(entry, content, document ? entry.size : 8);
		if (!bytes) return notTaken('document-broken');
		if (document) {
			const found = await checkOffice(bytes, depth + 1);
			if (!found.ok) return found;
		} else if (archiveStarts.some((start) => bytes.subarray(0, start.length).equals(start))) {
			return notTaken('archive-nested');
		}
	}
	return null;
}

async function textOf(name: string, entries: readonly ZipEntry[], content: Buffer) {
	const entry = entries.find((each) => each.name === name);
	if (!entry || entry.size > readAhead) return undefined;
	return (await unpackEntry(entry, content, readAhead))?.toString('utf8');
}

async function openXmlForm(
	entries: readonly ZipEntry[],
	content: Buffer
): Promise<Form | 'macros' | undefined> {
	const types = await textOf('[Content_Types].xml', entries, content);
	if (types === undefined) return undefined;
	if (/macroEnabled|ms-office\.(?:vbaProject|activeX)/i.test(types)) return 'macros';
	const main = Object.entries(byMainPart).find(
		([part, { partType }]) =>
			entries.some(({ name }) => name === part) && types.includes(`"${partType}"`)
	);
	return main?.[1];
}

async function openDocumentForm(
	entries: readonly ZipEntry[],
	content: Buffer
): Promise<Form | 'locked' | undefined> {
	const form = byMimetype[(await textOf('mimetype', entries, content)) ?? ''];
	if (!form || !entries.some(({ name }) => name === 'content.xml')) return undefined;
	const manifest = await textOf('META-INF/manifest.xml', entries, content);
	return manifest?.includes('encryption-data') ? 'locked' : form;
}
