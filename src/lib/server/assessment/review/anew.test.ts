// A unit that the office lets in again after its entry was assessed.
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { reopenEntry, saveAnswer, submitEntry } from '../../application/index.ts';
import {
	assessedEntry,
	handIn,
	must,
	participation,
	wholeReview
} from '../assessed-entry.fixture.ts';
import { consensusDesk, reviewDesk, saidOnEarlier, saveReview, submitReview } from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
});

it('a review handed in before stays as it was, told apart from one of the new submission', async () => {
	const { office, applicant, anna, bo, lead, entryId } = scene;
	await handIn(anna, entryId, 4);
	const { entry } = must(await reviewDesk(bo, entryId));
	const quote = 'enkäter med bildstöd';
	const from = participation.replaceAll('\r\n', '\n').indexOf(quote);
	const passage = (submissionId: string) => ({
		submissionId,
		questionKey: 'participation',
		from,
		to: from + quote.length,
		quote
	});
	const draft = must(await saveReview(bo, wholeReview(entryId, 3)));

	must(
		await reopenEntry(office, {
			entryId,
			until: '2026-06-12T17:00',
			reason: 'Fel fil hos enheten.',
			despiteAssessment: true
		})
	);
	const writer = world.at(applicant, '2026-06-11T09:00:00Z');
	const { answers } = { answers: { questionKey: 'participation', value: 'En helt ny text.' } };
	must(await saveAnswer(writer, { entryId, revision: 1, ...answers }));
	must(await submitEntry(writer, { entryId }));

	const later = '2026-06-20T09:00:00Z';
	const desk = must(await reviewDesk(world.at(bo, later), entryId));
	expect(desk.entry.submissionId).not.toBe(entry.submissionId);
	const participant = desk.entry.sections
		.flatMap(({ questions }) => questions)
		.find(({ key }) => key === 'participation');
	expect(participant?.text.sv).toBe('En helt ny text.');
	// What quotes the text as it was before is not taken for a quote of the new one.
	const quoting = {
		entryId,
		revision: draft.revision,
		findings: {
			results: [
				{ kind: 'strength' as const, body: 'Bra.', passages: [passage(entry.submissionId)] }
			]
		}
	};
	expect(await saveReview(world.at(bo, later), quoting)).toMatchObject({
		refusal: { reason: 'quote-not-found' }
	});
	must(await submitReview(world.at(bo, later), { entryId, revision: draft.revision }));
	await handIn(world.at(lead, later), entryId, 5);

	const shared = must(await consensusDesk(world.at(lead, later), entryId));
	expect(
		Object.fromEntries(
			shared.reviews.map(({ name, submittedAt }) => [
				name,
				saidOnEarlier(submittedAt, shared.entry)
			])
		)
	).toEqual({ 'Anna Examinator': true, 'Bo Examinator': false, 'Lena Ledare': false });
	expect(shared.reviews.find(({ name }) => name === 'Anna Examinator')?.scores).toMatchObject({
		participation: 4
	});
});
