// The consensus: written by the whole team, made of what they wrote, done when all stand behind it, kept, and read by the panel.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	agree,
	assessedEntry,
	duringAssessment,
	examiner,
	handIn,
	must
} from '../assessed-entry.fixture.ts';
import {
	appointTeam,
	assentTo,
	closeWithoutTeam,
	consensusDesk,
	consensusesOf,
	consensusOf,
	objectTo,
	proposeClosing,
	saveAgreedSummary,
	saveCriterion,
	startConsensus,
	withdrawObjection,
	type CriterionInput
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let panel: Person;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId, editionId } = scene;
	await handIn(lead, entryId, 3);
	await handIn(anna, entryId, 4);
	await handIn(bo, entryId, 6);
	panel = await world.person(
		'Disa Domare',
		[{ role: 'panel_member', editionId }],
		duringAssessment
	);
});

const deskOf = async (actor: Person) => must(await consensusDesk(actor, scene.entryId));
const consensusNow = async () => {
	const { consensus } = await deskOf(scene.lead);
	if (!consensus) throw new Error('it has not begun');
	return consensus;
};
const participation = (more: Partial<CriterionInput> = {}): CriterionInput => ({
	entryId: scene.entryId,
	criterionKey: 'participation',
	revision: 0,
	score: 4,
	...more
});
const mailsOf = async (kind: string) => {
	const { rows } = await world.owner(
		`select to_name from platform.mail where organiser_id = $1 and kind = $2 order by to_name`,
		[world.organiserId, kind]
	);
	return (rows as { to_name: string }[]).map(({ to_name }) => to_name);
};

describe('a consensus', () => {
	it('is begun by the lead alone, and once', async () => {
		const { lead, anna, office, entryId } = scene;
		for (const actor of [anna, office]) {
			expect(await startConsensus(actor, { entryId })).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(await saveCriterion(lead, participation())).toMatchObject({
			refusal: { reason: 'consensus-not-begun' }
		});
		must(await startConsensus(lead, { entryId }));
		must(await startConsensus(lead, { entryId }));
		expect(await consensusNow()).toMatchObject({ state: 'draft', revision: 1, saved: {} });
	});

	it('is written by the team alone, also straight in the database', async () => {
		const { office, applicant, entryId } = scene;
		for (const actor of [office, applicant, panel]) {
			const saved = await saveCriterion(actor, participation());
			expect(saved).toMatchObject({ ok: false });
			const changed = inTransaction(actor, async (tx) => {
				const { numAffectedRows } = await sql`
					update assessment.consensus set summary = 'Mitt'
				`.execute(tx);
				if (numAffectedRows !== 0n) throw new Error('written');
				throw new Error('row-level security kept it');
			});
			await expect(changed).rejects.toThrow(/row-level security|the team's to write/);
			for (const table of ['consensus_score', 'set_aside', 'assent', 'objection']) {
				const added = inTransaction(actor, (tx) =>
					sql`
						insert into ${sql.raw(`assessment.${table}`)} (organiser_id, entry_id, ${sql.raw(
							{
								consensus_score: 'criterion_key, score',
								set_aside: 'finding_id, criterion_key, reason',
								assent: 'person_id, revision, given_at',
								objection: 'person_id, said_of, body, made_at'
							}[table] ?? ''
						)})
						values (${actor.organiserId}, ${entryId}, ${sql.raw(
							{
								consensus_score: `'results', 6`,
								set_aside: `'${entryId}', 'results', 'Nej'`,
								assent: `'${actor.personId}', 1, now()`,
								objection: `'${actor.personId}', '', 'Nej', now()`
							}[table] ?? ''
						)})
					`.execute(tx)
				);
				await expect(added).rejects.toThrow('row-level security');
			}
		}
	});

	it('takes findings from the reviews and remembers which, and no others’', async () => {
		const { anna, entryId } = scene;
		const { reviews } = await deskOf(anna);
		const strengths = reviews.flatMap((review) =>
			review.findings.filter(({ kind }) => kind === 'strength').map(({ id }) => id)
		);
		expect(strengths).toHaveLength(3);
		const save = (madeOf: string[]) =>
			saveCriterion(
				anna,
				participation({
					reason: 'Vi landade här.',
					findings: [
						{ kind: 'strength', body: 'Brukarna är delaktiga.', madeOf },
						{ kind: 'improvement_area', body: 'Fler kunde höras.' }
					]
				})
			);
		expect(await save([entryId])).toMatchObject({ refusal: { reason: 'invalid' } });
		expect(must(await save(strengths)).consensus).toMatchObject({
			revision: 2,
			saved: { participation: { revision: 1, by: 'Anna Examinator' } },
			scores: { participation: { score: 4, reason: 'Vi landade här.' } },
			findings: [{ madeOf: strengths }, { madeOf: [] }]
		});
	});

	it('needs a reason where the score lies outside the team’s, and takes none outside the scale', async () => {
		const { lead, entryId } = scene;
		const save = (score: number, reason = '') =>
			saveCriterion(lead, { entryId, criterionKey: 'results', revision: 0, score, reason });
		expect(await save(7)).toMatchObject({
			refusal: { reason: 'score-out-of-scale', fields: [{ field: 'score-results' }] }
		});
		expect(await save(2)).toMatchObject({
			refusal: {
				reason: 'reason-outside-range',
				fields: [{ field: 'reason-results', values: { low: 3, high: 6 } }]
			}
		});
		expect(must(await save(2, 'Siffrorna höll inte vid besöket.')).consensus.scores).toMatchObject({
			results: { score: 2 }
		});
	});

	it('puts together what two have changed in different places, and overwrites nothing in the same', async () => {
		const { anna, bo } = scene;
		const before = await consensusNow();
		const findings = before.findings.filter(({ criterionKey }) => criterionKey === 'participation');
		const [strength, area] = findings;
		if (!strength || !area) throw new Error('two are there');
		const both = (more: Partial<CriterionInput>) =>
			participation({ revision: 1, reason: 'Vi landade här.', findings, ...more });
		must(
			await saveCriterion(anna, both({ findings: [{ ...strength, body: 'De bestämmer.' }, area] }))
		);
		const saved = must(await saveCriterion(bo, both({ score: 5 })));
		expect(saved.merged).toBe(true);
		expect(saved.consensus.scores['participation']?.score).toBe(5);
		expect(saved.consensus.findings[0]?.body).toBe('De bestämmer.');

		const late = await saveCriterion(
			bo,
			both({ findings: [{ ...strength, body: 'De är med.' }, area] })
		);
		expect(late).toMatchObject({
			refusal: {
				reason: 'newer-revision',
				detail: {
					clashes: [
						{
							place: 'finding',
							id: strength.id,
							base: 'Brukarna är delaktiga.',
							mine: 'De är med.',
							theirs: 'De bestämmer.'
						}
					]
				}
			}
		});
		expect((await consensusNow()).findings[0]?.body).toBe('De bestämmer.');
	});

	it('is the same text when it is saved without a change', async () => {
		const { revision, saved } = await consensusNow();
		const now = must(
			await saveCriterion(scene.bo, {
				entryId: scene.entryId,
				criterionKey: 'results',
				revision: saved['results']?.revision ?? 0,
				score: 2,
				reason: 'Siffrorna höll inte vid besöket.'
			})
		);
		expect(now.consensus.revision).toBe(revision);
	});

	it('keeps both summaries until somebody has chosen', async () => {
		const { anna, bo, entryId } = scene;
		must(await saveAgreedSummary(anna, { entryId, revision: 0, summary: 'Annas.' }));
		expect(await saveAgreedSummary(bo, { entryId, revision: 0, summary: 'Bos.' })).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { base: '', theirs: 'Annas.' } }
		});
		must(await saveAgreedSummary(bo, { entryId, revision: 1, summary: 'Annas och Bos.' }));
	});

	it('keeps every revision, and nobody changes one', async () => {
		const { rows } = await world.owner(
			`select criterion_key, revision from assessment.consensus_revision
			 where organiser_id = $1 order by 1, 2`,
			[world.organiserId]
		);
		expect(rows).toEqual([
			{ criterion_key: '', revision: 1 },
			{ criterion_key: '', revision: 2 },
			{ criterion_key: 'participation', revision: 1 },
			{ criterion_key: 'participation', revision: 2 },
			{ criterion_key: 'participation', revision: 3 },
			{ criterion_key: 'results', revision: 1 }
		]);
		await expect(world.owner('delete from assessment.consensus_revision')).rejects.toThrow(
			'append-only'
		);
	});

	it('is not proposed with something missing: a score, a summary, a finding without a place', async () => {
		const { lead, entryId } = scene;
		const { revision } = await consensusNow();
		expect(await proposeClosing(lead, { entryId, revision })).toMatchObject({
			refusal: {
				reason: 'not-complete',
				detail: [
					...['systematic-work', 'leadership', 'learning'].map((criterionKey) => ({
						what: 'score',
						criterionKey
					})),
					{ what: 'unplaced', criterionKey: 'participation', count: 3 }
				]
			}
		});
	});

	it('is nothing for the panel before it is done', async () => {
		expect(must(await consensusOf(panel, scene.entryId))).toBeNull();
		for (const table of ['consensus', 'consensus_revision', 'set_aside', 'assent', 'objection']) {
			const seen = await inTransaction(panel, (tx) =>
				sql`select from ${sql.raw(`assessment.${table}`)}`.execute(tx)
			);
			expect(seen.rows).toHaveLength(0);
		}
	});
});

describe('closing it', () => {
	it('takes a proposal by the lead before anyone assents', async () => {
		const { lead, anna, entryId } = scene;
		const strengths = (await consensusNow()).findings.filter(({ kind }) => kind === 'strength');
		await agree(lead, entryId, {
			score: { participation: 5, results: 2 },
			findings: {
				participation: [...strengths, { kind: 'improvement_area', body: 'Fler kunde höras.' }]
			},
			summary: 'En enhet som lyssnar.'
		});
		const { revision } = await consensusNow();
		expect(await assentTo(anna, { entryId, revision })).toMatchObject({
			refusal: { reason: 'consensus-not-proposed' }
		});
		expect(await proposeClosing(anna, { entryId, revision })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(must(await proposeClosing(lead, { entryId, revision }))).toEqual({ closed: false });
		expect(await mailsOf('consensus.asked')).toEqual(['Anna Examinator', 'Bo Examinator']);
	});

	it('is not done by the lead alone, not even straight in the database', async () => {
		const { lead, anna, entryId } = scene;
		const straight = (actor: Person) =>
			inTransaction(actor, (tx) =>
				sql`
					update assessment.consensus set state = 'done', done_at = now() where entry_id = ${entryId}
				`.execute(tx)
			);
		await expect(straight(lead)).rejects.toThrow('the whole team stands behind it');
		await expect(straight(anna)).rejects.toThrow('the whole team stands behind it');
		const inHerName = inTransaction(lead, (tx) =>
			tx
				.insertInto('assessment.assent')
				.values({
					organiser_id: lead.organiserId,
					entry_id: entryId,
					person_id: anna.personId,
					revision: 1,
					given_at: duringAssessment
				})
				.execute()
		);
		await expect(inHerName).rejects.toThrow('row-level security');
	});

	it('asks those again who had assented to another text, and tells them', async () => {
		const { anna, bo, entryId } = scene;
		const { revision } = await consensusNow();
		expect(must(await assentTo(anna, { entryId, revision }))).toEqual({ closed: false });
		must(
			await saveAgreedSummary(bo, {
				entryId,
				revision: (await consensusNow()).summarySaved.revision,
				summary: 'En enhet som lyssnar, också på natten.'
			})
		);
		expect(await mailsOf('consensus.changed')).toEqual(['Anna Examinator', 'Lena Ledare']);
		expect(await assentTo(bo, { entryId, revision })).toMatchObject({
			refusal: { reason: 'newer-revision' }
		});
		expect(must(await assentTo(bo, { entryId, revision: revision + 1 }))).toEqual({
			closed: false
		});
	});

	it('hears who objects, asks them again, and lets nobody take it back for them', async () => {
		const { anna, bo, lead, entryId } = scene;
		const { revision, findings } = await consensusNow();
		must(await assentTo(anna, { entryId, revision }));
		const [strength] = findings;
		const first = must(
			await objectTo(anna, {
				entryId,
				criterionKey: 'participation',
				findingId: strength?.id ?? null,
				body: 'Det gäller inte alla.'
			})
		);
		must(await objectTo(bo, { entryId, criterionKey: 'results', body: 'Jag såg 4.' }));
		const { objections, assents } = await consensusNow();
		expect(objections).toMatchObject([
			{ by: 'Anna Examinator', saidOf: strength?.body, body: 'Det gäller inte alla.' },
			{ by: 'Bo Examinator', saidOf: '2', criterionKey: 'results' }
		]);
		expect(assents.filter((each) => each.revision === revision)).toEqual([]);
		expect(await objectTo(anna, { entryId, body: ' ' })).toMatchObject({
			refusal: { reason: 'required', fields: [{ field: 'objection' }] }
		});
		expect(await withdrawObjection(lead, { entryId, objectionId: first.id })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const rewritten = inTransaction(anna, (tx) =>
			sql`update assessment.objection set body = 'x' where id = ${first.id}`.execute(tx)
		);
		await expect(rewritten).rejects.toThrow('stays as it was said');
		must(await withdrawObjection(anna, { entryId, objectionId: first.id }));
	});

	it('is done with the last assent, and twice at once is once', async () => {
		const { lead, anna, bo, entryId } = scene;
		const { revision } = await consensusNow();
		must(await assentTo(lead, { entryId, revision }));
		must(await assentTo(anna, { entryId, revision }));
		const both = await Promise.all([
			assentTo(bo, { entryId, revision }),
			assentTo(bo, { entryId, revision })
		]);
		expect(both.filter((each) => each.ok)).toMatchObject([{ value: { closed: true } }]);
		expect(both.filter((each) => !each.ok)).toMatchObject([
			{ refusal: { reason: 'already-done' } }
		]);
	});
});

describe('a finished consensus', () => {
	it('is read by panel, office and team, with scores, findings, summary and what was objected', async () => {
		const { lead, anna, office, entryId, editionId } = scene;
		for (const actor of [panel, office, anna]) {
			const agreed = must(await consensusOf(actor, entryId));
			expect(agreed).toMatchObject({
				summary: 'En enhet som lyssnar, också på natten.',
				mean: 3.8,
				ledBy: lead.name,
				closedReason: null,
				objections: [
					{ criterionKey: 'results', saidOf: '2', body: 'Jag såg 4.', by: 'Bo Examinator' }
				]
			});
			expect(agreed?.criteria[0]).toMatchObject({
				score: 5,
				strengths: ['De bestämmer.'],
				improvementAreas: ['Fler kunde höras.']
			});
		}
		const many = must(await consensusesOf(panel, editionId, [entryId]));
		expect([...many.keys()]).toEqual([entryId]);
		const taken = await inTransaction(panel, (tx) =>
			sql`select from assessment.objection`.execute(tx)
		);
		expect(taken.rows).toHaveLength(1);
	});

	it('is kept as it is, with its objections, and so is its team', async () => {
		const { lead, office, anna, bo, entryId } = scene;
		expect(await saveCriterion(lead, participation({ revision: 3 }))).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		expect(await objectTo(bo, { entryId, body: 'För sent.' })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		const straight = await inTransaction(lead, (tx) =>
			sql`update assessment.consensus set summary = 'x'`.execute(tx)
		);
		expect(straight.numAffectedRows).toBe(0n);
		for (const change of [
			'update assessment.consensus_score set score = 6',
			'delete from assessment.assent',
			`update assessment.objection set withdrawn_at = null`,
			`update assessment.set_aside set reason = 'x'`
		]) {
			await expect(world.owner(change)).rejects.toThrow('kept as it was');
		}
		const team = [lead, anna].map(({ personId }) => personId);
		expect(
			await appointTeam(office, { entryId, examinerIds: team, leadId: lead.personId })
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});

	it('is not for a member of the panel with a conflict of interest', async () => {
		const { entryId, editionId } = scene;
		const partial = await world.person(
			'Jaana Jäv',
			[{ role: 'panel_member', editionId }],
			duringAssessment
		);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), { personId: partial.personId, entryId, reason: 'Släkt' })
		);
		expect((await consensusOf(partial, entryId)).ok).toBe(false);
		expect(must(await consensusesOf(partial, editionId, [entryId])).size).toBe(0);
		for (const table of ['consensus', 'objection']) {
			const seen = await inTransaction(partial, (tx) =>
				sql`select from ${sql.raw(`assessment.${table}`)}`.execute(tx)
			);
			expect(seen.rows).toHaveLength(0);
		}
	});
});

describe('a team that changes', () => {
	it('waits for nobody who has left, and hides the consensus while a newcomer reviews', async () => {
		const other = await assessedEntry(world);
		const { lead, anna, bo, office, entryId, editionId } = other;
		for (const each of [lead, anna, bo]) await handIn(each, entryId, 4);
		await agree(lead, entryId, {
			score: 4,
			findings: {
				participation: [
					{ kind: 'strength', body: 'Hemligt: de lyssnar.' },
					{ kind: 'improvement_area', body: 'Hemligt: fler kunde höras.' }
				]
			},
			summary: 'Hemlig sammanfattning.'
		});
		const revisionOf = async (actor: Person) =>
			must(await consensusDesk(actor, entryId)).consensus?.revision ?? 0;
		must(await proposeClosing(lead, { entryId, revision: await revisionOf(lead) }));
		const newcomer = await examiner(world, editionId, 'Nora Ny');
		const appoint = (team: Person[]) =>
			appointTeam(office, {
				entryId,
				examinerIds: team.map(({ personId }) => personId),
				leadId: lead.personId
			});
		must(await appoint([lead, anna, newcomer]));
		// Neither the newcomer nor anyone else reads or closes it while a review is being written.
		for (const actor of [newcomer, anna]) {
			expect(JSON.stringify(must(await consensusDesk(actor, entryId)))).not.toContain('Hemlig');
			for (const table of ['consensus', 'consensus_revision', 'set_aside', 'assent', 'finding']) {
				const seen = await inTransaction(actor, (tx) =>
					sql`
						select t::text as row from ${sql.raw(`assessment.${table}`)} t where entry_id = ${entryId}
					`.execute(tx)
				);
				expect(JSON.stringify(seen.rows)).not.toContain('Hemlig');
				if (table !== 'finding') expect(seen.rows).toHaveLength(0);
			}
		}
		expect(await assentTo(anna, { entryId, revision: 1 })).toMatchObject({
			refusal: { reason: 'reviews-not-in' }
		});
		expect(await closeWithoutTeam(office, { entryId, reason: 'Brådska.' })).toMatchObject({
			refusal: { reason: 'reviews-not-in' }
		});
		await handIn(newcomer, entryId, 5);
		// It is all there again, asks everyone anew, and has the newcomer's findings to place.
		const desk = must(await consensusDesk(lead, entryId));
		expect(desk.consensus?.summary).toBe('Hemlig sammanfattning.');
		expect(desk.missing).toEqual([{ what: 'unplaced', criterionKey: 'participation', count: 2 }]);
		must(await appoint([lead, anna]));
		const revision = await revisionOf(lead);
		must(await proposeClosing(lead, { entryId, revision }));
		expect(must(await assentTo(anna, { entryId, revision }))).toEqual({ closed: true });
	});

	it('can be closed over by the office, with a reason that is logged and read', async () => {
		const other = await assessedEntry(world);
		const { lead, anna, bo, office, applicant, entryId } = other;
		for (const each of [lead, anna, bo]) await handIn(each, entryId, 4);
		const work = {
			score: 4,
			findings: {
				participation: [
					{ kind: 'strength' as const, body: 'De lyssnar.' },
					{ kind: 'improvement_area' as const, body: 'Fler kunde höras.' }
				]
			},
			summary: 'En enhet som lyssnar.'
		};
		await agree(lead, entryId, work);
		for (const actor of [lead, anna, applicant]) {
			expect(await closeWithoutTeam(actor, { entryId, reason: 'Jag vill.' })).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(await closeWithoutTeam(office, { entryId, reason: ' ' })).toMatchObject({
			refusal: { reason: 'reason-missing', fields: [{ field: 'reason' }] }
		});
		const straight = inTransaction(office, (tx) =>
			sql`
				update assessment.consensus
				set state = 'done', done_at = now(), summary = 'Kansliets ord',
					closed_by = ${office.personId}, closed_reason = 'x'
				where entry_id = ${entryId}
			`.execute(tx)
		);
		await expect(straight).rejects.toThrow('the team');
		must(await closeWithoutTeam(office, { entryId, reason: 'Bo är sjuk till hösten.' }));
		expect(must(await consensusOf(anna, entryId))?.closedReason).toBe('Bo är sjuk till hösten.');
		const { rows } = await world.owner(
			`select detail from platform.audit where action = 'consensus.close' and subject_id = $1`,
			[entryId]
		);
		expect(rows).toMatchObject([{ detail: { reason: 'Bo är sjuk till hösten.' } }]);
	});
});
