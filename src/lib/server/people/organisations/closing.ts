// From which day something is closed, as it is asked for: weighed the same way for an organisation and for a unit.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { dayNow } from './open.ts';
import { mayCloseOn } from './rules.ts';

/**
 * Answers what is to be written of the day that was asked for, `as-it-stands` where nothing is. Refuses `date-too-early`
 * where the day has been: nobody is closed after the fact.
 */
export async function closing(
	tx: Tx,
	actor: Actor,
	stands: string | null,
	asked: string | null | undefined
): Promise<Outcome<'as-it-stands' | { closedOn: string | null }>> {
	if (asked === undefined || asked === stands) return done('as-it-stands');
	const today = await dayNow(tx, actor);
	if (mayCloseOn(asked, stands, today)) return done({ closedOn: asked });
	const values = { earliest: today };
	return refused('date-too-early', {
		values,
		fields: [{ field: 'closedOn', reason: 'date-too-early', values }]
	});
}
