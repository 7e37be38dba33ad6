// The office's list: what a filter lets through and in which order, held against the same rules said plainly.
import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { folded } from '#lib/shared/fold.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	closeReopening,
	decideEligibility,
	declareBoardNotice,
	eligibilities,
	listColumns,
	listStates,
	matchingEntries,
	moveClass,
	noticeStates,
	reopenEntry,
	saveAnswer,
	submitEntry,
	withdrawEntry,
	worklist,
	type ListColumn,
	type ListedEntry,
	type ListFilter
} from '../index.ts';

const world = useWorld();
let edition: string;
let named: string;
let office: Person;
let anna: Person;
let all: ListedEntry[];
const classes = ['preschool', 'school', 'elderly-care'];
const organisations = ['Älvsjö', 'Bromma', 'Ånge & Co', null];
const units = ['Östan', 'Ärlan', 'Åkern', 'zebran', 'Abborren', '50 % AB', 'Snö_bollen', null];

/** Many entries at once, as rows: what the rules make of them is the list's own work. */
async function many(count: number, editionId: string) {
	const pick = <T>(from: readonly T[], at: number) => from[at % from.length] ?? null;
	for (let at = 0; at < count; at++) {
		const state = pick(['draft', 'submitted', 'withdrawn'], at * 7 + (at >> 2));
		const id = randomUUIDv7();
		await world.owner(
			`insert into application.entry
				(organiser_id, id, edition_id, number, state, class_key, unit_name, organisation_name, title, eligibility,
				 created_at, submitted_at)
			 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
			[
				world.organiserId,
				id,
				editionId,
				state === 'draft' ? null : 1000 + at,
				state,
				pick([...classes, null], at * 5 + (at >> 3)),
				pick(units, at * 3 + (at >> 1)),
				pick(organisations, at),
				pick(['Ljus', 'Mörker', null], at),
				JSON.stringify({ answers: at % 3 ? {} : { financed: 'no' } }),
				`2026-02-${String(1 + (at % 27)).padStart(2, '0')}T10:00:00Z`,
				state === 'draft' ? null : `2026-03-${String(1 + (at % 19)).padStart(2, '0')}T10:00:00Z`
			]
		);
	}
}

beforeAll(async () => {
	edition = await openCall(world, 'kvalitetsutmarkelsen');
	office = await world.person('Olle Berg', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	await many(60, edition);
	named = await openCall(world, 'framsteget');
	for (const [name, unit] of [
		['Berit Ny', 'Förskolan Ängen'],
		['Cia Dal', 'Skolan Åland'],
		['Ärna Öst', 'Utan prickar']
	] as const) {
		const person = await world.person(name);
		const id = await readyEntry(person, named, 'framsteget', unit);
		if (name === 'Cia Dal') {
			valueOf(await submitEntry(person, { entryId: id }));
			await world.owner('update application.entry set number = 4711 where id = $1', [id]);
		}
	}
	const ready = async (unit: string) => readyEntry(anna, edition, 'kvalitetsutmarkelsen', unit);
	const submitted = await ready('Inskickade');
	valueOf(await submitEntry(anna, { entryId: submitted }));
	const changed = await ready('Ändrade');
	valueOf(await submitEntry(anna, { entryId: changed }));
	valueOf(
		await saveAnswer(anna, { entryId: changed, questionKey: 'unit', revision: 1, value: 'Nya' })
	);
	const taken = await ready('Återkallade');
	valueOf(await submitEntry(anna, { entryId: taken }));
	valueOf(await withdrawEntry(anna, { entryId: taken }));
	const decided = await ready('Beslutade');
	valueOf(
		await decideEligibility(office, {
			entryId: decided,
			verdict: 'may-take-part-not-win-yet',
			reason: 'Skäl'
		})
	);
	const late = world.at(office, '2026-03-21T09:00:00Z');
	const open = await ready('Öppnade');
	valueOf(await reopenEntry(late, { entryId: open, until: '2026-04-01T12:00', reason: 'Skäl' }));
	const closed = await ready('Stängda');
	valueOf(await reopenEntry(late, { entryId: closed, until: '2026-04-01T12:00', reason: 'Skäl' }));
	valueOf(await closeReopening(world.at(late, '2026-03-22T09:00:00Z'), { entryId: closed }));
	office = world.at(office, '2026-03-23T09:00:00Z');
	all = valueOf(await worklist(office, edition, { size: 1000 })).rows;
});

const ids = (rows: readonly ListedEntry[]) => rows.map(({ id }) => id);

/** The same, said plainly over rows in memory. */
function fits(row: ListedEntry, filter: ListFilter): boolean {
	const words = [row.unit, row.organisation, row.title, row.contactName, row.contactEmail];
	const text = folded(words.filter(Boolean).join(' '));
	const states = row.state === 'submitted' && row.changed ? ['submitted', 'changed'] : [row.state];
	return [
		folded(filter.q ?? '')
			.split(/\s+/)
			.every((word) => text.includes(word) || (row.number !== null && word === String(row.number))),
		filter.state === 'not-withdrawn'
			? row.state !== 'withdrawn'
			: !filter.state || (states as string[]).includes(filter.state),
		filter.class === undefined || (row.classKey ?? '') === filter.class,
		filter.organisation === undefined || (row.organisation ?? '') === filter.organisation,
		!filter.eligibility || row.result === filter.eligibility,
		!filter.decidedBy || (row.verdict !== null) === (filter.decidedBy === 'office'),
		filter.board === 'yes' || filter.board === 'no'
			? (row.notice !== 'missing') === (filter.board === 'yes')
			: !filter.board || row.notice === filter.board,
		!filter.complete || (row.missing === 0) === (filter.complete === 'yes'),
		filter.reopened !== 'now' || row.reopenedUntil !== null
	].every(Boolean);
}

const instant = (at: Temporal.Instant | null) => at && at.epochMilliseconds;
const valueBy: Record<ListColumn, (row: ListedEntry) => string | number | null> = {
	number: ({ number }) => number,
	unit: ({ unit }) => unit,
	organisation: ({ organisation }) => organisation,
	title: ({ title }) => title,
	class: ({ classKey }) => (classKey === null ? null : classOrder.indexOf(classKey)),
	state: ({ state, changed }) =>
		['draft', 'submitted', 'withdrawn'].indexOf(state) * 2 + Number(changed),
	progress: ({ answered, total }) => answered / total,
	missing: ({ missing }) => missing,
	eligibility: ({ result }) =>
		['may-take-part', 'may-take-part-not-win-yet', 'not-yet-known', 'may-not-take-part'].indexOf(
			result
		),
	board: ({ notice }) => noticeStates.indexOf(notice),
	contact: ({ contactName, contactEmail }) => contactName ?? contactEmail,
	started: ({ startedAt }) => instant(startedAt),
	saved: ({ savedAt }) => instant(savedAt),
	submitted: ({ submittedAt }) => instant(submittedAt)
};
let classOrder: string[] = [];
beforeAll(async () => {
	const { definition } = valueOf(await worklist(office, edition)).edition;
	classOrder = definition.classes.map(({ key }) => key);
});
const collator = new Intl.Collator('sv');
function compare(one: string | number | null, other: string | number | null): number {
	if (one === null || other === null) return 0;
	return typeof one === 'string' ? collator.compare(one, String(other)) : one - Number(other);
}

describe('the list', () => {
	it('holds every entry of the edition, each with how far it has come', () => {
		expect(all).toHaveLength(66);
		const named = (unit: string) => all.find((row) => row.unit === unit);
		expect(named('Inskickade')).toMatchObject({
			state: 'submitted',
			changed: false,
			missing: 0,
			result: 'may-take-part',
			verdict: null,
			notice: 'declared',
			board: 'Socialnämnden',
			contactName: 'Anna Ek',
			contactEmail: 'anna.ek@example.se'
		});
		expect(named('Ändrade')).toMatchObject({ state: 'submitted', changed: true });
		expect(named('Beslutade')).toMatchObject({
			checked: 'may-take-part',
			result: 'may-take-part-not-win-yet',
			verdict: 'may-take-part-not-win-yet'
		});
		expect(named('Öppnade')?.reopenedUntil?.toString()).toBe('2026-04-01T10:01:00Z');
		expect(named('Stängda')?.reopenedUntil).toBeNull();
		expect(named('Abborren')?.missing).toBeGreaterThan(3);
	});

	it.each([
		['forskolan angen', 'Förskolan Ängen'],
		['FÖRSKOLAN', 'Förskolan Ängen'],
		['skolån', 'Skolan Åland'],
		['aland', 'Skolan Åland'],
		['nr 4711', 'Skolan Åland'],
		['#4711', 'Skolan Åland'],
		['004711', 'Skolan Åland'],
		['cia.dal@example', 'Skolan Åland'],
		['arna ost', 'Utan prickar'],
		['ÄRNA prìckar', 'Utan prickar']
	])('finds by %s', async (q, unit) => {
		const found = valueOf(await worklist(office, named, { filter: { q } })).rows;
		expect(found.map((row) => row.unit)).toContain(unit);
		expect(found.length).toBeLessThan(3);
	});

	it('finds an entry by its contact person’s new address as soon as that is changed', async () => {
		const search = async (q: string) =>
			valueOf(await worklist(office, named, { filter: { q } })).total;
		expect(await search('nina.ny')).toBe(0);
		await world.owner(
			`update people.person set email = 'nina.ny@example.se' where email = 'berit.ny@example.se'`
		);
		expect(await search('nina.ny')).toBe(1);
	});

	it('begins with the numbers in order, then the drafts as they were begun', async () => {
		const { rows } = valueOf(await worklist(office, edition, { size: 1000 }));
		const numbers = rows.flatMap(({ number }) => number ?? []);
		expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
		const drafts = rows.slice(numbers.length);
		expect(drafts.every(({ number }) => number === null)).toBe(true);
		const begun = drafts.map(({ startedAt }) => startedAt.epochMilliseconds);
		expect(begun).toEqual(begun.toSorted((a, b) => a - b));
	});

	it('lets through what fits every part of a filter, and nothing else', async () => {
		const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
		const filters = fc.record({
			q: some('Ö', 'ärlan', 'ARLAN', 'bromma anna', '1003', '%', '_', 'ek', 'finns inte'),
			state: some(...listStates),
			class: some(...classes, ''),
			organisation: some('Älvsjö', ''),
			eligibility: some(...eligibilities),
			decidedBy: some('office' as const, 'check' as const),
			board: some('yes' as const, 'no' as const, ...noticeStates),
			complete: some('yes' as const, 'no' as const),
			reopened: some('now' as const)
		});
		await fc.assert(
			fc.asyncProperty(filters, async (filter) => {
				const found = valueOf(await worklist(office, edition, { filter, size: 1000 }));
				const wanted = ids(all.filter((row) => fits(row, filter)));
				expect(ids(found.rows).sort()).toEqual(wanted.sort());
				expect(found.total).toBe(wanted.length);
				expect(found.all).toBe(all.length);
			}),
			{ numRuns: 60 }
		);
	});

	it.each(listColumns)('is sorted by %s both ways, what has no value last', async (by) => {
		const value = valueBy[by];
		for (const descending of [false, true]) {
			const { rows } = valueOf(
				await worklist(office, edition, { sort: { by, descending }, size: 1000 })
			);
			expect(ids(rows).sort()).toEqual(ids(all).sort());
			const values = rows.map(value);
			const first = values.indexOf(null);
			if (first >= 0) expect(values.slice(first).every((each) => each === null)).toBe(true);
			for (const [place, each] of values.slice(1).entries()) {
				const order = compare(values[place] ?? null, each);
				expect(
					descending ? -order : order,
					`${by}: ${values[place]} before ${each}`
				).toBeLessThanOrEqual(0);
			}
		}
	});

	it('is read page by page, each entry once', async () => {
		const pages: string[] = [];
		for (let page = 1; page <= 4; page++) {
			const { rows } = valueOf(
				await worklist(office, edition, { page, size: 20, sort: { by: 'class', descending: true } })
			);
			pages.push(...ids(rows));
		}
		expect(pages).toHaveLength(66);
		expect(new Set(pages).size).toBe(66);
		expect(valueOf(await worklist(office, edition, { page: 99 })).rows).toEqual([]);
	});

	it('has been opened at some time, or is open now', async () => {
		const units = async (reopened: 'now' | 'ever') =>
			valueOf(await worklist(office, edition, { filter: { reopened } }))
				.rows.map(({ unit }) => unit)
				.sort();
		expect(await units('now')).toEqual(['Öppnade']);
		expect(await units('ever')).toEqual(['Stängda', 'Öppnade'].sort());
	});

	it('answers the ids of all that fit, whatever the page', async () => {
		const filter = { state: 'draft' as const };
		const found = valueOf(await matchingEntries(office, edition, filter));
		expect(found.sort()).toEqual(ids(all.filter((row) => fits(row, filter))).sort());
	});

	it('follows each change in an entry at once', async () => {
		const entryId = await readyEntry(
			world.at(anna, '2026-03-10T09:00:00Z'),
			edition,
			'kvalitetsutmarkelsen',
			'Följs'
		);
		const listed = async () =>
			valueOf(await worklist(office, edition, { filter: { ids: [entryId] } })).rows[0];
		expect(await listed()).toMatchObject({ missing: 0, board: 'Socialnämnden' });
		const writer = world.at(anna, '2026-03-10T10:00:00Z');
		valueOf(await saveAnswer(writer, { entryId, questionKey: 'unit', revision: 1, value: '' }));
		const emptied = await listed();
		expect(emptied).toMatchObject({ missing: 1, unit: null });
		expect(emptied?.missingWhat[0]).toMatchObject({ kind: 'answer', question: 'unit' });
		expect(emptied?.savedAt?.toString()).toBe('2026-03-10T10:00:00Z');
		valueOf(await declareBoardNotice(writer, { entryId, board: 'Äldrenämnden', declared: true }));
		valueOf(await moveClass(office, { entryId, classKey: 'school', reason: 'Skäl' }));
		valueOf(
			await decideEligibility(office, { entryId, verdict: 'may-not-take-part', reason: 'Skäl' })
		);
		expect(await listed()).toMatchObject({
			board: 'Äldrenämnden',
			classKey: 'school',
			result: 'may-not-take-part',
			missing: 2
		});
	});

	it('is the office’s alone, and another organiser’s sees nothing of it', async () => {
		expect(await worklist(anna, edition)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await matchingEntries(anna, edition, {})).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		const seen = await inTransaction(anna, (tx) =>
			tx.selectFrom('application.standing').selectAll().execute()
		);
		expect(seen).toEqual([]);
		const elsewhere = randomUUIDv7();
		await world.owner(
			`insert into platform.organiser (id, slug, name) values ($1, 'annan', 'En annan stad')`,
			[elsewhere]
		);
		const away = { ...world.system(), organiserId: elsewhere };
		expect(await worklist(away, edition)).toMatchObject({ refusal: { reason: 'not-found' } });
		for (const table of ['standing', 'reopening', 'eligibility_decision', 'class_move'] as const) {
			const rows = await inTransaction(away, (tx) =>
				tx.selectFrom(`application.${table}`).selectAll().execute()
			);
			expect(rows).toEqual([]);
		}
	});
});
