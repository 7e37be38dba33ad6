// Dates and times as people read them.
import { describe, expect, it } from 'vitest';
import {
	clockTime,
	dateSpan,
	dayAndTime,
	daysBetween,
	longDate,
	nearDate,
	timeLeft,
	wallClock,
	weekdayDate
} from './dates.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const closes = '2021-09-20T23:59';

describe('a deadline in words', () => {
	it('names weekday, day and time', () => {
		expect(plain(dayAndTime('sv', closes))).toBe('måndag 20 september kl. 23.59');
		expect(dayAndTime('en', closes)).toBe('Monday 20 September at 23:59');
	});

	it('names the year when asked', () => {
		expect(plain(dayAndTime('sv', closes, true))).toBe('måndag 20 september 2021 kl. 23.59');
		expect(weekdayDate('en', closes, true)).toBe('Monday 20 September 2021');
	});

	it('has no time when the calendar gives none', () => {
		expect(dayAndTime('sv', '2019-11-26')).toBe('tisdag 26 november');
	});
});

describe('an instant', () => {
	it('is shown in the zone of Stockholm, summer and winter', () => {
		expect(wallClock('2021-09-20T21:59:59.999Z')).toBe('2021-09-20T23:59');
		expect(wallClock('2021-12-01T22:30:00Z')).toBe('2021-12-01T23:30');
	});

	it('has midnight as 00, on the day that begins', () => {
		expect(wallClock('2021-09-20T22:00:00Z')).toBe('2021-09-21T00:00');
	});

	it('is shown in another zone when given', () => {
		expect(wallClock(new Date('2021-09-20T21:59:00Z'), 'Europe/Helsinki')).toBe('2021-09-21T00:59');
	});
});

describe('time left', () => {
	it('is counted in calendar days', () => {
		expect(timeLeft('sv', '2021-09-08T23:58', closes)).toBe('12 dagar kvar');
		expect(timeLeft('sv', '2021-09-19T23:59', closes)).toBe('1 dag kvar');
		expect(timeLeft('en', '2021-09-18T00:00', closes)).toBe('2 days left');
	});

	it('is today through the last minute, and past after it', () => {
		expect(timeLeft('sv', '2021-09-20T23:59', closes)).toBe('sista dagen i dag');
		expect(timeLeft('sv', '2021-09-21T00:00', closes)).toBe('har passerat');
		expect(timeLeft('en', '2021-09-20T12:00', '2021-09-20T11:59')).toBe('has passed');
	});

	it('is not moved by the hour that summer time takes or gives', () => {
		expect(daysBetween('2021-03-27T12:00', '2021-03-29T00:30')).toBe(2);
		expect(daysBetween('2021-11-01', '2021-10-30')).toBe(-2);
	});
});

it('says today, yesterday and tomorrow, then the date', () => {
	const now = '2021-09-20T08:00';
	expect(nearDate('sv', now, '2021-09-20T14:32')).toBe('i dag');
	expect(nearDate('sv', now, '2021-09-19')).toBe('i går');
	expect(nearDate('en', now, '2021-09-21')).toBe('tomorrow');
	expect(nearDate('sv', now, '2021-09-28')).toBe('28 september');
	expect(nearDate('sv', now, '2020-09-28')).toBe('28 september 2020');
});

it('writes dates and times plainly', () => {
	expect(longDate('sv', closes)).toBe('20 september 2021');
	expect(longDate('en', '2021-09-20')).toBe('20 September 2021');
	expect(plain(clockTime('sv', '2021-09-20T09:14'))).toBe('kl. 09.14');
});

it('writes a span without saying month or year twice', () => {
	expect(dateSpan('sv', '2021-03-15', closes)).toBe('15 mars till 20 september 2021');
	expect(dateSpan('en', '2021-09-01', closes)).toBe('1 to 20 September 2021');
	expect(dateSpan('sv', '2021-12-01', '2022-01-10')).toBe('1 december 2021 till 10 januari 2022');
});

it('refuses what is no time', () => {
	expect(() => longDate('sv', 'i morgon')).toThrow(RangeError);
});
