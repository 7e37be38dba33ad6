// The feedback: released when the consensus is done, to its unit alone, without scores or anyone's own review.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { assessedEntry, must, submitted } from '../assessed-entry.fixture.ts';
import { agreeOn, approve } from './agreed.fixture.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { json } from '../../platform/database/index.ts';
import {
	appointTeam,
	assessmentOverview,
	feedbackDocument,
	feedbackFor,
	makeFeedbackDocument,
	releaseAllReady,
	releaseFeedback
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

async function agree(entryId: string) {
	const { lead, anna, bo } = scene;
	await agreeOn(entryId, lead, [anna, bo]);
}

beforeAll(async () => {
	scene = await assessedEntry(world);
});

describe('feedback', () => {
	it('is not released before the consensus is done, not even straight in the database', async () => {
		const { office, applicant, entryId } = scene;
		expect(await releaseFeedback(office, { entryId })).toMatchObject({
			refusal: { reason: 'consensus-not-done' }
		});
		const straight = inTransaction(office, (tx) =>
			tx
				.insertInto('assessment.feedback_report')
				.values({
					organiser_id: office.organiserId,
					entry_id: entryId,
					shown: json({}),
					released_at: office.at.toString()
				})
				.execute()
		);
		await expect(straight).rejects.toThrow('row-level security');
		expect(must(await feedbackFor(applicant, entryId))).toBeNull();
	});

	it('is released by the office alone', async () => {
		const { lead, applicant, entryId } = scene;
		await agree(entryId);
		for (const actor of [lead, applicant]) {
			expect(await releaseFeedback(actor, { entryId })).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(must(await feedbackFor(applicant, entryId))).toBeNull();
	});

	it('holds strengths, improvement areas and summary, and no score, reason, check or review', async () => {
		const { office, lead, applicant, entryId } = scene;
		await approve(entryId, lead, office);
		must(await releaseFeedback(office, { entryId }));
		const feedback = must(await feedbackFor(applicant, entryId));
		expect(feedback?.shown).toMatchObject({
			unit: 'Kostenheten',
			summary: 'En enhet som lyssnar.'
		});
		expect(feedback?.shown.criteria[0]).toMatchObject({
			strengths: [{ text: 'Brukarna påverkar menyn.' }],
			improvementAreas: [
				{ text: 'Hör fler än dem som kommer till möten.' },
				{ text: 'Ni mäter för lite.' }
			],
			score: null
		});
		const all = JSON.stringify(feedback?.shown);
		for (const secret of ['Vår egen diskussion', 'Se en enkät', 'Examinator', 'Ledare']) {
			expect(all).not.toContain(secret);
		}
		expect(await releaseFeedback(office, { entryId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});

	it('becomes a document and a mail to the unit, once however often the job runs', async () => {
		const { applicant, entryId } = scene;
		const job = { organiserId: world.organiserId, entryId };
		expect(await feedbackDocument(applicant, entryId)).toMatchObject({ ok: false });
		await Promise.all([makeFeedbackDocument(job), makeFeedbackDocument(job)]);
		await makeFeedbackDocument(job);
		const { name, content } = must(await feedbackDocument(applicant, entryId));
		expect(name).toBe('aterkoppling-kostenheten.pdf');
		expect(content.subarray(0, 5).toString()).toBe('%PDF-');
		expect(content.toString('latin1')).toContain('pdfuaid:part');
		const { rows } = await world.owner(
			`select to_name, attachments from platform.mail where kind = 'feedback.released'`
		);
		expect(rows).toMatchObject([
			{ to_name: applicant.name, attachments: [{ name, mediaType: 'application/pdf' }] }
		]);
	});

	it('reaches no other unit', async () => {
		const { editionId, entryId } = scene;
		const other = await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning');
		for (const read of [feedbackFor, feedbackDocument]) {
			expect(await read(other.applicant, entryId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		const seen = await inTransaction(other.applicant, (tx) =>
			tx.selectFrom('assessment.feedback_report').selectAll().execute()
		);
		expect(seen).toEqual([]);
	});

	it('can be released to all that are ready at once', async () => {
		const { office, lead, anna, bo, editionId } = scene;
		const { entryId, applicant } = await submitted(world, editionId, 'Göken', 'Bromma');
		const team = [lead, anna, bo].map(({ personId }) => personId);
		must(await appointTeam(office, { entryId, examinerIds: team, leadId: lead.personId }));
		await agree(entryId);
		expect(must(await releaseAllReady(office, { editionId }))).toEqual({ released: 0 });
		await approve(entryId, lead, office);
		const before = must(await assessmentOverview(office, editionId));
		expect(before.counts).toMatchObject({ 'no-team': 1, 'ready-for-feedback': 1, finished: 1 });
		expect(must(await releaseAllReady(office, { editionId }))).toEqual({ released: 1 });
		expect(must(await releaseAllReady(office, { editionId }))).toEqual({ released: 0 });
		expect(must(await feedbackFor(applicant, entryId))?.shown.unit).toBe('Göken');
	});
});
