// Nominating, inviting, answering, and what earlier honours then mean, on a real database.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { latestMail } from '../../platform/mail/index.ts';
import {
	installProgramme,
	openEdition,
	readProgrammes,
	type ProgrammeDefinition
} from '../../programme/index.ts';
import { publishEdition, publishProgrammes } from '../../publication/index.ts';
import { addOrganisation, mergeInto, organisationInput } from '../../people/index.ts';
import { eligible, valueOf } from '../call.fixture.ts';
import {
	declineNomination,
	eligibilityCheck,
	entriesOfEdition,
	entryForWriting,
	evaluateEligibility,
	mailCheck,
	myNominations,
	nominate,
	nominationOf,
	nominationsOfEdition,
	outboxOf,
	pastHonoursOf,
	routeContacts,
	saveSection,
	startEntry,
	withdrawNomination,
	type NominationInput
} from '../index.ts';

const world = useWorld();
const client = { address: '192.0.2.1', proxied: false };
const elsewhere = { address: '192.0.2.2', proxied: false };
let definition: ProgrammeDefinition;
let editionId: string;
let office: Person;
let anna: Person;
/** Of the first nomination of Anna. */
let annasKey: string;

const text = (sv: string) => ({ sv, en: sv });

beforeAll(async () => {
	const found = (await readProgrammes('programmes')).find(
		(each) => each.definition.key === 'kvalitetsutmarkelsen'
	);
	if (!found) throw new Error('the programme is missing');
	definition = {
		...found.definition,
		applicants: { who: ['unit', 'person'], how: ['self', 'nominated'] },
		pastHonours: [
			{
				key: 'recent-award',
				honour: 'award',
				withinEditions: 2,
				consequence: 'may-not-take-part',
				explanation: text('Den som vann förra gången står över två år.')
			},
			{
				key: 'any-honour',
				honour: 'any',
				withinEditions: 2,
				consequence: 'may-not-win-yet',
				explanation: text('Den som fått något förra gången kan inte vinna.')
			}
		]
	};
	const system = world.system();
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { ...found, definition, position: 0 })
	);
	const opened = await openEdition(system, {
		programmeId,
		slug: '2026',
		year: 2026,
		label: text('2026'),
		definition,
		calendar: {
			stages: { call: { opens: '2026-02-01T08:00', closes: '2026-03-20T23:59' } },
			ceremony: null
		}
	});
	editionId = valueOf(opened).id;
	await inTransaction(system, async (tx) => {
		await publishProgrammes(tx, system);
		const { rows } = await world.owner(`select id from programme.edition`);
		for (const { id } of rows as { id: string }[]) await publishEdition(tx, system, id);
	});
	office = await world.person('Olga Office', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
});

const written = (more: Partial<NominationInput> = {}) => ({
	editionId,
	client,
	nominatorName: 'Nils Tipsare',
	nominatorEmail: 'nils@example.se',
	nomineeName: 'Anna Ek',
	nomineeEmail: anna.email,
	unit: 'Kostenheten',
	appliesAs: 'unit',
	why: 'De lagar mat som smakar.',
	...more
});

async function mailTo(address: string) {
	return (await latestMail(world.system(), address)).map(({ kind, body }) => ({ kind, body }));
}
async function keyFor(address: string): Promise<string> {
	const [mail] = (await mailTo(address)).filter(({ kind }) => kind === 'nomination.invitation');
	const key = /\/nominering\/([\w-]+)/.exec(mail?.body ?? '')?.[1];
	if (!key) throw new Error('no link came');
	return key;
}

describe('a nomination', () => {
	it('is made by anybody; both sides get mail, and the key is kept by nobody', async () => {
		const { id } = valueOf(await nominate(world.visitor(), written()));
		expect((await mailTo('nils@example.se')).map(({ kind }) => kind)).toEqual([
			'nomination.receipt'
		]);
		const key = await keyFor(anna.email);
		annasKey = key;
		const { rows } = await world.owner(`select n::text as row from application.nomination n`);
		expect((rows as { row: string }[]).map(({ row }) => row).join()).not.toContain(key);
		const link = valueOf(await nominationOf(world.visitor(), key));
		expect(link.nomination).toMatchObject({
			id,
			why: 'De lagar mat som smakar.',
			state: 'invited'
		});
	});

	it('invites by a mail that the office cannot read, nor find in its outbox', async () => {
		const { rows } = await world.owner(
			`select m.body like '%' || $1 || '%' as carries from platform.mail m where m.kind = 'nomination.invitation'`,
			[annasKey]
		);
		expect(rows).toContainEqual({ carries: true });
		const mails = await inTransaction(office, (tx) =>
			tx.selectFrom('platform.mail').select(['kind', 'body']).execute()
		);
		expect(mails.map(({ kind }) => kind)).toContain('nomination.receipt');
		expect(mails.map(({ kind }) => kind)).not.toContain('nomination.invitation');
		expect(JSON.stringify(mails)).not.toContain(annasKey);
		const outbox = valueOf(await outboxOf(office, editionId));
		const listed = [...outbox.waiting, ...outbox.failed, ...outbox.past].map(({ kind }) => kind);
		expect(listed).toContain('nomination.receipt');
		expect(listed).not.toContain('nomination.invitation');
	});

	it('of the same by the same is refused, and so is one too many', async () => {
		expect(await nominate(world.visitor(), written())).toMatchObject({
			refusal: { reason: 'already-nominated' }
		});
		const flood = () =>
			nominate(world.visitor(), written({ nominatorEmail: `${Math.random()}@example.se` }));
		await flood();
		expect(await flood()).toMatchObject({ refusal: { reason: 'too-many-attempts' } });
	});

	it('holding a text that no database can keep is refused', async () => {
		const input = {
			...written({ why: 'a\0b', nomineeEmail: 'nul@example.se' }),
			client: elsewhere
		};
		expect(await nominate(world.visitor(), input)).toMatchObject({
			refusal: { reason: 'invalid' }
		});
	});

	it('made as a rehearsal counts against no bound', async () => {
		const rehearse = { ...world.visitor(), dryRun: true };
		const input = { ...written({ nomineeEmail: 'prov@example.se' }), client: elsewhere };
		for (let at = 0; at < 5; at++) expect((await nominate(rehearse, input)).ok).toBe(true);
		expect((await nominate(world.visitor(), input)).ok).toBe(true);
	});

	it('is seen by the office and by whoever is nominated, and by nobody else', async () => {
		const bo = await world.person('Bo Alm');
		expect(valueOf(await nominationsOfEdition(office, editionId)).length).toBeGreaterThan(0);
		expect(valueOf(await myNominations(anna)).length).toBeGreaterThan(0);
		expect(valueOf(await myNominations(bo))).toEqual([]);
		for (const other of [anna, bo, world.visitor()]) {
			expect(await nominationsOfEdition(other, editionId)).toMatchObject({ ok: false });
		}
		for (const other of [bo, world.visitor()]) {
			const seen = await inTransaction(other, (tx) =>
				tx.selectFrom('application.nomination').selectAll().execute()
			);
			expect(seen).toEqual([]);
		}
		expect(await nominationOf(world.visitor(), 'x'.repeat(32))).toMatchObject({
			refusal: { reason: 'no-such-nomination' }
		});
	});

	it('is accepted by beginning an entry with its link, once; the unit comes along and the nominator is told', async () => {
		const key = annasKey;
		// Signed in with another address than the invitation's: the link is what counts.
		const elsewhere = await world.person('Anna Hemma');
		const begun = await startEntry(elsewhere, {
			editionId,
			eligibilityAnswers: eligible.kvalitetsutmarkelsen,
			nomination: key
		});
		const { entryId } = valueOf(begun);
		const { entry, shown } = valueOf(await entryForWriting(elsewhere, entryId));
		expect(entry.appliesAs).toBe('unit');
		expect(shown.unit).toBe('Kostenheten');
		expect((await mailTo('nils@example.se')).map(({ kind }) => kind)).toContain(
			'nomination.accepted'
		);
		expect((await mailTo(elsewhere.email)).map(({ kind }) => kind)).toEqual(['nomination.begun']);
		const again = { editionId, eligibilityAnswers: eligible.kvalitetsutmarkelsen, nomination: key };
		expect(await startEntry(anna, again)).toMatchObject({ refusal: { reason: 'already-done' } });
		expect(await declineNomination(world.visitor(), { keyOrId: key, because: null })).toMatchObject(
			{
				refusal: { reason: 'already-done' }
			}
		);
		expect(valueOf(await nominationsOfEdition(office, editionId))).toContainEqual(
			expect.objectContaining({ state: 'accepted', entryId })
		);
	});

	it('is declined without an account, and the nominator is told', async () => {
		const cleo = { nomineeName: 'Cleo', nomineeEmail: 'cleo@example.se', appliesAs: 'person' };
		valueOf(await nominate(world.visitor(), written({ ...cleo, nominatorEmail: 'ny@example.se' })));
		const key = await keyFor('cleo@example.se');
		valueOf(await declineNomination(world.visitor(), { keyOrId: key, because: null }));
		expect((await mailTo('ny@example.se')).map(({ kind }) => kind)).toContain(
			'nomination.declined'
		);
	});
});

describe('a nomination that somebody follows', () => {
	const dora = { nomineeName: 'Dora', nomineeEmail: 'dora@example.se', appliesAs: 'person' };
	let eva: Person;
	let doraIn: Person;
	let bo: Person;
	let key: string;
	let id: string;
	const make = async (why: string) => {
		const input = { ...written({ ...dora, nominatorEmail: eva.email, why }), client: elsewhere };
		const made = valueOf(await nominate(world.visitor(), input));
		return { id: made.id, key: await keyFor('dora@example.se') };
	};

	beforeAll(async () => {
		eva = await world.person('Eva Som Nominerar');
		doraIn = await world.person('Dora');
		bo = await world.person('Bo Bredvid');
		await world.owner(`update people.person set email = 'dora@example.se' where id = $1`, [
			doraIn.personId
		]);
		doraIn = { ...doraIn, email: 'dora@example.se' };
		({ id, key } = await make('Hon lyfter alla.'));
	});

	it('is there for both sides, each with what is theirs, and for nobody else', async () => {
		const [sent] = valueOf(await myNominations(eva));
		expect(sent).toMatchObject({ open: true, nomination: { id, side: 'nominator' } });
		const [got] = valueOf(await myNominations(doraIn));
		expect(got).toMatchObject({ nomination: { id, side: 'nominee', why: 'Hon lyfter alla.' } });
		expect(valueOf(await nominationOf(doraIn, id)).nomination.side).toBe('nominee');
		expect(await nominationOf(bo, id)).toMatchObject({ refusal: { reason: 'not-found' } });
		expect(await nominationOf(world.visitor(), id)).toMatchObject({
			refusal: { reason: 'sign-in-first' }
		});
		const seen = await inTransaction(bo, (tx) =>
			tx.selectFrom('application.nomination').selectAll().execute()
		);
		expect(seen).toEqual([]);
	});

	it('is not taken back, answered or carried by anybody else', async () => {
		const nobodys = { refusal: { reason: 'not-found' } };
		for (const other of [bo, doraIn, office]) {
			expect(await withdrawNomination(other, { id })).toMatchObject(nobodys);
		}
		for (const other of [bo, eva]) {
			const begun = await startEntry(other, {
				editionId,
				eligibilityAnswers: eligible.kvalitetsutmarkelsen,
				nomination: id
			});
			expect(begun).toMatchObject(nobodys);
		}
		// Past the code, too: the database answers for its two sides alone.
		for (const other of [bo, eva]) {
			const answered = await inTransaction(other, (tx) =>
				sql<{ yes: boolean }>`
					select application.answer_nomination(${id}::uuid, null, 'declined', null, null, now()) as yes
				`.execute(tx)
			);
			expect(answered.rows).toEqual([{ yes: false }]);
		}
		const withdrawn = await inTransaction(bo, (tx) =>
			sql<{ yes: boolean }>`
				select application.withdraw_nomination(${id}::uuid, now()) as yes
			`.execute(tx)
		);
		expect(withdrawn.rows).toEqual([{ yes: false }]);
	});

	it('is taken back by whoever made it: the nominated is told, and reads it no more', async () => {
		const dryRun = { ...eva, dryRun: true };
		valueOf(await withdrawNomination(dryRun, { id }));
		valueOf(await withdrawNomination(eva, { id }));
		expect((await mailTo('dora@example.se')).map(({ kind }) => kind)).toContain(
			'nomination.withdrawn'
		);
		for (const [who, by] of [
			[world.visitor(), key],
			[doraIn, id]
		] as const) {
			const { nomination } = valueOf(await nominationOf(who, by));
			expect(nomination).toMatchObject({ state: 'withdrawn', why: '' });
		}
		const done = { refusal: { reason: 'already-done' } };
		expect(await withdrawNomination(eva, { id })).toMatchObject(done);
		expect(await declineNomination(world.visitor(), { keyOrId: key, because: null })).toMatchObject(
			done
		);
		const begun = await startEntry(doraIn, {
			editionId,
			eligibilityAnswers: eligible.kvalitetsutmarkelsen,
			nomination: key
		});
		expect(begun).toMatchObject(done);
	});

	it('can be made again, and declined with a reason that the mail does not carry', async () => {
		({ id, key } = await make('Hon lyfter verkligen alla.'));
		const because = 'Köp billiga klockor på www.exempel.se';
		valueOf(await declineNomination(world.visitor(), { keyOrId: key, because }));
		const [mail] = await mailTo(eva.email);
		expect(mail?.kind).toBe('nomination.declined');
		expect(mail?.body).not.toContain('klockor');
		expect(mail?.body).toContain(`/nominering/${id}`);
		expect(valueOf(await nominationOf(eva, id)).nomination).toMatchObject({
			state: 'declined',
			declinedBecause: because
		});
		expect(valueOf(await nominationsOfEdition(office, editionId))).toContainEqual(
			expect.objectContaining({ id, declinedBecause: because })
		);
		expect(await withdrawNomination(eva, { id })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});

	it('is accepted under one’s own address; what was written follows into the entry, and stays there', async () => {
		const again = {
			...written({ ...dora, nominatorEmail: 'flera@example.se', why: 'För hennes mod.' }),
			client: { address: '192.0.2.7', proxied: false }
		};
		// Four mails to the same address in ten minutes are too many.
		const later = world.at(world.visitor(), '2026-03-02T12:00:00Z');
		const made = valueOf(await nominate(later, again));
		const { entryId } = valueOf(
			await startEntry(doraIn, {
				editionId,
				eligibilityAnswers: eligible.kvalitetsutmarkelsen,
				nomination: made.id
			})
		);
		const nominated = { nominator: 'Nils Tipsare', why: 'För hennes mod.' };
		expect(valueOf(await entryForWriting(doraIn, entryId))).toMatchObject({ nominated });
		expect(valueOf(await entryForWriting(office, entryId))).toMatchObject({ nominated });
		expect(await entryForWriting(bo, entryId)).toMatchObject({ ok: false });
		// Whoever nominated does not learn which entry it is.
		const nils = { ...bo, email: 'flera@example.se' };
		await world.owner(`update people.person set email = 'flera@example.se' where id = $1`, [
			bo.personId
		]);
		expect(valueOf(await nominationOf(nils, made.id)).nomination).toMatchObject({
			state: 'accepted',
			entryId: null
		});
	});
});

describe('two clicks on the same form', () => {
	it('nominate once', async () => {
		for (let times = 0; times < 6; times++) {
			const twice = written({
				nominatorEmail: `nils${times}@example.se`,
				nomineeEmail: `bo${times}@example.se`
			});
			const once = () =>
				nominate(world.visitor(), { ...twice, client: { address: `${times}`, proxied: false } });
			const made = await Promise.all([once(), once()]);
			expect(made.map(({ ok }) => ok).sort()).toEqual([false, true]);
			expect(made.find(({ ok }) => !ok)).toMatchObject({
				refusal: { reason: 'already-nominated' }
			});
		}
	});
});

describe('beginning an entry', () => {
	it('asks as what, where the award takes more than one', async () => {
		const input = { editionId, eligibilityAnswers: eligible.kvalitetsutmarkelsen };
		expect(await startEntry(anna, input)).toMatchObject({ refusal: { reason: 'say-as-what' } });
		const { entryId } = valueOf(await startEntry(anna, { ...input, appliesAs: 'person' }));
		expect(valueOf(await entryForWriting(anna, entryId)).entry.appliesAs).toBe('person');
	});
});

describe('an earlier honour of the unit', () => {
	it('stops it, before there is an entry and in it, for the unit and for the office', async () => {
		const check = valueOf(await eligibilityCheck(world.visitor(), 'kvalitetsutmarkelsen'));
		if (!check) throw new Error('no check');
		const winner = { unit: 'misa  bondegatan', organisation: null };
		expect(valueOf(await pastHonoursOf(world.visitor(), check, winner))).toMatchObject([
			{ key: 'recent-award', consequence: 'may-not-take-part' },
			{ key: 'any-honour', consequence: 'may-not-win-yet' }
		]);
		const { entryId } = valueOf(
			await startEntry(anna, {
				editionId,
				eligibilityAnswers: eligible.kvalitetsutmarkelsen,
				appliesAs: 'unit'
			})
		);
		const before = valueOf(await entryForWriting(anna, entryId));
		expect(before.pastHonours).toEqual([]);
		const question = definition.form.sections
			.flatMap(({ questions }) => questions)
			.find(({ role }) => role === 'unit');
		const revision = before.answers.get(question?.key ?? '')?.revision ?? 0;
		const answers = [{ questionKey: question?.key ?? '', revision, value: 'Misa Bondegatan' }];
		valueOf(await saveSection(anna, { entryId, answers }));
		const now = valueOf(await entryForWriting(anna, entryId));
		expect(now.eligibility.result).toBe('may-not-take-part');
		expect(now.missing).toContainEqual(expect.objectContaining({ kind: 'past-honour' }));
		const rows = valueOf(await entriesOfEdition(office, editionId));
		expect(rows.find(({ id }) => id === entryId)?.pastHonours).toHaveLength(2);
	});

	it('that was a mention stands in the way of winning alone', async () => {
		const check = valueOf(await eligibilityCheck(world.visitor(), 'kvalitetsutmarkelsen'));
		if (!check) throw new Error('no check');
		const mention = { unit: 'Eriksdalsskolan', organisation: null };
		expect(
			valueOf(await pastHonoursOf(world.visitor(), check, mention)).map(({ key }) => key)
		).toEqual(['any-honour']);
		const other = { unit: 'Eriksdalsskolan', organisation: 'En helt annan förvaltning' };
		const named = await pastHonoursOf(world.visitor(), check, other);
		expect(valueOf(named).length).toBeLessThanOrEqual(1);
	});
});

describe('the right contact for a private provider', () => {
	const written = (name: string, email: string) =>
		organisationInput.parse({ name, kind: 'administration', contactEmail: email });
	const routeFor = (answers: Record<string, string>) => {
		const { route } = evaluateEligibility(definition, { financed: 'yes', ...answers });
		if (!route) throw new Error('no route');
		return route;
	};

	it('is the administration that the page names, a district to choose, or any administration', async () => {
		const { id: education } = valueOf(
			await addOrganisation(office, written('Utbildningsförvaltningen', 'utb@example.se'))
		);
		const { id: farsta } = valueOf(
			await addOrganisation(office, written('Farsta stadsdelsförvaltning', 'farsta@example.se'))
		);
		valueOf(
			await addOrganisation(office, { ...written('Tysta förvaltningen', ''), contactEmail: null })
		);
		const schools = routeFor({ operation: 'private', 'private-kind': 'preschool-or-school' });
		expect(valueOf(await routeContacts(world.visitor(), schools))).toMatchObject({
			one: { id: education, contactEmail: 'utb@example.se' },
			among: []
		});
		const homeCare = routeFor({ operation: 'private', 'private-kind': 'home-care' });
		const districts = valueOf(await routeContacts(world.visitor(), homeCare));
		expect(districts.among.map(({ name }) => name)).toEqual(['Farsta stadsdelsförvaltning']);
		expect(valueOf(await routeContacts(world.visitor(), homeCare, farsta)).one).toMatchObject({
			contactEmail: 'farsta@example.se'
		});
		const contractor = valueOf(
			await routeContacts(world.visitor(), routeFor({ operation: 'contractor' }))
		);
		expect(contractor.among.map(({ name }) => name)).toEqual([
			'Farsta stadsdelsförvaltning',
			'Utbildningsförvaltningen'
		]);
		// Renamed by a merge, it is still found by the name that the page says.
		const { id: school } = valueOf(
			await addOrganisation(office, written('Skolkontoret', 'skol@example.se'))
		);
		valueOf(await mergeInto(office, { kind: 'organisation', fromId: education, intoId: school }));
		expect(valueOf(await routeContacts(world.visitor(), schools)).one).toMatchObject({
			name: 'Skolkontoret'
		});
	});
});

describe('the way back to the check', () => {
	it('is mailed on demand, a bounded number of times, and carries the answers', async () => {
		const send = () =>
			mailCheck(world.visitor(), {
				programme: 'kvalitetsutmarkelsen',
				answers: { financed: 'yes', operation: 'city', nonsense: 'x' },
				email: 'Jag@Example.se',
				client
			});
		valueOf(await send());
		const [mail] = await mailTo('jag@example.se');
		expect(mail?.body).toContain('/kvalitetsutmarkelsen/kan-vi-delta?financed=yes&operation=city');
		expect(mail?.body).not.toContain('nonsense');
		await send();
		await send();
		expect(await send()).toMatchObject({ refusal: { reason: 'too-many-attempts' } });
	});
});
