import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { mailTo } from '../../platform/mail/index.ts';
import { appoint, declareConflict } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	entriesOfEdition,
	entryForWriting,
	confirmFilm,
	filmPassword,
	makeSubmissionDocument,
	myEntries,
	saveAnswer,
	saveEligibility,
	startEntry,
	submissionDocument,
	submitEntry,
	submittedEntries,
	submittedEntry,
	withdrawEntry
} from '../index.ts';
import { submissionPdf } from './document.ts';
import { latestSubmission } from './rows.ts';

const world = useWorld();
let framsteget: string;
let quality: string;
let anna: Person;
const lastSecond = '2026-03-20T22:59:59Z';
const oneSecondLater = '2026-03-20T23:00:00Z';

beforeAll(async () => {
	framsteget = await openCall(world, 'framsteget');
	quality = await openCall(world, 'kvalitetsutmarkelsen');
	anna = await world.person('Anna Ek');
});

const jobs = async () =>
	(
		await world.owner(
			`select data from pgboss.job where name = 'submission.document' order by created_on`
		)
	).rows.map(({ data }) => data as { organiserId: string; submissionId: string });

describe('starting an entry', () => {
	it('fills in who writes, keeps the check, and begins one entry however often the form is sent', async () => {
		const entryId = '0198c000-0000-7000-8000-00000000000a';
		const start = () =>
			startEntry(anna, {
				editionId: quality,
				entryId,
				classKey: 'school',
				eligibilityAnswers: { financed: 'yes', employees: 7, operation: 'city', nonsense: 'x' }
			});
		const [one, two] = await Promise.all([start(), start()]);
		expect([valueOf(one), valueOf(two)]).toEqual([{ entryId }, { entryId }]);
		const { entry, answers } = valueOf(await entryForWriting(anna, entryId));
		expect(entry.eligibility).toEqual({
			answers: { financed: 'yes', employees: 7, operation: 'city' },
			result: 'not-yet-known'
		});
		expect(entry.classKey).toBe('school');
		expect(answers.get('contact-name')?.typed).toBe('Anna Ek');
		expect(answers.get('contact-email')?.typed).toBe(anna.email);
		expect(answers.get('employees')?.typed).toBe('7');
		expect(answers.get('class')?.typed).toBe('school');
	});

	it('is refused before the call, after it, to who may not take part, and to who is not signed in', async () => {
		const input = { editionId: framsteget };
		expect(await startEntry(world.at(anna, '2026-01-31T12:00:00Z'), input)).toMatchObject({
			refusal: { reason: 'call-not-open' }
		});
		expect(await startEntry(world.at(anna, oneSecondLater), input)).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		expect(
			await startEntry(anna, { ...input, eligibilityAnswers: { operation: 'other' } })
		).toMatchObject({ refusal: { reason: 'not-eligible' } });
		expect(await startEntry(world.visitor(), input)).toMatchObject({
			refusal: { reason: 'sign-in-first' }
		});
		expect(await startEntry(anna, { editionId: 'framsteget' })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});
});

describe('submitting an entry', () => {
	it('is refused with everything that is missing, and nothing is lost', async () => {
		const { entryId } = valueOf(await startEntry(anna, { editionId: quality }));
		const refusal = await submitEntry(anna, { entryId });
		expect(refusal).toMatchObject({ ok: false, refusal: { reason: 'not-complete' } });
		const { missing } = valueOf(await entryForWriting(anna, entryId));
		expect(missing.map(({ kind }) => kind)).toContain('board-notice');
		expect(missing).toContainEqual(
			expect.objectContaining({ kind: 'eligibility', question: 'financed' })
		);
		expect(missing).toContainEqual(
			expect.objectContaining({ kind: 'answer', section: 'unit', question: 'unit' })
		);
		expect(valueOf(await entryForWriting(anna, entryId)).entry.state).toBe('draft');
	});

	it('is refused where an answer is too long, though it is saved', async () => {
		const entryId = await readyEntry(anna, framsteget, 'framsteget');
		const value = 'x'.repeat(3001);
		valueOf(await saveAnswer(anna, { entryId, questionKey: 'background', revision: 1, value }));
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: {
				reason: 'not-complete',
				detail: [{ question: 'background', problem: { reason: 'too-long', values: { over: 1 } } }]
			}
		});
	});

	it('is taken in the last second, and refused one second later with the draft kept', async () => {
		const first = await readyEntry(anna, framsteget, 'framsteget', 'I tid');
		const second = await readyEntry(anna, framsteget, 'framsteget', 'För sent');
		expect((await submitEntry(world.at(anna, lastSecond), { entryId: first })).ok).toBe(true);
		expect(await submitEntry(world.at(anna, oneSecondLater), { entryId: second })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		const late = valueOf(await entryForWriting(world.at(anna, oneSecondLater), second));
		expect(late.entry.state).toBe('draft');
		expect(late.answers.get('unit')?.typed).toBe('För sent');
	});

	it('gives a double click one submission, one number and one receipt', async () => {
		const entryId = await readyEntry(anna, framsteget, 'framsteget', 'Dubbelklick');
		const before = (await jobs()).length;
		const both = await Promise.all([
			submitEntry(anna, { entryId }),
			submitEntry(anna, { entryId })
		]);
		const [one, two] = both.map(valueOf);
		expect(one).toEqual(two);
		const again = valueOf(await submitEntry(world.at(anna, oneSecondLater), { entryId }));
		expect(again).toEqual(one);
		const queued = await jobs();
		expect(queued).toHaveLength(before + 1);
		const mails = (await mailTo(world.system(), anna.email)).length;
		const job = queued.at(-1);
		if (!job) throw new Error('no job');
		await Promise.all([makeSubmissionDocument(job), makeSubmissionDocument(job)]);
		await makeSubmissionDocument(job);
		const received = await mailTo(world.system(), anna.email);
		expect(received).toHaveLength(mails + 1);
		expect(received[0]).toMatchObject({ kind: 'entry.receipt' });
		expect(received[0]?.subject).toContain(`nr ${one?.number}`);
		const [attached] = received[0]?.attachments ?? [];
		const pdf = await readKeptFile(attached?.hash ?? '');
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(pdf.length).toBeGreaterThan(10_000);
		expect(valueOf(await submissionDocument(anna, entryId)).pdf.equals(pdf)).toBe(true);
	});

	it('makes the same document byte for byte, each time it is made', async () => {
		const entryId = await readyEntry(anna, quality, 'kvalitetsutmarkelsen', 'Dokumentet');
		valueOf(await submitEntry(anna, { entryId }));
		const { submission, edition } = await inTransaction(world.system(), async (tx) => ({
			submission: await latestSubmission(tx, world.system(), entryId),
			edition: await editionById(tx, world.system(), quality)
		}));
		if (!submission || !edition) throw new Error('nothing to make');
		const make = (locale: 'sv' | 'en') => submissionPdf(submission, edition, 1, locale);
		expect(make('sv').equals(make('sv'))).toBe(true);
		expect(make('sv').equals(make('en'))).toBe(false);
	});

	it('numbers entries of an edition one after the other, also those submitted at once', async () => {
		const people = await Promise.all(
			Array.from({ length: 5 }, (_, at) => world.person(`Sökande ${'abcde'[at]}`))
		);
		const known = valueOf(await submittedEntries(world.system(), quality)).map(
			({ number }) => number
		);
		const ready = await Promise.all(
			people.map(async (person) => ({
				person,
				entryId: await readyEntry(person, quality, 'kvalitetsutmarkelsen', `Enhet ${person.name}`)
			}))
		);
		const receipts = await Promise.all(
			ready.map(({ person, entryId }) => submitEntry(person, { entryId }))
		);
		const numbers = receipts.map((each) => valueOf(each).number).sort((a, b) => a - b);
		const first = Math.max(0, ...known) + 1;
		expect(numbers).toEqual([0, 1, 2, 3, 4].map((more) => first + more));
	});

	it('keeps what was submitted when the entry is written on, until it is submitted again', async () => {
		const entryId = await readyEntry(anna, framsteget, 'framsteget', 'Först');
		const first = valueOf(await submitEntry(anna, { entryId }));
		valueOf(await saveAnswer(anna, { entryId, questionKey: 'unit', revision: 1, value: 'Sedan' }));
		const office = await world.person('Olle Berg', [{ role: 'office' }]);
		expect(valueOf(await submittedEntry(office, entryId)).unit).toBe('Först');
		expect(valueOf(await entryForWriting(anna, entryId))).toMatchObject({
			changed: true,
			entry: { state: 'submitted', unitName: 'Först' }
		});
		const changed = async () =>
			valueOf(await myEntries(anna)).find(({ id }) => id === entryId)?.changed;
		expect(await changed()).toBe(true);
		const second = valueOf(await submitEntry(anna, { entryId }));
		expect(await changed()).toBe(false);
		expect(second).toMatchObject({ number: first.number, sequence: 2 });
		expect(valueOf(await submittedEntry(office, entryId)).unit).toBe('Sedan');
		expect(valueOf(await entryForWriting(anna, entryId)).changed).toBe(false);
		await expect(
			world.owner(`update application.submission set shown = '{}' where entry_id = $1`, [entryId])
		).rejects.toThrow('kept as it was');
	});

	it('can be taken back and submitted again while the call is open', async () => {
		const entryId = await readyEntry(anna, framsteget, 'framsteget', 'Ångrar sig');
		expect(await withdrawEntry(anna, { entryId })).toMatchObject({
			refusal: { reason: 'not-submitted' }
		});
		valueOf(await submitEntry(anna, { entryId }));
		expect(await withdrawEntry(world.at(anna, oneSecondLater), { entryId })).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		valueOf(await withdrawEntry(anna, { entryId }));
		const listed = valueOf(await submittedEntries(world.system(), framsteget));
		expect(listed.map(({ id }) => id)).not.toContain(entryId);
		expect(valueOf(await submitEntry(anna, { entryId })).sequence).toBe(2);
	});

	it('is refused to a unit that may not take part, and open to one that cannot win yet', async () => {
		const entryId = await readyEntry(anna, quality, 'kvalitetsutmarkelsen', 'Inte i balans');
		const { answers } = valueOf(await entryForWriting(anna, entryId)).entry.eligibility;
		valueOf(await saveEligibility(anna, { entryId, answers: { ...answers, employees: 4 } }));
		expect(await submitEntry(anna, { entryId })).toMatchObject({
			refusal: { reason: 'not-eligible' }
		});
		for (const balance of ['not-known', 'no']) {
			valueOf(
				await saveEligibility(anna, {
					entryId,
					answers: { ...answers, 'budget-in-balance': balance }
				})
			);
			expect((await submitEntry(anna, { entryId })).ok).toBe(true);
		}
	});
});

describe('reading what was submitted', () => {
	let entryId: string;
	let draftId: string;
	beforeAll(async () => {
		const person = await world.person('Filip Ström');
		entryId = await readyEntry(person, framsteget, 'framsteget', 'Filmarna');
		valueOf(
			await saveAnswer(person, {
				entryId,
				questionKey: 'film',
				revision: 0,
				value: 'https://film.example.se/1',
				secret: 'hemligt lösen åäö'
			})
		);
		const said = { href: 'https://film.example.se/1', length: true, captions: true };
		valueOf(await confirmFilm(person, { entryId, questionKey: 'film', ...said }));
		valueOf(await submitEntry(person, { entryId }));
		draftId = await readyEntry(person, framsteget, 'framsteget', 'Bara utkast');
	});

	it('is for the team, the panel and the office, less those with a conflict of interest', async () => {
		const examiner = await world.person('Elsa Lind', [
			{ role: 'examiner', editionId: framsteget, entryId }
		]);
		const member = await world.person('Juri Falk', [
			{ role: 'panel_member', editionId: framsteget }
		]);
		const pool = await world.person('Pelle Pool', [{ role: 'examiner', editionId: framsteget }]);
		const biased = await world.person('Jenny Jäv', [
			{ role: 'panel_member', editionId: framsteget }
		]);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), { personId: biased.personId, entryId, reason: 'Syster' })
		);
		expect(valueOf(await submittedEntry(examiner, entryId)).unit).toBe('Filmarna');
		expect(valueOf(await submittedEntry(member, entryId)).unit).toBe('Filmarna');
		for (const person of [pool, biased]) {
			expect(await submittedEntry(person, entryId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
			const rows = await inTransaction(person, (tx) =>
				tx
					.selectFrom('application.submission')
					.select('id')
					.where('entry_id', '=', entryId)
					.execute()
			);
			expect(rows).toEqual([]);
		}
		const seen = valueOf(await submittedEntries(biased, framsteget)).map(({ id }) => id);
		expect(seen).not.toContain(entryId);
	});

	it('shows assessors neither a draft, nor its answers, nor what only the office is shown', async () => {
		const examiner = await world.person('Elsa Lind');
		await inTransaction(world.system(), (tx) =>
			appoint(tx, world.system(), {
				personId: examiner.personId,
				role: 'examiner',
				editionId: framsteget,
				entryId: draftId
			})
		);
		expect(await submittedEntry(examiner, draftId)).toMatchObject({ ok: false });
		expect(await entryForWriting(examiner, draftId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const answers = await inTransaction(examiner, (tx) =>
			tx.selectFrom('application.answer').selectAll().execute()
		);
		expect(answers).toEqual([]);
		const unit = await world.person('Siv Nord');
		const withBoard = await readyEntry(unit, quality, 'kvalitetsutmarkelsen', 'Med nämnd');
		valueOf(await submitEntry(unit, { entryId: withBoard }));
		const member = await world.person('Dora Domare', [
			{ role: 'panel_member', editionId: quality }
		]);
		const keysOf = async (who: Person) =>
			valueOf(await submittedEntry(who, withBoard)).shown.sections.flatMap(({ questions }) =>
				questions.map(({ key }) => key)
			);
		expect(await keysOf(unit)).toContain('board');
		expect(await keysOf(member)).not.toContain('board');
		expect(await keysOf(member)).toContain('summary');
	});

	it('gives the film’s password to those who assess, each time with a line in the log', async () => {
		const member = await world.person('Juri Falk');
		const ask = () => filmPassword(member, { entryId, questionKey: 'film' });
		expect([valueOf(await ask()), valueOf(await ask())]).toEqual([
			'hemligt lösen åäö',
			'hemligt lösen åäö'
		]);
		const lines = await world.owner(
			`select person_id, detail::text as detail from platform.audit where action = 'entry.read-film-password'`
		);
		expect(lines.rows.map(({ person_id }) => person_id)).toEqual([
			member.personId,
			member.personId
		]);
		expect(lines.rows.some(({ detail }) => String(detail).includes('hemligt'))).toBe(false);
		const office = await world.person('Olle Berg');
		expect(await filmPassword(office, { entryId, questionKey: 'film' })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('keeps the password nowhere but encrypted', async () => {
		const tables = ['answer', 'answer_revision', 'submission', 'entry'];
		for (const table of tables) {
			const { rows } = await world.owner(`select t::text as line from application.${table} t`);
			const hex = Buffer.from('hemligt').toString('hex');
			const base64 = Buffer.from('hemligt lösen åäö').toString('base64');
			for (const { line } of rows as { line: string }[]) {
				expect(line).not.toContain('hemligt');
				expect(line).not.toContain(hex);
				expect(line).not.toContain(base64);
			}
		}
		const page = JSON.stringify([
			...valueOf(await entryForWriting(await world.person('Filip Ström'), entryId)).answers
		]);
		expect(page).toContain('"hasSecret":true');
		expect(page).not.toContain('hemligt');
	});

	it('lists a unit’s own entries for it, and all of an edition for the office', async () => {
		const filip = await world.person('Filip Ström');
		const own = valueOf(await myEntries(filip));
		expect(own.map(({ id }) => id).sort()).toEqual([entryId, draftId].sort());
		expect(own.find(({ id }) => id === draftId)).toMatchObject({
			missing: 0,
			call: 'open',
			daysLeft: 18
		});
		expect(await entriesOfEdition(filip, framsteget)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const office = await world.person('Olle Berg');
		const all = valueOf(await entriesOfEdition(office, framsteget)).map(({ id }) => id);
		expect(all).toEqual(expect.arrayContaining([entryId, draftId]));
	});
});
