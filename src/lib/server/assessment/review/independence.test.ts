// Reviews are independent of each other until all are in, and kept as they were handed in: in the database too.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { assessedEntry, examiner, handIn, must, wholeReview } from '../assessed-entry.fixture.ts';
import {
	appointTeam,
	consensusDesk,
	consensusOf,
	reviewDesk,
	saveReview,
	startConsensus,
	submitReview
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

/** Everything of reviews that the database gives somebody who asks it straight, past the permission table. */
async function straight(actor: Person) {
	return inTransaction(actor, async (tx) => {
		const count = async (table: string) => {
			const { rows } = await sql<{ of: number }>`
				select count(*)::int as of from ${sql.table(table)}
			`.execute(tx);
			return rows[0]?.of;
		};
		const { rows } = await sql<{ text: string }>`
			select string_agg(to_jsonb(r)::text, ' ') as text from assessment.review r
		`.execute(tx);
		return {
			reviews: await count('assessment.review'),
			scores: await count('assessment.review_score'),
			findings: await count('assessment.finding'),
			text: rows[0]?.text ?? ''
		};
	});
}

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { anna, entryId } = scene;
	must(
		await saveReview(anna, {
			entryId,
			revision: 0,
			scores: { participation: 4, results: 2 },
			findings: { results: [{ kind: 'strength', body: 'Mäter varje vecka.' }] }
		})
	);
});

describe('independence', () => {
	it('an examiner sees no colleague’s review before her own and theirs are in, however she asks', async () => {
		const { lead, anna, bo, entryId } = scene;
		await handIn(bo, entryId, 5);
		// Anna has a draft, Bo has handed in, Lena has not begun.
		const own = await straight(anna);
		expect(own).toMatchObject({ reviews: 1, findings: 1, scores: 2 });
		expect(own.text).not.toContain('Bo Examinator');
		expect(await straight(lead)).toMatchObject({ reviews: 0, scores: 0, findings: 0, text: '' });
		expect(must(await consensusDesk(anna, entryId))).toMatchObject({ shared: false, reviews: [] });

		await handIn(lead, entryId, 3);
		// Having handed in is not enough while a colleague still writes.
		expect(await straight(lead)).toMatchObject({ reviews: 1, scores: 5, findings: 3 });
		expect(await straight(bo)).toMatchObject({ reviews: 1, scores: 5, findings: 3 });
		expect((await straight(bo)).text).not.toContain('Lena Ledare');
	});

	it('she sees who has handed in, and nothing of what', async () => {
		const { anna, entryId } = scene;
		const { progress } = must(await reviewDesk(anna, entryId));
		expect(progress).toMatchObject({ in: 2, of: 3 });
		expect(JSON.stringify(progress)).not.toContain('delaktiga');
	});

	it('neither office, applicant nor an examiner of another team sees anything before', async () => {
		const { office, applicant, editionId } = scene;
		const other = await examiner(world, editionId, 'Olga Utanför');
		for (const actor of [office, applicant, other]) {
			expect(await straight(actor)).toEqual({ reviews: 0, scores: 0, findings: 0, text: '' });
		}
	});

	it('the lead cannot begin the consensus before all are in, not even straight in the database', async () => {
		const { lead, entryId } = scene;
		expect(await startConsensus(lead, { entryId })).toMatchObject({
			refusal: { reason: 'reviews-not-in' }
		});
		const sneak = inTransaction(lead, (tx) =>
			tx
				.insertInto('assessment.consensus')
				.values({ organiser_id: lead.organiserId, entry_id: entryId, led_by: lead.personId })
				.execute()
		);
		await expect(sneak).rejects.toThrow('row-level security');
	});

	it('when the last one is in, the team reads everyone’s, and the unit still none', async () => {
		const { lead, anna, applicant, office, entryId } = scene;
		const draft = must(
			await saveReview(anna, { ...wholeReview(entryId, 4, anna.name), revision: 1 })
		);
		const { allIn } = must(await submitReview(anna, { entryId, revision: draft.revision }));
		expect(allIn).toBe(true);
		for (const actor of [lead, anna, office]) {
			const desk = must(await consensusDesk(actor, entryId));
			expect(desk.reviews.map(({ name }) => name).sort()).toEqual([
				'Anna Examinator',
				'Bo Examinator',
				'Lena Ledare'
			]);
			expect(desk.spread['leadership']).toEqual({ low: 3, high: 5, apart: 2 });
		}
		expect(await straight(applicant)).toEqual({ reviews: 0, scores: 0, findings: 0, text: '' });
		expect(await consensusDesk(applicant, entryId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await consensusOf(applicant, entryId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('tells the team by mail that all are in', async () => {
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'reviews.in' order by to_name`
		);
		expect(rows.map(({ to_name }) => to_name)).toEqual([
			'Anna Examinator',
			'Bo Examinator',
			'Lena Ledare'
		]);
	});
});

describe('a review that has been handed in', () => {
	it('cannot be changed or handed in again', async () => {
		const { anna, entryId } = scene;
		const { review } = must(await reviewDesk(anna, entryId));
		const revision = review?.revision ?? 0;
		expect(await saveReview(anna, { entryId, revision, summary: 'Ångrat mig' })).toMatchObject({
			refusal: { reason: 'review-submitted' }
		});
		expect(await submitReview(anna, { entryId, revision })).toMatchObject({
			refusal: { reason: 'review-submitted' }
		});
	});

	it('cannot be changed straight in the database, by its writer', async () => {
		const { anna } = scene;
		const counts = await inTransaction(anna, async (tx) => {
			const update = async (query: ReturnType<typeof sql>) =>
				Number((await query.execute(tx)).numAffectedRows ?? 0n);
			return [
				await update(sql`update assessment.review set summary = 'x', state = 'draft', submitted_at = null
					where person_id = ${anna.personId}`),
				await update(sql`update assessment.review_score set score = 6 where review_id in
					(select id from assessment.review where person_id = ${anna.personId})`),
				await update(sql`delete from assessment.finding where review_id in
					(select id from assessment.review where person_id = ${anna.personId})`)
			];
		});
		expect(counts.map((count) => count)).toEqual([0, 0, 0]);
		const added = inTransaction(anna, (tx) =>
			sql`insert into assessment.finding (organiser_id, entry_id, review_id, criterion_key, kind, body)
				select organiser_id, entry_id, id, 'results', 'strength', 'för sent' from assessment.review
				where person_id = ${anna.personId}`.execute(tx)
		);
		await expect(added).rejects.toThrow(/row-level security|kept as it was/);
	});

	it('cannot be changed even by the system or the owner', async () => {
		for (const change of [
			`update assessment.review set summary = 'x'`,
			`update assessment.review_score set score = 6`,
			`delete from assessment.finding where review_id is not null`
		]) {
			await expect(world.owner(change)).rejects.toThrow('kept as it was');
			await expect(
				inTransaction(world.system(), (tx) => sql.raw(change).execute(tx))
			).rejects.toThrow('kept as it was');
		}
	});

	it('is hidden again from the others when somebody new joins the team', async () => {
		const { office, editionId, entryId, lead, anna, bo } = scene;
		const late = await examiner(world, editionId, 'Nils Ny');
		must(
			await appointTeam(office, {
				entryId,
				examinerIds: [lead, anna, bo, late].map(({ personId }) => personId),
				leadId: lead.personId
			})
		);
		expect(await straight(late)).toMatchObject({ reviews: 0, findings: 0 });
		expect(await straight(lead)).toMatchObject({ reviews: 1 });
	});
});
