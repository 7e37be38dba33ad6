// Who shares an entry: invited by mail, with a right, by whoever may; and always somebody who is the contact.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { latestMail } from '../../platform/mail/index.ts';
import { appoint, rolesToward } from '../../people/index.ts';
import { openCall, valueOf } from '../call.fixture.ts';
import {
	acceptInvitation,
	appointContact,
	changeRight,
	colleaguesOf,
	declineInvitation,
	declareBoardNotice,
	entryForWriting,
	invitationByKey,
	inviteColleague,
	leaveEntry,
	myEntries,
	myInvitations,
	offerHandOver,
	removeColleague,
	saveAnswer,
	startEntry,
	submitEntry,
	withdrawInvitation,
	withdrawEntry
} from '../index.ts';

const world = useWorld();
let editionId: string;
let anna: Person;
let bo: Person;
let cia: Person;
let office: Person;
let entryId: string;
let place = 0;

/** The key in the newest invitation to an address. */
async function keyTo(email: string): Promise<string> {
	const mail = (await latestMail(world.system(), email)).find(({ body }) =>
		body?.includes('nyckel=')
	);
	return (
		new URL(/https?:\S+nyckel=\S+/.exec(mail?.body ?? '')?.[0] ?? 'x:').searchParams.get(
			'nyckel'
		) ?? ''
	);
}
const join = async (who: Person, right: 'writer' | 'reader') => {
	valueOf(await inviteColleague(anna, { entryId, email: who.email, right }));
	valueOf(await acceptInvitation(who, { key: await keyTo(who.email) }));
};
const save = (who: Person, value: string) =>
	saveAnswer(who, { entryId, questionKey: 'background', revision: 0, value });
const namesIn = async () =>
	valueOf(await colleaguesOf(office, entryId)).people.map(
		({ name, right, contact }) => `${name}: ${contact ? 'contact' : right}`
	);
const reasonOf = (outcome: { ok: boolean; refusal?: { reason: string } }) =>
	outcome.refusal?.reason;

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget');
	office = await world.person('Olga Office', [{ role: 'office' }]);
});
beforeEach(async () => {
	place += 1;
	anna = await world.person(`Anna Ek ${'x'.repeat(place)}`);
	bo = await world.person(`Bo Alm ${'x'.repeat(place)}`);
	cia = await world.person(`Cia Dal ${'x'.repeat(place)}`);
	entryId = valueOf(await startEntry(anna, { editionId })).entryId;
});

describe('inviting a colleague', () => {
	it('gives nothing before it is accepted, and then what it says', async () => {
		valueOf(
			await inviteColleague(anna, {
				entryId,
				email: ` ${bo.email.toUpperCase()} `,
				right: 'writer'
			})
		);
		expect(reasonOf(await save(bo, 'Inte än'))).toBe('not-allowed');
		expect(valueOf(await myInvitations(bo))).toMatchObject([
			{ kind: 'writer', invitedBy: anna.name }
		]);
		const key = await keyTo(bo.email);
		expect(valueOf(await acceptInvitation(bo, { key }))).toEqual({ entryId });
		valueOf(await save(bo, 'Nu skriver Bo'));
		expect(await namesIn()).toEqual([`${anna.name}: contact`, `${bo.name}: writer`]);
		expect(valueOf(await myInvitations(bo))).toEqual([]);
	});

	it('lets a reader see everything and change nothing', async () => {
		valueOf(await save(anna, 'Annas text'));
		await join(bo, 'reader');
		const seen = valueOf(await entryForWriting(bo, entryId));
		expect(seen.answers.get('background')?.typed).toBe('Annas text');
		expect(seen.mayWrite).toBe(false);
		expect(valueOf(await myEntries(bo)).map(({ id }) => id)).toEqual([entryId]);
		for (const outcome of [
			await saveAnswer(bo, { entryId, questionKey: 'background', revision: 1, value: 'Bos' }),
			await submitEntry(bo, { entryId }),
			await withdrawEntry(bo, { entryId }),
			await declareBoardNotice(bo, { entryId, board: 'x', declared: true }),
			await inviteColleague(bo, { entryId, email: 'ny@example.se', right: 'reader' }),
			await changeRight(bo, { entryId, personId: bo.personId, right: 'writer' }),
			await removeColleague(bo, { entryId, personId: anna.personId }),
			await offerHandOver(bo, { entryId, email: bo.email, predecessor: 'leaves' })
		]) {
			expect(reasonOf(outcome)).toBe('not-allowed');
		}
	});

	it('keeps a reader from writing in the database itself', async () => {
		valueOf(await save(anna, 'Annas text'));
		await join(bo, 'reader');
		const changed = await inTransaction(bo, (tx) =>
			tx
				.updateTable('application.answer')
				.set({ value: '"Bos text"', revision: 2 })
				.where('entry_id', '=', entryId)
				.executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
		const insert = inTransaction(bo, (tx) =>
			tx
				.insertInto('application.answer')
				.values({
					organiser_id: world.organiserId,
					entry_id: entryId,
					question_key: 'result',
					revision: 1,
					value: '"Bos text"',
					saved_at: bo.at.toString()
				})
				.execute()
		);
		await expect(insert).rejects.toThrow('row-level security');
		await expect(
			inTransaction(bo, (tx) =>
				appoint(tx, bo, { personId: bo.personId, role: 'applicant', editionId, entryId })
			)
		).rejects.toThrow('row-level security');
	});

	it('keeps a reader of an entry from assessing it', async () => {
		const assess = () =>
			inTransaction(world.system(), (tx) =>
				appoint(tx, world.system(), { personId: bo.personId, role: 'examiner', editionId, entryId })
			);
		await assess();
		await join(bo, 'reader');
		await expect(assess()).rejects.toThrow('conflict of interest');
		const held = await inTransaction(bo, (tx) => rolesToward(tx, bo, { entryId, editionId }));
		expect(held.has('examiner')).toBe(false);
		expect(held.has('reader')).toBe(true);
	});

	it('cannot be used with another address', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'writer' }));
		const key = await keyTo(bo.email);
		expect(reasonOf(await acceptInvitation(cia, { key }))).toBe('invitation-for-another');
		expect(reasonOf(await declineInvitation(cia, { key }))).toBe('invitation-for-another');
		const { id } = valueOf(await myInvitations(bo))[0] ?? { id: '' };
		expect(reasonOf(await acceptInvitation(cia, { invitationId: id }))).toBe('not-found');
		expect(reasonOf(await save(cia, 'Intrång'))).toBe('not-allowed');
		expect(reasonOf(await acceptInvitation(world.visitor(), { key }))).toBe('sign-in-first');
	});

	it('cannot be used by another in the database either', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'reader' }));
		const take = (who: Person, role: 'applicant' | 'reader') =>
			inTransaction(who, (tx) =>
				appoint(tx, who, { personId: who.personId, role, editionId, entryId })
			);
		await expect(take(cia, 'reader')).rejects.toThrow('row-level security');
		await expect(take(bo, 'applicant')).rejects.toThrow('row-level security');
	});

	it('cannot be used twice, after fourteen days, or when it is taken back', async () => {
		await join(bo, 'writer');
		const used = await keyTo(bo.email);
		expect(reasonOf(await acceptInvitation(bo, { key: used }))).toBe('invitation-closed');
		valueOf(await removeColleague(anna, { entryId, personId: bo.personId }));
		expect(reasonOf(await acceptInvitation(bo, { key: used }))).toBe('invitation-closed');

		valueOf(await inviteColleague(anna, { entryId, email: cia.email, right: 'reader' }));
		const key = await keyTo(cia.email);
		const late = world.at(cia, '2026-03-16T11:00:00Z');
		expect(reasonOf(await acceptInvitation(late, { key }))).toBe('invitation-closed');
		expect((await invitationByKey(late, key))?.state).toBe('expired');
		const { invitations } = valueOf(await colleaguesOf(anna, entryId));
		const invitationId = invitations[0]?.id ?? '';
		valueOf(await withdrawInvitation(anna, { entryId, invitationId }));
		expect(reasonOf(await acceptInvitation(cia, { key }))).toBe('invitation-closed');
		expect(await invitationByKey(cia, 'fel nyckel')).toBeUndefined();
	});

	it('is used once when two answers come at the same moment', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'writer' }));
		const key = await keyTo(bo.email);
		const both = await Promise.all([acceptInvitation(bo, { key }), acceptInvitation(bo, { key })]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	it('keeps of the key only its hash, and the mail from everyone but its receiver', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'writer' }));
		const key = await keyTo(bo.email);
		expect(key.length).toBeGreaterThan(40);
		const { rows } = await world.owner('select i::text as row from application.invitation i');
		expect(JSON.stringify(rows)).not.toContain(key);
		expect(JSON.stringify(await latestMail(office))).not.toContain(key);
	});

	it('replaces the one before to the same address', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'writer' }));
		const first = await keyTo(bo.email);
		valueOf(
			await inviteColleague(world.at(anna, '2026-03-03T11:00:00Z'), {
				entryId,
				email: bo.email,
				right: 'reader'
			})
		);
		expect(valueOf(await colleaguesOf(anna, entryId)).invitations).toHaveLength(1);
		expect(reasonOf(await acceptInvitation(bo, { key: first }))).toBe('invitation-closed');
	});

	it('refuses what is no address, and who is in it already', async () => {
		const invite = (email: string) => inviteColleague(anna, { entryId, email, right: 'reader' });
		expect(reasonOf(await invite('ingen adress'))).toBe('not-an-email');
		expect(reasonOf(await invite(anna.email))).toBe('already-colleague');
	});

	it('can be declined', async () => {
		valueOf(await inviteColleague(anna, { entryId, email: bo.email, right: 'writer' }));
		valueOf(await declineInvitation(bo, { key: await keyTo(bo.email) }));
		expect(valueOf(await colleaguesOf(anna, entryId)).invitations).toEqual([]);
		expect(reasonOf(await save(bo, 'Nej'))).toBe('not-allowed');
	});

	it('asks for a name where there is only an address, and no more than a name', async () => {
		const person = await world.person(`Ny ${'y'.repeat(place)}`);
		const { email } = person;
		const newcomer = { ...person, name: email };
		await world.owner('update people.person set name = email where id = $1', [newcomer.personId]);
		valueOf(await inviteColleague(anna, { entryId, email, right: 'writer' }));
		const key = await keyTo(email);
		expect(reasonOf(await acceptInvitation(newcomer, { key }))).toBe('name-missing');
		valueOf(await acceptInvitation(newcomer, { key, name: '  Ny  Nilsson ' }));
		expect(await namesIn()).toContain('Ny Nilsson: writer');
	});
});

describe('who decides who is in an entry', () => {
	it('is the contact person, not another writer', async () => {
		await join(bo, 'writer');
		await join(cia, 'reader');
		expect(reasonOf(await removeColleague(bo, { entryId, personId: cia.personId }))).toBe(
			'contact-person-only'
		);
		valueOf(await changeRight(anna, { entryId, personId: cia.personId, right: 'writer' }));
		valueOf(await changeRight(anna, { entryId, personId: bo.personId, right: 'reader' }));
		expect(await namesIn()).toEqual([
			`${anna.name}: contact`,
			`${bo.name}: reader`,
			`${cia.name}: writer`
		]);
		expect(reasonOf(await save(bo, 'Nej'))).toBe('not-allowed');
	});

	it('lets whoever is taken out see nothing any more', async () => {
		await join(bo, 'writer');
		valueOf(await save(bo, 'Bos text'));
		valueOf(await removeColleague(anna, { entryId, personId: bo.personId }));
		expect(reasonOf(await entryForWriting(bo, entryId))).toBe('not-allowed');
		const rows = await inTransaction(bo, (tx) =>
			tx
				.selectFrom('application.answer_revision')
				.selectAll()
				.where('entry_id', '=', entryId)
				.execute()
		);
		expect(rows).toEqual([]);
	});

	it('lets the contact person end an appointment, and make nothing else of it', async () => {
		await join(bo, 'writer');
		const other = valueOf(await startEntry(cia, { editionId })).entryId;
		const turned = (change: { role?: string; entry_id?: string }) =>
			inTransaction(anna, (tx) =>
				tx
					.updateTable('people.appointment')
					.set({ ...change, until: anna.at.toString() })
					.where('person_id', '=', bo.personId)
					.where('entry_id', '=', entryId)
					.execute()
			);
		for (const change of [{ role: 'examiner' }, { entry_id: other }]) {
			await expect(turned(change)).rejects.toThrow('row-level security');
		}
		await turned({});
		expect(await namesIn()).toEqual([`${anna.name}: contact`]);
	});

	it('lets anyone leave but the contact person, who cannot be taken out either', async () => {
		await join(bo, 'writer');
		expect(reasonOf(await leaveEntry(anna, { entryId }))).toBe('contact-person-stays');
		for (const who of [anna, office]) {
			expect(reasonOf(await removeColleague(who, { entryId, personId: anna.personId }))).toBe(
				'contact-person-stays'
			);
		}
		valueOf(await leaveEntry(bo, { entryId }));
		expect(await namesIn()).toEqual([`${anna.name}: contact`]);
		await expect(
			world.owner(
				`update people.appointment set until = now() where person_id = $1 and role = 'applicant'`,
				[anna.personId]
			)
		).rejects.toThrow('always has a contact person');
	});
});

describe('handing an entry over', () => {
	it('makes whoever accepts the contact person, and lets the one before leave', async () => {
		valueOf(await offerHandOver(anna, { entryId, email: bo.email, predecessor: 'leaves' }));
		expect(await namesIn()).toEqual([`${anna.name}: contact`]);
		valueOf(await acceptInvitation(bo, { key: await keyTo(bo.email) }));
		expect(await namesIn()).toEqual([`${bo.name}: contact`]);
		expect(reasonOf(await save(anna, 'Nej'))).toBe('not-allowed');
		const { handOvers } = valueOf(await colleaguesOf(bo, entryId));
		expect(handOvers).toMatchObject([{ from: anna.name, to: bo.name, reason: null }]);
		const { rows } = await world.owner(
			`select action from platform.audit where subject_id = $1 and action = 'entry.hand-over'`,
			[entryId]
		);
		expect(rows).toHaveLength(1);
	});

	it('lets the one before stay as a writer, and a reader become the contact person', async () => {
		await join(bo, 'reader');
		valueOf(await offerHandOver(anna, { entryId, email: bo.email, predecessor: 'stays' }));
		valueOf(await acceptInvitation(bo, { key: await keyTo(bo.email) }));
		expect(await namesIn()).toEqual([`${bo.name}: contact`, `${anna.name}: writer`]);
		valueOf(await removeColleague(bo, { entryId, personId: anna.personId }));
	});

	it('is the contact person’s or the office’s to offer, one at a time', async () => {
		await join(bo, 'writer');
		expect(
			reasonOf(await offerHandOver(bo, { entryId, email: bo.email, predecessor: 'leaves' }))
		).toBe('contact-person-only');
		valueOf(await offerHandOver(anna, { entryId, email: cia.email, predecessor: 'stays' }));
		const first = await keyTo(cia.email);
		valueOf(await offerHandOver(office, { entryId, email: bo.email, predecessor: 'stays' }));
		expect(reasonOf(await acceptInvitation(cia, { key: first }))).toBe('invitation-closed');
		await expect(
			inTransaction(bo, (tx) =>
				tx
					.updateTable('application.entry')
					.set({ contact_id: cia.personId })
					.where('id', '=', entryId)
					.execute()
			)
		).rejects.toThrow('contact person');
		valueOf(await acceptInvitation(bo, { key: await keyTo(bo.email) }));
		expect((await namesIn())[0]).toBe(`${bo.name}: contact`);
	});

	it('can be done by the office alone, with a reason that is kept', async () => {
		const give = (who: Person, reason: string) =>
			appointContact(who, {
				entryId,
				email: 'ny.chef@example.se',
				name: 'Ny Chef',
				reason,
				predecessor: 'leaves'
			});
		expect(await give(office, ' ')).toMatchObject({
			refusal: { fields: [{ field: 'reason', reason: 'reason-missing' }] }
		});
		expect(reasonOf(await give(anna, 'Jag slutar'))).toBe('not-allowed');
		valueOf(await give(office, 'Anna har slutat'));
		expect(await namesIn()).toEqual(['Ny Chef: contact']);
		expect(valueOf(await colleaguesOf(office, entryId)).handOvers).toMatchObject([
			{ from: anna.name, to: 'Ny Chef', reason: 'Anna har slutat' }
		]);
		expect((await latestMail(world.system(), 'ny.chef@example.se'))[0]?.kind).toBe(
			'entry.hand-over'
		);
		expect((await latestMail(world.system(), anna.email))[0]?.kind).toBe('entry.hand-over');
	});
});

describe('two things at once', () => {
	it('leave an entry with its contact person: whoever becomes it does not leave at the same moment', async () => {
		await join(bo, 'writer');
		for (let round = 0; round < 6; round++) {
			const [made] = await Promise.all([
				appointContact(office, {
					entryId,
					email: bo.email,
					name: bo.name,
					reason: 'Anna har slutat',
					predecessor: 'stays'
				}),
				leaveEntry(bo, { entryId })
			]);
			expect(made.ok || reasonOf(made)).toBe(true);
			expect((await namesIn())[0]).toBe(`${bo.name}: contact`);
			const back = { entryId, email: anna.email, name: anna.name, reason: 'Åter' };
			valueOf(await appointContact(office, { ...back, predecessor: 'stays' }));
		}
	});
});

describe('an address that is invited over and over', () => {
	it('gets ten mails in ten minutes and no more; a rehearsal is not counted', async () => {
		const email = `nagon${place}@example.se`;
		const invite = (actor: Person) => inviteColleague(actor, { entryId, email, right: 'writer' });
		for (let times = 0; times < 10; times++) {
			valueOf(await invite({ ...anna, dryRun: true }));
			valueOf(await invite(anna));
		}
		expect(reasonOf(await invite(anna))).toBe('too-many-attempts');
		const offer = { entryId, email, predecessor: 'stays' as const };
		expect(reasonOf(await offerHandOver(anna, offer))).toBe('too-many-attempts');
		expect(await latestMail(world.system(), email)).toHaveLength(10);
		valueOf(await invite(world.at(anna, '2026-03-02T11:11:00Z')));
	});
});
