// Guests answer by their own links; what they need is the office's alone, and is erased.
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { linkKey } from '../embargo/key.ts';
import {
	addGuests,
	addTable,
	answerInvitation,
	badgesPdf,
	checkIn,
	eraseNeeds,
	guestList,
	invitationByLink,
	inviteGuests,
	remindGuests,
	removeTable,
	saveCeremony,
	seatGuests,
	setGuestLanguage
} from '../index.ts';

const world = useWorld();
const time = '2026-10-20T09:00:00Z';
const visitor = world.visitor(time);
let office: Person;
let outsider: Person;
let ceremonyId: string;

const list = async () => {
	const found = await guestList(office, ceremonyId);
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value;
};
const guestNamed = async (name: string) => {
	const guest = (await list()).guests.find((each) => each.name === name);
	if (!guest) throw new Error(`no guest ${name}`);
	return { ...guest, key: linkKey('guest of a ceremony', guest.id) };
};
const answer = { coming: 'coming' as const, companions: '', access: '', diet: '' };

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }], time);
	outsider = await world.person('Nils Nyfiken', [{ role: 'auditor' }], time);
	const made = await saveCeremony(
		office,
		{ id: null, revision: 0 },
		{
			name: 'Prisutdelningen 2026',
			starts: '2026-11-26T18:00',
			place: 'Blå hallen, Stadshuset',
			programme: '18.00 Dörrarna öppnas',
			replyBy: '2026-11-12',
			editionIds: []
		}
	);
	if (!made.ok) throw new Error(made.refusal.reason);
	ceremonyId = made.value.id;
});

describe('guests', () => {
	it('are listed a line each, once by their address, and a wrong line is named', async () => {
		expect(
			await addGuests(office, { ceremonyId, lines: 'Anna Ek; anna@example.se\nBo', companions: 1 })
		).toMatchObject({ refusal: { reason: 'guest-line', values: { row: 2 } } });
		const lines = 'Anna Ek; anna@example.se; Bromma\nBo Ström; bo@example.se';
		expect(await addGuests(office, { ceremonyId, lines, companions: 1 })).toMatchObject({
			value: { added: 2 }
		});
		expect(await addGuests(office, { ceremonyId, lines, companions: 1 })).toMatchObject({
			value: { added: 0 }
		});
	});

	it('have a link that opens when they are invited, each with a mail of their own, and are reminded until they answer', async () => {
		const { key } = await guestNamed('Anna Ek');
		expect(await invitationByLink(visitor, key)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await inviteGuests(office, { ceremonyId })).toMatchObject({ value: { sent: 2 } });
		expect(await inviteGuests(office, { ceremonyId })).toMatchObject({
			refusal: { reason: 'no-receivers' }
		});
		expect(await invitationByLink(visitor, key)).toMatchObject({
			value: { ceremony: 'Prisutdelningen 2026', companionsMost: 1, answer: null }
		});
		await answerInvitation(visitor, {
			key: (await guestNamed('Bo Ström')).key,
			...answer,
			coming: 'not-coming'
		});
		expect(await remindGuests(office, { ceremonyId })).toMatchObject({ value: { sent: 1 } });
	});

	it('say whether they come, with whom and what they need, which only the office reads', async () => {
		const { key } = await guestNamed('Anna Ek');
		expect(await answerInvitation(visitor, { key, ...answer, coming: '' })).toMatchObject({
			refusal: { fields: [{ field: 'coming' }] }
		});
		expect(
			await answerInvitation(visitor, { key, ...answer, companions: 'Per\nPål' })
		).toMatchObject({ refusal: { reason: 'companions-too-many', values: { max: 1 } } });
		const said = { companions: 'Per Ek', access: 'Plats för rullstol', diet: 'Nötallergi' };
		expect(await answerInvitation(visitor, { key, ...answer, ...said })).toMatchObject({
			ok: true
		});
		expect(await guestNamed('Anna Ek')).toMatchObject({
			state: 'coming',
			companions: ['Per Ek'],
			needs: { access: 'Plats för rullstol', diet: 'Nötallergi' }
		});
		const { rows } = await world.owner(`select g::text as row from ceremony.guest g`);
		expect(JSON.stringify(rows)).not.toMatch(/rullstol|allergi/);
		const seen = await inTransaction(outsider, (tx) =>
			tx.selectFrom('ceremony.guest').selectAll().execute()
		);
		expect(seen).toEqual([]);
		expect(await guestList(outsider, ceremonyId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const log = await world.owner(
			`select coalesce(string_agg(detail::text, ''), '') as log from platform.audit`
		);
		expect(log.rows[0].log).not.toMatch(/rullstol|allergi/);
	});

	it('are seated, checked in, and given badges with their company’s', async () => {
		expect(await addTable(office, { ceremonyId, name: '1', seats: 0 })).toMatchObject({
			refusal: { reason: 'needs-seats' }
		});
		await addTable(office, { ceremonyId, name: '1', seats: 8 });
		expect(await addTable(office, { ceremonyId, name: '1', seats: 8 })).toMatchObject({
			refusal: { reason: 'name-taken' }
		});
		const [table] = (await list()).tables;
		if (!table) throw new Error('no table');
		const anna = await guestNamed('Anna Ek');
		const bo = await guestNamed('Bo Ström');
		const seats = new Map([
			[anna.id, table.id],
			[bo.id, table.id]
		]);
		await seatGuests(office, { ceremonyId, seats });
		expect((await guestNamed('Anna Ek')).tableId).toBe(table.id);
		expect((await guestNamed('Bo Ström')).tableId).toBeNull();
		await checkIn(office, { ceremonyId, guestId: anna.id, here: true });
		expect((await guestNamed('Anna Ek')).checkedInAt).not.toBeNull();
		const badges = await badgesPdf(office, ceremonyId);
		if (!badges.ok) throw new Error(badges.refusal.reason);
		expect(badges.value.pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const page = await (await getDocumentProxy(new Uint8Array(badges.value.pdf))).getPage(1);
		const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : ''));
		expect(text.join(' ')).toMatch(/Anna Ek.*Per Ek/);
		await removeTable(office, { ceremonyId, tableId: table.id });
		expect((await guestNamed('Anna Ek')).tableId).toBeNull();
	});

	it('have what they need erased thirty days after the evening', async () => {
		expect(await eraseNeeds(Temporal.Instant.from('2026-12-20T09:00:00Z'))).toBe(0);
		expect(await eraseNeeds(Temporal.Instant.from('2026-12-27T09:00:00Z'))).toBe(1);
		expect(await guestNamed('Anna Ek')).toMatchObject({ needs: { access: '', diet: '' } });
		expect((await list()).ceremony.needsErasedAt).not.toBeNull();
		expect(await eraseNeeds(Temporal.Instant.from('2026-12-28T09:00:00Z'))).toBe(0);
	});

	it('have it erased also after an evening that was moved on when it had been erased once', async () => {
		const { name, place, replyBy, revision } = (await list()).ceremony;
		const later = { name, place, replyBy: replyBy ?? '', programme: '', editionIds: [] };
		const moved = { ...later, starts: '2027-01-20T18:00' };
		expect(await saveCeremony(office, { id: ceremonyId, revision }, moved)).toMatchObject({
			ok: true
		});
		const key = linkKey('guest of a ceremony', (await guestNamed('Anna Ek')).id);
		const said = { coming: 'coming' as const, companions: '', access: '', diet: 'Nötallergi' };
		await answerInvitation(world.visitor('2027-01-05T09:00:00Z'), { key, ...said });
		expect(await guestNamed('Anna Ek')).toMatchObject({ needs: { diet: 'Nötallergi' } });
		expect(await eraseNeeds(Temporal.Instant.from('2027-02-10T09:00:00Z'))).toBe(0);
		expect(await eraseNeeds(Temporal.Instant.from('2027-02-25T09:00:00Z'))).toBe(1);
		expect(await guestNamed('Anna Ek')).toMatchObject({ needs: { diet: '' } });
	});
});

describe('a guest who reads English', () => {
	const english = { ...visitor, locale: 'en' as const };
	let evening: string;
	const details = {
		name: 'Prisutdelningen 2027',
		starts: '2027-11-26T18:00',
		place: 'Blå hallen',
		programme: '18.00 Dörrarna öppnas',
		replyBy: '2027-11-12',
		editionIds: []
	};
	const listed = async (name: string) => {
		const found = await guestList(office, evening);
		const guest = found.ok && found.value.guests.find((each) => each.name === name);
		if (!guest) throw new Error(`no guest ${name}`);
		return { ...guest, key: linkKey('guest of a ceremony', guest.id) };
	};
	const lastMailTo = async (address: string) => {
		const { rows } = await world.owner(
			'select subject, body from platform.mail where to_address = $1 order by id desc limit 1',
			[address]
		);
		return { subject: String(rows[0]?.subject), body: String(rows[0]?.body) };
	};

	beforeAll(async () => {
		const words = { nameEn: 'The awards of 2027', placeEn: 'The Blue Hall', programmeEn: '' };
		const made = await saveCeremony(office, { id: null, revision: 0 }, { ...details, ...words });
		if (!made.ok) throw new Error(made.refusal.reason);
		evening = made.value.id;
		const lines = 'Ada Love; ada@example.com; ; English\nSven Ek; sven@example.se';
		await addGuests(office, { ceremonyId: evening, lines, companions: 0 });
		const more = { ceremonyId: evening, lines: 'Alan T; alan@example.com', companions: 0 };
		await addGuests(office, { ...more, locale: 'en' });
	});

	it('is invited in it, as the office has said, and everybody else in Swedish', async () => {
		await inviteGuests(office, { ceremonyId: evening });
		for (const name of ['Ada Love', 'Alan T']) {
			const { email, key, locale } = await listed(name);
			expect(locale).toBe('en');
			const { subject, body } = await lastMailTo(email);
			expect(subject).toBe('Invitation to The awards of 2027');
			expect(body).toMatch(/26 November 2027.*at The Blue Hall/);
			expect(body).toContain(`/en/gast/${key}`);
		}
		const { subject, body } = await lastMailTo('sven@example.se');
		expect(subject).toBe('Inbjudan till Prisutdelningen 2027');
		expect(body).toContain('Blå hallen');
		expect(body).not.toContain('/en/gast/');
	});

	it('reads the invitation in the language of the page, and what is said in Swedish alone in Swedish', async () => {
		const { key } = await listed('Ada Love');
		expect(await invitationByLink(english, key)).toMatchObject({
			value: {
				ceremony: 'The awards of 2027',
				place: 'The Blue Hall',
				programme: [{ what: 'Dörrarna öppnas' }],
				programmeIn: 'sv'
			}
		});
		expect(await invitationByLink(visitor, key)).toMatchObject({
			value: { ceremony: 'Prisutdelningen 2027', place: 'Blå hallen', programmeIn: 'sv' }
		});
	});

	it('is written to in the language that they answer in, and the office can change it', async () => {
		const { key, id } = await listed('Sven Ek');
		await answerInvitation(english, { key, ...answer });
		expect((await listed('Sven Ek')).locale).toBe('en');
		const back = { ceremonyId: evening, guestId: id, locale: 'sv' as const };
		expect((await setGuestLanguage(office, back)).ok).toBe(true);
		expect((await listed('Sven Ek')).locale).toBe('sv');
		expect(await setGuestLanguage(office, { ...back, ceremonyId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await setGuestLanguage(outsider, back)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});
});
