// The eligibility check as anyone can make it, before any sign-in.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import {
	editions,
	nextEvent,
	programmes,
	type Edition,
	type ProgrammeDefinition
} from '../../programme/index.ts';
import { callOf } from '../entry/open.ts';

export type EligibilityCheck = {
	programme: string;
	/** Of the open edition where there is one, else of the programme. */
	definition: ProgrammeDefinition;
	/** The edition whose call is open now. */
	open: Edition | null;
	/** Wall clock of the next call's opening, when none is open and one is known. */
	nextOpening: string | null;
};

/** Answers what a programme's eligibility check is made of, or null where there is no such programme. */
export async function eligibilityCheck(
	actor: Actor,
	slug: string
): Promise<Outcome<EligibilityCheck | null>> {
	return query(actor, 'eligibility.check', {}, (tx) => checkOf(tx, actor, slug));
}

/** The same, inside a transaction. */
export async function checkOf(
	tx: Tx,
	actor: Actor,
	slug: string
): Promise<EligibilityCheck | null> {
	const programme = (await programmes(tx, actor)).find((each) => each.slug === slug);
	if (!programme) return null;
	const live = (await editions(tx, actor)).filter(
		(each) => each.programme === slug && each.kind === 'live'
	);
	const open = live.find((each) => callOf(each, actor) === 'open') ?? null;
	const coming = live
		.filter((each) => callOf(each, actor) === 'not-yet')
		.flatMap((each) => {
			const event = nextEvent(each.calendar, each.timeZone, actor.at);
			return event?.stage === 'call' && event.what === 'opens' ? [event.wallClock] : [];
		});
	return {
		programme: slug,
		definition: open?.definition ?? programme.definition,
		open,
		nextOpening: open ? null : (coming.sort()[0] ?? null)
	};
}
