import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import * as made from '../../platform/files/check/files.fixture.ts';
import { appoint } from '../../people/index.ts';
import type { ProgrammeDefinition } from '../../programme/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	attachedFile,
	attachFile,
	describeFile,
	detachFile,
	entryForWriting,
	fileRoom,
	saveAnswer,
	startEntry,
	submissionDocument,
	submittedEntry,
	submitEntry,
	type FileQuestion
} from '../index.ts';

const world = useWorld();
let editionId: string;
let anna: Person;
let bo: Person;
let entryId: string;

const question = (
	key: string,
	shownTo: 'assessors' | 'office',
	maxFiles: number
): FileQuestion => ({
	key,
	label: { sv: `Bilagor ${key}`, en: `Attachments ${key}` },
	help: null,
	required: false,
	shownWhen: [],
	examplesOfGoodAnswer: [],
	role: null,
	publish: true,
	story: null,
	shownTo,
	type: 'file',
	accept: ['pdf', 'image'],
	maxMegabytes: 0.2,
	maxFiles
});

/** Framsteget, which also takes files: some for all who assess, some for the office alone. */
function withFiles(definition: ProgrammeDefinition): ProgrammeDefinition {
	const [first, ...others] = definition.form.sections;
	if (!first) throw new Error('no section');
	const more = [question('files', 'assessors', 3), question('secret-files', 'office', 2)];
	const questions = [...first.questions, ...more];
	return { ...definition, form: { sections: [{ ...first, questions }, ...others] } };
}

const attach = (actor: Actor, content: Buffer, name = 'bild.png', questionKey = 'files') =>
	attachFile(actor, { entryId, questionKey, name, content });
const listed = async (questionKey = 'files') =>
	valueOf(await entryForWriting(anna, entryId)).answers.get(questionKey);
const names = async () => (await listed())?.files.map(({ name }) => name) ?? [];

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget', withFiles);
	anna = await world.person('Anna Ek');
	entryId = await readyEntry(anna, editionId, 'framsteget', 'Kostenheten');
	bo = await world.person('Bo Alm', [{ role: 'applicant', editionId, entryId }]);
});

describe('attaching files', () => {
	it('keeps the bytes, lists the file in the answer, and tells the log', async () => {
		const content = made.png();
		const { added, revision } = valueOf(await attach(anna, content, 'Före och efter.PNG'));
		expect(revision).toBe(1);
		expect(await listed()).toMatchObject({
			revision: 1,
			typed: [added.id],
			files: [{ name: 'Före och efter.png', mediaType: 'image/png', size: content.length }]
		});
		const read = valueOf(await attachedFile(bo, { entryId, attachmentId: added.id }));
		expect(read.content).toEqual(content);
		const { rows } = await world.owner(
			`select detail->>'name' as name from platform.audit where action = 'attachment.add'`
		);
		expect(rows).toEqual([{ name: 'Före och efter.png' }]);
	});

	it('lets two who attach at the same moment both do so', async () => {
		const both = await Promise.all([
			attach(anna, made.pdf('Annas'), 'annas.pdf'),
			attach(bo, made.pdf('Bos'), 'bos.pdf')
		]);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		expect((await names()).sort()).toEqual(['Före och efter.png', 'annas.pdf', 'bos.pdf'].sort());
		expect((await listed())?.revision).toBe(3);
	});

	it('takes no more than the question takes', async () => {
		expect(await attach(anna, made.pdf('Fjärde'), 'fyra.pdf')).toMatchObject({
			refusal: { reason: 'too-many-files', values: { max: 3 } }
		});
		const large = Buffer.concat([made.png(), Buffer.alloc(200_000)]);
		const other = await attach(anna, large, 'stor.png', 'secret-files');
		expect(other).toMatchObject({ refusal: { reason: 'file-too-large', values: { max: 0.2 } } });
		expect(valueOf(await fileRoom(anna, { entryId, questionKey: 'files' }))).toMatchObject({
			mostBytes: 200_000,
			mostSent: 600_000 + 64 * 1024
		});
	});

	it('takes what is broken or not accepted for what it is, and keeps nothing of it', async () => {
		const broken = made.png().subarray(0, 80);
		const refused = await attach(anna, broken, 'trasig.png', 'secret-files');
		expect(refused).toMatchObject({ refusal: { reason: 'image-broken' } });
		const office = await attach(anna, made.docx(), 'brev.pdf', 'secret-files');
		expect(office).toMatchObject({ refusal: { reason: 'file-kind-not-accepted' } });
		const program = await readFile(process.execPath).then((all) => all.subarray(0, 100_000));
		const renamed = await attach(anna, program, 'rapport.pdf', 'secret-files');
		expect(renamed).toMatchObject({ refusal: { reason: 'file-is-program' } });
		expect(await listed('secret-files')).toBeUndefined();
	});

	it('describes a file in words, as the answer’s next revision, and nothing is lost', async () => {
		const [first] = (await listed())?.files ?? [];
		const before = await listed();
		const where = { entryId, questionKey: 'files', attachmentId: first?.id ?? '' };
		const described = valueOf(
			await describeFile(bo, { ...where, description: '  Köket före\n och efter ' })
		);
		expect(described.added).toMatchObject({
			description: 'Köket före och efter',
			hash: first?.hash
		});
		expect((await listed())?.revision).toBe((before?.revision ?? 0) + 1);
		expect(await names()).toEqual(before?.files.map(({ name }) => name));
		const late = await describeFile(anna, { ...where, description: 'Annat' });
		expect(late).toMatchObject({ refusal: { reason: 'file-gone' } });
		const { rows } = await world.owner(
			`select value from application.answer_revision where entry_id = $1 and question_key = 'files' order by revision`,
			[entryId]
		);
		expect(rows.map(({ value }) => (value as string[]).length)).toEqual([1, 2, 3, 3]);
	});

	it('takes a file out of the answer, and its bytes stay', async () => {
		const [, second] = (await listed())?.files ?? [];
		const where = { entryId, questionKey: 'files', attachmentId: second?.id ?? '' };
		valueOf(await detachFile(anna, where));
		expect((await listed())?.files).toHaveLength(2);
		expect(await detachFile(anna, where)).toMatchObject({ refusal: { reason: 'file-gone' } });
		expect((await attachedFile(anna, where)).ok).toBe(true);
		// As a revision that is put back lists it again.
		const restored = await saveAnswer(anna, {
			entryId,
			questionKey: 'files',
			revision: (await listed())?.revision ?? 0,
			value: [...((await listed())?.typed ?? []), second?.id ?? '']
		});
		expect(restored.ok).toBe(true);
		expect((await listed())?.files.at(-1)?.name).toBe(second?.name);
		valueOf(await detachFile(anna, where));
	});

	it('lists no file of another entry or another question, whoever names it', async () => {
		const other = valueOf(await startEntry(bo, { editionId })).entryId;
		const [file] = (await listed())?.files ?? [];
		const stolen = { entryId: other, questionKey: 'files', revision: 0, value: [file?.id ?? ''] };
		valueOf(await saveAnswer(bo, stolen));
		const answer = valueOf(await entryForWriting(bo, other)).answers.get('files');
		expect(answer?.typed ?? []).toEqual([]);
		const here = { entryId, questionKey: 'secret-files', revision: 0, value: [file?.id ?? ''] };
		valueOf(await saveAnswer(anna, here));
		expect((await listed('secret-files'))?.files ?? []).toEqual([]);
	});

	it('writes no bytes and no row in a rehearsal', async () => {
		const content = made.pdf('Bara på prov');
		const rehearsing = { ...anna, dryRun: true };
		const { added } = valueOf(await attach(rehearsing, content, 'prov.pdf', 'secret-files'));
		const place = path.join(process.env['UTMARKT_DATA'] ?? '', 'files', added.hash.slice(0, 2));
		expect(existsSync(path.join(place, added.hash))).toBe(false);
		expect((await listed('secret-files'))?.files ?? []).toEqual([]);
	});
});

describe('a scanner that is set', () => {
	afterEach(() => delete process.env['CLAMD_URL']);

	it('and away lets nothing through', async () => {
		process.env['CLAMD_URL'] = 'tcp://127.0.0.1:1';
		const refused = await attach(anna, made.pdf('Osedd'), 'osedd.pdf', 'secret-files');
		expect(refused).toMatchObject({ refusal: { reason: 'file-not-scanned' } });
		expect((await listed('secret-files'))?.files ?? []).toEqual([]);
	});
});

describe('who reads an attached file', () => {
	let inIt: string;
	let taken: string;
	let secret: string;
	const read = async (actor: Actor, attachmentId: string) => {
		const answer = await attachedFile(actor, { entryId, attachmentId });
		return answer.ok ? answer.value.content.length > 0 : answer.refusal.reason;
	};
	const examiner = () => world.person('Elsa Lind', [{ role: 'examiner', editionId, entryId }]);
	const member = () => world.person('Juri Falk', [{ role: 'panel_member', editionId }]);

	it('is the unit, its readers and the office while it is a draft, and nobody else', async () => {
		inIt = (await listed())?.files[0]?.id ?? '';
		taken = valueOf(await attach(anna, made.pdf('Tas bort'), 'bort.pdf')).added.id;
		valueOf(await detachFile(anna, { entryId, questionKey: 'files', attachmentId: taken }));
		secret = valueOf(await attach(anna, made.pdf('Hemlig'), 'hemlig.pdf', 'secret-files')).added.id;
		const office = await world.person('Kansli Ett', [{ role: 'office' }]);
		const reader = await world.person('Lisa Läs', [{ role: 'reader', editionId, entryId }]);
		for (const each of [anna, bo, office, reader]) expect(await read(each, inIt)).toBe(true);
		for (const each of [await examiner(), await member()]) {
			expect(['not-found', 'not-allowed']).toContain(await read(each, inIt));
		}
		expect(await read(await world.person('Ove Annan'), inIt)).toBe('not-allowed');
		expect(await read(world.visitor(), inIt)).toBe('sign-in-first');
	});

	it('is also the team and the panel once it is submitted: what is in it, and shown to them', async () => {
		valueOf(await submitEntry(anna, { entryId }));
		for (const each of [await examiner(), await member()]) {
			expect(await read(each, inIt)).toBe(true);
			expect(await read(each, secret)).toBe('not-found');
			expect(await read(each, taken)).toBe('not-found');
		}
		const biased = await world.person('Jenny Jäv', [{ role: 'panel_member', editionId }]);
		await world.owner(
			`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'släkt')`,
			[world.organiserId, biased.personId, entryId]
		);
		expect(['not-found', 'not-allowed']).toContain(await read(biased, inIt));
		const pool = await world.person('Pelle Pool', [{ role: 'examiner', editionId }]);
		expect(['not-found', 'not-allowed']).toContain(await read(pool, inIt));
	});

	it('is held by the database, which shows rows of no other file either', async () => {
		const person = await examiner();
		const rows = await inTransaction(person, (tx) =>
			tx.selectFrom('application.attachment').select(['id', 'name']).execute()
		);
		expect(rows.map(({ id }) => id).sort()).toEqual(
			((await listed())?.files.map(({ id }) => id) ?? []).sort()
		);
		expect(JSON.stringify(rows)).not.toContain('hemlig');
		await expect(
			inTransaction(person, (tx) =>
				tx
					.insertInto('application.attachment')
					.columns([
						'organiser_id',
						'entry_id',
						'question_key',
						'file_hash',
						'name',
						'media_type',
						'kind',
						'size',
						'added_at'
					])
					.expression((is) =>
						is
							.selectFrom('application.attachment')
							.select([
								'organiser_id',
								'entry_id',
								'question_key',
								'file_hash',
								'name',
								'media_type',
								'kind',
								'size',
								'added_at'
							])
					)
					.execute()
			)
		).rejects.toThrow('row-level security');
	});

	it('sees name, size, words and link in what was submitted, and in its document', async () => {
		const shown = valueOf(await submittedEntry(await examiner(), entryId)).shown;
		const files = shown.sections.flatMap(({ questions }) =>
			questions.flatMap((each) => each.files ?? [])
		);
		expect(files.map(({ name }) => name)).toContain('Före och efter.png');
		expect(JSON.stringify(shown)).toContain('Köket före och efter');
		expect(JSON.stringify(shown)).not.toContain('hemlig.pdf');
		expect(valueOf(await submissionDocument(anna, entryId)).pdf.length).toBeGreaterThan(1_000);
	});

	it('sees what stands in the newest submission, and the older one’s bytes are still there', async () => {
		const where = { entryId, questionKey: 'files', attachmentId: inIt };
		valueOf(await detachFile(anna, where));
		const later = valueOf(await attach(anna, made.pdf('Nyare'), 'nyare.pdf')).added.id;
		const person = await examiner();
		expect(await read(person, later)).toBe('not-found');
		expect(await read(person, inIt)).toBe(true);
		valueOf(await submitEntry(anna, { entryId }));
		expect(await read(person, later)).toBe(true);
		expect(await read(person, inIt)).toBe('not-found');
		expect(await read(anna, inIt)).toBe(true);
	});

	it('attaches nothing any more when the call has closed', async () => {
		const late = world.at(anna, '2026-03-21T00:00:00Z');
		expect(await attach(late, made.pdf('Sent'), 'sent.pdf')).toMatchObject({
			refusal: { reason: 'call-closed' }
		});
		const office = await world.person('Kansli Två', [{ role: 'office' }]);
		expect(await attach(office, made.pdf('Kansliets'))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		await inTransaction(world.system(), (tx) =>
			appoint(tx, world.system(), { personId: office.personId, role: 'reader', editionId, entryId })
		);
	});
});
