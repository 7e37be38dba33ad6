// What the list says of an entry follows what it hangs on, also where that is not one of the entry's own answers.
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	editionById,
	installProgramme,
	openEdition,
	readProgrammes
} from '../../programme/index.ts';
import { readyEntry, valueOf } from '../call.fixture.ts';
import { confirmFilm, saveAnswer, worklist } from '../index.ts';
import { entriesToWriteTo } from '../message/queries.ts';

const world = useWorld();
let office: Person;
let anna: Person;
let earlier: string;
let edition: string;
let entryId: string;

beforeAll(async () => {
	const system = world.system();
	const [found] = await readProgrammes('programmes');
	if (!found) throw new Error('no programme');
	const definition = structuredClone(found.definition);
	definition.pastHonours = [
		{
			key: 'won-lately',
			honour: 'award',
			withinEditions: 2,
			consequence: 'may-not-take-part',
			explanation: { sv: 'Ni har vunnit nyligen.', en: 'You have won lately.' }
		}
	];
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const open = async (year: number) => {
		const slug = String(year);
		const label = { sv: slug, en: slug };
		const stages = { call: { opens: `${slug}-02-01T08:00`, closes: `${slug}-03-20T23:59` } };
		const calendar = { stages, ceremony: null };
		return valueOf(
			await openEdition(system, { programmeId, slug, year, label, definition, calendar })
		).id;
	};
	earlier = await open(2025);
	await world.owner('update programme.edition set released_at = now() where id = $1', [earlier]);
	edition = await open(2026);
	office = await world.person('Olle Berg', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	entryId = await readyEntry(anna, edition, 'framsteget', 'Vinnarenheten');
});

const listed = async () => valueOf(await worklist(office, edition)).rows[0];

it('a film that nobody has said the length of is missing, until it is said', async () => {
	expect(await listed()).toMatchObject({ missing: 0 });
	const href = 'https://film.example.se/1';
	valueOf(await saveAnswer(anna, { entryId, questionKey: 'film', revision: 0, value: href }));
	expect(await listed()).toMatchObject({ missing: 1 });
	const said = { href, length: true, captions: true };
	valueOf(await confirmFilm(anna, { entryId, questionKey: 'film', ...said }));
	expect(await listed()).toMatchObject({ missing: 0 });
});

it('an honour that is published, and one that is not any more, tells at once', async () => {
	expect(await listed()).toMatchObject({ result: 'may-take-part', missing: 0 });
	await world.owner(
		`insert into published.honour
			(organiser_id, edition_id, id, programme, round, edition_slug, honour, honour_name, unit, prizes, position, demo)
		 values ($1, $2, uuidv7(), 'framsteget', '{"sv":"2025","en":"2025"}', '2025', 'award',
			'{"sv":"Framsteget","en":"Framsteget"}', 'Vinnarenheten', '[]', 0, false)`,
		[world.organiserId, earlier]
	);
	expect(await listed()).toMatchObject({
		result: 'may-not-take-part',
		missing: 1,
		missingWhat: [{ kind: 'past-honour' }]
	});
	const [toWrite] = await inTransaction(office, async (tx) => {
		const found = await editionById(tx, office, edition);
		return found ? entriesToWriteTo(tx, office, found) : [];
	});
	expect(toWrite).toMatchObject({
		eligibility: 'may-not-take-part',
		missing: [{ kind: 'past-honour', explanation: { sv: 'Ni har vunnit nyligen.' } }]
	});
	await world.owner('delete from published.honour where edition_id = $1', [earlier]);
	expect(await listed()).toMatchObject({ result: 'may-take-part', missing: 0 });
});
