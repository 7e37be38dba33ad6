// Work that happens after a request. A job is enqueued in the transaction of what it follows from, so that
// neither is there without the other.
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../database/index.ts';
import { roleUrl } from '../database/roles.ts';
import { log } from '../log.ts';
import type { Jobs, Queue } from './queues.ts';

export { queues, type Jobs, type Queue } from './queues.ts';

type Shared = { utmarktSender?: Promise<PgBoss> | undefined };
const shared = globalThis as Shared;

function sender(): Promise<PgBoss> {
	shared.utmarktSender ??= (async () => {
		const boss = new PgBoss({
			connectionString: roleUrl('utmarkt_app'),
			max: 2,
			migrate: false,
			createSchema: false,
			supervise: false,
			schedule: false
		});
		boss.on('error', (error) => log.warn({ error: String(error) }, 'jobs: sender'));
		return boss.start();
	})().catch((error: unknown) => {
		shared.utmarktSender = undefined;
		throw error;
	});
	return shared.utmarktSender;
}

/** Enqueues a job in the transaction: it exists if, and only if, the transaction commits. It waits until `startAfter`; `first` goes before what waits already. */
export async function enqueue<Q extends Queue>(
	tx: Tx,
	queue: Q,
	job: Jobs[Q],
	when: { startAfter?: Temporal.Instant; first?: boolean } = {}
) {
	const boss = await sender();
	const startAfter = when.startAfter && { startAfter: when.startAfter.toString() };
	const priority = when.first ? { priority: 10 } : {};
	await boss.send(queue, job, { db: fromKysely(tx), ...startAfter, ...priority });
}

/** Closes the sender's connections; for the end of a program or a test. */
export async function closeJobs() {
	const open = shared.utmarktSender;
	shared.utmarktSender = undefined;
	await (await open)?.stop({ graceful: false });
}
