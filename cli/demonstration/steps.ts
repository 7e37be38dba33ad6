// What the steps of the seeding have in common: time, actors, and that nothing is refused.
import { createHash } from 'node:crypto';
import type { Actor, Person, System } from '../../src/lib/server/platform/actor.ts';
import type { Outcome } from '../../src/lib/server/platform/outcome.ts';
import type { CastMember } from './cast.ts';

/** Answers what was done. A refusal means that the content and the rules do not fit, so it stops the seeding. */
export function must<T>(outcome: Outcome<T>, doing: string): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`demonstration, ${doing}: ${JSON.stringify(outcome.refusal)}`);
}

/** Answers the outcome's value, or null where a seeding that was cut short had already come so far. */
export function mustUnless<T>(reason: string, outcome: Outcome<T>, doing: string): T | null {
	return !outcome.ok && outcome.refusal.reason === reason ? null : must(outcome, doing);
}

/** The same actor at another time. */
export function at<A extends Actor>(actor: A, instant: Temporal.Instant): A {
	return { ...actor, at: instant };
}

/** Tells time by the organiser's wall clock, counted in days from the day of the seeding. */
export class Clock {
	readonly now: Temporal.Instant;
	readonly #today: Temporal.PlainDate;
	readonly #timeZone: string;

	constructor(now: Temporal.Instant, timeZone: string) {
		this.now = now;
		this.#timeZone = timeZone;
		this.#today = now.toZonedDateTimeISO(timeZone).toPlainDate();
	}

	/** The calendar's text of a time some days from today: 'YYYY-MM-DDTHH:MM'. */
	wall(days: number, time: string): string {
		return `${this.#today.add({ days }).toString()}T${time}`;
	}

	/** The day itself: 'YYYY-MM-DD'. */
	day(days: number): string {
		return this.#today.add({ days }).toString();
	}

	/** The instant of that time. */
	instant(days: number, time: string): Temporal.Instant {
		return Temporal.PlainDateTime.from(this.wall(days, time))
			.toZonedDateTime(this.#timeZone)
			.toInstant();
	}

	/** The nearest day from Monday to Friday, away from today. */
	workday(days: number): number {
		const weekday = this.#today.add({ days }).dayOfWeek;
		if (weekday < 6) return days;
		return days < 0 ? days - (weekday - 5) : days + (8 - weekday);
	}
}

/** Everyone who takes part, as actors, by the key of the cast or the e-mail address. */
export type Actors = ReadonlyMap<string, Person>;

/** Answers somebody as an actor at an instant. */
export function actorOf(actors: Actors, who: string, instant: Temporal.Instant): Person {
	const found = actors.get(who);
	if (!found) throw new Error(`the demonstration has nobody called ${who}`);
	return at(found, instant);
}

/** Answers a person of the organiser as an actor. */
export function asPerson(
	system: System,
	personId: string,
	{ name, email }: Pick<CastMember, 'name' | 'email'>
): Person {
	const { organiserId, at: instant, locale, requestId } = system;
	return { kind: 'person', organiserId, at: instant, locale, requestId, personId, name, email };
}

/** Answers an id that is the same at every seeding, so that one that was cut short goes on where it was. */
export function idOf(organiserId: string, ...of: string[]): string {
	const bytes = createHash('sha256')
		.update(['utmarkt demonstration', organiserId, ...of].join('\n'))
		.digest();
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex').slice(0, 32);
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
