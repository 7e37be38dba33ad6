// What a panel's members score themselves: theirs alone until it is in, held by the database too.
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	handInOwn,
	ownDesk,
	ownEntryDesk,
	rankingIn,
	recuse,
	saveOwnOrder,
	saveOwnScores
} from '../index.ts';
import { decisionTime, enter, judgedEdition, type TestEntry } from '../judged-edition.fixture.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let chair: Person;
let member: Person;
let late: Person;
let bed: TestEntry;
let lamp: TestEntry;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const scores = (each: number) => ({ need: each, novelty: each, result: each, spread: each });
const save = (who: Person, entry: TestEntry, each: number, revision = 0, note = '') =>
	saveOwnScores(who, { entryId: entry.id, revision, scores: scores(each), note });
/** What somebody gets of all notes by asking the database straight. */
const notesSeenBy = (who: Person) =>
	inTransaction(who, async (tx) => {
		const { rows } = await sql<{ note: string }>`select note from judging.own_entry`.execute(tx);
		return rows.map(({ note }) => note).sort();
	});

beforeAll(async () => {
	editionId = await judgedEdition(world, 'framsteget');
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	member = await world.person('Mats Member', [{ role: 'panel_member', editionId }], decisionTime);
	late = await world.person('Siv Sen', [{ role: 'panel_member', editionId }], decisionTime);
	bed = await enter(world, editionId, 'Testbädden', null);
	lamp = await enter(world, editionId, 'Lampan', null);
});

describe('while it is a draft', () => {
	it('is its writer’s alone: unseen by the chair, the other members and the office', async () => {
		must(await save(member, bed, 5, 0, 'Mats tycker'));
		must(await save(chair, bed, 3, 0, 'Clara tycker'));
		expect(await notesSeenBy(member)).toEqual(['Mats tycker']);
		expect(await notesSeenBy(chair)).toEqual(['Clara tycker']);
		for (const who of [late, office]) expect(await notesSeenBy(who)).toEqual([]);
		const { classes } = must(await rankingIn(office, editionId));
		expect(classes[0]?.entries).toEqual([]);
	});

	it('asks for scores on the scale, on criteria that there are, and for a note of some length', async () => {
		const wrong = { ...scores(3), need: 9, charm: 4 };
		expect(
			await saveOwnScores(member, {
				entryId: lamp.id,
				revision: 0,
				scores: wrong,
				note: 'x'.repeat(4001)
			})
		).toMatchObject({
			refusal: {
				reason: 'not-an-option',
				fields: [
					{ field: 'score-need', reason: 'not-an-option' },
					{ field: 'score-charm', reason: 'not-an-option' },
					{ field: 'note', reason: 'too-long', values: { over: 1, limit: 4000 } }
				]
			}
		});
	});

	it('loses nothing to another window: of two saves from one revision the second sees the first', async () => {
		const saved = await Promise.all([save(member, lamp, 2), save(member, lamp, 4)]);
		expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
		expect(saved.find(({ ok }) => !ok)).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { theirs: { revision: 1 } } }
		});
	});

	it('keeps one’s own order, with ties and without gaps, guarded in the same way', async () => {
		const places = { [bed.id]: 4, [lamp.id]: 4 };
		must(await saveOwnOrder(member, { editionId, revision: 0, places }));
		const { own } = must(await ownDesk(member, editionId));
		expect([own.entries.get(bed.id)?.place, own.entries.get(lamp.id)?.place]).toEqual([1, 1]);
		expect(own.entries.get(bed.id)?.scores).toEqual(scores(5));
		expect(await saveOwnOrder(member, { editionId, revision: 0, places })).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { theirs: { [bed.id]: 1 } } }
		});
	});

	it('waits for the call to be over', async () => {
		const early = world.at(member, '2026-05-20T20:00:00Z');
		expect(await save(early, bed, 1, 1)).toMatchObject({ refusal: { reason: 'stage-closed' } });
	});

	it('is not for the office, nor for anyone outside the panel', async () => {
		expect(await save(office, bed, 1)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const stranger = await world.person('Sten Främling', [], decisionTime);
		expect(await save(stranger, bed, 1)).toMatchObject({ refusal: { reason: 'not-found' } });
	});
});

describe('handing in', () => {
	it('names the entries that lack scores, and can leave them on purpose', async () => {
		expect(await handInOwn(chair, { editionId, withoutRest: false })).toMatchObject({
			refusal: { reason: 'not-complete', fields: [{ field: lamp.id }] }
		});
		expect(must(await handInOwn(chair, { editionId, withoutRest: true }))).toEqual({ entries: 1 });
		must(await handInOwn(member, { editionId, withoutRest: false }));
	});

	it('shows what is in to those whose own is in, and to the office; not to a member whose own is not', async () => {
		expect(await notesSeenBy(member)).toEqual(['', 'Clara tycker', 'Mats tycker']);
		expect(await notesSeenBy(office)).toEqual(['', 'Clara tycker', 'Mats tycker']);
		must(await save(late, bed, 1, 0, 'Siv tycker'));
		expect(await notesSeenBy(late)).toEqual(['Siv tycker']);
		expect(await notesSeenBy(member)).not.toContain('Siv tycker');
		const desk = must(await ownEntryDesk(member, bed.id));
		expect(desk.others.map(({ name, note }) => [name, note])).toEqual([
			['Clara Chair', 'Clara tycker']
		]);
		expect(must(await ownEntryDesk(late, bed.id)).others).toEqual([]);
	});

	it('shows nobody another’s order, whose gaps would tell where an entry stands that they stand back from', async () => {
		const { rows } = await world.owner(
			`select id from judging.own_assessment where person_id = $1`,
			[member.personId]
		);
		const [own] = rows as { id: string }[];
		const places = (who: Person) =>
			inTransaction(who, (tx) =>
				sql<{ place: number }>`select place from judging.own_places(${own?.id}::uuid)`.execute(tx)
			).then((found) => found.rows.map(({ place }) => place));
		expect(await places(member)).toEqual([1, 1]);
		for (const who of [chair, office]) {
			expect(await places(who)).toEqual([]);
			await expect(
				inTransaction(who, (tx) => sql`select place from judging.own_entry`.execute(tx))
			).rejects.toThrow('permission denied');
		}
	});

	it('ranks by what is in, for those who may see it', async () => {
		const { source, panel, classes } = must(await rankingIn(member, editionId));
		expect([source, panel]).toEqual(['panel', { in: 2, of: 3, ownFirst: false }]);
		expect(classes[0]?.entries.map(({ unit, scoredBy }) => [unit, scoredBy]).sort()).toEqual([
			['Lampan', 1],
			['Testbädden', 2]
		]);
		const waiting = must(await rankingIn(late, editionId));
		expect([waiting.panel?.ownFirst, waiting.classes[0]?.entries]).toEqual([true, []]);
		expect(must(await rankingIn(office, editionId)).panel?.ownFirst).toBe(false);
	});

	it('is for good: neither the page nor the database changes it', async () => {
		expect(await save(member, bed, 1, 1)).toMatchObject({ refusal: { reason: 'handed-in' } });
		await inTransaction(member, (tx) =>
			sql`update judging.own_entry set note = 'Ändrat'`.execute(tx)
		);
		expect(await notesSeenBy(member)).not.toContain('Ändrat');
		await expect(
			world.owner(`update judging.own_entry set note = 'Ändrat' where note = 'Mats tycker'`)
		).rejects.toThrow('kept as it was');
	});

	it('says in the log who handed in, and not a word of what', async () => {
		const { rows } = await world.owner(
			`select subject_id, detail::text as detail from platform.audit where action = 'own-assessment.hand-in'`
		);
		expect(rows).toEqual([
			{ subject_id: editionId, detail: '{}' },
			{ subject_id: editionId, detail: '{}' }
		]);
	});
});

describe('who stands back from an entry afterwards', () => {
	it('counts in nothing of it, and sees nothing of it, not even their own', async () => {
		must(await recuse(chair, { entryId: bed.id, reason: 'Släkt.' }));
		expect(await notesSeenBy(chair)).toEqual(['']);
		expect(await save(chair, bed, 1, 1)).toMatchObject({ refusal: { reason: 'recused' } });
		const { classes } = must(await rankingIn(member, editionId));
		const found = classes[0]?.entries.find(({ entryId }) => entryId === bed.id);
		expect([found?.scoredBy, found?.raw]).toEqual([1, 5]);
		expect(must(await ownEntryDesk(member, bed.id)).others).toEqual([]);
	});
});
