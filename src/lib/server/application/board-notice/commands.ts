// Declares that the participation is notified to the unit's board.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { isDay, keepable } from '../answers/rules.ts';
import { lockWithEdition } from '../entry/open.ts';

export type BoardNoticeInput = {
	entryId: string;
	board: string;
	/** The day of the notice, done or planned: 'YYYY-MM-DD', or empty. */
	notifiedOn?: string;
	/** Such as the number of the matter. */
	reference?: string;
	/** Whoever declares it ticks that it is so. */
	declared: boolean;
};

/** Keeps the declaration; a later one replaces it. Refuses `call-not-open`, `call-closed`, and `invalid` with the fields. */
export async function declareBoardNotice(
	actor: Actor,
	input: BoardNoticeInput
): Promise<Outcome<null>> {
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const locked = await lockWithEdition(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (locked.closed) return refused(locked.closed);
		const text = (value: string | undefined) => String(keepable(value ?? '')).trim();
		const board = text(input.board);
		const notifiedOn = text(input.notifiedOn);
		const fields: FieldError[] = [];
		if (board === '') fields.push({ field: 'board', reason: 'required' });
		if (notifiedOn !== '' && !isDay(notifiedOn))
			fields.push({ field: 'notifiedOn', reason: 'not-a-date' });
		if (!input.declared) fields.push({ field: 'declared', reason: 'required' });
		if (fields.length > 0) return refused('not-complete', { fields });
		const row = {
			board,
			notified_on: notifiedOn === '' ? null : notifiedOn,
			reference: text(input.reference) || null,
			declared_by: actor.kind === 'person' ? actor.personId : null,
			declared_at: actor.at.toString()
		};
		await tx
			.insertInto('application.board_notice')
			.values({ organiser_id: actor.organiserId, entry_id: input.entryId, ...row })
			.onConflict((known) => known.columns(['organiser_id', 'entry_id']).doUpdateSet(row))
			.execute();
		await audit(tx, actor, { action: 'entry.board-notice', subject: ['entry', input.entryId] });
		return done(null);
	});
}
