// What the pages can do, the open interface can: files taken out, invitations answered, presence shown, a message changed
// and stopped, slides shown, a registrar's link confirmed, the way back to a check mailed. Rehearsed first; refused to others.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { POST as confirm } from '../../../routes/api/v1/board-notices/[key]/confirmation/+server.ts';
import { GET as notice } from '../../../routes/api/v1/board-notices/[key]/+server.ts';
import { POST as takeOut } from '../../../routes/api/v1/editions/[programme]/[edition]/entries/export/+server.ts';
import {
	DELETE as removeSlides,
	PUT as putSlides
} from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/[meeting]/slides/+server.ts';
import { PUT as presence } from '../../../routes/api/v1/entries/[entry]/presence/+server.ts';
import { POST as accept } from '../../../routes/api/v1/invitations/[invitation]/acceptance/+server.ts';
import { POST as decline } from '../../../routes/api/v1/invitations/[invitation]/refusal/+server.ts';
import { GET as invitations } from '../../../routes/api/v1/invitations/+server.ts';
import {
	GET as message,
	PATCH as reword
} from '../../../routes/api/v1/messages/[message]/+server.ts';
import { POST as stop } from '../../../routes/api/v1/messages/[message]/stop/+server.ts';
import { POST as mailCheck } from '../../../routes/api/v1/programmes/[programme]/eligibility/mail/+server.ts';
import { openCall, readyEntry, valueOf } from '../../server/application/call.fixture.ts';
import {
	draftDocument,
	inviteColleague,
	queueMessage,
	sendBoardNotice
} from '../../server/application/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { latestMail } from '../../server/platform/mail/index.ts';
import { addMeeting } from '../../server/programme/index.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let anna: Person;
let bo: Person;
let entry: string;
const round = { programme: 'kvalitetsutmarkelsen', edition: '2026' };

beforeAll(async () => {
	editionId = await openCall(world, 'kvalitetsutmarkelsen');
	office = await world.person('Olga Office', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	bo = await world.person('Bo Alm');
	entry = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen');
});

const count = async (table: string) =>
	((await world.owner(`select count(*)::int as n from ${table}`)).rows[0] as { n: number }).n;

describe('entries as a file', () => {
	const file = async (actor: Person, search: string) => {
		const url = new URL(`http://localhost/api/v1/x${search}`);
		const event = {
			url,
			params: round,
			request: new Request(url, { method: 'POST' }),
			locals: { actor, locale: 'sv', requestId: '1', organiser: { id: actor.organiserId } }
		};
		return takeOut(event as unknown as Parameters<typeof takeOut>[0]);
	};
	it('are the office’s, by the filter of the list', async () => {
		const csv = await file(office, '?format=csv&state=draft');
		expect(csv.headers.get('content-type')).toContain('text/csv');
		expect(csv.headers.get('content-disposition')).toContain('.csv');
		expect(await csv.text()).toContain('Kostenheten');
		const xlsx = await file(office, '?format=xlsx');
		expect(new Uint8Array(await xlsx.arrayBuffer()).subarray(0, 2)).toEqual(
			new Uint8Array([0x50, 0x4b])
		);
		expect((await file(office, '?format=csv&state=submitted')).status).toBe(422);
		expect((await file(office, '?format=doc')).status).toBe(400);
		expect((await file(anna, '?format=csv')).status).toBe(403);
	});
});

describe('an invitation', () => {
	it('waits for whoever it was sent to, and is accepted once, or declined', async () => {
		const invite = async () =>
			valueOf(await inviteColleague(anna, { entryId: entry, email: bo.email, right: 'reader' }));
		const { id } = await invite();
		expect((await ask(invitations, { actor: anna })).body).toEqual([]);
		expect((await ask(invitations, { actor: bo })).body).toMatchObject([
			{ id, kind: 'reader', unit: 'Kostenheten', invited_by: 'Anna Ek' }
		]);
		const params = { invitation: id };
		const asked = { actor: bo, params, method: 'POST', body: {} };
		expect((await ask(accept, { ...asked, actor: office })).status).toBe(404);
		expect((await ask(decline, { ...asked, search: '?dry_run=true' })).status).toBe(200);
		expect((await ask(accept, { ...asked, search: '?dry_run=true' })).body).toEqual({ entry });
		expect((await ask(accept, asked)).body).toEqual({ entry });
		expect((await ask(accept, asked)).status).not.toBe(200);
	});
});

describe('presence', () => {
	it('is told to those who share the entry, and to nobody else', async () => {
		const { rows } = await world.owner(
			`select definition #>> '{form,sections,0,key}' as section from programme.edition where id = $1`,
			[editionId]
		);
		const { section } = rows[0] as { section: string };
		const put = (actor: Person, at = section) =>
			ask(presence, { actor, params: { entry }, method: 'PUT', body: { section: at } });
		expect((await put(anna)).body).toEqual([]);
		expect((await put(bo)).body).toEqual([{ name: 'Anna Ek', section, question: null }]);
		expect((await put(office)).status).toBe(403);
		expect((await put(anna, 'nowhere')).status).toBe(404);
	});
});

describe('a message to several', () => {
	it('is reworded by whoever names what they saw, and stopped', async () => {
		const both = (sv: string) => ({ sv, en: sv });
		const { messageId } = valueOf(
			await queueMessage(office, {
				editionId,
				audience: {
					units: {
						who: 'contact',
						choose: 'fitting',
						states: [],
						classes: [],
						organisations: [],
						incomplete: false,
						picked: []
					},
					examiners: false,
					panel: false
				},
				subject: both('Hej'),
				body: both('Välkomna.'),
				sendAfter: Temporal.Instant.from('2026-03-03T08:00:00Z')
			})
		);
		const params = { message: messageId };
		const read = await ask(message, { actor: office, params });
		expect(read).toMatchObject({ status: 200, body: { subject: { sv: 'Hej' } } });
		const body = { subject: both('Hej igen'), body: both('Välkomna.') };
		const asked = { actor: office, params, method: 'PATCH', body };
		expect((await ask(reword, asked)).status).toBe(428);
		const headers = { 'if-match': read.etag ?? '' };
		expect((await ask(reword, { ...asked, headers, actor: anna })).status).toBe(403);
		expect((await ask(reword, { ...asked, headers, search: '?dry_run=true' })).status).toBe(200);
		const reworded = await ask(reword, { ...asked, headers });
		expect(reworded.body).toEqual({ changed: 1, changed_by_hand: 0 });
		expect(reworded.etag).not.toBe(read.etag);
		expect((await ask(reword, { ...asked, headers })).status).not.toBe(200);
		const stopping = { actor: office, params, method: 'POST' };
		expect((await ask(stop, { ...stopping, search: '?dry_run=true' })).status).toBe(200);
		expect((await ask(stop, stopping)).body).toEqual({ count: reworded.body['changed'] });
		expect((await ask(stop, { ...stopping, actor: bo })).status).toBe(403);
	});
});

describe('a registrar’s link', () => {
	it('tells what it is for, and confirms it once, without an account', async () => {
		valueOf(await sendBoardNotice(anna, { entryId: entry, address: 'registrator@example.se' }));
		const [mail] = await latestMail(world.system(), 'registrator@example.se');
		const key = /\/anmalan\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
		const asked = { actor: world.visitor(), params: { key } };
		expect((await ask(notice, asked)).body).toMatchObject({
			unit: 'Kostenheten',
			confirmed_at: null
		});
		const given = { ...asked, method: 'POST', body: { name: 'Rut', reference: 'SN 2026/12' } };
		expect((await ask(confirm, { ...given, search: '?dry_run=true' })).status).toBe(200);
		expect((await ask(notice, asked)).body).toMatchObject({ confirmed_at: null });
		expect((await ask(confirm, given)).body).toMatchObject({ reference: 'SN 2026/12' });
		const wrong = { ...given, params: { key: 'x'.repeat(43) } };
		expect((await ask(confirm, wrong)).status).toBe(410);
	});
});

describe('the way back to a check', () => {
	it('is mailed with the answers, and not in a rehearsal', async () => {
		const body = { answers: { financed: 'yes' }, email: 'jag@example.se' };
		const asked = { actor: world.visitor(), params: round, method: 'POST', body };
		const before = await count('platform.mail');
		expect((await ask(mailCheck, { ...asked, search: '?dry_run=true' })).status).toBe(200);
		expect(await count('platform.mail')).toBe(before);
		expect((await ask(mailCheck, asked)).body).toEqual({ sent: true });
		expect(await count('platform.mail')).toBe(before + 1);
		const wrong = await ask(mailCheck, { ...asked, body: { ...body, email: 'ingen' } });
		expect(wrong.body).toMatchObject({ errors: [{ field: 'email' }] });
	});
});

describe('a meeting’s slides', () => {
	it('are shown by the office, by what the file holds, and taken away', async () => {
		const both = (sv: string) => ({ sv, en: sv });
		const { id } = valueOf(
			await addMeeting(office, {
				editionId,
				meeting: {
					title: both('Frågor'),
					starts: '2026-03-12T13:00',
					ends: '2026-03-12T14:30',
					link: 'https://video.example.se/rum'
				}
			})
		);
		const params = { ...round, meeting: id };
		const search = '?name=bilder.pdf';
		const pdf = await draftDocument(anna, entry);
		const asked = { actor: office, params, search, method: 'PUT', body: valueOf(pdf) };
		expect((await ask(putSlides, { ...asked, actor: anna })).status).toBe(403);
		const program = await ask(putSlides, { ...asked, body: Buffer.from('MZ no slides at all') });
		expect(program).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }] } });
		expect((await ask(putSlides, asked)).body).toEqual({ slides: 'bilder.pdf' });
		expect((await ask(removeSlides, { actor: office, params, method: 'DELETE' })).body).toEqual({
			slides: null
		});
	});
});
