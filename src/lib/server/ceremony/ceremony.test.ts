import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { recuse, saveDecision, sealClass } from '../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition,
	type TestEntry
} from '../judging/judged-edition.fixture.ts';
import { command } from '../people/index.ts';
import type { Actor, Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import { done } from '../platform/outcome.ts';
import {
	diplomaPdf,
	hasOwnDiploma,
	honoursToPublish,
	ownDiplomaPdf,
	ownHonour,
	recordRelease,
	releaseView
} from './index.ts';

const world = useWorld();
const ceremonyTime = '2026-11-26T17:30:00Z';

let editionId: string;
let chair: Person;
let office: Person;
let lark: TestEntry;
let oak: TestEntry;
let elm: TestEntry;
let winner: Person;
let other: Person;

/** The release as the publication runs it, without its publishing. */
const release = (actor: Actor) =>
	command(actor, 'edition.release', { editionId }, async (tx) => {
		const recorded = await recordRelease(tx, actor, editionId);
		return recorded.ok ? done(await honoursToPublish(tx, actor, editionId)) : recorded;
	});

const decisionIdOf = async (entry: TestEntry) => {
	const { rows } = await world.owner('select id from judging.decision where entry_id = $1', [
		entry.id
	]);
	return String(rows[0].id);
};

const decisionsSeenBy = (actor: Person) =>
	inTransaction(actor, async (tx) => {
		const { rows } = await sql<{ entry_id: string }>`select entry_id from judging.decision`.execute(
			tx
		);
		return rows.map((row) => row.entry_id);
	});

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], ceremonyTime);
	oak = await enter(world, editionId, 'Ekens skola', 'school');
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	elm = await enter(world, editionId, 'Almens skola', 'school');
	winner = await applicantOf(world, editionId, lark.id, 'Vera Vinnare');
	other = await applicantOf(world, editionId, elm.id, 'Ulf Utan');
	await saveDecision(chair, { ...award(oak.id), honour: 'honourable_mention', prizes: [] });
	await saveDecision(chair, award(lark.id, 0, 'Barnen är delaktiga.\n\nPersonalen lyssnar.'));
});

describe('before the release', () => {
	it('nothing is released while a class waits to be sealed', async () => {
		await sealClass(chair, { editionId, classKey: 'preschool', withoutHonours: false });
		expect(await release(office)).toMatchObject({ refusal: { reason: 'not-sealed' } });
		await expect(
			inTransaction(office, (tx) =>
				sql`insert into ceremony.release (organiser_id, edition_id, released_at)
					values (${world.organiserId}, ${editionId}, now())`.execute(tx)
			)
		).rejects.toThrow('not every decision is sealed');
		await expect(
			inTransaction(office, (tx) =>
				sql`insert into ceremony.class_release (organiser_id, edition_id, class_key, released_at)
					values (${world.organiserId}, ${editionId}, 'school', now())`.execute(tx)
			)
		).rejects.toThrow('the class is not sealed');
		const view = await releaseView(office, editionId);
		expect(view.ok && view.value).toMatchObject({
			ready: false,
			unsettled: [{ classKey: 'school', entries: 2 }],
			honours: [{ unit: 'Lärkans förskola' }]
		});
	});

	it('the office has the diplomas of sealed classes, as PDF, the same each time', async () => {
		expect(await diplomaPdf(office, await decisionIdOf(oak))).toMatchObject({
			refusal: { reason: 'not-sealed' }
		});
		const id = await decisionIdOf(lark);
		const first = await diplomaPdf(office, id);
		const second = await diplomaPdf(world.at(office, '2026-12-01T10:00:00Z'), id);
		if (!first.ok || !second.ok) throw new Error('no diploma');
		expect(first.value.name).toBe('diplom-larkans-forskola');
		expect(first.value.pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(first.value.pdf.toString('latin1')).toContain('pdfuaid');
		expect(second.value.pdf.equals(first.value.pdf)).toBe(true);
	});

	it('the unit knows nothing of it, and neither does the database tell', async () => {
		expect(await hasOwnDiploma(winner, lark.id)).toBe(false);
		expect(await ownHonour(winner, lark.id)).toBeNull();
		expect(await ownDiplomaPdf(winner, lark.id)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await diplomaPdf(winner, await decisionIdOf(lark))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await decisionsSeenBy(winner)).toEqual([]);
		const diplomas = await inTransaction(winner, (tx) =>
			sql`select from ceremony.diploma`.execute(tx)
		);
		expect(diplomas.rows).toEqual([]);
	});

	it('only the office may release', async () => {
		await sealClass(chair, { editionId, classKey: 'school', withoutHonours: false });
		expect(await release(chair)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		await expect(
			inTransaction(winner, (tx) =>
				sql`insert into ceremony.release (organiser_id, edition_id, released_at)
					values (${world.organiserId}, ${editionId}, now())`.execute(tx)
			)
		).rejects.toThrow('row-level security');
	});
});

describe('the release', () => {
	it('happens once, when two offices click at the same moment, and gives all honours in order', async () => {
		const second = await world.person(
			'Oskar Office',
			[{ role: 'office' }, { role: 'panel_member', editionId }],
			ceremonyTime
		);
		// One of the two has stood back from the winner, and publishes it all the same.
		await recuse(second, { entryId: lark.id, reason: 'Jag bor granne med förskolan.' });
		expect(await decisionsSeenBy(second)).not.toContain(lark.id);
		const outcomes = await Promise.all([release(second), release(office)]);
		const [released] = outcomes.filter(({ ok }) => ok);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
			refusal: { reason: 'already-released' }
		});
		expect(released).toMatchObject({
			value: {
				honours: [
					{
						unit: 'Lärkans förskola',
						honour: 'award',
						className: { sv: 'Förskola' },
						citation: 'Barnen är delaktiga.\n\nPersonalen lyssnar.',
						prizes: [
							{ key: 'diploma', amountOre: null },
							{
								key: 'cheque',
								amountOre: 25_000_00,
								name: { en: 'a prize cheque of SEK\u00a025,000' }
							}
						],
						position: 0
					},
					{ unit: 'Ekens skola', honour: 'honourable_mention', prizes: [], position: 1 }
				],
				peopleToTell: [
					{ email: other.email, entryId: elm.id, classKey: 'school', honour: 'none' },
					{ email: winner.email, entryId: lark.id, classKey: 'preschool', honour: 'award' }
				]
			}
		});
		expect(await release(office)).toMatchObject({ refusal: { reason: 'already-released' } });
		expect(await decisionsSeenBy(second)).toContain(lark.id);
	});

	it('cannot be taken back', async () => {
		await expect(world.owner('delete from ceremony.class_release')).rejects.toThrow('append-only');
		await expect(world.owner('delete from ceremony.release')).rejects.toThrow('append-only');
	});

	it('gives the unit its diploma, and nobody another’s', async () => {
		expect(await hasOwnDiploma(winner, lark.id)).toBe(true);
		expect(await ownHonour(winner, lark.id)).toMatchObject({ entryId: lark.id, honour: 'award' });
		expect(await ownHonour(other, elm.id)).toBeNull();
		expect(await ownHonour(other, lark.id)).toBeNull();
		const own = await ownDiplomaPdf(winner, lark.id);
		const offices = await diplomaPdf(office, await decisionIdOf(lark));
		if (!own.ok || !offices.ok) throw new Error('no diploma');
		expect(own.value.pdf.equals(offices.value.pdf)).toBe(true);
		expect(await hasOwnDiploma(other, elm.id)).toBe(false);
		expect(await ownDiplomaPdf(other, elm.id)).toMatchObject({ refusal: { reason: 'not-found' } });
		expect(await ownDiplomaPdf(other, lark.id)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await decisionsSeenBy(winner)).toEqual([lark.id]);
		expect(await decisionsSeenBy(other)).toEqual([]);
	});
});
