// What waits for the office's word when a team has agreed: only who is in conflict still, while the word changes something.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { assessedEntry, must } from '../assessed-entry.fixture.ts';
import { agreeOn } from '../feedback/agreed.fixture.ts';
import {
	afterConsensus,
	assentTo,
	assessmentOverview,
	consensusDesk,
	declareConflictAs,
	letStand,
	pinConflict,
	proposeClosing,
	releaseFeedback,
	reopenConsensus,
	standDownEverywhere,
	takeAsOwn,
	teamDesk,
	tellOfConflictAfterConsensus,
	unpinConflict
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeEach(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	await agreeOn(entryId, lead, [anna, bo]);
});

const declare = async (who: Person) =>
	must(await declareConflictAs(who, { entryId: scene.entryId, reason: 'Släkt.' }));
const on = ({ personId }: Person) => ({
	entryId: scene.entryId,
	personId,
	reason: 'Jävet är stort.'
});
const pin = async (who: Person, pinned: 'conflict' | 'no-conflict') =>
	must(await pinConflict(scene.office, { ...on(who), pinned }));
const found = async () => must(await afterConsensus(scene.office, scene.entryId));
const waiting = async () =>
	(await found()).found.filter(({ waits }) => waits).map(({ name }) => name);
const counted = async () =>
	must(await assessmentOverview(scene.office, scene.editionId)).rows.find(
		({ entry }) => entry.id === scene.entryId
	)?.unruled;
const team = async () =>
	must(await teamDesk(scene.office, scene.entryId)).team.map(({ name }) => name);
const seal = () =>
	world.owner(
		`insert into judging.sealing (organiser_id, edition_id, class_key, sealed_at) values ($1, $2, 'elderly-care', now())`,
		[world.organiserId, scene.editionId]
	);
const mails = async () =>
	(
		await world.owner(
			`select 1 from platform.mail where kind = 'team.agreed-in-conflict' and entry_id = $1`,
			[scene.entryId]
		)
	).rowCount;
const tell = (who: Person) =>
	tellOfConflictAfterConsensus({
		organiserId: world.organiserId,
		entryId: scene.entryId,
		personId: who.personId
	});

/** Those who are left take what rests on the leavers as their own, and agree anew. */
async function agreeAnew(proposer: Person, others: Person[]) {
	const { entryId } = scene;
	const { consensus } = must(await consensusDesk(proposer, entryId));
	for (const { findingId, rests, own } of consensus?.lostOrigins ?? []) {
		if (!rests && !own) must(await takeAsOwn(proposer, { entryId, findingId }));
	}
	const { revision = 0 } = must(await consensusDesk(proposer, entryId)).consensus ?? {};
	let closed = must(await proposeClosing(proposer, { entryId, revision })).closed;
	for (const each of others) closed = must(await assentTo(each, { entryId, revision })).closed;
	return closed;
}

/** As the office asks the database itself. */
const opensStraight = () =>
	inTransaction(scene.office, async (tx) => {
		const { rows } = await sql<{ open: boolean }>`
			select assessment.reopen_consensus(${scene.entryId}::uuid, now()) as open
		`.execute(tx);
		return rows[0]?.open;
	});

describe('a consensus where nothing waits', () => {
	it('is not opened by an old request when the team has agreed anew', async () => {
		const { office, anna, bo, lead } = scene;
		await declare(anna);
		must(await reopenConsensus(office, on(anna)));
		expect(await agreeAnew(lead, [bo])).toBe(true);
		expect(await reopenConsensus(office, on(anna))).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await opensStraight()).toBe(false);
		expect(must(await consensusDesk(lead, scene.entryId)).consensus?.state).toBe('done');
	});

	it('is not opened when the conflict has been let stand', async () => {
		const { office, anna } = scene;
		await declare(anna);
		must(await letStand(office, on(anna)));
		const refusal = { reason: 'not-found' };
		expect(await reopenConsensus(office, on(anna))).toMatchObject({ refusal });
		expect(await letStand(office, on(anna))).toMatchObject({ refusal });
		expect(await opensStraight()).toBe(false);
	});
});

describe('a conflict that is taken back', () => {
	it('waits no longer when it is pinned away, or its pin is', async () => {
		const { office, anna, bo, entryId } = scene;
		await pin(anna, 'conflict');
		expect([await waiting(), await counted()]).toEqual([[anna.name], true]);
		must(await unpinConflict(office, { entryId, personId: anna.personId }));
		expect([(await found()).found, await counted()]).toEqual([[], false]);
		await tell(anna);
		expect(await mails()).toBe(0);
		expect(await reopenConsensus(office, on(anna))).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		await pin(bo, 'conflict');
		await pin(bo, 'no-conflict');
		expect([await waiting(), await counted()]).toEqual([[], false]);
		await pin(anna, 'conflict');
		expect(await waiting()).toEqual([anna.name]);
	});

	it('waits no longer when whatever brought it is gone, by whomever', async () => {
		const { anna, entryId } = scene;
		await declare(anna);
		await world.owner('delete from people.conflict where entry_id = $1', [entryId]);
		expect([await waiting(), await counted()]).toEqual([[], false]);
		await standDownEverywhere();
		expect((await found()).found).toEqual([]);
	});
});

describe('with several in conflict', () => {
	it('all who wait leave when it is opened', async () => {
		const { office, anna, bo, lead } = scene;
		await declare(anna);
		await declare(bo);
		must(await reopenConsensus(office, on(anna)));
		expect(await team()).toEqual([lead.name]);
		expect((await found()).found.map(({ ruled }) => ruled)).toEqual(['reopened', 'reopened']);
	});

	it('asks who takes over where another of them leads', async () => {
		const { office, anna, bo, lead } = scene;
		await declare(anna);
		await declare(lead);
		expect(await reopenConsensus(office, { ...on(anna), takesOver: '' })).toMatchObject({
			refusal: {
				reason: 'choose-lead',
				detail: { leads: lead.name, could: [{ name: bo.name }] }
			}
		});
		must(
			await reopenConsensus(office, {
				...on(anna),
				takesOver: bo.personId,
				takesOverReason: 'Enda som kan.'
			})
		);
		expect(await team()).toEqual([bo.name]);
	});

	it('whoever the office has let stay, stays, and nobody waits for them', async () => {
		const { office, anna, bo, lead } = scene;
		await declare(bo);
		must(await letStand(office, on(bo)));
		await declare(anna);
		must(await reopenConsensus(office, on(anna)));
		await standDownEverywhere();
		expect(await team()).toEqual([lead.name, bo.name]);
		expect(await agreeAnew(lead, [])).toBe(true);
		await standDownEverywhere();
		const rulings = (await found()).found.map(({ name, ruled }) => [name, ruled]);
		expect(rulings.sort()).toEqual([
			[anna.name, 'reopened'],
			[bo.name, 'stands']
		]);
		expect(await counted()).toBe(false);
	});
});

describe('an entry of which nothing is to be decided', () => {
	it('waits for no word once its feedback is released', async () => {
		const { office, anna, entryId } = scene;
		must(await releaseFeedback(office, { entryId, withoutApproval: 'Tiden är ute.' }));
		await declare(anna);
		await standDownEverywhere();
		await tell(anna);
		expect([(await found()).found, await counted(), await mails()]).toEqual([[], false, 0]);
		expect(await team()).toContain(anna.name);
	});

	it('waits for no word once its class is decided', async () => {
		const { anna } = scene;
		await seal();
		await declare(anna);
		await tell(anna);
		expect([(await found()).found, await counted(), await mails()]).toEqual([[], false, 0]);
	});

	it('is not opened once its class is decided', async () => {
		const { office, anna } = scene;
		await declare(anna);
		await seal();
		expect(await found()).toMatchObject({ settled: 'decided', found: [{ waits: false }] });
		expect(await counted()).toBe(false);
		expect(await reopenConsensus(office, on(anna))).toMatchObject({
			refusal: { reason: 'consensus-decided' }
		});
		expect(await opensStraight()).toBe(false);
	});
});

describe('who was found in conflict, and what the office has ruled', () => {
	it('is the office’s own: the panel, the unit and the team read nothing of it', async () => {
		const { office, editionId, applicant, anna, bo, lead } = scene;
		await declare(anna);
		must(await letStand(office, on(anna)));
		const chair = await world.person('Clara Ordförande', [{ role: 'panel_chair', editionId }]);
		const seenBy = (actor: Person) =>
			inTransaction(actor, async (tx) => {
				const rows = await tx
					.selectFrom('assessment.conflict_after_consensus as k')
					.select('k.reason')
					.where('k.entry_id', '=', scene.entryId)
					.execute();
				return rows.length;
			});
		expect(await seenBy(office)).toBe(1);
		for (const actor of [chair, applicant, anna, bo, lead]) expect(await seenBy(actor)).toBe(0);
		const { rows } = await world.owner(
			`select column_name as column from information_schema.columns
			 where table_schema = 'assessment' and table_name = 'consensus' and column_name like 'reopened%'`
		);
		expect(rows).toEqual([{ column: 'reopened_at' }]);
	});
});
