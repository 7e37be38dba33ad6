// The consensus: the lead's to write, made of what the team wrote, kept once it is done, and read by panel and office.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	assessedEntry,
	criteria,
	duringAssessment,
	handIn,
	must
} from '../assessed-entry.fixture.ts';
import {
	appointTeam,
	consensusDesk,
	consensusesOf,
	consensusOf,
	finishConsensus,
	saveConsensus,
	startConsensus
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	await handIn(lead, entryId, 3);
	await handIn(anna, entryId, 4);
	await handIn(bo, entryId, 6);
});

describe('a consensus', () => {
	it('is begun by the lead alone, and once', async () => {
		const { lead, anna, office, entryId } = scene;
		for (const actor of [anna, office]) {
			expect(await startConsensus(actor, { entryId })).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(await saveConsensus(lead, { entryId, revision: 1 })).toMatchObject({
			refusal: { reason: 'consensus-not-begun' }
		});
		must(await startConsensus(lead, { entryId }));
		must(await startConsensus(lead, { entryId }));
		expect(must(await consensusDesk(lead, entryId)).consensus).toMatchObject({
			state: 'draft',
			revision: 1
		});
	});

	it('is written by the lead alone, also straight in the database', async () => {
		const { anna, office, applicant, entryId } = scene;
		for (const actor of [anna, office, applicant]) {
			const saved = await saveConsensus(actor, { entryId, revision: 1, summary: 'Mitt' });
			expect(saved).toMatchObject({ refusal: { reason: 'not-allowed' } });
			const changed = await inTransaction(actor, (tx) =>
				sql`update assessment.consensus set summary = 'Mitt'`.execute(tx)
			);
			expect(changed.numAffectedRows).toBe(0n);
			const added = inTransaction(actor, (tx) =>
				tx
					.insertInto('assessment.consensus_score')
					.values({
						organiser_id: actor.organiserId,
						entry_id: entryId,
						criterion_key: 'results',
						score: 6
					})
					.execute()
			);
			await expect(added).rejects.toThrow('row-level security');
		}
	});

	it('takes findings from the reviews and remembers which, and no others’', async () => {
		const { lead, entryId } = scene;
		const { reviews } = must(await consensusDesk(lead, entryId));
		const strengths = reviews.flatMap((review) =>
			review.findings.filter(({ kind }) => kind === 'strength').map(({ id }) => id)
		);
		expect(strengths).toHaveLength(3);
		const save = (madeOf: string[]) =>
			saveConsensus(lead, {
				entryId,
				revision: 1,
				scores: { participation: { score: 4, reason: 'Vi landade här.' } },
				findings: {
					participation: [
						{ kind: 'strength', body: 'Brukarna är delaktiga.', madeOf },
						{ kind: 'improvement_area', body: 'Fler kunde höras.' }
					]
				}
			});
		expect(await save([entryId])).toMatchObject({ refusal: { reason: 'invalid' } });
		expect(must(await save(strengths))).toMatchObject({
			revision: 2,
			scores: { participation: { score: 4, reason: 'Vi landade här.' } },
			findings: [{ madeOf: strengths }, { madeOf: [] }]
		});
	});

	it('takes no score outside the scale, and overwrites nothing from an older revision', async () => {
		const { lead, entryId } = scene;
		const scores = { results: { score: 7 } };
		expect(await saveConsensus(lead, { entryId, revision: 2, scores })).toMatchObject({
			refusal: { reason: 'score-out-of-scale', fields: [{ field: 'score-results' }] }
		});
		expect(await saveConsensus(lead, { entryId, revision: 1, summary: 'Sent' })).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { revision: 2 } }
		});
	});

	it('may have a reason before it has a score', async () => {
		const { lead, entryId } = scene;
		const scores = { results: { score: null, reason: 'Vi behöver se siffrorna.' } };
		expect(must(await saveConsensus(lead, { entryId, revision: 2, scores })).scores).toMatchObject(
			scores
		);
	});

	it('is not finished with something missing', async () => {
		const { lead, entryId } = scene;
		expect(await finishConsensus(lead, { entryId, revision: 3 })).toMatchObject({
			refusal: {
				reason: 'not-complete',
				detail: [
					...['systematic-work', 'leadership', 'results', 'learning'].map((criterionKey) => ({
						what: 'score',
						criterionKey
					})),
					{ what: 'summary' }
				]
			}
		});
	});

	it('is nothing for the panel before it is done', async () => {
		const { entryId, editionId } = scene;
		const panel = await world.person(
			'Disa Domare',
			[{ role: 'panel_member', editionId }],
			duringAssessment
		);
		expect(must(await consensusOf(panel, entryId))).toBeNull();
		const seen = await inTransaction(panel, (tx) =>
			sql`select from assessment.consensus`.execute(tx)
		);
		expect(seen.rows).toHaveLength(0);
	});
});

describe('a finished consensus', () => {
	it('is read by panel, office and team, with scores, findings and summary', async () => {
		const { lead, anna, office, entryId, editionId } = scene;
		const saved = must(
			await saveConsensus(lead, {
				entryId,
				revision: 3,
				scores: Object.fromEntries(criteria.map((key, at) => [key, { score: at + 1 }])),
				summary: 'En enhet som lyssnar.'
			})
		);
		must(await finishConsensus(lead, { entryId, revision: saved.revision }));
		const panel = await world.person(
			'Disa Domare',
			[{ role: 'panel_member', editionId }],
			duringAssessment
		);
		for (const actor of [panel, office, anna]) {
			const agreed = must(await consensusOf(actor, entryId));
			expect(agreed).toMatchObject({ summary: 'En enhet som lyssnar.', mean: 3, ledBy: lead.name });
			expect(agreed?.criteria[0]).toMatchObject({
				score: 1,
				strengths: ['Brukarna är delaktiga.'],
				improvementAreas: ['Fler kunde höras.']
			});
		}
		const many = must(await consensusesOf(panel, editionId, [entryId]));
		expect([...many.keys()]).toEqual([entryId]);
	});

	it('is kept as it is, and so is its team', async () => {
		const { lead, office, anna, entryId } = scene;
		expect(await saveConsensus(lead, { entryId, revision: 4, summary: 'x' })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		const straight = await inTransaction(lead, (tx) =>
			sql`update assessment.consensus set summary = 'x'`.execute(tx)
		);
		expect(straight.numAffectedRows).toBe(0n);
		await expect(world.owner(`update assessment.consensus_score set score = 6`)).rejects.toThrow(
			'kept as it was'
		);
		const team = [lead, anna].map(({ personId }) => personId);
		expect(
			await appointTeam(office, { entryId, examinerIds: team, leadId: lead.personId })
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});

	it('is not for a member of the panel with a conflict of interest', async () => {
		const { entryId, editionId } = scene;
		const panel = await world.person(
			'Jaana Jäv',
			[{ role: 'panel_member', editionId }],
			duringAssessment
		);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), { personId: panel.personId, entryId, reason: 'Släkt' })
		);
		expect((await consensusOf(panel, entryId)).ok).toBe(false);
		expect(must(await consensusesOf(panel, editionId, [entryId])).size).toBe(0);
	});
});
