// A definition as a file: `$schema` first, then the definition in the order of its schema, then the files of its documents.
import { z } from 'zod';
import type { Mistake } from '../definition/mistakes.ts';
import { parseDefinition } from '../definition/parse.ts';
import { programmeDefinitionSchema, type ProgrammeDefinition } from '../definition/schema.ts';
import { placeIn, readPlaced, type Position } from './positions.ts';

/** Where the schema is served, without the installation's own address. */
export const schemaPath = '/api/v1/schemas/programme-definition.json';

/** A document's file, within the definition's: by the name that the document has for it. */
export const carriedFileSchema = z.strictObject({ mediaType: z.string(), base64: z.base64() });
export type CarriedFile = z.infer<typeof carriedFileSchema>;

/** Answers the JSON Schema (2020-12) of a definition's file: what may be left out is left out of what is required. */
export function programmeJsonSchema(): Record<string, unknown> {
	const file = programmeDefinitionSchema.extend({
		$schema: z.string().optional(),
		$files: z.record(z.string(), carriedFileSchema).optional()
	});
	return {
		...z.toJSONSchema(file, { io: 'input', unrepresentable: 'any' }),
		title: 'Utmärkt: the definition of an award programme'
	};
}

/** Answers the text of a file; the same definition gives the same text. */
export function definitionFile(
	definition: ProgrammeDefinition,
	files: Readonly<Record<string, CarriedFile>> = {},
	origin = ''
): string {
	const whole = {
		$schema: origin + schemaPath,
		// Read once more, so that the order is the schema's whoever wrote it.
		...programmeDefinitionSchema.parse(definition),
		...(Object.keys(files).length > 0 ? { $files: files } : {})
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

export type PlacedMistake = Mistake & Position;
export type ReadFile =
	| { ok: true; definition: ProgrammeDefinition; files: Record<string, CarriedFile> }
	/** No mistakes: the text is no JSON from that place on. `raw` is what the file holds, mistakes and all. */
	| ({ ok: false; mistakes: PlacedMistake[]; raw: unknown } & Position);

/** Reads a file of which a draft may begin, whatever mistakes it has; undefined where it is no such thing. */
export function readRawFile(
	text: string
): { raw: Record<string, unknown>; files: Record<string, CarriedFile> } | undefined {
	const read = readPlaced(text);
	if (!read.ok || typeof read.value !== 'object' || read.value === null) return undefined;
	if (Array.isArray(read.value)) return undefined;
	const { $schema: _, $files = {}, ...raw } = read.value as Record<string, unknown>;
	const files = z.record(z.string(), carriedFileSchema).safeParse($files);
	return files.success ? { raw, files: files.data } : undefined;
}

/** Reads the text of a file; answers the definition, or every mistake with its line and column. */
export function readDefinitionFile(text: string): ReadFile {
	const read = readPlaced(text);
	if (!read.ok) return { ok: false, mistakes: [], raw: null, line: read.line, column: read.column };
	const { value, at } = read;
	const thing = typeof value === 'object' && value !== null && !Array.isArray(value);
	const { $schema: _, $files = {}, ...raw } = thing ? (value as Record<string, unknown>) : {};
	const parsed = parseDefinition(thing ? raw : value);
	const files = z.record(z.string(), carriedFileSchema).safeParse($files);
	const mistakes = [
		...(parsed.ok ? [] : parsed.mistakes),
		...(files.success
			? []
			: [
					{
						path: '$files',
						message: {
							sv: 'Filerna går inte att läsa.',
							en: 'The files cannot be read.'
						}
					}
				])
	];
	if (parsed.ok && files.success)
		return { ok: true, definition: parsed.definition, files: files.data };
	const placed = mistakes.map((each) => ({ ...each, ...placeIn(at, each.path) }));
	placed.sort((one, other) => one.line - other.line || one.column - other.column);
	return { ok: false, mistakes: placed, raw: thing ? raw : value, line: 1, column: 1 };
}
