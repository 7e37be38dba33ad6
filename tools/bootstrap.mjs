// The first step of every npm script, on whatever Node the machine has: installs what is missing, then goes on with
// the project's own Node. Plain JavaScript, nothing imported that must be installed first.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [what = '', ...rest] = process.argv.slice(2);
/** @type {Record<string, string[]>} */
const entries = {
	start: ['cli/utmarkt.ts', 'start'],
	test: ['tools/test.ts'],
	utmarkt: ['cli/utmarkt.ts'],
	bench: ['bench/bench.ts'],
	dev: ['cli/utmarkt.ts', 'dev']
};

/** Installs when there is nothing installed, or when the list of what to install has changed. */
function install() {
	const stamp = 'node_modules/.utmarkt-installed';
	const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	const node = 'node_modules/node/bin/node';
	if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === wanted) return;
	console.error('Installing what is needed (about a minute) …');
	// Not `npm ci`: it refuses a lock file that lacks a package for another platform (docs/decisions/0009).
	const options = ['--no-save', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
	const done = spawnSync('npm', ['install', ...options], {
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (done.status !== 0 || !existsSync(node)) {
		console.error('The installation did not succeed. Is the npm registry reachable?');
		process.exit(1);
	}
	writeFileSync(stamp, wanted);
}

const entry = entries[what];
if (!entry) {
	console.error(`Unknown: ${what}. One of ${Object.keys(entries).join(', ')}.`);
	process.exit(2);
}
install();

const bin = [path.join(root, 'node_modules/node/bin'), path.join(root, 'node_modules/.bin')];
const child = spawn(path.join(root, 'node_modules/node/bin/node'), [...entry, ...rest], {
	stdio: 'inherit',
	env: {
		...process.env,
		NODE_NO_WARNINGS: '1',
		PATH: [...bin, process.env.PATH ?? ''].join(path.delimiter)
	}
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
