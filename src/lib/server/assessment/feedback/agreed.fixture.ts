// For tests: a team that has agreed on an entry, and feedback that a second reader has approved.
import type { Person } from '../../platform/actor.ts';
import { agreeAndClose, handIn, must } from '../assessed-entry.fixture.ts';
import { askReader, draftDesk, giveReading, readingQuestions } from '../index.ts';

/** The team hands in and agrees: a strength, two improvement areas, a check, and a summary. */
export async function agreeOn(entryId: string, lead: Person, others: Person[]) {
	for (const each of [lead, ...others]) await handIn(each, entryId, 5);
	await agreeAndClose([lead, ...others], entryId, {
		score: 5,
		reason: 'Vår egen diskussion.',
		findings: {
			participation: [
				{ kind: 'strength', body: 'Brukarna påverkar menyn.' },
				{ kind: 'improvement_area', body: 'Hör fler än dem som kommer till möten.' },
				{ kind: 'improvement_area', body: 'Ni mäter för lite.' },
				{ kind: 'visit_check', body: 'Se en enkät.' }
			]
		},
		summary: 'En enhet som lyssnar.'
	});
}

export const fourTimes = (yes: boolean, words = '') =>
	Object.fromEntries(readingQuestions.map((question) => [question, { yes, words }]));

/** The lead asks a second reader, who approves. */
export async function approve(entryId: string, lead: Person, reader: Person) {
	must(await askReader(lead, { entryId, readerId: reader.personId }));
	const { draft } = must(await draftDesk(lead, entryId));
	must(
		await giveReading(reader, {
			entryId,
			revision: draft?.revision ?? 0,
			answers: fourTimes(true)
		})
	);
}
