// Correcting texts of a running edition: only texts, only by the office, and what stood before is kept.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { inTransaction, json } from '#lib/server/platform/database/index.ts';
import {
	correctionsOf,
	correctText,
	editionById,
	type ProgrammeDefinition
} from '#lib/server/programme/index.ts';
import { correctionsBeside } from './corrections.ts';
import { publishEdition } from '#lib/server/publication/index.ts';
import { reasonOf, runningEdition, valueOf } from './rounds.fixture.ts';

const world = useWorld();
let office: Person;
let unit: Person;
let editionId: string;
let definition: ProgrammeDefinition;
const path = 'form.sections[0].questions[0].label';
const note = { sv: 'Det stod fel ord i frågan.', en: 'A word in the question was wrong.' };

beforeAll(async () => {
	({ editionId, definition } = await runningEdition(world));
	office = await world.person('Olle Office', [{ role: 'office' }]);
	unit = await world.person('Ulla Unit');
});

const label = () => definition.form.sections[0]?.questions[0]?.label ?? { sv: '', en: '' };
const after = { sv: 'Vad heter er enhet?', en: 'What is your unit called?' };

describe('a correction', () => {
	it('is the office’s to make', async () => {
		const asked = await correctText(unit, { editionId, path, before: label(), after, note });
		expect(reasonOf(asked)).toBe('not-allowed');
	});

	it('needs both languages, a note, and a text that differs, at a place where there is a text', async () => {
		const base = { editionId, path, before: label(), after, note };
		const empty = await correctText(office, { ...base, after: { sv: ' ', en: 'x' } });
		expect(empty).toMatchObject({
			refusal: { fields: [{ field: 'after.sv', reason: 'required' }] }
		});
		const silent = await correctText(office, { ...base, note: { sv: '', en: '' } });
		expect(silent).toMatchObject({
			refusal: { fields: [{ field: 'note.sv' }, { field: 'note.en' }] }
		});
		expect(reasonOf(await correctText(office, { ...base, after: label() }))).toBe('same-text');
		for (const at of [
			'key',
			'form.sections[0].questions[0].key',
			'form',
			'nowhere[3]',
			'classes[0].name.sv'
		])
			expect(reasonOf(await correctText(office, { ...base, path: at })), at).toBe('not-a-text');
	});

	it('takes effect at once, keeps what stood before, and is told where the text is read', async () => {
		valueOf(await correctText(office, { editionId, path, before: label(), after, note }));
		await inTransaction(unit, async (tx) => {
			const edition = await editionById(tx, unit, editionId);
			expect(edition?.definition.form.sections[0]?.questions[0]?.label).toEqual(after);
			const [correction] = await correctionsOf(tx, unit, editionId);
			expect(correction).toMatchObject({
				path: ['form', 'sections', '0', 'questions', '0', 'label'],
				before: label(),
				after,
				note,
				by: 'Olle Office'
			});
		});
		const { rows } = await world.owner(
			'select definition from programme.original where edition_id = $1',
			[editionId]
		);
		expect((rows as { definition: ProgrammeDefinition }[])[0]?.definition.form).toEqual(
			definition.form
		);
		const system = world.system();
		await inTransaction(system, (tx) => publishEdition(tx, system, editionId));
		const { rows: pages } = await world.owner(
			`select page -> 'corrections' as told from published.edition where edition_id = $1`,
			[editionId]
		);
		expect(pages).toEqual([{ told: [{ on: '2026-03-02', note }] }]);
	});

	it('stands for the unit at the question whose text it mended, and nowhere else', async () => {
		const edition = { id: editionId, timeZone: 'Europe/Stockholm' };
		const line = 'Rättad 2 mars 2026: Det stod fel ord i frågan.';
		const beside = async (...under: [string[], string]) => {
			const { around, of } = await correctionsBeside(unit, edition, 'sv', ...under);
			return [around, of(0), of(1)];
		};
		const first = ['form', 'sections', '0'];
		expect(await beside(first, 'questions')).toEqual([[], [line], []]);
		expect(await beside(['form', 'sections', '1'], 'questions')).toEqual([[], [], []]);
		expect(await beside(['form'], 'sections')).toEqual([[], [line], []]);
		expect(await beside([...first, 'questions', '0'], 'examplesOfGoodAnswer')).toEqual([
			[line],
			[],
			[]
		]);
		expect(await beside(['eligibility'], 'questions')).toEqual([[], [], []]);
	});

	it('of a text that somebody has corrected meanwhile is refused with the text of now', async () => {
		const late = await correctText(office, {
			editionId,
			path,
			before: label(),
			after: { sv: 'Något annat', en: 'Something else' },
			note
		});
		expect(late).toMatchObject({ refusal: { reason: 'changed-meanwhile', detail: after } });
	});

	it('changes nothing in the award itself, and nothing but the text', async () => {
		await inTransaction(office, async (tx) => {
			const edition = await editionById(tx, office, editionId);
			const questions = edition?.definition.form.sections[0]?.questions ?? [];
			expect(questions.slice(1)).toEqual(definition.form.sections[0]?.questions.slice(1));
			expect(questions[0]).toEqual({ ...definition.form.sections[0]?.questions[0], label: after });
		});
	});
});

describe('the database', () => {
	const insert = (at: string[], before: unknown, text: unknown) =>
		inTransaction(office, (tx) =>
			tx
				.insertInto('programme.correction')
				.values({
					organiser_id: world.organiserId,
					edition_id: editionId,
					path: at,
					before: json(before),
					after: json(text),
					note: json(note)
				})
				.execute()
		);

	it('takes no correction that is not from one text into another', async () => {
		const max = ['form', 'sections', '0', 'questions', '0'];
		await expect(insert(['key'], definition.key, 'annan')).rejects.toThrow('one text into another');
		await expect(insert(['classes'], definition.classes, [])).rejects.toThrow(
			'one text into another'
		);
		await expect(insert([...max, 'label'], label(), { sv: 'Gammalt', en: 'Old' })).rejects.toThrow(
			'one text into another'
		);
		await expect(insert(['lead'], definition.lead, { sv: '', en: '' })).rejects.toThrow(
			'one text into another'
		);
		await expect(insert(['lead'], definition.lead, { sv: 'a', en: 'b', de: 'c' })).rejects.toThrow(
			'one text into another'
		);
		await expect(insert(['lead'], definition.lead, 'Ledtext')).rejects.toThrow(
			'one text into another'
		);
	});

	it('keeps every correction as it was made, and lets nobody else make one', async () => {
		await expect(world.owner('update programme.correction set note = note')).rejects.toThrow(
			'append-only'
		);
		await expect(world.owner('delete from programme.correction')).rejects.toThrow('append-only');
		await expect(
			inTransaction(unit, (tx) =>
				tx
					.insertInto('programme.correction')
					.values({
						organiser_id: world.organiserId,
						edition_id: editionId,
						path: ['lead'],
						before: json(definition.lead),
						after: json({ sv: 'Intrång', en: 'Intrusion' }),
						note: json(note)
					})
					.execute()
			)
		).rejects.toThrow('row-level security');
	});
});
