// A new round from last year's, on the real database: prepared, seen by the office alone, looked through, opened.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { openCalls, startEntry } from '#lib/server/application/index.ts';
import { holdersOf } from '#lib/server/people/index.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { inPublic, inTransaction } from '#lib/server/platform/database/index.ts';
import {
	addMeeting,
	changeRound,
	editionById,
	editions,
	meetingsOf,
	newDraft,
	openRound,
	peopleOf,
	preparationOf,
	prepareFirstRound,
	prepareRound,
	putInPlace,
	remindersOf,
	saveDraft,
	setReminder,
	takeDefinition,
	throwRoundAway,
	type Preparation,
	type ProgrammeDefinition
} from '#lib/server/programme/index.ts';
import { editionPage, publishEdition } from '#lib/server/publication/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { reasonOf, runningEdition, valueOf } from './rounds.fixture.ts';

const world = useWorld();
let office: Person;
let outsider: Person;
let from: string;
let programmeId: string;
let prepared: string;

const next = {
	slug: '2027',
	year: 2027,
	label: { sv: '2027', en: '2027' },
	definitionFrom: 'programme',
	panel: true,
	examiners: true
} as const;

async function found(): Promise<Preparation> {
	const preparation = await inTransaction(office, (tx) => preparationOf(tx, office, prepared));
	if (!preparation) throw new Error('nothing is prepared');
	return preparation;
}

beforeAll(async () => {
	const { editionId, ...running } = await runningEdition(world);
	({ programmeId } = running);
	from = editionId;
	office = await world.person('Olle Office', [{ role: 'office' }]);
	outsider = await world.person('Ulla Unit');
	await world.person('Cecilia Bok', [{ role: 'panel_chair', editionId }]);
	await world.person('Per Nel', [{ role: 'panel_member', editionId }]);
	await world.person('Eva Min', [{ role: 'examiner', editionId }]);
	valueOf(
		await addMeeting(office, {
			editionId,
			meeting: {
				title: { sv: 'Frågestund', en: 'Questions' },
				starts: '2026-02-12T13:00',
				ends: '2026-02-12T14:30',
				link: 'https://video.example.se/hemlig'
			}
		})
	);
	valueOf(
		await setReminder(office, { editionId, key: 'five-days', on: true, days: -7, at: '10:00' })
	);
	prepared = valueOf(await prepareRound(office, { ...next, fromEditionId: from })).editionId;
});

describe('a prepared round', () => {
	it('has last year’s dates a year later, on the same days of the week', async () => {
		const { edition } = await found();
		expect(edition.calendar.stages.call).toEqual({
			opens: '2027-01-31T08:00',
			closes: '2027-03-19T23:59'
		});
		expect(edition.calendar.ceremony?.at).toBe('2027-09-23T17:00');
	});

	it('has last year’s people, meetings without their link, and reminders as the office set them', async () => {
		const { people, edition } = await found();
		expect(people.panel.map(({ chair }) => chair)).toEqual([true, false]);
		expect(people.examiners).toHaveLength(1);
		await inTransaction(office, async (tx) => {
			const [meeting] = await meetingsOf(tx, office, prepared);
			expect(meeting).toMatchObject({
				starts: '2027-02-11T13:00',
				ends: '2027-02-11T14:30',
				link: null
			});
			const [reminder] = await remindersOf(tx, office, edition);
			expect(reminder?.when).toMatchObject({ days: -7, at: '10:00' });
		});
	});

	it('is not there for anybody but the office: not to read, not in a list, not by what hangs on it', async () => {
		for (const actor of [outsider, world.visitor()]) {
			await inTransaction(actor, async (tx) => {
				expect(await editionById(tx, actor, prepared)).toBeUndefined();
				expect((await editions(tx, actor)).map(({ slug }) => slug)).not.toContain('2027');
				expect(await preparationOf(tx, actor, prepared)).toBeUndefined();
				expect(await meetingsOf(tx, actor, prepared)).toEqual([]);
				const { rows } = await world.owner(
					`select table_name as name from information_schema.columns
					 where table_schema = 'programme' and column_name = 'edition_id'`
				);
				expect(rows.length).toBeGreaterThan(6);
				for (const { name } of rows as { name: string }[]) {
					const seen = await tx
						.selectFrom(`programme.${name}` as 'programme.meeting')
						.select('edition_id')
						.where('edition_id', '=', prepared)
						.execute();
					expect(seen, name).toEqual([]);
				}
			});
		}
	});

	it('appoints nobody before it is opened', async () => {
		await inTransaction(office, async (tx) => {
			expect(await peopleOf(tx, office, prepared)).toEqual({ panel: [], examiners: [] });
		});
	});

	it('takes no entry though its call would be open, and is no call to the office either', async () => {
		const during = '2027-02-15T12:00:00Z';
		for (const actor of [outsider, office]) {
			const calls = valueOf(await openCalls(world.at(actor, during)));
			expect(calls.map(({ id }) => id)).not.toContain(prepared);
			const started = await startEntry(world.at(actor, during), { editionId: prepared });
			expect(started.ok).toBe(false);
		}
	});

	it('is not published, not even when a job asks for it', async () => {
		const system = world.system();
		await inTransaction(system, (tx) => publishEdition(tx, system, prepared));
		const { rows } = await world.owner(
			'select count(*)::int as n from published.edition where edition_id = $1',
			[prepared]
		);
		expect(rows).toEqual([{ n: 0 }]);
		const { rows: found2 } = await world.owner(
			'select count(*)::int as n from published.search where edition_id = $1',
			[prepared]
		);
		expect(found2).toEqual([{ n: 0 }]);
	});

	it('is changed by the office: dates out of order are told, and two at once are told apart', async () => {
		const { edition, people, revision } = await found();
		const changes = { ...next, editionId: prepared, people, revision, calendar: edition.calendar };
		const backwards = {
			...edition.calendar,
			stages: {
				...edition.calendar.stages,
				call: { opens: '2027-03-01T08:00', closes: '2027-02-01T23:59' }
			}
		};
		const wrong = await changeRound(office, { ...changes, calendar: backwards });
		expect(reasonOf(wrong)).toBe('invalid');
		expect(JSON.stringify(wrong)).toContain('stages.call.closes');
		const fewer = { ...people, examiners: [] };
		expect(reasonOf(await changeRound(office, { ...changes, people: fewer }))).toBe('done');
		expect(reasonOf(await changeRound(office, changes))).toBe('changed-meanwhile');
		expect((await found()).people.examiners).toEqual([]);
	});

	it('takes nobody along who was not there last year', async () => {
		const { edition, revision } = await found();
		const people = {
			panel: [{ personId: outsider.personId, chair: true }],
			examiners: [outsider.personId]
		};
		valueOf(
			await changeRound(office, {
				...next,
				editionId: prepared,
				people,
				revision,
				calendar: edition.calendar
			})
		);
		expect((await found()).people).toEqual({ panel: [], examiners: [] });
	});

	it('is nobody’s to prepare but the office’s, and has an address of its own', async () => {
		expect(reasonOf(await prepareRound(outsider, { ...next, fromEditionId: from }))).toBe(
			'not-allowed'
		);
		const taken = await prepareRound(office, { ...next, fromEditionId: from });
		expect(taken).toMatchObject({
			refusal: { fields: [{ field: 'slug', reason: 'address-taken' }] }
		});
		const spaced = await prepareRound(office, { ...next, slug: 'Nästa år', fromEditionId: from });
		expect(spaced).toMatchObject({
			refusal: { fields: [{ field: 'slug', reason: 'not-an-address' }] }
		});
	});

	it('can be thrown away with all that hangs on it; one that has been opened cannot', async () => {
		const other = valueOf(
			await prepareRound(office, { ...next, slug: 'prov', fromEditionId: from })
		).editionId;
		expect(reasonOf(await throwRoundAway(office, { editionId: other }))).toBe('done');
		const { rows } = await world.owner(
			'select count(*)::int as n from programme.meeting where edition_id = $1',
			[other]
		);
		expect(rows).toEqual([{ n: 0 }]);
		expect(reasonOf(await throwRoundAway(office, { editionId: from }))).toBe('not-found');
		await expect(
			inTransaction(office, (tx) =>
				tx.deleteFrom('programme.edition').where('id', '=', from).execute()
			)
		).rejects.toThrow('stays');
	});
});

describe('an award’s first round', () => {
	const first = { slug: 'forsta', year: 2031, label: { sv: '2031', en: '2031' } };

	it('is prepared from the award itself, given dates, and opened', async () => {
		const { edition } = await found();
		const { programmeId } = edition;
		expect(reasonOf(await prepareFirstRound(outsider, { ...first, programmeId }))).toBe(
			'not-allowed'
		);
		expect(
			reasonOf(await prepareFirstRound(office, { ...first, programmeId: world.organiserId }))
		).toBe('not-found');
		const { editionId } = valueOf(await prepareFirstRound(office, { ...first, programmeId }));
		const begun = await inTransaction(office, (tx) => preparationOf(tx, office, editionId));
		expect(begun).toMatchObject({
			from: null,
			people: { panel: [], examiners: [] },
			edition: { openedAt: null, calendar: { stages: {}, ceremony: null } }
		});
		const revision = begun?.revision;
		expect(reasonOf(await openRound(office, { editionId, revision }))).toBe('call-not-set');
		const changed = valueOf(
			await changeRound(office, {
				...first,
				editionId,
				revision,
				people: { panel: [], examiners: [] },
				calendar: {
					stages: { call: { opens: '2031-02-01T08:00', closes: '2031-03-01T12:00' } },
					ceremony: null
				}
			})
		);
		valueOf(await openRound(office, { editionId, revision: changed.revision }));
		expect(
			await inTransaction(outsider, (tx) => editionById(tx, outsider, editionId))
		).toMatchObject({ slug: 'forsta', year: 2031 });
	});

	it('is thrown away without taking anything else along', async () => {
		const { programmeId } = (await found()).edition;
		const { editionId } = valueOf(
			await prepareFirstRound(office, { ...first, slug: 'slangd', programmeId })
		);
		expect(valueOf(await throwRoundAway(office, { editionId }))).toEqual({ fromEditionId: null });
		expect(reasonOf(await throwRoundAway(office, { editionId }))).toBe('not-found');
	});
});

describe('opening it', () => {
	it('freezes, appoints, and publishes; and cannot be done twice', async () => {
		valueOf(await takeDefinition(office, { editionId: prepared, definitionFrom: 'edition' }));
		const { edition, revision, from: last } = await found();
		if (!last) throw new Error('it is made from no earlier one');
		const old = await inTransaction(office, (tx) => peopleOf(tx, office, last.id));
		const people = {
			panel: old.panel.map(({ personId, chair }) => ({ personId, chair })),
			examiners: old.examiners.map(({ personId }) => personId)
		};
		valueOf(
			await changeRound(office, {
				...next,
				editionId: prepared,
				people,
				revision,
				calendar: edition.calendar
			})
		);
		expect(reasonOf(await openRound(outsider, { editionId: prepared }))).toBe('not-allowed');
		valueOf(await openRound(office, { editionId: prepared }));
		expect(reasonOf(await openRound(office, { editionId: prepared }))).toBe('not-found');
		await inTransaction(outsider, async (tx) => {
			expect((await editionById(tx, outsider, prepared))?.openedAt).not.toBeNull();
			const chairs = await holdersOf(tx, outsider, ['panel_chair'], { editionId: prepared });
			expect(chairs.map(({ name }) => name)).toEqual(['Cecilia Bok']);
		});
		const system = world.system();
		await inTransaction(system, (tx) => publishEdition(tx, system, prepared));
		await inPublic(world.organiserId, async () => undefined);
		const { rows } = await world.owner('select page from published.edition where edition_id = $1', [
			prepared
		]);
		expect(JSON.stringify(rows)).toContain('Frågestund');
	});

	it('is in the log', async () => {
		const { rows } = await world.owner(
			`select action from platform.audit where subject_id = $1 order by seq`,
			[prepared]
		);
		const actions = (rows as { action: string }[]).map(({ action }) => action);
		expect(actions).toEqual(
			expect.arrayContaining(['edition.prepare', 'edition.change-preparation', 'edition.open'])
		);
	});

	it('leaves the definition frozen: not a letter of it is changed by the app, and no bone by anybody', async () => {
		await expect(
			inTransaction(office, (tx) =>
				tx
					.updateTable('programme.edition')
					.set({ definition: JSON.stringify({}) })
					.where('id', '=', prepared)
					.execute()
			)
		).rejects.toThrow('frozen');
		await expect(
			world.owner(
				`update programme.edition set definition = jsonb_set(definition, '{lead,sv}', '"Annat"') where id = $1`,
				[prepared]
			)
		).rejects.toThrow('frozen');
	});

	it('is refused while the call has no dates', async () => {
		const other = valueOf(
			await prepareRound(office, { ...next, slug: 'utan', fromEditionId: from })
		).editionId;
		const preparation = await inTransaction(office, (tx) => preparationOf(tx, office, other));
		const people = { panel: [], examiners: [] };
		const calendar = { stages: {}, ceremony: null };
		valueOf(
			await changeRound(office, {
				...next,
				slug: 'utan',
				editionId: other,
				people,
				calendar,
				revision: preparation?.revision
			})
		);
		expect(reasonOf(await openRound(office, { editionId: other }))).toBe('call-not-set');
	});

	it('is refused in plain words, and kept, while the award has what the house cannot run', async () => {
		const draft = valueOf(
			await newDraft(office, {
				name: { sv: 'Två paneler', en: 'Two panels' },
				from: { programmeId }
			})
		);
		const { stages, panels } = draft.raw as ProgrammeDefinition;
		const [panel] = panels;
		if (!panel) throw new Error('the award has no panel');
		const name = { sv: 'Andra beslutet', en: 'Second decision' };
		const raw = {
			...draft.raw,
			stages: [
				...stages.filter(({ key }) => key !== 'ceremony'),
				{ key: 'second-decision', name },
				...stages.filter(({ key }) => key === 'ceremony')
			],
			panels: [...panels, { ...panel, key: 'second', stage: 'second-decision' }]
		};
		const saved = valueOf(await saveDraft(office, { draftId: draft.id, raw, revision: 1 }));
		const placed = valueOf(
			await putInPlace(office, { draftId: draft.id, revision: saved.revision })
		);
		const { editionId } = valueOf(
			await prepareFirstRound(office, { ...next, programmeId: placed.programmeId })
		);
		const opened = await openRound(office, { editionId });
		expect(reasonOf(opened)).toBe('not-run-yet');
		expect(opened.ok ? '' : refusalText('sv', opened.refusal)).toContain(
			'Ett andra beslut, i en andra panel, går inte att göra här än.'
		);
		expect(await inTransaction(office, (tx) => preparationOf(tx, office, editionId))).toBeDefined();
	});
});

it('the published page of a running edition says nothing of the prepared one', async () => {
	const system = world.system();
	await inTransaction(system, (tx) => publishEdition(tx, system, from));
	const page = await editionPage(world.organiserId, 'kvalitetsutmarkelsen', 'utan');
	expect(page).toBeUndefined();
});
