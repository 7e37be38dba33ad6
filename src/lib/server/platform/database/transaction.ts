// The two doors to the database: the app's, where each transaction carries who is asking, and the public's.
import {
	Kysely,
	PostgresDialect,
	PostgresDriver,
	sql,
	type PostgresDialectConfig,
	type Transaction
} from 'kysely';
import pg from 'pg';
import { asSystem, type Actor, type System } from '../actor.ts';
import { keepPlans } from './plans.ts';
import { roleUrl, type Role } from './roles.ts';
import type { DB } from './tables.ts';

export type Tx = Transaction<DB>;

/** Timestamps are read as instants, wall clock and dates as texts, big integers as numbers. */
const readers: Record<number, (text: string) => unknown> = {
	[pg.types.builtins.TIMESTAMPTZ]: (text) =>
		Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
	[pg.types.builtins.TIMESTAMP]: (text) => text.replace(' ', 'T').slice(0, 16),
	[pg.types.builtins.DATE]: (text) => text,
	[pg.types.builtins.INT8]: Number
};

const types: pg.CustomTypesConfig = {
	getTypeParser: ((id: number, format?: 'text' | 'binary') =>
		readers[id] ?? pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser
};

/** Says nothing where a transaction begins: its first statement does, in the same breath as it says who is asking. */
class QuietlyBegun extends PostgresDriver {
	override async beginTransaction() {}
}

class Dialect extends PostgresDialect {
	readonly #config: PostgresDialectConfig;
	constructor(config: PostgresDialectConfig) {
		super(config);
		this.#config = config;
	}
	override createDriver() {
		return new QuietlyBegun(this.#config);
	}
}

type Doors = Map<string, Kysely<DB>>;
const doors: Doors = ((globalThis as { utmarktDoors?: Doors }).utmarktDoors ??= new Map());

function door(role: Role, size: number): Kysely<DB> {
	const url = roleUrl(role);
	let open = doors.get(url);
	if (!open) {
		const pool = new pg.Pool({
			connectionString: url,
			max: size,
			types,
			connectionTimeoutMillis: 5_000,
			// A connection that rests keeps what it has learnt: the policies' functions, and the plans below.
			idleTimeoutMillis: 300_000,
			application_name: role
		});
		// A connection that breaks while it rests is replaced at the next use; the request that meets it says so.
		pool.on('error', () => undefined);
		// One that breaks while a transaction holds it between two questions: the next question says so.
		pool.on('connect', (client) => {
			client.on('error', () => undefined);
			keepPlans(client);
		});
		open = new Kysely<DB>({ dialect: new Dialect({ pool }) });
		doors.set(url, open);
	}
	return open;
}

/** Carries what was answered out of a transaction that is not to be kept. */
class Rehearsed extends Error {
	readonly answer: unknown;
	constructor(answer: unknown) {
		super('rehearsed');
		this.answer = answer;
	}
}

/**
 * Runs the work in one transaction, as the app role, with the actor set for the policies. Whatever the work throws
 * rolls everything back, and so does a dry run, which answers all the same.
 */
export async function inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
	if (!actor.dryRun) return transaction(actor, work);
	try {
		return await transaction(actor, async (tx) => {
			throw new Rehearsed(await work(tx));
		});
	} catch (error) {
		if (error instanceof Rehearsed) return error.answer as T;
		throw error;
	}
}

async function transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
	return door('utmarkt_app', 12)
		.transaction()
		.execute(async (tx) => {
			await sql.raw(`begin; ${carried(actor)}`).execute(tx);
			return work(tx);
		});
}

/** Tells the policies who is asking, until the transaction ends or another is told of. */
function carried(actor: Actor): string {
	return setting({
		organiser_id: actor.organiserId,
		person_id: actor.kind === 'person' ? actor.personId : '',
		actor: actor.kind
	});
}

function setting(values: Record<string, string>): string {
	const each = Object.entries(values).map(
		([name, value]) => `set_config('utmarkt.${name}', ${pg.escapeLiteral(value)}, true)`
	);
	return `select ${each.join(', ')}`;
}

/**
 * Lets the system ask something inside an actor's own transaction, whose changes it sees: whom to write to, say, which the
 * actor may not read. What it answers decides what is done, and is not shown to the actor.
 */
export async function bySystemWithin<T>(
	tx: Tx,
	actor: Actor,
	ask: (system: System) => Promise<T>
): Promise<T> {
	const system = asSystem(actor);
	await sql.raw(carried(system)).execute(tx);
	try {
		return await ask(system);
	} finally {
		// Where even this is refused the transaction has failed, and answers nothing more.
		await sql
			.raw(carried(actor))
			.execute(tx)
			.catch(() => undefined);
	}
}

/**
 * Runs reads of the schema `published`, as the public role, for one organiser. Answers when the work is done: nobody need
 * wait for the end of what only read.
 */
export async function inPublic<T>(organiserId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		door('utmarkt_public', 8)
			.transaction()
			.execute(async (tx) => {
				await sql.raw(`begin read only; ${setting({ organiser_id: organiserId })}`).execute(tx);
				resolve(await work(tx));
			})
			.catch(reject);
	});
}

/** For what belongs to the installation and to no organiser: the list of organisers, the check that the database answers. */
export function installation(): Kysely<DB> {
	return door('utmarkt_app', 12);
}

/** Closes every connection; for the end of a program or a test. */
export async function closeDatabase() {
	const open = [...doors.values()];
	doors.clear();
	await Promise.all(open.map((each) => each.destroy()));
}
