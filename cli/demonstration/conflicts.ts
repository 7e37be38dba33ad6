// The demonstration's conflicts of interest: what a unit asked for, what the office decided, and what examiners have said.
import {
	declarationDesk,
	declareInEdition,
	pinConflict,
	wishDesk,
	wishFor
} from '../../src/lib/server/assessment/index.ts';
import { addressOf, examiners } from './cast.ts';
import type { EntryContent } from './content.ts';
import { editionId, type Editions } from './editions.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

type On = {
	actors: Actors;
	clock: Clock;
	editions: Editions;
	entries: readonly EntryContent[];
	entryIds: ReadonlyMap<string, string>;
};

const wish = {
	entry: 'fyrbaken',
	name: 'Peter Lundmark',
	reason:
		'Han ledde granskningen av oss förra året, och vi har en öppen fråga med hans förvaltning.'
};

const pins = [
	{
		entry: 'lonecenter',
		who: 'tomas',
		pinned: 'conflict',
		reason: 'Har lönecentrets chef som mentor.'
	},
	{
		// A past workplace speaks for a conflict; it was another part of a large administration.
		entry: 'graberga',
		who: 'karin',
		pinned: 'no-conflict',
		reason: 'Arbetade med vuxenutbildning för fyra år sedan, och har inte haft med skolan att göra.'
	}
] as const;

/** Before the teams: the unit's wish. */
export async function seedWishes({ actors, clock, entries, entryIds }: On) {
	const entryId = entryIds.get(wish.entry);
	const contact = entries.find(({ key }) => key === wish.entry)?.contact;
	if (!entryId || !contact) throw new Error(`the demonstration has no entry ${wish.entry}`);
	const unit = actorOf(actors, addressOf(contact.name), clock.instant(-46, '13:20'));
	if (must(await wishDesk(unit, entryId), 'reading wishes').wishes.length > 0) return;
	const { name, reason } = wish;
	must(await wishFor(unit, { entryId, about: 'person', name, reason }), 'asking for no assessor');
}

/** The office's decisions, and what all but one of the examiners have said. */
export async function seedConflicts({ actors, clock, editions, entryIds }: On) {
	const office = actorOf(actors, 'samir', clock.instant(-44, '09:15'));
	for (const { entry, who, pinned, reason } of pins) {
		const entryId = entryIds.get(entry);
		if (!entryId) throw new Error(`the demonstration has no entry ${entry}`);
		const { personId } = actorOf(actors, who, office.at);
		must(await pinConflict(office, { entryId, personId, pinned, reason }), 'pinning a conflict');
	}
	const round = editionId(editions, 'kvalitetsutmarkelsen/2026');
	for (const [place, key] of examiners.filter((each) => each !== 'mirjam').entries()) {
		const examiner = actorOf(actors, key, clock.instant(-43, `1${place}:25`));
		const { entries } = must(await declarationDesk(examiner, round), 'reading what to declare');
		// Two have more to say: so there is something to try.
		const some = key === 'tomas' || key === 'peter' ? entries.slice(3) : entries;
		const answers = some.flatMap(({ entryId, facts, said }) =>
			facts.length === 0 && said === 'not-yet' ? [{ entryId, said: 'none' as const }] : []
		);
		must(await declareInEdition(examiner, { editionId: round, answers }), 'declaring');
	}
}
