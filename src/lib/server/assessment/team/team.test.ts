// Teams: the right number, a lead among them, and nobody with a conflict of interest.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { standingOf } from '../../people/index.ts';
import { submittedEntry } from '../../application/index.ts';
import {
	assessedEntry,
	examiner,
	handIn,
	must,
	submitted,
	wholeReview
} from '../assessed-entry.fixture.ts';
import {
	addExaminer,
	appointTeam,
	assessmentOverview,
	declareConflictAs,
	myAssessments,
	saveReview,
	startConsensus,
	teamDesk
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
});

const ids = (people: { personId: string }[]) => people.map(({ personId }) => personId);

describe('the choice of a team', () => {
	it('gives each their role, and a mail that says what to do by when', async () => {
		const { lead, anna, entryId, office } = scene;
		const { team } = must(await teamDesk(office, entryId));
		expect(team.map(({ name, lead: leads }) => [name, leads])).toEqual([
			['Lena Ledare', true],
			['Anna Examinator', false],
			['Bo Examinator', false]
		]);
		const roles = await inTransaction(lead, (tx) => standingOf(tx, lead));
		expect(roles.filter((each) => each.entryId === entryId).map(({ role }) => role)).toContain(
			'lead_examiner'
		);
		const { rows } = await world.owner(
			`select subject, body from platform.mail where kind = 'team.appointed' and to_name = $1`,
			[anna.name]
		);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.body).toContain('måndag 31 augusti kl.\u00a017.00');
		expect(rows[0]?.body).toContain(`/bedomning/${entryId}`);
	});

	it('must be as large as the award says', async () => {
		const { office, entryId, lead, anna, bo, editionId } = scene;
		const more = [
			await examiner(world, editionId, 'Dan Fjärde'),
			await examiner(world, editionId, 'Eli Femte')
		];
		for (const team of [[lead], [lead, anna, bo, ...more]]) {
			expect(
				await appointTeam(office, { entryId, examinerIds: ids(team), leadId: lead.personId })
			).toMatchObject({ refusal: { reason: 'team-size', values: { min: 2, max: 4 } } });
		}
	});

	it('must have its lead among its members, and examiners of the edition only', async () => {
		const { office, entryId, lead, anna, bo } = scene;
		expect(
			await appointTeam(office, { entryId, examinerIds: ids([anna, bo]), leadId: lead.personId })
		).toMatchObject({ refusal: { reason: 'team-has-no-lead' } });
		const stranger = await world.person('Sixten Främling');
		expect(
			await appointTeam(office, {
				entryId,
				examinerIds: ids([lead, stranger]),
				leadId: lead.personId
			})
		).toMatchObject({ refusal: { reason: 'not-an-option' } });
	});

	it('cannot fall on somebody from the unit’s own organisation, however its name is written', async () => {
		const { office, entryId, lead, editionId } = scene;
		const neighbour = await examiner(
			world,
			editionId,
			'Greta Granne',
			'farsta  Stadsdelsförvaltning'
		);
		const { candidates } = must(await teamDesk(office, entryId));
		expect(candidates.find(({ personId }) => personId === neighbour.personId)).toMatchObject({
			conflict: 'same-organisation'
		});
		expect(
			await appointTeam(office, {
				entryId,
				examinerIds: ids([lead, neighbour]),
				leadId: lead.personId
			})
		).toMatchObject({ refusal: { reason: 'conflict-of-interest', detail: ['Greta Granne'] } });
		const standing = await inTransaction(neighbour, (tx) => standingOf(tx, neighbour));
		expect(standing.every((each) => each.entryId === null)).toBe(true);
	});

	it('is the office’s alone', async () => {
		const { lead, anna, applicant, entryId } = scene;
		for (const actor of [lead, anna, applicant]) {
			expect(
				await appointTeam(actor, { entryId, examinerIds: ids([lead, anna]), leadId: lead.personId })
			).toMatchObject({ refusal: { reason: 'not-allowed' } });
		}
	});

	it('ends the appointment of whoever is left out, who then reads nothing more', async () => {
		const { office, editionId, lead, anna, bo } = scene;
		const { entryId } = await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning');
		const choose = (team: typeof scene.team, leader: typeof lead) =>
			appointTeam(office, { entryId, examinerIds: ids(team), leadId: leader.personId });
		must(await choose([lead, anna], lead));
		must(await saveReview(anna, wholeReview(entryId, 4, 'Hemligt')));
		const after = must(await choose([lead, bo], bo));
		expect(after.map(({ name, lead: leads }) => [name, leads])).toEqual([
			['Bo Examinator', true],
			['Lena Ledare', false]
		]);
		expect(await submittedEntry(anna, entryId)).toMatchObject({ ok: false });
		expect(await saveReview(anna, { entryId, revision: 1 })).toMatchObject({ ok: false });
		// What she left as a draft is never shared with those who are in.
		await handIn(lead, entryId, 3);
		await handIn(bo, entryId, 3);
		const { rows } = await inTransaction(lead, async (tx) => ({
			rows: await tx
				.selectFrom('assessment.review')
				.select('summary')
				.where('entry_id', '=', entryId)
				.execute()
		}));
		expect(rows).toHaveLength(2);
		expect(JSON.stringify(rows)).not.toContain('Hemligt');
	});
});

describe('a conflict of interest', () => {
	it('needs a reason', async () => {
		const { bo, entryId } = scene;
		expect(await declareConflictAs(bo, { entryId, reason: '  ' })).toMatchObject({
			refusal: { reason: 'required', fields: [{ field: 'reason' }] }
		});
	});

	it('takes the examiner off the team at once, and the office sees the gap', async () => {
		const { office, editionId, lead, bo } = scene;
		const { entryId } = await submitted(world, editionId, 'Svalan', 'Spånga stadsdelsförvaltning');
		const team = { entryId, examinerIds: ids([lead, bo]), leadId: bo.personId };
		must(await appointTeam(office, team));
		must(await declareConflictAs(bo, { entryId, reason: 'Min syster är chef där.' }));
		const row = must(await assessmentOverview(office, editionId)).rows.find(
			({ entry }) => entry.id === entryId
		);
		expect(row).toMatchObject({ step: 'no-team', standing: { teamOf: 1, teamMin: 2 } });
		expect(row?.team.map(({ name, lead: leads }) => [name, leads])).toEqual([
			['Lena Ledare', false]
		]);
		expect(await submittedEntry(bo, entryId)).toMatchObject({ ok: false });
		expect(must(await myAssessments(bo)).map(({ entry }) => entry.id)).not.toContain(entryId);
		const { rows } = await world.owner(
			`select subject, body from platform.mail where kind = 'team.conflict' and entry_id = $1`,
			[entryId]
		);
		expect(rows[0]?.subject).toBe('Bo Examinator har anmält jäv för Svalan');
		expect(rows[0]?.body).not.toContain('syster');
		expect(await appointTeam(office, team)).toMatchObject({
			refusal: { reason: 'conflict-of-interest' }
		});
	});

	it('leaves a team too small for a consensus, even if all that are left have handed in', async () => {
		const { office, editionId, lead, anna } = scene;
		const { entryId } = await submitted(world, editionId, 'Göken', 'Spånga stadsdelsförvaltning');
		must(
			await appointTeam(office, {
				entryId,
				examinerIds: ids([lead, anna]),
				leadId: lead.personId
			})
		);
		await handIn(lead, entryId, 4);
		must(await declareConflictAs(anna, { entryId, reason: 'Har arbetat där.' }));
		expect(await startConsensus(lead, { entryId })).toMatchObject({
			refusal: { reason: 'team-size' }
		});
	});
});

describe('the pool of examiners', () => {
	it('takes a new examiner with name, address and organisation', async () => {
		const { office, editionId, entryId } = scene;
		const input = { editionId, name: 'Ylva Ny', email: 'Ylva@Example.se', organisation: '' };
		expect(await addExaminer(office, { ...input, email: 'ylva' })).toMatchObject({
			refusal: { fields: [{ field: 'email', reason: 'not-an-email' }] }
		});
		must(await addExaminer(office, { ...input, organisation: 'Farsta stadsdelsförvaltning' }));
		const { candidates } = must(await teamDesk(office, entryId));
		expect(candidates.find(({ name }) => name === 'Ylva Ny')).toMatchObject({
			conflict: 'same-organisation',
			entries: 0
		});
	});
});
