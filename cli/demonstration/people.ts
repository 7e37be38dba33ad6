// The persons and organisations of the demonstration, and what each holds on the house and the editions.
import type { Person, System } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { ensureUser } from '../../src/lib/server/platform/identity/index.ts';
import {
	appoint,
	ensureOrganisation,
	ensurePerson,
	issueToken,
	personByToken
} from '../../src/lib/server/people/index.ts';
import { addExaminer } from '../../src/lib/server/assessment/index.ts';
import { appointPanel } from '../../src/lib/server/judging/index.ts';
import { addressOf, cast, castMember, committee, examiners, jury } from './cast.ts';
import type { EntryContent } from './content.ts';
import { editionId, type Editions } from './editions.ts';
import { actorOf, asPerson, at, must, type Actors, type Clock } from './steps.ts';
import { demoToken } from './users.ts';

/** Tokens are given last, so whoever is last in the cast has one when everything is in place. */
const lastOfCast = cast.at(-1)?.email ?? '';

/** Answers whether the whole demonstration is there. */
export async function isSeeded(system: System): Promise<boolean> {
	return inTransaction(
		system,
		async (tx) => (await personByToken(tx, system, demoToken(lastOfCast))) !== undefined
	);
}

/** Adds the cast with their sign-ins, and everyone who wrote an entry; gives office and auditor their roles. */
export async function seedPersons(
	system: System,
	clock: Clock,
	entries: readonly EntryContent[]
): Promise<Actors> {
	const userIds = new Map<string, string>();
	for (const { email, name } of cast) userIds.set(email, await ensureUser(email, name));
	const early = at(system, clock.instant(-150, '09:00'));
	return inTransaction(early, async (tx) => {
		const organisations = new Map<string, string>();
		const organisationOf = async (name: string, kind: EntryContent['organisation']['kind']) => {
			const id =
				organisations.get(name) ??
				(await ensureOrganisation(tx, early, { name, kind, demo: true }));
			organisations.set(name, id);
			return id;
		};
		for (const { organisation } of entries)
			await organisationOf(organisation.name, organisation.kind);
		const actors = new Map<string, Person>();
		for (const member of cast) {
			const { key, name, email, title, organisation } = member;
			const userId = userIds.get(email);
			const personId = await ensurePerson(tx, early, {
				name,
				email,
				title,
				demo: true,
				...(userId ? { userId } : {}),
				...(organisation
					? { organisationId: await organisationOf(organisation, 'administration') }
					: {})
			});
			const actor = asPerson(early, personId, member);
			actors.set(key, actor).set(email, actor);
		}
		for (const { contact } of entries) {
			const { name, title } = contact;
			const email = addressOf(name);
			if (actors.has(email)) continue;
			const personId = await ensurePerson(tx, early, { name, email, title, demo: true });
			actors.set(email, asPerson(early, personId, { name, email }));
		}
		const hold = (key: string, role: 'office' | 'auditor') =>
			appoint(tx, early, { personId: actorOf(actors, key, early.at).personId, role });
		await hold('birgitta', 'office');
		await hold('samir', 'office');
		await hold('gunnel', 'auditor');
		return actors;
	});
}

/** The office appoints the jury of Framsteget 2026, and the committee and the examiners of Kvalitetsutmärkelsen 2026. */
export async function seedSeats(actors: Actors, clock: Clock, editions: Editions) {
	const office = (days: number) => actorOf(actors, 'birgitta', clock.instant(days, '10:30'));
	const seats = (keys: readonly string[]) =>
		keys.map((key, position) => {
			const { name, email, title } = castMember(key);
			return { name, email, title, chair: position === 0 };
		});
	must(
		await appointPanel(office(-60), {
			editionId: editionId(editions, 'framsteget/2026'),
			seats: seats(jury.map(({ key }) => key))
		}),
		'appointing the jury'
	);
	const quality = editionId(editions, 'kvalitetsutmarkelsen/2026');
	must(
		await appointPanel(office(-41), { editionId: quality, seats: seats(committee) }),
		'appointing the committee'
	);
	for (const key of examiners) {
		const { name, email } = castMember(key);
		must(
			await addExaminer(office(-48), { editionId: quality, name, email, organisation: '' }),
			`taking ${name} into the pool`
		);
	}
}

/** Gives everyone in the cast a token for the API. */
export async function seedTokens(system: System, actors: Actors) {
	await inTransaction(system, async (tx) => {
		for (const { email } of cast) {
			const { personId } = actorOf(actors, email, system.at);
			await issueToken(tx, system, { personId, name: 'Demonstration', token: demoToken(email) });
		}
	});
}
