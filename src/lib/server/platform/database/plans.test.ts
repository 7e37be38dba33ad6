import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keepPlans } from './plans.ts';

describe('the plans that a connection keeps', () => {
	let pool: pg.Pool;
	let client: pg.PoolClient;
	beforeAll(async () => {
		pool = new pg.Pool({ connectionString: inject('databaseUrl'), max: 1 });
		pool.on('connect', keepPlans);
		client = await pool.connect();
		await client.query('create temporary table thing (id int, name text)');
		await client.query(`insert into thing values (1, 'ett'), (2, 'två')`);
	});
	afterAll(async () => {
		client.release();
		await pool.end();
	});

	const kept = async () => {
		const { rows } = await client.query<{ statement: string }>(
			'select statement from pg_prepared_statements'
		);
		return rows.map(({ statement }) => statement);
	};

	it('are those of what it is asked often, each with its own values', async () => {
		const question = 'select name from thing where id = $1';
		for (const id of [1, 2]) await client.query(question, [id]);
		expect(await kept()).not.toContain(question);
		for (const [id, name] of [
			[1, 'ett'],
			[2, 'två'],
			[1, 'ett']
		]) {
			expect((await client.query(question, [id])).rows).toEqual([{ name }]);
		}
		expect(await kept()).toContain(question);
	});

	it('are not those of questions without values, which can be several in one', async () => {
		for (let times = 0; times < 4; times++) await client.query('select 1; select 2');
		expect(await kept()).not.toContain('select 1; select 2');
	});

	it('survive a question that is refused', async () => {
		const question = 'select 1 / $1::int as part';
		for (const by of [1, 1, 1]) await client.query(question, [by]);
		await expect(client.query(question, [0])).rejects.toThrow('division by zero');
		expect((await client.query(question, [1])).rows).toEqual([{ part: 1 }]);
	});

	it('are left when the table has got a column since', async () => {
		const question = 'select * from thing where id = $1';
		for (let times = 0; times < 4; times++) await client.query(question, [1]);
		await client.query('alter table thing add column more text');
		await expect(client.query(question, [1])).rejects.toThrow('cached plan');
		expect((await client.query(question, [1])).rows).toEqual([{ id: 1, name: 'ett', more: null }]);
	});

	it('are not too many', async () => {
		for (let number = 0; number < 250; number++) {
			for (let times = 0; times < 3; times++) await client.query(`select $1::int + ${number}`, [1]);
		}
		expect((await kept()).length).toBeLessThanOrEqual(200);
		expect((await client.query('select $1::int + 249 as sum', [1])).rows).toEqual([{ sum: 250 }]);
	});
});
