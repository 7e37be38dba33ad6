// For tests: an edition whose call is open, and an entry in it that is ready to be submitted.
import type { World } from '../../../../tools/test-world.ts';
import type { Actor } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import type { Outcome } from '../platform/outcome.ts';
import {
	formQuestions,
	installProgramme,
	openEdition,
	readProgrammes,
	type FormQuestion,
	type ProgrammeDefinition
} from '../programme/index.ts';
import { declareBoardNotice, saveSection, startEntry } from './index.ts';

/** The value, where a test takes for granted that it is not refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
	return outcome.value;
}

/** Opens a call from 1 February to 20 March 2026 at 23.59; answers the edition's id. */
export async function openCall(
	world: World,
	slug: 'framsteget' | 'kvalitetsutmarkelsen',
	change: (definition: ProgrammeDefinition) => ProgrammeDefinition = (same) => same
): Promise<string> {
	const found = (await readProgrammes('programmes')).find(
		({ definition }) => definition.key === slug
	);
	if (!found) throw new Error(`no programme ${slug}`);
	const definition = change(found.definition);
	const system = world.system();
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	const edition = await openEdition(system, {
		programmeId,
		slug: '2026',
		year: 2026,
		label: { sv: '2026', en: '2026' },
		definition,
		calendar: {
			stages: { call: { opens: '2026-02-01T08:00', closes: '2026-03-20T23:59' } },
			ceremony: null
		}
	});
	return valueOf(edition).id;
}

/** Answers that let a unit take part. */
export const eligible = {
	framsteget: { operation: 'city', introduced: 'yes' },
	kvalitetsutmarkelsen: {
		financed: 'yes',
		operation: 'city',
		'budget-responsibility': 'yes',
		'staff-responsibility': 'yes',
		employees: 12,
		'board-notice': 'yes',
		'budget-in-balance': 'yes'
	}
} as const;

function answerTo(question: FormQuestion, unit: string): string {
	if (question.role === 'unit') return unit;
	switch (question.type) {
		case 'number':
		case 'money':
			return '12';
		case 'date':
			return '2026-01-15';
		case 'one-of':
		case 'several-of':
			return question.options[0]?.key ?? '';
		case 'e-mail':
			return 'kontakt@example.se';
		case 'phone':
			return '08-123 45 67';
		case 'link':
		case 'film':
			return 'https://film.example.se/v/1';
		default:
			return `Svar på ”${question.label.sv}”`;
	}
}

/** Starts an entry and answers every question that must be answered; answers the entry's id. */
export async function readyEntry(
	actor: Actor,
	editionId: string,
	slug: keyof typeof eligible,
	unit = 'Kostenheten'
): Promise<string> {
	const { entryId } = valueOf(
		await startEntry(actor, { editionId, eligibilityAnswers: eligible[slug] })
	);
	const found = (await readProgrammes('programmes')).find(
		({ definition }) => definition.key === slug
	);
	const known = ['contact-name', 'contact-email'];
	const answers = (found ? formQuestions(found.definition) : [])
		.filter(({ required, role }) => required && !known.includes(role ?? ''))
		.filter(({ key }) => !Object.hasOwn(eligible[slug], key))
		.map((question) => ({
			questionKey: question.key,
			revision: 0,
			value: answerTo(question, unit)
		}));
	valueOf(await saveSection(actor, { entryId, answers }));
	if (found?.definition.boardNotice.required) {
		valueOf(await declareBoardNotice(actor, { entryId, board: 'Socialnämnden', declared: true }));
	}
	return entryId;
}
