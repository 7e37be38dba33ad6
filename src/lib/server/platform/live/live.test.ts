import { afterAll, describe, expect, it, vi } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../database/index.ts';
import { announce, changesOf, closeLive, hear } from './index.ts';

const world = useWorld();
afterAll(closeLive);

const say = (topic: string) => inTransaction(world.system(), (tx) => announce(tx, topic));

describe('a change', () => {
	it('is heard by those who listen for it, once it is kept, and by nobody else', async () => {
		const heard: string[] = [];
		const stop = hear('meeting one', () => heard.push('one'));
		const stopOther = hear('meeting two', () => heard.push('two'));
		// The line says once that it is there.
		await vi.waitFor(() => expect(heard.sort()).toEqual(['one', 'two']));
		await inTransaction(world.system(), async (tx) => {
			await announce(tx, 'meeting one');
			throw new Error('not kept');
		}).catch(() => undefined);
		await say('meeting two');
		await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'two']));
		stopOther();
		await say('meeting two');
		await say('meeting one');
		await vi.waitFor(() => expect(heard).toEqual(['one', 'two', 'two', 'one']));
		stop();
	});

	it('is heard again after the line has been cut', async () => {
		let heard = 0;
		const stop = hear('after the cut', () => (heard += 1));
		await vi.waitFor(() => expect(heard).toBe(1));
		await world.owner(
			`select pg_terminate_backend(pid) from pg_stat_activity
			where application_name = 'utmarkt_live' and datname = current_database()`
		);
		await vi.waitFor(() => expect(heard).toBe(2), { timeout: 10_000 });
		await say('after the cut');
		await vi.waitFor(() => expect(heard).toBe(3));
		stop();
	});

	it('reaches an open page as an event without a word of what it is', async () => {
		const reader = changesOf('a page').getReader();
		const next = async () => new TextDecoder().decode((await reader.read()).value);
		expect(await next()).toBe('retry: 2000\nevent: change\ndata: \n\n');
		expect(await next()).toBe('event: change\ndata: \n\n');
		await say('a page');
		expect(await next()).toBe('event: change\ndata: \n\n');
		closeLive();
		expect((await reader.read()).done).toBe(true);
	});
});
