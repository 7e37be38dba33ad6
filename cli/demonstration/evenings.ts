// The ceremonies: of Framsteget 2026, with guests who have answered and some who have not; and of both awards in 2027, in the
// same evening, as they are given out.
import {
	addGuests,
	addTable,
	answerInvitation,
	ceremonies,
	guestList,
	inviteGuests,
	invitationKey,
	remindGuests,
	saveCeremony,
	seatGuests,
	type CeremonyInput
} from '../../src/lib/server/ceremony/index.ts';
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { addressOf } from './cast.ts';
import type { EntryContent } from './content.ts';
import { blueHall, ceremonyDays, editionId, type Editions } from './editions.ts';
import { actorOf, must, mustUnless, type Actors, type Clock } from './steps.ts';

type Answer = { companions?: string; access?: string; diet?: string; table?: string };

/** What those said who have answered, by name; null who cannot come. */
const answers: Record<string, Answer | null> = {
	'Jonas Eklöv': { companions: 'Wilma Forsgren', table: 'Bord 1' },
	'Jari Lehtovaara': { diet: 'Vegetarisk kost', table: 'Bord 1' },
	'Oskar Wibeck': {
		companions: 'Love Ahlgren\nTindra Ahlgren',
		access: 'Love använder rullstol och behöver plats vid gången.',
		table: 'Bord 1'
	},
	'Malin Tjäder': { companions: 'Fanny Rosell', diet: 'Nötallergi (Fanny)', table: 'Bord 2' },
	'Solveig Hallonqvist': {
		access: 'Svårt att gå i trappor. Sitter gärna nära dörren.',
		table: 'Bord 2'
	},
	'Rebecka Alnäs': { access: 'Hörslinga' },
	'Ibrahim Sahlén': null
};
const invitedToo = 'Solveig Hallonqvist; solveig.hallonqvist@example.se; Granviks stadsdelsnämnd';
const invitedLast = 'Ove Lindestam; ove.lindestam@example.se; Björkhults stadsdelsförvaltning';
const programme = [
	'16.15 Dörrarna öppnas',
	'17.00 Välkommen till Blå hallen',
	'17.15 Framsteget delas ut',
	'18.00 Mingel med vinnarna'
].join('\n');

/** Plans both evenings, and has the guests of the first one invited; what has been done already is left alone. */
export async function seedEvenings(input: {
	actors: Actors;
	clock: Clock;
	editions: Editions;
	/** Those who take part in Framsteget 2026: whom it is about is asked to come, whoever wins. */
	entries: readonly EntryContent[];
}) {
	const { actors, clock, editions, entries } = input;
	const office = (days: number, time: string) =>
		actorOf(actors, 'samir', clock.instant(days, time));
	const place = blueHall.sv;
	const evening = (year: '2026' | '2027') => ({
		name: `Prisutdelningen ${year}`,
		starts: clock.wall(clock.workday(ceremonyDays[year]), '17:00'),
		place
	});
	await planned(office(-3, '11:20'), {
		...evening('2027'),
		programme: '',
		replyBy: '',
		editionIds: [
			editionId(editions, 'framsteget/2027'),
			editionId(editions, 'kvalitetsutmarkelsen/2027')
		]
	});
	const ceremonyId = await planned(office(-9, '13:10'), {
		...evening('2026'),
		programme,
		replyBy: clock.day(ceremonyDays['2026'] - 7),
		editionIds: [editionId(editions, 'framsteget/2026')]
	});

	const invite = async (at: Person, lines: readonly string[]) => {
		must(
			await addGuests(at, { ceremonyId, lines: lines.join('\n'), companions: 2 }),
			'listing guests'
		);
		mustUnless('no-receivers', await inviteGuests(at, { ceremonyId }), 'inviting guests');
	};
	const contacts = entries.map(
		({ contact: { name }, organisation }) => `${name}; ${addressOf(name)}; ${organisation.name}`
	);
	await invite(office(-9, '13:40'), [...contacts, invitedToo]);
	const guests = async () =>
		must(await guestList(office(-1, '09:00'), ceremonyId), 'reading guests');
	const { guests: invited } = await guests();
	for (const { id, name } of invited) {
		const said = answers[name];
		if (said === undefined) continue;
		const { organiserId, locale, requestId } = office(-7, '19:05');
		must(
			await answerInvitation(
				{ kind: 'visitor', organiserId, locale, requestId, at: clock.instant(-7, '19:05') },
				{
					key: invitationKey(id),
					coming: said ? 'coming' : 'not-coming',
					companions: said?.companions ?? '',
					access: said?.access ?? '',
					diet: said?.diet ?? ''
				}
			),
			`answering for ${name}`
		);
	}
	if (!invited.some(({ state }) => state === 'reminded')) {
		must(await remindGuests(office(-3, '08:30'), { ceremonyId }), 'reminding guests');
	}
	await invite(office(-1, '10:45'), [invitedLast]);

	const at = office(-1, '11:10');
	for (const name of ['Bord 1', 'Bord 2']) {
		mustUnless('name-taken', await addTable(at, { ceremonyId, name, seats: 8 }), 'setting a table');
	}
	const { guests: coming, tables } = await guests();
	const tableOf = new Map(tables.map(({ id, name }) => [name, id]));
	const seats = new Map(
		coming.map(({ id, name }) => [id, tableOf.get(answers[name]?.table ?? '') ?? null])
	);
	must(await seatGuests(at, { ceremonyId, seats }), 'seating guests');
}

/** Answers the id of the ceremony of that name, planned if it is not there. */
async function planned(office: Person, input: CeremonyInput): Promise<string> {
	const { ceremonies: all } = must(await ceremonies(office), 'reading the ceremonies');
	const known = all.find(({ name }) => name === input.name);
	if (known) return known.id;
	const saved = await saveCeremony(office, { id: null, revision: 0 }, input);
	return must(saved, `planning ${input.name}`).id;
}
