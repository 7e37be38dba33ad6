// A small world for tests: an empty database of one's own, with an organiser, and actors in it.
import { randomUUIDv7 } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Actor, Person, System, Visitor } from '../src/lib/server/platform/actor.ts';
import { closeDatabase, inTransaction } from '../src/lib/server/platform/database/index.ts';
import { closeJobs } from '../src/lib/server/platform/jobs/index.ts';
import { appoint, ensurePerson, type Role } from '../src/lib/server/people/index.ts';
import { testSecret } from './test-database.ts';

export type World = {
	organiserId: string;
	/** The owner's address of this database. */
	url: string;
	system: (at?: string) => System;
	visitor: (at?: string) => Visitor;
	/** Adds a person, gives roles, and answers them as an actor. */
	person: (
		name: string,
		roles?: { role: Role; editionId?: string; entryId?: string }[],
		at?: string
	) => Promise<Person>;
	/** The same actor at another time. */
	at: <A extends Actor>(actor: A, at: string) => A;
	/** Runs SQL as the owner, past every policy: to look behind the scenes, or to break something on purpose. */
	owner: (text: string, values?: unknown[]) => Promise<pg.QueryResult>;
};

/** When things happen in tests unless they say otherwise. */
export const noon = '2026-03-02T11:00:00Z';

/** Gives the test file its own database; call it at the top level of the file. */
export function useWorld(): World {
	const name = `test_${randomUUIDv7().replaceAll('-', '')}`;
	const template = new URL(inject('databaseUrl'));
	const url = new URL(template);
	url.pathname = `/${name}`;
	const organiserId = randomUUIDv7();
	const admin = async (text: string) => {
		const maintenance = new URL(template);
		maintenance.pathname = '/postgres';
		const client = new pg.Client({ connectionString: maintenance.toString() });
		await client.connect();
		try {
			await client.query(text);
		} finally {
			await client.end();
		}
	};
	const owner: World['owner'] = async (text, values) => {
		const client = new pg.Client({ connectionString: url.toString() });
		await client.connect();
		try {
			return await client.query(text, values);
		} finally {
			await client.end();
		}
	};

	beforeAll(async () => {
		process.env['UTMARKT_SECRET'] = testSecret;
		process.env['LOG_LEVEL'] = 'silent';
		process.env['DATABASE_URL'] = url.toString();
		process.env['UTMARKT_DATA'] = path.join(inject('dataFolder'), name);
		// Two files may copy the template at the same moment, which PostgreSQL refuses; then it is tried again.
		for (let tries = 0; ; tries++) {
			try {
				// As files: through the log it takes twice as long.
				await admin(`create database ${name} template utmarkt_template strategy file_copy`);
				break;
			} catch (error) {
				if (tries > 50) throw error;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		}
		await owner(
			`insert into platform.organiser (id, slug, name) values ($1, 'stockholm', 'Stockholms stad')`,
			[organiserId]
		);
	});
	afterAll(async () => {
		await closeJobs();
		await closeDatabase();
		await admin(`drop database if exists ${name} with (force)`);
	});

	const act = (at: string) => ({
		organiserId,
		at: Temporal.Instant.from(at),
		locale: 'sv' as const,
		requestId: null
	});
	const system: World['system'] = (at = noon) => ({ kind: 'system', ...act(at) });
	return {
		organiserId,
		url: url.toString(),
		owner,
		system,
		visitor: (at = noon) => ({ kind: 'visitor', ...act(at) }),
		at: (actor, at) => ({ ...actor, at: Temporal.Instant.from(at) }),
		person: async (personName, roles = [], at = noon) => {
			const email = `${personName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.se`;
			const personId = await inTransaction(system(at), async (tx) => {
				const id = await ensurePerson(tx, system(at), { email, name: personName });
				for (const each of roles) await appoint(tx, system(at), { personId: id, ...each });
				return id;
			});
			return { kind: 'person', ...act(at), personId, name: personName, email };
		}
	};
}
