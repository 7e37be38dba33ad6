// Who is who in the demonstration, towards two entries: one of Kvalitetsutmärkelsen in assessment, one of Framsteget
// ready for decision. Found by asking, so that the tests do not know the demonstration by heart.
import { request, type APIRequestContext } from '@playwright/test';
import type { Role } from '../src/lib/server/people/index.ts';
import type { DemoUser, House } from './house.ts';

type EntryRow = {
	id: string;
	programme: string;
	edition: string;
	unit: string | null;
	state: string;
};

export type Thing = {
	editionId: string;
	entryId: string;
	programme: string;
	slug: string;
	/** One of the organisations that everybody may know of. */
	organisationId: string;
	/** A draft of the award. */
	draftId: string;
};

export type Cast = {
	/** In assessment, with a team. */
	assessed: Thing;
	/** Ready for decision, with a panel. */
	decided: Thing;
	/** One of each kind, by what they are in the demonstration and by the roles that they hold towards the two things. */
	people: Player[];
};

type Player = {
	user: DemoUser;
	towards: { assessed: Set<Role>; decided: Set<Role> };
	/** In the pool of the examiners of the assessed one's edition. */
	pool: boolean;
};

export async function castOf(house: House): Promise<Cast> {
	const users = await house.users();
	const seen = new Map<string, EntryRow[]>();
	for (const user of users) seen.set(user.email, await entriesOf(house, user));
	const office = users.find((user) => /kansli/i.test(user.role.sv));
	if (!office) throw new Error('the demonstration has no office');
	const ids = await editionIds(house, office);

	const [organisation] = await asked<{ id: string }[]>(house, office, '/organisations?q=skola');
	const organisationId = organisation?.id ?? '';

	const draftOf = async (programme: string) => {
		const answer = await fetch(`${house.url}/api/v1/programmes/drafts`, {
			method: 'POST',
			headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ programme })
		});
		return ((await answer.json()) as { id: string }).id;
	};

	const thing = async (programme: string): Promise<Thing> => {
		const applicants = users.filter((user) => /sökande/i.test(user.role.sv));
		const row = applicants
			.flatMap((user) => seen.get(user.email) ?? [])
			.find(
				(entry) =>
					entry.programme === programme && entry.edition === '2026' && entry.state === 'submitted'
			);
		const editionId = ids.get(`/${programme}/2026`);
		if (!row || !editionId) throw new Error(`no entry of ${programme} 2026 has its applicant here`);
		const draftId = await draftOf(programme);
		return { editionId, entryId: row.id, programme, slug: '2026', organisationId, draftId };
	};
	const assessed = await thing('kvalitetsutmarkelsen');
	const decided = await thing('framsteget');

	const towards = (user: DemoUser, at: Thing): Set<Role> => {
		const held = new Set<Role>(['visitor', 'person']);
		const role = user.role.sv.toLowerCase();
		const sees = (seen.get(user.email) ?? []).some((entry) => entry.id === at.entryId);
		if (role.includes('kansli')) held.add('office');
		if (role.includes('revisor')) held.add('auditor');
		if (!sees) return held;
		if (role.includes('sökande') && !role.includes('examinator')) held.add('applicant');
		if (role.includes('läsare')) held.add('reader');
		if (role.includes('examinator'))
			held.add(role.includes('ledande') ? 'lead_examiner' : 'examiner');
		if (role.includes('ordförande')) held.add('panel_chair');
		if (role.includes('jurymedlem') || role.includes('ledamot')) held.add('panel_member');
		return held;
	};
	return {
		assessed,
		decided,
		people: oneOfEachKind(
			users.map((user) => ({
				user,
				towards: { assessed: towards(user, assessed), decided: towards(user, decided) },
				pool: user.role.sv.toLowerCase().includes('examinator')
			}))
		)
	};
}

/** What the house lets somebody do follows from this alone: a second one of the same kind would be answered the same. */
function oneOfEachKind(people: readonly Player[]): Player[] {
	const kindOf = ({ user, towards: { assessed, decided } }: Player) =>
		[user.role.sv, [...assessed].sort(), [...decided].sort()].join(' | ');
	return [...new Map(people.toReversed().map((each) => [kindOf(each), each])).values()].reverse();
}

const entriesOf = (house: House, user: DemoUser) => asked<EntryRow[]>(house, user, '/entries');

/** What the open interface answers to somebody. */
async function asked<T>(house: House, user: DemoUser, path: string): Promise<T> {
	const answer = await fetch(`${house.url}/api/v1${path}`, {
		headers: { authorization: `Bearer ${user.token}` }
	});
	return (await answer.json()) as T;
}

/** Somebody's own requests, signed in by the demonstration's page. Dispose of it afterwards. */
export async function signedIn(house: House, user: DemoUser): Promise<APIRequestContext> {
	const context = await request.newContext({
		baseURL: house.url,
		extraHTTPHeaders: { origin: house.url }
	});
	const page = await (await context.get('/demo')).text();
	const at = page.indexOf(`Logga in som ${user.name}"`);
	const person = [...page.slice(0, at).matchAll(/name="person" value="([^"]+)"/g)].at(-1)?.[1];
	await context.post('/demo', { form: { person: person ?? '' } });
	return context;
}

/** The office's addresses of the editions, by their public ones. */
async function editionIds(house: House, office: DemoUser): Promise<Map<string, string>> {
	const context = await signedIn(house, office);
	const first = await (await context.get('/kansli')).text();
	const ids = new Map<string, string>();
	for (const [, id] of first.matchAll(/href="\/kansli\/([0-9a-f-]{36})"/g)) {
		const page = await (await context.get(`/kansli/${id}`)).text();
		const address = /href="(\/(?:framsteget|kvalitetsutmarkelsen)\/\d{4})"/.exec(page)?.[1];
		if (id && address) ids.set(address, id);
	}
	await context.dispose();
	return ids;
}
