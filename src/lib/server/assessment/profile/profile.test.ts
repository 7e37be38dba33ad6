// An examiner's profile and availability: their own words, kept within what the office decides.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { afterAssessment, assessedEntry, handIn, must } from '../assessed-entry.fixture.ts';
import {
	examinersFor,
	profileOf,
	roundsOf,
	saveAvailability,
	saveProfile,
	setExperienced,
	type AvailabilityInput,
	type ProfileInput
} from '../index.ts';
import { isAvailable, usualAvailability } from './rules.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
});

const profile = (over: Partial<ProfileInput> = {}): ProfileInput => ({
	fields: ['school'],
	languages: ['sv', 'en'],
	organisation: 'Äldreförvaltningen',
	unit: 'Kvalitetsstaben',
	experience: 'Har lett utvecklingsarbete.',
	pastWorkplaces: '',
	...over
});
const availability = (over: Partial<AvailabilityInput> = {}): AvailabilityInput => ({
	minLoad: 1,
	maxLoad: 4,
	notThisYear: false,
	away: [{ from: '2026-07-01', to: '2026-07-31' }],
	...over
});
const inPool = async (personId: string) =>
	(await inTransaction(scene.office, (tx) => examinersFor(tx, scene.office, scene.editionId))).find(
		(each) => each.personId === personId
	);

describe('an examiner’s profile', () => {
	it('is saved by the examiner, and read by the office', async () => {
		const { anna, office } = scene;
		const { personId } = anna;
		const first = { personId, revision: 1, profile: profile() };
		const { profile: saved, leftTeams } = must(await saveProfile(anna, first));
		expect(leftTeams).toBe(0);
		expect(saved).toMatchObject({ revision: 2, fields: ['school'], unitName: 'Kvalitetsstaben' });
		// Who says for the first time where they work has not moved.
		expect(saved.pastWorkplaces).toEqual([]);
		expect(await saveProfile(anna, first)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(await inTransaction(office, (tx) => profileOf(tx, office, personId))).toEqual(saved);
	});

	it('keeps the postcode that one sets out from, and refuses what is none', async () => {
		const { anna } = scene;
		const { personId } = anna;
		const revisionNow = async () =>
			(await inTransaction(anna, (tx) => profileOf(tx, anna, personId)))?.revision ?? 0;
		const save = async (postcode?: string) =>
			saveProfile(anna, {
				personId,
				revision: await revisionNow(),
				profile: profile(postcode === undefined ? {} : { postcode })
			});
		expect(must(await save('118 59')).profile.postcode).toBe('11859');
		expect(must(await save()).profile.postcode).toBe('11859');
		expect(await save('1185')).toMatchObject({
			refusal: { fields: [{ field: 'postcode', reason: 'not-a-postcode' }] }
		});
		expect(must(await save('')).profile.postcode).toBeNull();
	});

	it('keeps the former workplace when somebody moves', async () => {
		const { anna } = scene;
		const moved = profile({ organisation: 'Skärholmens stadsdelsförvaltning', unit: 'Staben' });
		const { profile: saved } = must(
			await saveProfile(anna, { personId: anna.personId, revision: 5, profile: moved })
		);
		expect(saved).toMatchObject({
			organisation: 'Skärholmens stadsdelsförvaltning',
			unitName: 'Staben',
			pastWorkplaces: ['Kvalitetsstaben, Äldreförvaltningen']
		});
	});

	it('is nobody else’s to read or change', async () => {
		const { anna, bo } = scene;
		expect(await inTransaction(bo, (tx) => profileOf(tx, bo, anna.personId))).toBeUndefined();
		expect(
			await saveProfile(bo, { personId: anna.personId, revision: 3, profile: profile() })
		).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(
			await saveAvailability(bo, {
				personId: anna.personId,
				editionId: scene.editionId,
				availability: availability()
			})
		).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const rows = await inTransaction(bo, (tx) =>
			tx.selectFrom('assessment.examiner').select('person_id').execute()
		);
		expect(rows).toEqual([{ person_id: bo.personId }]);
	});

	it('says at each field what is wrong', async () => {
		const { bo } = scene;
		const wrong = profile({ languages: [], organisation: ' ', experience: 'x'.repeat(2001) });
		const refused = await saveProfile(bo, { personId: bo.personId, revision: 1, profile: wrong });
		expect(refused).toMatchObject({
			refusal: {
				fields: [
					{ field: 'languages', reason: 'too-few-chosen' },
					{ field: 'organisation', reason: 'required' },
					{ field: 'experience', reason: 'too-long', values: { over: 1, limit: 2000 } }
				]
			}
		});
	});
});

describe('who may lead', () => {
	it('is for the office to say, and not for the examiner, whichever way', async () => {
		const { anna, office } = scene;
		const { personId } = anna;
		expect(await setExperienced(anna, { personId, experienced: true })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		await expect(
			inTransaction(anna, (tx) =>
				tx
					.updateTable('assessment.examiner')
					.set({ experienced: true })
					.where('person_id', '=', personId)
					.execute()
			)
		).rejects.toThrow('for the office to say');
		must(await setExperienced(office, { personId, experienced: true }));
		expect((await inPool(personId))?.experienced).toBe(true);
	});

	it('can be told from the rounds that somebody has handed reviews in to', async () => {
		const { anna, entryId, editionId } = scene;
		await handIn(anna, entryId, 4);
		const later = world.at(anna, afterAssessment);
		const rounds = await inTransaction(later, (tx) => roundsOf(tx, later, [anna.personId]));
		expect(
			rounds.get(anna.personId)?.map(({ edition, reviews, over }) => [edition.id, reviews, over])
		).toEqual([[editionId, 1, true]]);
	});
});

describe('an examiner’s availability', () => {
	it('is what the assignment goes by', async () => {
		const { anna, editionId } = scene;
		const { personId } = anna;
		expect(await inPool(personId)).toMatchObject({ minLoad: 0, maxLoad: 8, available: true });
		must(await saveAvailability(anna, { personId, editionId, availability: availability() }));
		expect(await inPool(personId)).toMatchObject({
			minLoad: 1,
			maxLoad: 4,
			available: true,
			away: [{ from: '2026-07-01', to: '2026-07-31' }]
		});
		const off = availability({ notThisYear: true });
		must(await saveAvailability(anna, { personId, editionId, availability: off }));
		expect((await inPool(personId))?.available).toBe(false);
	});

	it('refuses the least above the most, days that are none, and a round that one is not in', async () => {
		const { anna, editionId } = scene;
		const { personId } = anna;
		const asked = (over: Partial<AvailabilityInput>) =>
			saveAvailability(anna, { personId, editionId, availability: availability(over) });
		expect(await asked({ minLoad: 5 })).toMatchObject({
			refusal: { fields: [{ field: 'minLoad', reason: 'load-upside-down' }] }
		});
		expect(await asked({ away: [{ from: '2026-02-30', to: '2026-03-01' }] })).toMatchObject({
			refusal: { fields: [{ field: 'away.0.from', reason: 'not-a-date' }] }
		});
		expect(await asked({ away: [{ from: '2026-03-02', to: '2026-03-01' }] })).toMatchObject({
			refusal: { fields: [{ field: 'away.0.to', reason: 'not-a-date' }] }
		});
		const stranger = await world.person('Fia Främling');
		expect(
			await saveAvailability(stranger, {
				personId: stranger.personId,
				editionId,
				availability: availability()
			})
		).toMatchObject({ refusal: { reason: 'not-an-examiner' } });
	});

	it('is none for somebody away all through the assessment, or with room for nothing', () => {
		const calendar = {
			stages: { assessment: { opens: '2026-05-25T08:00', closes: '2026-08-31T17:00' } },
			ceremony: null
		};
		const away = (from: string, to: string) =>
			isAvailable({ ...usualAvailability, away: [{ from, to }] }, calendar);
		expect(away('2026-05-25', '2026-08-31')).toBe(false);
		expect(away('2026-05-26', '2026-08-31')).toBe(true);
		expect(isAvailable({ ...usualAvailability, maxLoad: 0 }, calendar)).toBe(false);
		expect(isAvailable(usualAvailability, calendar)).toBe(true);
	});
});
