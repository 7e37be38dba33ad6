// What a vote in a meeting comes to: every vote that is taken is counted, each seat has one, nobody's can be told from a secret
// sum, and nothing goes on past a vote that is open.
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
	minutesOf,
	minutesText,
	openMeeting,
	openMotion,
	putBefore,
	recuse,
	saveDecision,
	sealClass,
	type Choice
} from '../index.ts';
import {
	award,
	decisionTime,
	enter,
	judgedEdition,
	type TestEntry
} from '../judged-edition.fixture.ts';

const world = useWorld();
const names = ['chair', 'anna', 'bo', 'cia', 'sub'] as const;
type Name = (typeof names)[number];

let office: Person;
let panel: Record<Name, Person>;
let editionId: string;
let meetingId: string;
let itemId: string;
let lark: TestEntry;
let swift: TestEntry;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const reasonOf = async (outcome: Promise<Outcome<unknown>>) => {
	const answer = await outcome;
	return answer.ok ? 'done' : answer.refusal.reason;
};
const seats = (sitting: readonly Name[] = names) =>
	sitting.map((name, at) => ({
		name,
		email: `${name}@panel.example`,
		chair: at === 0,
		...(name === 'sub' ? { part: 'substitute' as const } : {})
	}));
const come = async (...who: Name[]) => {
	for (const name of who) must(await attend(panel[name], { meetingId, here: true }));
};
const take = (as: Name, entry: TestEntry | null) =>
	putBefore(panel[as], { meetingId, itemId, entryId: entry?.id ?? null });
const ask = async (secret = false, as: Name = 'chair') =>
	must(await openMotion(panel[as], { meetingId, text: 'Enheten får utmärkelsen', secret }))
		.motionId;
const vote = (as: Name, motionId: string, choice: Choice) =>
	castVote(panel[as], { motionId, choice });
const close = async (motionId: string, as: Name = 'chair') =>
	must(await closeMotion(panel[as], { motionId }));
const motionsFor = async (as: Name) =>
	must(await meetingView(panel[as], editionId, meetingId)).motions;
const seal = (as: Name, classKey = 'preschool') =>
	sealClass(panel[as], { editionId, classKey, withoutHonours: false });

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	must(await appointPanel(office, { editionId, seats: seats() }));
	const { rows } = await world.owner(
		`select id, name from people.person where email like '%@panel.example'`
	);
	panel = Object.fromEntries(
		rows.map(({ id, name }) => [name, { ...office, personId: String(id), name: String(name) }])
	) as typeof panel;
});

/** Each begins at a meeting of its own, whose first class has two entries that nobody stands back from. */
beforeEach(async () => {
	if (meetingId) must(await closeMeeting(panel.chair, { meetingId }));
	must(await appointPanel(office, { editionId, seats: seats() }));
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
	const arranged = { editionId, starts: '2026-10-15T10:00', place: '', link: '', others: [] };
	({ meetingId } = must(await callMeeting(office, arranged)));
	must(await openMeeting(panel.chair, { meetingId }));
	itemId = must(await meetingView(office, editionId, meetingId)).agenda[0]?.id ?? '';
});

describe('who may seal', () => {
	it('is at the meeting, and whoever has left it does not', async () => {
		await come('anna', 'bo', 'cia');
		must(await saveDecision(panel.anna, award(lark.id)));
		expect(await reasonOf(seal('chair'))).toBe('not-leading');
		must(await handOver(panel.chair, { itemId, personId: panel.anna.personId }));
		must(await attend(panel.anna, { meetingId, here: false }));
		must(await attend(panel.chair, { meetingId, here: true }));
		expect(await reasonOf(seal('anna'))).toBe('not-allowed');
	});

	it('seals the class that is before the meeting, and no other', async () => {
		const school = await enter(world, editionId, 'Skolan', 'school');
		await come('chair', 'anna', 'bo', 'cia');
		must(await handOver(panel.chair, { itemId, personId: panel.anna.personId }));
		must(await saveDecision(panel.anna, award(school.id)));
		expect(await reasonOf(seal('anna', 'school'))).toBe('class-not-up');
	});

	it('has enough with them, of those who still sit on the panel', async () => {
		await come('chair', 'anna', 'bo');
		must(await appointPanel(office, { editionId, seats: seats(['chair', 'anna', 'cia', 'sub']) }));
		const { quorum } = must(await meetingView(panel.chair, editionId, meetingId));
		expect(quorum).toMatchObject({ needed: 2, present: 2 });
		must(await appointPanel(office, { editionId, seats: seats(['chair', 'cia', 'sub']) }));
		expect(await reasonOf(seal('chair'))).toBe('no-quorum');
	});
});

describe('a vote that is taken', () => {
	it('is counted, also when whoever leads closes while it is on its way', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask();
		must(await vote('chair', motionId, 'no'));
		let closing: Promise<Awaited<ReturnType<typeof close>>> | undefined;
		await inTransaction(panel.anna, async (tx) => {
			const { organiserId, personId } = panel.anna;
			const row = { organiser_id: organiserId, motion_id: motionId, person_id: personId };
			await tx
				.insertInto('judging.motion_vote')
				.values({ ...row, seat: personId, choice: 'yes' })
				.execute();
			closing = close(motionId);
			// Its vote is written and not yet certain, and the closing waits for it.
			for (let times = 0; times < 200; times++) {
				const { rows } = await world.owner(
					`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
				);
				if (rows.length > 0) break;
				await wait(20);
			}
		});
		expect(await closing).toMatchObject({ yes: 1, no: 1, settledBy: 'casting-vote' });
	});

	it('is one, also when it is sent three times at once', async () => {
		await come('chair', 'anna', 'bo');
		for (const secret of [false, true]) {
			const motionId = await ask(secret);
			const said = await Promise.all([0, 1, 2].map(() => reasonOf(vote('anna', motionId, 'yes'))));
			expect(said.toSorted()).toEqual(['already-voted', 'already-voted', 'done']);
			must(await vote('bo', motionId, 'yes'));
			must(await vote('chair', motionId, 'no'));
			expect(await close(motionId)).toMatchObject({ yes: 2, no: 1, outcome: 'carried' });
		}
	});

	it('is the seat’s: a substitute and the one whose seat it is have one together', async () => {
		await come('chair', 'anna');
		must(await attend(panel.sub, { meetingId, here: true, insteadOf: panel.bo.personId }));
		for (const secret of [false, true]) {
			const motionId = await ask(secret);
			must(await vote('sub', motionId, 'yes'));
			await come('bo');
			expect(await reasonOf(vote('bo', motionId, 'yes'))).toBe('seat-has-voted');
			expect((await motionsFor('chair')).at(-1)?.cast).toBe(1);
			must(await vote('chair', motionId, 'no'));
			must(await vote('anna', motionId, 'no'));
			must(await close(motionId).then((value) => ({ ok: true as const, value })));
			must(await attend(panel.bo, { meetingId, here: false }));
			must(await attend(panel.sub, { meetingId, here: true, insteadOf: panel.bo.personId }));
		}
	});

	it('is said in words when none is chosen', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask();
		expect(await vote('anna', motionId, '' as Choice)).toMatchObject({
			refusal: { fields: [{ field: 'choice', reason: 'not-an-option' }] }
		});
		must(await vote('anna', motionId, 'no'));
		await close(motionId);
	});

	it('does not count when whoever cast it is found to stand back before the closing', async () => {
		await come('chair', 'anna', 'bo', 'cia');
		must(await take('chair', lark));
		const open = await ask();
		for (const name of ['bo', 'cia', 'anna'] as const) must(await vote(name, open, 'yes'));
		must(await recuse(panel.bo, { entryId: lark.id, reason: 'Släkt.' }));
		expect((await motionsFor('chair')).at(-1)?.cast).toBe(2);
		expect(await close(open)).toMatchObject({ yes: 2, no: 0 });
		expect(
			(await motionsFor('anna'))
				.at(-1)
				?.votes.map(({ name }) => name)
				.toSorted()
		).toEqual(['anna', 'cia']);
		// In a secret one it cannot be taken out.
		must(await take('chair', swift));
		const secret = await ask(true);
		for (const name of ['bo', 'cia', 'anna'] as const) must(await vote(name, secret, 'yes'));
		must(await recuse(panel.bo, { entryId: swift.id, reason: 'Släkt.' }));
		expect(await close(secret)).toEqual({
			yes: null,
			no: null,
			abstained: null,
			outcome: 'undecided',
			settledBy: 'conflict'
		});
	});

	it('stays in the minutes of somebody who has left the panel since', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask();
		for (const name of ['chair', 'anna', 'bo'] as const) must(await vote(name, motionId, 'yes'));
		await close(motionId);
		must(await appointPanel(office, { editionId, seats: seats(['chair', 'anna', 'cia', 'sub']) }));
		const { items } = minutesText(must(await minutesOf(panel.chair, editionId, meetingId)));
		expect(items[0]?.votes[0]?.lines).toEqual([
			'Bifall, 3 röster ja, 0 röster nej',
			'Ja: chair, anna och bo'
		]);
	});
});

describe('what a vote comes to', () => {
	it('is nothing where nobody said yes or no', async () => {
		await come('chair', 'anna', 'bo');
		expect(await close(await ask())).toMatchObject({ outcome: 'undecided', settledBy: 'nobody' });
		const abstained = await ask();
		must(await vote('anna', abstained, 'abstain'));
		expect(await close(abstained)).toMatchObject({ abstained: 1, settledBy: 'nobody' });
	});

	it('is what most say, whoever abstains, and the lot where whoever leads has not said', async () => {
		await come('chair', 'anna', 'bo', 'cia');
		const most = await ask();
		must(await vote('anna', most, 'no'));
		must(await vote('bo', most, 'abstain'));
		expect(await close(most)).toMatchObject({ outcome: 'rejected', settledBy: 'majority' });
		const even = await ask();
		must(await vote('anna', even, 'yes'));
		must(await vote('bo', even, 'no'));
		must(await vote('chair', even, 'abstain'));
		expect((await close(even)).settledBy).toBe('lot');
	});

	it('is written by the database alone', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask();
		for (const as of [office, panel.chair]) {
			await expect(
				inTransaction(as, (tx) =>
					tx.updateTable('judging.motion').set({ yes: 9 }).where('id', '=', motionId).execute()
				)
			).rejects.toThrow('permission denied');
		}
		await close(motionId);
	});
});

describe('a secret vote', () => {
	it('is not begun where fewer than three could vote', async () => {
		await come('chair', 'anna', 'bo');
		must(await recuse(panel.bo, { entryId: lark.id, reason: 'Släkt.' }));
		await world.owner(
			`insert into judging.panel (organiser_id, edition_id, quorum) values ($1, $2, 2)
			on conflict (organiser_id, edition_id) do update set quorum = 2`,
			[world.organiserId, editionId]
		);
		must(await take('chair', lark));
		expect(await openMotion(panel.chair, { meetingId, text: 'x', secret: true })).toMatchObject({
			refusal: { fields: [{ field: 'secret', reason: 'secret-needs-three' }] }
		});
		await world.owner(`update judging.panel set quorum = null where edition_id = $1`, [editionId]);
	});

	it('tells nothing where fewer than three did vote', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask(true);
		must(await vote('anna', motionId, 'no'));
		must(await vote('bo', motionId, 'no'));
		expect(await close(motionId)).toMatchObject({
			no: null,
			outcome: 'undecided',
			settledBy: 'too-few'
		});
		const text = minutesText(must(await minutesOf(panel.chair, editionId, meetingId)));
		expect(JSON.stringify(text.items[0]?.votes)).not.toMatch(/2 röster/);
	});
});

describe('a vote that is open', () => {
	it('keeps a chair who stands back, and does not see it, from going on or closing the meeting', async () => {
		await come('chair', 'anna', 'bo', 'cia');
		must(await recuse(panel.chair, { entryId: lark.id, reason: 'Släkt.' }));
		must(await handOver(panel.chair, { itemId, personId: panel.anna.personId }));
		must(await take('anna', lark));
		const motionId = await ask(false, 'anna');
		expect(await motionsFor('chair')).toEqual([]);
		expect(await reasonOf(take('chair', null))).toBe('vote-open');
		expect(await reasonOf(closeMeeting(panel.chair, { meetingId }))).toBe('vote-open');
		must(await vote('bo', motionId, 'yes'));
		await close(motionId, 'anna');
		must(await take('chair', null));
	});

	it('ends undecided with the meeting when too few are left to close it', async () => {
		await come('chair', 'anna', 'bo');
		const motionId = await ask();
		must(await vote('bo', motionId, 'yes'));
		must(await attend(panel.bo, { meetingId, here: false }));
		must(await closeMeeting(panel.chair, { meetingId }));
		expect((await motionsFor('anna')).find(({ id }) => id === motionId)).toMatchObject({
			yes: null,
			outcome: 'undecided',
			settledBy: 'no-quorum'
		});
		meetingId = '';
	});
});

describe('who may lead', () => {
	it('is there with a vote, and does not stand back from what is before the meeting', async () => {
		await come('chair', 'anna', 'bo', 'cia', 'sub');
		const give = (to: Name) =>
			reasonOf(handOver(panel.chair, { itemId, personId: panel[to].personId }));
		expect(await give('sub')).toBe('cannot-lead');
		must(await recuse(panel.bo, { entryId: lark.id, reason: 'Släkt.' }));
		must(await take('chair', lark));
		expect(await give('bo')).toBe('conflict-of-interest');
		// Named before the entry came up, they do not lead while it is there.
		must(await take('chair', null));
		expect(await give('bo')).toBe('done');
		must(await take('chair', lark));
		expect(must(await meetingView(panel.anna, editionId, meetingId)).leads).toBe(
			panel.chair.personId
		);
		const asked = openMotion(panel.bo, { meetingId, text: 'x', secret: false });
		expect(await reasonOf(asked)).toBe('not-leading');
	});

	it('leads a meeting that they are at, the chair too', async () => {
		await come('anna', 'bo', 'cia');
		const asked = openMotion(panel.chair, { meetingId, text: 'x', secret: false });
		expect(await reasonOf(asked)).toBe('not-leading');
	});
});

describe('two meetings', () => {
	it('are not opened at once', async () => {
		must(await closeMeeting(panel.chair, { meetingId }));
		const arranged = { editionId, starts: '2026-10-16T10:00', place: '', link: '', others: [] };
		const both = [
			must(await callMeeting(office, arranged)),
			must(await callMeeting(office, arranged))
		];
		const said = await Promise.all(both.map((one) => reasonOf(openMeeting(panel.chair, one))));
		expect(said.toSorted()).toEqual(['done', 'meeting-under-way']);
		meetingId = '';
	});
});
