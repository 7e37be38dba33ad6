import { withoutUnseen } from '#lib/shared/pasted.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { personById } from '../../people/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { openCall, valueOf } from '../call.fixture.ts';
import { entryForWriting, saveAnswer, saveSection, startEntry } from '../index.ts';

const world = useWorld();
let editionId: string;
let anna: Person;
let bo: Person;
let entryId: string;

const answerNow = async (questionKey: string) =>
	valueOf(await entryForWriting(anna, entryId)).answers.get(questionKey);

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	entryId = valueOf(await startEntry(anna, { editionId })).entryId;
	bo = await world.person('Bo Alm', [{ role: 'applicant', editionId, entryId }]);
});

describe('saving answers', () => {
	it('keeps any text that is typed, character for character, but for what no keyboard types', async () => {
		let { revision } = valueOf(
			await saveAnswer(anna, { entryId, questionKey: 'background', revision: 0, value: 'Början' })
		);
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
				const value = text.replaceAll('\0', '');
				const saved = valueOf(
					await saveAnswer(anna, { entryId, questionKey: 'background', revision, value })
				);
				revision = saved.revision;
				expect((await answerNow('background'))?.typed).toBe(withoutUnseen(value));
			}),
			{
				numRuns: 40,
				examples: [
					['  å\u0308 \r\n\t”citat” 💛\u2028 '],
					["'; drop table x --"],
					['{"raw":1}\\u0000']
				]
			}
		);
	});

	it('makes no new revision of the same answer', async () => {
		const save = (revision: number) =>
			saveAnswer(anna, { entryId, questionKey: 'title', revision, value: 'Matråd' });
		expect(valueOf(await save(0)).revision).toBe(1);
		expect(valueOf(await save(1)).revision).toBe(1);
		expect(valueOf(await save(0)).revision).toBe(1);
	});

	it('gives the one who saw an older revision both texts, and overwrites nothing', async () => {
		const questionKey = 'what-is-new';
		valueOf(await saveAnswer(anna, { entryId, questionKey, revision: 0, value: 'Annas text' }));
		const late = await saveAnswer(bo, { entryId, questionKey, revision: 0, value: 'Bos text' });
		expect(late).toMatchObject({
			ok: false,
			refusal: {
				reason: 'newer-revision',
				detail: { revision: 1, theirs: 'Annas text', mine: 'Bos text', savedBy: 'Anna Ek' }
			}
		});
		expect(await answerNow(questionKey)).toMatchObject({ typed: 'Annas text', revision: 1 });
		const merged = await saveAnswer(bo, { entryId, questionKey, revision: 1, value: 'Båda' });
		expect(valueOf(merged).revision).toBe(2);
	});

	it('tells the one who writes in two places that the newer text is their own', async () => {
		const { revision } = (await answerNow('what-is-new')) ?? { revision: 0 };
		const save = (value: string) =>
			saveAnswer(anna, { entryId, questionKey: 'what-is-new', revision, value });
		valueOf(await save('I en flik'));
		expect(await save('I en annan')).toMatchObject({ refusal: { detail: { own: true } } });
		const bos = await saveAnswer(bo, {
			entryId,
			questionKey: 'what-is-new',
			revision,
			value: 'Bo'
		});
		expect(bos).toMatchObject({ refusal: { detail: { own: false } } });
	});

	it('lets one of two saves at the same moment through, and tells the other', async () => {
		const questionKey = 'result';
		const both = await Promise.all(
			[anna, bo].map((who) =>
				saveAnswer(who, { entryId, questionKey, revision: 0, value: `${who.name} skriver` })
			)
		);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		const kept = await answerNow(questionKey);
		expect(kept?.revision).toBe(1);
		expect(kept?.typed).toBe(`${both[0]?.ok ? 'Anna Ek' : 'Bo Alm'} skriver`);
	});

	it('loses no update when twenty saves of ten writers each add to what they saw', async () => {
		const key = 'larger-scale';
		const add = async (mark: string) => {
			for (;;) {
				const now = await answerNow(key);
				const seen = typeof now?.typed === 'string' ? now.typed : '';
				const value = `${seen}[${mark}]`;
				const saved = await saveAnswer(anna, {
					entryId,
					questionKey: key,
					revision: now?.revision ?? 0,
					value
				});
				if (saved.ok) return;
			}
		};
		const marks = Array.from({ length: 20 }, (_, at) => String(at));
		const writers = Array.from({ length: 10 }, (_, at) =>
			marks.filter((_mark, which) => which % 10 === at)
		);
		await Promise.all(
			writers.map(async (own) => {
				for (const mark of own) await add(mark);
			})
		);
		const kept = await answerNow(key);
		expect(kept?.revision).toBe(20);
		expect(String(kept?.typed).match(/\d+/g)?.sort()).toEqual([...marks].sort());
		const revisions = await world.owner(
			'select count(*)::int as n from application.answer_revision where entry_id = $1 and question_key = $2',
			[entryId, key]
		);
		expect(revisions.rows[0]).toEqual({ n: 20 });
	});

	it('keeps a text that is too long and a number that is none, and says what must be mended', async () => {
		const long = 'å'.repeat(3_214);
		const now = await answerNow('background');
		const saved = await saveAnswer(anna, {
			entryId,
			questionKey: 'background',
			revision: now?.revision ?? 0,
			value: long
		});
		expect(valueOf(saved).problem).toEqual({
			reason: 'too-long',
			values: { over: 214, limit: 3000 }
		});
		expect((await answerNow('background'))?.typed).toBe(long);
	});

	it('saves the rest of a section when one answer has a newer revision', async () => {
		const both = valueOf(
			await saveSection(bo, {
				entryId,
				answers: [
					{ questionKey: 'unit', revision: 0, value: 'Kostenheten' },
					{ questionKey: 'title', revision: 0, value: 'Bos namn på det' },
					{ questionKey: 'organisation', revision: 0, value: 'Enskede-Årsta-Vantör' }
				]
			})
		);
		expect(both.saved.map(({ questionKey }) => questionKey)).toEqual(['unit', 'organisation']);
		expect(both.conflicts).toMatchObject([
			{ questionKey: 'title', theirs: 'Matråd', mine: 'Bos namn på det' }
		]);
		const { entry } = valueOf(await entryForWriting(anna, entryId));
		expect(entry).toMatchObject({
			unitName: 'Kostenheten',
			organisationName: 'Enskede-Årsta-Vantör',
			title: 'Matråd'
		});
	});

	it('is refused before the call opens and after it closes, and the draft stays', async () => {
		const save = (at: string) =>
			saveAnswer(world.at(anna, at), { entryId, questionKey: 'unit', revision: 1, value: 'Ny' });
		expect(await save('2026-02-01T06:59:59Z')).toMatchObject({
			refusal: { reason: 'call-not-open' }
		});
		expect(await save('2026-03-20T23:00:00Z')).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		expect((await answerNow('unit'))?.typed).toBe('Kostenheten');
		expect((await save('2026-03-20T22:59:59.999Z')).ok).toBe(true);
	});
});

describe('what others may reach of a draft', () => {
	it('is nothing for another applicant, nor for somebody of another organiser', async () => {
		const eva = await world.person('Eva Dahl');
		expect(await entryForWriting(eva, entryId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(
			await saveAnswer(eva, { entryId, questionKey: 'unit', revision: 2, value: 'Mitt' })
		).toMatchObject({ refusal: { reason: 'not-allowed' } });
	});

	it('is nothing for them even past the permission table, straight from the database', async () => {
		const eva = await world.person('Eva Dahl');
		const examiner = await world.person('Gun Holm', [{ role: 'examiner', editionId, entryId }]);
		const elsewhere = '0198c000-0000-7000-8000-000000000001';
		await world.owner(
			`insert into platform.organiser (id, slug, name) values ($1, 'annan', 'Annan stad') on conflict do nothing`,
			[elsewhere]
		);
		const otherHouse = { ...world.system(), organiserId: elsewhere };
		for (const actor of [eva, examiner, world.visitor(), otherHouse]) {
			const counts = await inTransaction(actor, async (tx) => {
				const count = async (
					table: 'application.entry' | 'application.answer' | 'application.answer_revision'
				) => (await tx.selectFrom(table).select('organiser_id').execute()).length;
				return [
					await count('application.entry'),
					await count('application.answer'),
					await count('application.answer_revision')
				];
			});
			expect(counts).toEqual([0, 0, 0]);
		}
		const changed = await inTransaction(eva, (tx) =>
			tx.updateTable('application.answer').set({ saved_by: null }).executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
	});
});

describe('somebody who has only signed in', () => {
	const name = async (person: Person, value: string, revision: number) =>
		valueOf(
			await saveAnswer(person, { entryId: own, questionKey: 'contact-name', revision, value })
		);
	const calledNow = async (person: Person) =>
		inTransaction(person, async (tx) => (await personById(tx, person, person.personId))?.name);
	let own: string;
	let cilla: Person;

	beforeAll(async () => {
		cilla = await world.person('cilla@example.se');
		own = valueOf(await startEntry(cilla, { editionId })).entryId;
	});

	it('is called as the contact with that address, as long as it is typed', async () => {
		await name(cilla, 'Ci', 0);
		expect(await calledNow(cilla)).toBe('Ci');
		await name({ ...cilla, name: 'Ci' }, 'Cilla Blad', 1);
		expect(await calledNow(cilla)).toBe('Cilla Blad');
	});

	it('is not called as another contact, nor is one who has a name of one’s own', async () => {
		const called = { ...cilla, name: 'Cilla Blad' };
		const email = { entryId: own, questionKey: 'contact-email', revision: 1 };
		valueOf(await saveAnswer(called, { ...email, value: 'dan@example.se' }));
		await name(called, 'Dan Dal', 2);
		expect(await calledNow(cilla)).toBe('Cilla Blad');
		valueOf(await saveAnswer(called, { ...email, revision: 2, value: cilla.email }));
		await name({ ...called, name: 'Cecilia Blad' }, 'Cilla', 3);
		expect(await calledNow(cilla)).toBe('Cilla Blad');
	});
});
