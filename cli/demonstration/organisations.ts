// What the demonstration's office knows of the organisations: boards, registrars, contacts, a provider's agreements; and
// names that somebody spelled in another way, to be found and merged.
import type { Person, System } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import {
	addAgreement,
	ensureOrganisation,
	mergeInto,
	ensureUnit,
	findOrganisation,
	organisationById,
	saveOrganisation,
	type AgreementKind
} from '../../src/lib/server/people/index.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

/** The administrations, with what their board is called; the mail addresses follow from the names. */
const boards: Record<string, string> = {
	Skolförvaltningen: 'Skolnämnden',
	Stödförvaltningen: 'Stödnämnden',
	Parkförvaltningen: 'Parknämnden',
	Arbetsförvaltningen: 'Arbetsnämnden',
	Fritidsförvaltningen: 'Fritidsnämnden',
	'Norrlunda stadsdelsförvaltning': 'Norrlunda stadsdelsnämnd',
	'Västerängs stadsdelsförvaltning': 'Västerängs stadsdelsnämnd',
	'Lindhaga stadsdelsförvaltning': 'Lindhaga stadsdelsnämnd',
	'Sjöberga stadsdelsförvaltning': 'Sjöberga stadsdelsnämnd',
	'Tallåsa stadsdelsförvaltning': 'Tallåsa stadsdelsnämnd'
};

const agreements: {
	provider: string;
	administration: string;
	kind: AgreementKind;
	reference: string;
	localShare: number;
}[] = [
	{
		provider: 'Hemtjänst Havtornen AB',
		administration: 'Norrlunda stadsdelsförvaltning',
		kind: 'home-care',
		reference: 'NOR 2024/118',
		localShare: 92
	},
	{
		provider: 'Omsorgsbolaget Fyrbåken AB',
		administration: 'Sjöberga stadsdelsförvaltning',
		kind: 'contract',
		reference: 'SJÖ 2023/407',
		localShare: 88
	},
	{
		provider: 'Kvarnhjulets skola AB',
		administration: 'Skolförvaltningen',
		kind: 'independent-school',
		reference: 'SKO 2021/55',
		localShare: 71
	}
];

const hostOf = (name: string) =>
	(name.split(' ')[0] ?? name)
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/[^a-z]/g, '');

/** Writes it all; what is there already is left as it stands. */
export async function seedOrganisations(system: System, actors: Actors, clock: Clock) {
	const office = actorOf(actors, 'birgitta', clock.instant(-140, '14:00'));
	const idOf = (name: string) => inTransaction(office, (tx) => findOrganisation(tx, office, name));
	for (const [name, board] of Object.entries(boards)) {
		const id = await idOf(name);
		const found = id && must(await organisationById(office, id), `reading ${name}`);
		if (!found || found.board !== null) continue;
		const host = `${hostOf(name)}.example.se`;
		must(
			await saveOrganisation(office, {
				organisationId: found.id,
				revision: found.revision,
				name: found.name,
				kind: 'administration',
				board,
				registrarEmail: `registrator@${host}`,
				contactName: 'Samordnare för kvalitet och utveckling',
				contactEmail: `kvalitet@${host}`,
				contactPhone: '08-555 01 00'
			}),
			`writing what is known of ${name}`
		);
	}
	for (const { provider, administration, ...agreement } of agreements) {
		const [organisationId, administrationId] = [await idOf(provider), await idOf(administration)];
		if (!organisationId || !administrationId) continue;
		const known = must(await organisationById(office, organisationId), `reading ${provider}`);
		if (known.agreements.length > 0) continue;
		const [validFrom, validTo] = [clock.wall(-700, '00:00'), clock.wall(760, '00:00')];
		must(
			await addAgreement(office, {
				organisationId,
				administrationId,
				...agreement,
				validFrom: validFrom.slice(0, 10),
				validTo: validTo.slice(0, 10)
			}),
			`noting the agreement of ${provider}`
		);
	}
	await formerName(system, office, 'Utbildningsförvaltningen', 'Skolförvaltningen');
	await inTransaction(system, async (tx) => {
		const name = 'Norrlunda stadsdelsförvaltningen';
		const id = await ensureOrganisation(tx, system, { name, demo: true });
		await ensureUnit(tx, system, {
			organisationId: id,
			name: 'Norrlunda öppna förskola',
			demo: true
		});
	});
}

/** The made-up administration answers to the name by which the award's own page points to the real one. */
async function formerName(system: System, office: Person, was: string, now: string) {
	const [fromId, intoId] = await inTransaction(system, async (tx) => [
		await ensureOrganisation(tx, system, { name: was, kind: 'administration', demo: true }),
		await ensureOrganisation(tx, system, { name: now, kind: 'administration', demo: true })
	]);
	if (!fromId || !intoId || fromId === intoId) return;
	must(
		await mergeInto(office, { kind: 'organisation', fromId, intoId }),
		`letting ${was} mean ${now}`
	);
}
