// `npm test`: everything. Ends with one line over all of it.
import { spawnSync } from 'node:child_process';
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

/** A check is one test: it passes or it fails. */
function check(name: string, command: string, args: string[]) {
	console.log(`— ${name}`);
	const passed = run(command, args);
	if (!passed) failures.push(name);
	add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
};
type PlaywrightReport = {
	stats: { expected: number; unexpected: number; skipped: number; flaky: number };
};

/** A runner writes its counts to a file; without the file nothing can be known, which is a failure. */
function suite<Report>(
	name: string,
	command: string,
	args: string[],
	file: string,
	read: (report: Report) => Count
) {
	console.log(`— ${name}`);
	rmSync(file, { force: true });
	const passed = run(command, args);
	const count = existsSync(file)
		? read(JSON.parse(readFileSync(file, 'utf8')) as Report)
		: { passed: 0, failed: 1, skipped: 0 };
	// A run that failed without a failing test (a broken file, a setup) is one failure.
	if (!passed && count.failed === 0) count.failed = 1;
	if (count.failed > 0) failures.push(name);
	add(count);
}

mkdirSync('test-results', { recursive: true });
const only = process.argv.slice(2);
const wanted = (part: string) => only.length === 0 || only.includes(part);

if (wanted('check')) {
	check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
	check('types of the routes', 'svelte-kit', ['sync']);
	check('types', 'svelte-check', [
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings',
		'--output',
		'human'
	]);
	check('types of the service worker', 'tsc', ['--noEmit', '-p', 'src/service-worker']);
	check('lint', 'eslint', ['--max-warnings', '0', '.']);
	check('direction of imports', 'depcruise', [
		'--config',
		'.dependency-cruiser.cjs',
		'--output-type',
		'err',
		'src',
		'cli'
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
			skipped: report.numPendingTests + report.numTodoTests
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
		({ stats }) => ({
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected,
			skipped: stats.skipped
		})
	);
}

if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
