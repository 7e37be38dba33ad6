// For the journeys: a whole house, started as `npm start` starts it, on a port and a data folder of its own; and who
// one is in it.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { test as base, type BrowserContext, type Page } from '@playwright/test';

const run = promisify(execFile);

/** Names the folder of a house that was started once and stopped, for the others to be copies of it. */
export const furnishedFolder = 'UTMARKT_E2E_FURNISHED';

export type DemoUser = { name: string; email: string; role: { sv: string }; token: string };

export class House {
	readonly folder: string;
	url = '';
	/** What the program has said since it started. */
	readonly output: string[] = [];
	/** How the command line starts it. */
	readonly command: 'start' | 'serve' = 'start';
	#process: ChildProcess | undefined;
	#port = 0;

	constructor(folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-e2e-'))) {
		this.folder = folder;
	}

	/** A new house with the demonstration in it, as one that has been started once. */
	static async furnished(): Promise<House> {
		const house = new House();
		const known = process.env[furnishedFolder];
		// As the system copies: the database's files belong to its own user.
		if (known) await run('cp', ['-a', `${known}/.`, house.folder]);
		return house;
	}

	get pid(): number {
		return this.#process?.pid ?? 0;
	}

	/** Starts, and waits until it answers; making the demonstration takes a while on a machine that is busy. */
	async start(patience = { seconds: 120 }) {
		chmodSync(this.folder, 0o755);
		this.#port ||= await freePort();
		this.url = `http://localhost:${this.#port}`;
		const output = this.output;
		output.length = 0;
		const child = spawn(process.execPath, ['cli/utmarkt.ts', this.command], {
			env: this.#env(),
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = child;
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
		for (let tries = 0; tries < patience.seconds * 5; tries++) {
			if (child.exitCode !== null) throw new Error(`The house did not start:\n${output.join('')}`);
			const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
			if (ready?.ok) return;
			await wait(200);
		}
		throw new Error(`The house did not answer:\n${output.slice(-40).join('')}`);
	}

	/** Settings besides those that every house has. */
	settings(): Record<string, string> {
		return {};
	}

	#env() {
		return {
			...process.env,
			UTMARKT_DATA: this.folder,
			PORT: String(this.#port),
			HOST: '127.0.0.1',
			LOG_LEVEL: 'warn',
			NODE_NO_WARNINGS: '1',
			...this.settings()
		};
	}

	/** Ends it as the power going out would: the program and its database at once, without a word. */
	async kill(databasePid: number) {
		const child = this.#process;
		const gone = new Promise((resolve) => child?.once('exit', resolve));
		process.kill(databasePid, 'SIGKILL');
		child?.kill('SIGKILL');
		await gone;
	}

	/** Asks it to stop and answers its exit code. */
	async stop(): Promise<number | null> {
		const child = this.#process;
		if (!child || child.exitCode !== null || child.signalCode !== null) return null;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGTERM');
		await gone;
		return child.exitCode;
	}

	/** Runs `utmarkt ARGS` with this house's data. */
	async utmarkt(...args: string[]): Promise<string> {
		const { stdout } = await run(process.execPath, ['cli/utmarkt.ts', ...args], {
			env: this.#env()
		});
		return stdout;
	}

	/** Runs a script of the journeys' own beside the house, with its data; answers what it says. */
	async beside(script: string, ...args: string[]): Promise<string> {
		const { stdout } = await run(process.execPath, [script, ...args], {
			// A port that is chosen before it is needed may be another's by then.
			env: { ...this.#env(), PORT: String(this.#port || 3000) }
		});
		return stdout.trim();
	}

	async users(): Promise<DemoUser[]> {
		return JSON.parse(await this.utmarkt('demo', 'users', '--json')) as DemoUser[];
	}

	remove() {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

async function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Signs in as a person of the demonstration, by the page that is there for it. */
export async function signIn(page: Page, name: string, locale: 'sv' | 'en' = 'sv') {
	await page.goto(locale === 'sv' ? '/demo' : '/en/demo');
	const words = locale === 'sv' ? 'Logga in som' : 'Sign in as';
	await page.getByRole('button', { name: `${words} ${name}` }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/demo'));
}

type Fixtures = {
	/** A page without JavaScript. */
	plain: Page;
};

type Houses = {
	/**
	 * Whose house it is. Journeys that leave theirs as it was share one; whoever closes a call or hands an entry over names
	 * one of its own, with `test.use({ houseOf: 'what it is about' })`.
	 */
	houseOf: string;
	house: House;
};

export const test = base.extend<Fixtures, Houses>({
	houseOf: ['everybody', { option: true, scope: 'worker' }],
	house: [
		async ({}, use) => {
			const house = await House.furnished();
			await house.start();
			await use(house);
			const errors = house.output.filter((line) => line.includes('unexpected error'));
			if (errors.length > 0) console.error(errors.join(''));
			await house.stop();
			house.remove();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: async ({ house }, use) => use(house.url),
	plain: async ({ browser, house }, use) => {
		const context: BrowserContext = await browser.newContext({
			javaScriptEnabled: false,
			baseURL: house.url,
			locale: 'sv-SE'
		});
		await use(await context.newPage());
		await context.close();
	}
});

export { expect } from '@playwright/test';
