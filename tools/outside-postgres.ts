// A PostgreSQL that is not ours, for the tests: the oldest one from version 15 that this machine has installed.
import { execFileSync, spawn } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const installed = '/usr/lib/postgresql';

export type OutsidePostgres = { version: string; url: string; stop: () => Promise<void> };

/** Starts it with an empty cluster in a temporary folder; undefined where the machine has none. */
export async function startOutsidePostgres(): Promise<OutsidePostgres | undefined> {
	const version = existsSync(installed)
		? readdirSync(installed)
				.filter((name) => Number(name) >= 15 && existsSync(`${installed}/${name}/bin/initdb`))
				.sort((one, other) => Number(one) - Number(other))[0]
		: undefined;
	if (!version) return undefined;
	const user =
		userInfo().uid === 0
			? { uid: idOf('-u'), gid: idOf('-g') }
			: { uid: userInfo().uid, gid: userInfo().gid };
	const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-outside-'));
	chmodSync(folder, 0o755);
	const data = path.join(folder, 'data');
	mkdirSync(data);
	chownSync(data, user.uid, user.gid);
	const bin = `${installed}/${version}/bin`;
	const options = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'];
	execFileSync(`${bin}/initdb`, options, { ...user, stdio: 'ignore', cwd: folder });
	const port = await freePort();
	const settings = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=150',
		'fsync=off'
	];
	const server = spawn(
		`${bin}/postgres`,
		['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
		{ ...user, stdio: 'ignore', cwd: folder }
	);
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	await answers(url);
	return {
		version,
		url,
		stop: async () => {
			const gone = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

async function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

async function answers(url: string) {
	for (let tries = 0; tries < 100; tries++) {
		const client = new pg.Client({ connectionString: url });
		try {
			await client.connect();
			return;
		} catch {
			await wait(100);
		} finally {
			await client.end().catch(() => undefined);
		}
	}
	throw new Error('The outside PostgreSQL did not start.');
}
