import { expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../database/index.ts';
import { latestMail, queueMail } from './index.ts';

const world = useWorld();

it('a mail about a made-up round says so at its foot, in its receiver’s language; another does not', async () => {
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		const mail = { kind: 'test', subject: 'Hej', body: 'Hej!', to: { address: 'a@example.se' } };
		await queueMail(tx, actor, { ...mail, locale: 'sv', demo: true });
		await queueMail(tx, actor, { ...mail, locale: 'en', demo: true });
		await queueMail(tx, actor, { ...mail, locale: 'sv' });
	});
	const bodies = (await latestMail(actor, 'a@example.se')).map(({ body }) => body ?? '');
	expect(bodies.filter((body) => /^Hej!\n\nPåhittat exempel\./.test(body))).toHaveLength(1);
	expect(bodies.filter((body) => /^Hej!\n\nMade-up example\./.test(body))).toHaveLength(1);
	expect(bodies.filter((body) => body === 'Hej!')).toHaveLength(1);
});
