// `utmarkt assign solve INSTANCE.json`: assigns examiners to entries from a file. Ends with 0 when there is an assignment, with 1
// when the file has mistakes or no assignment keeps all rules, and with 2 when it cannot be asked: no such file or language.
import { readFile, writeFile } from 'node:fs/promises';
import {
	defaultSeconds,
	readInstance,
	solve,
	type Stage
} from '../../src/lib/server/assessment/assignment/solver/index.ts';
import { commandLineMessages } from '../../src/lib/shared/messages/command-line/index.ts';
import { solverMessages, type SolverMessages } from '../../src/lib/shared/messages/solver/index.ts';
import { causeInWords, mistakeInWords } from './assign-words.ts';
import { languageOf } from './language.ts';

type Asked = { out?: string; lang?: string; seconds?: string };

export async function assignSolve(file: string, { out, lang, seconds }: Asked) {
	const locale = languageOf(lang);
	if (!locale) return cannotAsk(commandLineMessages('sv').language);
	const words = solverMessages(locale);
	const limit = seconds === undefined ? defaultSeconds : Number(seconds);
	if (!(limit > 0)) return cannotAsk(words.seconds(seconds ?? ''));
	const text = await readFile(file, 'utf8').catch(() => null);
	if (text === null) return cannotAsk(commandLineMessages(locale).noFile(file));
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch (error) {
		console.error(`${file}: ${commandLineMessages(locale).unreadable} (${String(error)})`);
		process.exitCode = 1;
		return;
	}
	const read = readInstance(raw);
	if (!read.ok) {
		for (const mistake of read.mistakes) console.error(mistakeInWords(words, mistake));
		console.error(commandLineMessages(locale).mistakes(read.mistakes.length));
		process.exitCode = 1;
		return;
	}
	const answer = await solve(read.instance, { seconds: limit, onProgress: progressLine(words) });
	clearLine();
	if ('infeasible' in answer) {
		console.error(words.infeasible);
		for (const cause of answer.infeasible)
			console.error(`  ${causeInWords(words, read.instance, cause)}`);
		if (answer.infeasible.length === 0) console.error(`  ${words.cause.unknown}`);
		process.exitCode = 1;
	} else {
		const { minFit, totalFit, maxLoad, bound, totalBound } = answer;
		console.error(words.found(`${minFit}`, `${totalFit}`, maxLoad, answer.seconds.toFixed(2)));
		if (answer.proven) console.error(words.proven);
		else console.error(words.notProven(`${bound}`, totalBound === null ? '' : `${totalBound}`));
	}
	const json = `${JSON.stringify(answer)}\n`;
	if (!out) process.stdout.write(json);
	else
		await writeFile(out, json).catch(() => {
			cannotAsk(words.cannotWrite(out));
		});
}

function cannotAsk(why: string) {
	console.error(why);
	process.exitCode = 2;
}

/** One line that is written over as the work goes on, where somebody looks. */
function progressLine(words: SolverMessages) {
	return (stage: Stage, _fraction: number, minFit: number | null, bound: number | null) => {
		if (!process.stderr.isTTY) return;
		const reached = minFit === null ? '' : ` (${minFit}${bound === null ? '' : ` / ${bound}`})`;
		process.stderr.write(`\r\u001b[K${words.stage[stage]}${reached} …`);
	};
}

function clearLine() {
	if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
