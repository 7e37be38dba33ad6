// The second reader opens the entry's files and film for exactly as long as the reading is asked of them.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import { assessedEntry, examiner, must, submitted } from '../../assessed-entry.fixture.ts';
import { attachedFile, filmPassword, submittedEntry } from '../../../application/index.ts';
import { declareConflict } from '../../../people/index.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { keepFile } from '../../../platform/files/index.ts';
import { encrypt } from '../../../platform/secrets.ts';
import {
	askReader,
	draftDesk,
	fileForReading,
	filmPasswordForReading,
	giveReading,
	readingDesk,
	readingsWaiting,
	releaseFeedback
} from '../../index.ts';
import { agreeOn, fourTimes } from '../agreed.fixture.ts';

const world = useWorld();
const password = 'Havtorn-47';
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let outside: Person;
let second: Person;
let otherId = '';

type Files = { shown: string; office: string };
const files = new Map<string, Files>();

/** What was submitted gets a file for those who assess, one for the office alone, and a film with a password. */
async function withFilesAndFilm(entryId: string) {
	const system = world.system();
	const hash = await inTransaction(system, (tx) =>
		keepFile(tx, system, Buffer.from(`%PDF-1.7 of ${entryId}`), 'application/pdf')
	);
	const ids: Files = { shown: randomUUIDv7(), office: randomUUIDv7() };
	for (const id of Object.values(ids)) {
		await world.owner(
			`insert into application.attachment
				(organiser_id, id, entry_id, question_key, file_hash, name, media_type, kind, size, added_at)
			values ($1, $2, $3, 'files', $4, 'bilaga.pdf', 'application/pdf', 'pdf', 9, now())`,
			[world.organiserId, id, entryId, hash]
		);
	}
	const question = (shownTo: string, id: string) => ({
		key: `files-${shownTo}`,
		type: 'file',
		label: { sv: 'Bilagor', en: 'Attachments' },
		text: { sv: '', en: '' },
		shownTo,
		files: [{ id, entryId, name: 'bilaga.pdf', size: 9, description: '' }]
	});
	const section = {
		key: 'more',
		title: { sv: 'Mer', en: 'More' },
		questions: [question('assessors', ids.shown), question('office', ids.office)]
	};
	await world.owner(
		`insert into application.submission (organiser_id, entry_id, sequence, shown, secrets, submitted_at)
		select organiser_id, entry_id, sequence + 1,
			jsonb_set(shown, '{sections}', (shown -> 'sections') || $2::jsonb), $3, submitted_at
		from application.submission where entry_id = $1`,
		[
			entryId,
			JSON.stringify([section]),
			JSON.stringify({ film: encrypt('film-password', password).toString('base64') })
		]
	);
	files.set(entryId, ids);
}

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId, editionId } = scene;
	outside = await examiner(world, editionId, 'Ulla Utanför', 'Kulturförvaltningen');
	second = await examiner(world, editionId, 'Sara Sedan', 'Kulturförvaltningen');
	otherId = (await submitted(world, editionId, 'Natten', 'Farsta stadsdelsförvaltning')).entryId;
	for (const id of [entryId, otherId]) await withFilesAndFilm(id);
	await agreeOn(entryId, lead, [anna, bo]);
});

const opens = async (reader: Person, entryId: string, which: keyof Files = 'shown') => {
	const attachmentId = files.get(entryId)?.[which] ?? '';
	return (await fileForReading(reader, { entryId, attachmentId })).ok;
};
const sees = async (reader: Person, entryId: string) =>
	(await filmPasswordForReading(reader, { entryId, questionKey: 'film' })).ok;

/** What of the two entries somebody gets out of the database, however they ask. */
async function within(reader: Person): Promise<[submissions: number, attachments: number]> {
	const count = async (table: string) =>
		inTransaction(reader, async (tx) => {
			const { rows } = await sql<{ n: number }>`
				select count(*)::int as n from ${sql.table(`application.${table}`)}
			`.execute(tx);
			return rows[0]?.n ?? -1;
		});
	return [await count('submission'), await count('attachment')];
}

async function expectNothing(reader: Person) {
	for (const entryId of [scene.entryId, otherId]) {
		expect([await opens(reader, entryId), await sees(reader, entryId)]).toEqual([false, false]);
	}
	expect(await within(reader)).toEqual([0, 0]);
}

const ask = (reader: Person) =>
	askReader(scene.lead, { entryId: scene.entryId, readerId: reader.personId });

async function answer(reader: Person, yes: boolean) {
	const { draft } = must(await draftDesk(scene.lead, scene.entryId));
	return giveReading(reader, {
		entryId: scene.entryId,
		revision: draft?.revision ?? 0,
		answers: fourTimes(yes, yes ? '' : 'Inte än.')
	});
}

it('opens nothing before being asked', async () => {
	await expectNothing(outside);
});

it('opens the files and the film of the entry once asked, and nothing of any other', async () => {
	const { entryId, applicant, editionId } = scene;
	must(await ask(outside));
	const attachmentId = files.get(entryId)?.shown ?? '';
	const { content, file } = must(await fileForReading(outside, { entryId, attachmentId }));
	expect([file.name, content.toString()]).toEqual(['bilaga.pdf', `%PDF-1.7 of ${entryId}`]);
	const shown = await filmPasswordForReading(outside, { entryId, questionKey: 'film' });
	expect(must(shown)).toBe(password);
	const { rows } = await world.owner(
		`select person_id, detail::text from platform.audit where action = 'entry.read-film-password'`
	);
	expect(rows).toMatchObject([{ person_id: outside.personId }]);
	expect(JSON.stringify(rows)).not.toContain(password);
	// The words are read from the desk; the entry's own pages stay closed.
	expect(must(await readingDesk(outside, entryId)).asked?.entry.sections.length).toBeGreaterThan(0);
	for (const closed of [
		await submittedEntry(outside, entryId),
		await attachedFile(outside, { entryId, attachmentId }),
		await filmPassword(outside, { entryId, questionKey: 'film' })
	]) {
		expect(closed).toMatchObject({ refusal: { reason: 'not-allowed' } });
	}
	expect([await opens(outside, entryId, 'office')]).toEqual([false]);
	expect([await opens(outside, otherId), await sees(outside, otherId)]).toEqual([false, false]);
	const mixed = { entryId, attachmentId: files.get(otherId)?.shown ?? '' };
	expect((await fileForReading(outside, mixed)).ok).toBe(false);
	// The two submissions of the one entry, and its one file that those who assess are shown.
	expect(await within(outside)).toEqual([2, 1]);
	for (const other of [second, applicant, await examiner(world, editionId, 'Nils Ny')]) {
		expect([await opens(other, entryId), await sees(other, entryId)]).toEqual([false, false]);
	}
});

it('opens nothing once another was asked instead', async () => {
	must(await ask(second));
	await expectNothing(outside);
	expect(await opens(second, scene.entryId)).toBe(true);
});

it('opens nothing after the answer, and again when asked again', async () => {
	must(await answer(second, false));
	await expectNothing(second);
	must(await ask(second));
	expect(await sees(second, scene.entryId)).toBe(true);
});

it('opens nothing with a conflict of interest, even while asked', async () => {
	const { entryId } = scene;
	await inTransaction(second, (tx) =>
		declareConflict(tx, second, { personId: second.personId, entryId, reason: 'Släkt.' })
	);
	await expectNothing(second);
});

it('opens nothing after a release that did not wait for the answer', async () => {
	must(await ask(outside));
	expect(await opens(outside, scene.entryId)).toBe(true);
	const { entryId, office } = scene;
	must(await releaseFeedback(office, { entryId, withoutApproval: 'Läsaren är sjuk.' }));
	await expectNothing(outside);
	expect(must(await readingsWaiting(outside))).toEqual([]);
	expect(must(await readingDesk(outside, entryId))).toMatchObject({ asked: null, own: null });
	expect(await answer(outside, true)).toMatchObject({ refusal: { reason: 'already-done' } });
});
