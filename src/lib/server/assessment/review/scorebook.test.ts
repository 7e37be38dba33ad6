// The scorebook: findings tied to passages, as many as the award asks for, kept through corrections and reopenings.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { reopenEntry, saveAnswer, submitEntry } from '../../application/index.ts';
import { declareConflict } from '../../people/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	agree,
	agreeAndClose,
	assessedEntry,
	criteria,
	duringAssessment,
	handIn,
	must,
	participation,
	wholeReview
} from '../assessed-entry.fixture.ts';
import {
	arrangeVisit,
	assentTo,
	consensusDesk,
	noteAtVisit,
	proposeClosing,
	reopenReview,
	reviewDesk,
	saveAgreedSummary,
	saveReview,
	startConsensus,
	submitReview,
	visitDesk,
	type EntryToAssess,
	type Passage
} from '../index.ts';
import { openedAgain } from './queries.ts';

const world = useWorld();

const asked = {
	findings: {
		strengths: { min: 1, max: 2 },
		improvementAreas: { min: 1, max: null },
		visitChecks: { max: 1 }
	}
};

function passageIn(entry: EntryToAssess, quote: string): Passage {
	const from = participation.replaceAll('\r\n', '\n').indexOf(quote);
	const { submissionId } = entry;
	return { submissionId, questionKey: 'participation', from, to: from + quote.length, quote };
}

const strengths = (...bodies: string[]) =>
	bodies.map((body) => ({ kind: 'strength' as const, body }));

describe('a finding', () => {
	it('builds on several passages, and keeps the id that its writer gave it', async () => {
		const { anna, bo, entryId } = await assessedEntry(world);
		const { entry } = must(await reviewDesk(anna, entryId));
		const id = randomUUIDv7();
		const passages = ['kostombudsmöten', 'enkäter med bildstöd'].map((each) =>
			passageIn(entry, each)
		);
		const finding = { id, kind: 'strength' as const, body: 'Alla kan vara med.', passages };
		const saved = must(
			await saveReview(anna, { entryId, revision: 0, findings: { participation: [finding] } })
		);
		expect(saved.findings).toMatchObject([{ id, passages }]);
		// The same id from somebody else is another finding, and takes nothing from the first.
		const other = must(
			await saveReview(bo, { entryId, revision: 0, findings: { participation: [finding] } })
		);
		expect(other.findings).toHaveLength(1);
		expect(other.findings[0]?.id).not.toBe(id);
		const { review } = must(await reviewDesk(anna, entryId));
		expect(review?.findings).toMatchObject([{ id, passages }]);
	});

	it('can begin as a marked passage, and is not handed in before it has words', async () => {
		const { anna, entryId } = await assessedEntry(world);
		const { entry } = must(await reviewDesk(anna, entryId));
		const whole = wholeReview(entryId, 4);
		const saved = must(
			await saveReview(anna, {
				...whole,
				findings: {
					...whole.findings,
					results: [{ kind: 'strength', body: '', passages: [passageIn(entry, 'bildstöd')] }]
				}
			})
		);
		expect(await submitReview(anna, { entryId, revision: saved.revision })).toMatchObject({
			refusal: { reason: 'not-complete', detail: [{ what: 'words', criterionKey: 'results' }] }
		});
	});
});

describe('what the award asks for on each criterion', () => {
	it('is told when it is missing, or when there is too much', async () => {
		const { anna, entryId } = await assessedEntry(world, asked);
		const saved = must(
			await saveReview(anna, {
				...wholeReview(entryId, 4),
				findings: Object.fromEntries(
					criteria.map((key) => [
						key,
						key === 'results'
							? strengths('Ett.', 'Två.', 'Tre.')
							: [...strengths('Bra.'), { kind: 'improvement_area' as const, body: 'Mer.' }]
					])
				)
			})
		);
		const results = { criterionKey: 'results' };
		expect(await submitReview(anna, { entryId, revision: saved.revision })).toMatchObject({
			refusal: {
				reason: 'not-complete',
				detail: [
					{ what: 'many', kind: 'strength', has: 3, bound: 2, ...results },
					{ what: 'few', kind: 'improvement_area', has: 0, bound: 1, ...results }
				]
			}
		});
		const mended = must(
			await saveReview(anna, {
				entryId,
				revision: saved.revision,
				findings: {
					results: [...strengths('Ett.'), { kind: 'improvement_area', body: 'Mer.' }]
				}
			})
		);
		must(await submitReview(anna, { entryId, revision: mended.revision }));
	});
});

describe('a passage of an entry that is corrected', () => {
	it('moves along where its words are found, and else stays as it was read', async () => {
		const { office, applicant, anna, entryId } = await assessedEntry(world);
		const { entry } = must(await reviewDesk(anna, entryId));
		const moved = passageIn(entry, 'enkäter med bildstöd');
		const gone = passageIn(entry, 'fyra gånger om året');
		const finding = {
			id: randomUUIDv7(),
			kind: 'strength' as const,
			body: 'Alla hörs.',
			passages: [moved, gone]
		};
		const draft = must(
			await saveReview(anna, { entryId, revision: 0, findings: { participation: [finding] } })
		);
		must(
			await reopenEntry(office, {
				entryId,
				until: '2026-06-12T17:00',
				reason: 'Fel siffra.',
				despiteAssessment: true
			})
		);
		const writer = world.at(applicant, '2026-06-11T09:00:00Z');
		const value = 'Numera gör vi enkäter med bildstöd varje vecka.';
		must(await saveAnswer(writer, { entryId, revision: 1, questionKey: 'participation', value }));
		must(await submitEntry(writer, { entryId }));

		const later = world.at(anna, '2026-06-20T09:00:00Z');
		const anew = must(await reviewDesk(later, entryId));
		const saved = must(
			await saveReview(later, {
				entryId,
				revision: draft.revision,
				findings: { participation: [{ ...finding, body: 'Alla hörs, ofta.' }] }
			})
		);
		expect(saved.findings[0]?.passages).toEqual([
			{ ...moved, submissionId: anew.entry.submissionId, from: 14, to: 34 },
			gone
		]);
	});
});

describe('a review that the office opens again', () => {
	it('is its writer’s own draft, and hides the others’ until it is in anew', async () => {
		const { office, anna, bo, lead, entryId } = await assessedEntry(world);
		await handIn(anna, entryId, 4);
		await handIn(bo, entryId, 5);
		await handIn(lead, entryId, 5);
		must(await startConsensus(lead, { entryId }));
		const open = { entryId, personId: bo.personId, reason: 'Två poäng var förväxlade.' };
		expect(await reopenReview(office, { ...open, reason: ' ' })).toMatchObject({
			refusal: { reason: 'required', fields: [{ field: 'reason' }] }
		});
		for (const actor of [anna, lead, bo])
			expect(await reopenReview(actor, open)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		must(await reopenReview(office, open));
		expect(await reopenReview(office, open)).toMatchObject({ refusal: { reason: 'not-found' } });

		const own = must(await reviewDesk(bo, entryId)).review;
		expect(own).toMatchObject({
			state: 'draft',
			scores: { results: 5 },
			reopened: { reason: 'Två poäng var förväxlade.' }
		});
		expect(must(await consensusDesk(lead, entryId))).toMatchObject({
			shared: false,
			consensus: null
		});
		const { rows } = await world.owner(
			`select to_name, body from platform.mail where kind = 'review.reopened'`
		);
		expect(rows).toMatchObject([{ to_name: bo.name }]);
		expect(String(rows[0]?.['body'])).toContain('Två poäng var förväxlade.');

		must(await submitReview(bo, { entryId, revision: own?.revision ?? 0 }));
		expect(must(await consensusDesk(lead, entryId))).toMatchObject({
			shared: true,
			consensus: { state: 'draft' }
		});
	});

	it('keeps a check that somebody has noted on at the visit, and takes the rest of what is written', async () => {
		const { office, anna, bo, lead, team, entryId } = await assessedEntry(world);
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		for (const each of team) await handIn(each, entryId, 4);
		const { checks } = must(await visitDesk(lead, entryId));
		const findingId = checks.find(({ by }) => by === anna.name)?.id ?? '';
		const note = { findingId, body: 'Sett.', outcome: 'confirmed' as const };
		must(await noteAtVisit(bo, { entryId, notes: [note] }));
		must(await reopenReview(office, { entryId, personId: anna.personId, reason: 'För tidigt.' }));
		const { review } = must(await reviewDesk(anna, entryId));
		const revision = review?.revision ?? 0;
		const written = (review?.findings ?? []).map(({ id, kind, body }) => ({ id, kind, body }));
		const save = (participation: typeof written) =>
			saveReview(anna, { entryId, revision, findings: { participation } });
		const refusal = {
			reason: 'noted-at-visit',
			fields: [{ field: `body-${findingId}`, reason: 'noted-at-visit' }]
		};
		expect(await save(written.filter(({ id }) => id !== findingId))).toMatchObject({ refusal });
		expect(await save(written.map((each) => ({ ...each, kind: 'strength' })))).toMatchObject({
			refusal
		});
		const changed = written
			.filter(({ id, kind }) => id === findingId || kind === 'improvement_area')
			.map((each) => ({ ...each, body: `${each.body} Igen.` }));
		const after = must(await save(changed));
		expect(after.findings.map(({ body }) => body)).toEqual(changed.map(({ body }) => body));
	});

	it('is told to the team, with when and why, and loses nothing of the consensus', async () => {
		const { office, anna, bo, lead, applicant, entryId } = await assessedEntry(world);
		for (const each of [anna, bo, lead]) await handIn(each, entryId, 4);
		const findings = {
			results: [
				{ kind: 'strength' as const, body: 'Bra.' },
				{ kind: 'improvement_area' as const, body: 'Mer.' }
			]
		};
		const { revision } = await agree(lead, entryId, { score: 4, findings, summary: 'Klart.' });
		must(await proposeClosing(lead, { entryId, revision }));
		must(await assentTo(anna, { entryId, revision }));
		const before = must(await consensusDesk(lead, entryId));
		expect(before.opened).toEqual([]);

		const why = { reason: 'Två poäng var förväxlade.', personId: bo.personId };
		must(await reopenReview(office, { entryId, ...why }));
		for (const actor of [anna, bo, lead, office]) {
			expect(must(await consensusDesk(actor, entryId)).opened, actor.name).toMatchObject([
				{ ...why, name: bo.name, at: office.at, back: null, begun: true }
			]);
		}
		const asked = await inTransaction(applicant, (tx) => openedAgain(tx, entryId));
		expect(asked).toEqual([]);
		expect(
			await saveAgreedSummary(anna, { entryId, revision: 1, summary: 'Skrivet samtidigt.' })
		).toMatchObject({ refusal: { reason: 'reviews-not-in' } });
		expect(await assentTo(anna, { entryId, revision })).toMatchObject({
			refusal: { reason: 'reviews-not-in' }
		});

		const own = must(await reviewDesk(bo, entryId)).review;
		must(await submitReview(bo, { entryId, revision: own?.revision ?? 0 }));
		const after = must(await consensusDesk(lead, entryId));
		expect(after.opened).toMatchObject([{ ...why, back: bo.at, begun: true }]);
		expect(after.consensus).toMatchObject({
			summary: 'Klart.',
			findings: before.consensus?.findings,
			setAside: before.consensus?.setAside
		});
		// Whoever stood behind the text before is asked again.
		expect(await assentTo(anna, { entryId, revision })).toMatchObject({
			refusal: { reason: 'newer-revision' }
		});
		const now = after.consensus?.revision ?? 0;
		must(await proposeClosing(lead, { entryId, revision: now }));
		for (const actor of [anna, bo]) must(await assentTo(actor, { entryId, revision: now }));
		expect(must(await consensusDesk(lead, entryId)).opened).toEqual([]);
	});

	it('stays closed once the team has agreed, and for everybody but the office in the database too', async () => {
		const { office, anna, bo, lead, entryId } = await assessedEntry(world);
		for (const each of [anna, bo, lead]) await handIn(each, entryId, 4);
		const byHand = (actor: typeof anna) =>
			inTransaction(actor, (tx) =>
				tx
					.updateTable('assessment.review')
					.set({
						state: 'draft',
						submitted_at: null,
						reopened_at: actor.at.toString(),
						reopened_reason: 'Själv.'
					})
					.where('entry_id', '=', entryId)
					.executeTakeFirst()
			);
		expect((await byHand(anna)).numUpdatedRows).toBe(0n);
		const kin = await world.person('Kajsa Kansli', [{ role: 'office' }], duringAssessment);
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Släkt.' })
		);
		const byFunction = inTransaction(kin, (tx) =>
			sql`select assessment.reopen_review(${entryId}, ${anna.personId}, now(), 'Jäv.')`.execute(tx)
		);
		await expect(byFunction).rejects.toThrow('without conflict of interest');
		await agreeAndClose([lead, anna, bo], entryId, {
			score: 4,
			findings: {
				results: [
					{ kind: 'strength', body: 'Bra.' },
					{ kind: 'improvement_area', body: 'Mer.' }
				]
			},
			summary: 'Klart.'
		});
		expect(
			await reopenReview(office, { entryId, personId: bo.personId, reason: 'För sent.' })
		).toMatchObject({ refusal: { reason: 'consensus-is-done' } });
		await expect(
			world.owner(
				`update assessment.review set state = 'draft', submitted_at = null, reopened_at = now(), reopened_reason = 'x'
				where entry_id = '${entryId}'`
			)
		).rejects.toThrow('what has been handed in is kept as it was');
	});
});
