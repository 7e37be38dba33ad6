import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	appointPanel,
	attend,
	callMeeting,
	castVote,
	closeMeeting,
	closeMotion,
	handOver,
	meetingView,
	openMeeting,
	openMotion,
	putBefore,
	recuse,
	saveDecision,
	sealClass,
	type Choice,
	type MeetingView
} from '../index.ts';
import {
	award,
	decisionTime,
	enter,
	judgedEdition,
	type TestEntry
} from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let panel: Record<'chair' | 'vice' | 'anna' | 'bo' | 'stand-in', Person>;
let editionId: string;
let meetingId: string;
let lark: TestEntry;
let swift: TestEntry;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const view = async (as: Person): Promise<MeetingView> =>
	must(await meetingView(as, editionId, meetingId));
const classItem = async () => {
	const item = (await view(office)).agenda.find(({ classKey }) => classKey === 'preschool');
	if (!item) throw new Error('no item');
	return item.id;
};
const vote = (as: Person, motionId: string, choice: Choice) => castVote(as, { motionId, choice });
const refusalOf = async (outcome: Promise<Outcome<unknown>>) => {
	const answer = await outcome;
	return answer.ok ? 'done' : answer.refusal.reason;
};

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
	const parts = {
		chair: { chair: true },
		vice: { part: 'vice_chair' as const },
		anna: {},
		bo: {},
		'stand-in': { part: 'substitute' as const }
	};
	const seats = Object.entries(parts).map(([name, part]) => ({
		name,
		email: `${name}@panel.example`,
		chair: false,
		...part
	}));
	must(await appointPanel(office, { editionId, seats }));
	const { rows } = await world.owner(
		`select id, name from people.person where email like '%@panel.example'`
	);
	panel = Object.fromEntries(
		rows.map(({ id, name }) => [name, { ...office, personId: String(id), name: String(name) }])
	) as typeof panel;
	({ meetingId } = must(
		await callMeeting(office, {
			editionId,
			starts: '2026-10-15T10:00',
			place: 'Rum 4',
			link: '',
			others: ['Övriga frågor']
		})
	));
});

describe('a meeting', () => {
	it('has the classes that have entries on its agenda, and what was added', async () => {
		const { agenda, meeting } = await view(panel.anna);
		expect(agenda.map(({ classKey, title }) => classKey ?? title)).toEqual([
			'preschool',
			'Övriga frågor'
		]);
		expect(meeting.state).toBe('planned');
	});

	it('is opened by the chair or the office, once, and one at a time', async () => {
		expect(await refusalOf(openMeeting(panel.anna, { meetingId }))).toBe('not-allowed');
		expect(await refusalOf(attend(panel.anna, { meetingId, here: true }))).toBe('meeting-not-open');
		expect(await refusalOf(openMeeting(panel.chair, { meetingId }))).toBe('done');
		expect(await refusalOf(openMeeting(office, { meetingId }))).toBe('already-done');
		const other = must(
			await callMeeting(panel.chair, {
				editionId,
				starts: '2026-10-16T10:00',
				place: '',
				link: '',
				others: []
			})
		);
		expect(await refusalOf(openMeeting(panel.chair, other))).toBe('meeting-under-way');
	});

	it('knows who is there: each says so themselves, or the chair does', async () => {
		for (const one of [panel.chair, panel.anna]) must(await attend(one, { meetingId, here: true }));
		expect(
			await refusalOf(attend(panel.anna, { meetingId, personId: panel.bo.personId, here: true }))
		).toBe('not-allowed');
		must(await attend(panel.chair, { meetingId, personId: panel.bo.personId, here: true }));
		const { quorum, people } = await view(office);
		expect(quorum).toEqual({ needed: 3, present: 3, deciding: 3 });
		expect(people.filter(({ here }) => here).map(({ name }) => name)).toEqual([
			'chair',
			'anna',
			'bo'
		]);
	});

	it('counts a substitute in the place of somebody who is not there, until that one comes', async () => {
		const standIn = (instead: Person | null) =>
			attend(panel['stand-in'], {
				meetingId,
				here: true,
				insteadOf: instead?.personId ?? null
			});
		expect(await refusalOf(standIn(panel.anna))).toBe('place-taken');
		must(await standIn(null));
		expect((await view(office)).quorum.present).toBe(3);
		must(await standIn(panel.vice));
		expect((await view(office)).quorum.present).toBe(4);
		must(await attend(panel.vice, { meetingId, here: true }));
		const { quorum, people } = await view(office);
		expect(quorum.present).toBe(4);
		expect(people.find(({ name }) => name === 'stand-in')?.insteadOf).toBeNull();
		must(await attend(panel['stand-in'], { meetingId, here: false }));
	});
});

describe('what is before the meeting', () => {
	it('is put there by whoever leads', async () => {
		const itemId = await classItem();
		const put = (as: Person, entryId: string | null) =>
			putBefore(as, { meetingId, itemId, entryId });
		expect(await refusalOf(put(panel.anna, lark.id))).toBe('not-leading');
		must(await put(panel.chair, lark.id));
		const { meeting, leads } = await view(panel.bo);
		expect(meeting).toMatchObject({ itemId, entryId: lark.id });
		expect(leads).toBe(panel.chair.personId);
	});

	it('is not told to whoever stands back from it, who is out while it is there', async () => {
		must(await recuse(panel.bo, { entryId: lark.id, reason: 'Min bror är chef där.' }));
		const seen = await view(panel.bo);
		expect(seen.meeting.entryId).toBeNull();
		expect(seen.me).toMatchObject({ here: true, out: true });
		expect(JSON.stringify({ ...seen, edition: null })).not.toContain(lark.id);
		expect((await view(panel.anna)).quorum).toEqual({ needed: 3, present: 4, deciding: 3 });
		const raw = await inTransaction(panel.bo, (tx) =>
			sql`select from judging.motion where entry_id is not null`.execute(tx)
		);
		expect(raw.rows).toEqual([]);
	});

	it('is led by another where the chair stands back', async () => {
		const itemId = await classItem();
		must(await recuse(panel.chair, { entryId: swift.id, reason: 'Jag har varit chef där.' }));
		const put = (as: Person) => putBefore(as, { meetingId, itemId, entryId: swift.id });
		expect(await refusalOf(put(panel.chair))).toBe('recused');
		expect(await refusalOf(handOver(panel.anna, { itemId, personId: panel.anna.personId }))).toBe(
			'not-leading'
		);
		expect(
			await refusalOf(handOver(panel.chair, { itemId, personId: panel['stand-in'].personId }))
		).toBe('cannot-lead');
		must(await handOver(panel.chair, { itemId, personId: panel.vice.personId }));
		must(await put(panel.vice));
		expect((await view(panel.chair)).me).toMatchObject({ out: true, leads: false });
		expect((await view(panel.anna)).leads).toBe(panel.vice.personId);
	});
});

describe('an open vote', () => {
	let motionId: string;

	it('is asked for by whoever leads, in words', async () => {
		const ask = (as: Person, text: string) => openMotion(as, { meetingId, text, secret: false });
		expect(await refusalOf(ask(panel.anna, 'Utmärkelse'))).toBe('not-leading');
		expect(await refusalOf(ask(panel.vice, '  '))).toBe('required');
		({ motionId } = must(await ask(panel.vice, 'Tornsvalans förskola får utmärkelsen')));
		expect(await refusalOf(ask(panel.vice, 'En till'))).toBe('vote-open');
	});

	it('is seen and answered by those who are there and do not stand back, once', async () => {
		expect((await view(panel.chair)).motions).toEqual([]);
		expect(await refusalOf(vote(panel.chair, motionId, 'yes'))).toBe('not-found');
		expect(await refusalOf(vote(panel['stand-in'], motionId, 'yes'))).toBe('not-at-the-table');
		expect(await refusalOf(vote(office, motionId, 'yes'))).toBe('not-allowed');
		must(await vote(panel.anna, motionId, 'yes'));
		expect(await refusalOf(vote(panel.anna, motionId, 'no'))).toBe('already-voted');
		must(await vote(panel.bo, motionId, 'no'));
	});

	it('shows nobody else’s choice while it is open', async () => {
		const [motion] = (await view(panel.bo)).motions;
		expect(motion).toMatchObject({
			cast: 2,
			votes: [{ personId: panel.bo.personId, choice: 'no' }]
		});
		expect((await view(panel.vice)).motions[0]?.votes).toEqual([]);
	});

	it('waits while too few are left who may decide, and nothing of it is lost', async () => {
		must(await attend(panel.anna, { meetingId, here: false }));
		expect(await closeMotion(panel.vice, { motionId })).toMatchObject({
			refusal: { reason: 'no-quorum', values: { present: 2, needed: 3 } }
		});
		must(await attend(panel.anna, { meetingId, here: true }));
		expect((await view(panel.vice)).motions[0]?.cast).toBe(2);
	});

	it('is settled by the vote of whoever leads where both are as many, and then stays', async () => {
		must(await vote(panel.vice, motionId, 'abstain'));
		const other = must(await openAgain('no'));
		expect(other).toMatchObject({ outcome: 'rejected', settledBy: 'casting-vote' });
	});

	async function openAgain(leaderSays: Choice) {
		const closed = must(await closeMotion(panel.vice, { motionId }));
		expect(closed).toMatchObject({ yes: 1, no: 1, abstained: 1, settledBy: 'lot' });
		expect(await refusalOf(closeMotion(panel.vice, { motionId }))).toBe('vote-closed');
		expect(await refusalOf(vote(panel.anna, motionId, 'yes'))).toBe('already-voted');
		const again = must(await openMotion(panel.vice, { meetingId, text: 'Igen', secret: false }));
		must(await vote(panel.anna, again.motionId, 'yes'));
		must(await vote(panel.vice, again.motionId, leaderSays));
		return closeMotion(panel.vice, again);
	}

	it('takes no vote after it has closed, also straight in SQL', async () => {
		expect(await refusalOf(vote(panel.bo, motionId, 'yes'))).toBe('already-voted');
		const motions = (await view(panel.vice)).motions;
		const second = motions[1]?.id ?? '';
		expect(await refusalOf(vote(panel.bo, second, 'yes'))).toBe('vote-closed');
		await expect(
			world.owner(`update judging.motion set outcome = 'carried' where id = $1`, [second])
		).rejects.toThrow('not changed');
	});
});

describe('a secret vote', () => {
	it('counts what was chosen and binds it to nobody', async () => {
		const { motionId } = must(
			await openMotion(panel.vice, { meetingId, text: 'Sluten', secret: true })
		);
		for (const [who, choice] of [
			[panel.vice, 'no'],
			[panel.anna, 'yes'],
			[panel.bo, 'yes']
		] as const) {
			must(await vote(who, motionId, choice));
		}
		expect(await refusalOf(vote(panel.bo, motionId, 'no'))).toBe('already-voted');
		for (const as of [panel.bo, panel.vice, office]) {
			const motion = (await view(as)).motions.find(({ id }) => id === motionId);
			expect(motion?.votes.map(({ choice }) => choice)).toEqual([null, null, null]);
			await expect(
				inTransaction(as, (tx) => sql`select * from judging.motion_tally`.execute(tx))
			).rejects.toThrow('permission denied');
		}
		// Not even the owner finds a row that was written for one choice alone.
		const { rows } = await world.owner(
			`select count(distinct t.xmin::text)::int as writings, count(*)::int as rows
			from judging.motion_tally t where t.motion_id = $1`,
			[motionId]
		);
		expect(rows).toEqual([{ writings: 1, rows: 3 }]);
		expect(must(await closeMotion(panel.vice, { motionId }))).toEqual({
			yes: 2,
			no: 1,
			abstained: 0,
			outcome: 'carried',
			settledBy: 'majority'
		});
	});
});

describe('sealing in a meeting', () => {
	const seal = (as: Person) =>
		sealClass(as, { editionId, classKey: 'preschool', withoutHonours: false });

	it('is not for a chair who stands back from one of the class, nor for whoever does not lead', async () => {
		must(await saveDecision(panel.vice, award(swift.id)));
		expect(await refusalOf(seal(panel.chair))).toBe('leader-in-conflict');
		expect(await refusalOf(seal(panel.anna))).toBe('not-allowed');
	});

	it('needs enough who may decide on each entry of the class', async () => {
		must(await attend(panel.anna, { meetingId, here: false }));
		// Three are there, but one of them stands back from the lark and another from the swift.
		expect(await refusalOf(seal(panel.vice))).toBe('no-quorum');
		must(await attend(panel.anna, { meetingId, here: true }));
		expect(await refusalOf(seal(panel.vice))).toBe('done');
	});

	it('is followed by the closing, when everybody has left and nothing changes any more', async () => {
		must(await handOver(panel.chair, { itemId: await classItem(), personId: null }));
		must(await closeMeeting(panel.chair, { meetingId }));
		const { meeting, people } = await view(office);
		expect(meeting).toMatchObject({ state: 'closed', entryId: null });
		expect(people.filter(({ here }) => here)).toEqual([]);
		expect(await refusalOf(attend(panel.anna, { meetingId, here: true }))).toBe('meeting-not-open');
		await expect(
			world.owner(`update judging.meeting set place = 'Rum 5' where id = $1`, [meetingId])
		).rejects.toThrow('not changed');
	});
});

describe('whoever is not of the panel', () => {
	it('learns nothing of a meeting', async () => {
		const strangers = [
			await world.person('Eva Examiner', [{ role: 'examiner', editionId, entryId: lark.id }]),
			await world.person('Anna Applicant', [{ role: 'applicant', editionId, entryId: swift.id }]),
			world.visitor()
		];
		for (const stranger of strangers) {
			expect((await meetingView(stranger, editionId, meetingId)).ok).toBe(false);
			for (const table of [
				'meeting',
				'agenda_item',
				'attendance',
				'motion',
				'motion_vote',
				'seat',
				'panel'
			]) {
				const { rows } = await inTransaction(stranger, (tx) =>
					sql`select from ${sql.table(`judging.${table}`)}`.execute(tx)
				);
				expect({ table, rows }).toEqual({ table, rows: [] });
			}
		}
	});
});
