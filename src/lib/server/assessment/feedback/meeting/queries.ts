// Reads the meeting about an entry's feedback, and its notes as far as they are the actor's to read.
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Audience, Meeting, MeetingNote } from './rules.ts';

/** The meetings about some entries' feedback, by entry, cancelled ones too. */
export async function meetingsOn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Meeting>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_meeting as m')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'm.organiser_id').onRef('p.id', '=', 'm.held_by')
		)
		.select([
			'm.id',
			'm.entry_id as entryId',
			'm.starts',
			'm.ends',
			'm.place',
			'm.link',
			'm.who',
			'm.sequence',
			'm.cancelled_at as cancelledAt',
			'm.held_on as heldOn',
			'p.name as heldBy'
		])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map((row) => [row.entryId, row]));
}

/** The notes of one meeting; the unit gets only what is shared with it. */
export async function meetingNotesOn(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<MeetingNote[]> {
	const rows = await tx
		.selectFrom('assessment.feedback_meeting_note as n')
		.select(['n.audience', 'n.body', 'n.revision'])
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.entry_id', '=', entryId)
		.execute();
	return rows.map((row) => ({ ...row, audience: row.audience as Audience }));
}
