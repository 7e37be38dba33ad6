// `npm run bench -- NAME... --json`: how fast the main things are, each as a ratio against a named reference that
// is measured in the same run on the same machine. A ratio says more than milliseconds on an unknown machine.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '../src/lib/server/platform/database/cluster.ts';
import { migrate } from '../src/lib/server/platform/database/migrate.ts';
import { closeDatabase } from '../src/lib/server/platform/database/index.ts';
import { closeJobs } from '../src/lib/server/platform/jobs/index.ts';
import { benches, benchesAlone, benchesOfSeveral } from './benches.ts';
import type { Row } from './measure.ts';
import { prepareWorld } from './world.ts';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const asked = args.filter((arg) => !arg.startsWith('--'));
const known = [benches, benchesOfSeveral, benchesAlone].flatMap((some) => Object.keys(some));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(`Unknown: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
	process.exit(2);
}

const results: Row[] = [];
const chosen = asked.length > 0 ? asked : known;
for (const name of chosen) results.push(...((await benchesAlone[name]?.()) ?? []));
if (chosen.some((name) => name in benches || name in benchesOfSeveral)) await onWorld();

/** Runs those that need a database on one of their own. */
async function onWorld() {
	const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-bench-'));
	chmodSync(folder, 0o755);
	process.env['UTMARKT_SECRET'] = 'a secret for measuring, and for nothing else';
	process.env['UTMARKT_DATA'] = folder;
	process.env['LOG_LEVEL'] = 'silent';
	const cluster = await startCluster({
		folder: path.join(folder, 'database'),
		database: 'utmarkt'
	});
	try {
		process.env['DATABASE_URL'] = cluster.url;
		await migrate(cluster.url, path.resolve('migrations'));
		const world = await prepareWorld(cluster.url);
		for (const name of chosen) {
			const bench = benches[name];
			if (bench) results.push({ name, ...(await bench(world)) });
			results.push(...((await benchesOfSeveral[name]?.(world)) ?? []));
		}
		await world.bare.end();
	} finally {
		await closeJobs();
		await closeDatabase();
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

if (asJson) console.log(JSON.stringify(results));
else
	for (const { name, value, unit, reference, ratio } of results) {
		const close = unit === 'fit' ? 4 : unit === 'share' ? 3 : 2;
		console.log(
			`${name.padEnd(12)} ${value.toFixed(unit === 'share' ? 3 : 2)} ${unit}, ${ratio.toFixed(close)} × ${reference}`
		);
	}
process.exit(0);
