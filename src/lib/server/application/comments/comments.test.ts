// Comments are the unit's own: its writers and readers see them, and nobody else, the office included.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { latestMail } from '../../platform/mail/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	commentsOn,
	deleteComment,
	editComment,
	entryForWriting,
	forgetPresence,
	mostCharacters,
	resolveThread,
	saveAnswer,
	sendCommentDigest,
	showPresence,
	submitEntry,
	submittedEntry,
	writeComment
} from '../index.ts';

const world = useWorld();
const secret = 'Hemlig korallkommentar';
const questionKey = 'background';
let editionId: string;
let entryId: string;
let otherEntry: string;
let anna: Person;
let reader: Person;
let office: Person;
let auditor: Person;
let outsiders: Person[];

const reasonOf = (outcome: { ok: boolean; refusal?: { reason: string } }) =>
	outcome.refusal?.reason;
const write = (who: Person, body: string, threadId?: string) =>
	writeComment(who, { entryId, questionKey, body, ...(threadId ? { threadId } : {}) });

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	const elsewhere = await world.person('Erik Annan');
	entryId = await readyEntry(anna, editionId, 'framsteget');
	otherEntry = await readyEntry(elsewhere, editionId, 'framsteget', 'Annan enhet');
	reader = await world.person('Rut Läs', [{ role: 'reader', editionId, entryId }]);
	office = await world.person('Olga Office', [{ role: 'office' }]);
	auditor = await world.person('Gun Granskare', [{ role: 'auditor' }]);
	const examiner = await world.person('Ella Examinator', [
		{ role: 'examiner', editionId, entryId }
	]);
	const panel = await world.person('Per Panel', [{ role: 'panel_chair', editionId }]);
	const removed = await world.person('Bo Borta', [{ role: 'applicant', editionId, entryId }]);
	await world.owner(`update people.appointment set until = now() where person_id = $1`, [
		removed.personId
	]);
	const nobody = await world.person('Ingen Alls');
	outsiders = [elsewhere, office, auditor, examiner, panel, removed, nobody];
	valueOf(await write(anna, secret));
});

/** Everything of every table that has to do with it, as text. */
async function everythingSeenBy(person: Person): Promise<string> {
	const seen: string[] = [];
	for (const table of ['comment', 'comment_digest', 'presence'] as const) {
		seen.push(
			JSON.stringify(
				await inTransaction(person, (tx) =>
					tx
						.selectFrom(`application.${table}`)
						.selectAll()
						.where('entry_id', '=', entryId)
						.execute()
				)
			)
		);
	}
	return seen.join('');
}

describe('a comment', () => {
	it('is read by those who share the entry', async () => {
		for (const who of [anna, reader]) {
			expect(JSON.stringify(valueOf(await commentsOn(who, entryId)))).toContain(secret);
			expect(valueOf(await entryForWriting(who, entryId)).comments.get(questionKey)).toBe(1);
		}
		expect(await everythingSeenBy(reader)).toContain(secret);
	});

	it('is there for nobody else: not another unit, an examiner, the panel, one taken out, or the office', async () => {
		for (const who of outsiders) {
			expect(reasonOf(await commentsOn(who, entryId)), who.name).toBe('not-allowed');
			expect(reasonOf(await write(who, 'Intrång')), who.name).toBe('not-allowed');
			expect(await everythingSeenBy(who), who.name).toBe('[][][]');
		}
		const seen = valueOf(await entryForWriting(office, entryId));
		expect(seen.comments.size).toBe(0);
		expect(JSON.stringify([...seen.answers])).not.toContain(secret);
	});

	it('is in no submission, whoever reads it', async () => {
		valueOf(await submitEntry(anna, { entryId }));
		for (const who of [anna, office]) {
			expect(JSON.stringify(valueOf(await submittedEntry(who, entryId)))).not.toContain(secret);
		}
	});

	it('cannot be written in the name of another, or in the database past the table', async () => {
		const insert = (who: Person, by: Person) =>
			inTransaction(who, (tx) =>
				tx
					.insertInto('application.comment')
					.values({
						organiser_id: world.organiserId,
						entry_id: entryId,
						question_key: questionKey,
						body: 'Intrång',
						written_by: by.personId,
						written_at: who.at.toString()
					})
					.execute()
			);
		await expect(insert(reader, anna)).rejects.toThrow('row-level security');
		await expect(insert(office, office)).rejects.toThrow('row-level security');
	});

	it('is its writer’s to change and delete, and marked when it was', async () => {
		const { id: commentId } = valueOf(await write(reader, 'Först så'));
		const edit = (who: Person, body: string) => editComment(who, { entryId, commentId, body });
		expect(reasonOf(await edit(anna, 'Annas ord'))).toBe('not-allowed');
		expect(reasonOf(await deleteComment(anna, { entryId, commentId }))).toBe('not-allowed');
		await expect(
			inTransaction(anna, (tx) =>
				tx
					.updateTable('application.comment')
					.set({ body: 'Annas ord' })
					.where('id', '=', commentId)
					.execute()
			)
		).rejects.toThrow('its writer');
		valueOf(await edit(reader, 'Sedan så'));
		const edited = valueOf(await commentsOn(anna, entryId)).find(({ id }) => id === commentId);
		expect(edited?.comments[0]).toMatchObject({ body: 'Sedan så', editedAt: reader.at });
		valueOf(await deleteComment(reader, { entryId, commentId }));
		expect(valueOf(await commentsOn(anna, entryId)).some(({ id }) => id === commentId)).toBe(false);
		const { rows } = await world.owner('select body from application.comment where id = $1', [
			commentId
		]);
		expect(rows).toEqual([{ body: '' }]);
	});

	it('begins a thread that others answer in and anyone resolves', async () => {
		const { id: threadId } = valueOf(await write(reader, 'Vad menar vi här?'));
		valueOf(await write(anna, 'Att det minskade', threadId));
		const thread = async () =>
			valueOf(await commentsOn(anna, entryId, questionKey)).find(({ id }) => id === threadId);
		expect((await thread())?.comments.map(({ by }) => by.name)).toEqual([reader.name, anna.name]);
		const before = valueOf(await entryForWriting(anna, entryId)).comments.get(questionKey) ?? 0;
		valueOf(await resolveThread(anna, { entryId, threadId, resolved: true }));
		expect((await thread())?.resolved?.by).toBe(anna.name);
		expect(valueOf(await entryForWriting(anna, entryId)).comments.get(questionKey)).toBe(
			before - 2
		);
		valueOf(await resolveThread(reader, { entryId, threadId, resolved: false }));
		expect((await thread())?.resolved).toBeNull();
	});

	it('says what is wrong with it, and belongs to a question and a thread of the entry', async () => {
		expect(reasonOf(await write(anna, ' \n '))).toBe('comment-missing');
		expect(await write(anna, 'x'.repeat(mostCharacters + 3))).toMatchObject({
			refusal: { reason: 'comment-too-long', values: { over: 3 } }
		});
		expect(
			reasonOf(await writeComment(anna, { entryId, questionKey: 'finns-inte', body: 'x' }))
		).toBe('not-found');
		expect(reasonOf(await write(anna, 'x', otherEntry))).toBe('not-found');
		const late = world.at(anna, '2026-03-21T11:00:00Z');
		expect(reasonOf(await write(late, 'För sent'))).toBe('call-closed');
	});
});

describe('telling the others of comments', () => {
	it('is done by mail, without a word of what they say, and not to the one who wrote', async () => {
		const job = { organiserId: world.organiserId, entryId };
		await sendCommentDigest(job);
		const mail = await latestMail(world.system(), reader.email);
		const digest = mail.filter(({ kind }) => kind === 'entry.comments');
		expect(digest).toHaveLength(1);
		expect(digest[0]?.body).toContain(`av ${anna.name}`);
		expect(digest[0]?.body).not.toContain(secret);
		expect(JSON.stringify(await latestMail(office))).not.toContain('entry.comments');
		await sendCommentDigest(job);
		expect(
			(await latestMail(world.system(), reader.email)).filter(
				({ kind }) => kind === 'entry.comments'
			)
		).toHaveLength(1);
	});

	it('waits for the hour to be over, however many are written', async () => {
		const told = Temporal.Now.instant();
		const soon = { ...anna, at: told.add({ minutes: 1 }) };
		// The call is made to be open at the time of the test.
		await world.owner(
			`update programme.edition set calendar = jsonb_set(calendar, '{stages,call,closes}', '"2099-01-01T00:00"')`
		);
		valueOf(await write(soon, 'Ett'));
		valueOf(await write(soon, 'Två'));
		const { rows } = await world.owner(
			'select due_at from application.comment_digest where entry_id = $1',
			[entryId]
		);
		const due = Temporal.Instant.from((rows as { due_at: Date }[])[0]?.due_at.toISOString() ?? '');
		expect(due.since(told).total('minutes')).toBeGreaterThan(55);
		const jobs = await world.owner(
			`select count(*)::int as n from pgboss.job where name = 'comment.digest' and data->>'entryId' = $1`,
			[entryId]
		);
		expect(jobs.rows).toEqual([{ n: 2 }]);
	});
});

describe('who is here', () => {
	const show = (who: Person, question: string | null, gone = false) =>
		showPresence(who, { entryId, section: 'progress', question, gone });

	it('is told to those who share the entry, by name and question, for a minute', async () => {
		await world.owner('delete from application.presence');
		expect(valueOf(await show(reader, null))).toEqual([]);
		expect(valueOf(await show(anna, questionKey))).toEqual([
			{ personId: reader.personId, name: reader.name, section: 'progress', question: null }
		]);
		expect(valueOf(await show(reader, null))).toMatchObject([
			{ name: anna.name, question: questionKey }
		]);
		const later = world.at(reader, '2026-03-02T11:01:05Z');
		expect(valueOf(await show(later, null))).toEqual([]);
		for (const who of outsiders) expect(reasonOf(await show(who, null))).toBe('not-allowed');
	});

	it('is told by a save too, and ends when one leaves', async () => {
		valueOf(await show(reader, null, true));
		const saved = await saveAnswer(world.at(anna, '2026-03-02T12:00:00Z'), {
			entryId,
			questionKey: 'result',
			revision: 1,
			value: 'Sparat nu'
		});
		expect(saved.ok).toBe(true);
		const now = world.at(reader, '2026-03-02T12:00:30Z');
		expect(valueOf(await show(now, null))).toMatchObject([{ name: anna.name, question: 'result' }]);
		valueOf(await show(world.at(anna, '2026-03-02T12:00:31Z'), null, true));
		expect(valueOf(await show(world.at(reader, '2026-03-02T12:00:32Z'), null))).toEqual([]);
	});

	it('is forgotten within minutes', async () => {
		for (const { personId } of [anna, reader]) {
			await forgetPresence({ organiserId: world.organiserId, entryId, personId });
		}
		const { rows } = await world.owner('select * from application.presence where entry_id = $1', [
			entryId
		]);
		expect(rows).toEqual([]);
	});
});
