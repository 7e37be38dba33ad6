import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { mailTo } from '../../platform/mail/index.ts';
import { editionById, moveDates, openEdition } from '../../programme/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	closeReopening,
	decideEligibility,
	entryForWriting,
	moveClass,
	myEntries,
	reopenEntry,
	saveAnswer,
	saveEligibility,
	startEntry,
	submitEntry,
	submittedEntry,
	withdrawEntry
} from '../index.ts';

const world = useWorld();
const afterClosing = '2026-03-21T09:00:00Z';
let quality: string;
let anna: Person;
let siv: Person;
let office: Person;

beforeAll(async () => {
	quality = await openCall(world, 'kvalitetsutmarkelsen');
	anna = await world.person('Anna Ek');
	siv = await world.person('Siv Nord');
	office = await world.person('Olle Berg', [{ role: 'office' }]);
});

const late = <A extends Person>(person: A) => world.at(person, afterClosing);
const entry = (unit: string, who = anna) => readyEntry(who, quality, 'kvalitetsutmarkelsen', unit);
const subjects = async (who: Person) =>
	(await mailTo(world.system(), who.email)).map(({ subject }) => subject);
const lines = async (action: string) =>
	(await world.owner('select detail from platform.audit where action = $1', [action])).rows;
/** Somebody hands a review in, as far as the edition's entries are concerned. */
const fix = (at: string) =>
	world.owner('update programme.edition set entries_fixed_at = $2 where id = $1', [quality, at]);

describe('the office’s word on eligibility', () => {
	it('needs a reason, counts instead of the check, and is told to the applicants', async () => {
		const entryId = await entry('Liten enhet');
		const { answers } = valueOf(await entryForWriting(anna, entryId)).entry.eligibility;
		valueOf(await saveEligibility(anna, { entryId, answers: { ...answers, employees: 4 } }));
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: { reason: 'not-eligible' }
		});
		const say = (verdict: 'may-take-part' | 'may-not-take-part' | null, reason: string) =>
			decideEligibility(office, { entryId, verdict, reason });
		expect(await say('may-take-part', '  ')).toMatchObject({
			refusal: { fields: [{ field: 'reason', reason: 'required' }] }
		});
		valueOf(await say('may-take-part', 'Två enheter går samman.'));
		const writing = valueOf(await entryForWriting(anna, entryId));
		expect(writing.missing).toEqual([]);
		expect(writing.word).toMatchObject({ verdict: 'may-take-part', by: 'Olle Berg' });
		expect(await subjects(anna)).toContain('Besked om ni kan delta i Kvalitetsutmärkelsen 2026');
		valueOf(await submitEntry(anna, { entryId }));

		valueOf(await saveAnswer(anna, { entryId, questionKey: 'unit', revision: 1, value: 'Nytt' }));
		valueOf(await say('may-not-take-part', 'Sammanslagningen blev inte av.'));
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: {
				reason: 'not-eligible-by-office',
				values: { reason: 'Sammanslagningen blev inte av.' }
			}
		});
		valueOf(await say(null, 'Vi hade fel.'));
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: { reason: 'not-eligible' }
		});
		expect((await lines('entry.decide-eligibility')).map(({ detail }) => detail.after)).toEqual([
			'may-take-part',
			'may-not-take-part',
			null
		]);
	});

	it('is nobody else’s to say, in the house or in the database', async () => {
		const entryId = await entry('Andras');
		for (const person of [anna, siv]) {
			expect(
				await decideEligibility(person, { entryId, verdict: 'may-take-part', reason: 'Jag vill' })
			).toMatchObject({ refusal: { reason: 'not-allowed' } });
			await expect(
				inTransaction(person, (tx) =>
					tx
						.insertInto('application.eligibility_decision')
						.values({
							organiser_id: world.organiserId,
							entry_id: entryId,
							verdict: 'may-take-part',
							reason: 'Jag vill',
							decided_at: person.at.toString()
						})
						.execute()
				)
			).rejects.toThrow('row-level security');
		}
		valueOf(
			await decideEligibility(office, { entryId, verdict: 'may-take-part', reason: 'Hemligt skäl' })
		);
		const seen = async (person: Person) =>
			JSON.stringify(
				await inTransaction(person, (tx) =>
					tx.selectFrom('application.eligibility_decision').selectAll().execute()
				)
			);
		expect(await seen(anna)).toContain('Hemligt skäl');
		expect(await seen(siv)).not.toContain('Hemligt skäl');
	});
});

describe('another class', () => {
	it('is the entry’s everywhere, while what was submitted stays as it was', async () => {
		const entryId = await entry('Fel klass');
		valueOf(await submitEntry(anna, { entryId }));
		const before = valueOf(await submittedEntry(office, entryId));
		const to = before.classKey === 'school' ? 'preschool' : 'school';
		expect(await moveClass(office, { entryId, classKey: 'nonsense', reason: '' })).toMatchObject({
			refusal: {
				fields: [
					{ field: 'class', reason: 'unknown-class' },
					{ field: 'reason', reason: 'required' }
				]
			}
		});
		valueOf(await moveClass(office, { entryId, classKey: to, reason: 'Enheten är en skola.' }));
		const after = valueOf(await submittedEntry(office, entryId));
		expect(after.classKey).toBe(to);
		expect(after.shown.classKey).toBe(before.classKey);
		expect(valueOf(await entryForWriting(anna, entryId))).toMatchObject({
			changed: false,
			entry: { classKey: to },
			move: { from: before.classKey, to, reason: 'Enheten är en skola.' }
		});
		expect(await subjects(anna)).toContainEqual(
			expect.stringContaining('Ert bidrag är nu i klassen')
		);
		// Submitting again, or choosing again in the form, does not take it back.
		valueOf(await saveAnswer(anna, { entryId, questionKey: 'unit', revision: 1, value: 'Rätt' }));
		valueOf(await submitEntry(anna, { entryId }));
		expect(valueOf(await submittedEntry(office, entryId)).classKey).toBe(to);
	});

	it('is refused once the class it leaves or the one it comes to is sealed', async () => {
		const other = await openCallAgain();
		const entryId = await readyEntry(anna, other, 'kvalitetsutmarkelsen', 'Beslutad');
		valueOf(await submitEntry(anna, { entryId }));
		const { classKey } = valueOf(await submittedEntry(office, entryId));
		const seal = (key: string) =>
			world.owner(
				`insert into judging.sealing (organiser_id, edition_id, class_key, sealed_at) values ($1, $2, $3, now())`,
				[world.organiserId, other, key]
			);
		await seal('social-services');
		const move = (key: string) => moveClass(office, { entryId, classKey: key, reason: 'Skäl' });
		expect(await move('social-services')).toMatchObject({ refusal: { reason: 'sealed' } });
		await inTransaction(world.system(), () => seal(classKey ?? ''));
		const away = classKey === 'school' ? 'preschool' : 'school';
		expect(await move(away)).toMatchObject({ refusal: { reason: 'sealed' } });
		const until = '2026-04-01T12:00';
		expect(
			await reopenEntry(late(office), { entryId, until, reason: 'Skäl', despiteAssessment: true })
		).toMatchObject({ refusal: { reason: 'sealed' } });
		expect(
			await decideEligibility(office, { entryId, verdict: 'may-not-take-part', reason: 'Skäl' })
		).toMatchObject({ refusal: { reason: 'sealed' } });
	});
});

let again = 0;
/** Another edition of the same award, whose classes may be sealed without harm to the other tests. */
async function openCallAgain(): Promise<string> {
	const system = world.system();
	const edition = await inTransaction(system, (tx) => editionById(tx, system, quality));
	if (!edition) throw new Error('no edition');
	again += 1;
	const { programmeId, definition, calendar } = edition;
	const slug = `igen-${again}`;
	const label = { sv: slug, en: slug };
	return valueOf(
		await openEdition(system, { programmeId, slug, year: 2026, label, definition, calendar })
	).id;
}

describe('an entry that is opened again', () => {
	it('takes saves and a submission until exactly that instant, and no other entry does', async () => {
		const mine = await entry('En sekund för sent');
		const theirs = await entry('Också för sent', siv);
		expect(await submitEntry(late(anna), { entryId: mine })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		const open = (until: string, reason = 'Strömavbrott hos enheten.') =>
			reopenEntry(late(office), { entryId: mine, until, reason });
		expect(await open('2026-03-21T08:00')).toMatchObject({
			refusal: { fields: [{ field: 'until', reason: 'time-in-past' }] }
		});
		expect(await open('i morgon', '')).toMatchObject({
			refusal: {
				fields: [
					{ field: 'until', reason: 'not-a-time' },
					{ field: 'reason', reason: 'required' }
				]
			}
		});
		// 18.00 in Stockholm is 17.00 by the world's clock; the last minute counts.
		valueOf(await open('2026-03-21T18:00'));
		expect(await subjects(anna)).toContainEqual(expect.stringContaining('Öppet för er till'));
		const lastInstant = '2026-03-21T17:00:59.999Z';
		const tooLate = '2026-03-21T17:01:00Z';
		const save = (at: string, revision: number) =>
			saveAnswer(world.at(anna, at), {
				entryId: mine,
				questionKey: 'unit',
				revision,
				value: `Sparat ${at}`
			});
		// Before it was opened, in it, and after it.
		expect(await save('2026-03-21T08:59:59Z', 1)).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		valueOf(await save(lastInstant, 1));
		expect(await save(tooLate, 2)).toMatchObject({ refusal: { reason: 'call-closed' } });
		expect(await submitEntry(world.at(anna, tooLate), { entryId: mine })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		valueOf(await submitEntry(world.at(anna, lastInstant), { entryId: mine }));
		expect(await submitEntry(late(siv), { entryId: theirs })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		expect(await startEntry(late(siv), { editionId: quality })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
	});

	it('is shown as open to those who write it, and is not taken back by them', async () => {
		const entryId = await entry('Visas öppet');
		valueOf(await submitEntry(anna, { entryId }));
		valueOf(
			await reopenEntry(late(office), { entryId, until: '2026-03-25T23:59', reason: 'Skäl' })
		);
		expect(valueOf(await entryForWriting(late(anna), entryId))).toMatchObject({
			call: 'open',
			mayWithdraw: false,
			reopenedUntil: '2026-03-25T23:59'
		});
		const listed = valueOf(await myEntries(late(anna))).find(({ id }) => id === entryId);
		expect(listed).toMatchObject({ call: 'open', closes: '2026-03-25T23:59', daysLeft: 4 });
		expect(await withdrawEntry(late(anna), { entryId })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
	});

	it('can be closed early; what had reached the server before that is honoured', async () => {
		const entryId = await entry('Stängs tidigt');
		valueOf(
			await reopenEntry(late(office), { entryId, until: '2026-03-25T23:59', reason: 'Skäl' })
		);
		const closing = '2026-03-22T10:00:00Z';
		valueOf(await closeReopening(world.at(office, closing), { entryId }));
		expect(await closeReopening(world.at(office, closing), { entryId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		const submit = (at: string) => submitEntry(world.at(anna, at), { entryId });
		expect(await submit(closing)).toMatchObject({ refusal: { reason: 'call-closed' } });
		valueOf(await submit('2026-03-22T09:59:59Z'));
		expect(await subjects(anna)).toContainEqual(expect.stringContaining('stängt igen'));
	});

	it('can be given more time, the later word taking the place of the earlier', async () => {
		const entryId = await entry('Mer tid');
		const open = (until: string) =>
			reopenEntry(late(office), { entryId, until, reason: `Till ${until}` });
		valueOf(await open('2026-03-22T12:00'));
		valueOf(await open('2026-03-24T12:00'));
		const running = await world.owner(
			'select reason from application.reopening where entry_id = $1 and closed_at is null',
			[entryId]
		);
		expect(running.rows).toEqual([{ reason: 'Till 2026-03-24T12:00' }]);
		valueOf(await submitEntry(world.at(anna, '2026-03-23T12:00:00Z'), { entryId }));
	});

	it('gives a unit more time before the call has closed, if it is more', async () => {
		const entryId = await entry('Förlängd');
		const open = (until: string) => reopenEntry(office, { entryId, until, reason: 'Sjukdom' });
		expect(await open('2026-03-20T23:59')).toMatchObject({
			refusal: { fields: [{ field: 'until', reason: 'call-open-longer' }] }
		});
		valueOf(await open('2026-03-23T23:59'));
		valueOf(await submitEntry(late(anna), { entryId }));
	});

	it('is refused to everyone but the office', async () => {
		const entryId = await entry('Inte själv');
		const input = { entryId, until: '2026-03-25T23:59', reason: 'Skäl' };
		expect(await reopenEntry(late(anna), input)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		await expect(
			inTransaction(late(anna), (tx) =>
				tx
					.insertInto('application.reopening')
					.values({
						organiser_id: world.organiserId,
						entry_id: entryId,
						until: '2026-04-01T00:00:00Z',
						reason: 'Skäl',
						opened_at: afterClosing
					})
					.execute()
			)
		).rejects.toThrow('row-level security');
	});

	it('once entries are assessed, is opened only by who says that it is meant', async () => {
		const entryId = await entry('Efter bedömning');
		const other = await entry('Efter bedömning, utan lov');
		valueOf(await submitEntry(anna, { entryId }));
		await fix('2026-03-24T12:00:00Z');
		const at = world.at(office, '2026-03-25T09:00:00Z');
		const open = (despiteAssessment: boolean) =>
			reopenEntry(at, { entryId, until: '2026-03-30T12:00', reason: 'Skäl', despiteAssessment });
		expect(await open(false)).toMatchObject({
			refusal: { fields: [{ field: 'despiteAssessment', reason: 'entries-assessed' }] }
		});
		valueOf(await open(true));
		const writer = world.at(anna, '2026-03-26T09:00:00Z');
		valueOf(await saveAnswer(writer, { entryId, questionKey: 'unit', revision: 1, value: 'Ny' }));
		expect(valueOf(await submitEntry(writer, { entryId })).sequence).toBe(2);
		expect(await submitEntry(writer, { entryId: other })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		// The database holds the same, whatever the application believes.
		await expect(
			inTransaction(writer, (tx) =>
				tx
					.insertInto('application.submission')
					.values({
						organiser_id: world.organiserId,
						entry_id: other,
						sequence: 1,
						shown: '{}',
						submitted_at: writer.at.toString()
					})
					.execute()
			)
		).rejects.toThrow('the entries of the edition are fixed');
		// The call itself is not opened by it.
		const edition = await inTransaction(at, (tx) => editionById(tx, at, quality));
		const calendar = structuredClone(edition?.calendar);
		if (!calendar?.stages.call) throw new Error('no call');
		calendar.stages.call.closes = '2026-05-20T23:59';
		expect(await moveDates(at, { editionId: quality, calendar })).toMatchObject({
			refusal: { reason: 'entries-fixed' }
		});
	});
});
