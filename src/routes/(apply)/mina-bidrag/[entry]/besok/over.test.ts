// The unit's page of its visit, before and after: what is to come, and then that it took place, whom they met and what comes next.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import { assessedEntry, must } from '#lib/server/assessment/assessed-entry.fixture.ts';
import { arrangeVisit, prepareVisit } from '#lib/server/assessment/index.ts';
import { load } from './+page.server.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, applicant, entryId } = scene;
	const visit = { starts: '2026-09-10T13:00', until: '15.00', place: 'Köket, Farsta torg 1' };
	const asked = { people: 'Alla', message: 'Visa gärna köket.' };
	must(await arrangeVisit(lead, { entryId, ...visit, ...asked }));
	const people = 'Kökschefen\nTvå kockar';
	must(await prepareVisit(applicant, { entryId, revision: 0, people, practical: '' }));
});

/** What the page shows to the unit at a time. */
async function shownAt(at: string) {
	const { applicant, entryId } = scene;
	const event = {
		locals: {
			actor: world.at(applicant, at),
			locale: 'sv',
			organiser: { id: world.organiserId, timeZone: 'Europe/Stockholm' }
		},
		params: { entry: entryId },
		url: new URL(`http://localhost/mina-bidrag/${entryId}/besok`)
	};
	return load(event as unknown as Parameters<typeof load>[0]) as Promise<{
		visit: { over: boolean; people: string[]; message: string } | null;
		feedback: string | null;
		givesFeedback: boolean;
	}>;
}

describe('the visit, for the unit', () => {
	it('is to come until its end, with what the team wishes', async () => {
		const { visit } = await shownAt('2026-09-10T12:30:00Z');
		expect(visit).toMatchObject({ over: false, people: ['Alla'], message: 'Visa gärna köket.' });
	});

	it('has taken place after it, with those who were met and the feedback to come', async () => {
		const { visit, feedback, givesFeedback } = await shownAt('2026-09-10T13:30:00Z');
		expect(visit).toMatchObject({ over: true, people: ['Kökschefen', 'Två kockar'], message: '' });
		expect(givesFeedback).toBe(true);
		expect(feedback).toBeNull();
	});
});
