// What the minutes say of an item besides decisions and votes.
import { normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { heldByDatabase } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { standsBackIn } from '../panel/queries.ts';
import { noteInput, type NoteInput } from './input.ts';
import { onItem } from './on-meeting.ts';
import { agendaOf } from './queries.ts';

/**
 * Writes what the minutes say of an item besides what was decided, for the chair and the office, until they are approved.
 * Refuses `minutes-approved`, and `recused` where they stand back from an entry of its class: they cannot read what stands
 * there. Refuses `newer-revision` where another has written something else than `seen` meanwhile.
 */
export async function noteItem(actor: Actor, input: NoteInput): Promise<Outcome<null>> {
	const read = noteInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { itemId } = read.data;
	const note = normaliseText(read.data.note).trim();
	const seen = read.data.seen && normaliseText(read.data.seen).trim();
	return heldByDatabase({ UT009: 'minutes-approved' }, () =>
		onItem(actor, 'deliberation.arrange', itemId, async (tx, { id: meetingId, editionId }) => {
			const item = (await agendaOf(tx, actor, meetingId)).find(({ id }) => id === itemId);
			if (!item) return refused('not-found');
			if (item.classKey !== null && (await standsBackIn(tx, editionId, item.classKey))) {
				return refused('recused');
			}
			const before = item.note ?? '';
			if (note === before) return done(null);
			if (seen !== undefined && seen !== before) return refused('newer-revision');
			if (note === '') {
				await tx
					.deleteFrom('judging.item_note')
					.where('organiser_id', '=', actor.organiserId)
					.where('item_id', '=', itemId)
					.execute();
				return done(null);
			}
			await tx
				.insertInto('judging.item_note')
				.values({
					organiser_id: actor.organiserId,
					item_id: itemId,
					meeting_id: meetingId,
					class_key: item.classKey,
					note
				})
				.onConflict((known) => known.columns(['organiser_id', 'item_id']).doUpdateSet({ note }))
				.execute();
			return done(null);
		})
	);
}
