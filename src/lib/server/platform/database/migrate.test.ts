import { cpSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { migrate } from './migrate.ts';

const world = useWorld();
const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-migrations-'));
cpSync('migrations', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

describe('migrating', () => {
	it('does nothing the second time', async () => {
		expect(await migrate(world.url, folder)).toEqual([]);
	});

	it('happens once when two programs start at the same time', async () => {
		writeFileSync(
			path.join(folder, '9001_twice.sql'),
			'create table public.twice (n integer); insert into public.twice values (1);'
		);
		const applied = await Promise.all([migrate(world.url, folder), migrate(world.url, folder)]);
		expect(applied.flat()).toEqual(['9001_twice']);
		expect((await world.owner('select n from public.twice')).rows).toEqual([{ n: 1 }]);
	});

	it('refuses a database that a newer version has used, and says so', async () => {
		rmSync(path.join(folder, '9001_twice.sql'));
		await expect(migrate(world.url, folder)).rejects.toThrow(
			/newer version of Utmärkt \(it knows 9001_twice/
		);
	});

	it('refuses a migration whose text has changed, and names it', async () => {
		writeFileSync(
			path.join(folder, '9001_twice.sql'),
			'create table public.twice (n integer); insert into public.twice values (1);'
		);
		appendFileSync(path.join(folder, '0001_platform.sql'), '-- another thought\n');
		await expect(migrate(world.url, folder)).rejects.toThrow(
			/migration 0001_platform is not the one/
		);
	});
});
