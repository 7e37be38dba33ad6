import { describe, expect, it } from 'vitest';
import {
	calendarEvents,
	daysLeft,
	isOpen,
	nextEvent,
	spanOf,
	stagesNow,
	stageState
} from './rules.ts';
import { editionCalendarSchema } from './schema.ts';

const stockholm = 'Europe/Stockholm';
const at = (text: string) => Temporal.Instant.from(text);
const callFrom = (opens: string | null, closes: string | null) =>
	editionCalendarSchema.parse({ stages: { call: { opens, closes } } });
const edges = (opens: string | null, closes: string | null, zone = stockholm) => {
	const span = spanOf(callFrom(opens, closes), 'call', zone);
	return [span.opens?.toString() ?? null, span.closesBefore?.toString() ?? null];
};

describe('a stage of an edition', () => {
	const autumn = callFrom('2026-09-01T08:00', '2026-09-20T23:59');

	it('lets the last thousandth of the closing minute in, and the next second out', () => {
		expect(isOpen(autumn, 'call', stockholm, at('2026-09-20T23:59:59.999+02:00'))).toBe(true);
		expect(isOpen(autumn, 'call', stockholm, at('2026-09-21T00:00:00+02:00'))).toBe(false);
		expect(stageState(autumn, 'call', stockholm, at('2026-09-21T00:00:01+02:00'))).toBe('closed');
	});

	it('opens on the stroke of its opening', () => {
		expect(stageState(autumn, 'call', stockholm, at('2026-09-01T07:59:59.999+02:00'))).toBe(
			'not-yet'
		);
		expect(stageState(autumn, 'call', stockholm, at('2026-09-01T08:00:00+02:00'))).toBe('open');
	});

	it('is open until its closing when no opening is stated, and for ever when no closing is', () => {
		expect(
			isOpen(callFrom(null, '2026-09-20T23:59'), 'call', stockholm, at('1990-01-01T00Z'))
		).toBe(true);
		expect(
			isOpen(callFrom('2026-09-01T08:00', null), 'call', stockholm, at('2090-01-01T00Z'))
		).toBe(true);
	});

	it('is not set when the calendar says nothing of it', () => {
		for (const calendar of [callFrom(null, null), editionCalendarSchema.parse({})])
			expect(stageState(calendar, 'call', stockholm, at('2026-09-10T00Z'))).toBe('not-set');
	});

	it('follows the clock of the organiser’s place, not of the server', () => {
		expect(edges('2026-09-01T08:00', '2026-09-20T23:59')).toEqual([
			'2026-09-01T06:00:00Z',
			'2026-09-20T22:00:00Z'
		]);
		expect(edges('2026-09-01T08:00', '2026-09-20T23:59', 'America/New_York')).toEqual([
			'2026-09-01T12:00:00Z',
			'2026-09-21T04:00:00Z'
		]);
	});
});

describe('when the clock is set forward, on 29 March 2026 from 02.00 to 03.00', () => {
	it('a call through the evening before and one through the evening after close at midnight', () => {
		expect(edges(null, '2026-03-28T23:59')).toEqual([null, '2026-03-28T23:00:00Z']);
		expect(edges(null, '2026-03-29T23:59')).toEqual([null, '2026-03-29T22:00:00Z']);
	});
	it('01.59 is the last minute before the leap', () => {
		expect(edges(null, '2026-03-29T01:59')).toEqual([null, '2026-03-29T01:00:00Z']);
	});
	it('a time within the leap is moved forward by it', () => {
		expect(edges('2026-03-29T02:30', '2026-03-29T02:30')).toEqual([
			'2026-03-29T01:30:00Z',
			'2026-03-29T01:31:00Z'
		]);
	});
});

describe('when the clock is set back, on 25 October 2026 from 03.00 to 02.00', () => {
	it('a closing within the hour that comes twice is the second one, to the applicant’s favour', () => {
		expect(edges(null, '2026-10-25T02:30')).toEqual([null, '2026-10-25T01:31:00Z']);
		expect(edges(null, '2026-10-25T02:59')).toEqual([null, '2026-10-25T02:00:00Z']);
	});
	it('an opening within it is the first one', () => {
		expect(edges('2026-10-25T02:30', null)).toEqual(['2026-10-25T00:30:00Z', null]);
	});
	it('01.59 closes before that hour comes at all', () => {
		expect(edges(null, '2026-10-25T01:59')).toEqual([null, '2026-10-25T00:00:00Z']);
	});
	it('the day has 25 hours but is one day', () => {
		const calendar = callFrom(null, '2026-10-26T23:59');
		expect(daysLeft(calendar, 'call', stockholm, at('2026-10-24T22:00Z'))).toBe(1);
		expect(daysLeft(calendar, 'call', stockholm, at('2026-10-25T22:59Z'))).toBe(1);
		expect(daysLeft(calendar, 'call', stockholm, at('2026-10-25T23:00Z'))).toBe(0);
	});
});

describe('the days left', () => {
	const calendar = callFrom(null, '2026-09-20T23:59');
	it('are counted by dates: twelve on the 8th, none on the day itself', () => {
		expect(daysLeft(calendar, 'call', stockholm, at('2026-09-08T23:59+02:00'))).toBe(12);
		expect(daysLeft(calendar, 'call', stockholm, at('2026-09-20T23:59:59+02:00'))).toBe(0);
	});
	it('are not counted once it has closed, nor without a closing', () => {
		expect(daysLeft(calendar, 'call', stockholm, at('2026-09-21T00:00+02:00'))).toBe(null);
		expect(daysLeft(calendar, 'decision', stockholm, at('2026-09-08T12:00Z'))).toBe(null);
	});
});

describe('a whole edition', () => {
	const calendar = editionCalendarSchema.parse({
		stages: {
			decision: { opens: '2026-10-01T08:00', closes: '2026-10-30T17:00' },
			call: { opens: '2026-09-01T08:00', closes: '2026-09-20T23:59' }
		},
		ceremony: { at: '2026-11-26' }
	});

	it('tells what happens, in order of time', () => {
		expect(
			calendarEvents(calendar, stockholm).map(({ stage, what }) => `${stage} ${what}`)
		).toEqual([
			'call opens',
			'call closes',
			'decision opens',
			'decision closes',
			'ceremony takes-place'
		]);
	});

	it('tells what comes next, and nothing when all has happened', () => {
		expect(nextEvent(calendar, stockholm, at('2026-09-10T00Z'))).toMatchObject({
			stage: 'call',
			what: 'closes',
			wallClock: '2026-09-20T23:59'
		});
		expect(nextEvent(calendar, stockholm, at('2026-11-26T00Z'))).toBe(null);
	});

	it('tells how every stage stands', () => {
		const states = stagesNow(calendar, stockholm, at('2026-10-10T00Z'));
		expect(states.map(({ stage, state }) => [stage, state])).toEqual([
			['call', 'closed'],
			['screening', 'not-set'],
			['assessment', 'not-set'],
			['shortlist', 'not-set'],
			['visits', 'not-set'],
			['feedback', 'not-set'],
			['decision', 'open'],
			['second-decision', 'not-set'],
			['ceremony', 'not-yet']
		]);
	});

	it('holds a ceremony of which only the day is known all that day', () => {
		const state = (text: string) => stageState(calendar, 'ceremony', stockholm, at(text));
		expect(state('2026-11-25T23:59:59+01:00')).toBe('not-yet');
		expect(state('2026-11-26T00:00:00+01:00')).toBe('open');
		expect(state('2026-11-27T00:00:00+01:00')).toBe('closed');
	});
});
