// Writing an award: drafts with mistakes, two who write at once, putting in place, and who may do any of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	draftById,
	draftOf,
	installProgramme,
	newDraft,
	openEdition,
	programmes,
	putInPlace,
	readProgrammes,
	saveDraft,
	editionById,
	type Draft,
	type DraftConflict,
	type ProgrammeDefinition
} from '../index.ts';

const world = useWorld();
let office: Person;
let colleague: Person;
let definition: ProgrammeDefinition;
let programmeId: string;

const must = <T>(outcome: Outcome<T>): T => {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
};
const install = async (changed: ProgrammeDefinition = definition) =>
	inTransaction(world.system(), (tx) =>
		installProgramme(tx, world.system(), { definition: changed, position: 0 })
	);
const inPlace = async () => {
	const all = await inTransaction(office, (tx) => programmes(tx, office));
	return all.find(({ id }) => id === programmeId)?.definition;
};
const rename = (draft: Draft, sv: string) => ({
	...draft.raw,
	name: { sv, en: 'The Green Spade' }
});

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }]);
	colleague = await world.person('Kajsa Kansli', [{ role: 'office' }]);
	const [first] = await readProgrammes('programmes');
	if (!first) throw new Error('the programmes are missing');
	definition = first.definition;
	({ programmeId } = await install());
});

describe('a draft of an award', () => {
	it('begins from nothing with an address made of its name, and is kept with its mistakes', async () => {
		const name = { sv: 'Årets förnyare', en: 'Renewer of the Year' };
		const draft = must(await newDraft(office, { name }));
		expect(draft).toMatchObject({ slug: 'arets-fornyare', programmeId: null, revision: 1 });
		const placed = await putInPlace(office, { draftId: draft.id, revision: 1 });
		expect(placed.ok || placed.refusal.reason).toBe('draft-has-mistakes');
		const again = must(await newDraft(office, { name }));
		expect(again.slug).toBe('arets-fornyare-2');
	});

	it('begins from another award, and becomes an award of its own when it is put in place', async () => {
		const name = { sv: 'Ett annat steg', en: 'Another step' };
		const draft = must(await newDraft(office, { name, from: { programmeId } }));
		const placed = must(await putInPlace(office, { draftId: draft.id, revision: draft.revision }));
		const all = await inTransaction(office, (tx) => programmes(tx, office));
		const made = all.find(({ id }) => id === placed.programmeId);
		expect(made).toMatchObject({ slug: 'ett-annat-steg', position: 1 });
		expect(made?.definition).toEqual({ ...definition, key: 'ett-annat-steg', name });
		const jobs = await world.owner(`select data from pgboss.job where name = 'programmes.publish'`);
		expect(jobs.rows).toEqual([{ data: { organiserId: world.organiserId } }]);
	});

	it('gets the address that it asks for while it is free, until it is in place', async () => {
		const draft = must(await newDraft(office, { name: { sv: 'Adressen', en: 'The address' } }));
		const ask = async (key: string) => {
			const now = await inTransaction(office, (tx) => draftById(tx, office, draft.id));
			if (!now) throw new Error('gone');
			const raw = { ...now.raw, key };
			return must(await saveDraft(office, { draftId: draft.id, raw, revision: now.revision })).slug;
		};
		expect(await ask('min-adress')).toBe('min-adress');
		expect(await ask(definition.key)).toBe('min-adress');
		expect(await ask('kansli')).toBe('min-adress');
	});
});

describe('two in the office who write at once', () => {
	it('keep both what they wrote in different parts', async () => {
		const draft = must(await newDraft(office, { name: { sv: 'Två', en: 'Two' } }));
		const at = { draftId: draft.id, revision: draft.revision };
		must(await saveDraft(office, { ...at, raw: rename(draft, 'Mitt namn') }));
		const lead = { sv: 'Din ingress', en: 'Your lead' };
		const saved = must(await saveDraft(colleague, { ...at, raw: { ...draft.raw, lead } }));
		expect(saved).toMatchObject({ revision: 3, updatedBy: 'Kajsa Kansli' });
		expect(saved.raw).toMatchObject({ name: { sv: 'Mitt namn' }, lead });
	});

	it('see both texts when they wrote in the same field, and nothing is overwritten', async () => {
		const draft = must(await newDraft(office, { name: { sv: 'Samma', en: 'Same' } }));
		const at = { draftId: draft.id, revision: draft.revision };
		const [one, other] = await Promise.all([
			saveDraft(office, { ...at, raw: rename(draft, 'Mitt namn') }),
			saveDraft(colleague, { ...at, raw: rename(draft, 'Ditt namn') })
		]);
		const [saved, refusedOne] = one.ok ? [one, other] : [other, one];
		if (!saved.ok || refusedOne.ok) throw new Error('one of them should have been told');
		const detail = refusedOne.refusal.detail as DraftConflict;
		expect(refusedOne.refusal.reason).toBe('newer-revision');
		expect(detail.conflicts).toEqual([['name', 'sv']]);
		expect(detail.current.raw).toEqual(saved.value.raw);
	});

	it('cannot put in place what the other has changed meanwhile', async () => {
		const draft = must(
			await newDraft(office, { name: { sv: 'Sent', en: 'Late' }, from: { programmeId } })
		);
		const at = { draftId: draft.id, revision: draft.revision };
		must(await saveDraft(colleague, { ...at, raw: rename(draft, 'Ändrat') }));
		const placed = await putInPlace(office, at);
		expect(placed.ok || placed.refusal.reason).toBe('newer-revision');
	});
});

describe('an award that is in place', () => {
	it('takes the definition on disk until somebody has put another in place, and then keeps that', async () => {
		const newer = { ...definition, lead: { sv: 'Från disk', en: 'From disk' } };
		await install(newer);
		expect((await inPlace())?.lead).toEqual(newer.lead);

		const draft = must(await draftOf(office, { programmeId }));
		expect(draft.raw['lead']).toEqual(newer.lead);
		const lead = { sv: 'Från kansliet', en: 'From the office' };
		const raw = { ...draft.raw, lead };
		const saved = must(
			await saveDraft(office, { draftId: draft.id, raw, revision: draft.revision })
		);
		must(await putInPlace(office, { draftId: draft.id, revision: saved.revision }));
		await install(newer);
		expect((await inPlace())?.lead).toEqual(lead);
		expect((await draftOf(office, { programmeId })).ok).toBe(true);
	});

	it('changes nothing in the rounds that have been opened', async () => {
		const opened = must(
			await openEdition(office, {
				programmeId,
				slug: '2026',
				year: 2026,
				label: { sv: '2026', en: '2026' },
				definition,
				calendar: {
					stages: { call: { opens: '2026-01-01T08:00', closes: '2026-06-01T23:59' } },
					ceremony: null
				}
			})
		);
		const draft = must(await draftOf(office, { programmeId }));
		const saved = must(
			await saveDraft(office, {
				draftId: draft.id,
				raw: rename(draft, 'Nytt namn'),
				revision: draft.revision
			})
		);
		must(await putInPlace(office, { draftId: draft.id, revision: saved.revision }));
		expect((await inPlace())?.name.sv).toBe('Nytt namn');
		const edition = await inTransaction(office, (tx) => editionById(tx, office, opened.id));
		expect(edition?.definition.name).toEqual(definition.name);
	});
});

describe('when an award was last changed', () => {
	it('is not when somebody looked at it, nor when it was read in just as it was', async () => {
		const own = { ...definition, key: 'orord' };
		const then = world.at(office, '2026-01-05T08:00:00Z');
		const system = { ...world.system(), at: then.at };
		const { programmeId: id } = await inTransaction(system, (tx) =>
			installProgramme(tx, system, { definition: own, position: 9 })
		);
		const placed = (await inTransaction(office, (tx) => programmes(tx, office))).find(
			(each) => each.id === id
		);
		const later = world.at(office, '2026-03-02T12:00:00Z');
		const opened = must(await draftOf(later, { programmeId: id }));
		expect(opened).toMatchObject({ updatedAt: placed?.changedAt, updatedBy: null });
		const muchLater = { ...world.system(), at: world.at(office, '2026-03-03T12:00:00Z').at };
		await inTransaction(muchLater, (tx) =>
			installProgramme(tx, muchLater, { definition: own, position: 9 })
		);
		const again = must(await draftOf(later, { programmeId: id }));
		expect(again).toMatchObject({ revision: 1, updatedAt: placed?.changedAt });
		const same = { draftId: opened.id, raw: opened.raw, revision: 1 };
		expect(must(await saveDraft(later, same)).updatedAt).toEqual(placed?.changedAt);
		const changed = { ...same, raw: rename(opened, 'Rörd') };
		expect(must(await saveDraft(later, changed)).updatedAt).toEqual(later.at);
	});
});

describe('drafts', () => {
	it('are the office’s alone: nobody else reads or writes one, whatever the code asks', async () => {
		const draft = must(
			await newDraft(office, { name: { sv: 'Hemligt pris', en: 'Secret award' } })
		);
		for (const person of [
			await world.person('Adam Sökande'),
			await world.person('Eva Granskare', [{ role: 'auditor' }]),
			world.visitor()
		]) {
			const asked = await newDraft(person, { name: { sv: 'Mitt', en: 'Mine' } });
			expect(asked.ok).toBe(false);
			const at = { draftId: draft.id, revision: 1 };
			expect((await saveDraft(person, { ...at, raw: {} })).ok).toBe(false);
			expect((await putInPlace(person, at)).ok).toBe(false);
			const seen = await inTransaction(person, async (tx) => [
				await tx.selectFrom('programme.draft').selectAll().execute(),
				await tx.selectFrom('programme.draft_revision').selectAll().execute()
			]);
			expect(seen).toEqual([[], []]);
		}
	});

	it('leave a line in the audit log that says which part was changed, once for a spell of writing', async () => {
		const draft = must(await newDraft(office, { name: { sv: 'Spår', en: 'Trace' } }));
		let { revision } = draft;
		for (const sv of ['Sp', 'Spåret', 'Spåren']) {
			const raw = rename(draft, sv);
			({ revision } = must(await saveDraft(office, { draftId: draft.id, raw, revision })));
		}
		const later = world.at(office, '2026-03-02T12:00:00Z');
		must(await saveDraft(later, { draftId: draft.id, raw: rename(draft, 'Spår igen'), revision }));
		const { rows } = await world.owner(
			`select action, detail from platform.audit where subject_id = $1 order by seq`,
			[draft.id]
		);
		expect(rows).toEqual([
			{ action: 'programme.draft.new', detail: { slug: 'spar' } },
			{ action: 'programme.draft.save', detail: { parts: ['name'], revision: 2 } },
			{ action: 'programme.draft.save', detail: { parts: ['name'], revision: 5 } }
		]);
	});
});
