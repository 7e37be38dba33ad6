// `npm test`: everything. Ends with one line over all of it.
import { spawn, spawnSync } from 'node:child_process';
import { startOutsidePostgres } from './outside-postgres.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

type Count = { passed: number; failed: number; skipped: number };

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const add = (count: Count) => {
	total.passed += count.passed;
	total.failed += count.failed;
	total.skipped += count.skipped;
};

function run(command: string, args: string[]): boolean {
	const begun = performance.now();
	const done = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
	console.log(`— ${command} ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
	return done.status === 0;
}

type Check = { name: string; command: string; args: string[] };

/** A check is one test: it passes or it fails. What it says is shown when it has ended, not among what another says. */
async function check({ name, command, args }: Check) {
	const begun = performance.now();
	const said: Buffer[] = [];
	const child = spawn(`node_modules/.bin/${command}`, args);
	child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
	const passed = await new Promise<boolean>((resolve) => {
		child.once('error', () => resolve(false));
		child.once('close', (code) => resolve(code === 0));
	});
	console.log(`— ${name}\n${Buffer.concat(said).toString()}`);
	console.log(`— ${command} ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
	if (!passed) failures.push(name);
	add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** Each keeps one processor busy: two at a time, in the order that they are given. */
async function checkAll(waiting: Check[]) {
	const lane = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await check(next);
	};
	await Promise.all([lane(), lane()]);
}

type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: {
		name: string;
		message: string;
		assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
	}[];
};
type PlaywrightSuite = {
	suites?: PlaywrightSuite[];
	specs?: { title: string; file: string; ok: boolean }[];
};
type PlaywrightReport = PlaywrightSuite & {
	stats: { expected: number; unexpected: number; skipped: number; flaky: number };
};

/** What failed, a line each, with the first line of why. */
function failedTests({ testResults }: VitestReport): string[] {
	return testResults.flatMap(({ name, message, assertionResults }) => {
		const file = path.relative(process.cwd(), name);
		const failed = assertionResults.filter(({ status }) => status === 'failed');
		if (failed.length === 0 && message) return [`${file}: ${message.split('\n')[0]}`];
		return failed.map(
			({ fullName, failureMessages: [why = ''] }) => `${file}: ${fullName}: ${why.split('\n')[0]}`
		);
	});
}

function failedJourneys({ suites = [], specs = [] }: PlaywrightSuite): string[] {
	return [
		...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
		...suites.flatMap(failedJourneys)
	];
}

/** A runner writes its counts to a file; without the file nothing can be known, which is a failure. */
function suite<Report>(
	name: string,
	command: string,
	args: string[],
	file: string,
	read: (report: Report) => Count & { names: string[] }
) {
	console.log(`— ${name}`);
	rmSync(file, { force: true });
	const passed = run(command, args);
	const { names, ...count } = existsSync(file)
		? read(JSON.parse(readFileSync(file, 'utf8')) as Report)
		: { passed: 0, failed: 1, skipped: 0, names: ['it wrote no report'] };
	// A run that failed without a failing test (a broken file, a setup) is one failure.
	if (!passed && count.failed === 0) count.failed = 1;
	if (count.failed > 0) failures.push([name, ...names].join('\n  '));
	add(count);
}

mkdirSync('test-results', { recursive: true });
const only = process.argv.slice(2);
const wanted = (part: string) => only.length === 0 || only.includes(part);

if (wanted('check')) {
	run('svelte-kit', ['sync']);
	await checkAll([
		{
			name: 'types',
			command: 'svelte-check',
			args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
		},
		{ name: 'lint', command: 'eslint', args: ['--max-warnings', '0', '.'] },
		{ name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
		{
			name: 'types of the service worker',
			command: 'tsc',
			args: ['--noEmit', '-p', 'src/service-worker']
		},
		{
			name: 'direction of imports',
			command: 'depcruise',
			args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'cli']
		}
	]);
}

function vitest(name: string, ...files: string[]) {
	suite<VitestReport>(
		name,
		'vitest',
		[
			'run',
			'--reporter=dot',
			'--reporter=json',
			'--outputFile.json=test-results/unit.json',
			...files
		],
		'test-results/unit.json',
		(report) => ({
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests,
			names: failedTests(report)
		})
	);
}

/** The tests that use a database: a rule answers the same on every server. */
function integrationTests(): string[] {
	return readdirSync('src/lib/server', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.map((file) => path.join('src/lib/server', file))
		.filter((file) => /test-world\.ts|\.fixture\.ts/.test(readFileSync(file, 'utf8')));
}

if (wanted('unit')) vitest('unit and integration');
if (wanted('outside')) {
	const outside = await startOutsidePostgres();
	if (outside) {
		process.env['TEST_DATABASE_URL'] = outside.url;
		vitest(`integration on PostgreSQL ${outside.version}`, ...integrationTests());
		delete process.env['TEST_DATABASE_URL'];
		await outside.stop();
	} else
		console.log('— no PostgreSQL of its own on this machine: the outside server is not tested\n');
}
if (wanted('e2e')) {
	const built = spawnSync(process.execPath, ['cli/utmarkt.ts', 'build'], { stdio: 'inherit' });
	add({ passed: built.status === 0 ? 1 : 0, failed: built.status === 0 ? 0 : 1, skipped: 0 });
	suite<PlaywrightReport>(
		'browser journeys',
		'playwright',
		['test', '--config', 'e2e/playwright.config.ts'],
		'test-results/e2e.json',
		({ stats, suites }) => ({
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected,
			skipped: stats.skipped,
			names: failedJourneys({ suites: suites ?? [] })
		})
	);
}

for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
