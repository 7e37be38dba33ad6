// Whoever was asked to sit on a panel and has not answered: they are of it, and count among those of whom more than half must be
// there; they are there, and vote, when they come, which is their answer.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	appointPanel,
	attend,
	callMeeting,
	castBallot,
	closeBallot,
	meetingView,
	openBallot,
	openMeeting,
	panelOf,
	sealClass
} from '../index.ts';
import { decisionTime, enter, judgedEdition } from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let editionId: string;
let meetingId: string;
let panel: Record<'ada' | 'bea' | 'cia' | 'dag', Person>;
let ids: string[];

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const answers = async () => {
	const { members } = must(await panelOf(office, editionId));
	return Object.fromEntries(members.map(({ name, answer }) => [name, answer]));
};
const quorum = async () => must(await meetingView(office, editionId, meetingId)).quorum;

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	const names = ['ada', 'bea', 'cia', 'dag'];
	const seats = names.map((name, at) => ({
		name,
		email: `${name}@panel.example`,
		chair: at === 0
	}));
	must(await appointPanel(office, { editionId, seats }));
	const { rows } = await world.owner(
		`select id, name from people.person where email like '%@panel.example'`
	);
	panel = Object.fromEntries(
		rows.map(({ id, name }) => [name, { ...office, personId: String(id), name: String(name) }])
	) as typeof panel;
	ids = [];
	for (const unit of ['Lärkan', 'Svalan'])
		ids.push((await enter(world, editionId, unit, 'preschool')).id);
	const called = { editionId, starts: '2026-10-15T10:00', place: '', link: '', others: [] };
	({ meetingId } = must(await callMeeting(office, called)));
	must(await openMeeting(panel.ada, { meetingId }));
});

describe('somebody who has not answered the invitation to a panel', () => {
	it('is of those of whom more than half must be there, and is not there', async () => {
		expect(await answers()).toEqual({ ada: null, bea: null, cia: null, dag: null });
		expect(await quorum()).toEqual({ needed: 3, present: 0, deciding: 0 });
		must(await attend(panel.ada, { meetingId, here: true }));
		must(await attend(panel.bea, { meetingId, here: true }));
		// The two who came do not decide for the two who have said nothing.
		expect(await quorum()).toEqual({ needed: 3, present: 2, deciding: 2 });
		expect(
			await sealClass(panel.ada, { editionId, classKey: 'preschool', withoutHonours: true })
		).toMatchObject({ ok: false });
	});

	it('has said yes by coming to a meeting, also where the chair notes it', async () => {
		must(await attend(panel.ada, { meetingId, here: true, personId: panel.cia.personId }));
		expect(await answers()).toEqual({
			ada: 'accepted',
			bea: 'accepted',
			cia: 'accepted',
			dag: null
		});
		expect((await quorum()).present).toBe(3);
	});

	it('has said yes by voting in a ballot, and the answer does not say when', async () => {
		const at = (hour: number) => `2026-10-15T${hour}:00:00Z`;
		const { ballotId } = must(
			await openBallot(world.at(panel.ada, at(10)), {
				editionId,
				classKey: 'preschool',
				question: '',
				secret: false,
				voterIds: [panel.ada, panel.dag].map(({ personId }) => personId)
			})
		);
		expect((await answers())['dag']).toBeNull();
		const [one = '', other = ''] = ids;
		const places = { [one]: 1, [other]: 2 };
		must(await castBallot(world.at(panel.dag, at(12)), { ballotId, places }));
		expect((await answers())['dag']).toBe('accepted');
		const { rows } = await world.owner(
			`select answered_at = $2::timestamptz as at_the_opening from judging.seat where person_id = $1`,
			[panel.dag.personId, at(10)]
		);
		expect(rows).toEqual([{ at_the_opening: true }]);
		must(await closeBallot(panel.ada, { ballotId }));
	});
});
