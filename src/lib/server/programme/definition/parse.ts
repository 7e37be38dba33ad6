// Reads a programme's definition from JSON and names every mistake in it at once.
import { crossMistakes } from './crosschecks.ts';
import { shapeMistakes, type Mistake } from './mistakes.ts';
import { outlineOf } from './outline.ts';
import { programmeDefinitionSchema, type ProgrammeDefinition } from './schema.ts';

export type ParsedDefinition =
	{ ok: true; definition: ProgrammeDefinition } | { ok: false; mistakes: Mistake[] };

/** Answers the definition, or every mistake of shape and of reference that it has. */
export function parseDefinition(raw: unknown): ParsedDefinition {
	const parsed = programmeDefinitionSchema.safeParse(raw);
	const mistakes = [
		...(parsed.success ? [] : shapeMistakes(parsed.error.issues, raw)),
		...crossMistakes(outlineOf(raw))
	];
	if (parsed.success && mistakes.length === 0) return { ok: true, definition: parsed.data };
	return { ok: false, mistakes };
}
