// Somebody of a team that has agreed is found in conflict: the office is told, and lets the consensus stand or opens it again.
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { declareConflict } from '../../people/index.ts';
import { afterAssessment, assessedEntry, must } from '../assessed-entry.fixture.ts';
import { agreeOn } from '../feedback/agreed.fixture.ts';
import {
	afterConsensus,
	assentTo,
	assessmentOverview,
	consensusDesk,
	consensusOf,
	declareConflictAs,
	draftDesk,
	letStand,
	pinConflict,
	proposeClosing,
	releaseFeedback,
	reopenConsensus,
	saveSentence,
	standDownEverywhere,
	takeAsOwn,
	teamDesk,
	tellOfConflictAfterConsensus
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
const reason = 'Jävet rör bara diskmaskinen.';

beforeEach(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	await agreeOn(entryId, lead, [anna, bo]);
});

const declare = () =>
	declareConflictAs(scene.anna, { entryId: scene.entryId, reason: 'Min bror har börjat där.' });
const found = async () => must(await afterConsensus(scene.office, scene.entryId));
const onAnna = (why = reason) => ({
	entryId: scene.entryId,
	personId: scene.anna.personId,
	reason: why
});
const team = async () =>
	must(await teamDesk(scene.office, scene.entryId)).team.map(({ name }) => name);
const jobs = async () =>
	(
		await world.owner(
			`select data from pgboss.job where name = 'team.agreed-in-conflict' and data->>'entryId' = $1`,
			[scene.entryId]
		)
	).rows as { data: Parameters<typeof tellOfConflictAfterConsensus>[0] }[];

describe('a conflict that comes when the team has agreed', () => {
	it('is told to the office once, whatever brings it, and waits for its word', async () => {
		const { office, editionId, entryId, anna } = scene;
		const kin = await world.person('Kim Kansli', [{ role: 'office' }]);
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Släkt.' })
		);
		must(await declare());
		await standDownEverywhere();
		expect(await team()).toContain(anna.name);
		const told = await jobs();
		expect(told).toHaveLength(1);
		for (const { data } of told) await tellOfConflictAfterConsensus(data);
		const { rows } = await world.owner(
			`select to_name as to from platform.mail where kind = 'team.agreed-in-conflict' and entry_id = $1`,
			[entryId]
		);
		expect(rows).toEqual([{ to: office.name }]);
		expect(await found()).toMatchObject({
			settled: null,
			found: [{ name: anna.name, ruled: null, waits: true }]
		});
		const overview = must(await assessmentOverview(office, editionId));
		expect(overview.rows.find(({ entry }) => entry.id === entryId)?.unruled).toBe(true);
		for (const actor of [kin, anna, scene.bo]) {
			expect(await afterConsensus(actor, entryId)).toMatchObject({ ok: false });
			expect(await letStand(actor, onAnna())).toMatchObject({ ok: false });
			expect(await reopenConsensus(actor, onAnna())).toMatchObject({ ok: false });
		}
	});

	it('may be pinned by the office too, and pinned away', async () => {
		const { office, entryId, bo } = scene;
		const on = { entryId, personId: bo.personId };
		expect(
			must(await pinConflict(office, { ...on, pinned: 'conflict', reason: 'Släkt.' }))
		).toEqual({ leftTeam: false, agreed: true });
		expect((await found()).found).toMatchObject([{ name: bo.name, ruled: null }]);
		must(await pinConflict(office, { ...on, pinned: 'no-conflict', reason: 'En namne.' }));
		expect((await found()).found).toMatchObject([{ ruled: 'no-conflict', reason: 'En namne.' }]);
	});

	it('leaves the consensus as it is where the office lets it stand, with a reason in the log', async () => {
		const { office, entryId, anna, bo } = scene;
		must(await declare());
		expect(await letStand(office, onAnna(' '))).toMatchObject({
			refusal: { fields: [{ field: 'ruling-reason', reason: 'reason-missing' }] }
		});
		must(await letStand(office, onAnna()));
		expect((await found()).found).toMatchObject([{ ruled: 'stands', reason, by: office.name }]);
		expect(must(await consensusOf(bo, entryId))?.summary).toBe('En enhet som lyssnar.');
		expect(await team()).toContain(anna.name);
		const { rows } = await world.owner(
			`select detail from platform.audit where action = 'conflict.let-stand' and subject_id = $1`,
			[entryId]
		);
		expect(rows).toEqual([{ detail: { person: anna.personId, reason } }]);
	});
});

describe('a consensus that the office opens again', () => {
	it('is the others’ to agree on anew, with all that was written', async () => {
		const { office, entryId, lead, bo, anna } = scene;
		must(await declare());
		must(await reopenConsensus(office, onAnna()));
		expect(await team()).toEqual(['Lena Ledare', 'Bo Examinator']);
		const { consensus } = must(await consensusDesk(lead, entryId));
		expect(consensus).toMatchObject({
			state: 'draft',
			summary: 'En enhet som lyssnar.',
			proposed: null,
			assents: [],
			left: { names: [anna.name] }
		});
		for (const { findingId, rests, own } of consensus?.lostOrigins ?? []) {
			if (!rests && !own) must(await takeAsOwn(bo, { entryId, findingId }));
		}
		const { revision = 0 } = must(await consensusDesk(lead, entryId)).consensus ?? {};
		must(await proposeClosing(lead, { entryId, revision }));
		expect(must(await assentTo(bo, { entryId, revision }))).toEqual({ closed: true });
		expect((await found()).found).toMatchObject([{ ruled: 'reopened' }]);
		expect(await reopenConsensus(office, { ...onAnna(), personId: bo.personId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const { rows } = await world.owner(
			`select to_name as to from platform.mail where kind = 'consensus.reopened' and entry_id = $1 order by 1`,
			[entryId]
		);
		expect(rows).toEqual([{ to: bo.name }, { to: lead.name }]);
	});

	it('lets the feedback rest meanwhile, and keeps what was written in it', async () => {
		const { office, entryId, lead, bo } = scene;
		const later = world.at(lead, afterAssessment);
		const before = must(await draftDesk(later, entryId)).draft;
		const [sentence] = before?.sentences.filter(({ kind }) => kind === 'strength') ?? [];
		if (!sentence) throw new Error('no sentence');
		const { id: sentenceId, revision: was } = sentence;
		must(await saveSentence(later, { entryId, sentenceId, revision: was, body: 'Brukarna rår.' }));
		must(await declare());
		must(await reopenConsensus(office, onAnna()));
		expect(must(await draftDesk(later, entryId)).draft).toBeNull();
		expect(
			await releaseFeedback(office, { entryId, withoutApproval: 'Tiden är ute.' })
		).toMatchObject({ refusal: { reason: 'consensus-not-done' } });
		const { revision = 0 } = must(await consensusDesk(lead, entryId)).consensus ?? {};
		must(await proposeClosing(lead, { entryId, revision }));
		must(await assentTo(bo, { entryId, revision }));
		const after = must(await draftDesk(later, entryId)).draft;
		expect(after?.sentences.map(({ body }) => body)).toEqual(
			before?.sentences.map(({ id, body }) => (id === sentenceId ? 'Brukarna rår.' : body))
		);
	});

	it('is not opened once the feedback is released', async () => {
		const { office, entryId } = scene;
		must(await declare());
		must(await releaseFeedback(office, { entryId, withoutApproval: 'Tiden är ute.' }));
		expect(await found()).toMatchObject({ settled: 'released', found: [{ waits: false }] });
		expect(await reopenConsensus(office, onAnna())).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});

	it('asks who takes over where its lead is the one in conflict', async () => {
		const { office, entryId, lead, bo } = scene;
		must(await declareConflictAs(lead, { entryId, reason: 'Släkt.' }));
		const on = { entryId, personId: lead.personId, reason };
		expect(await reopenConsensus(office, { ...on, takesOver: '' })).toMatchObject({
			refusal: { reason: 'choose-lead' }
		});
		must(
			await reopenConsensus(office, {
				...on,
				takesOver: bo.personId,
				takesOverReason: 'Enda som kan.'
			})
		);
		expect(await team()).toEqual(['Bo Examinator', 'Anna Examinator']);
	});
});
