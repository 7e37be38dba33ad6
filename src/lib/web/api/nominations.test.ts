// Nominations on the open interface: made, followed, accepted, declined and taken back, rehearsed first.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import {
	DELETE as takeBack,
	GET as one
} from '../../../routes/api/v1/nominations/[key]/+server.ts';
import { POST as accept } from '../../../routes/api/v1/nominations/[key]/acceptance/+server.ts';
import { POST as decline } from '../../../routes/api/v1/nominations/[key]/refusal/+server.ts';
import { GET as mine } from '../../../routes/api/v1/nominations/+server.ts';
import { eligible, openCall, valueOf } from '../../server/application/call.fixture.ts';
import { nominate } from '../../server/application/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { latestMail } from '../../server/platform/mail/index.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let editionId: string;
let nils: Person;
let anna: Person;
let bo: Person;

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget', (definition) => ({
		...definition,
		applicants: { who: ['unit', 'team'], how: ['nominated'] }
	}));
	nils = await world.person('Nils Tipsare');
	anna = await world.person('Anna Ek');
	bo = await world.person('Bo Bredvid');
});

async function nominated(unit: string): Promise<string> {
	const made = await nominate(world.visitor(), {
		editionId,
		client: { address: '192.0.2.1', proxied: false },
		nominatorName: 'Nils Tipsare',
		nominatorEmail: nils.email,
		nomineeName: 'Anna Ek',
		nomineeEmail: anna.email,
		unit,
		appliesAs: 'team',
		why: 'De lagar mat som smakar.'
	});
	return valueOf(made).id;
}

async function keyOf(): Promise<string> {
	const mails = await latestMail(world.system(), anna.email);
	const body = mails.find(({ kind }) => kind === 'nomination.invitation')?.body ?? '';
	return /\/nominering\/([\w-]+)/.exec(body)?.[1] ?? '';
}

describe('a nomination on the open interface', () => {
	it('is read by its two sides and by whoever has the key, and by nobody else', async () => {
		const key = await nominated('Kostenheten');
		const params = { key };
		expect((await ask(one, { actor: nils, params })).body).toMatchObject({ side: 'nominator' });
		expect((await ask(one, { actor: anna, params })).body).toMatchObject({
			side: 'nominee',
			applies_as: 'team',
			state: 'invited'
		});
		expect((await ask(one, { actor: bo, params })).status).toBe(404);
		expect((await ask(one, { actor: world.visitor(), params })).status).toBe(401);
		const byKey = { actor: world.visitor(), params: { key: await keyOf() } };
		expect((await ask(one, byKey)).body).toMatchObject({ id: key, side: 'nominee' });
		expect((await ask(mine, { actor: bo })).body).toEqual([]);
		expect((await ask(mine, { actor: nils })).body).toMatchObject([{ id: key, entry: null }]);
	});

	it('is taken back by whoever made it, once; a rehearsal keeps nothing', async () => {
		const [given] = (await ask(mine, { actor: nils })).body as unknown as { id: string }[];
		const params = { key: given?.id ?? '' };
		const asked = { actor: nils, params, method: 'DELETE' };
		expect((await ask(takeBack, { ...asked, actor: anna })).status).toBe(404);
		expect((await ask(takeBack, { ...asked, search: '?dry_run=true' })).status).toBe(200);
		expect((await ask(takeBack, asked)).status).toBe(200);
		expect((await ask(takeBack, asked)).body).toMatchObject({ title: 'Det är redan gjort.' });
		expect((await ask(one, { actor: anna, params })).body).toMatchObject({
			state: 'withdrawn',
			why: ''
		});
	});

	it('is declined with the key alone, and the reason is told', async () => {
		const key = await nominated('Kostenheten');
		const asked = { actor: world.visitor(), params: { key: await keyOf() }, method: 'POST' };
		const long = await ask(decline, { ...asked, body: { because: 'x'.repeat(501) } });
		expect(long.body).toMatchObject({ status: 422, errors: [{ field: 'because' }] });
		const body = { because: 'Inte i år.' };
		expect((await ask(decline, { ...asked, search: '?dry_run=true', body })).status).toBe(200);
		expect((await ask(decline, { ...asked, body })).body).toEqual({ id: key });
		expect((await ask(one, { actor: nils, params: { key } })).body).toMatchObject({
			state: 'declined',
			declined_because: 'Inte i år.'
		});
	});

	it('is accepted by beginning an entry, by whom it went to', async () => {
		await world.owner(`update application.nomination set nominator_email = 'x@example.se'`);
		const key = await nominated('Kostenheten');
		const body = { eligibility: eligible.framsteget };
		const asked = { actor: anna, params: { key }, method: 'POST', body };
		expect((await ask(accept, { ...asked, actor: bo })).status).toBe(404);
		expect((await ask(accept, { ...asked, search: '?dry_run=true' })).status).toBe(200);
		const accepted = await ask(accept, asked);
		expect(accepted.status).toBe(200);
		const entry = accepted.body['entry'];
		expect((await ask(one, { actor: anna, params: { key } })).body).toMatchObject({
			state: 'accepted',
			entry
		});
		expect((await ask(one, { actor: nils, params: { key } })).body).toMatchObject({ entry: null });
		expect((await ask(accept, asked)).status).toBe(409);
	});
});
