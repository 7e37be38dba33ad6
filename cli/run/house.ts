// What start and serve have in common: migrated database, organiser, programmes, worker, web, a gentle end.
import { randomUUIDv7 } from 'node:crypto';
import path from 'node:path';
import { config } from '../../src/lib/server/platform/config.ts';
import { systemActor } from '../../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../../src/lib/server/platform/database/index.ts';
import { closeIdentity } from '../../src/lib/server/platform/identity/index.ts';
import { closeJobs } from '../../src/lib/server/platform/jobs/index.ts';
import { closeLive } from '../../src/lib/server/platform/live/index.ts';
import { installProgramme, readProgrammes } from '../../src/lib/server/programme/index.ts';
import {
	leadAddresses,
	publishEdition,
	publishProgrammes,
	readAddresses
} from '../../src/lib/server/publication/index.ts';
import { work } from '../../src/worker.ts';
import { startWeb } from './web.ts';

/** Answers the organiser's id, who is added with the given name when the installation has none. */
export async function ensureOrganiser(input: { slug: string; name: string }): Promise<string> {
	const known = await installation()
		.selectFrom('platform.organiser')
		.select('id')
		.orderBy('created_at')
		.executeTakeFirst();
	if (known) return known.id;
	const id = randomUUIDv7();
	await inTransaction(systemActor(id, Temporal.Now.instant()), (tx) =>
		tx
			.insertInto('platform.organiser')
			.values({ ...input, id })
			.execute()
	);
	return id;
}

/** Puts the awards of the folder that is set in place, with their archives, and publishes what is new. */
export async function loadProgrammes(organiserId: string) {
	const { programmes } = config();
	if (programmes === undefined) return;
	const actor = systemActor(organiserId, Temporal.Now.instant());
	const onDisk = await readProgrammes(path.resolve(programmes));
	const leads = await readAddresses(path.resolve(programmes));
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of onDisk.entries()) {
			const { archived } = await installProgramme(tx, actor, { ...programme, position });
			await publishProgrammes(tx, actor);
			for (const editionId of archived) await publishEdition(tx, actor, editionId);
		}
		await leadAddresses(tx, actor, leads);
	});
}

/** Starts worker and web, and sees to it that they end gently. Answers the port. */
export async function openHouse(before: () => Promise<void>): Promise<number> {
	const { host, port } = config();
	const stopWorker = await work();
	const web = await startWeb(host, port);
	let ending = false;
	const end = async () => {
		if (ending) return;
		ending = true;
		closeLive();
		await web.stop();
		await stopWorker();
		await closeJobs();
		await closeIdentity();
		await closeDatabase();
		await before();
		process.exit(0);
	};
	process.on('SIGINT', () => void end());
	process.on('SIGTERM', () => void end());
	return web.port;
}
