// Ballots of the panel: one vote each, refused after closing, counted with those who stand back from an entry in none of its pairs;
// and a secret one of which nobody can read who voted what.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { ballotOf, ballotsIn, castBallot, closeBallot, openBallot, recuse } from '../index.ts';
import { decisionTime, enter, judgedEdition, type TestEntry } from '../judged-edition.fixture.ts';
import { leadersOf } from './rules.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let chair: Person;
let anna: Person;
let bo: Person;
let eva: Person;
let recused: Person;
let [bed, lamp, bus]: TestEntry[] = [];
let b: string;
let l: string;
let u: string;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const open = (more: Partial<Parameters<typeof openBallot>[1]> = {}, who = chair) =>
	openBallot(who, {
		editionId,
		classKey: '',
		question: 'Vem är främst?',
		secret: false,
		voterIds: [chair, anna, bo, eva, recused].map(({ personId }) => personId),
		...more
	});
const cast = (who: Person, ballotId: string, ...order: string[]) =>
	castBallot(who, { ballotId, places: Object.fromEntries(order.map((id, at) => [id, at + 1])) });
/** Every row that somebody gets of a table by asking the database straight. */
const rowsOf = (who: Person, table: string) =>
	inTransaction(who, async (tx) => {
		const columns = table === 'ballot_voter' ? sql`ballot_id, person_id, voted` : sql`*`;
		const from = sql.table(`judging.${table}`);
		const { rows } = await sql`select ${columns} from ${from}`.execute(tx);
		return rows as Record<string, unknown>[];
	});
/** Every vote of a ballot that somebody gets by asking the database straight. */
const votesOf = (who: Person, ballotId: string) =>
	inTransaction(who, async (tx) => {
		const { rows } = await sql`select * from judging.ballot_votes(${[ballotId]}::uuid[])`.execute(
			tx
		);
		return rows as { person_id: string; entry_id: string; place: number | null }[];
	});

beforeAll(async () => {
	editionId = await judgedEdition(world, 'framsteget');
	const member = (name: string) =>
		world.person(name, [{ role: 'panel_member', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	anna = await member('Anna Almgren');
	bo = await member('Bo Berg');
	eva = await member('Eva Ek');
	recused = await member('Rut Recused');
	bed = await enter(world, editionId, 'Testbädden', null);
	lamp = await enter(world, editionId, 'Lampan', null);
	bus = await enter(world, editionId, 'Bussen', null);
	[b = '', l = '', u = ''] = [bed.id, lamp.id, bus.id];
	must(await recuse(recused, { entryId: u, reason: 'Släkt.' }));
});

describe('an open ballot', () => {
	let ballotId: string;

	it('is opened by whoever leads, on what there is to vote on', async () => {
		expect(await open({}, anna)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await open({}, office)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await open({ classKey: 'school' })).toMatchObject({
			refusal: { reason: 'unknown-class' }
		});
		for (const too of [{ leaveOut: [b, l] }, { voterIds: [] }]) {
			expect(await open(too)).toMatchObject({ refusal: { reason: 'too-little-to-vote-on' } });
		}
		({ ballotId } = must(await open()));
	});

	it('takes one vote from each on the roll, of entries that are on it, and shows who has voted', async () => {
		must(await cast(chair, ballotId, b, l, u));
		must(await cast(anna, ballotId, l, b));
		expect(await cast(anna, ballotId, b)).toMatchObject({ refusal: { reason: 'already-voted' } });
		expect(await castBallot(bo, { ballotId, places: {} })).toMatchObject({
			refusal: { reason: 'vote-is-empty' }
		});
		const stray = await enter(world, editionId, 'Sent bidrag', null);
		expect(await cast(bo, ballotId, stray.id)).toMatchObject({ refusal: { reason: 'not-found' } });
		await world.owner(`update application.entry set state = 'withdrawn' where id = '${stray.id}'`);
		expect(await cast(office, ballotId, b)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const { voters, result } = must(await ballotOf(office, ballotId));
		expect(voters.filter(({ voted }) => voted).map(({ name }) => name)).toEqual([
			'Anna Almgren',
			'Clara Chair'
		]);
		expect(result).toBeNull();
	});

	it('shows nobody’s vote but one’s own while it is open', async () => {
		const own = await votesOf(anna, ballotId);
		expect(new Set(own.map(({ person_id: who }) => who))).toEqual(new Set([anna.personId]));
		expect(await votesOf(office, ballotId)).toEqual([]);
		for (const who of [anna, office]) expect(await rowsOf(who, 'ballot_tally')).toEqual([]);
	});

	it('shows a member who stands back from an entry a ballot without it, and counts them in none of its pairs', async () => {
		const seen = must(await ballotOf(recused, ballotId));
		expect([seen.entries.map(({ unit }) => unit), seen.hidden]).toEqual([
			['Testbädden', 'Lampan'],
			1
		]);
		expect(await cast(recused, ballotId, u)).toMatchObject({ refusal: { reason: 'not-found' } });
		must(await cast(recused, ballotId, b, l));
		must(await cast(bo, ballotId, u, b));
	});

	it('is counted when it is closed, by Schulze, with everyone’s vote beside', async () => {
		expect(await closeBallot(anna, { ballotId })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(must(await closeBallot(chair, { ballotId }))).toEqual({ counted: true });
		const { result } = must(await ballotOf(office, ballotId));
		expect(result?.ids).toEqual([b, l, u]);
		// Testbädden against Lampan 3–1 by four; against Bussen 2–1 by three: the fourth stands back.
		expect(result?.preferring).toEqual([
			[0, 3, 2],
			[1, 0, 2],
			[1, 1, 0]
		]);
		expect(result?.compared[0]).toEqual([0, 4, 3]);
		expect(result?.condorcet).toBe(b);
		expect(result?.tiers).toEqual([[b], [l], [u]]);
		expect(result?.votes.map(({ name }) => name)).toEqual([
			'Anna Almgren',
			'Bo Berg',
			'Clara Chair',
			'Rut Recused'
		]);
		expect(result?.votes[0]?.places).toEqual({ [l]: 1, [b]: 2, [u]: null });
	});

	it('takes no vote after that, at the page or in the database', async () => {
		expect(await cast(eva, ballotId, b)).toMatchObject({ refusal: { reason: 'ballot-closed' } });
		await expect(
			inTransaction(eva, (tx) =>
				sql`select judging.cast_vote(${ballotId}::uuid, '{}'::jsonb)`.execute(tx)
			)
		).rejects.toThrow('closed');
		expect(await closeBallot(chair, { ballotId })).toMatchObject({
			refusal: { reason: 'ballot-closed' }
		});
	});

	it('tells who stands back nothing of the entry afterwards either', async () => {
		const { result, hidden } = must(await ballotOf(recused, ballotId));
		expect([result?.ids, hidden]).toEqual([[b, l], 1]);
		const rows = {
			entries: await rowsOf(recused, 'ballot_entry'),
			tally: await rowsOf(recused, 'ballot_tally'),
			votes: await votesOf(recused, ballotId)
		};
		for (const [what, found] of Object.entries(rows)) {
			expect(found.length, what).toBeGreaterThan(0);
			expect(JSON.stringify(found), what).not.toContain(u);
		}
	});

	it('numbers what they see of a colleague’s order anew: no gap, and no last place, tells where the entry was', async () => {
		const { result } = must(await ballotOf(recused, ballotId));
		// Bo ranked Bussen first, then Testbädden, and not Lampan; Clara Testbädden, Lampan, and Bussen last.
		expect(result?.votes.map(({ places }) => places)).toEqual([
			{ [l]: 1, [b]: 2 },
			{ [b]: 1, [l]: 2 },
			{ [b]: 1, [l]: 2 },
			{ [b]: 1, [l]: 2 }
		]);
		for (const who of [recused, anna, office]) {
			await expect(rowsOf(who, 'ballot_vote')).rejects.toThrow('permission denied');
		}
	});

	it('tells them nothing by a vote for the hidden entry alone: all the rest is level', async () => {
		const { ballotId: again } = must(await open());
		must(await cast(anna, again, u));
		must(await castBallot(bo, { ballotId: again, places: {}, blank: true }));
		must(await closeBallot(chair, { ballotId: again }));
		const seen = must(await ballotOf(recused, again)).result?.votes.map(({ places }) => places);
		expect(seen).toEqual([
			{ [b]: 1, [l]: 1 },
			{ [b]: 1, [l]: 1 }
		]);
	});
});

describe('a secret ballot', () => {
	let ballotId: string;

	it('needs three who can compare each pair', async () => {
		const few = [chair, anna, recused].map(({ personId }) => personId);
		expect(await open({ secret: true, voterIds: few })).toMatchObject({
			refusal: { reason: 'too-few-for-secret' }
		});
		({ ballotId } = must(await open({ secret: true })));
	});

	it('stores that somebody has voted, and nothing of what, for anyone', async () => {
		must(await cast(anna, ballotId, l, b, u));
		must(await cast(bo, ballotId, l, u, b));
		must(await cast(recused, ballotId, l, b));
		must(await cast(eva, ballotId, u, l, b));
		const { rows } = await world.owner(
			`select count(*)::integer as votes from judging.ballot_vote where ballot_id = $1`,
			[ballotId]
		);
		expect(rows).toEqual([{ votes: 0 }]);
		for (const who of [anna, chair, office]) {
			const tally = (await rowsOf(who, 'ballot_tally')).filter(
				(row) => row['ballot_id'] === ballotId
			);
			expect(tally).toEqual([]);
			expect(must(await ballotOf(who, ballotId)).result).toBeNull();
		}
		const voters = await world.owner(`select * from judging.ballot_voter where ballot_id = $1`, [
			ballotId
		]);
		// `apart`: which entries they stood back from, and so nothing of what they voted of the others.
		expect(Object.keys(voters.rows[0] as object).sort()).toEqual([
			'apart',
			'ballot_id',
			'organiser_id',
			'person_id',
			'voted'
		]);
		// Nor when: whose vote came first, second and third is no line of the log.
		const { rows: log } = await world.owner(
			`select from platform.audit where action = 'ballot.cast' and subject_id = $1`,
			[ballotId]
		);
		expect(log).toEqual([]);
	});

	it('is counted as an open one is, without names', async () => {
		must(await closeBallot(chair, { ballotId }));
		const { result } = must(await ballotOf(anna, ballotId));
		expect(result?.tiers[0]).toEqual([l]);
		expect(result?.votes).toEqual([]);
	});

	it('in which too few have voted is not counted, since the count would tell', async () => {
		const { ballotId: few } = must(await open({ secret: true }));
		must(await cast(anna, few, l, b, u));
		must(await cast(recused, few, l, b));
		expect(must(await closeBallot(chair, { ballotId: few }))).toEqual({ counted: false });
		expect(must(await ballotOf(anna, few)).result).toBeNull();
		expect((await rowsOf(anna, 'ballot_tally')).filter((row) => row['ballot_id'] === few)).toEqual(
			[]
		);
	});
});

describe('nobody', () => {
	it('writes a vote, a tally or a roll past the functions', async () => {
		for (const table of ['ballot', 'ballot_entry', 'ballot_voter', 'ballot_tally', 'ballot_vote']) {
			await expect(
				inTransaction(chair, (tx) => sql`delete from ${sql.table(`judging.${table}`)}`.execute(tx)),
				table
			).rejects.toThrow('permission denied');
		}
	});

	it('outside the panel and the office reads a ballot', async () => {
		const stranger = await world.person('Sten Främling', [], decisionTime);
		expect(await ballotsIn(stranger, editionId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const [first] = must(await ballotsIn(office, editionId));
		expect(await ballotOf(stranger, first?.id ?? '')).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		for (const table of ['ballot', 'ballot_entry', 'ballot_voter', 'ballot_tally'])
			expect(await rowsOf(stranger, table), table).toEqual([]);
		expect(await votesOf(stranger, first?.id ?? '')).toEqual([]);
	});
});

describe('the roll', () => {
	it('has no more votes than there are seats: a substitute is on it in the place of somebody', async () => {
		await world.owner(
			`insert into judging.seat (organiser_id, edition_id, person_id, part) values ($1, $2, $3, 'substitute')`,
			[world.organiserId, editionId, eva.personId]
		);
		expect(await open()).toMatchObject({
			refusal: { fields: [{ field: 'voters', reason: 'too-many-on-the-roll', values: { max: 4 } }] }
		});
		// The database as well, whatever it is asked.
		const all = [chair, anna, bo, eva, recused].map(({ personId }) => personId);
		await expect(
			inTransaction(chair, (tx) =>
				sql`select judging.open_ballot(${editionId}::uuid, '', '', false, ${all}::uuid[], '{}', now())`.execute(
					tx
				)
			)
		).rejects.toThrow('fewer votes');
		const voterIds = [chair, anna, eva, recused].map(({ personId }) => personId);
		must(await closeBallot(chair, must(await open({ voterIds }))));
		await world.owner(`delete from judging.seat where person_id = $1`, [eva.personId]);
	});
});

describe('an entry that is withdrawn while its ballot is open', () => {
	it('is gone for everyone, and nobody is said to stand back from it', async () => {
		const { ballotId } = must(await open());
		await world.owner(`update application.entry set state = 'withdrawn' where id = '${l}'`);
		const { entries, hidden } = must(await ballotOf(anna, ballotId));
		expect([entries.map(({ id }) => id), hidden]).toEqual([[b, u], 0]);
		must(await cast(anna, ballotId, u, b));
		must(await closeBallot(chair, { ballotId }));
		expect(must(await ballotOf(anna, ballotId)).result?.tiers).toEqual([[u], [b]]);
		await world.owner(`update application.entry set state = 'submitted' where id = '${l}'`);
	});
});

describe('votes that come at the same moment', () => {
	it('are all counted, once each, and none slips in beside the closing', async () => {
		const { ballotId } = must(await open());
		const votes = await Promise.all([
			cast(anna, ballotId, b, l, u),
			cast(anna, ballotId, b, l, u),
			cast(bo, ballotId, b, l, u),
			cast(eva, ballotId, b, l, u),
			closeBallot(chair, { ballotId })
		]);
		const counted = votes.slice(0, 4).filter(({ ok }) => ok).length;
		const { result, voters } = must(await ballotOf(office, ballotId));
		expect(result?.compared[0]?.[1]).toBe(counted);
		expect(voters.filter(({ voted }) => voted)).toHaveLength(counted);
		expect(votes.slice(0, 2).filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
	});
});

describe('who leads', () => {
	const seat = (personId: string, part: 'chair' | 'vice_chair' | 'member' | 'substitute') => ({
		personId,
		part
	});
	const panel = [seat('c', 'chair'), seat('v', 'vice_chair'), seat('m', 'member')];

	it('is the chair or the vice chair, less whoever stands back from something in the class, then the next', () => {
		expect(leadersOf(panel, new Set())).toEqual(['c', 'v']);
		expect(leadersOf(panel, new Set(['c']))).toEqual(['v']);
		expect(leadersOf(panel, new Set(['c', 'v']))).toEqual(['m']);
		expect(leadersOf(panel, new Set(['c', 'v', 'm']))).toEqual(['c']);
		expect(leadersOf([], new Set())).toEqual([]);
	});
});
