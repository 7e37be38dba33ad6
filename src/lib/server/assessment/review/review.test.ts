// A review as it is written: bit by bit, within the scale, with passages that stand in the entry.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	assessedEntry,
	afterAssessment,
	duringCall,
	examiner,
	must,
	participation,
	wholeReview
} from '../assessed-entry.fixture.ts';
import { reviewDesk, saveReview, submitReview } from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
});

describe('a review as it is written', () => {
	it('is saved bit by bit, and keeps what is not named', async () => {
		const { anna, entryId } = scene;
		const first = must(
			await saveReview(anna, { entryId, revision: 0, scores: { participation: 4 } })
		);
		expect(first).toMatchObject({ revision: 1, state: 'draft', scores: { participation: 4 } });
		const second = must(
			await saveReview(anna, {
				entryId,
				revision: 1,
				scores: { results: 2 },
				findings: { results: [{ kind: 'strength', body: ' Mäter varje månad.\r\n' }] }
			})
		);
		expect(second).toMatchObject({ revision: 2, scores: { participation: 4, results: 2 } });
		expect(second.findings).toMatchObject([
			{ criterionKey: 'results', kind: 'strength', body: 'Mäter varje månad.' }
		]);
	});

	it('lets a finding be changed and taken away, by its id', async () => {
		const { anna, entryId } = scene;
		const { review } = must(await reviewDesk(anna, entryId));
		const id = review?.findings[0]?.id ?? '';
		const changed = must(
			await saveReview(anna, {
				entryId,
				revision: 2,
				findings: {
					results: [
						{ id, kind: 'strength', body: 'Mäter varje vecka.' },
						{ kind: 'improvement_area', body: 'Jämför inte med andra.' }
					]
				}
			})
		);
		expect(changed.findings.map(({ id: each, body }) => [each === id, body])).toEqual([
			[true, 'Mäter varje vecka.'],
			[false, 'Jämför inte med andra.']
		]);
		const less = must(await saveReview(anna, { entryId, revision: 3, findings: { results: [] } }));
		expect(less.findings).toEqual([]);
	});

	it('overwrites nothing when an older revision is saved, and answers with the newer', async () => {
		const { anna, entryId } = scene;
		const late = await saveReview(anna, { entryId, revision: 2, scores: { participation: 1 } });
		expect(late).toMatchObject({
			ok: false,
			refusal: { reason: 'newer-revision', detail: { revision: 4, scores: { participation: 4 } } }
		});
		const again = await saveReview(anna, { entryId, revision: 0, scores: { participation: 1 } });
		expect(again).toMatchObject({ ok: false, refusal: { reason: 'newer-revision' } });
	});

	it.each([0, 7, 3.5, -1, 1e9])('takes no score outside the scale: %d', async (score) => {
		const { anna, entryId } = scene;
		const saved = await saveReview(anna, {
			entryId,
			revision: 4,
			scores: { participation: score }
		});
		expect(saved).toMatchObject({
			ok: false,
			refusal: {
				reason: 'score-out-of-scale',
				fields: [{ field: 'score-participation', values: { min: 1, max: 6 } }]
			}
		});
	});

	it('takes no unknown criterion and no empty finding, and says where', async () => {
		const { anna, entryId } = scene;
		expect(await saveReview(anna, { entryId, revision: 4, scores: { luck: 3 } })).toMatchObject({
			refusal: { reason: 'invalid' }
		});
		const empty = await saveReview(anna, {
			entryId,
			revision: 4,
			findings: { results: [{ kind: 'strength', body: ' \n' }] }
		});
		expect(empty).toMatchObject({
			refusal: { reason: 'required', fields: [{ field: 'body-strength' }] }
		});
	});

	it('takes a passage only where its words stand in the answer', async () => {
		const { anna, entryId } = scene;
		const { entry } = must(await reviewDesk(anna, entryId));
		const quote = 'enkäter med bildstöd';
		// As it is kept: with one kind of line break.
		const from = participation.replaceAll('\r\n', '\n').indexOf(quote);
		const passage = {
			submissionId: entry.submissionId,
			questionKey: 'participation',
			from,
			to: from + quote.length,
			quote
		};
		const save = (changed: Partial<typeof passage>) =>
			saveReview(anna, {
				entryId,
				revision: 4,
				findings: {
					participation: [
						{ kind: 'strength', body: 'Bildstöd.', passages: [{ ...passage, ...changed }] }
					]
				}
			});
		for (const wrong of [
			{ quote: 'något annat' },
			{ from: from + 1, to: from + 1 + quote.length },
			{ questionKey: 'results' },
			{ questionKey: 'board' },
			{ submissionId: entryId }
		]) {
			expect(await save(wrong)).toMatchObject({
				ok: false,
				refusal: { reason: 'quote-not-found', fields: [{ field: 'quote-strength' }] }
			});
		}
		expect(must(await save({})).findings).toMatchObject([{ passages: [{ quote, from }] }]);
	});

	it('is written only while the assessment is open', async () => {
		const { anna, entryId } = scene;
		for (const at of [duringCall, afterAssessment]) {
			const saved = await saveReview(world.at(anna, at), { entryId, revision: 5 });
			expect(saved).toMatchObject({ refusal: { reason: 'stage-closed' } });
		}
	});

	it('is written by the team alone', async () => {
		const { entryId, editionId, applicant, office } = scene;
		const other = await examiner(world, editionId, 'Eva Utanför');
		for (const actor of [other, applicant, office]) {
			const saved = await saveReview(actor, wholeReview(entryId, 4));
			expect(saved).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } });
		}
		expect(await saveReview(world.visitor(), wholeReview(entryId, 4))).toMatchObject({
			refusal: { reason: 'sign-in-first' }
		});
	});

	it('cannot be handed in before every criterion has a score, and something good and something to improve is said', async () => {
		const { anna, entryId } = scene;
		const submitted = await submitReview(anna, { entryId, revision: 5 });
		expect(submitted).toMatchObject({
			ok: false,
			refusal: {
				reason: 'not-complete',
				detail: [
					{ what: 'score', criterionKey: 'systematic-work' },
					{ what: 'score', criterionKey: 'leadership' },
					{ what: 'score', criterionKey: 'learning' },
					{ what: 'improvement_area' }
				]
			}
		});
	});
});
