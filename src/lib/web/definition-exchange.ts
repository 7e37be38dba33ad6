// A definition on its way out and in: the files of its documents with it, and what would change, in words.
import { createHash } from 'node:crypto';
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction, type Tx } from '#lib/server/platform/database/index.ts';
import { inspectFile, keepFile, readKeptFile } from '#lib/server/platform/files/index.ts';
import { done, type Outcome } from '#lib/server/platform/outcome.ts';
import {
	definitionFile,
	differences,
	draftOf,
	readDraft,
	schemaPath,
	isText,
	newDraft,
	putInPlace,
	saveDraft,
	type CarriedFile,
	type Change,
	type Draft,
	type ProgrammeDefinition
} from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { placeInWords, valueInWords } from './editor/words.ts';

const isHash = (file: unknown): file is string =>
	typeof file === 'string' && /^[0-9a-f]{64}$/.test(file);

/** What a document's file is, by how it begins. */
const typeOf = (content: Buffer) =>
	content.subarray(0, 5).toString('latin1') === '%PDF-'
		? 'application/pdf'
		: 'application/octet-stream';

/** Answers the file of a definition, with the files of its documents inside, so that it looks the same elsewhere. */
export async function exported(definition: ProgrammeDefinition, origin = ''): Promise<string> {
	return definitionFile(definition, await carriedBy(definition.documents), origin);
}

/** The same for a draft: one with mistakes is written as it is. */
export async function exportedDraft(draft: Draft, origin = ''): Promise<string> {
	const read = readDraft(draft);
	if (read.ok) return exported(read.definition, origin);
	const { documents } = draft.raw;
	const files = await carriedBy(Array.isArray(documents) ? documents : []);
	const whole = {
		$schema: origin + schemaPath,
		...draft.raw,
		...(Object.keys(files).length > 0 ? { $files: files } : {})
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

async function carriedBy(documents: readonly unknown[]): Promise<Record<string, CarriedFile>> {
	const files: Record<string, CarriedFile> = {};
	for (const document of documents) {
		const file = (document as { file?: unknown } | null)?.file;
		if (!isHash(file)) continue;
		const content = await readKeptFile(file);
		files[file] = { mediaType: typeOf(content), base64: content.toString('base64') };
	}
	return files;
}

/** What tells one state of a definition from another, whoever wrote it down. */
export const definitionTag = (definition: ProgrammeDefinition): string =>
	createHash('sha256').update(definitionFile(definition)).digest('base64url').slice(0, 27);

/**
 * Keeps the files that a definition brought along, under the hashes that its documents name. Refuses the first that is
 * no document, by what it holds.
 */
export async function keepCarried(
	tx: Tx,
	actor: Actor,
	files: Readonly<Record<string, CarriedFile>>
): Promise<Outcome<null>> {
	for (const { base64 } of Object.values(files)) {
		const content = Buffer.from(base64, 'base64');
		const verdict = await inspectFile(content, ['pdf', 'office']);
		if (!verdict.ok) return { ok: false, refusal: verdict.why };
		await keepFile(tx, actor, content, verdict.known.mediaType, { open: true });
	}
	return done(null);
}

/** The largest file of a definition with its documents, in bytes. */
export const largestFile = 25 * 1024 * 1024;

/** Answers the text of an uploaded file; null where there is none, or one that is too large. */
export async function postedFile(file: FormDataEntryValue | null): Promise<string | null> {
	if (!(file instanceof File) || file.size === 0 || file.size > largestFile) return null;
	return (await file.text()).replaceAll('\\u0000', '\\ufffd');
}

/**
 * Puts a definition in place that came as a file: of the award that it is of, or of a new one where no `programmeId` is
 * given. What stood in the award's draft stays among its revisions. Refuses like the commands that it goes by.
 */
export async function placeDefinition(
	actor: Actor,
	{ definition, files }: { definition: ProgrammeDefinition; files: Record<string, CarriedFile> },
	programmeId: string | undefined
): Promise<Outcome<{ slug: string }>> {
	const kept = await inTransaction(actor, (tx) => keepCarried(tx, actor, files));
	if (!kept.ok) return kept;
	const begun = programmeId
		? await draftOf(actor, { programmeId })
		: await newDraft(actor, { name: definition.name, from: { raw: definition } });
	if (!begun.ok) return begun;
	const { id: draftId, revision } = begun.value;
	const saved = await saveDraft(actor, { draftId, raw: definition, revision });
	if (!saved.ok) return saved;
	const placed = await putInPlace(actor, { draftId, revision: saved.value.revision });
	return placed.ok ? done({ slug: placed.value.draft.slug }) : placed;
}

export type ChangeLine = {
	kind: Change['kind'];
	/** "Formuläret › Om enheten › Enhetens namn". */
	where: string;
	path: string;
	before: string | null;
	after: string | null;
};

/** Answers what differs between two definitions, thing by thing, in words. */
export function changesInWords(locale: Locale, before: unknown, after: unknown): ChangeLine[] {
	return differences(before, after).map((change) => {
		const { kind, path } = change;
		const raw = kind === 'removed' ? before : after;
		const changed = kind === 'changed';
		return {
			kind,
			where: placeInWords(path, raw, locale),
			path,
			before: changed ? bothLanguages(locale, path, change.before, before) : null,
			after: changed ? bothLanguages(locale, path, change.after, after) : null
		};
	});
}

/** A text is shown in both of its languages, the reader's first: either may be what changed. */
function bothLanguages(locale: Locale, path: string, value: unknown, raw: unknown): string {
	if (!isText(value)) return valueInWords(path, value, raw, locale);
	return locale === 'sv' ? `${value.sv} / ${value.en}` : `${value.en} / ${value.sv}`;
}
