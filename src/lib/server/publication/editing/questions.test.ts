// A reader's question to those who give an award that prints no address.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { installProgramme, readProgrammes } from '../../programme/index.ts';
import { askOfProgramme, publishProgrammes } from '../index.ts';
import { mostAnHour } from './questions.ts';

const world = useWorld();
const asked = {
	programme: 'framsteget',
	about: 'Testbäddar',
	name: 'Nils Nyfiken',
	unit: 'Förskolan Gran',
	email: 'nils@example.se',
	message: 'Hur började ni?'
};
const mails = async () =>
	(
		await world.owner(
			`select to_address as to, confidential from platform.mail where kind = 'programme.question.framsteget' order by 1`
		)
	).rows;
/** Somebody who asks some minutes after the first. */
const reader = (minutes: number) =>
	world.visitor(Temporal.Instant.from('2026-03-02T09:00:00Z').add({ minutes }).toString());

beforeAll(async () => {
	const system = world.system();
	await inTransaction(system, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, system, { ...programme, position });
		}
		await publishProgrammes(tx, system);
	});
	for (const name of ['Kim Kansli', 'Kerstin Kansli', 'Kalle Kansli'])
		await world.person(name, [{ role: 'office' }]);
});

describe('a question to those who give an award', () => {
	it('is sent back with what is wrong at its field, and goes to nobody', async () => {
		expect(await askOfProgramme(reader(0), { ...asked, email: 'nils' })).toMatchObject({
			refusal: { fields: [{ field: 'email', reason: 'not-an-email' }] }
		});
		expect(await askOfProgramme(reader(0), { ...asked, programme: 'nobelpriset' })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await mails()).toEqual([]);
	});

	it('goes to each of the office, where nobody else reads it', async () => {
		expect(await askOfProgramme(reader(1), asked)).toMatchObject({ ok: true });
		const sent = await mails();
		expect(sent).toHaveLength(3);
		expect(new Set(sent.map(({ confidential }) => confidential))).toEqual(new Set([true]));
	});

	it('is one of so many an hour, however many sit in the office, and however many ask at once', async () => {
		for (let minutes = 2; minutes < mostAnHour; minutes++)
			expect(await askOfProgramme(reader(minutes), asked)).toMatchObject({ ok: true });
		const atOnce = [0, 1, 2, 3].map(() => askOfProgramme(reader(mostAnHour), asked));
		expect((await Promise.all(atOnce)).filter(({ ok }) => ok)).toHaveLength(1);
		expect(await askOfProgramme(reader(mostAnHour + 1), asked)).toMatchObject({
			refusal: { reason: 'too-many-attempts' }
		});
	});
});
