// Makes the demonstration round: fictional persons, four editions and their entries, assessed as far as each should be.
// Everything goes through the rooms' own commands, so that it is checked, logged and mailed as in life.
import { systemActor } from '../../src/lib/server/platform/actor.ts';
import { installation } from '../../src/lib/server/platform/database/index.ts';
import { publishParticipants } from '../../src/lib/server/publication/index.ts';
import { seedAssessment } from './assessment.ts';
import { seedConflicts, seedWishes } from './conflicts.ts';
import { assessmentOf2026, entriesOf, type EntryContent } from './content.ts';
import { calls2026, editionId, seedEditions, seedingBegan } from './editions.ts';
import { begunAgain, seedDraft, seedEntries } from './entries.ts';
import { seedEvenings } from './evenings.ts';
import { seedNextExaminers, seedTrainedExaminers } from './examiners.ts';
import { seedJury } from './jury.ts';
import { seedOfficeActs } from './office-acts.ts';
import { seedOrganisations } from './organisations.ts';
import { isSeeded, seedPersons, seedSeats, seedTokens } from './people.ts';
import { seedReader } from './reader.ts';
import { seedPool } from './pool.ts';
import { seedPostcodes } from './postcodes.ts';
import { seedReminders } from './reminders.ts';
import { actorOf, at, Clock, must } from './steps.ts';
import { seedTrainingCase } from './training.ts';

/**
 * Makes the demonstration for an organiser whose two awards are in place, with dates counted from `at`; where it is not to
 * be `assessed`, nobody has been appointed to assess anything yet. Does nothing when it is there; goes on where it was
 * when an earlier seeding was cut short.
 */
export async function seedDemonstration(input: {
	organiserId: string;
	at: Temporal.Instant;
	assessed?: boolean;
}) {
	const system = systemActor(input.organiserId, input.at);
	if (await isSeeded(system)) return;
	const { timeZone } = await installation()
		.selectFrom('platform.organiser')
		.select('time_zone as timeZone')
		.where('id', '=', input.organiserId)
		.executeTakeFirstOrThrow();
	// One that was cut short goes on with the dates that it began with.
	const begun = await seedingBegan(system, timeZone);
	const clock = new Clock(begun ?? input.at, timeZone);
	const steps = await entriesOf('framsteget');
	const quality = await entriesOf('kvalitetsutmarkelsen');
	const all = [...quality.submitted, ...steps.submitted, ...quality.drafts, ...steps.drafts];

	const actors = await seedPersons(system, clock, all);
	await seedOrganisations(system, actors, clock);
	const editions = await seedEditions(system, clock);
	const in2026 = async (award: keyof typeof calls2026, content: EntryContent[]) =>
		seedEntries(
			{ award, editionId: editionId(editions, `${award}/2026`), actors, clock },
			content,
			calls2026[award]
		);
	const toDecide = await in2026('framsteget', steps.submitted);
	const entryIds = await in2026('kvalitetsutmarkelsen', quality.submitted);
	await seedSeats(actors, clock, editions);
	await seedTrainedExaminers({ system, actors, clock, editions });
	await seedPool({ actors, clock, editions });
	await seedTrainingCase({ system, actors, clock, editions });
	const towards = { actors, clock, editions, entries: quality.submitted, entryIds };
	await seedWishes(towards);
	await seedConflicts(towards);

	const assessed = input.assessed === false ? [] : await assessmentOf2026();
	for (const [place, content] of assessed.entries()) {
		const entry = quality.submitted.find(({ key }) => key === content.entry);
		const entryId = entryIds.get(content.entry);
		if (!entry || !entryId) throw new Error(`the demonstration has no entry ${content.entry}`);
		await seedAssessment({ entryId, entry, content, place, actors, clock });
	}
	must(
		await publishParticipants(actorOf(actors, 'samir', clock.instant(-20, '11:00')), {
			editionId: editionId(editions, 'kvalitetsutmarkelsen/2026')
		}),
		'showing who takes part'
	);

	await seedJury({
		editionId: editionId(editions, 'framsteget/2026'),
		entryIds: toDecide,
		actors,
		clock
	});
	await seedEvenings({ actors, clock, editions, entries: steps.submitted });

	const draftIds = new Map<string, string>();
	for (const [award, { drafts, submitted }, again] of [
		['kvalitetsutmarkelsen', quality, 14],
		['framsteget', steps, 3]
	] as const) {
		const on = { award, editionId: editionId(editions, `${award}/2027`), actors, clock };
		for (const [place, entry] of drafts.entries()) {
			const begun = { day: -6 + place * 2, time: '14:10' };
			draftIds.set(entry.key, await seedDraft(on, entry, begun));
		}
		// Both calls have been open for longer than that.
		for (const [place, entry] of begunAgain(submitted, again).entries()) {
			await seedDraft(on, entry, { day: -1 - ((place * 7) % 11), time: '09:40' });
		}
	}
	const idOfEntry = (ids: ReadonlyMap<string, string>, key: string) => {
		const id = ids.get(key);
		if (!id) throw new Error(`the demonstration has no entry ${key}`);
		return id;
	};
	await seedOfficeActs({
		actors,
		clock,
		notWinYet: idOfEntry(entryIds, 'lonnkronan'),
		needsTime: idOfEntry(draftIds, 'sprakvardar')
	});
	await seedReader({
		actors,
		clock,
		submitted: idOfEntry(entryIds, 'ronnbacken'),
		draft: idOfEntry(draftIds, 'blaklinten')
	});
	await seedNextExaminers({ system, actors, clock, editions });
	await seedPostcodes(actors, clock);
	await seedReminders(at(system, clock.now), editions);
	await seedTokens(system, actors);
}
