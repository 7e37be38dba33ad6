// The reminders of the two awards, as data: each text can be filled in for everyone whom it goes to.
import { describe, expect, it } from 'vitest';
import type { Edition } from '../editions/queries.ts';
import { readProgrammes } from '../load.ts';
import type { Receiver } from './audience.ts';
import { reminderMail, roundValues } from './compose.ts';
import { dueAt, goesAt, isDue } from './rules.ts';

const calendar = {
	stages: {
		call: { opens: '2027-02-01T08:00', closes: '2027-05-20T23:59' },
		assessment: { opens: '2027-05-24T08:00', closes: '2027-08-20T17:00' },
		visits: { opens: '2027-06-01T08:00', closes: '2027-09-10T17:00' }
	},
	ceremony: null
};
const found = await readProgrammes('programmes');
const editions = found.map(
	({ definition }) =>
		({
			definition,
			calendar,
			label: { sv: '2027', en: '2027' },
			timeZone: 'Europe/Stockholm'
		}) as unknown as Edition
);
const to = (locale: 'sv' | 'en'): Receiver => ({
	address: 'kim@example.se',
	name: 'Kim',
	locale,
	entryId: null,
	unit: 'Kostenheten',
	path: '/mina-bidrag/1',
	said: { missing: '– Bakgrund' }
});
const all = editions.flatMap((edition) =>
	edition.definition.reminders.map(
		(reminder) => [edition.definition.key, reminder.key, edition, reminder] as const
	)
);

describe.each(all)('%s: the reminder %s', (_, __, edition, reminder) => {
	it.each(['sv', 'en'] as const)('has nothing left to fill in, and one link, in %s', (locale) => {
		const due = dueAt(reminder, edition.calendar, edition.timeZone);
		if (!due) throw new Error('it has no date');
		const { subject, body } = reminderMail(reminder, edition, to(locale), due);
		expect(subject + body).not.toMatch(/[{}]/);
		expect(subject).not.toMatch(/\n/);
		expect(body.match(/https?:/g)).toHaveLength(1);
		const days = Math.abs(reminder.when.days);
		const left = locale === 'sv' ? `${days} dagar kvar` : `${days} days left`;
		const silent = ['board-notice-missing', 'lead-consensus-left', 'examiner-training-left'];
		if (reminder.when.days < 0 && !silent.includes(reminder.to))
			expect(subject + body).toContain(left);
	});
});

it('both awards remind of drafts two weeks and three days before the last day', () => {
	for (const { definition } of editions) {
		const drafts = definition.reminders.filter((each) => each.to === 'draft' && each.on);
		expect(drafts.map(({ when }) => when.days)).toEqual(expect.arrayContaining([-14, -3]));
		expect(drafts.every(({ when }) => when.stage === 'call' && when.edge === 'closes')).toBe(true);
	}
});

it('only an award that asks for the notice to the board reminds of it', () => {
	const asking = editions.map(({ definition: { boardNotice, reminders } }) => [
		boardNotice.required,
		reminders.some((each) => each.to === 'board-notice-missing')
	]);
	expect(asking).toContainEqual([true, true]);
	expect(asking).toContainEqual([false, false]);
});

describe('the day that a mail is about', () => {
	const [edition] = editions;
	if (!edition) throw new Error('no award');
	const said = (goes: string, about?: Parameters<typeof roundValues>[3]) =>
		roundValues(
			edition,
			{ name: 'Kim', locale: 'sv', path: '/' },
			Temporal.Instant.from(goes),
			about
		);
	it('is the last one to submit, where nothing else is said', () => {
		expect(said('2027-05-18T07:00:00Z').daysLeft).toBe('2 dagar kvar');
		expect(said('2027-05-20T07:00:00Z').daysLeft).toBe('bara dagen i dag kvar');
		expect(said('2027-05-20T22:00:00Z').daysLeft).toBe('inga dagar kvar');
	});
	it('is the one that a reminder counts from', () => {
		const about = { stage: 'assessment', edge: 'closes' } as const;
		expect(said('2027-08-13T07:00:00Z', about)).toMatchObject({ daysLeft: '7 dagar kvar' });
		expect(said('2027-08-13T07:00:00Z', { stage: 'ceremony', edge: 'opens' }).deadline).toBe(
			'inte bestämt än'
		);
	});
});

describe('a reminder’s time in the outbox', () => {
	const due = Temporal.Instant.from('2027-05-06T07:00:00Z');
	const around = (minutes: number) => due.add({ minutes });
	it('begins ten minutes before it goes', () => {
		expect([-11, -10, 0, 1439, 1440].map((minutes) => isDue(due, around(minutes)))).toEqual([
			...[false, true, true, true, false]
		]);
	});
	it('is never shorter, also for one that is late', () => {
		expect(goesAt(due, around(-10))).toEqual(due);
		expect(goesAt(due, around(0))).toEqual(around(10));
		expect(goesAt(due, around(600))).toEqual(around(610));
	});
});
