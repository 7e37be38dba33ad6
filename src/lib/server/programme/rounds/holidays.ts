// Days on which nobody in a Swedish office works: weekends, public holidays, and the eves that are kept as such.

/** Answers Easter Sunday. The anonymous Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const sum = h + l - 7 * m + 114;
	return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** The same date every year, as month and day. */
const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day. */
const fromEaster = [-2, 1, 39];

/** Answers whether an office is open on the day. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
	if (day.dayOfWeek > 5) return false;
	if (fixed.includes(day.toString().slice(5))) return false;
	const easter = easterSunday(day.year);
	if (fromEaster.some((days) => easter.add({ days }).equals(day))) return false;
	// Midsummer Eve: the Friday between 19 and 25 June.
	return !(day.month === 6 && day.dayOfWeek === 5 && day.day >= 19 && day.day <= 25);
}
