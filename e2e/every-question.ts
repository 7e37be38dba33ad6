// Beside a house: opens a round of a made-up award whose form asks every kind of question, and begins an entry in it for
// somebody of the demonstration. `node e2e/every-question.ts NAME`; says the ids of the edition and the entry.
import { readFileSync } from 'node:fs';
import { withOwner } from '../cli/run/owner.ts';
import { startEntry } from '../src/lib/server/application/index.ts';
import { systemActor, type Person } from '../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../src/lib/server/platform/database/index.ts';
import {
	installProgramme,
	openEdition,
	parseDefinition
} from '../src/lib/server/programme/index.ts';

const award = 'src/lib/server/programme/definition/made-up-award.fixture.json';
const text = (sv: string, en: string) => ({ sv, en });
const results = {
	key: 'results',
	title: text('Resultat', 'Results'),
	questions: [
		{
			key: 'measured',
			type: 'one-of',
			label: text('Har ni mätt resultatet?', 'Have you measured the result?'),
			options: [
				{ key: 'yes', label: text('Ja', 'Yes') },
				{ key: 'no', label: text('Nej', 'No') }
			]
		},
		{
			key: 'figures',
			type: 'table',
			label: text('Vad visar mätningarna?', 'What do the measurements show?'),
			help: text('En rad för varje mått.', 'A row for each measure.'),
			atMost: 4,
			shownWhen: [{ question: 'measured', is: ['yes'] }]
		},
		{
			key: 'why-not',
			type: 'long-text',
			label: text('Varför har ni inte mätt?', 'Why have you not measured?'),
			limit: { unit: 'words', max: 10 },
			shownWhen: [{ question: 'measured', is: ['no'] }]
		},
		{
			key: 'told',
			type: 'long-text',
			label: text('Vad säger de ni är till för?', 'What do those you are there for say?'),
			limit: { unit: 'characters', max: 500 }
		}
	]
};
const people = {
	key: 'people',
	title: text('Kontakt', 'Contact'),
	questions: [
		{
			key: 'manager',
			type: 'contact',
			label: text('Vem är chef för verksamheten?', 'Who manages the work?'),
			asks: ['name', 'e-mail', 'phone']
		},
		{
			key: 'administration',
			type: 'organisation',
			label: text('Vilken förvaltning hör ni till?', 'Which administration are you part of?')
		},
		{
			key: 'partner',
			type: 'unit',
			label: text('Vilken enhet har ni arbetat med?', 'Which unit have you worked with?')
		}
	]
};

const name = process.argv[2] ?? '';
await withOwner(async () => {
	const { id: organiserId } = await installation()
		.selectFrom('platform.organiser')
		.select('id')
		.executeTakeFirstOrThrow();
	const now = Temporal.Now.instant();
	const system = systemActor(organiserId, now);
	const raw = JSON.parse(readFileSync(award, 'utf8')) as { form: { sections: unknown[] } };
	raw.form.sections.push(results, people);
	const parsed = parseDefinition(raw);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
	const { definition } = parsed;
	const wall = (days: number) => `${Temporal.Now.plainDateISO('Europe/Stockholm').add({ days })}`;
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 9 })
	);
	const slug = `prov-${now.epochMilliseconds}`;
	const edition = await openEdition(system, {
		programmeId,
		slug,
		year: 2026,
		// Each has a name of its own, as an office would give it.
		label: text(`prov ${now.epochMilliseconds}`, `trial ${now.epochMilliseconds}`),
		definition,
		calendar: {
			stages: { call: { opens: `${wall(-3)}T08:00`, closes: `${wall(9)}T23:59` } },
			ceremony: null
		},
		demo: true
	});
	if (!edition.ok) throw new Error(JSON.stringify(edition.refusal));
	const person = await inTransaction(system, (tx) =>
		tx
			.selectFrom('people.person')
			.select(['id', 'name', 'email'])
			.where('name', '=', name)
			.executeTakeFirstOrThrow()
	);
	const actor: Person = {
		kind: 'person',
		organiserId,
		at: now,
		locale: 'sv',
		requestId: null,
		personId: person.id,
		name: person.name,
		email: person.email
	};
	const started = await startEntry(actor, { editionId: edition.value.id });
	if (!started.ok) throw new Error(JSON.stringify(started.refusal));
	console.log(edition.value.id, started.value.entryId);
	await closeDatabase();
});
// Nothing of it is to wait for anything more.
process.exit(0);
