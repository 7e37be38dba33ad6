// The profile as its page posts it, on the real database: one form, of which nothing is lost when something is wrong.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { assessedEntry } from '#lib/server/assessment/assessed-entry.fixture.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { profileShown, savePostedProfile, timeField } from './examiner-profile.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
});

const shownTo = async (who: Person) => {
	const shown = await profileShown(who, who.personId, 'sv');
	if (!shown) throw new Error('no profile');
	return shown;
};

/** Posts the whole form as it stands, with some of its fields changed. */
async function post(who: Person, changed: Record<string, string>) {
	const { profile, seats } = await shownTo(who);
	const form = new FormData();
	for (const language of profile.languages.length > 0 ? profile.languages : ['sv'])
		form.append('languages', language);
	form.set('revision', String(profile.revision));
	form.set('organisation', profile.organisation ?? '');
	form.set('unit', profile.unitName ?? '');
	form.set('experience', profile.experience);
	form.set('pastWorkplaces', profile.pastWorkplaces);
	for (const { editionId, minLoad, maxLoad } of seats) {
		form.append('edition', editionId);
		form.set(timeField('minLoad', editionId), String(minLoad));
		form.set(timeField('maxLoad', editionId), String(maxLoad));
	}
	for (const [name, value] of Object.entries(changed)) form.set(name, value);
	const request = new Request('http://localhost/bedomning/profil', { method: 'POST', body: form });
	const event = { locals: { actor: who, locale: 'sv' as const }, request };
	return savePostedProfile(event as Parameters<typeof savePostedProfile>[0], who.personId);
}

const lines = async (action: string) => {
	const { rows } = await world.owner(
		'select count(*)::int as count from platform.audit where action = $1',
		[action]
	);
	return (rows[0] as { count: number }).count;
};

describe('a posted profile', () => {
	it('keeps what was typed of the profile when the time is wrong, and of the time when the profile is', async () => {
		const { anna, editionId } = scene;
		const time = (name: string) => timeField(name, editionId);
		const upsideDown = { [time('minLoad')]: '5', [time('maxLoad')]: '2' };
		const { answer } = await post(anna, { ...upsideDown, experience: 'Jag har lett skolor.' });
		expect(Object.keys(answer?.data.fields ?? {})).toEqual([time('minLoad')]);
		expect(answer?.data.typed).toMatchObject({ ...upsideDown, experience: 'Jag har lett skolor.' });
		const other = await post(anna, {
			organisation: ' ',
			[time('maxLoad')]: '7',
			[time('away.1.from')]: '2026-07-01',
			[time('away.1.to')]: 'i juli'
		});
		expect(Object.keys(other.answer?.data.fields ?? {})).toEqual([
			'organisation',
			time('away.1.to')
		]);
		expect(other.answer?.data.typed).toMatchObject({
			[time('maxLoad')]: '7',
			[time('away.1.to')]: 'i juli'
		});
	});

	it('saves both at once, and nothing that says what is known already', async () => {
		const { anna, editionId } = scene;
		const before = {
			profile: await lines('examiner.profile'),
			time: await lines('examiner.availability')
		};
		const both = { experience: 'Jag har lett bad.', [timeField('maxLoad', editionId)]: '4' };
		expect((await post(anna, both)).answer).toBeNull();
		const { profile, seats } = await shownTo(anna);
		expect(profile.experience).toBe('Jag har lett bad.');
		expect(seats[0]?.maxLoad).toBe(4);
		expect((await post(anna, {})).answer).toBeNull();
		expect(await lines('examiner.profile')).toBe(before.profile + 1);
		expect(await lines('examiner.availability')).toBe(before.time + 1);
	});
});
