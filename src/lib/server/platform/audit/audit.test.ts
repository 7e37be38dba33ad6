import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../database/index.ts';
import { audit, verifyAudit } from './index.ts';

const world = useWorld();

const write = (count: number) =>
	inTransaction(world.system(), async (tx) => {
		for (let i = 0; i < count; i++) {
			await audit(tx, world.system(), {
				action: 'test.act',
				subject: ['thing', `nr ${i}`],
				detail: { på: 'svenska, med åäö 💛', i }
			});
		}
	});

describe('the audit log', () => {
	it('is whole after ordinary use, also when lines are written at the same time', async () => {
		await Promise.all([write(3), write(4), write(5)]);
		expect(await verifyAudit(world.url)).toEqual({ whole: true, lines: 12, chains: 1 });
	});

	it('takes no change and no removal, not even by the owner', async () => {
		await expect(world.owner(`update platform.audit set action = 'other'`)).rejects.toThrow(
			'append-only'
		);
		await expect(world.owner('delete from platform.audit')).rejects.toThrow('append-only');
	});

	it('shows a line that was changed behind its back, and where', async () => {
		await world.owner('alter table platform.audit disable trigger audit_is_append_only');
		await world.owner(`update platform.audit set action = 'other' where seq = 5`);
		expect(await verifyAudit(world.url)).toMatchObject({ whole: false, seq: 5, why: 'changed' });
		await world.owner(`update platform.audit set action = 'test.act' where seq = 5`);
		expect(await verifyAudit(world.url)).toMatchObject({ whole: true });
	});

	it('shows that its end was cut off', async () => {
		await world.owner('delete from platform.audit where seq = 12');
		expect(await verifyAudit(world.url)).toMatchObject({ whole: false, seq: 12, why: 'cut-off' });
	});
});
