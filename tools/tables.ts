// Writes the tables' TypeScript types from the migrations: `node tools/tables.ts`. A test holds the two together.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '../src/lib/server/platform/database/cluster.ts';
import { migrate } from '../src/lib/server/platform/database/migrate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-tables-'));
chmodSync(folder, 0o755);
process.env['UTMARKT_SECRET'] = 'only for writing the types of the tables';
const cluster = await startCluster({ folder: path.join(folder, 'cluster'), database: 'utmarkt' });
try {
	process.env['DATABASE_URL'] = cluster.url;
	await migrate(cluster.url, path.resolve('migrations'));
	execFileSync(
		'node_modules/.bin/kysely-codegen',
		['--config-file', '.kysely-codegenrc.json', '--url', cluster.url, ...process.argv.slice(2)],
		{ stdio: 'inherit' }
	);
} finally {
	await cluster.stop();
	rmSync(folder, { recursive: true, force: true });
}
