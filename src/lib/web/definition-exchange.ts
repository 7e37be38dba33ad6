// A definition on its way out and in: the files of its documents with it, and what would change, in words.
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Tx } from '#lib/server/platform/database/index.ts';
import { inspectFile, keepFile, readKeptFile } from '#lib/server/platform/files/index.ts';
import {
	definitionFile,
	isText,
	type CarriedFile,
	type Change,
	type ProgrammeDefinition
} from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';

const isHash = (file: string | null): file is string =>
	file !== null && /^[0-9a-f]{64}$/.test(file);

/** What a document's file is, by how it begins. */
const typeOf = (content: Buffer) =>
	content.subarray(0, 5).toString('latin1') === '%PDF-'
		? 'application/pdf'
		: 'application/octet-stream';

/** Answers the file of a definition, with the files of its documents inside, so that it looks the same elsewhere. */
export async function exported(definition: ProgrammeDefinition, origin = ''): Promise<string> {
	const files: Record<string, CarriedFile> = {};
	for (const { file } of definition.documents) {
		if (!isHash(file)) continue;
		const content = await readKeptFile(file);
		files[file] = { mediaType: typeOf(content), base64: content.toString('base64') };
	}
	return definitionFile(definition, files, origin);
}

/** Keeps the files that a definition brought along, under the hashes that its documents name. */
export async function keepCarried(
	tx: Tx,
	actor: Actor,
	files: Readonly<Record<string, CarriedFile>>
) {
	for (const { base64 } of Object.values(files)) {
		const content = Buffer.from(base64, 'base64');
		const inspected = await inspectFile(content, ['pdf', 'office']);
		// What is no document, whatever the file says of it, is left out: its document is then told without a file.
		if (inspected.ok) await keepFile(tx, actor, content, inspected.known.mediaType, { open: true });
	}
}

export type ChangeLine = {
	kind: Change['kind'];
	/** "Formuläret › Om enheten › Enhetens namn". */
	where: string;
	path: string;
	before: string | null;
	after: string | null;
};

/** Answers a change in words. */
export function changeInWords(locale: Locale, change: Change): ChangeLine {
	const words = roundsMessages(locale).texts;
	const { part, names, field } = change.place;
	const what = words.fields[field] ?? field;
	const thing = change.kind === 'added' ? change.after : change.before;
	const name = nameIn(locale, thing);
	const where = [
		words.parts[part] ?? part,
		...names.map((each) => each[locale]),
		...(change.kind === 'moved' ? [] : [name ?? (field === part ? null : what)])
	].filter(Boolean);
	return {
		kind: change.kind,
		where: [...new Set(where)].join(' › '),
		path: change.path,
		before: change.kind === 'changed' ? shown(locale, change.before) : null,
		after: change.kind === 'changed' ? shown(locale, change.after) : null
	};
}

function nameIn(locale: Locale, thing: unknown): string | null {
	if (typeof thing !== 'object' || thing === null || isText(thing)) return null;
	const found = thing as Record<string, unknown>;
	const named = ['name', 'title', 'label', 'question', 'heading', 'text']
		.map((key) => found[key])
		.find(isText);
	return named ? named[locale] : typeof found['key'] === 'string' ? found['key'] : null;
}

function shown(locale: Locale, value: unknown): string {
	if (value === null || value === undefined) return '–';
	if (isText(value))
		return `${value[locale]}${locale === 'sv' ? ` / ${value.en}` : ` / ${value.sv}`}`;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
