// The round as the office reads it: only what all of a team have handed in counts, and what is late is named.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import {
	afterAssessment,
	assessedEntry,
	examiner,
	handIn,
	must,
	submitted,
	wholeReview
} from '../../assessed-entry.fixture.ts';
import { appointTeam, saveReview, yardstick } from '../../index.ts';
import { agreementOn, apartIn, daysTo, waitingFor } from './rules.ts';

describe('the entries where teams differ', () => {
	const score = (entryId: string, personId: string, criterionKey: string, given: number) => ({
		entryId,
		personId,
		criterionKey,
		score: given
	});

	it('stand with the largest difference first, and those where all agree not at all', () => {
		const found = apartIn([
			score('alike', 'a', 'x', 3),
			score('alike', 'b', 'x', 3),
			score('some', 'a', 'x', 3),
			score('some', 'b', 'x', 4),
			score('far', 'a', 'x', 1),
			score('far', 'b', 'x', 5),
			score('far', 'c', 'x', 3),
			score('far', 'a', 'y', 2),
			score('far', 'b', 'y', 4)
		]);
		expect(found).toEqual([
			{ entryId: 'far', average: 3, most: { criterionKey: 'x', low: 1, high: 5 } },
			{ entryId: 'some', average: 1, most: { criterionKey: 'x', low: 3, high: 4 } }
		]);
	});

	it('are the units of each criterion’s agreement', () => {
		const [x, y] = agreementOn(
			['x', 'y'],
			[1, 2, 3, 4, 5, 6].flatMap((each) => [
				score(`${each}`, 'a', 'x', each),
				score(`${each}`, 'b', 'x', each)
			])
		);
		expect(x?.alpha).toMatchObject({ said: true, alpha: 1, units: 6 });
		expect(x?.interval).toMatchObject({ said: true, low: 1, high: 1 });
		expect(y?.alpha).toEqual({ said: false, because: 'no-pairs' });
	});
});

describe('what is late', () => {
	it('is counted in days from the last one', () => {
		expect(daysTo('2026-06-10T17:00', '2026-06-08T23:00')).toEqual({ late: false, days: 2 });
		expect(daysTo('2026-06-10T17:00', '2026-06-10T16:59')).toEqual({ late: false, days: 0 });
		expect(daysTo('2026-06-10T17:00', '2026-06-10T17:01')).toEqual({ late: true, days: 0 });
		expect(daysTo('2026-06-10T17:00', '2026-06-15T08:00')).toEqual({ late: true, days: 5 });
		expect(daysTo(null, '2026-06-15T08:00')).toBeNull();
	});

	it('is listed by examiner, the one with the most left first', () => {
		const member = (personId: string, started: boolean, isIn: boolean) => ({
			personId,
			name: personId,
			started,
			submitted: isIn
		});
		const entry = (number: number) => ({ id: `${number}`, number, unit: `Enhet ${number}` });
		const found = waitingFor([
			{ entry: entry(1), team: [member('a', true, true), member('b', true, false)] },
			{ entry: entry(2), team: [member('b', false, false), member('c', false, false)] }
		]);
		expect(found).toMatchObject([
			{ name: 'b', of: 2, in: 0, begun: 1, notBegun: 1, entries: [{ number: 1 }, { number: 2 }] },
			{ name: 'c', of: 1, in: 0, begun: 0, notBegun: 1, entries: [{ number: 2 }] }
		]);
	});
});

describe('the office', () => {
	const world = useWorld();
	let scene: Awaited<ReturnType<typeof assessedEntry>>;
	let second: string;

	beforeAll(async () => {
		scene = await assessedEntry(world);
		const { office, editionId, lead, anna } = scene;
		({ entryId: second } = await submitted(
			world,
			editionId,
			'Lärkan',
			'Spånga stadsdelsförvaltning'
		));
		must(
			await appointTeam(office, {
				entryId: second,
				examinerIds: [lead.personId, anna.personId],
				leadId: lead.personId
			})
		);
	});

	it('gets no figure of scores that a team has not shared yet', async () => {
		const { office, editionId, entryId, lead, anna, bo } = scene;
		await handIn(lead, entryId, 5);
		await handIn(anna, entryId, 2);
		must(await saveReview(bo, wholeReview(entryId, 1)));
		const before = must(await yardstick(office, editionId));
		expect([before.counted, before.of]).toEqual([0, 2]);
		expect(before.severities).toEqual({ said: false, because: 'no-pairs' });
		expect(before.apart).toEqual([]);
		expect(before.waiting.map(({ name, begun, notBegun }) => [name, begun, notBegun])).toEqual([
			['Anna Examinator', 0, 1],
			['Bo Examinator', 1, 0],
			['Lena Ledare', 0, 1]
		]);
		expect(before.left).toEqual({ late: false, days: 82 });
	});

	it('gets them when the last review is in: who is strict, and where the team differs', async () => {
		const { office, editionId, entryId, lead, anna, bo } = scene;
		await world.owner(`delete from assessment.finding where review_id in
			(select id from assessment.review where person_id = '${bo.personId}')`);
		await world.owner(`delete from assessment.review_score where review_id in
			(select id from assessment.review where person_id = '${bo.personId}')`);
		await world.owner(`delete from assessment.review where person_id = '${bo.personId}'`);
		await handIn(bo, entryId, 5);
		const { severities, apart, agreement, counted } = must(await yardstick(office, editionId));
		expect(counted).toBe(1);
		if (!severities.said) throw new Error(severities.because);
		const annas = severities.byExaminer.get(anna.personId);
		expect(annas?.said && annas.interval.low).toBeGreaterThan(0);
		const leads = severities.byExaminer.get(lead.personId);
		expect(leads?.said && leads.severity).toBeLessThan(0);
		expect(apart).toMatchObject([{ unit: 'Kostenheten', average: 3, most: { low: 2, high: 5 } }]);
		// One entry says nothing of how certain the agreement is.
		expect(agreement[0]?.interval).toEqual({ said: false, because: 'too-few-units' });
	});

	it('with a conflict of interest is told nothing of the entry: no score, no name, nothing that waits', async () => {
		const { office, editionId, entryId, bo } = scene;
		const silenced = await world.person('Kia Kansli', [{ role: 'office' }], afterAssessment);
		const before = must(await yardstick(silenced, editionId));
		expect(before.apart.map(({ entryId: id }) => id)).toEqual([entryId]);
		for (const id of [entryId, second]) {
			await world.owner(
				`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'släkt')`,
				[world.organiserId, silenced.personId, id]
			);
			const told = must(await yardstick(silenced, editionId));
			expect(told.apart).toEqual([]);
			expect(told.severities).toEqual({ said: false, because: 'no-pairs' });
			expect(told.names.has(bo.personId)).toBe(false);
		}
		const nothing = must(await yardstick(silenced, editionId));
		expect([nothing.counted, nothing.of, nothing.silent]).toEqual([0, 0, 2]);
		expect([nothing.waiting, [...nothing.names]]).toEqual([[], []]);
		expect(must(await yardstick(office, editionId)).apart).toHaveLength(1);
	});

	it('sees what is late, by days, and forgets the scores of whoever has left the team', async () => {
		const { office, editionId, entryId, lead, anna, bo } = scene;
		const late = must(await yardstick(world.at(office, afterAssessment), editionId));
		expect(late.left).toEqual({ late: true, days: 5 });
		expect(late.waiting.map(({ name }) => name)).toEqual(['Anna Examinator', 'Lena Ledare']);
		must(
			await appointTeam(office, {
				entryId,
				examinerIds: [lead.personId, bo.personId],
				leadId: lead.personId
			})
		);
		const after = must(await yardstick(office, editionId));
		expect(after.apart).toEqual([]);
		expect(JSON.stringify([...after.names.keys()])).toContain(anna.personId);
		expect(after.severities.said && after.severities.byExaminer.has(anna.personId)).toBe(false);
	});

	it('alone reads it', async () => {
		const { editionId, lead, anna, applicant } = scene;
		const elsewhere = await examiner(world, editionId, 'Pool Examinator');
		for (const actor of [lead, anna, applicant, elsewhere]) {
			expect(await yardstick(actor, editionId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
	});
});
