// For a run of tests: one PostgreSQL, migrated once into a template; each test file gets its own copy of it.
// TEST_DATABASE_URL points to another server (as its superuser) instead of the embedded one.
import { mkdtempSync, chmodSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../src/lib/server/platform/database/cluster.ts';
import { migrate } from '../src/lib/server/platform/database/migrate.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		databaseUrl: string;
		dataFolder: string;
	}
}

export const testSecret = 'a secret for the tests, and for nothing else';

export default async function setup(project: TestProject) {
	process.env['UTMARKT_SECRET'] = testSecret;
	process.env['LOG_LEVEL'] = 'silent';
	const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-test-'));
	chmodSync(folder, 0o755);
	const outside = process.env['TEST_DATABASE_URL'];
	const cluster = outside
		? undefined
		: await startCluster({
				folder: path.join(folder, 'cluster'),
				database: 'utmarkt_template',
				settings: [
					'fsync=off',
					'synchronous_commit=off',
					'full_page_writes=off',
					'max_connections=120'
				]
			});
	const url = cluster?.url ?? outside ?? '';
	if (outside) await recreate(outside);
	const template = new URL(url);
	template.pathname = '/utmarkt_template';
	process.env['DATABASE_URL'] = template.toString();
	await migrate(template.toString(), path.resolve('migrations'));
	project.provide('databaseUrl', template.toString());
	project.provide('dataFolder', folder);
	return async () => {
		await cluster?.stop();
		await rm(folder, { recursive: true, force: true });
	};
}

async function recreate(outside: string) {
	const client = new pg.Client({ connectionString: outside });
	await client.connect();
	await client.query('drop database if exists utmarkt_template with (force)');
	await client.query('create database utmarkt_template');
	await client.end();
}
