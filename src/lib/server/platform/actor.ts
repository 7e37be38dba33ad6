// Who does something, for which organiser, and when: every command and query takes it first.
import type { Locale } from '#lib/shared/locale.ts';

type Act = {
	/** The organiser whose house one is in. */
	organiserId: string;
	/** When the request reached the server: a save is judged by this, however long it then takes. */
	at: Temporal.Instant;
	locale: Locale;
	requestId: string | null;
	/** Everything is done and answered, and nothing of it is kept: each transaction is rolled back at its end. */
	dryRun?: boolean;
};

export type Visitor = Act & { kind: 'visitor' };
export type Person = Act & { kind: 'person'; personId: string; name: string; email: string };
/** Jobs, the release, the load of the archives: acts for nobody in particular. */
export type System = Act & { kind: 'system' };
export type Actor = Visitor | Person | System;

/** Answers the system as an actor for an organiser. */
export function systemActor(
	organiserId: string,
	at: Temporal.Instant,
	locale: Locale = 'sv'
): System {
	return { kind: 'system', organiserId, at, locale, requestId: null };
}

/** Answers the same request done by the system, for what nobody's own rights reach (such as queueing a mail). */
export function asSystem(actor: Actor): System {
	const { organiserId, at, locale, requestId, dryRun = false } = actor;
	return { kind: 'system', organiserId, at, locale, requestId, dryRun };
}
