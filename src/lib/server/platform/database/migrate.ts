// Brings the database to the program's version: numbered SQL files, under a lock, each once.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';
import { prepareJobs } from '../jobs/prepare.ts';
import { sha256 } from '../secrets.ts';
import { prepareRoles } from './roles.ts';

export class DatabaseIsNewer extends Error {
	constructor(unknown: string[]) {
		super(
			`The database has been used by a newer version of Utmärkt (it knows ${unknown.join(', ')}, which this ` +
				'program does not). Start the newer version again, or restore a backup from before it.'
		);
	}
}

export class MigrationHasChanged extends Error {
	constructor(name: string) {
		super(
			`The migration ${name} is not the one that this database was made with. Migrations are never changed, only ` +
				'followed by another. Start the version that made the database, or begin with an empty one.'
		);
	}
}

/** Holds the database to the texts that made it: notes those that are new, throws at one that has changed. */
async function holdToTexts(db: Kysely<Record<string, never>>, folder: string, names: string[]) {
	await sql`
		create table if not exists public.migration_text (name text primary key, sha256 text not null)
	`.execute(db);
	for (const name of names) {
		const text = await readFile(path.join(folder, `${name}.sql`), 'utf8');
		const hash = sha256(text).toString('hex');
		const { rows } = await sql<{ sha256: string }>`
			insert into public.migration_text as t (name, sha256) values (${name}, ${hash})
			on conflict (name) do update set sha256 = t.sha256
			returning sha256
		`.execute(db);
		if (rows[0]?.sha256 !== hash) throw new MigrationHasChanged(name);
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
 * Throws `DatabaseIsNewer` when the database holds a migration that the program does not know, and
 * `MigrationHasChanged` when it was made with another text of one.
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
		await holdToTexts(
			db,
			folder,
			executed.map((row) => row.name)
		);
		const { error, results } = await migrator.migrateToLatest();
		if (error) throw error;
		await holdToTexts(db, folder, Object.keys(known));
		return (results ?? []).map((result) => result.migrationName);
	} finally {
		await db.destroy();
	}
}
