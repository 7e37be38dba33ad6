// `npm start`: everything on this machine, with the demonstration. Needs nothing, keeps everything in one folder.
import path from 'node:path';
import { startCluster } from '../../src/lib/server/platform/database/cluster.ts';
import { migrate } from '../../src/lib/server/platform/database/migrate.ts';
import { config } from '../../src/lib/server/platform/config.ts';
import { log } from '../../src/lib/server/platform/log.ts';
import { demoUsers } from '../demonstration/users.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { build } from './build.ts';
import { keptSecret, takeDataFolder } from './data-folder.ts';
import { ensureOrganiser, loadProgrammes, openHouse } from './house.ts';

export async function start() {
	build();
	process.env['NODE_ENV'] = 'production';
	process.env['UTMARKT_DEMO'] = '1';
	const { dataFolder } = config();
	const giveBack = takeDataFolder(dataFolder);
	process.env['UTMARKT_SECRET'] ??= keptSecret(dataFolder);
	const cluster = config().databaseUrl
		? undefined
		: await startCluster({
				folder: path.join(dataFolder, 'database'),
				database: 'utmarkt',
				onEvent: (event, detail) => log.info({ detail }, `database ${event}`)
			});
	const url = cluster?.url ?? config().databaseUrl ?? '';
	process.env['DATABASE_URL'] = url;
	const leave = async () => {
		await cluster?.stop();
		giveBack();
	};
	try {
		await migrate(url, path.resolve('migrations'));
		const organiserId = await ensureOrganiser({ slug: 'stockholm', name: 'Stockholms stad' });
		await loadProgrammes(organiserId);
		await seedDemonstration({ organiserId, at: Temporal.Now.instant() });
		greet(`http://localhost:${await openHouse(leave)}`);
	} catch (error) {
		// What could not start leaves no database running behind it.
		await leave();
		throw error;
	}
}

function greet(address: string) {
	const users = demoUsers();
	const width = Math.max(...users.map((user) => user.name.length));
	const lines = users.map((user) => `  ${user.name.padEnd(width)}  ${user.role.sv}`);
	console.log(
		[
			'',
			`Utmärkt svarar på ${address}`,
			'',
			`Logga in med ett klick som någon av demonstrationens personer: ${address}/demo`,
			...lines,
			'',
			`E-post till dem hamnar här: ${address}/demo/post`,
			''
		].join('\n')
	);
}
