// `utmarkt programme check|export|import|schema`: awards as files. Ends with 0 when all is well, with 1 when the file has
// mistakes or what was asked is refused, and with 2 when it cannot be asked: no such file, language or award.
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
	programmeJsonSchema,
	programmes,
	readDefinitionFile
} from '../../src/lib/server/programme/index.ts';
import { inLocale, type Locale } from '../../src/lib/shared/locale.ts';
import { commandLineMessages } from '../../src/lib/shared/messages/command-line/index.ts';
import { refusalText } from '../../src/lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '../../src/lib/shared/messages/rounds/index.ts';
import {
	changesInWords,
	exported,
	placeDefinition
} from '../../src/lib/web/definition-exchange.ts';
import { mistakesInWords } from '../../src/lib/web/editor/words.ts';
import { languageOf } from './language.ts';
import { withOwner } from './owner.ts';

type Asked = { lang?: string };

/** Ends the command: it cannot be done as it was asked. */
class CannotAsk extends Error {}

/** Runs a command in the language that was asked for; says what hinders it, with the exit code that tells why. */
async function speaking(lang: string | undefined, work: (locale: Locale) => Promise<void>) {
	const locale = languageOf(lang);
	try {
		if (!locale) throw new CannotAsk(commandLineMessages('sv').language);
		await work(locale);
	} catch (error) {
		if (!(error instanceof CannotAsk)) throw error;
		console.error(error.message);
		process.exitCode = 2;
	}
}

/** Reads a file; tells every mistake where it is in the award and in the file, and answers nothing then. */
async function read(file: string, locale: Locale) {
	const words = commandLineMessages(locale);
	const text = await readFile(file, 'utf8').catch(() => {
		throw new CannotAsk(words.noFile(file));
	});
	const found = readDefinitionFile(text);
	if (found.ok) return found;
	process.exitCode = 1;
	if (found.mistakes.length === 0) {
		console.log(`${file}:${found.line}:${found.column}: ${words.unreadable}`);
		return undefined;
	}
	mistakesInWords(found.mistakes, found.raw).forEach(({ where, message, pointer }, at) => {
		const { line, column } = found.mistakes[at] ?? found;
		console.log(`${inLocale(where, locale)}: ${inLocale(message, locale)}`);
		console.log(`    ${file}:${line}:${column}  ${pointer}`);
	});
	console.log(words.mistakes(found.mistakes.length));
	return undefined;
}

export const programmeCheck = (file: string, { lang }: Asked) =>
	speaking(lang, async (locale) => {
		const found = await read(file, locale);
		if (!found) return;
		console.log(commandLineMessages(locale).noMistakes(inLocale(found.definition.name, locale)));
	});

export function programmeSchema() {
	console.log(JSON.stringify(programmeJsonSchema(), null, '\t'));
}

async function withOrganiser<T>(locale: Locale, work: (actor: System) => Promise<T>): Promise<T> {
	return withOwner(async () => {
		const organiser = await installation()
			.selectFrom('platform.organiser')
			.select('id')
			.orderBy('created_at')
			.executeTakeFirst();
		if (!organiser) throw new CannotAsk(commandLineMessages(locale).noOrganiser);
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

export const programmeExport = (key: string, { out, lang }: Asked & { out?: string }) =>
	speaking(lang, async (locale) => {
		const text = await withOrganiser(locale, async (actor) => {
			const programme = await known(actor, key);
			if (!programme) throw new CannotAsk(commandLineMessages(locale).notKnown(key));
			return exported(programme.definition);
		});
		if (out) await writeFile(out, text);
		else process.stdout.write(text);
	});

export const programmeImport = (file: string, { yes, lang }: Asked & { yes?: boolean }) =>
	speaking(lang, async (locale) => {
		const found = await read(file, locale);
		if (!found) return;
		const { definition, files } = found;
		const words = commandLineMessages(locale);
		const name = inLocale(definition.name, locale);
		await withOrganiser(locale, async (actor) => {
			const programme = await known(actor, definition.key);
			const exchange = roundsMessages(locale).exchange;
			if (!programme) console.log(words.newAward(name, definition.key));
			const changes = programme ? changesInWords(locale, programme.definition, definition) : [];
			for (const { kind, where, before, after } of changes) {
				console.log(`${exchange.kinds[kind]}: ${where}`);
				if (before !== null)
					console.log(`  ${exchange.before}: ${before}\n  ${exchange.after}: ${after ?? ''}`);
			}
			if (programme && changes.length === 0) return void console.log(words.same);
			if (!yes) return void console.log(words.dryRun);
			must(locale, await placeDefinition(actor, { definition, files }, programme?.id));
			console.log(words.placed(name));
		});
	});

/** The outcome's value; a refusal ends the command with its words. */
function must<T>(locale: Locale, outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(refusalText(locale, outcome.refusal));
}
