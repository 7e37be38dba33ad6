import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCluster, type Cluster } from './cluster.ts';

describe('a cluster whose server dies', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-cluster-'));
	const told: string[] = [];
	let cluster: Cluster;
	beforeAll(async () => {
		chmodSync(folder, 0o755);
		cluster = await startCluster({
			folder: path.join(folder, 'database'),
			database: 'utmarkt',
			onEvent: (event) => told.push(event)
		});
	});
	afterAll(async () => {
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const die = () => process.kill(cluster.pid() ?? 0, 'SIGINT');
	const deaths = () => told.filter((event) => event === 'died').length;

	it('starts it again, and does not try without pause where it cannot start', async () => {
		const first = cluster.pid();
		die();
		await vi.waitFor(() => expect(cluster.pid()).not.toBe(first), { timeout: 10_000 });
		// A setting that it refuses: now it dies as soon as it is started.
		writeFileSync(path.join(folder, 'database', 'postgresql.auto.conf'), 'no_such_setting = 1\n');
		die();
		await vi.waitFor(() => expect(deaths()).toBeGreaterThan(2), { timeout: 20_000 });
		const before = deaths();
		await wait(3_000);
		expect(deaths() - before).toBeLessThanOrEqual(1);
	});
});
