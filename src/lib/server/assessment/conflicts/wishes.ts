// The unit says whom it does not want to be assessed by. Nothing here depends on who the assessors are, so that the unit
// cannot learn it by asking: what is taken is taken whoever is named, and the time is the calendar's.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, query, tidyName } from '../../people/index.ts';
import { entryForWriting } from '../../application/index.ts';
import { stageState, type Edition } from '../../programme/index.ts';
import { textError } from '../review/rules.ts';
import { wishInput, type WishInput } from './input.ts';
import { wishesOn, type Wish } from './queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { standDown } from './stand-down.ts';
import { longestReason, mostWishes } from './rules.ts';
import { refusedAt } from './refusal.ts';

/** Until the assessment begins; from then on the unit turns to the office. */
export function mayWishNow({ calendar, timeZone }: Edition, at: Temporal.Instant): boolean {
	const assessment = stageState(calendar, 'assessment', timeZone, at);
	return assessment === 'not-set' || assessment === 'not-yet';
}

export type WishDesk = {
	wishes: Wish[];
	/** Whether the actor may still say or take back anything. */
	open: boolean;
	/** Wall clock of the moment from which the office takes over; null where it is not set. */
	until: string | null;
	/** Where the award assesses nothing there is nobody to name. */
	assessed: boolean;
};

/** For the unit and the office: whom the unit does not want to be assessed by. */
export async function wishDesk(actor: Actor, entryId: string): Promise<Outcome<WishDesk>> {
	const found = await entryForWriting(actor, entryId);
	if (!found.ok) return found;
	const { edition } = found.value;
	const about = { entryId, editionId: edition.id };
	return query(actor, 'conflict.read-wish', about, async (tx, held) => ({
		wishes: await wishesOn(tx, actor, [entryId]),
		open: held.has('applicant') && mayWishNow(edition, actor.at),
		until: edition.calendar.stages.assessment?.opens ?? null,
		assessed: Boolean(edition.definition.assessment)
	}));
}

/**
 * The unit names a person, or an organisation, that it does not want to be assessed by, and says why. Answers the same
 * whether or not anybody is called so; whoever is, and is on the team, leaves it at once. Refuses `required` and `too-long` at their fields, `stage-closed` once the
 * assessment has begun, and `too-many-wishes` beyond ten.
 */
export async function wishFor(actor: Actor, input: WishInput): Promise<Outcome<{ id: string }>> {
	const read = wishInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, about } = read.data;
	const [name, reason] = [tidyName(read.data.name), read.data.reason.trim()];
	const found = await entryForWriting(actor, entryId);
	if (!found.ok) return found;
	const { edition } = found.value;
	return command(actor, 'conflict.wish', { entryId, editionId: edition.id }, async (tx) => {
		if (!edition.definition.assessment) return refused('not-found');
		if (!mayWishNow(edition, actor.at)) return refused('stage-closed');
		const fields = [written('name', name, 200), written('reason', reason, longestReason)].filter(
			(error) => error !== null
		);
		if (fields.length > 0) return refusedAt(fields);
		await lockEntry(tx, entryId);
		if ((await wishesOn(tx, actor, [entryId])).length >= mostWishes) {
			return refused('too-many-wishes', { values: { max: mostWishes } });
		}
		const { id } = await tx
			.insertInto('assessment.unit_wish')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				about,
				name,
				reason,
				said_by: actor.kind === 'person' ? actor.personId : null,
				said_at: actor.at.toString()
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await audit(tx, actor, { action: 'conflict.wish', subject: ['entry', entryId] });
		await standDown(tx, actor, { entryId });
		return done({ id });
	});
}

function written(field: string, text: string, most: number): FieldError | null {
	return text === '' ? { field, reason: 'required' } : textError(field, text, most);
}

/** The unit takes a wish back. Refuses `not-found`, and `stage-closed` once the assessment has begun. */
export async function withdrawWish(
	actor: Actor,
	input: { entryId: string; wishId: string }
): Promise<Outcome<null>> {
	const { entryId, wishId } = input;
	const found = await entryForWriting(actor, entryId);
	if (!found.ok) return found;
	const { edition } = found.value;
	return command(actor, 'conflict.wish', { entryId, editionId: edition.id }, async (tx) => {
		if (!mayWishNow(edition, actor.at)) return refused('stage-closed');
		if (!(await wishesOn(tx, actor, [entryId])).some(({ id }) => id === wishId)) {
			return refused('not-found');
		}
		await tx
			.updateTable('assessment.unit_wish')
			.set({ withdrawn_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', wishId)
			.execute();
		await audit(tx, actor, { action: 'conflict.withdraw-wish', subject: ['entry', entryId] });
		return done(null);
	});
}
