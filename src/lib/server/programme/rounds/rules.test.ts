import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../calendar/parse.ts';
import { spanOf } from '../calendar/rules.ts';
import { easterSunday, isWorkingDay } from './holidays.ts';
import { movedCalendar, movedDay, movedTime, withinStages, withYear } from './rules.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc
	.integer({ min: 0, max: 40 * 365 })
	.map((after) => day('2015-01-01').add({ days: after }));

describe('a day moved by years', () => {
	it('has the same day of the week, nearest to the same date', () => {
		expect(movedTime('2026-09-20T23:59', 1)).toBe('2027-09-19T23:59');
		expect(day('2026-09-20').dayOfWeek).toBe(day('2027-09-19').dayOfWeek);
	});

	it('comes from a leap day to the last days of February', () => {
		expect(movedTime('2028-02-29', 1)).toBe('2029-02-27');
		expect(movedTime('2027-03-01T08:00', 1)).toBe('2028-02-28T08:00');
	});

	it('goes on to the next working day when it lands on a holiday', () => {
		// Monday 8 June 2026 comes to Monday 7 June; Friday 6 May 2033 to Friday 5 May; Monday 7 June 2032 to the National Day.
		expect(movedTime('2026-06-08T17:00', 1)).toBe('2027-06-07T17:00');
		expect(movedTime('2032-06-07T17:00', 1)).toBe('2033-06-07T17:00');
		expect(isWorkingDay(day('2033-06-06'))).toBe(false);
	});

	it('is a working day if it was one, within eight days of the same date', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 4 }), (from, years) => {
				const moved = movedDay(from, years);
				const away = from.add({ years }).until(moved, { largestUnit: 'days' }).days;
				expect(away).toBeGreaterThanOrEqual(-3);
				expect(away).toBeLessThanOrEqual(8);
				if (isWorkingDay(from)) expect(isWorkingDay(moved)).toBe(true);
				else expect(moved.dayOfWeek).toBe(from.dayOfWeek);
			})
		);
	});

	it('keeps its hour on the day that the clock is changed', () => {
		// Sunday 29 March 2026 at 02.30 does not exist in Stockholm; nor does 28 March 2027 at 02.30.
		const calendar = {
			stages: { call: { opens: '2026-03-29T02:30', closes: null } },
			ceremony: null
		};
		const moved = movedCalendar(calendar, 1);
		expect(moved.stages.call?.opens).toBe('2027-03-28T02:30');
		expect(String(spanOf(moved, 'call', 'Europe/Stockholm').opens)).toBe('2027-03-28T01:30:00Z');
		expect(movedTime('2026-10-25T02:30', 1)).toBe('2027-10-24T02:30');
	});
});

describe('a calendar moved by a year', () => {
	const last = {
		stages: {
			call: { opens: '2026-01-12T08:00', closes: '2026-03-20T23:59' },
			decision: { opens: '2026-04-13T08:00', closes: null }
		},
		ceremony: { at: '2026-06-09T17:00', place: { sv: 'Blå hallen', en: 'The Blue Hall' } }
	};

	it('has the same stages and the same place, in an order that holds', () => {
		const moved = movedCalendar(last, 1);
		expect(moved.ceremony).toEqual({ at: '2027-06-08T17:00', place: last.ceremony.place });
		expect(moved.stages.decision).toEqual({ opens: '2027-04-12T08:00', closes: null });
		const name = { sv: 'Skede', en: 'Stage' };
		const stages = (['call', 'decision', 'ceremony'] as const).map((key) => ({ key, name }));
		expect(parseCalendar({ stages }, moved).ok).toBe(true);
	});

	it('loses the stages that the award no longer has', () => {
		const left = withinStages(last, [{ key: 'call' }]);
		expect(left).toEqual({ stages: { call: last.stages.call }, ceremony: null });
	});
});

it('Easter is when the almanac says', () => {
	const known = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'];
	for (const text of known) expect(easterSunday(day(text).year).toString()).toBe(text);
});

it('Midsummer Eve, Ascension Day and Good Friday are no working days', () => {
	for (const text of ['2026-06-19', '2026-05-14', '2026-04-03', '2026-12-24'])
		expect(isWorkingDay(day(text)), text).toBe(false);
	expect(isWorkingDay(day('2026-06-18'))).toBe(true);
});

it('a label follows the year in it', () => {
	expect(withYear('Hösten 2026', 2026, 2027)).toBe('Hösten 2027');
	expect(withYear('Tidigare omgång', null, 2027)).toBe('2027');
});
