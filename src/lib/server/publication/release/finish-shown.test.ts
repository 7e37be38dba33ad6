// A house that stops between the step that shows a class's last winner and the release that goes with it: it finishes the release
// when it is up again, once.
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { moveShowIn, planRelease, saveCeremony, stageOf, startShow } from '../../ceremony/index.ts';
import { saveDecision, sealClass } from '../../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition,
	nothing
} from '../../judging/judged-edition.fixture.ts';
import { command } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { finishShown, moveShow } from '../index.ts';

const world = useWorld();
const evening = Temporal.Instant.from('2026-11-26T17:30:00Z');
const after = (seconds: number) => evening.add({ seconds });
let editionId: string;
let ceremonyId: string;
let larkId: string;
let office: Person;
let chair: Person;

async function stage() {
	const found = await stageOf(office, { ceremonyId, rehearsal: false }, 'sv');
	if (!found.ok) throw new Error(found.refusal.reason);
	const { deck, digest } = found.value;
	const winners = deck.flatMap(({ completes }, at) => (completes.length > 0 ? at : []));
	return { digest, winners };
}
/** What `moveShow` does before the house stops: the step is out, and nothing is released. */
async function showAndStop(step: number, rehearsal = false) {
	const to = { ceremonyId, rehearsal, step, deck: rehearsal ? null : (await stage()).digest };
	const moved = await command(office, 'ceremony.present', {}, (tx, held) =>
		moveShowIn(tx, office, held, to)
	);
	if (!moved.ok) throw new Error(moved.refusal.reason);
	return moved.value;
}
async function released(): Promise<string[]> {
	const { rows } = await world.owner(
		'select class_key from ceremony.class_release where edition_id = $1 order by released_at',
		[editionId]
	);
	return (rows as { class_key: string }[]).map((row) => row.class_key);
}

beforeEach(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], evening.toString());
	larkId = (await enter(world, editionId, 'Lärkans förskola', 'preschool')).id;
	const oak = await enter(world, editionId, 'Ekens skola', 'school');
	await applicantOf(world, editionId, larkId, 'Vera Vinnare');
	await saveDecision(chair, award(larkId));
	await saveDecision(chair, award(oak.id));
	for (const classKey of ['preschool', 'school']) {
		await sealClass(chair, { editionId, classKey, withoutHonours: false });
	}
	const details = {
		name: 'Prisutdelningen',
		starts: '2026-11-26T18:00',
		place: '',
		programme: '',
		replyBy: '',
		editionIds: [editionId]
	};
	const made = await saveCeremony(office, { id: null, revision: 0 }, details);
	if (!made.ok) throw new Error(made.refusal.reason);
	ceremonyId = made.value.id;
});
const inStep = () => planRelease(office, { editionId, how: 'by-class', at: '', revision: 0 });

describe('a class whose last winner was shown when the house stopped', () => {
	it('is released when it is up again, once, also with two houses at it; and its unit is told once', async () => {
		await inStep();
		await startShow(office, ceremonyId);
		const { winners } = await stage();
		expect((await showAndStop(winners[0] ?? 0)).due).toEqual([
			{ editionId, classKey: 'preschool' }
		]);
		expect(await released()).toEqual([]);
		// For some seconds it is left to whoever took the step.
		expect(await finishShown(after(5))).toBe(0);
		const both = await Promise.all([finishShown(after(15)), finishShown(after(15))]);
		expect(both.toSorted()).toEqual([0, 1]);
		expect(await released()).toEqual(['preschool']);
		expect(await finishShown(after(20))).toBe(0);
		const { rows } = await world.owner(
			`select kind from platform.mail where edition_id = $1 and to_address like 'vera%'`,
			[editionId]
		);
		expect(rows).toHaveLength(1);
	});

	it('is released once by the house that is up again and by the next step, at the same moment', async () => {
		await inStep();
		await startShow(office, ceremonyId);
		const { winners, digest } = await stage();
		await showAndStop(winners[0] ?? 0);
		const to = { ceremonyId, rehearsal: false, step: winners[1] ?? 0, deck: digest };
		const [finished, moved] = await Promise.all([finishShown(after(15)), moveShow(office, to)]);
		expect(finished + (moved.ok ? moved.value.released : 0)).toBe(2);
		expect((await released()).toSorted()).toEqual(['preschool', 'school']);
	});

	it('is not, where it was shown in rehearsal or before the presentation began', async () => {
		await inStep();
		const { winners } = await stage();
		await showAndStop(winners[1] ?? 0, true);
		await showAndStop(winners[1] ?? 0);
		expect(await finishShown(after(60))).toBe(0);
		expect(await released()).toEqual([]);
	});

	it('is not, where it was to be released by hand when it was shown', async () => {
		await startShow(office, ceremonyId);
		const { winners } = await stage();
		await showAndStop(winners[0] ?? 0);
		const later = world.at(office, after(60).toString());
		await planRelease(later, { editionId, how: 'by-class', at: '', revision: 0 });
		expect(await finishShown(after(120))).toBe(0);
		expect(await released()).toEqual([]);
	});

	it('is not, where something else has been decided since: that has not been shown', async () => {
		await inStep();
		await startShow(office, ceremonyId);
		const { winners } = await stage();
		await showAndStop(winners[0] ?? 0);
		const anew = { ...nothing(larkId, 1), anew: 'Villkoret var inte uppfyllt.' };
		expect(await saveDecision(chair, anew)).toMatchObject({ ok: true });
		expect(await finishShown(after(60))).toBe(0);
		expect(await released()).toEqual([]);
	});
});
