// `utmarkt programme check FILE`: names every mistake in a definition.
import { readFile } from 'node:fs/promises';
import { parseDefinition } from '../../src/lib/server/programme/index.ts';

export async function programmeCheck(file: string) {
	const parsed = parseDefinition(JSON.parse(await readFile(file, 'utf8')));
	if (parsed.ok) {
		console.log(`${parsed.definition.name.sv}: inga fel / no mistakes.`);
		return;
	}
	for (const { path, message } of parsed.mistakes)
		console.log(`${path}: ${message.sv} / ${message.en}`);
	process.exitCode = 1;
}
