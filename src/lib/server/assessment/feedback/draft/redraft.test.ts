// The feedback when its consensus has been opened again and agreed on anew: it follows, written by nobody, and nothing is lost.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { afterAssessment, assessedEntry, examiner, must } from '../../assessed-entry.fixture.ts';
import {
	appointTeam,
	assentTo,
	consensusDesk,
	declareConflictAs,
	draftDesk,
	leaveOut,
	moveSentence,
	openDraftAgain,
	proposeClosing,
	releaseFeedback,
	feedbackFor,
	reopenConsensus,
	saveAgreedSummary,
	saveCriterion,
	saveSentence
} from '../../index.ts';
import { agreeOn, approve } from '../agreed.fixture.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
/** The lead, when the reviews are in and the feedback is written. */
let writer: Person;
let cia: Person;
let reopenings = 0;

beforeEach(async () => {
	scene = await assessedEntry(world);
	reopenings = 0;
	const { lead, anna, bo, office, entryId, editionId } = scene;
	cia = await examiner(world, editionId, 'Cia Examinator');
	const examinerIds = [lead, anna, bo, cia].map(({ personId }) => personId);
	must(await appointTeam(office, { entryId, examinerIds, leadId: lead.personId }));
	await agreeOn(entryId, lead, [anna, bo, cia]);
	writer = world.at(lead, afterAssessment);
});

const area = 'Ni mäter för lite.';
const summary = 'En enhet som lyssnar.';
type Change = { from: string; to: string };

const draftNow = async () => {
	const { draft } = must(await draftDesk(writer, scene.entryId));
	if (!draft) throw new Error('no draft');
	return draft;
};
const sentence = async (words: string) => {
	const found = (await draftNow()).sentences.find(({ original }) => original === words);
	if (!found) throw new Error(`no sentence ${words}`);
	return found;
};
const summaryNow = async () => {
	const found = (await draftNow()).sentences.find(({ kind }) => kind === 'summary');
	if (!found) throw new Error('no summary');
	return found;
};
const save = async (of: { id: string; revision: number }, body: string) =>
	saveSentence(writer, { entryId: scene.entryId, sentenceId: of.id, revision: of.revision, body });

/** One of the team turns out to be in conflict, Anna first and then Cia, and the office opens the consensus again. */
async function reopen() {
	const { anna, entryId } = scene;
	const who = reopenings === 0 ? anna : cia;
	must(await declareConflictAs(who, { entryId, reason: 'Släkt.' }));
	const office = world.at(scene.office, `2026-09-05T09:00:0${(reopenings += 1)}Z`);
	must(await reopenConsensus(office, { entryId, personId: who.personId, reason: 'Rör maten.' }));
}

/** The team changes a finding or the summary, and agrees: those who are left of it. */
async function agreeAnew({ finding, words }: { finding?: Change; words?: string }) {
	const { lead, bo, entryId } = scene;
	const now = async () => {
		const { consensus } = must(await consensusDesk(lead, entryId));
		if (!consensus) throw new Error('no consensus');
		return consensus;
	};
	if (finding) {
		const { findings, setAside, saved } = await now();
		const criterionKey = 'participation';
		must(
			await saveCriterion(lead, {
				entryId,
				criterionKey,
				revision: saved[criterionKey]?.revision ?? 0,
				score: 5,
				reason: 'Vår egen diskussion.',
				findings: findings
					.filter((each) => each.criterionKey === criterionKey)
					.map(({ id, kind, body, madeOf }) => ({
						id,
						kind,
						body: body === finding.from ? finding.to : body,
						madeOf
					})),
				setAside: setAside
					.filter((each) => each.criterionKey === criterionKey)
					.map(({ findingId, reason }) => ({ findingId, reason }))
			})
		);
	}
	if (words) {
		const { revision } = (await now()).summarySaved;
		must(await saveAgreedSummary(lead, { entryId, revision, summary: words }));
	}
	const { revision } = await now();
	must(await proposeClosing(lead, { entryId, revision }));
	if (reopenings === 1) must(await assentTo(cia, { entryId, revision }));
	const { closed } = must(await assentTo(bo, { entryId, revision }));
	expect(closed).toBe(true);
}

describe('while the consensus is open again', () => {
	it('nothing is saved in the feedback, and that is said', async () => {
		const { entryId } = scene;
		const { id: sentenceId, revision } = await sentence(area);
		await reopen();
		for (const refused of [
			await save({ id: sentenceId, revision }, 'Mät mer.'),
			await leaveOut(writer, { entryId, sentenceId, revision, reason: 'Sägs redan.' }),
			await moveSentence(writer, { entryId, sentenceId, by: 1 }),
			await openDraftAgain(writer, { entryId })
		]) {
			expect(refused).toMatchObject({ refusal: { reason: 'consensus-not-done' } });
		}
	});
});

describe('the summary, agreed on anew', () => {
	it('takes the place of what the lead had written, which is kept beside', async () => {
		const { office, applicant, entryId } = scene;
		must(await save(await summaryNow(), 'En enhet som lyssnar!'));
		await reopen();
		await agreeAnew({ words: 'En enhet som hör alla.' });
		expect(await summaryNow()).toMatchObject({
			original: 'En enhet som hör alla.',
			body: 'En enhet som hör alla.',
			replaced: 'En enhet som lyssnar!',
			changedBy: null
		});
		const { rows } = await world.owner(
			`select body from assessment.feedback_sentence_revision where sentence_id = $1 order by revision`,
			[(await summaryNow()).id]
		);
		expect(rows.map(({ body }) => body as string)).toEqual([
			summary,
			'En enhet som lyssnar!',
			'En enhet som hör alla.'
		]);
		must(await releaseFeedback(office, { entryId, withoutApproval: 'Tiden är ute.' }));
		const read = JSON.stringify(must(await feedbackFor(applicant, entryId)));
		expect(read).toContain('En enhet som hör alla.');
		expect(read).not.toContain('lyssnar');
	});

	it('follows a second time, with the lead’s own words beside as long as there are no newer', async () => {
		must(await save(await summaryNow(), 'Ni lyssnar.'));
		await reopen();
		await agreeAnew({ words: 'Den andra.' });
		expect(await summaryNow()).toMatchObject({ body: 'Den andra.', replaced: 'Ni lyssnar.' });
		await reopen();
		await agreeAnew({ words: 'Den tredje.' });
		expect(await summaryNow()).toMatchObject({
			original: 'Den tredje.',
			body: 'Den tredje.',
			replaced: 'Ni lyssnar.'
		});
	});

	it('follows as often as it is changed where nobody has written in it', async () => {
		await reopen();
		await agreeAnew({ words: 'Den andra.' });
		expect(await summaryNow()).toMatchObject({ body: 'Den andra.', replaced: null });
		await reopen();
		await agreeAnew({ words: 'Den tredje.' });
		expect(await summaryNow()).toMatchObject({ body: 'Den tredje.', replaced: null });
	});

	it('leaves the lead’s words where it was not changed', async () => {
		must(await save(await summaryNow(), 'Ni lyssnar.'));
		await reopen();
		await agreeAnew({});
		expect(await summaryNow()).toMatchObject({
			original: summary,
			body: 'Ni lyssnar.',
			replaced: null
		});
	});
});

describe('a finding, agreed on anew', () => {
	it('is in the feedback again when its old words come back, as the lead had written it', async () => {
		must(await save(await sentence(area), 'Ni kan mäta mer.'));
		await reopen();
		await agreeAnew({ finding: { from: area, to: 'Ni mäter inte.' } });
		expect(await sentence(area)).toMatchObject({ noLongerAgreed: true, leftOut: null });
		expect(await sentence('Ni mäter inte.')).toMatchObject({ noLongerAgreed: false });
		await reopen();
		await agreeAnew({ finding: { from: 'Ni mäter inte.', to: area } });
		expect(await sentence(area)).toMatchObject({
			body: 'Ni kan mäta mer.',
			noLongerAgreed: false,
			leftOut: null
		});
		expect(await sentence('Ni mäter inte.')).toMatchObject({ noLongerAgreed: true });
	});

	it('stays out where somebody left it out, and comes back by somebody’s hand', async () => {
		const { entryId } = scene;
		const { id: sentenceId, revision } = await sentence(area);
		const reason = 'Sägs redan.';
		must(await leaveOut(writer, { entryId, sentenceId, revision, reason }));
		await reopen();
		await agreeAnew({ finding: { from: area, to: 'Ni mäter inte.' } });
		await reopen();
		await agreeAnew({ finding: { from: 'Ni mäter inte.', to: area } });
		expect(await sentence(area)).toMatchObject({ leftOut: reason, noLongerAgreed: false });
		const other = await sentence('Ni mäter inte.');
		const on = { entryId, sentenceId: other.id, revision: other.revision };
		expect(must(await leaveOut(writer, { ...on, reason: null }))).toMatchObject({
			noLongerAgreed: false,
			leftOut: null
		});
	});
});

describe('a redraft', () => {
	it('is written by nobody: who said yes last can still read it for another', async () => {
		const { bo, lead, entryId } = scene;
		await reopen();
		await agreeAnew({
			finding: { from: area, to: 'Ni mäter inte.' },
			words: 'En enhet som hör alla.'
		});
		const { rows } = await world.owner(
			`select distinct v.saved_by
			 from assessment.feedback_sentence_revision v
			 join assessment.feedback_sentence s on s.organiser_id = v.organiser_id and s.id = v.sentence_id
			 where s.entry_id = $1`,
			[entryId]
		);
		expect(rows).toEqual([{ saved_by: null }]);
		const { readers } = must(await draftDesk(writer, entryId));
		expect(readers.map(({ name }) => name)).toContain(bo.name);
		await approve(entryId, lead, bo);
	});

	it('is a revision of its own: no approval given before is of it', async () => {
		const { lead, entryId, editionId } = scene;
		const outside = await examiner(world, editionId, 'Ulla Utanför', 'Kulturförvaltningen');
		await approve(entryId, lead, outside);
		const { revision } = await draftNow();
		await reopen();
		await agreeAnew({});
		expect(await draftNow()).toMatchObject({ state: 'writing', revision: revision + 1 });
		const straight = inTransaction(lead, (tx) =>
			sql`update assessment.feedback_draft set state = 'approved' where entry_id = ${entryId}`.execute(
				tx
			)
		);
		await expect(straight).rejects.toThrow('only a second reader approves');
	});

	it('is for nobody to feign', async () => {
		const { lead, entryId } = scene;
		const { id } = await sentence(area);
		for (const set of [
			sql`no_longer_agreed = true, revision = revision + 1`,
			sql`replaced_revision = 1, revision = revision + 1`
		]) {
			const feigned = inTransaction(lead, (tx) =>
				sql`update assessment.feedback_sentence set ${set} where entry_id = ${entryId} and id = ${id}`.execute(
					tx
				)
			);
			await expect(feigned).rejects.toThrow('not for anybody to say');
		}
	});
});
