// Brings the database to the program's version: numbered SQL files, under a lock, each once.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';
import { prepareJobs } from '../jobs/prepare.ts';
import { prepareRoles } from './roles.ts';

export class DatabaseIsNewer extends Error {
	constructor(unknown: string[]) {
		super(
			`The database has been used by a newer version of Utmärkt (it knows ${unknown.join(', ')}, which this ` +
				'program does not). Start the newer version again, or restore a backup from before it.'
		);
	}
}

async function migrationsIn(folder: string): Promise<Record<string, Migration>> {
	const files = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
	const entries = files.map(async (name) => {
		const text = await readFile(path.join(folder, name), 'utf8');
		return [
			name.replace(/\.sql$/, ''),
			{ up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) }
		] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

/**
 * Applies what is missing, as the owner, and answers the names of what was applied.
 * Throws `DatabaseIsNewer` when the database holds a migration that the program does not know.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query('select pg_advisory_lock(7305808869229538)');
		await prepareRoles(client);
		const applied = await applyMigrations(ownerUrl, folder);
		await prepareJobs(ownerUrl, client);
		return applied;
	} finally {
		await client.end();
	}
}

async function applyMigrations(ownerUrl: string, folder: string): Promise<string[]> {
	const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
	const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
	try {
		const known = await migrationsIn(folder);
		const migrator = new Migrator({
			db,
			provider: { getMigrations: async () => known },
			migrationTableName: 'migration',
			migrationLockTableName: 'migration_lock'
		});
		const table = await sql<{ there: boolean }>`
			select to_regclass('public.migration') is not null as there
		`.execute(db);
		const executed = table.rows[0]?.there
			? (await sql<{ name: string }>`select name from public.migration`.execute(db)).rows
			: [];
		const unknown = executed.map((row) => row.name).filter((name) => !(name in known));
		if (unknown.length) throw new DatabaseIsNewer(unknown);
		const { error, results } = await migrator.migrateToLatest();
		if (error) throw error;
		return (results ?? []).map((result) => result.migrationName);
	} finally {
		await db.destroy();
	}
}
