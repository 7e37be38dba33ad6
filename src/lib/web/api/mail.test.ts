// The outbox, messages and progress on the open interface: the same rules as the pages, with If-Match and dry runs.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry, valueOf } from '../../server/application/call.fixture.ts';
import { submitEntry } from '../../server/application/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { GET as outbox } from '../../../routes/api/v1/editions/[programme]/[edition]/mail/+server.ts';
import { POST as write } from '../../../routes/api/v1/editions/[programme]/[edition]/messages/+server.ts';
import { GET as progress } from '../../../routes/api/v1/editions/[programme]/[edition]/progress/+server.ts';
import {
	GET as readMail,
	PATCH as changeMail
} from '../../../routes/api/v1/mail/[mail]/+server.ts';
import { POST as sendMail } from '../../../routes/api/v1/mail/[mail]/send/+server.ts';
import { POST as stopMail } from '../../../routes/api/v1/mail/[mail]/stop/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
const at = { programme: 'kvalitetsutmarkelsen', edition: '2026' };
let office: Person;
let anna: Person;
let entry: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'kvalitetsutmarkelsen');
	office = await world.person('Kim Kansli', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	entry = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Kostenheten');
	const bo = await world.person('Bo Al');
	const bos = await readyEntry(bo, editionId, 'kvalitetsutmarkelsen', 'Sagan');
	valueOf(await submitEntry(bo, { entryId: bos }));
});

const message = {
	audience: { units: { states: ['draft'] } },
	subject: { sv: 'Till {{enhet}}' },
	body: { sv: 'Hej {{kontaktperson}}' },
	goes_at: '2026-03-05T08:00:00+01:00'
};
const post = (actor: Person, body: unknown, search = '') =>
	ask(write, { actor, params: at, method: 'POST', body, search });
const mails = async () => (await ask(outbox, { actor: office, params: at })).body;

describe('a message on the open interface', () => {
	it('in a dry run answers the real mails and keeps none', async () => {
		const told = await post(office, message, '?dry_run=true');
		expect(told.status).toBe(200);
		expect(told.body['mail']).toMatchObject([
			{ to: { address: anna.email }, subject: 'Till Kostenheten', body: 'Hej Anna Ek', entry }
		]);
		expect((await mails())['mail']).toEqual([]);
	});

	it('says what is wrong at which field', async () => {
		const told = await post(office, { ...message, body: { sv: '{{kontakt}}' } });
		expect(told.status).toBe(422);
		expect(told.body['errors']).toEqual([
			{ field: 'body.sv', message: '{{kontakt}} finns inte. Menade ni {{kontaktperson}}?' }
		]);
	});

	it('is refused to who is not of the office, as is the whole outbox', async () => {
		expect((await post(anna, message)).status).toBe(403);
		expect((await ask(outbox, { actor: anna, params: at })).status).toBe(403);
		expect((await ask(progress, { actor: anna, params: at })).status).toBe(403);
	});
});

describe('a mail on the open interface', () => {
	let id: string;
	const about = () => ({ actor: office, params: { mail: id } });
	const patch = (ifMatch: string | undefined, body: unknown, search = '') =>
		ask(changeMail, {
			...about(),
			method: 'PATCH',
			body,
			search,
			headers: ifMatch === undefined ? {} : { 'if-match': ifMatch }
		});

	beforeAll(async () => {
		const { body } = await post(office, message);
		id = (body['mail'] as { id: string }[])[0]?.id ?? '';
	});

	it('waits in the outbox of its edition until its time', async () => {
		expect((await mails())['mail']).toMatchObject([
			{ id, state: 'waiting', goes_at: '2026-03-05T07:00:00Z', revision: 1 }
		]);
	});

	it('is changed by who names what they saw, and by nobody else', async () => {
		expect((await patch(undefined, { subject: 'X' })).status).toBe(428);
		expect(await patch('"1"', { subject: 'Prov' }, '?dry_run=true')).toMatchObject({
			status: 200,
			body: { subject: 'Prov' }
		});
		expect(await patch('"1"', { subject: 'Nytt' })).toMatchObject({ status: 200, etag: '"2"' });
		const late = await patch('"1"', { subject: 'Annat' });
		expect(late).toMatchObject({
			status: 412,
			body: { current: { subject: 'Nytt', revision: 2 } }
		});
		const read = await ask(readMail, about());
		expect(read).toMatchObject({ etag: '"2"', body: { subject: 'Nytt', body: 'Hej Anna Ek' } });
	});

	it('is stopped, and sent after all', async () => {
		const stop = () => ask(stopMail, { ...about(), method: 'POST' });
		expect(await stop()).toMatchObject({ status: 200, body: { state: 'stopped' } });
		expect((await stop()).status).toBe(409);
		expect(await ask(sendMail, { ...about(), method: 'POST' })).toMatchObject({
			status: 200,
			body: { state: 'waiting', goes_at: null }
		});
	});

	it('is not there for an applicant, though it is about their entry and waits for them', async () => {
		expect((await ask(readMail, { ...about(), actor: anna })).status).toBe(403);
	});
});

it('an edition’s progress is told in numbers', async () => {
	const told = await ask(progress, { actor: office, params: at });
	expect(told.body).toMatchObject({
		closes: '2026-03-20T23:59',
		days_left: 18,
		funnel: { begun: 2, eligible: 2, complete: 2, submitted: 1 },
		before: null,
		waits: [
			{ who: 'office', what: 'mail-waiting', count: 1, late: false },
			{ who: 'units', what: 'ready', count: 1, until: '2026-03-20T23:59', late: false }
		]
	});
	const days = told.body['days'] as unknown[];
	expect(days.at(-1)).toEqual({ days_before: 18, begun: 2, submitted: 1 });
});
