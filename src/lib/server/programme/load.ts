// Reads the programmes that lie as data in the folder `programmes/`, refusing any with a mistake in it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArchive } from './archive/parse.ts';
import type { ProgrammeArchive } from './archive/schema.ts';
import type { Mistake } from './definition/mistakes.ts';
import { parseDefinition } from './definition/parse.ts';
import type { ProgrammeDefinition } from './definition/schema.ts';

export class ProgrammeHasMistakes extends Error {
	constructor(file: string, mistakes: Mistake[]) {
		const lines = mistakes.map(({ path: at, message }) => `  ${at}: ${message.sv} / ${message.en}`);
		super(`${file} cannot be used:\n${lines.join('\n')}`);
	}
}

export type ProgrammeOnDisk = { definition: ProgrammeDefinition; archive?: ProgrammeArchive };

/** Answers each programme in the folder with its archive, by name. Throws naming every mistake of the first that has any. */
export async function readProgrammes(folder: string): Promise<ProgrammeOnDisk[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
	return Promise.all(names.sort().map((name) => readProgramme(path.join(folder, name))));
}

async function readProgramme(folder: string): Promise<ProgrammeOnDisk> {
	const definitionFile = path.join(folder, 'definition.json');
	const parsed = parseDefinition(JSON.parse(await readFile(definitionFile, 'utf8')));
	if (!parsed.ok) throw new ProgrammeHasMistakes(definitionFile, parsed.mistakes);
	const archiveFile = path.join(folder, 'archive.json');
	const text = await readFile(archiveFile, 'utf8').catch(() => undefined);
	if (text === undefined) return { definition: parsed.definition };
	const archive = parseArchive(parsed.definition, JSON.parse(text));
	if (!archive.ok) throw new ProgrammeHasMistakes(archiveFile, archive.mistakes);
	return { definition: parsed.definition, archive: archive.archive };
}
