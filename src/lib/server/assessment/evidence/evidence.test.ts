// The chain of evidence: from a sentence back to the words in the entry, as far as whoever asks may read.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	agreeAndClose,
	assessedEntry,
	duringAssessment,
	handIn,
	must,
	participation,
	submitted,
	wholeReview
} from '../assessed-entry.fixture.ts';
import { approve } from '../feedback/agreed.fixture.ts';
import {
	arrangeVisit,
	chainOf,
	consensusDesk,
	declareConflictAs,
	evidenceFor,
	evidenceForUnit,
	tracedForUnit,
	noteAtVisit,
	outcomesFor,
	releaseFeedback,
	reviewDesk,
	saveReview,
	submitReview,
	visitDesk,
	type Passage
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
const quote = 'kostombudsmöten på varje boende';
/** In Anna's review: what would show that something leaked. */
const marker = 'Havtornsbusken';
let source = '';
let check = '';
let finding = '';

const own = async (actor: Person) => {
	const { review } = must(await reviewDesk(actor, scene.entryId));
	if (!review) throw new Error('there is no review');
	return review;
};

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { anna, lead, entryId } = scene;
	const { entry } = must(await reviewDesk(anna, entryId));
	const text = participation.replaceAll('\r\n', '\n');
	const from = text.indexOf(quote);
	const passage: Passage = {
		submissionId: entry.submissionId,
		questionKey: 'participation',
		from,
		to: from + quote.length,
		quote
	};
	const whole = wholeReview(entryId, 4, marker);
	const [strength, ...others] = whole.findings?.['participation'] ?? [];
	if (!strength) throw new Error('a review has a strength');
	const saved = must(
		await saveReview(anna, {
			...whole,
			findings: { participation: [{ ...strength, passages: [passage] }, ...others] }
		})
	);
	must(await submitReview(anna, { entryId, revision: saved.revision }));
	await handIn(lead, entryId, 4);
	const review = await own(anna);
	source = review.findings.find(({ kind }) => kind === 'strength')?.id ?? '';
	check = review.findings.find(({ kind }) => kind === 'visit_check')?.id ?? '';
});

describe('the chain of evidence', () => {
	it('shows nothing of a colleague’s finding while a review is being written, and her own to its writer', async () => {
		const { bo, lead, anna, entryId } = scene;
		for (const actor of [bo, lead]) {
			expect(await inTransaction(actor, (tx) => chainOf(tx, actor, source))).toBeNull();
			expect(await evidenceFor(actor, { entryId, findingId: source })).toMatchObject({
				refusal: { reason: 'not-found' }
			});
		}
		const { chain } = must(await evidenceFor(anna, { entryId, findingId: source }));
		expect(chain.sources).toMatchObject([{ id: source, by: 'Anna Examinator' }]);
	});

	it('leads from the consensus to the reviews, the visit and the words where they stand', async () => {
		const { lead, anna, bo, office, entryId } = scene;
		await handIn(bo, entryId, 4);
		await agreeAndClose([lead, anna, bo], entryId, {
			score: 4,
			findings: {
				participation: [
					{ kind: 'strength', body: 'Brukarna är med och bestämmer.', madeOf: [source, check] },
					{ kind: 'improvement_area', body: 'Fler kunde höras.' }
				]
			},
			summary: 'En enhet som lyssnar.'
		});
		finding = must(await consensusDesk(lead, entryId)).consensus?.findings[0]?.id ?? '';
		for (const actor of [bo, office]) {
			const { chain } = must(await evidenceFor(actor, { entryId, findingId: finding }));
			expect(chain).toMatchObject({
				of: 'consensus',
				criterionKey: 'participation',
				sentences: [{ text: 'Brukarna är med och bestämmer.', leftOut: null }],
				agreed: [{ id: finding, kind: 'strength' }],
				sources: [
					{
						id: source,
						by: 'Anna Examinator',
						passages: [
							{ questionKey: 'participation', words: quote, before: 'Vi möter brukarna i ' }
						]
					},
					{ id: check, kind: 'visit_check' }
				]
			});
		}
		const up = must(await evidenceFor(bo, { entryId, findingId: source })).chain;
		expect(up).toMatchObject({ of: 'review', agreed: [{ id: finding }] });
	});

	it('is not for somebody in conflict, the panel, another unit, or of another entry', async () => {
		const { applicant, editionId, entryId, lead } = scene;
		const panel = await world.person(
			'Disa Domare',
			[{ role: 'panel_member', editionId }],
			duringAssessment
		);
		const other = await submitted(world, editionId, 'Hemtjänsten', 'Farsta stadsdelsförvaltning');
		for (const actor of [panel, applicant, other.applicant]) {
			expect(await evidenceFor(actor, { entryId, findingId: finding })).toMatchObject({
				ok: false
			});
			const chain = await inTransaction(actor, (tx) => chainOf(tx, actor, source));
			expect(JSON.stringify(chain)).not.toContain(marker);
		}
		expect(await evidenceFor(lead, { entryId: other.entryId, findingId: finding })).toMatchObject({
			ok: false
		});
		const partial = await world.person('Jaana Jäv', [], duringAssessment);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), { personId: partial.personId, entryId, reason: 'Släkt' })
		);
		expect(await evidenceFor(partial, { entryId, findingId: finding })).toMatchObject({
			ok: false
		});
	});

	it('gives the unit nothing before the report is released', async () => {
		const { applicant, entryId } = scene;
		expect(await evidenceForUnit(applicant, { entryId, findingId: finding })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('gives the unit its own words and what was checked, and no name and no review', async () => {
		const { applicant, office, lead, editionId, entryId } = scene;
		await approve(entryId, lead, office);
		must(await releaseFeedback(office, { entryId }));
		const chain = must(await evidenceForUnit(applicant, { entryId, findingId: finding }));
		expect(chain).toMatchObject({
			kind: 'strength',
			passages: [{ words: quote, questionKey: 'participation' }],
			checks: [{ body: `${marker}: be att få se en enkät.`, outcome: null }]
		});
		for (const name of ['Anna', 'Lena', 'Bo Examinator', 'brukarna är delaktiga']) {
			expect(JSON.stringify(chain)).not.toContain(name);
		}
		const traced = await tracedForUnit(applicant, {
			entryId,
			findingIds: [finding, source, check]
		});
		expect([...must(traced)]).toEqual([finding]);
		// Neither a review's finding, nor to anyone else.
		expect(await evidenceForUnit(applicant, { entryId, findingId: source })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const other = await submitted(world, editionId, 'Natten', 'Farsta stadsdelsförvaltning');
		for (const actor of [other.applicant, lead]) {
			expect(await evidenceForUnit(actor, { entryId, findingId: finding })).toMatchObject({
				ok: false
			});
		}
	});

	it('gives the unit what the team is told came of a check: nothing of who has left', async () => {
		const { applicant, office, lead, anna, bo, team, entryId } = await assessedEntry(world);
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		for (const each of team) await handIn(each, entryId, 4);
		const ids = must(await visitDesk(lead, entryId))
			.checks.filter(({ by }) => by !== anna.name)
			.map(({ id }) => id);
		const [one = '', other = ''] = ids;
		const note = (findingId: string, outcome: 'not_seen' | 'confirmed') => ({
			entryId,
			notes: [{ findingId, body: 'Så var det.', outcome }]
		});
		must(await noteAtVisit(anna, note(one, 'not_seen')));
		must(await noteAtVisit(anna, note(other, 'not_seen')));
		must(await noteAtVisit(bo, note(other, 'confirmed')));
		must(await declareConflictAs(anna, { entryId, reason: 'Min bror arbetar där.' }));
		await agreeAndClose([lead, bo], entryId, {
			score: 4,
			findings: {
				participation: [
					{ kind: 'strength', body: 'Brukarna är med.', madeOf: [one, other] },
					{ kind: 'improvement_area', body: 'Fler kunde höras.' }
				]
			},
			summary: 'En enhet som lyssnar.'
		});
		await approve(entryId, lead, office);
		must(await releaseFeedback(office, { entryId }));
		const findingId =
			must(await consensusDesk(lead, entryId)).consensus?.findings.find(
				({ kind }) => kind === 'strength'
			)?.id ?? '';
		const { checks } = must(await evidenceForUnit(applicant, { entryId, findingId }));
		const toTeam = await inTransaction(lead, (tx) => outcomesFor(tx, lead, entryId));
		expect(checks.map(({ outcome }) => outcome)).toEqual(
			[one, other].sort().map((id) => (id === one ? null : 'confirmed'))
		);
		expect([one, other].map((id) => toTeam.get(id)?.together)).toEqual([
			{ state: 'none' },
			{ state: 'agreed', outcome: 'confirmed' }
		]);
	});
});
