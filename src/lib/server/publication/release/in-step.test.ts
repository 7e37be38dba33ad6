// The presentation on the big screen: who may show it, how it moves, and how classes come into the open with it.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { linkKey } from '../../ceremony/embargo/key.ts';
import {
	addGuests,
	answerInvitation,
	appointPresenter,
	guestList,
	inviteGuests,
	planRelease,
	saveCeremony,
	saveReading,
	runningOrder,
	showing,
	stageOf,
	startShow
} from '../../ceremony/index.ts';
import { saveDecision, sealClass } from '../../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition,
	nothing
} from '../../judging/judged-edition.fixture.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inPublic, inTransaction } from '../../platform/database/index.ts';
import { moveShow } from '../index.ts';

const world = useWorld();
const evening = '2026-11-26T17:30:00Z';
let editionId: string;
let ceremonyId: string;
let office: Person;
let host: Person;
let winner: Person;
let silent: Person;
let chair: Person;
let loser: Person;
let backFromLoser: Person;
let outsider: Person;

const released = () =>
	inPublic(world.organiserId, async (tx) => {
		const rows = await tx.selectFrom('published.honour').select('unit').execute();
		return rows.map(({ unit }) => unit).sort();
	});
const stage = async (actor: Person, rehearsal = false) => {
	const found = await stageOf(actor, { ceremonyId, rehearsal }, 'sv');
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value;
};
/** Moves as a page does that has just loaded the slides. */
const move = async (actor: Person, step: number, rehearsal = false) => {
	const found = await stageOf(office, { ceremonyId, rehearsal }, 'sv');
	const deck = found.ok ? found.value.digest : '';
	return moveShow(actor, { ceremonyId, rehearsal, step, deck });
};

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], evening);
	host = await world.person('Petra Programledare', [], evening);
	outsider = await world.person('Nils Nyfiken', [], evening);
	silent = await world.person('Jens Jäv', [{ role: 'office' }], evening);
	const lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	const oak = await enter(world, editionId, 'Ekens skola', 'school');
	winner = await applicantOf(world, editionId, lark.id, 'Vera Vinnare');
	const swift = await enter(world, editionId, 'Svalans förskola', 'preschool');
	loser = await applicantOf(world, editionId, swift.id, 'Ulf Utan');
	backFromLoser = await world.person('Oda Office', [{ role: 'office' }], evening);
	await inTransaction(world.system(), async (tx) => {
		const standsBack = (person: Person, entryId: string) =>
			declareConflict(tx, world.system(), { personId: person.personId, entryId, reason: 'Släkt.' });
		await standsBack(silent, oak.id);
		await standsBack(backFromLoser, swift.id);
	});
	await saveDecision(chair, award(lark.id));
	await saveDecision(chair, award(oak.id));
	for (const classKey of ['preschool', 'school']) {
		await sealClass(chair, { editionId, classKey, withoutHonours: false });
	}
	const made = await saveCeremony(
		office,
		{ id: null, revision: 0 },
		{
			name: 'Prisutdelningen 2026',
			starts: '2026-11-26T18:00',
			place: 'Blå hallen, Stadshuset',
			programme: '18.00 Dörrarna öppnas\n19.30 Priserna',
			replyBy: '2026-11-12',
			editionIds: [editionId]
		}
	);
	if (!made.ok) throw new Error(made.refusal.reason);
	ceremonyId = made.value.id;
	await planRelease(office, { editionId, how: 'by-class', at: '', revision: 0 });
	const lines = 'Gun Gäst; gun@example.se\nGösta Gäst; gosta@example.se';
	await addGuests(office, { ceremonyId, lines, companions: 0 });
	await inviteGuests(office, { ceremonyId });
	const list = await guestList(office, ceremonyId);
	const gun = list.ok && list.value.guests.find(({ name }) => name === 'Gun Gäst');
	if (!gun) throw new Error('no guest');
	const key = linkKey('guest of a ceremony', gun.id);
	const yes = { key, coming: 'coming' as const, companions: '', access: '', diet: '' };
	await answerInvitation(world.visitor(decisionTime), yes);
});

describe('a ceremony', () => {
	it('says what is wrong at its field, and an edition has one', async () => {
		const details = {
			name: '',
			starts: 'på kvällen',
			place: '',
			programme: '',
			replyBy: '31 november',
			editionIds: []
		};
		const wrong = await saveCeremony(office, { id: null, revision: 0 }, details);
		expect(!wrong.ok && wrong.refusal.fields?.map(({ field }) => field)).toEqual([
			'name',
			'starts',
			'replyBy'
		]);
		const second = { ...details, name: 'En till', starts: '2026-11-27T18:00', replyBy: '' };
		expect(
			await saveCeremony(office, { id: null, revision: 0 }, { ...second, editionIds: [editionId] })
		).toMatchObject({ refusal: { reason: 'edition-elsewhere' } });
	});

	it('has a running order with how names are said', async () => {
		const order = await runningOrder(office, ceremonyId);
		const [first] = order.ok ? (order.value.editions[0]?.honours ?? []) : [];
		if (!first) throw new Error('nothing to read out');
		const { decisionId } = first.honour;
		await saveReading(office, { decisionId, phonetic: 'LÄR-kan', receivers: 'Vera', revision: 0 });
		expect(
			await saveReading(office, { decisionId, phonetic: '', receivers: '', revision: 0 })
		).toMatchObject({ refusal: { reason: 'changed-meanwhile' } });
		expect(await runningOrder(host, ceremonyId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});
});

describe('the presentation', () => {
	it('is the office’s, and theirs whom the office has asked, and nobody else’s', async () => {
		for (const person of [host, outsider, winner]) {
			expect(await stageOf(person, { ceremonyId, rehearsal: false }, 'sv')).toMatchObject({
				refusal: { reason: 'not-found' }
			});
			expect(await move(person, 1)).toMatchObject({ refusal: { reason: 'not-found' } });
		}
		expect(await appointPresenter(office, { ceremonyId, email: 'ingen@example.se' })).toMatchObject(
			{
				refusal: { reason: 'no-such-person' }
			}
		);
		for (const { email } of [host, winner, loser])
			await appointPresenter(office, { ceremonyId, email });
		expect(JSON.stringify((await stage(host)).deck)).toContain('Lärkans förskola');
		// What they are shown there they still cannot read anywhere else.
		const rows = await inTransaction(host, (tx) =>
			tx.selectFrom('judging.decision').select('citation').execute()
		);
		expect(rows).toEqual([]);
	});

	it('is shown by nobody who must not know what it says, and who is refused learns nothing by it', async () => {
		// Whether the entry won or not: the answer is the same.
		for (const person of [silent, winner, backFromLoser, loser]) {
			expect(await stageOf(person, { ceremonyId, rehearsal: false }, 'sv')).toMatchObject({
				refusal: { reason: 'in-conflict' }
			});
			const rehearsal = await stage(person, true);
			expect(JSON.stringify(rehearsal.deck)).not.toMatch(/Lärkan|Eken/);
		}
	});

	it('goes its own way in rehearsal, and releases nothing', async () => {
		const { deck } = await stage(host, true);
		expect(await move(host, deck.length - 1, true)).toMatchObject({ value: { released: 0 } });
		expect(await move(host, deck.length, true)).toMatchObject({ refusal: { reason: 'invalid' } });
		expect(await showing(host, { ceremonyId, rehearsal: false })).toMatchObject({
			value: { step: 0 }
		});
		expect(await released()).toEqual([]);
	});

	it('releases nothing before it has begun, and then each class when its last winner is shown', async () => {
		const { deck } = await stage(host);
		const winners = deck.flatMap(({ completes }, at) => (completes.length > 0 ? at : []));
		const [first = 0, second = 0] = winners;
		expect(winners).toHaveLength(2);
		await move(host, deck.length - 1);
		expect(await released()).toEqual([]);

		await startShow(host, ceremonyId);
		expect((await stage(host)).step).toBe(0);
		expect(await move(host, first - 1)).toMatchObject({ value: { released: 0 } });
		expect(await released()).toEqual([]);
		expect(await move(host, first)).toMatchObject({ value: { released: 1 } });
		expect(await released()).toEqual(['Lärkans förskola']);
		expect(await move(host, first - 1)).toMatchObject({ value: { released: 0 } });
		// Two screens that come to the same winner at once.
		const both = await Promise.all([move(host, second), move(office, second)]);
		expect(both.map((moved) => moved.ok)).toEqual([true, true]);
		expect(await released()).toEqual(['Ekens skola', 'Lärkans förskola']);
		const { rows } = await world.owner('select released_at from programme.edition where id = $1', [
			editionId
		]);
		expect(rows[0].released_at).not.toBeNull();
		// The guests who came are told of all winners when the last class is out, and not before.
		const mail = await world.owner(
			`select to_address, body from platform.mail where kind = 'release.guests'`
		);
		expect(mail.rows).toMatchObject([{ to_address: 'gun@example.se' }]);
		expect(mail.rows[0].body).toMatch(/Lärkans förskola[^]*Ekens skola/);
	});

	it('releases nothing that was not shown, when a decision has changed since the slides were loaded', async () => {
		const other = await judgedEdition(world, 'kvalitetsutmarkelsen');
		const roles = [{ role: 'panel_chair' as const, editionId: other }];
		chair = await world.person('Cilla Chair', roles, decisionTime);
		const finch = await enter(world, other, 'Finkens förskola', 'preschool');
		const tit = await enter(world, other, 'Mesens förskola', 'preschool');
		const ash = await enter(world, other, 'Askens skola', 'school');
		for (const { id } of [finch, tit, ash]) await saveDecision(chair, award(id));
		for (const classKey of ['preschool', 'school']) {
			await sealClass(chair, { editionId: other, classKey, withoutHonours: false });
		}
		const name = 'Andra kvällen';
		const details = { name, starts: '2026-11-27T18:00', place: '', programme: '', replyBy: '' };
		const made = await saveCeremony(
			office,
			{ id: null, revision: 0 },
			{ ...details, editionIds: [other] }
		);
		if (!made.ok) throw new Error(made.refusal.reason);
		ceremonyId = made.value.id;
		await planRelease(office, { editionId: other, how: 'by-class', at: '', revision: 0 });
		const before = await stage(office);
		const slides = before.deck.map(({ slide }) => ('title' in slide ? slide.title : slide.kind));
		await startShow(office, ceremonyId);
		await move(office, slides.indexOf('Finkens förskola'));

		// What was the title of the schools is now their winner.
		const anew = { ...nothing(tit.id, 1), anew: 'Villkoret var inte uppfyllt.' };
		expect(await saveDecision(chair, anew)).toMatchObject({ ok: true });
		const titleOfSchools = before.deck.findIndex(({ of }) => of === `${other}/school`);
		const behind = { ceremonyId, rehearsal: false, step: titleOfSchools, deck: before.digest };
		expect(await moveShow(office, behind)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(await released()).not.toContain('Askens skola');

		// Loaded again, it goes on where the class at hand begins.
		const after = await stage(office);
		expect(after.digest).not.toBe(before.digest);
		expect(after.deck[after.step]?.of).toBe(`${other}/preschool`);
		const finchAt = after.deck.findIndex(({ completes }) => completes.length > 0);
		expect(await move(office, finchAt)).toMatchObject({ value: { released: 1 } });
		expect(await released()).toContain('Finkens förskola');
		expect(await released()).not.toContain('Askens skola');
	});
});
