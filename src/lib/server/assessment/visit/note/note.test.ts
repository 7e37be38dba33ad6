// Notes at the visit, also from a phone without a line: each once, none over another, and none to be read too early.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Person } from '../../../platform/actor.ts';
import { assessedEntry, handIn, must } from '../../assessed-entry.fixture.ts';
import {
	arrangeVisit,
	cancelVisit,
	chooseNote,
	declareConflictAs,
	noteAtVisit,
	outcomesFor,
	reopenReview,
	reviewDesk,
	saveReview,
	settleCheck,
	visitDesk
} from '../../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let checks: string[];

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
	for (const each of [anna, bo, lead]) await handIn(each, entryId, 4);
	checks = must(await visitDesk(lead, entryId)).checks.map(({ id }) => id);
});

const check = (at: number) => checks[at] ?? '';
const deskOf = async (actor: Person) => must(await visitDesk(actor, scene.entryId));
const mine = async (actor: Person, findingId: string | null) =>
	(await deskOf(actor)).notes.find((note) => note.mine && note.findingId === findingId);
const versions = async (findingId: string) =>
	(
		await world.owner(
			`select body, state from assessment.visit_note_version where finding_id = $1 order by arrived_at, id`,
			[findingId]
		)
	).rows as { body: string; state: string }[];

describe('a phone that has had no line', () => {
	it('sends each note once, however often it sends it', async () => {
		const { anna, entryId } = scene;
		const later = world.at(anna, '2026-09-10T15:30:00Z');
		const note = {
			findingId: check(0),
			body: 'Vi fick se enkäten.',
			outcome: 'confirmed' as const,
			key: randomUUID(),
			notedAt: '2026-09-10T11:20:00Z'
		};
		const once = must(await noteAtVisit(later, { entryId, notes: [note] }));
		const twice = must(await noteAtVisit(later, { entryId, notes: [note] }));
		expect(twice).toEqual(once);
		expect(once).toEqual([{ findingId: check(0), state: 'kept', versionId: note.key }]);
		expect(await versions(check(0))).toEqual([{ body: note.body, state: 'taken' }]);
		const kept = await mine(anna, check(0));
		expect([kept?.notedAt.toString(), kept?.arrivedAt.toString()]).toEqual([
			'2026-09-10T11:20:00Z',
			'2026-09-10T15:30:00Z'
		]);
	});

	it('goes on from what it sent without an answer', async () => {
		const { anna, entryId } = scene;
		const [first, second] = [randomUUID(), randomUUID()];
		const findingId = check(1);
		must(await noteAtVisit(anna, { entryId, notes: [{ findingId, body: 'Början', key: first }] }));
		const on = { findingId, body: 'Början och mer', key: second, seen: [first] };
		expect(must(await noteAtVisit(anna, { entryId, notes: [on] }))).toMatchObject([
			{ state: 'kept', versionId: second }
		]);
		expect((await mine(anna, findingId))?.body).toBe('Början och mer');
	});

	it('comes in its place among others’ notes, by when each was noted', async () => {
		const { anna, bo, entryId } = scene;
		const findingId = check(2);
		const evening = world.at(anna, '2026-09-10T18:00:00Z');
		const atOnce = world.at(bo, '2026-09-10T11:40:00Z');
		must(await noteAtVisit(atOnce, { entryId, notes: [{ findingId, body: 'Bo, på plats.' }] }));
		const note = { findingId, body: 'Anna, före Bo.', key: randomUUID() };
		must(
			await noteAtVisit(evening, { entryId, notes: [{ ...note, notedAt: '2026-09-10T11:10:00Z' }] })
		);
		const { seen } = await deskOf(scene.lead);
		expect(seen.get(findingId)?.notes.map(({ body }) => body)).toEqual([
			'Anna, före Bo.',
			'Bo, på plats.'
		]);
	});

	it('loses nothing where the visit has been cancelled meanwhile', async () => {
		const { lead, bo, entryId } = scene;
		must(await cancelVisit(lead, { entryId, reason: 'Sjukdom hos oss.' }));
		const note = { findingId: check(0), body: 'Skrivet före beskedet.', key: randomUUID() };
		must(await noteAtVisit(bo, { entryId, notes: [note] }));
		expect((await mine(bo, check(0)))?.body).toBe('Skrivet före beskedet.');
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-12T13:00', place: 'Köket' }));
	});
});

describe('a note that meets a newer one of one’s own', () => {
	const meeting = async (writer: Person, findingId: string) => {
		const { entryId } = scene;
		const tablet = randomUUID();
		must(
			await noteAtVisit(writer, {
				entryId,
				notes: [{ findingId, body: 'Surfplattan', key: tablet }]
			})
		);
		const phone = randomUUID();
		const sent = { findingId, body: 'Telefonen', outcome: 'changed' as const, key: phone };
		expect(must(await noteAtVisit(writer, { entryId, notes: [sent] }))).toEqual([
			{ findingId, state: 'beside', versionId: tablet }
		]);
		return { tablet, phone };
	};

	it('stands beside it, and is chosen instead', async () => {
		const { bo, entryId } = scene;
		const { tablet, phone } = await meeting(bo, check(1));
		const desk = await deskOf(bo);
		expect(desk.besides).toMatchObject([{ key: phone, body: 'Telefonen', outcome: 'changed' }]);
		expect((await mine(bo, check(1)))?.body).toBe('Surfplattan');
		must(await chooseNote(bo, { entryId, key: phone, choice: 'this', seen: tablet }));
		expect(await mine(bo, check(1))).toMatchObject({ body: 'Telefonen', outcome: 'changed' });
		expect((await deskOf(bo)).besides).toEqual([]);
		expect(
			await chooseNote(bo, { entryId, key: phone, choice: 'both', seen: phone })
		).toMatchObject({ refusal: { reason: 'already-done' } });
	});

	it('or gives way to it, or becomes one text with it, and every version is kept', async () => {
		const { lead, entryId } = scene;
		const first = await meeting(lead, check(0));
		must(
			await chooseNote(lead, { entryId, key: first.phone, choice: 'other', seen: first.tablet })
		);
		expect((await mine(lead, check(0)))?.body).toBe('Surfplattan');
		const second = await meeting(lead, check(1));
		must(
			await chooseNote(lead, { entryId, key: second.phone, choice: 'both', seen: second.tablet })
		);
		expect(await mine(lead, check(1))).toMatchObject({
			body: 'Surfplattan\n\nTelefonen',
			outcome: 'changed'
		});
		const kept = (await versions(check(1))).map(({ body }) => body);
		expect(kept).toEqual(expect.arrayContaining(['Surfplattan', 'Telefonen']));
	});

	it('is chosen anew where a third has come between', async () => {
		const { lead, entryId } = scene;
		const { tablet, phone } = await meeting(lead, check(2));
		must(
			await noteAtVisit(lead, {
				entryId,
				notes: [{ findingId: check(2), body: 'En tredje', seen: [tablet] }]
			})
		);
		expect(
			await chooseNote(lead, { entryId, key: phone, choice: 'this', seen: tablet })
		).toMatchObject({ refusal: { reason: 'changed-meanwhile' } });
		expect((await mine(lead, check(2)))?.body).toBe('En tredje');
	});

	it('is nobody else’s to choose or to read', async () => {
		const { lead, anna, entryId } = scene;
		const [beside] = (await deskOf(lead)).besides;
		const key = beside?.key ?? '';
		expect(await chooseNote(anna, { entryId, key, choice: 'this', seen: '' })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect((await deskOf(anna)).besides).toEqual([]);
	});
});

describe('two who saw different things', () => {
	it('are both shown, and the lead settles it with a reason', async () => {
		const { lead, anna, bo, office, entryId } = scene;
		const findingId = check(2);
		const say = async (who: Person, body: string, outcome: 'confirmed' | 'changed') => {
			const seen = [(await mine(who, findingId))?.versionId ?? ''];
			must(await noteAtVisit(who, { entryId, notes: [{ findingId, body, outcome, seen }] }));
		};
		await say(anna, 'Enkäten finns.', 'confirmed');
		await say(bo, 'Bara på ett av boendena.', 'changed');
		expect((await deskOf(office)).seen.get(findingId)).toMatchObject({
			together: { state: 'differ' },
			settled: null
		});
		const settle = { entryId, findingId, outcome: 'changed' as const };
		expect(await settleCheck(anna, { ...settle, reason: 'Så var det.' })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await settleCheck(lead, { ...settle, reason: ' ' })).toMatchObject({
			refusal: { fields: [{ field: `reason-${findingId}`, reason: 'required' }] }
		});
		must(await settleCheck(lead, { ...settle, reason: 'Bo gick igenom alla tre boendena.' }));
		const seen = await inTransaction(anna, (tx) => outcomesFor(tx, anna, entryId));
		expect(seen.get(findingId)).toMatchObject({
			together: { state: 'settled', outcome: 'changed' },
			settled: { by: lead.name, reason: 'Bo gick igenom alla tre boendena.' }
		});
	});
});

describe('before all reviews are in', () => {
	it('an examiner reads no outcome, note or settlement of a colleague’s, and the unit never does', async () => {
		const { anna, lead, applicant, entryId } = scene;
		// As if a new member had come, whose review is not in: nothing of the others' is there.
		await world.owner(`alter table assessment.review disable trigger all`);
		await world.owner(
			`update assessment.review set state = 'draft', submitted_at = null where entry_id = $1 and person_id = $2`,
			[entryId, lead.personId]
		);
		await world.owner(`alter table assessment.review enable trigger all`);
		for (const actor of [anna, lead]) {
			const seen = await inTransaction(actor, (tx) => outcomesFor(tx, actor, entryId));
			const all = [...seen.values()];
			expect(all.flatMap(({ notes }) => notes).every((note) => note.mine)).toBe(true);
			expect(all.every(({ settled }) => settled === null)).toBe(true);
		}
		const ofUnit = await inTransaction(applicant, (tx) => outcomesFor(tx, applicant, entryId));
		expect(ofUnit.size).toBe(0);
	});
});

describe('a check that has changed while the phone had no line', () => {
	/** A visit with everyone's review in, and the id of Anna's check. */
	const begin = async () => {
		const fresh = await assessedEntry(world);
		const { entryId, lead, team } = fresh;
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		for (const each of team) await handIn(each, entryId, 4);
		const { checks } = must(await visitDesk(lead, entryId));
		const of = (name: string) => checks.find(({ by }) => by === name)?.id ?? '';
		return { ...fresh, annas: of('Anna Examinator'), bos: of('Bo Examinator') };
	};
	const kept = async (writer: Person, entryId: string) =>
		must(await visitDesk(writer, entryId))
			.notes.filter(({ mine }) => mine)
			.map(({ findingId, body, outcome }) => ({ findingId, body, outcome }));

	it('takes the note while its review is open again, and so do the others', async () => {
		const { entryId, anna, bo, office, annas, bos } = await begin();
		must(await reopenReview(office, { entryId, personId: anna.personId, reason: 'För tidigt.' }));
		const notes = [
			{ findingId: annas, body: 'Sett.', outcome: 'changed' as const, key: randomUUID() },
			{ findingId: bos, body: 'Om mitt eget.', outcome: 'confirmed' as const, key: randomUUID() }
		];
		expect(must(await noteAtVisit(bo, { entryId, notes }))).toEqual(
			notes.map(({ findingId, key }) => ({ findingId, state: 'kept', versionId: key }))
		);
		expect(await kept(bo, entryId)).toEqual(notes.map(({ key: _, ...note }) => note));
	});

	it('takes it when its writer has left the team', async () => {
		const { entryId, anna, bo, annas } = await begin();
		must(await declareConflictAs(anna, { entryId, reason: 'Min bror arbetar där.' }));
		const note = { findingId: annas, body: 'Skrivet i köket.', outcome: 'changed' as const };
		must(await noteAtVisit(bo, { entryId, notes: [{ ...note, key: randomUUID() }] }));
		expect(await kept(bo, entryId)).toEqual([note]);
	});

	it('leaves the words among what was noted besides when it was taken away', async () => {
		const { entryId, anna, bo, office, annas } = await begin();
		must(await reopenReview(office, { entryId, personId: anna.personId, reason: 'För tidigt.' }));
		const { review } = must(await reviewDesk(anna, entryId));
		must(
			await saveReview(anna, {
				entryId,
				revision: review?.revision ?? 0,
				findings: {
					participation: (review?.findings ?? [])
						.filter(({ id }) => id !== annas)
						.map(({ id, kind, body }) => ({ id, kind, body }))
				}
			})
		);
		const notes = [
			{ findingId: null, body: 'Fint kök.', key: randomUUID() },
			{ findingId: annas, body: 'Sett.', outcome: 'changed' as const, key: randomUUID() }
		];
		expect(must(await noteAtVisit(bo, { entryId, notes }))).toMatchObject([
			{ findingId: null, state: 'kept' },
			{ findingId: annas, state: 'beside' }
		]);
		const desk = must(await visitDesk(bo, entryId));
		expect(desk.besides).toMatchObject([{ key: notes[1]?.key, body: 'Sett.', findingId: null }]);
	});

	it('is another thing than what is no check of the entry: that alone is refused', async () => {
		const { entryId, bo, bos } = await begin();
		const astray = { findingId: check(0), body: 'Om ett annat bidrag.', key: randomUUID() };
		const own = { findingId: bos, body: 'Sett.', outcome: null, key: randomUUID() };
		expect(await noteAtVisit(bo, { entryId, notes: [astray] })).toMatchObject({
			refusal: { reason: 'invalid' }
		});
		expect(must(await noteAtVisit(bo, { entryId, notes: [astray, own] }))).toMatchObject([
			{ state: 'refused' },
			{ findingId: bos, state: 'kept' }
		]);
		expect(await kept(bo, entryId)).toEqual([{ findingId: bos, body: 'Sett.', outcome: null }]);
	});
});
