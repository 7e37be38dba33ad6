// Beside a house that has not been started: the demonstration as on the day after the call closed, with nobody appointed to
// assess anything.
import path from 'node:path';
import { keptSecret, takeDataFolder } from '../cli/run/data-folder.ts';
import { ensureOrganiser, loadProgrammes } from '../cli/run/house.ts';
import { seedDemonstration } from '../cli/demonstration/seed.ts';
import { config } from '../src/lib/server/platform/config.ts';
import { startCluster } from '../src/lib/server/platform/database/cluster.ts';
import { closeDatabase } from '../src/lib/server/platform/database/index.ts';
import { migrate } from '../src/lib/server/platform/database/migrate.ts';
import { closeJobs } from '../src/lib/server/platform/jobs/index.ts';

process.env['UTMARKT_DEMO'] = '1';
const { dataFolder } = config();
const giveBack = takeDataFolder(dataFolder);
process.env['UTMARKT_SECRET'] ??= keptSecret(dataFolder);
const cluster = await startCluster({
	folder: path.join(dataFolder, 'database'),
	database: 'utmarkt'
});
process.env['DATABASE_URL'] = cluster.url;
try {
	await migrate(cluster.url, path.resolve('migrations'));
	const organiserId = await ensureOrganiser({ slug: 'stockholm', name: 'Stockholms stad' });
	await loadProgrammes(organiserId);
	await seedDemonstration({ organiserId, at: Temporal.Now.instant(), assessed: false });
	await closeJobs();
	await closeDatabase();
} finally {
	await cluster.stop();
	giveBack();
}
process.exit(0);
