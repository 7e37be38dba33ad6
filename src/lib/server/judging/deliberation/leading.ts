// Whoever leads a meeting takes up what is on the agenda, and lets another lead.
import type { Actor } from '../../platform/actor.ts';
import { heldByDatabase, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { submittedOne } from '../../application/index.ts';
import { recusedFrom } from '../panel/queries.ts';
import { focusInput, leadInput, type FocusInput, type LeadInput } from './input.ts';
import { asLeader, onItem, setMeeting } from './on-meeting.ts';
import { agendaOf, leaderNow, tableOf } from './queries.ts';
import { votersAmong } from './rules.ts';

/**
 * Whoever leads puts an item, or an entry of its class, before the meeting; every page that follows it shows that. Refuses
 * `not-found`, `vote-open` (also of a vote that they do not see), and `recused` for an entry that the leader stands back
 * from: then another leads first.
 */
export async function putBefore(actor: Actor, input: FocusInput): Promise<Outcome<null>> {
	const read = focusInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { meetingId, itemId, entryId } = read.data;
	return heldByDatabase({ UT005: 'vote-open' }, () =>
		asLeader(
			actor,
			meetingId,
			async (tx, meeting) => {
				const item = (await agendaOf(tx, actor, meetingId)).find(({ id }) => id === itemId);
				if (!item) return refused('not-found');
				if (entryId !== null) {
					if ((await recusedFrom(tx, actor, meeting.editionId)).has(entryId))
						return refused('recused');
					const entry = await submittedOne(tx, actor, entryId);
					if (entry?.editionId !== meeting.editionId || entry.classKey !== item.classKey) {
						return refused('not-found');
					}
				}
				await setMeeting(tx, actor, meetingId, { item_id: itemId, entry_id: entryId });
				await begin(tx, actor, itemId);
				return done(null);
			},
			{ chairToo: true }
		)
	);
}

/** Notes when an item was taken up, the first time. */
export async function begin(tx: Tx, actor: Actor, itemId: string) {
	await tx
		.updateTable('judging.agenda_item')
		.set({ begun_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', itemId)
		.where('begun_at', 'is', null)
		.execute();
}

/**
 * The chair or whoever leads lets another lead an item, or gives it back to the chair (null). Refuses `not-found`,
 * `not-leading`, `cannot-lead` for whoever is not there with a vote, and `conflict-of-interest` for whoever stands back from
 * what is before the meeting.
 */
export async function handOver(actor: Actor, input: LeadInput): Promise<Outcome<null>> {
	const read = leadInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { itemId, personId } = read.data;
	return onItem(actor, 'deliberation.lead', itemId, async (tx, meeting) => {
		if (meeting.state !== 'under-way') return refused('meeting-not-open');
		const people = await tableOf(tx, actor, meeting);
		const self = people.find((each) => actor.kind === 'person' && each.personId === actor.personId);
		const leader = await leaderNow(tx, actor, meeting);
		if (self?.part !== 'chair' && self?.personId !== leader?.personId) {
			return refused('not-leading');
		}
		if (personId !== null) {
			const able = votersAmong(people).find((each) => each.personId === personId);
			if (!able) return refused('cannot-lead');
			if (able.out && meeting.itemId === itemId) return refused('conflict-of-interest');
		}
		await tx
			.updateTable('judging.agenda_item')
			.set({ led_by: personId })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', itemId)
			.execute();
		return done(null);
	});
}
