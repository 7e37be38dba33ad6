// Somebody leaves a team that has not agreed yet: the proposal falls, and what was made of theirs alone waits for the team's
// word, whoever took them off it.
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { agree, assessedEntry, handIn, must } from '../assessed-entry.fixture.ts';
import {
	appointTeam,
	assentTo,
	closeWithoutTeam,
	consensusDesk,
	consensusOf,
	declareConflictAs,
	objectTo,
	pinConflict,
	proposeClosing,
	saveCriterion,
	takeAsOwn,
	tellOfLeaving
} from '../index.ts';
import { agreedOn } from './queries.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

const onParticipation = 'participation';
const deskOf = async (who: Person = scene.lead) => must(await consensusDesk(who, scene.entryId));
async function draft(who?: Person) {
	const { consensus } = await deskOf(who);
	if (!consensus) throw new Error('it has not begun');
	return consensus;
}
const found = async (words: string) => {
	const finding = (await draft()).findings.find(({ body }) => body === words);
	if (!finding) throw new Error(`no finding says ${words}`);
	return finding;
};
const propose = async () =>
	proposeClosing(scene.lead, { entryId: scene.entryId, revision: (await draft()).revision });
const logged = async (action: string) =>
	(
		await world.owner(`select detail from platform.audit where action = $1 and subject_id = $2`, [
			action,
			scene.entryId
		])
	).rows as { detail: Record<string, unknown> }[];

/** A strength of Anna's and Bo's, an area of Anna's alone; the lead proposes, and Anna says yes. */
beforeEach(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	for (const each of [lead, anna, bo]) await handIn(each, entryId, 4);
	await agree(lead, entryId, { score: 4, findings: {}, summary: 'Vi är överens.' });
	const { reviews, consensus } = await deskOf();
	const of = (who: Person, kind: string) =>
		reviews
			.filter(({ personId }) => personId === who.personId)
			.flatMap(({ findings }) => findings)
			.flatMap((each) => (each.kind === kind ? each.id : []));
	if (!consensus) throw new Error('it has not begun');
	const now = agreedOn(consensus, onParticipation);
	const theirs = of(anna, 'improvement_area');
	const both = [...of(anna, 'strength'), ...of(bo, 'strength')];
	must(
		await saveCriterion(lead, {
			entryId,
			criterionKey: onParticipation,
			...now,
			revision: consensus.saved[onParticipation]?.revision ?? 0,
			findings: [
				{ kind: 'strength', body: 'Av båda.', madeOf: both },
				{ kind: 'improvement_area', body: 'Av Anna.', madeOf: theirs }
			],
			setAside: now.setAside.filter(({ findingId }) => ![...theirs, ...both].includes(findingId))
		})
	);
	must(await propose());
	must(await assentTo(anna, { entryId, revision: (await draft()).revision }));
});

const leaves: Record<string, () => Promise<unknown>> = {
	'declares a conflict': () =>
		declareConflictAs(scene.anna, { entryId: scene.entryId, reason: 'Min syster är chef där.' }),
	'is pinned as in conflict': () =>
		pinConflict(scene.office, {
			entryId: scene.entryId,
			personId: scene.anna.personId,
			pinned: 'conflict',
			reason: 'Släkt.'
		}),
	'is taken off by the office': () =>
		appointTeam(scene.office, {
			entryId: scene.entryId,
			examinerIds: [scene.lead.personId, scene.bo.personId],
			leadId: scene.lead.personId
		})
};

describe('a proposal', () => {
	for (const [how, leave] of Object.entries(leaves)) {
		it(`falls with every yes when a member ${how}, and the team is told why`, async () => {
			const { bo, entryId } = scene;
			const { revision } = await draft();
			expect(await leave()).toMatchObject({ ok: true });
			const now = await draft(bo);
			expect(now).toMatchObject({
				proposed: null,
				assents: [],
				left: { names: ['Anna Examinator'], fell: true }
			});
			expect(await assentTo(bo, { entryId, revision })).toMatchObject({ ok: false });
			expect(await assentTo(bo, { entryId, revision: now.revision })).toMatchObject({ ok: false });
			expect(await logged('consensus.fall')).toEqual([{ detail: { person: scene.anna.personId } }]);
		});
	}

	it('falls with its proposer, and so nobody’s yes closes it', async () => {
		const { office, lead, anna, bo, entryId } = scene;
		must(
			await pinConflict(office, {
				entryId,
				personId: lead.personId,
				pinned: 'conflict',
				reason: 'Släkt.'
			})
		);
		const { revision, proposed, assents } = await draft(bo);
		expect([proposed, assents]).toEqual([null, []]);
		expect(await assentTo(bo, { entryId, revision })).toMatchObject({
			refusal: { reason: 'consensus-not-proposed' }
		});
		await expect(
			inTransaction(anna, (tx) =>
				sql`
					update assessment.consensus
					set proposed_at = now(), proposed_by = ${lead.personId}
					where entry_id = ${entryId}
				`.execute(tx)
			)
		).rejects.toThrow('one of its team');
	});

	it('stands when somebody only ceases to lead', async () => {
		const { office, lead, anna, bo, entryId } = scene;
		must(
			await appointTeam(office, {
				entryId,
				examinerIds: [lead, anna, bo].map(({ personId }) => personId),
				leadId: bo.personId
			})
		);
		expect(await draft()).toMatchObject({ proposed: { by: lead.name }, left: null });
	});

	it('is told to have fallen by mail, to those who are left', async () => {
		const { office, entryId, anna } = scene;
		must(
			(await leaves['is taken off by the office']?.()) as Awaited<ReturnType<typeof appointTeam>>
		);
		await tellOfLeaving({ organiserId: office.organiserId, entryId, personId: anna.personId });
		const { rows } = await world.owner(
			`select to_name, body from platform.mail where kind = 'team.left' and entry_id = $1 order by 1`,
			[entryId]
		);
		expect(rows.map(({ to_name: to }) => to)).toEqual(['Bo Examinator', 'Lena Ledare']);
		expect(rows[0]?.body).toContain('gäller förslaget inte längre');
	});
});

describe('what was made of a leaver’s findings', () => {
	beforeEach(async () => {
		await leaves['declares a conflict']?.();
	});

	it('keeps the team’s words, and is marked: in part, or waiting for the team’s word', async () => {
		const { lostOrigins } = await draft();
		const [both, alone] = [await found('Av båda.'), await found('Av Anna.')];
		expect(lostOrigins).toHaveLength(2);
		expect(lostOrigins.find(({ findingId }) => findingId === both.id)).toMatchObject({
			rests: true
		});
		expect(lostOrigins.find(({ findingId }) => findingId === alone.id)).toMatchObject({
			rests: false,
			own: false
		});
		expect((await deskOf()).missing).toEqual([
			{ what: 'origin', criterionKey: onParticipation, count: 1 }
		]);
	});

	it('is not proposed, nor closed by the office, before the team has said its word', async () => {
		const { lead, office, entryId } = scene;
		const refusal = { reason: 'not-complete' };
		expect(await propose()).toMatchObject({ refusal });
		expect(await closeWithoutTeam(office, { entryId, reason: 'Brådska.' })).toMatchObject({
			refusal
		});
		const straight = (what: ReturnType<typeof sql>) =>
			inTransaction(lead, (tx) => what.execute(tx));
		await expect(
			straight(sql`
				update assessment.consensus
				set proposed_at = now(), proposed_by = ${lead.personId}
				where entry_id = ${entryId}
			`)
		).rejects.toThrow('the team');
	});

	it('is the team’s own when a member says so; then it can be proposed and closed', async () => {
		const { lead, bo, office, entryId } = scene;
		const both = await found('Av båda.');
		const { id } = await found('Av Anna.');
		for (const findingId of [both.id, entryId]) {
			expect(await takeAsOwn(bo, { entryId, findingId })).toMatchObject({
				refusal: { reason: 'not-found' }
			});
		}
		for (const actor of [scene.anna, office]) {
			expect(await takeAsOwn(actor, { entryId, findingId: id })).toMatchObject({ ok: false });
		}
		must(await takeAsOwn(bo, { entryId, findingId: id }));
		must(await takeAsOwn(lead, { entryId, findingId: id }));
		expect(await logged('consensus.own')).toEqual([{ detail: { finding: id } }]);
		expect((await deskOf()).missing).toEqual([]);
		must(await propose());
		const { revision, left } = await draft();
		expect(left).toBeNull();
		expect(must(await assentTo(bo, { entryId, revision }))).toEqual({ closed: true });
		expect(await draft()).toMatchObject({
			state: 'done',
			lostOrigins: [{ rests: true }, { own: true }]
		});
	});

	it('waits for no word when it is taken away', async () => {
		const { lead, entryId } = scene;
		const now = await draft();
		const agreed = agreedOn(now, onParticipation);
		must(
			await saveCriterion(lead, {
				entryId,
				criterionKey: onParticipation,
				...agreed,
				revision: now.saved[onParticipation]?.revision ?? 0,
				findings: [
					...agreed.findings.filter(({ body }) => body !== 'Av Anna.'),
					{ kind: 'improvement_area', body: 'Vårt eget.' }
				]
			})
		);
		expect((await deskOf()).missing).toEqual([]);
	});
});

describe('what a leaver did not agree with', () => {
	it('is kept for the team, and counts no more for those who decide', async () => {
		const { anna, bo, lead, entryId } = scene;
		must(await objectTo(anna, { entryId, body: 'Jag ser det annorlunda.' }));
		await leaves['is pinned as in conflict']?.();
		expect((await draft()).objections).toMatchObject([
			{ body: 'Jag ser det annorlunda.', lapsedAt: expect.anything() as unknown }
		]);
		must(await takeAsOwn(lead, { entryId, findingId: (await found('Av Anna.')).id }));
		must(await propose());
		must(await assentTo(bo, { entryId, revision: (await draft()).revision }));
		expect(must(await consensusOf(bo, entryId))?.objections).toEqual([]);
	});

	it('counts no more when they come back, object, and leave again', async () => {
		const { office, anna, lead, bo, entryId } = scene;
		await leaves['is pinned as in conflict']?.();
		const away = (await draft()).revision;
		const ids = [lead, anna, bo].map(({ personId }) => personId);
		const on = { entryId, personId: anna.personId };
		must(await pinConflict(office, { ...on, pinned: 'no-conflict', reason: 'En namne.' }));
		must(await appointTeam(office, { entryId, examinerIds: ids, leadId: lead.personId }));
		expect((await draft()).left).toBeNull();
		must(await objectTo(anna, { entryId, body: 'Jag ser det annorlunda.' }));
		await leaves['is pinned as in conflict']?.();
		const now = await draft();
		expect(now.revision).toBeGreaterThan(away);
		expect(now).toMatchObject({
			left: { names: [anna.name] },
			objections: [{ lapsedAt: expect.anything() as unknown }]
		});
	});

	it('counts no more when they had left before it was proposed, by the upgrade', async () => {
		const { anna, entryId } = scene;
		must(await objectTo(anna, { entryId, body: 'Jag ser det annorlunda.' }));
		await leaves['is taken off by the office']?.();
		await world.owner(`
			alter table assessment.objection disable trigger objection_stays;
			update assessment.objection set lapsed_at = null where entry_id = '${entryId}';
		`);
		const text = await readFile('migrations/0050_conflicts_found_late.sql', 'utf8');
		const [, upgrade = ''] = /-- What those objected[^\n]*\n(.*?)\n\n/s.exec(text) ?? [];
		await world.owner(upgrade);
		expect((await draft()).objections).toMatchObject([{ lapsedAt: expect.anything() as unknown }]);
	});
});
