// Takes jobs from the queues and hands each to the room's task for it.
import { PgBoss } from 'pg-boss';
import { roleUrl } from '../database/roles.ts';
import { log } from '../log.ts';
import type { Jobs, Queue } from './queues.ts';

/** One task for each queue. A task that throws is tried again, later and later. */
export type Tasks = { [Q in Queue]: (job: Jobs[Q]) => Promise<void> };

/** How many jobs of a queue are worked on at the same time, where it is more than one. */
const atOnce: Partial<Record<Queue, number>> = { 'mail.send': 6, 'film.test': 2 };

/** A new job is told of. Those that wait for a time of their own, or for another try, are looked for this often. */
const looked = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 5 };
/** A release has been promised for a certain second. */
const lookedOften: Partial<Record<Queue, typeof looked>> = {
	'edition.publish': { ...looked, notifyPollingIntervalSeconds: 0.5 }
};

/** Work that is looked for again and again rather than asked for; safe to do by several workers at once. */
export type Rounds = { name: string; everySeconds: number; work: () => Promise<unknown> }[];

/** Goes a round at once and then again and again, never two at a time; answers how to stop, which waits for the one at hand. */
function goRounds({ name, everySeconds, work }: Rounds[number]): () => Promise<void> {
	let going: Promise<void> | undefined;
	const go = () => {
		going ??= work()
			.then(
				() => undefined,
				(error: unknown) => log.error({ round: name, error: String(error) }, 'a round failed')
			)
			.finally(() => {
				going = undefined;
			});
	};
	go();
	const timer = setInterval(go, everySeconds * 1000);
	return async () => {
		clearInterval(timer);
		await going;
	};
}

/** Starts working; answers how to stop, which waits for the jobs at hand. */
export async function startWorker(tasks: Tasks, rounds: Rounds = []): Promise<() => Promise<void>> {
	const boss = new PgBoss({
		connectionString: roleUrl('utmarkt_app'),
		max: 4,
		migrate: false,
		createSchema: false,
		schedule: false,
		reindex: false,
		useListenNotify: true
	});
	boss.on('error', (error) => log.warn({ error: String(error) }, 'jobs: worker'));
	await boss.start();
	for (const queue of Object.keys(tasks) as Queue[]) {
		const task = tasks[queue] as (job: unknown) => Promise<void>;
		for (let one = 0; one < (atOnce[queue] ?? 1); one++) await workOn(boss, queue, task);
	}
	const stopRounds = rounds.map(goRounds);
	return async () => {
		await Promise.all(stopRounds.map((stop) => stop()));
		await boss.stop({ graceful: true, timeout: 10_000 });
	};
}

/** Takes the jobs of a queue, one after another; whoever has had one looks for the next at once. */
async function workOn(boss: PgBoss, queue: Queue, task: (job: unknown) => Promise<void>) {
	const worker = await boss.work(
		queue,
		{ ...(lookedOften[queue] ?? looked), batchSize: 1 },
		async (jobs) => {
			for (const job of jobs) {
				boss.notifyWorker(worker);
				try {
					await task(job.data);
				} catch (error) {
					log.error(
						{ queue, job: job.id, error: String(error) },
						'job failed; it will be tried again'
					);
					throw error;
				}
			}
		}
	);
}
