// For commands beside a running house: the owner's database, as it is set or as the embedded one runs now.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { config } from '../../src/lib/server/platform/config.ts';
import { startCluster } from '../../src/lib/server/platform/database/cluster.ts';
import { keptSecret } from './data-folder.ts';

function runningUrl(folder: string): string | undefined {
	const pidFile = path.join(folder, 'postmaster.pid');
	if (!existsSync(pidFile)) return undefined;
	const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
	try {
		process.kill(Number(pid), 0);
	} catch {
		return undefined;
	}
	const password = readFileSync(`${folder}.password`, 'utf8');
	return `postgres://utmarkt_owner:${password}@127.0.0.1:${port}/utmarkt`;
}

/** Runs some work with the owner's address; starts the embedded database for it when it is not running. */
export async function withOwner<T>(work: (url: string) => Promise<T>): Promise<T> {
	const { databaseUrl, dataFolder } = config();
	process.env['UTMARKT_SECRET'] ??= keptSecret(dataFolder);
	const folder = path.join(dataFolder, 'database');
	const known = databaseUrl ?? runningUrl(folder);
	if (known) {
		process.env['DATABASE_URL'] = known;
		return work(known);
	}
	if (!existsSync(path.join(folder, 'PG_VERSION'))) {
		throw new Error(
			`There is no database in ${dataFolder}. Start Utmärkt once, or set DATABASE_URL.`
		);
	}
	const cluster = await startCluster({ folder, database: 'utmarkt' });
	process.env['DATABASE_URL'] = cluster.url;
	try {
		return await work(cluster.url);
	} finally {
		await cluster.stop();
	}
}
