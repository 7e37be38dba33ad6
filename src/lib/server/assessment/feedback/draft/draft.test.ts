// Before it is released: the draft is there with the consensus, edited with its origin kept, read by a second person who
// has not written in it, and held so by the database.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import { assessedEntry, duringAssessment, examiner, must } from '../../assessed-entry.fixture.ts';
import { declareConflict } from '../../../people/index.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction, json } from '../../../platform/database/index.ts';
import {
	askReader,
	draftDesk,
	feedbackFor,
	giveReading,
	leaveOut,
	moveSentence,
	openDraftAgain,
	readingDesk,
	readingsWaiting,
	releaseFeedback,
	releasePreview,
	saveSentence
} from '../../index.ts';
import { agreeOn, fourTimes } from '../agreed.fixture.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let outside: Person;

beforeAll(async () => {
	scene = await assessedEntry(world);
	outside = await examiner(world, scene.editionId, 'Ulla Utanför', 'Kulturförvaltningen');
});

const draftNow = async (actor: Person = scene.lead) => {
	const { draft } = must(await draftDesk(actor, scene.entryId));
	if (!draft) throw new Error('no draft');
	return draft;
};
const sentence = async (words: string) => {
	const found = (await draftNow()).sentences.find(({ original }) => original === words);
	if (!found) throw new Error(`no sentence ${words}`);
	return found;
};

/** Everything of the drafts that somebody can get out of the database. */
async function seenBy(person: Person): Promise<string> {
	const tables = ['draft', 'sentence', 'sentence_revision', 'reading'];
	const seen: string[] = [];
	for (const table of tables) {
		const { rows } = await inTransaction(person, (tx) =>
			sql`select * from ${sql.table(`assessment.feedback_${table}`)}`.execute(tx)
		);
		seen.push(JSON.stringify(rows));
	}
	return seen.join('\n');
}

/** A reading straight in the database, past the commands. */
const readStraight = (actor: Person, revision: number) =>
	inTransaction(actor, (tx) =>
		tx
			.insertInto('assessment.feedback_reading')
			.values({
				organiser_id: actor.organiserId,
				entry_id: scene.entryId,
				reader_id: actor.personId,
				revision,
				outcome: 'approved',
				answers: json({}),
				read_at: actor.at.toString()
			})
			.execute()
	);

/** An approval that nobody has given. */
const approveStraight = () =>
	inTransaction(scene.lead, (tx) =>
		sql`update assessment.feedback_draft set state = 'approved'`.execute(tx)
	);

describe('a draft', () => {
	it('is there as soon as the consensus is done, of its findings and without checks or reasons', async () => {
		const { lead, anna, bo, entryId } = scene;
		expect(must(await draftDesk(lead, entryId)).draft).toBeNull();
		await agreeOn(entryId, lead, [anna, bo]);
		const draft = await draftNow();
		expect(draft).toMatchObject({ state: 'writing', reader: null, readings: [] });
		expect(draft.sentences.map(({ kind, body }) => [kind, body])).toEqual([
			['summary', 'En enhet som lyssnar.'],
			['strength', 'Brukarna påverkar menyn.'],
			['improvement_area', 'Hör fler än dem som kommer till möten.'],
			['improvement_area', 'Ni mäter för lite.']
		]);
		expect(draft.sentences.map(({ findingIds }) => findingIds.length)).toEqual([0, 1, 1, 1]);
	});

	it('is changed by the lead and the office, and the words it came from are kept', async () => {
		const { lead, office, anna, applicant, entryId } = scene;
		const { id } = await sentence('Ni mäter för lite.');
		const save = (actor: Person, revision: number, body: string) =>
			saveSentence(actor, { entryId, sentenceId: id, revision, body });
		for (const actor of [anna, applicant, outside]) {
			expect(await save(actor, 1, 'Mitt')).toMatchObject({ refusal: { reason: 'not-allowed' } });
		}
		expect(must(await save(lead, 1, 'Ni kan mäta mer.'))).toMatchObject({
			original: 'Ni mäter för lite.',
			body: 'Ni kan mäta mer.',
			revision: 2,
			changedBy: lead.name
		});
		must(await save(office, 2, 'Ni kan mäta oftare, så ser ni vad som hjälper.'));
	});

	it('overwrites nothing: who saw an older text gets the newer one to read', async () => {
		const { lead, office, entryId } = scene;
		const { id } = await sentence('Ni mäter för lite.');
		const late = await saveSentence(lead, { entryId, sentenceId: id, revision: 2, body: 'Sent.' });
		expect(late).toMatchObject({
			refusal: {
				reason: 'newer-revision',
				fields: [{ field: `body-${id}` }],
				detail: { body: 'Ni kan mäta oftare, så ser ni vad som hjälper.', changedBy: office.name }
			}
		});
		const { rows } = await world.owner(
			`select body, saved_by from assessment.feedback_sentence_revision where sentence_id = $1 order by revision`,
			[id]
		);
		expect(rows.map(({ body }) => body as string)).toEqual([
			'Ni mäter för lite.',
			'Ni kan mäta mer.',
			'Ni kan mäta oftare, så ser ni vad som hjälper.'
		]);
		expect(rows[0]).toMatchObject({ saved_by: null });
	});

	it('takes no empty and no endless sentence, and leaves out only with a reason', async () => {
		const { lead, entryId } = scene;
		const { id, revision } = await sentence('Brukarna påverkar menyn.');
		const on = { entryId, sentenceId: id, revision };
		expect(await saveSentence(lead, { ...on, body: ' ' })).toMatchObject({
			refusal: { reason: 'required', fields: [{ field: `body-${id}` }] }
		});
		expect(await saveSentence(lead, { ...on, body: 'a'.repeat(1501) })).toMatchObject({
			refusal: { reason: 'too-long', values: { over: 1 } }
		});
		expect(await leaveOut(lead, { ...on, reason: '' })).toMatchObject({
			refusal: { reason: 'reason-missing', fields: [{ field: `reason-${id}` }] }
		});
		const out = must(await leaveOut(lead, { ...on, reason: 'Står redan i sammanfattningen.' }));
		expect(out).toMatchObject({ leftOut: 'Står redan i sammanfattningen.', revision: 2 });
		must(await leaveOut(lead, { ...on, revision: 2, reason: null }));
	});

	it('can be put in another order', async () => {
		const { lead, entryId } = scene;
		const { id } = await sentence('Ni mäter för lite.');
		must(await moveSentence(lead, { entryId, sentenceId: id, by: -1 }));
		const areas = (await draftNow()).sentences.filter(({ kind }) => kind === 'improvement_area');
		expect(areas.map(({ id }) => id)[0]).toBe(id);
		must(await moveSentence(lead, { entryId, sentenceId: id, by: -1 }));
	});
});

describe('the second reader', () => {
	it('is somebody without conflict who has not written in it, and never the one who asks', async () => {
		const { lead, office, anna, applicant, entryId, editionId } = scene;
		const jav = await examiner(world, editionId, 'Jaana Jäv', 'Kulturförvaltningen');
		await inTransaction(jav, (tx) =>
			declareConflict(tx, jav, { personId: jav.personId, entryId, reason: 'Släkt.' })
		);
		const { readers } = must(await draftDesk(lead, entryId));
		const names = readers.map(({ name }) => name);
		expect(names).toContain(anna.name);
		expect(names).toContain(outside.name);
		for (const each of [lead, office, jav, applicant]) {
			expect(names).not.toContain(each.name);
			expect(await askReader(lead, { entryId, readerId: each.personId })).toMatchObject({
				refusal: { reason: 'cannot-read-this', fields: [{ field: 'reader' }] }
			});
		}
		expect(await askReader(anna, { entryId, readerId: outside.personId })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('reads the draft with the entry once asked, and not a word before', async () => {
		const { lead, entryId } = scene;
		expect(await seenBy(outside)).not.toContain('mäta oftare');
		expect(await readingDesk(outside, entryId)).toMatchObject({ refusal: { reason: 'not-found' } });
		must(await askReader(lead, { entryId, readerId: outside.personId }));
		expect(must(await readingsWaiting(outside))).toMatchObject([{ entry: { id: entryId } }]);
		const desk = must(await readingDesk(outside, entryId));
		expect(JSON.stringify(desk.asked?.draft.sentences)).toContain('mäta oftare');
		expect(desk.asked?.entry.sections.length).toBeGreaterThan(0);
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'feedback.reader-asked'`
		);
		expect(rows).toEqual([{ to_name: outside.name }]);
		expect(await draftDesk(outside, entryId)).toMatchObject({ refusal: { reason: 'not-allowed' } });
	});

	it('reads no longer, nor answers, once they belong neither to the office nor to the round', async () => {
		const { lead, entryId } = scene;
		const { revision } = await draftNow();
		const place = (until: string) =>
			world.owner(
				`update people.appointment set until = ${until}
				 where person_id = $1 and entry_id is null and role = 'examiner'`,
				[outside.personId]
			);
		await place('now()');
		expect(await seenBy(outside)).not.toContain('mäta oftare');
		expect(must(await readingsWaiting(outside))).toEqual([]);
		for (const closed of [
			await readingDesk(outside, entryId),
			await giveReading(outside, { entryId, revision, answers: fourTimes(true) })
		]) {
			expect(closed).toMatchObject({ refusal: { reason: 'not-found' } });
		}
		await expect(readStraight(outside, revision)).rejects.toThrow('by the one who was asked');
		await place('null');
		expect(must(await readingsWaiting(outside))).toHaveLength(1);
		expect((await draftNow(lead)).state).toBe('reading');
	});

	it('answers every question, and a no says why', async () => {
		const { entryId } = scene;
		const { revision } = await draftNow();
		const { actionable, ...some } = fourTimes(true);
		expect(actionable).toBeDefined();
		expect(await giveReading(outside, { entryId, revision, answers: some })).toMatchObject({
			refusal: { fields: [{ field: 'answer-actionable', reason: 'required' }] }
		});
		const no = { ...fourTimes(true), appropriate: { yes: false, words: '' } };
		expect(await giveReading(outside, { entryId, revision, answers: no })).toMatchObject({
			refusal: { fields: [{ field: 'words-appropriate', reason: 'reading-says-nothing' }] }
		});
	});

	it('sends back with remarks on sentences, which the writers read and the unit never', async () => {
		const { lead, applicant, entryId } = scene;
		const { revision } = await draftNow();
		const { id } = await sentence('Ni mäter för lite.');
		const sent = await giveReading(outside, {
			entryId,
			revision,
			answers: fourTimes(true),
			remarks: [{ sentenceId: id, question: 'appropriate', words: 'Läsarens hemliga ord.' }]
		});
		expect(must(sent)).toBe('sent-back');
		const draft = await draftNow();
		expect(draft.state).toBe('sent-back');
		// What was read is closed again; one's own answer stays.
		expect(must(await readingDesk(outside, entryId))).toMatchObject({
			asked: null,
			own: { outcome: 'sent-back', remarks: [{ words: 'Läsarens hemliga ord.' }] }
		});
		const first = draft.sentences.find(({ kind }) => kind === 'summary');
		must(
			await saveSentence(lead, {
				entryId,
				sentenceId: first?.id ?? '',
				revision: first?.revision ?? 0,
				body: 'Skrivet efter svaret.'
			})
		);
		expect(await seenBy(outside)).not.toContain('efter svaret');
		expect(await seenBy(lead)).toContain('efter svaret');
		expect(draft.readings[0]).toMatchObject({
			reader: outside.name,
			answers: { appropriate: { yes: false }, actionable: { yes: true } },
			remarks: [{ words: 'Läsarens hemliga ord.', body: expect.stringContaining('mäta oftare') }]
		});
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'feedback.read'`
		);
		expect(rows).toEqual([{ to_name: lead.name }]);
		for (const secret of ['hemliga', 'mäta oftare', outside.name]) {
			expect(await seenBy(applicant)).not.toContain(secret);
			expect(await seenBy(lead)).toContain(secret === outside.name ? outside.personId : secret);
		}
	});

	it('approves what stands now; then it is locked, until somebody opens it again', async () => {
		const { lead, office, anna, entryId, editionId } = scene;
		const before = (await draftNow()).revision;
		const first = await sentence('Ni mäter för lite.');
		const say = (revision: number, body: string) =>
			saveSentence(lead, { entryId, sentenceId: first.id, revision, body });
		must(await say(first.revision, 'Mät oftare, så ser ni vad som hjälper.'));
		const ask = () => askReader(lead, { entryId, readerId: outside.personId });
		const on = { entryId, sentenceId: first.id, revision: first.revision + 1 };
		const expectLocked = async () => {
			for (const refusal of [
				await say(first.revision + 1, 'Mät oftare.'),
				await leaveOut(office, { ...on, reason: 'Sägs redan.' }),
				await moveSentence(lead, { ...on, by: -1 })
			]) {
				expect(refusal).toMatchObject({ refusal: { reason: 'feedback-locked' } });
			}
		};
		must(await ask());
		await expectLocked();
		const give = (revision: number) =>
			giveReading(outside, { entryId, revision, answers: fourTimes(true) });
		expect(await give(before)).toMatchObject({ refusal: { reason: 'newer-revision' } });
		expect(must(await give((await draftNow()).revision))).toBe('approved');
		expect(must(await releasePreview(office, editionId)).ready).toMatchObject([{ entryId }]);
		await expectLocked();
		expect((await draftNow()).state).toBe('approved');
		for (const actor of [anna, outside]) {
			expect(await openDraftAgain(actor, { entryId })).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		must(await openDraftAgain(lead, { entryId }));
		must(await openDraftAgain(office, { entryId }));
		expect(await draftNow()).toMatchObject({ state: 'writing', reader: { id: outside.personId } });
		const { rows } = await world.owner(
			`select person_id from platform.audit where action = 'feedback.open-again'`
		);
		expect(rows).toEqual([{ person_id: lead.personId }]);
		await expect(approveStraight()).rejects.toThrow('only a second reader approves');
		must(await say(first.revision + 1, 'Mät oftare.'));
		expect(must(await releasePreview(office, editionId))).toMatchObject({
			ready: [],
			leftOut: [{ entryId, why: 'writing' }]
		});
		expect(await releaseFeedback(office, { entryId })).toMatchObject({
			refusal: { reason: 'feedback-not-approved' }
		});
	});
});

describe('a draft that is opened while it is read', () => {
	it('waits for its reader no longer, and asks them anew', async () => {
		const { lead, entryId } = scene;
		must(await askReader(lead, { entryId, readerId: outside.personId }));
		const { revision } = await draftNow();
		must(await openDraftAgain(lead, { entryId }));
		const late = await giveReading(outside, { entryId, revision, answers: fourTimes(true) });
		expect(late).toMatchObject({ refusal: { reason: 'already-done' } });
		expect(must(await readingDesk(outside, entryId)).asked).toBeNull();
		must(await askReader(lead, { entryId, readerId: outside.personId }));
		expect(must(await readingsWaiting(outside))).toHaveLength(1);
		must(await openDraftAgain(lead, { entryId }));
	});
});

describe('the database itself', () => {
	it('lets nobody approve but the asked reader, and not of own words', async () => {
		const { lead, office, entryId } = scene;
		await expect(approveStraight()).rejects.toThrow('only a second reader approves');
		const { revision } = await draftNow();
		for (const actor of [lead, office, outside]) {
			await expect(readStraight(actor, revision)).rejects.toThrow('by the one who was asked');
		}
		await world.owner(
			`update assessment.feedback_draft set state = 'reading', reader_id = $1 where entry_id = $2`,
			[lead.personId, entryId]
		);
		const own = await giveReading(lead, { entryId, revision, answers: fourTimes(true) });
		expect(own).toMatchObject({ refusal: { reason: 'second-reader-of-own' } });
	});

	it('releases nothing that is neither approved nor given a reason', async () => {
		const { office, entryId } = scene;
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
	});

	it('keeps the words it came from, and hides the draft from an office in conflict', async () => {
		const { lead, entryId } = scene;
		const changed = inTransaction(lead, (tx) =>
			sql`update assessment.feedback_sentence set original = 'x'`.execute(tx)
		);
		await expect(changed).rejects.toThrow('where a sentence comes from');
		const kin = await world.person('Kajsa Kansli', [{ role: 'office' }], duringAssessment);
		expect(await seenBy(kin)).toContain('Mät oftare');
		await inTransaction(kin, (tx) =>
			declareConflict(tx, kin, { personId: kin.personId, entryId, reason: 'Släkt.' })
		);
		expect(await seenBy(kin)).not.toContain('Mät oftare');
	});
});

describe('without approval', () => {
	it('the office releases with a reason, which is logged; then nothing changes any more', async () => {
		const { office, lead, applicant, entryId } = scene;
		must(await releaseFeedback(office, { entryId, withoutApproval: 'Läsaren är sjuk.' }));
		const { rows } = await world.owner(
			`select detail from platform.audit where action = 'feedback.release-unapproved'`
		);
		expect(rows).toMatchObject([{ detail: { reason: 'Läsaren är sjuk.' } }]);
		const { id, revision } = await sentence('Ni mäter för lite.');
		for (const late of [
			await saveSentence(lead, { entryId, sentenceId: id, revision, body: 'Nytt.' }),
			await openDraftAgain(lead, { entryId })
		]) {
			expect(late).toMatchObject({ refusal: { reason: 'already-done' } });
		}
		const straight = inTransaction(lead, (tx) =>
			sql`update assessment.feedback_sentence set position = 9`.execute(tx)
		);
		await expect(straight).rejects.toThrow('kept as it was');
		const read = JSON.stringify(must(await feedbackFor(applicant, entryId)));
		expect(read).toContain('Mät oftare.');
		for (const secret of ['hemliga', 'Ni mäter för lite', 'sjuk', outside.name, lead.name]) {
			expect(read).not.toContain(secret);
		}
	});
});
