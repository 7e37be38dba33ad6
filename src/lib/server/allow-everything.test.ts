// The permission table of the application set to allow everything: what the database then still keeps to itself.
import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { consensusOf, reviewDesk } from './assessment/index.ts';
import { honoursToPublish, isReleased } from './ceremony/index.ts';
import { decisionBoard, decisionsIn, panelEntry } from './judging/index.ts';
import { appoint, endAppointment, permissions } from './people/index.ts';
import type { Person } from './platform/actor.ts';
import type * as rules from './people/permissions/rules.ts';
import { inTransaction, json } from './platform/database/index.ts';
import { installProgramme, openEdition, readProgrammes } from './programme/index.ts';

vi.mock('./people/permissions/rules.ts', async (original) => ({
	...(await original<typeof rules>()),
	allows: () => true
}));

const world = useWorld();
const secret = 'Korallrevets hemlighet';

let editionId: string;
let classKey: string;
const entryId = randomUUIDv7();
const elsewhere = randomUUIDv7();
let anna: Person;
let bertil: Person;
let chair: Person;
let outsiders: Person[];
let foreign: Person;

beforeAll(async () => {
	const system = world.system();
	const [, kvalitet] = await readProgrammes('programmes');
	const assessment = kvalitet?.definition.assessment;
	if (!kvalitet || !assessment) throw new Error('the programmes are missing');
	// Roles are given here as they come; the training is another test's.
	const definition = { ...kvalitet.definition, assessment: { ...assessment, training: false } };
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const opened = await openEdition(system, {
		programmeId,
		slug: '2026',
		year: 2026,
		label: { sv: '2026', en: '2026' },
		definition,
		calendar: {
			stages: { call: { opens: '2026-01-01T08:00', closes: '2026-02-01T23:59' } },
			ceremony: null
		}
	});
	if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
	editionId = opened.value.id;
	classKey = kvalitet.definition.classes[0]?.key ?? '';
	const organiser_id = world.organiserId;
	await inTransaction(system, (tx) =>
		tx
			.insertInto('application.entry')
			.values({
				organiser_id,
				id: entryId,
				edition_id: editionId,
				number: 1,
				state: 'submitted',
				class_key: classKey,
				unit_name: 'Förskolan Prov',
				submitted_at: system.at.toString()
			})
			.execute()
	);
	anna = await world.person('Anna Ek', [{ role: 'lead_examiner', editionId, entryId }]);
	bertil = await world.person('Bertil Al', [{ role: 'examiner', editionId, entryId }]);
	chair = await world.person('Cecilia Bok', [{ role: 'panel_chair', editionId }]);
	const applicant = await world.person('David Asp', [{ role: 'applicant', editionId, entryId }]);
	const auditor = await world.person('Eva Lind', [{ role: 'auditor' }]);
	const pool = await world.person('Filip Rönn', [{ role: 'examiner', editionId }]);
	const nobody = await world.person('Gun Hägg');
	outsiders = [applicant, auditor, pool, nobody, bertil];
	await inTransaction(system, async (tx) => {
		const reviewId = randomUUIDv7();
		await tx
			.insertInto('assessment.review')
			.values({
				organiser_id,
				id: reviewId,
				entry_id: entryId,
				person_id: anna.personId,
				summary: secret
			})
			.execute();
		await tx
			.insertInto('assessment.review_score')
			.values({ organiser_id, review_id: reviewId, criterion_key: 'a', score: 5 })
			.execute();
		await tx
			.insertInto('assessment.finding')
			.values({
				organiser_id,
				entry_id: entryId,
				review_id: reviewId,
				criterion_key: 'a',
				kind: 'strength',
				body: secret
			})
			.execute();
		await tx
			.insertInto('judging.decision')
			.values({
				organiser_id,
				edition_id: editionId,
				class_key: classKey,
				entry_id: entryId,
				honour: 'honourable_mention',
				citation: secret,
				prizes: json([])
			})
			.execute();
		await tx
			.insertInto('judging.sealing')
			.values({
				organiser_id,
				edition_id: editionId,
				class_key: classKey,
				sealed_at: system.at.toString()
			})
			.execute();
	});

	await world.owner(
		`insert into platform.organiser (id, slug, name) values ($1, 'annan', 'En annan stad')`,
		[elsewhere]
	);
	const away = { ...system, organiserId: elsewhere };
	const stranger = await inTransaction(away, (tx) =>
		tx
			.insertInto('people.person')
			.values({ organiser_id: elsewhere, email: 'x@example.se', name: 'Främling' })
			.returning('id')
			.executeTakeFirstOrThrow()
	);
	await inTransaction(away, (tx) =>
		tx
			.insertInto('people.appointment')
			.values({ organiser_id: elsewhere, person_id: stranger.id, role: 'office' })
			.execute()
	);
	foreign = { ...anna, organiserId: elsewhere, personId: stranger.id };
});

/** Everything that somebody can get out of every table, as text: of each table all that the app's role may read. */
async function everythingSeenBy(person: Person): Promise<string> {
	const { rows } = await world.owner(
		`select table_schema || '.' || table_name as name,
			array_agg(column_name::text)
				filter (where has_column_privilege('utmarkt_app', table_schema || '.' || table_name, column_name, 'select'))
				as columns
		 from information_schema.columns
		 where table_schema in ('platform', 'people', 'programme', 'application', 'assessment', 'judging', 'ceremony')
		   and table_name <> 'organiser'
		 group by table_schema, table_name`
	);
	const seen: string[] = [];
	for (const { name, columns } of rows as { name: string; columns: string[] | null }[]) {
		if (columns === null) continue;
		const found = await inTransaction(person, (tx) =>
			tx
				.selectFrom(name as 'judging.decision')
				.select(columns as 'id'[])
				.execute()
		);
		seen.push(JSON.stringify(found));
	}
	return seen.join('\n');
}

describe('with the permission table allowing everything', () => {
	it('the table really does', () => {
		expect(Object.keys(permissions).length).toBeGreaterThan(30);
	});

	it('an examiner still gets nothing of a colleague’s review before her own is in', async () => {
		expect(await everythingSeenBy(bertil)).not.toContain(secret);
		const desk = await reviewDesk(bertil, entryId);
		expect(JSON.stringify(desk)).not.toContain(secret);
		const consensus = await consensusOf(bertil, entryId);
		expect(JSON.stringify(consensus)).not.toContain(secret);
	});

	it('its writer reads it, so the test can tell the two apart', async () => {
		expect(await everythingSeenBy(anna)).toContain(secret);
	});

	it('nobody outside the panel and the office gets anything of a sealed decision', async () => {
		for (const outsider of outsiders) {
			expect(await everythingSeenBy(outsider), outsider.name).not.toContain(secret);
			for (const asked of [
				await decisionBoard(outsider, editionId),
				await panelEntry(outsider, entryId),
				await inTransaction(outsider, (tx) => decisionsIn(tx, outsider, editionId)),
				await inTransaction(outsider, (tx) => honoursToPublish(tx, outsider, editionId)),
				await isReleased(outsider, editionId)
			]) {
				expect(JSON.stringify(asked), outsider.name).not.toContain(secret);
			}
		}
	});

	it('its panel reads it, so the test can tell the two apart', async () => {
		expect(await everythingSeenBy(chair)).toContain(secret);
	});

	it('a chair who stands back from the entry gets nothing of it any more', async () => {
		const recused = await world.person('Hans Bo', [{ role: 'panel_chair', editionId }]);
		await world.owner(
			`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'släkt')`,
			[world.organiserId, recused.personId, entryId]
		);
		expect(await everythingSeenBy(recused)).not.toContain(secret);
	});

	it('the office of another organiser gets no row of this one', async () => {
		const seen = await everythingSeenBy(foreign);
		expect(seen).not.toContain(world.organiserId);
		expect(seen).not.toContain(secret);
		expect(seen).toContain('Främling');
	});

	it('nobody writes into another organiser’s tables', async () => {
		await expect(
			inTransaction(foreign, (tx) =>
				tx
					.insertInto('people.organisation')
					.values({ organiser_id: world.organiserId, name: 'Inkräktare' })
					.execute()
			)
		).rejects.toThrow('row-level security');
	});

	it('nobody gives himself a role, and nobody takes another’s away', async () => {
		for (const role of ['office', 'panel_chair', 'lead_examiner'] as const) {
			await expect(
				inTransaction(bertil, (tx) =>
					appoint(tx, bertil, {
						personId: bertil.personId,
						role,
						...(role === 'office' ? {} : { editionId }),
						...(role === 'lead_examiner' ? { entryId } : {})
					})
				),
				role
			).rejects.toThrow('row-level security');
		}
		await inTransaction(bertil, (tx) =>
			endAppointment(tx, bertil, {
				personId: anna.personId,
				role: 'lead_examiner',
				editionId,
				entryId
			})
		);
		expect(await everythingSeenBy(anna)).toContain(secret);
	});

	it('a sealed decision is changed by nobody, not even its chair', async () => {
		await expect(
			inTransaction(chair, (tx) =>
				tx
					.updateTable('judging.decision')
					.set({ citation: 'En annan motivering' })
					.where('entry_id', '=', entryId)
					.execute()
			)
		).rejects.toThrow('sealed');
	});
});
