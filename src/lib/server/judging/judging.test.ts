import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { decideEligibility } from '../application/index.ts';
import { appoint, holdersOf } from '../people/index.ts';
import type { Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import {
	appointPanel,
	checkCondition,
	decisionBoard,
	panelEntries,
	panelEntry,
	panelOf,
	recuse,
	saveDecision,
	sealClass
} from './index.ts';
import {
	applicantOf,
	award,
	cheque,
	decisionTime,
	enter,
	judgedEdition,
	nothing,
	type TestEntry
} from './judged-edition.fixture.ts';

const world = useWorld();

let editionId: string;
let chair: Person;
let member: Person;
let office: Person;
let lark: TestEntry;
let swift: TestEntry;

const decisionsSeenBy = (actor: Person) =>
	inTransaction(actor, async (tx) => {
		const { rows } = await sql<{ entry_id: string }>`select entry_id from judging.decision`.execute(
			tx
		);
		return rows.map((row) => row.entry_id);
	});

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	member = await world.person('Mats Member', [{ role: 'panel_member', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
});

describe('deciding', () => {
	it('gives an award with its citation and the sum that the panel sets', async () => {
		expect(await saveDecision(member, award(lark.id))).toEqual({
			ok: true,
			value: { revision: 1, editionId }
		});
		const seen = await panelEntry(chair, lark.id);
		expect(seen.ok && seen.value.entry.decision).toMatchObject({
			honour: 'award',
			citation: 'Barnen är delaktiga.',
			prizes: cheque(25_000),
			by: 'Mats Member'
		});
	});

	it('refuses a save from an older revision, and hands back both', async () => {
		const stale = { ...award(lark.id, 0, 'Min egen text.') };
		const outcome = await saveDecision(chair, stale);
		expect(outcome).toMatchObject({
			ok: false,
			refusal: {
				reason: 'newer-revision',
				detail: {
					theirs: { citation: 'Barnen är delaktiga.', revision: 1 },
					yours: { citation: 'Min egen text.' }
				}
			}
		});
	});

	it('keeps one of two that are saved at the same moment, and tells the other', async () => {
		const outcomes = await Promise.all([
			saveDecision(chair, award(lark.id, 1, 'Ordförandens.')),
			saveDecision(member, award(lark.id, 1, 'Ledamotens.'))
		]);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'newer-revision' } });
	});

	it('refuses an award without a budget in balance, naming the condition', async () => {
		const poor = await enter(world, editionId, 'Skatans skola', 'school', 'not-met');
		const unknown = await enter(world, editionId, 'Kråkans skola', 'school', 'unchecked');
		for (const entry of [poor, unknown]) {
			expect(await saveDecision(member, award(entry.id))).toMatchObject({
				ok: false,
				refusal: {
					reason: 'condition-not-met',
					values: {
						condition:
							'För att kunna vinna Kvalitetsutmärkelsen krävs att enheten har en budget i balans.'
					}
				}
			});
		}
		// A mention asks for no budget.
		const mention = { ...award(poor.id), honour: 'honourable_mention' as const, prizes: [] };
		expect(await saveDecision(member, mention)).toMatchObject({ ok: true });
	});

	it('waits for the call to close and the decision to open', async () => {
		const early = world.at(member, '2026-05-20T20:00:00Z');
		const outcome = await saveDecision(early, award(swift.id));
		expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'stage-closed' } });
	});

	it('is not for the office, nor for anyone outside the panel', async () => {
		expect(await saveDecision(office, award(swift.id))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const stranger = await world.person('Sten Främling', [], decisionTime);
		expect(await saveDecision(stranger, award(swift.id))).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('writes nothing of the decision to the audit log', async () => {
		const { rows } = await world.owner(
			`select subject_type, subject_id, detail::text as detail from platform.audit
			 where action = 'decision.save'`
		);
		expect(rows.length).toBeGreaterThan(0);
		// Not even on which entry: that alone would tell who is honoured.
		for (const row of rows) {
			expect(row).toMatchObject({ subject_type: 'edition', subject_id: editionId });
			expect(row.detail).toMatch(/^\{"class": "[a-z-]*"\}$/);
		}
	});
});

describe('someone who stands back', () => {
	let recused: Person;
	let owl: TestEntry;

	beforeAll(async () => {
		recused = await world.person(
			'Rut Recused',
			[{ role: 'panel_member', editionId }],
			decisionTime
		);
		owl = await enter(world, editionId, 'Ugglans hemtjänst', 'elderly-care');
		await saveDecision(member, award(owl.id));
		expect(await decisionsSeenBy(recused)).toContain(owl.id);
	});

	it('must say why', async () => {
		expect(await recuse(recused, { entryId: owl.id, reason: ' ' })).toMatchObject({
			refusal: { reason: 'required' }
		});
	});

	it('neither sees nor decides from then on, whatever the code believes', async () => {
		expect(
			await recuse(recused, { entryId: owl.id, reason: 'Min syster är chef där.' })
		).toMatchObject({
			ok: true
		});
		expect(await saveDecision(recused, award(owl.id, 1))).toMatchObject({
			refusal: { reason: 'recused' }
		});
		expect(await panelEntry(recused, owl.id)).toMatchObject({ refusal: { reason: 'recused' } });
		const entries = await panelEntries(recused, editionId);
		expect(entries.ok && entries.value.map(({ id }) => id)).not.toContain(owl.id);
		expect(await decisionsSeenBy(recused)).not.toContain(owl.id);
		await inTransaction(recused, async (tx) => {
			const changed = await sql`
				update judging.decision set honour = 'none', citation = null, prizes = '[]' where entry_id = ${owl.id}
			`.execute(tx);
			expect(changed.numAffectedRows).toBe(0n);
			const checks =
				await sql`select from judging.condition_check where entry_id = ${owl.id}`.execute(tx);
			expect(checks.rows).toHaveLength(0);
		});
	});

	it('is known to the chair, and still counts the entry', async () => {
		const panel = await panelOf(chair, editionId);
		expect(panel.ok && panel.value.recusals).toMatchObject([
			{ entryId: owl.id, unit: 'Ugglans hemtjänst', personId: recused.personId }
		]);
		const board = await decisionBoard(recused, editionId);
		const elderly = board.ok && board.value.classes.find(({ key }) => key === 'elderly-care');
		expect(elderly).toMatchObject({ entries: 1, decisions: 0 });
	});
});

describe('a member who is behind an entry', () => {
	let both: Person;
	let wren: TestEntry;

	beforeAll(async () => {
		wren = await enter(world, editionId, 'Gärdsmygens servicehus', 'elderly-care');
		both = await applicantOf(world, editionId, wren.id, 'Berit Båda');
		const system = world.system(decisionTime);
		await inTransaction(system, (tx) =>
			appoint(tx, system, { personId: both.personId, role: 'panel_member', editionId })
		);
		await saveDecision(member, nothing(wren.id));
	});

	it('has stood back from it without having to say so', async () => {
		expect(await panelEntry(both, wren.id)).toMatchObject({ refusal: { reason: 'recused' } });
		expect(await saveDecision(both, award(wren.id, 1))).toMatchObject({
			refusal: { reason: 'recused' }
		});
		const entries = await panelEntries(both, editionId);
		expect(entries.ok && entries.value.map(({ id }) => id)).not.toContain(wren.id);
		const panel = await panelOf(chair, editionId);
		expect(panel.ok && panel.value.recusals).toContainEqual({
			entryId: wren.id,
			number: expect.any(Number),
			classKey: 'elderly-care',
			unit: 'Gärdsmygens servicehus',
			personId: both.personId,
			own: true
		});
	});

	it('counts it among the entries, and none of its decisions', async () => {
		const classOf = async (actor: Person) => {
			const board = await decisionBoard(actor, editionId);
			return board.ok && board.value.classes.find(({ key }) => key === 'elderly-care');
		};
		expect(await classOf(both)).toMatchObject({ entries: 2, decisions: 1 });
		expect(await classOf(chair)).toMatchObject({ entries: 2, decisions: 2 });
	});
});

describe('sealing a class', () => {
	it('is the chair’s alone', async () => {
		const input = { editionId, classKey: 'preschool', withoutHonours: false };
		expect(await sealClass(member, input)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await sealClass(office, input)).toMatchObject({ refusal: { reason: 'not-allowed' } });
	});

	it('takes a certificate with a day that there is, and no day without a certificate', async () => {
		const crane = await enter(world, editionId, 'Tranans förvaltning', 'other');
		const check = { entryId: crane.id, conditionKey: 'budget-in-balance', met: true };
		const refusal = async (more: { certificate?: string; certificateDated: string }) =>
			(await checkCondition(office, { ...check, ...more })) as unknown;
		expect(await refusal({ certificate: 'Bokslut', certificateDated: '2026-02-30' })).toMatchObject(
			{
				refusal: { fields: [{ field: 'certificateDated', reason: 'not-a-date' }] }
			}
		);
		const long = { certificate: 'x'.repeat(201), certificateDated: '' };
		expect(await refusal(long)).toMatchObject({
			refusal: {
				fields: [{ field: 'certificate', reason: 'too-long', values: { over: 1, limit: 200 } }]
			}
		});
		expect(await refusal({ certificateDated: '2026-02-03' })).toMatchObject({
			refusal: { fields: [{ field: 'certificate', reason: 'required' }] }
		});
		expect(
			await checkCondition(office, { ...check, certificate: ' Bokslut ', certificateDated: '' })
		).toMatchObject({ ok: true });
	});

	it('names the entry whose award has lost its condition', async () => {
		const heron = await enter(world, editionId, 'Hägerns förvaltning', 'other');
		expect(await saveDecision(member, award(heron.id))).toMatchObject({ ok: true });
		const check = { entryId: heron.id, conditionKey: 'budget-in-balance' };
		await checkCondition(office, { ...check, met: false, note: 'Underskott i augusti.' });
		expect(
			await sealClass(chair, { editionId, classKey: 'other', withoutHonours: false })
		).toMatchObject({
			refusal: {
				reason: 'not-complete',
				fields: [{ field: heron.id, reason: 'condition-not-met' }]
			}
		});
		// Nor can it be sealed past the code.
		await expect(
			inTransaction(chair, (tx) =>
				sql`insert into judging.sealing (organiser_id, edition_id, class_key, sealed_at)
					values (${world.organiserId}, ${editionId}, 'other', now())`.execute(tx)
			)
		).rejects.toThrow('an award lacks a condition');
		await checkCondition(office, { ...check, met: true });
	});

	it('wants it said on purpose that nobody in a class gets an honour', async () => {
		const entry = await enter(world, editionId, 'Fiskmåsens stöd', 'social-services');
		const input = { editionId, classKey: 'social-services' };
		expect(await sealClass(chair, { ...input, withoutHonours: false })).toMatchObject({
			refusal: { reason: 'class-without-honours' }
		});
		expect(await sealClass(chair, { ...input, withoutHonours: true })).toMatchObject({ ok: true });
		const seen = await panelEntry(chair, entry.id);
		expect(seen.ok && seen.value.entry.decision).toMatchObject({ honour: 'none', by: null });
	});

	it('gives every entry its decision, and then nothing changes, not even straight in SQL', async () => {
		const input = { editionId, classKey: 'preschool', withoutHonours: false };
		expect(await sealClass(chair, input)).toEqual({ ok: true, value: { entries: 2 } });
		expect(await sealClass(chair, input)).toMatchObject({ refusal: { reason: 'already-done' } });
		expect(await saveDecision(member, award(lark.id, 2))).toMatchObject({
			refusal: { reason: 'sealed' }
		});
		expect(
			await checkCondition(office, {
				entryId: lark.id,
				conditionKey: 'budget-in-balance',
				met: false
			})
		).toMatchObject({ refusal: { reason: 'sealed' } });
		for (const actor of [chair, member, world.system(decisionTime)]) {
			for (const statement of [
				sql`update judging.decision set citation = 'Något annat' where entry_id = ${lark.id}`,
				sql`delete from judging.decision where entry_id = ${swift.id}`,
				sql`update judging.decision set class_key = 'other' where entry_id = ${lark.id}`
			]) {
				await expect(inTransaction(actor, (tx) => statement.execute(tx))).rejects.toThrow('sealed');
			}
		}
		await expect(world.owner('delete from judging.sealing')).rejects.toThrow('append-only');
	});

	it('waits for a save that has begun, and the save that comes after it is refused', async () => {
		const crane = await enter(world, editionId, 'Tranans skola', 'school');
		const outcomes = await Promise.all([
			saveDecision(member, award(crane.id)),
			sealClass(chair, { editionId, classKey: 'school', withoutHonours: true })
		]);
		expect(outcomes[1]).toMatchObject({ ok: true });
		const seen = await panelEntry(chair, crane.id);
		const honour = seen.ok && seen.value.entry.decision?.honour;
		if (outcomes[0].ok) expect(honour).toBe('award');
		else {
			expect(['sealed', 'newer-revision']).toContain(outcomes[0].refusal.reason);
			expect(honour).toBe('none');
		}
	});

	it('checks also what the chair stands back from, and tells nothing of it', async () => {
		const { id: next } = { id: await judgedEdition(world, 'kvalitetsutmarkelsen') };
		const other = await world.person(
			'Carl Chair',
			[{ role: 'panel_chair', editionId: next }],
			decisionTime
		);
		const peer = await world.person(
			'Pia Peer',
			[{ role: 'panel_member', editionId: next }],
			decisionTime
		);
		const robin = await enter(world, next, 'Rödhakens skola', 'school');
		await saveDecision(peer, award(robin.id));
		await recuse(other, { entryId: robin.id, reason: 'Jag har arbetat där.' });
		await checkCondition(office, {
			entryId: robin.id,
			conditionKey: 'budget-in-balance',
			met: false
		});
		const input = { editionId: next, classKey: 'school', withoutHonours: true };
		const outcome = await sealClass(other, input);
		expect(outcome).toEqual({ ok: false, refusal: { reason: 'not-complete' } });
		await checkCondition(office, {
			entryId: robin.id,
			conditionKey: 'budget-in-balance',
			met: true
		});
		expect(await sealClass(other, input)).toMatchObject({ ok: true });
		expect(await decisionsSeenBy(other)).not.toContain(robin.id);
	});
});

describe('who reads a decision, asked straight of the database', () => {
	it('is the panel and the office, and nobody else', async () => {
		const otherEdition = await judgedEdition(world, 'framsteget');
		const strangers = [
			await world.person('Eva Examiner', [
				{ role: 'examiner', editionId, entryId: lark.id },
				{ role: 'examiner', editionId }
			]),
			await world.person('Lars Lead', [{ role: 'lead_examiner', editionId, entryId: lark.id }]),
			await world.person('Anna Applicant', [{ role: 'applicant', editionId, entryId: lark.id }]),
			await world.person('Asta Auditor', [{ role: 'auditor' }]),
			await world.person('Otto Other', [{ role: 'panel_chair', editionId: otherEdition }])
		];
		expect(await decisionsSeenBy(chair)).toContain(lark.id);
		expect(await decisionsSeenBy(office)).toContain(lark.id);
		for (const stranger of strangers) expect(await decisionsSeenBy(stranger)).toEqual([]);
		const anyone = await inTransaction(world.visitor(), async (tx) => {
			const { rows } = await sql`select from judging.decision`.execute(tx);
			return rows;
		});
		expect(anyone).toEqual([]);
	});

	it('is not another organiser’s office', async () => {
		const { rows } = await world.owner(
			`insert into platform.organiser (slug, name) values ('uppsala', 'Uppsala') returning id`
		);
		const organiserId = String(rows[0].id);
		const theirs = { ...world.system(), organiserId };
		const { ensurePerson, appoint } = await import('../people/index.ts');
		const personId = await inTransaction(theirs, async (tx) => {
			const id = await ensurePerson(tx, theirs, { email: 'o@uppsala.example', name: 'Ove' });
			await appoint(tx, theirs, { personId: id, role: 'office' });
			return id;
		});
		expect(await decisionsSeenBy({ ...office, organiserId, personId })).toEqual([]);
		// Nor one of ours who only says that the house is another.
		expect(await decisionsSeenBy({ ...office, organiserId })).toEqual([]);
	});

	it('lets nobody decide in an edition that the entry is not in', async () => {
		const elsewhere = await judgedEdition(world, 'framsteget');
		const juror = await world.person('Jan Juror', [{ role: 'panel_member', editionId: elsewhere }]);
		await expect(
			inTransaction(juror, (tx) =>
				sql`insert into judging.decision (organiser_id, edition_id, entry_id, honour)
					values (${world.organiserId}, ${elsewhere}, ${swift.id}, 'none')`.execute(tx)
			)
		).rejects.toThrow('row-level security');
	});
});

describe('the panel', () => {
	it('is appointed by the office, with one in the chair, and changes without losing anyone’s work', async () => {
		const edition = await judgedEdition(world, 'framsteget');
		const seat = (name: string, chair = false) => ({
			name,
			email: `${name.toLowerCase()}@panel.example`,
			title: 'direktör',
			chair
		});
		const appointed = async () =>
			(
				await inTransaction(office, (tx) =>
					holdersOf(tx, office, ['panel_member', 'panel_chair'], { editionId: edition })
				)
			).map(({ name, role }) => `${name} ${role}`);

		expect(
			await appointPanel(office, { editionId: edition, seats: [seat('Alva'), seat('Birk')] })
		).toMatchObject({
			refusal: { reason: 'panel-has-no-chair', fields: [{ field: 'chair' }] }
		});
		await appointPanel(office, { editionId: edition, seats: [seat('Alva', true), seat('Birk')] });
		expect(await appointed()).toEqual(['Alva panel_chair', 'Birk panel_member']);
		await appointPanel(office, { editionId: edition, seats: [seat('Alva'), seat('Cleo', true)] });
		expect(await appointed()).toEqual(['Alva panel_member', 'Cleo panel_chair']);
		expect(await appointPanel(chair, { editionId: edition, seats: [] })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('decides on Framsteget without classes, with one of the two sets of prizes', async () => {
		const edition = await judgedEdition(world, 'framsteget');
		const juror = await world.person(
			'Jonna Juror',
			[{ role: 'panel_chair', editionId: edition }],
			decisionTime
		);
		const entry = await enter(world, edition, 'Driftavdelningen', null);
		const input = { ...award(entry.id), prizes: [{ key: 'sum-60000', amountOre: null }] };
		expect(await saveDecision(juror, input)).toMatchObject({
			refusal: { reason: 'not-an-option', fields: [{ field: 'prizes' }] }
		});
		const prizes = [...input.prizes, { key: 'work-of-art', amountOre: null }];
		expect(await saveDecision(juror, { ...input, prizes })).toMatchObject({ ok: true });
		expect(await saveDecision(juror, nothing(entry.id, 1))).toMatchObject({ ok: true });
		expect(
			await sealClass(juror, { editionId: edition, classKey: '', withoutHonours: true })
		).toMatchObject({ ok: true });
		const board = await decisionBoard(juror, edition);
		expect(board.ok && board.value.classes).toMatchObject([
			{ key: '', state: 'sealed', entries: 1 }
		]);
	});
});

describe('a draft with its outcome alone', () => {
	it('is saved, keeps the citation that is there, and is not sealed before it is whole', async () => {
		const edition = await judgedEdition(world, 'framsteget');
		const juror = await world.person(
			'Disa Drafts',
			[{ role: 'panel_chair', editionId: edition }],
			decisionTime
		);
		const entry = await enter(world, edition, 'Driftavdelningen', null);
		const bare = { ...award(entry.id), citation: null, prizes: [] };
		const seal = () =>
			sealClass(juror, { editionId: edition, classKey: '', withoutHonours: false });
		expect(await saveDecision(juror, bare)).toMatchObject({ ok: true });
		expect(await seal()).toMatchObject({
			refusal: { reason: 'not-complete', fields: [{ field: entry.id }, { field: entry.id }] }
		});
		// The database holds it too, of what whoever seals does not see.
		const past = world.owner(
			`insert into judging.sealing (organiser_id, edition_id, class_key, sealed_at)
			 values ($1, $2, '', now())`,
			[world.organiserId, edition]
		);
		await expect(past).rejects.toThrow(/lacks its citation or its prize/);
		const prizes = [
			{ key: 'sum-60000', amountOre: null },
			{ key: 'work-of-art', amountOre: null }
		];
		expect(await saveDecision(juror, { ...award(entry.id, 1), prizes })).toMatchObject({
			ok: true
		});
		// Who says nothing of the citation empties nothing.
		expect(await saveDecision(juror, { ...bare, prizes, revision: 2 })).toMatchObject({ ok: true });
		const seen = await panelEntry(juror, entry.id);
		expect(seen.ok && seen.value.entry.decision?.citation).toBe('Barnen är delaktiga.');
		expect(await seal()).toMatchObject({ ok: true });
	});
});

describe('the office’s word on eligibility', () => {
	it('keeps the award from who may not win yet, also at the sealing, and is shown to the panel', async () => {
		const edition = await judgedEdition(world, 'kvalitetsutmarkelsen');
		const leads = await world.person(
			'Cissi Chair',
			[{ role: 'panel_chair', editionId: edition }],
			decisionTime
		);
		const { id: entryId } = await enter(world, edition, 'Svalans förskola', 'preschool');
		const say = (verdict: 'may-take-part-not-win-yet' | 'may-not-take-part' | null) =>
			decideEligibility(office, { entryId, verdict, reason: 'Budgeten är inte i balans.' });
		expect((await say('may-take-part-not-win-yet')).ok).toBe(true);
		expect(await saveDecision(leads, award(entryId))).toMatchObject({
			refusal: { fields: [{ field: 'honour', reason: 'may-not-win' }] }
		});
		const seen = await panelEntry(leads, entryId);
		expect(seen.ok && seen.value.entry.word).toMatchObject({
			verdict: 'may-take-part-not-win-yet',
			reason: 'Budgeten är inte i balans.'
		});
		expect((await say(null)).ok).toBe(true);
		expect((await saveDecision(leads, award(entryId))).ok).toBe(true);
		// Said after the draft was written: the sealing holds it.
		expect((await say('may-not-take-part')).ok).toBe(true);
		const seal = (withoutHonours: boolean) =>
			sealClass(leads, { editionId: edition, classKey: 'preschool', withoutHonours });
		expect(await seal(false)).toMatchObject({ refusal: { reason: 'not-complete' } });
		expect((await saveDecision(leads, nothing(entryId, 1))).ok).toBe(true);
		expect((await seal(true)).ok).toBe(true);
	});
});
