// An edition ready for its panel, for tests: Kvalitetsutmärkelsen with entries in two classes, or Framsteget.
import { randomUUIDv7 } from 'node:crypto';
import type { World } from '../../../../tools/test-world.ts';
import { appoint } from '../people/index.ts';
import { inTransaction } from '../platform/database/index.ts';
import {
	installProgramme,
	openEdition,
	readProgrammes,
	type ProgrammeDefinition
} from '../programme/index.ts';
import { checkCondition } from './index.ts';

/** While the panel decides. */
export const decisionTime = '2026-10-15T09:00:00Z';

const calendar = {
	stages: {
		call: { opens: '2026-02-01T08:00', closes: '2026-05-20T23:59' },
		decision: { opens: '2026-10-01T08:00', closes: '2026-10-30T17:00' }
	},
	ceremony: { at: '2026-11-26T18:00', place: null }
};

export type TestEntry = { id: string; unit: string; classKey: string };

/** Adds an edition of an award as it is on disk; `slug` of an edition is made up. */
export async function judgedEdition(
	world: World,
	programme: 'framsteget' | 'kvalitetsutmarkelsen',
	change: (definition: ProgrammeDefinition) => ProgrammeDefinition = (same) => same
): Promise<string> {
	const system = world.system('2026-01-10T09:00:00Z');
	const found = (await readProgrammes('programmes')).find(
		({ definition }) => definition.key === programme
	);
	if (!found) throw new Error(`no programme ${programme}`);
	const { assessment } = found.definition;
	// Who is put on an entry here need not have been trained for it.
	const definition = change({
		...found.definition,
		assessment: assessment && { ...assessment, training: false }
	});
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const edition = await openEdition(system, {
		programmeId,
		slug: `test-${randomUUIDv7().slice(-8)}`,
		year: 2026,
		label: { sv: '2026', en: '2026' },
		definition,
		calendar
	});
	if (!edition.ok) throw new Error(JSON.stringify(edition.refusal));
	return edition.value.id;
}

let number = 0;

/** Adds a submitted entry, with its condition settled unless `budget` says otherwise. */
export async function enter(
	world: World,
	editionId: string,
	unit: string,
	classKey: string | null,
	budget: 'met' | 'not-met' | 'unchecked' = 'met'
): Promise<TestEntry> {
	const id = randomUUIDv7();
	number += 1;
	await world.owner(
		`insert into application.entry
			(organiser_id, id, edition_id, number, state, class_key, unit_name, organisation_name, eligibility, submitted_at)
		values ($1, $2, $3, $4, 'submitted', $5, $6, 'Bromma stadsdelsförvaltning', $7, '2026-05-01T10:00:00Z')`,
		[
			world.organiserId,
			id,
			editionId,
			number,
			classKey,
			unit,
			JSON.stringify({ answers: { 'budget-in-balance': 'yes' }, result: 'may-take-part' })
		]
	);
	if (classKey !== null && budget !== 'unchecked') {
		const checked = await checkCondition(world.system(decisionTime), {
			entryId: id,
			conditionKey: 'budget-in-balance',
			met: budget === 'met'
		});
		if (!checked.ok) throw new Error(checked.refusal.reason);
	}
	return { id, unit, classKey: classKey ?? '' };
}

/** Makes somebody an applicant of an entry. */
export async function applicantOf(world: World, editionId: string, entryId: string, name: string) {
	const person = await world.person(name, [], decisionTime);
	await inTransaction(world.system(), (tx) =>
		appoint(tx, world.system(), {
			personId: person.personId,
			role: 'applicant',
			editionId,
			entryId
		})
	);
	return person;
}

/** The prizes of Kvalitetsutmärkelsen's award, with the sum that the panel sets. */
export const cheque = (kronor: number) => [
	{ key: 'diploma', amountOre: null },
	{ key: 'cheque', amountOre: kronor * 100 }
];

/** An award as a panel would give it. */
export const award = (entryId: string, revision = 0, citation = 'Barnen är delaktiga.') => ({
	entryId,
	honour: 'award' as const,
	citation,
	prizes: cheque(25_000),
	position: 0,
	revision
});

/** No honour, said on purpose. */
export const nothing = (entryId: string, revision = 0) => ({
	entryId,
	honour: 'none' as const,
	citation: null,
	prizes: [],
	position: 0,
	revision
});
