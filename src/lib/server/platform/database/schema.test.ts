// What is promised of every table, asked of the database itself: a new table that forgets it fails here.
import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { roleUrl, type Role } from './roles.ts';

const world = useWorld();

const houses = [
	'platform',
	'people',
	'programme',
	'application',
	'assessment',
	'judging',
	'ceremony',
	'publication',
	'published'
];
/** The organisers themselves: their id is what stands first everywhere else. */
const organisers = ['platform.organiser', 'published.organiser'];

/** One connection for each role: every table is asked. */
const clients = new Map<Role, pg.Client>();

async function as(role: Role, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
	let client = clients.get(role);
	if (!client) {
		client = new pg.Client({ connectionString: roleUrl(role) });
		clients.set(role, client);
		await client.connect();
	}
	return client.query(text, values);
}

beforeEach(() => {
	onTestFinished(async () => {
		await Promise.all([...clients.values()].map((client) => client.end()));
		clients.clear();
	});
});

async function tables(): Promise<string[]> {
	const { rows } = await world.owner(
		`select n.nspname || '.' || c.relname as name
		 from pg_class c join pg_namespace n on n.oid = c.relnamespace
		 where c.relkind in ('r', 'p') and n.nspname = any ($1)
		 order by name`,
		[houses]
	);
	return (rows as { name: string }[])
		.map((row) => row.name)
		.filter((name) => !organisers.includes(name));
}

describe('every table of an organiser', () => {
	it('has organiser_id first in its primary key, its unique constraints and indexes, and its foreign keys', async () => {
		const { rows } = await world.owner(
			`select n.nspname || '.' || c.relname as name, i.relname as key, a.attname as first
			 from pg_index x
			 join pg_class c on c.oid = x.indrelid
			 join pg_class i on i.oid = x.indexrelid
			 join pg_namespace n on n.oid = c.relnamespace
			 join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
			 where x.indisunique and n.nspname = any ($1)
			 union all
			 select n.nspname || '.' || c.relname, k.conname, a.attname
			 from pg_constraint k
			 join pg_class c on c.oid = k.conrelid
			 join pg_namespace n on n.oid = c.relnamespace
			 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
			 where k.contype = 'f' and n.nspname = any ($1)`,
			[houses]
		);
		const identity = ['person_user_id_fkey'];
		const wrong = (rows as { name: string; key: string; first: string }[]).filter(
			(row) =>
				row.first !== 'organiser_id' &&
				!organisers.includes(row.name) &&
				!identity.includes(row.key)
		);
		expect(wrong).toEqual([]);
	});

	it('is under row-level security, with a policy for whoever is granted anything', async () => {
		const { rows } = await world.owner(
			`select n.nspname || '.' || c.relname as name, g.grantee
			 from pg_class c
			 join pg_namespace n on n.oid = c.relnamespace
			 join information_schema.role_table_grants g on g.table_schema = n.nspname and g.table_name = c.relname
			 where n.nspname = any ($1) and c.relkind in ('r', 'p') and g.grantee in ('utmarkt_app', 'utmarkt_public')
			   and (not c.relrowsecurity or not exists (
			     select from pg_policies p
			     where p.schemaname = n.nspname and p.tablename = c.relname and g.grantee = any (p.roles)
			   ))`,
			[houses]
		);
		const wrong = (rows as { name: string }[]).filter((row) => !organisers.includes(row.name));
		expect(wrong).toEqual([]);
	});

	it('shows nothing to the app role when no organiser is set', async () => {
		for (const table of await tables()) {
			const rows = await as('utmarkt_app', `select count(*)::int as n from ${table}`).catch(
				(error: unknown) => String(error)
			);
			if (typeof rows === 'string') expect(rows).toContain('permission denied');
			else expect({ table, n: rows.rows[0].n }).toEqual({ table, n: 0 });
		}
	});
});

describe('the public role', () => {
	it('reads the schema published and nothing else', async () => {
		const readable: string[] = [];
		const { rows } = await world.owner(
			`select n.nspname || '.' || c.relname as name
			 from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p', 'v', 'm')
			   and n.nspname not in ('pg_catalog', 'information_schema')
			   and n.nspname not like 'pg_toast%'
			   and has_schema_privilege('utmarkt_public', n.oid, 'usage')
			   and has_any_column_privilege('utmarkt_public', c.oid, 'select')`
		);
		for (const { name } of rows as { name: string }[]) readable.push(name);
		expect(readable.filter((name) => !name.startsWith('published.'))).toEqual([]);
		expect(readable).toContain('published.honour');
	});

	it('cannot write anywhere', async () => {
		for (const table of (await tables()).filter((name) => name.startsWith('published.'))) {
			await expect(as('utmarkt_public', `delete from ${table}`)).rejects.toThrow(
				'permission denied'
			);
		}
	});
});

describe('the app role', () => {
	it('cannot read what is published, only put it there and take it away', async () => {
		for (const column of ['citation', 'unit', 'title']) {
			await expect(as('utmarkt_app', `select ${column} from published.honour`)).rejects.toThrow(
				'permission denied'
			);
		}
	});

	it('is no superuser and goes past no policy', async () => {
		const { rows } = await world.owner(
			`select rolname from pg_roles
			 where rolname like 'utmarkt\\_%' and rolname <> current_user and (rolsuper or rolbypassrls or rolcreaterole)
			   and rolname in ('utmarkt_app', 'utmarkt_public')`
		);
		expect(rows).toEqual([]);
	});

	it('owns nothing, so it can change no table, policy or trigger', async () => {
		const { rows } = await world.owner(
			`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'utmarkt_app'`
		);
		expect(rows).toEqual([]);
	});
});

describe('the types of the tables', () => {
	it('are what the migrations make (node tools/tables.ts writes them)', () => {
		const verify = ['--config-file', '.kysely-codegenrc.json', '--url', world.url, '--verify'];
		expect(() =>
			execFileSync('node_modules/.bin/kysely-codegen', verify, { stdio: 'pipe' })
		).not.toThrow();
	});
});
