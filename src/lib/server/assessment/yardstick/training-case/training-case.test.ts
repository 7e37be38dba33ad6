// The training case: the office writes and opens it, examiners score it each for themselves, and then see how they lie.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import {
	afterAssessment,
	assessedEdition,
	criteria,
	examiner,
	must,
	submitted
} from '../../assessed-entry.fixture.ts';
import {
	caseSeverities,
	closeTrainingCase,
	copyIntoTrainingCase,
	earlierEntries,
	myTraining,
	openTrainingCase,
	remindOfTrainingCase,
	saveTraining,
	saveTrainingCase,
	spreadOf,
	submitTraining,
	trainingDesk,
	trainingOffice,
	type CaseInput
} from '../index.ts';

const world = useWorld();
let office: Person;
let editionId: string;
let anna: Person;
let bo: Person;
let cia: Person;
let dan: Person;

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], '2026-06-10T09:00:00Z');
});
// Each test has a round of its own.
beforeEach(async () => {
	editionId = await assessedEdition(world);
	anna = await examiner(world, editionId, 'Anna Ek');
	bo = await examiner(world, editionId, 'Bo Björk');
	cia = await examiner(world, editionId, 'Cia Cederholm');
	dan = await examiner(world, editionId, 'Dan Dahl');
});

const written = (more: Partial<CaseInput> = {}): CaseInput => ({
	editionId,
	revision: 0,
	title: 'Hemtjänsten Exemplet',
	introduction: 'Läs som ett vanligt bidrag.',
	closes: '2026-06-20T17:00',
	sections: [{ heading: 'Delaktighet', text: 'Vi har brukarråd varje månad.' }],
	key: { participation: { score: 4, reason: 'Facitord: återkommande former.' } },
	...more
});
async function opened(more: Partial<CaseInput> = {}) {
	const saved = must(await saveTrainingCase(office, written(more)));
	return must(await openTrainingCase(office, { editionId, revision: saved.revision }));
}
const scores = (score: number, words: string) =>
	Object.fromEntries(criteria.map((key) => [key, { score, reason: `${words} om ${key}.` }]));
async function scored(by: Person, score: number, words: string) {
	const { revision } = must(
		await saveTraining(by, { editionId, revision: 0, scores: scores(score, words) })
	);
	return must(await submitTraining(by, { editionId, revision }));
}

/** Everything that somebody can get out of every table of the house, and out of the pages' own questions. */
async function everythingSeenBy(person: Person): Promise<string> {
	const { rows } = await world.owner(
		`select table_schema || '.' || table_name as name from information_schema.tables
		 where table_schema in ('platform', 'people', 'programme', 'application', 'assessment', 'judging', 'ceremony')`
	);
	const seen: unknown[] = [await trainingDesk(person, editionId), await myTraining(person)];
	for (const { name } of rows as { name: string }[]) {
		seen.push(
			await inTransaction(person, (tx) =>
				tx
					.selectFrom(name as 'assessment.training_score')
					.selectAll()
					.execute()
			).catch((error: unknown) => String(error))
		);
	}
	return JSON.stringify(seen);
}

describe('the office', () => {
	it('writes a case, and opens it when there is a text and a last day to come', async () => {
		const bare = must(
			await saveTrainingCase(office, written({ title: ' ', sections: [], closes: '' }))
		);
		const { revision } = bare;
		expect(await openTrainingCase(office, { editionId, revision })).toMatchObject({
			refusal: {
				reason: 'not-complete',
				fields: [{ field: 'title' }, { field: 'text-0' }, { field: 'closes' }]
			}
		});
		const late = must(
			await saveTrainingCase(office, written({ revision, closes: '2026-06-01T17:00' }))
		);
		expect(await openTrainingCase(office, { editionId, revision: late.revision })).toMatchObject({
			refusal: { fields: [{ field: 'closes', reason: 'closes-in-past' }] }
		});
		const ready = must(await saveTrainingCase(office, written({ revision: late.revision })));
		expect(await openTrainingCase(office, { editionId, revision: late.revision })).toMatchObject({
			refusal: { reason: 'newer-revision' }
		});
		expect(must(await openTrainingCase(office, { editionId, revision: ready.revision }))).toEqual({
			told: 4
		});
		const { rows } = await world.owner(
			`select body from platform.mail where kind = 'training-case.opened' and to_name = 'Anna Ek' and edition_id = $1`,
			[editionId]
		);
		expect(rows).toHaveLength(1);
		expect(rows[0].body).toContain('lördag 20 juni kl.\u00a017.00');
		expect(rows[0].body).toContain(`/bedomning/ovningsfall?omgang=${editionId}`);
	});

	it('is told at the field what is too long, or out of the scale', async () => {
		expect(
			await saveTrainingCase(
				office,
				written({
					title: 'x'.repeat(201),
					closes: 'snart',
					key: { results: { score: 9, reason: '' } }
				})
			)
		).toMatchObject({
			refusal: {
				fields: [
					{ field: 'title', reason: 'too-long' },
					{ field: 'key-score-results', reason: 'score-out-of-scale' },
					{ field: 'closes', reason: 'not-a-time' }
				]
			}
		});
	});

	it('does not overwrite what a colleague has saved meanwhile', async () => {
		must(await saveTrainingCase(office, written()));
		expect(await saveTrainingCase(office, written({ title: 'En annan' }))).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { title: 'Hemtjänsten Exemplet' } }
		});
	});

	it('moves the last day of an open case, and nothing else of what examiners read', async () => {
		await opened();
		const { theCase } = must(await trainingOffice(office, editionId));
		const revision = theCase?.revision ?? 0;
		const moved = must(
			await saveTrainingCase(
				office,
				written({ revision, title: 'Ny rubrik', closes: '2026-06-25T17:00', key: {} })
			)
		);
		expect([moved.title, moved.closes]).toEqual(['Hemtjänsten Exemplet', '2026-06-25T17:00']);
		// Past the code too.
		for (const change of [
			`update assessment.training_case set title = 'x' where edition_id = '${editionId}'`,
			`update assessment.training_case set state = 'draft', opened_at = null where edition_id = '${editionId}'`,
			`update assessment.training_key set score = 1 where case_id = '${moved.id}'`
		]) {
			await expect(world.owner(change)).rejects.toThrow('kept as it is');
		}
	});

	it('takes the long answers of an earlier round’s entry, and of no other', async () => {
		const { entryId } = await submitted(world, editionId, 'Ugglan', 'Farsta stadsdelsförvaltning');
		const later = await assessedEdition(world);
		await world.owner(`update programme.edition set year = 2027 where id = $1`, [later]);
		const { edition } = must(await trainingOffice(office, later));
		const earlier = must(await earlierEntries(office, edition));
		expect(earlier.map(({ unit }) => unit)).toContain('Ugglan');
		const input = written({ editionId: later });
		const copied = must(await copyIntoTrainingCase(office, { ...input, entryId }));
		expect(copied.sections[0]?.text).toBe('Vi har brukarråd varje månad.');
		expect(copied.sections.length).toBeGreaterThan(3);
		const text = JSON.stringify(copied.sections);
		expect(text).toContain('kostombudsmöten');
		for (const contact of ['chef@example.se', '08-123 45 67']) expect(text).not.toContain(contact);
		// Of the same round, or of nothing that is there.
		for (const other of [entryId, later]) {
			expect(await copyIntoTrainingCase(office, { ...written(), entryId: other })).toMatchObject({
				refusal: { reason: 'not-an-option', fields: [{ field: 'entry' }] }
			});
		}
	});

	it('reminds those who are left, and not again at once', async () => {
		await opened();
		await scored(anna, 4, 'Annas ord');
		expect(await remindOfTrainingCase(office, { editionId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		const nextDay = world.at(office, '2026-06-11T09:00:00Z');
		expect(must(await remindOfTrainingCase(nextDay, { editionId }))).toEqual({ told: 3 });
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'training-case.left' and edition_id = $1 order by 1`,
			[editionId]
		);
		expect(rows.map(({ to_name }) => to_name)).toEqual(['Bo Björk', 'Cia Cederholm', 'Dan Dahl']);
		expect(await remindOfTrainingCase(nextDay, { editionId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});

	it('sees by name how strict each is', async () => {
		await opened();
		await scored(anna, 4, 'Annas ord');
		await scored(bo, 4, 'Bos ord');
		await scored(cia, 2, 'Cias ord');
		const desk = must(await trainingOffice(office, editionId));
		expect(desk.pool.map(({ name, state }) => [name, state])).toEqual([
			['Anna Ek', 'submitted'],
			['Bo Björk', 'submitted'],
			['Cia Cederholm', 'submitted'],
			['Dan Dahl', 'none']
		]);
		const found = caseSeverities(desk.scored);
		if (!found.said) throw new Error(found.because);
		const cias = found.byExaminer.get(cia.personId);
		expect(cias?.said && cias.severity).toBeGreaterThan(1);
		const [participation] = spreadOf(desk.assessment, desk.scored, desk.key);
		expect(participation).toMatchObject({ counts: [0, 1, 0, 2, 0, 0], key: 4, lowest: 2 });
	});
});

describe('an examiner', () => {
	it('reads nothing of a case that is a draft', async () => {
		must(await saveTrainingCase(office, written()));
		expect(await trainingDesk(anna, editionId)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(must(await myTraining(anna))).toEqual([]);
		expect(await everythingSeenBy(anna)).not.toContain('brukarråd');
	});

	it('saves a draft, and hands in when each criterion has a score and a reason', async () => {
		await opened();
		const saved = must(
			await saveTraining(anna, {
				editionId,
				revision: 0,
				scores: { results: { score: null, reason: 'Skälet före poängen.' } }
			})
		);
		expect(
			await saveTraining(anna, { editionId, revision: 0, scores: scores(3, 'Annat fönster') })
		).toMatchObject({ refusal: { reason: 'newer-revision', detail: { revision: 1 } } });
		expect(
			await saveTraining(anna, {
				editionId,
				revision: 1,
				scores: { results: { score: 7, reason: 'x' } }
			})
		).toMatchObject({ refusal: { fields: [{ field: 'score-results' }] } });
		const refused = await submitTraining(anna, { editionId, revision: saved.revision });
		expect(refused).toMatchObject({ refusal: { reason: 'not-complete' } });
		expect(refused.ok ? [] : refused.refusal.fields).toContainEqual({
			field: 'score-results',
			reason: 'required'
		});
		const whole = must(
			await saveTraining(anna, { editionId, revision: 1, scores: scores(3, 'Annas ord') })
		);
		must(await submitTraining(anna, { editionId, revision: whole.revision }));
		expect(
			await saveTraining(anna, { editionId, revision: 2, scores: scores(5, 'Ändrat') })
		).toMatchObject({ refusal: { reason: 'review-submitted' } });
		await expect(
			world.owner(`update assessment.training_score set score = 6 where score = 3`)
		).rejects.toThrow('kept as it was');
	});

	it('sees no colleague’s score, reason or the key before her own are in, whatever is asked', async () => {
		await opened();
		await scored(bo, 2, 'Bos hemliga ord');
		await scored(cia, 5, 'Cias hemliga ord');
		must(await saveTraining(dan, { editionId, revision: 0, scores: scores(1, 'Dans utkastord') }));
		const before = await everythingSeenBy(anna);
		for (const secret of ['hemliga', 'utkastord', 'Facitord']) expect(before).not.toContain(secret);
		await scored(anna, 4, 'Annas ord');
		const after = await everythingSeenBy(anna);
		expect(after).toContain('Bos hemliga ord');
		expect(after).toContain('Facitord');
		// Who has not handed in is still alone with it.
		expect(after).not.toContain('utkastord');
	});

	it('sees colleagues’ scores without names, and her own marked', async () => {
		await opened();
		await scored(bo, 2, 'Ett ord');
		await scored(cia, 5, 'Ett annat ord');
		await scored(anna, 4, 'Mina ord');
		const desk = must(await trainingDesk(anna, editionId));
		expect([desk.in, desk.of]).toEqual([3, 4]);
		expect(desk.shared?.scored.map(({ mine }) => mine).sort()).toEqual([false, false, true]);
		const shown = JSON.stringify(desk.shared);
		for (const colleague of [bo, cia]) {
			expect(shown).not.toContain(colleague.personId);
			expect(shown).not.toContain(colleague.name);
		}
		// No row of theirs is to be had that would say who wrote what.
		const { rows } = await inTransaction(anna, async (tx) => ({
			rows: await tx.selectFrom('assessment.training_review').select('person_id').execute()
		}));
		expect(rows.map(({ person_id }) => person_id)).toEqual([anna.personId]);
		const mine = caseSeverities(desk.shared?.scored ?? []);
		expect(mine.said).toBe(true);
	});

	it('sees nothing of a colleague’s while they are only two, since it could be nobody else’s', async () => {
		await opened();
		await scored(bo, 2, 'Bos hemliga ord');
		await scored(anna, 4, 'Annas ord');
		const desk = must(await trainingDesk(anna, editionId));
		expect(desk.shared?.scored.map(({ mine }) => mine)).toEqual([true]);
		expect(await everythingSeenBy(anna)).not.toContain('hemliga');
	});

	it('can hand in after the last day, until the office closes', async () => {
		await opened();
		const late = world.at(anna, afterAssessment);
		must(await saveTraining(late, { editionId, revision: 0, scores: scores(3, 'Sent') }));
		must(await closeTrainingCase(office, { editionId, closed: true }));
		expect(await submitTraining(late, { editionId, revision: 1 })).toMatchObject({
			refusal: { reason: 'stage-closed' }
		});
		must(await closeTrainingCase(office, { editionId, closed: false }));
		must(await submitTraining(late, { editionId, revision: 1 }));
	});
});

describe('others', () => {
	it('read nothing: not the unit, not an examiner of another round, not a passer-by', async () => {
		await opened();
		await scored(anna, 4, 'Annas hemliga ord');
		const elsewhere = await examiner(world, await assessedEdition(world), 'Eli Annan');
		const applicant = await world.person('Sökande', [], '2026-06-10T09:00:00Z');
		for (const other of [elsewhere, applicant]) {
			expect(await trainingDesk(other, editionId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
			expect(await saveTrainingCase(other, written())).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
			const seen = await everythingSeenBy(other);
			for (const secret of ['hemliga', 'Facitord', 'brukarråd']) expect(seen).not.toContain(secret);
		}
	});

	it('in the office, who are examiners too, hand in their own before they see the others’', async () => {
		const both = await world.person(
			'Ulla Båda',
			[{ role: 'office' }, { role: 'examiner', editionId }],
			'2026-06-10T09:00:00Z'
		);
		await opened();
		await scored(anna, 4, 'Annas hemliga ord');
		const before = must(await trainingOffice(both, editionId));
		expect([before.scored, before.scoresFirst, before.key]).toEqual([[], true, {}]);
		expect(JSON.stringify(before)).not.toContain('hemliga');
		await scored(both, 3, 'Ullas ord');
		const after = must(await trainingOffice(both, editionId));
		expect(after.scored.map(({ name }) => name).sort()).toEqual(['Anna Ek', 'Ulla Båda']);
	});
});
