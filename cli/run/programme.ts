// `utmarkt programme check|export|import|schema`: awards as files.
import { readFile, writeFile } from 'node:fs/promises';
import { systemActor, type System } from '../../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../../src/lib/server/platform/database/index.ts';
import { closeJobs } from '../../src/lib/server/platform/jobs/index.ts';
import type { Outcome } from '../../src/lib/server/platform/outcome.ts';
import {
	differences,
	programmeJsonSchema,
	programmes,
	readDefinitionFile
} from '../../src/lib/server/programme/index.ts';
import { refusalText } from '../../src/lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '../../src/lib/shared/messages/rounds/index.ts';
import { changeInWords, exported, placeDefinition } from '../../src/lib/web/definition-exchange.ts';
import { withOwner } from './owner.ts';

/** Reads a file; names every mistake at its line and column, and answers nothing then. */
async function read(file: string) {
	const found = readDefinitionFile(await readFile(file, 'utf8'));
	if (found.ok) return found;
	process.exitCode = 1;
	if (found.mistakes.length === 0)
		console.log(
			`${file}:${found.line}:${found.column}: går inte att läsa som JSON / cannot be read as JSON`
		);
	for (const { line, column, path, message } of found.mistakes)
		console.log(`${file}:${line}:${column}: ${path}: ${message.sv} / ${message.en}`);
	return undefined;
}

export async function programmeCheck(file: string) {
	const found = await read(file);
	if (found) console.log(`${found.definition.name.sv}: inga fel / no mistakes.`);
}

export function programmeSchema() {
	console.log(JSON.stringify(programmeJsonSchema(), null, '\t'));
}

async function withOrganiser<T>(work: (actor: System) => Promise<T>): Promise<T> {
	return withOwner(async () => {
		const organiser = await installation()
			.selectFrom('platform.organiser')
			.select('id')
			.orderBy('created_at')
			.executeTakeFirst();
		if (!organiser) throw new Error('Start Utmärkt once first: there is no organiser yet.');
		try {
			return await work(systemActor(organiser.id, Temporal.Now.instant()));
		} finally {
			await closeJobs();
			await closeDatabase();
		}
	});
}

const known = async (actor: System, key: string) =>
	(await inTransaction(actor, (tx) => programmes(tx, actor))).find(({ slug }) => slug === key);

export async function programmeExport(key: string, options: { out?: string }) {
	const text = await withOrganiser(async (actor) => {
		const programme = await known(actor, key);
		if (!programme) throw new Error(`There is no programme ${key}.`);
		return exported(programme.definition);
	});
	if (options.out) await writeFile(options.out, text);
	else process.stdout.write(text);
}

export async function programmeImport(file: string, options: { yes?: boolean }) {
	const found = await read(file);
	if (!found) return;
	const { definition, files } = found;
	await withOrganiser(async (actor) => {
		const programme = await known(actor, definition.key);
		const words = roundsMessages('sv').exchange;
		if (!programme)
			console.log(
				`${definition.name.sv} (/${definition.key}): ${words.kinds.added.toLowerCase()}.`
			);
		const changes = programme ? differences(programme.definition, definition) : [];
		for (const change of changes) {
			const { kind, where, path, before, after } = changeInWords('sv', change);
			console.log(`${words.kinds[kind]}: ${where} (${path})`);
			if (before !== null)
				console.log(`  ${words.before}: ${before}\n  ${words.after}: ${after ?? ''}`);
		}
		if (programme && changes.length === 0) {
			console.log('Inget skulle ändras. / Nothing would change.');
			return;
		}
		if (!options.yes) {
			console.log(
				'Inget är ändrat än. Kör igen med --yes. / Nothing has been changed. Run again with --yes.'
			);
			return;
		}
		must(await placeDefinition(actor, { definition, files }, programme?.id));
		console.log(`${definition.name.sv}: på plats / in place.`);
	});
}

/** The outcome's value; a refusal ends the command with its words. */
function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(refusalText('sv', outcome.refusal));
}
