// The job tables, made by the owner when the database is migrated, and lent to the app role.
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { queues } from './queues.ts';

/** Makes or updates the schema `pgboss` and its queues; the app role may then use, not change, them. */
export async function prepareJobs(ownerUrl: string, owner: pg.Client) {
	const boss = new PgBoss({
		connectionString: ownerUrl,
		max: 2,
		supervise: false,
		schedule: false
	});
	boss.on('error', () => undefined);
	await boss.start();
	for (const [name, tried] of Object.entries(queues)) {
		// Whoever works on a queue is told when there is something new, and need not ask again and again.
		const options = { ...tried, notify: true };
		const known = await boss.getQueue(name);
		if (known) await boss.updateQueue(name, options);
		else await boss.createQueue(name, options);
	}
	await boss.stop({ graceful: false });
	await owner.query(`
		grant usage on schema pgboss to utmarkt_app;
		grant select, insert, update, delete on all tables in schema pgboss to utmarkt_app;
		grant usage on all sequences in schema pgboss to utmarkt_app;
		grant execute on all functions in schema pgboss to utmarkt_app;
	`);
}
