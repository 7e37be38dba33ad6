// Beside a house, in the round that every-question.ts has opened: `ready EDITION NAME COUNT` begins entries that lack
// nothing for somebody of the demonstration and says their ids; `close EDITION` has the office let the call close with the
// minute that runs, or the next where this one is nearly over, and says when that is.
import { withOwner } from '../cli/run/owner.ts';
import { saveSection, startEntry } from '../src/lib/server/application/index.ts';
import { systemActor, type Person } from '../src/lib/server/platform/actor.ts';
import {
	closeDatabase,
	inTransaction,
	installation
} from '../src/lib/server/platform/database/index.ts';
import type { Outcome } from '../src/lib/server/platform/outcome.ts';
import { editionById, moveDates } from '../src/lib/server/programme/index.ts';

/** So much must be left of the minute for what is to happen in it. */
const enough = { seconds: 14 };
const zone = 'Europe/Stockholm';
const answers = {
	name: 'Kolonilotten vid viken',
	email: 'lotten@example.se',
	story: 'Skrivet i god tid'
};

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}

async function actorNamed(name: string, at: Temporal.Instant): Promise<Person> {
	const { id: organiserId } = await installation()
		.selectFrom('platform.organiser')
		.select('id')
		.executeTakeFirstOrThrow();
	const person = await inTransaction(systemActor(organiserId, at), (tx) =>
		tx
			.selectFrom('people.person')
			.select(['id', 'name', 'email'])
			.where('name', '=', name)
			.executeTakeFirstOrThrow()
	);
	const { id: personId, email } = person;
	return { kind: 'person', organiserId, at, locale: 'sv', requestId: null, personId, name, email };
}

async function ready(editionId: string, name: string, count: number) {
	const actor = await actorNamed(name, Temporal.Now.instant());
	const edition = await inTransaction(actor, (tx) => editionById(tx, actor, editionId));
	const classKey = edition?.definition.classes[0]?.key ?? '';
	const ids: string[] = [];
	for (let at = 0; at < count; at++) {
		const eligibilityAnswers = { area: 20, pesticides: 'none' };
		const begun = { editionId, eligibilityAnswers, classKey };
		const { entryId } = valueOf(await startEntry(actor, begun));
		const written = Object.entries(answers).map(([questionKey, value]) => ({
			questionKey,
			revision: 0,
			value
		}));
		valueOf(await saveSection(actor, { entryId, answers: written }));
		ids.push(entryId);
	}
	return ids.join(' ');
}

async function close(editionId: string) {
	const now = Temporal.Now.instant();
	const office = await actorNamed('Birgitta Ahlmark', now);
	const edition = await inTransaction(office, (tx) => editionById(tx, office, editionId));
	if (!edition) throw new Error('no such edition');
	const last = now.add(enough).toZonedDateTimeISO(zone).round({
		smallestUnit: 'minute',
		roundingMode: 'floor'
	});
	const closes = last.toPlainDateTime().toString({ smallestUnit: 'minute' });
	const { calendar } = edition;
	const call = { opens: calendar.stages.call?.opens ?? null, closes };
	const stages = { ...calendar.stages, call };
	valueOf(await moveDates(office, { editionId, calendar: { ...calendar, stages } }));
	return String(last.add({ minutes: 1 }).epochMilliseconds);
}

const [what, editionId = '', name = '', count = '1'] = process.argv.slice(2);
await withOwner(async () => {
	console.log(
		what === 'close' ? await close(editionId) : await ready(editionId, name, Number(count))
	);
	await closeDatabase();
});
process.exit(0);
