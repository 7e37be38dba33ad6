// Builds the web part, when anything that goes into it has changed since the last build.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stamp = 'build/.utmarkt-built';
const inputs = ['src', 'static', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'];

function files(entry: string): string[] {
	if (!existsSync(entry)) return [];
	try {
		return readdirSync(entry, { recursive: true, withFileTypes: true })
			.filter((each) => each.isFile() && !each.name.endsWith('.test.ts'))
			.map((each) => path.join(each.parentPath, each.name))
			.sort();
	} catch {
		return [entry];
	}
}

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const file of inputs.flatMap(files))
		hash.update(file).update('\0').update(readFileSync(file));
	return hash.digest('hex');
}

/** Builds if needed; throws when the build fails. */
export function build() {
	const now = fingerprint();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	console.error('Building the web part …');
	const done = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], {
		stdio: ['ignore', 2, 2],
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (done.status !== 0) throw new Error('The build failed.');
	writeFileSync(stamp, now);
}
