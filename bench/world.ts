// What the benches measure on: both awards with their archive, and an open edition with one draft.
import pg from 'pg';
import { systemActor, type Person, type System } from '../src/lib/server/platform/actor.ts';
import { inTransaction } from '../src/lib/server/platform/database/index.ts';
import { startEntry } from '../src/lib/server/application/index.ts';
import { appoint, ensurePerson } from '../src/lib/server/people/index.ts';
import {
	installProgramme,
	openEdition,
	readProgrammes
} from '../src/lib/server/programme/index.ts';
import { publishEdition, publishProgrammes } from '../src/lib/server/publication/index.ts';

export type World = {
	url: string;
	organiserId: string;
	system: System;
	applicant: Person;
	office: Person;
	/** The open edition, with one draft that is written by hand. */
	editionId: string;
	entryId: string;
	/** A connection as the owner, for references in bare SQL. */
	bare: pg.Client;
};

export async function prepareWorld(url: string): Promise<World> {
	const bare = new pg.Client({ connectionString: url });
	await bare.connect();
	const { rows } = await bare.query<{ id: string }>(
		`insert into platform.organiser (slug, name) values ('matning', 'Mätning') returning id`
	);
	const organiserId = rows[0]?.id ?? '';
	const system = systemActor(organiserId, Temporal.Now.instant());
	const onDisk = await readProgrammes('programmes');
	let programmeId = '';
	await inTransaction(system, async (tx) => {
		for (const [position, programme] of onDisk.entries()) {
			const made = await installProgramme(tx, system, { ...programme, position });
			if (programme.definition.key === 'framsteget') programmeId = made.programmeId;
			await publishProgrammes(tx, system);
			for (const editionId of made.archived) await publishEdition(tx, system, editionId);
		}
	});
	const definition = onDisk.find((each) => each.definition.key === 'framsteget')?.definition;
	if (!definition) throw new Error('Framsteget is missing');
	const opened = await openEdition(system, {
		programmeId,
		slug: 'matning',
		year: null,
		label: { sv: 'mätning', en: 'measuring' },
		definition,
		calendar: {
			stages: { call: { opens: '2020-01-01T00:00', closes: '2100-01-01T23:59' } },
			ceremony: null
		}
	});
	if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
	const person = async (name: string, email: string, role: 'office' | null): Promise<Person> => {
		const personId = await inTransaction(system, async (tx) => {
			const id = await ensurePerson(tx, system, { email, name });
			if (role) await appoint(tx, system, { personId: id, role });
			return id;
		});
		return { ...system, kind: 'person', personId, name, email };
	};
	const applicant = await person('Mätning', 'matning@example.se', null);
	const office = await person('Kansliet', 'kansliet@example.se', 'office');
	const started = await startEntry(applicant, {
		editionId: opened.value.id,
		eligibilityAnswers: {}
	});
	if (!started.ok) throw new Error(JSON.stringify(started.refusal));
	const { entryId } = started.value;
	const editionId = opened.value.id;
	return { url, organiserId, system, applicant, office, editionId, entryId, bare };
}
