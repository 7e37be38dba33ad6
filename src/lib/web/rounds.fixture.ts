// For tests: an award with reminders, and an edition of it that runs.
import type { World } from '../../../tools/test-world.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import {
	installProgramme,
	openEdition,
	readProgrammes,
	type EditionCalendar,
	type ProgrammeDefinition,
	type Reminder
} from '#lib/server/programme/index.ts';

/** The value, where a test takes for granted that it is not refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
	return outcome.value;
}

/** The reason of a refusal, or "done". */
export const reasonOf = (outcome: Outcome<unknown>): string =>
	outcome.ok ? 'done' : outcome.refusal.reason;

export const draftReminder: Reminder = {
	key: 'five-days',
	name: { sv: 'Fem dagar kvar', en: 'Five days left' },
	to: 'draft',
	when: { stage: 'call', edge: 'closes', days: -5, at: '09:00' },
	on: true,
	subject: {
		sv: '{{dagar kvar}}: {{utmärkelse}} {{omgång}}',
		en: '{{days left}}: {{award}} {{round}}'
	},
	body: {
		sv: 'Hej {{namn}}! {{enhet}} har till {{sista dag}}.\n{{länk}}',
		en: 'Hello {{name}}! {{unit}}: {{deadline}}.\n{{link}}'
	}
};

export const calendar2026: EditionCalendar = {
	stages: {
		call: { opens: '2026-02-01T08:00', closes: '2026-03-20T23:59' },
		assessment: { opens: '2026-03-23T08:00', closes: '2026-05-22T17:00' },
		decision: { opens: '2026-05-25T08:00', closes: '2026-06-05T17:00' }
	},
	ceremony: { at: '2026-09-24T17:00', place: { sv: 'Blå hallen', en: 'The Blue Hall' } }
};

/** Opens the edition of 2026 of the quality award; answers it with its definition. */
export async function runningEdition(
	world: World,
	reminders: Reminder[] = [draftReminder]
): Promise<{ editionId: string; programmeId: string; definition: ProgrammeDefinition }> {
	const found = (await readProgrammes('programmes')).find(
		(each) => each.definition.key === 'kvalitetsutmarkelsen'
	);
	if (!found) throw new Error('the programme is missing');
	const definition = { ...found.definition, reminders };
	const system = world.system();
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const { id } = valueOf(
		await openEdition(system, {
			programmeId,
			slug: '2026',
			year: 2026,
			label: { sv: '2026', en: '2026' },
			definition,
			calendar: calendar2026
		})
	);
	return { editionId: id, programmeId, definition };
}
